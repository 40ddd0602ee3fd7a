"""Who has the window of a data folder."""

import os
import subprocess
import sys
from pathlib import Path

from desktop.core.window_lock import WindowLock

_TAKE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from desktop.core.window_lock import WindowLock
assert WindowLock(Path(sys.argv[1])).is_mine
os.kill(os.getpid(), signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
"""


def test_the_first_has_it_and_the_second_learns_who(tmp_path: Path) -> None:
    """The number of the process is what a person needs to end it."""
    first = WindowLock(tmp_path / "data")
    second = WindowLock(tmp_path / "data")

    assert first.is_mine
    assert (second.is_mine, second.is_taken, second.holder) == (False, True, os.getpid())
    first.release()


def test_who_lets_go_lets_the_next_one_in(tmp_path: Path) -> None:
    """A second start may come while the first one closes."""
    first, second = WindowLock(tmp_path), WindowLock(tmp_path)

    first.release()

    assert second.take()
    second.release()


def test_a_crash_leaves_nothing_that_would_keep_anyone_out(tmp_path: Path) -> None:
    """The system lets go for whoever cannot."""
    died = subprocess.run([sys.executable, "-c", _TAKE_AND_DIE, str(tmp_path)], check=False)

    lock = WindowLock(tmp_path)

    assert died.returncode != 0
    assert lock.is_mine
    lock.release()


def test_two_data_folders_never_meet(tmp_path: Path) -> None:
    """Two clinics, two users, a portable copy: each has a window of its own."""
    one, other = WindowLock(tmp_path / "one"), WindowLock(tmp_path / "other")

    assert one.is_mine
    assert other.is_mine
    one.release()
    other.release()


def test_a_folder_that_cannot_be_made_is_nobodys(tmp_path: Path) -> None:
    """Then each start opens its own window, as nothing can be kept anyway."""
    (tmp_path / "file").touch()

    lock = WindowLock(tmp_path / "file" / "data")

    assert (lock.is_mine, lock.is_taken) == (False, False)
