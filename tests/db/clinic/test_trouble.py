"""A folder that cannot be written, a disk that is full, a file that is locked: said plainly, and nothing lost."""

import errno
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from db.clinic import ClinicFile, ClinicFileNotRead, ClinicFileNotSaved, OpeningState, Trouble
from db.clinic.errors import find_trouble, raising
from db.errors import ClinicFileError
from db.records import Letterhead
from db.saved import SavedSet
from tests.db.clinic.samples import (
    EMPTY,
    FILLED,
    ROOT,
    Clock,
    bytes_in,
    contents,
    fill,
    make_filled,
    other_program,
    reopen,
)
from tests.db.clinic.small_disk import SCENARIOS

_NOBODY = 65534
_HOLDS_THE_PEN = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""

_CHANGES: dict[str, Callable[[ClinicFile], object]] = {
    "settings": lambda clinic: clinic.save_settings({"long": "x" * 100_000}),
    "letterhead": lambda clinic: clinic.save_letterhead(Letterhead("x" * 100_000)),
    "favourite": lambda clinic: clinic.add_favourite("x" * 100_000),
    "recent": lambda clinic: clinic.note_opened("x" * 100_000),
    "set": lambda clinic: clinic.save_set(SavedSet("Runners", ("x" * 100_000,))),
    "name of a set": lambda clinic: clinic.rename_set("Runners", "x" * 100_000),
}


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder with a filled file whose rights the test may take away."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "clinic"
        make_filled(folder, Clock())
        yield folder
        _allow(folder, 0o777, 0o666)


def _allow(folder: Path, mode: int, file_mode: int) -> None:
    for path in (folder.parent, folder, folder / "backups"):
        path.chmod(mode)
    for path in folder.rglob("*.*"):
        path.chmod(file_mode)


@contextmanager
def _ordinary_person() -> Iterator[None]:
    """Lay down the rights of an administrator, whom no permission bit stops."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_that_cannot_be_made_is_worked_around_in_memory(tmp_path: Path, clock: Clock) -> None:
    """The home may be a file, a missing drive, or someone else's."""
    (tmp_path / "file").touch()

    opening, found, _ = reopen(tmp_path / "file" / "clinic", clock)

    assert (opening.state, opening.reason) == (OpeningState.IN_MEMORY, Trouble.NOT_WRITABLE)
    assert found == EMPTY
    assert "cannot be written" in opening.message
    assert "lost when it closes" in opening.message


@pytest.mark.skipif(os.name != "posix", reason="permission bits mean nothing on Windows")
@pytest.mark.parametrize(
    ("mode", "file_mode"),
    [
        pytest.param(0o555, 0o444, id="read-only folder"),
        pytest.param(0o777, 0o444, id="read-only file"),
        pytest.param(0o555, 0o666, id="writable file in a read-only folder"),
    ],
)
def test_what_cannot_be_written_is_shown_and_nothing_new_is_kept(
    open_folder: Path, clock: Clock, mode: int, file_mode: int
) -> None:
    """As on a write-protected stick that was set up beforehand."""
    _allow(open_folder, mode, file_mode)
    before = bytes_in(open_folder)

    with _ordinary_person():
        clinic, opening = ClinicFile.open(open_folder, now=clock)
        with clinic:
            found = contents(clinic)
            clinic.save_settings({"theme": "light"})

    assert (opening.state, opening.reason) == (OpeningState.IN_MEMORY, Trouble.NOT_WRITABLE)
    assert found == FILLED
    assert bytes_in(open_folder)["clinic.sqlite"] == before["clinic.sqlite"]


@pytest.mark.skipif(os.name != "posix", reason="permission bits mean nothing on Windows")
def test_a_damaged_file_in_a_read_only_folder_is_read_from_its_backup(open_folder: Path, clock: Clock) -> None:
    """Nothing can be moved there, but the clinic's phone still stands on the handout."""
    (open_folder / "clinic.sqlite").write_bytes(b"torn")
    _allow(open_folder, 0o555, 0o444)

    with _ordinary_person():
        opening, found, _ = reopen(open_folder, clock)

    assert (opening.state, opening.backup_date) == (OpeningState.IN_MEMORY, clock.moment)
    assert found == FILLED


@pytest.mark.parametrize("change", _CHANGES)
def test_a_change_for_which_there_is_no_room_changes_nothing(clinic: ClinicFile, change: str) -> None:
    """One error says that the disk is full and what to do, and all that was saved before stands."""
    fill(clinic)
    pages = clinic._db.execute("PRAGMA page_count").fetchone()[0]
    clinic._db.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(ClinicFileNotSaved, match="disk is full") as caught:
        _CHANGES[change](clinic)

    assert (caught.value.trouble, caught.value.advice) == (Trouble.DISK_FULL, Trouble.DISK_FULL.advice)
    assert contents(clinic) == FILLED
    assert [recent.topic_id for recent in clinic.recents()] == ["spondylolysis"]


def test_once_there_is_room_again_changes_are_saved_again(clinic: ClinicFile, folder: Path, clock: Clock) -> None:
    """A failed change leaves no half-open transaction behind."""
    pages = clinic._db.execute("PRAGMA page_count").fetchone()[0]
    clinic._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ClinicFileNotSaved):
        _CHANGES["settings"](clinic)
    clinic._db.execute("PRAGMA max_page_count = 100000")

    fill(clinic)
    clinic.close()

    assert reopen(folder, clock)[1] == FILLED


@pytest.mark.needs_tool("unshare", "mount")
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_real_disk_that_is_full_or_read_only_loses_nothing(tmp_path: Path, scenario: str) -> None:
    """On a disk of 400 kB, mounted for this test alone."""
    if subprocess.run(["unshare", "-rm", "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system lets nobody mount a disk of their own")
    command = ["unshare", "-rm", sys.executable, "-m", "tests.db.clinic.small_disk", scenario, str(tmp_path)]

    ran = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"{scenario}: as it should be\n", "")


def test_while_another_program_writes_a_change_is_refused_with_a_reason(
    clinic: ClinicFile, folder: Path, clock: Clock
) -> None:
    """Reading goes on meanwhile, and afterwards the same change succeeds."""
    with other_program(_HOLDS_THE_PEN, str(folder / "clinic.sqlite")) as output:
        assert output.readline() == "held\n"
        with pytest.raises(ClinicFileNotSaved, match="Another program") as caught:
            fill(clinic)
        assert contents(clinic) == EMPTY
    fill(clinic)

    assert caught.value.trouble is Trouble.IN_USE
    assert contents(clinic) == FILLED


def test_opening_while_another_program_writes_is_no_trouble(folder: Path, clock: Clock) -> None:
    """The other is soon done."""
    make_filled(folder, clock)

    with other_program(_HOLDS_THE_PEN, str(folder / "clinic.sqlite")) as output:
        output.readline()
        opening, found, _ = reopen(folder, clock)

    assert opening.state is OpeningState.OPENED
    assert found == FILLED


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_says_what_happened_and_what_to_do(trouble: Trouble) -> None:
    """Both are whole sentences."""
    assert trouble.sentence.endswith(".")
    assert trouble.advice.endswith(".")


@pytest.mark.parametrize("kind", [ClinicFileNotRead, ClinicFileNotSaved])
@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, Trouble.DISK_FULL),
        (errno.EROFS, Trouble.NOT_WRITABLE),
        (errno.EACCES, Trouble.NOT_WRITABLE),
        (errno.EIO, Trouble.DISK_ERROR),
        (errno.ENOENT, Trouble.DISK_ERROR),
    ],
)
def test_an_error_of_the_system_becomes_one_of_ours(
    kind: type[ClinicFileNotRead] | type[ClinicFileNotSaved], number: int, trouble: Trouble
) -> None:
    """Whoever calls catches one kind of error."""
    with pytest.raises(ClinicFileError) as caught, raising(kind):
        raise OSError(number, "")

    assert isinstance(caught.value, kind)
    assert caught.value.trouble is trouble


def test_a_broken_constraint_is_a_bug_and_no_trouble() -> None:
    """It must reach the crash report."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE t (n CHECK (n > 0))")
        with pytest.raises(sqlite3.IntegrityError) as caught:
            db.execute("INSERT INTO t VALUES (0)")

    assert find_trouble(caught.value) is None
