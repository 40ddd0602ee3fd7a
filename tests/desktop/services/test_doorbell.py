"""The bell of the window that is open: it rings once, for whoever comes, and keeps nobody waiting."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.doorbell import Doorbell, ring

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no bells there: the window listens from the start")

_LONGEST_MS = 10_000


@pytest.fixture
def bell(tmp_path: Path, qtbot: QtBot) -> Iterator[Doorbell]:
    """Return the bell of the window of a folder, hung out."""
    made = Doorbell()
    assert made.hang_out(tmp_path)
    yield made
    made.take_in()
    made.deleteLater()


def test_a_ring_is_heard_and_the_bell_taken_in(bell: Doorbell, tmp_path: Path, qtbot: QtBot) -> None:
    """From then on somebody listens, so that nobody need ring again."""
    heard: list[bool] = []
    bell.rung.connect(lambda: heard.append(True))

    ring(tmp_path)
    ring(tmp_path)

    qtbot.waitUntil(lambda: bool(heard), timeout=_LONGEST_MS)
    assert list(tmp_path.iterdir()) == []
    ring(tmp_path)
    assert heard == [True]


def test_nobody_waits_where_no_bell_hangs(tmp_path: Path) -> None:
    """The window may still be starting, or have gone."""
    ring(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_nobody_waits_at_the_bell_of_a_program_that_crashed(tmp_path: Path, qtbot: QtBot) -> None:
    """It outlives its program, and the next one hangs out its own."""
    os.mkfifo(tmp_path / "window.bell")
    ring(tmp_path)
    bell = Doorbell()

    with qtbot.waitSignal(bell.rung, timeout=_LONGEST_MS):
        assert bell.hang_out(tmp_path)
        ring(tmp_path)


def test_only_the_same_user_may_ring(bell: Doorbell, tmp_path: Path) -> None:
    """The rights of the pipe say so."""
    assert (tmp_path / "window.bell").stat().st_mode & 0o077 == 0


def test_a_bell_taken_in_leaves_nothing(bell: Doorbell, tmp_path: Path) -> None:
    """Neither a file nor an open pipe; and doing so twice does no harm."""
    bell.take_in()
    bell.take_in()

    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_pipes_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    """Then the window listens from the start."""
    assert not Doorbell().hang_out(tmp_path / "missing")
