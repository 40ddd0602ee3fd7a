"""How the clinic's file is opened, and what is said about it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.clinic import ClinicFile, OpeningState, Trouble
from db.clinic.opening import Door
from db.clinic.schema import APPLICATION_ID, MIGRATIONS
from tests.db.clinic.samples import EMPTY, FILLED, LETTERHEAD, Clock, bytes_in, fill, make_filled, other_program, reopen

_LATER = (*MIGRATIONS, ("CREATE TABLE later (id INTEGER PRIMARY KEY)",))

_OTHER_LAMINA = """
import sys
from pathlib import Path
from db.clinic import ClinicFile
clinic, opening = ClinicFile.open(Path(sys.argv[1]))
print(opening.state, flush=True)
sys.stdin.read()
"""

_LOCKS = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2].split(";"):
    db.execute(statement).fetchall()
print("held", flush=True)
sys.stdin.read()
"""


def test_the_first_opening_creates_the_file(folder: Path, clock: Clock) -> None:
    """There is nothing to tell about it."""
    clinic, opening = ClinicFile.open(folder, now=clock)

    with clinic:
        assert opening.state is OpeningState.CREATED
        assert opening.message == ""
        assert clinic.is_kept


def test_what_was_saved_is_there_after_the_next_opening(folder: Path, clock: Clock) -> None:
    """An ordinary day."""
    make_filled(folder, clock)

    opening, found, recents = reopen(folder, clock)

    assert (opening.state, opening.message) == (OpeningState.OPENED, "")
    assert found == FILLED
    assert [recent.topic_id for recent in recents] == ["spondylolysis"]


def test_the_file_says_what_it_is(folder: Path, clock: Clock) -> None:
    """Any SQLite tool can tell whose file it is, and of which version."""
    make_filled(folder, clock)

    with closing(sqlite3.connect(folder / "clinic.sqlite")) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a home to its owner by itself")
def test_the_folder_is_closed_to_other_people_of_the_computer(folder: Path, clock: Clock) -> None:
    """What a clinic reads and hands out is nobody else's business."""
    make_filled(folder, clock)

    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / "backups").stat().st_mode & 0o077 == 0


def test_without_a_folder_everything_works_in_memory() -> None:
    """An account without a home can still hand out pages."""
    clinic, opening = ClinicFile.open(None)

    with clinic:
        fill(clinic)

        assert not clinic.is_kept
        assert clinic.letterhead() == LETTERHEAD
        assert opening.reason is Trouble.NO_FOLDER
        assert "lost when it closes" in opening.message


def test_a_file_of_a_newer_version_is_left_untouched(folder: Path, clock: Clock) -> None:
    """It is neither read nor changed by a byte, and the person is told."""
    make_filled(folder, clock)
    newer = Door(folder, clock(), 0, _LATER).open()
    newer.close()
    before = bytes_in(folder)

    opening, found, _ = reopen(folder, clock)

    assert (opening.state, opening.reason) == (OpeningState.IN_MEMORY, Trouble.NEWER)
    assert found == EMPTY
    assert bytes_in(folder) == before


def test_a_newer_file_that_a_newer_program_has_open_is_left_alone_as_well(folder: Path, clock: Clock) -> None:
    """Two versions may run side by side."""
    newer = Door(folder, clock(), 0, _LATER).open()

    opening, _, _ = reopen(folder, clock)
    newer.close()

    assert opening.reason is Trouble.NEWER


def test_a_newer_file_without_a_seal_that_can_be_read_is_left_alone(folder: Path, clock: Clock) -> None:
    """When in doubt whether a file is newer or damaged, nothing is moved."""
    make_filled(folder, clock)
    with closing(sqlite3.connect(folder / "clinic.sqlite", isolation_level=None)) as db:
        db.execute("DROP TABLE seal")
        db.execute("PRAGMA user_version = 99")

    opening, _, _ = reopen(folder, clock)

    assert opening.reason is Trouble.NEWER


def test_two_programs_may_have_the_file_open_and_save_in_turn(folder: Path, clock: Clock) -> None:
    """The command line works while the window is open."""
    make_filled(folder, clock)

    with other_program(_OTHER_LAMINA, str(folder)) as output:
        assert output.readline() == "opened\n"
        clinic, opening = ClinicFile.open(folder, now=clock)
        with clinic:
            clinic.save_settings({"theme": "light"})

    assert opening.state is OpeningState.OPENED
    assert reopen(folder, clock)[1][1] == "light"


def test_a_damaged_file_is_not_moved_while_another_program_has_it_open(folder: Path, clock: Clock) -> None:
    """What lies in the other program's hands is mended once it has let go."""
    make_filled(folder, clock)

    with other_program(_OTHER_LAMINA, str(folder)) as output:
        output.readline()
        (folder / "clinic.sqlite").write_bytes(b"not a database")
        while_open, found, _ = reopen(folder, clock)
    afterwards, _, _ = reopen(folder, clock)

    assert (while_open.reason, while_open.kept_aside) == (Trouble.IN_USE, None)
    assert found == FILLED
    assert afterwards.state is OpeningState.RESTORED


@pytest.mark.parametrize(
    "statements",
    [
        "PRAGMA locking_mode = EXCLUSIVE;BEGIN EXCLUSIVE",
        "PRAGMA locking_mode = EXCLUSIVE;PRAGMA journal_mode = DELETE;BEGIN EXCLUSIVE",
    ],
)
def test_a_file_locked_by_another_program_is_worked_on_in_memory(folder: Path, clock: Clock, statements: str) -> None:
    """The person sees what the clinic set, and is told to close the other program."""
    make_filled(folder, clock)

    with other_program(_LOCKS, str(folder / "clinic.sqlite"), statements) as output:
        assert output.readline() == "held\n"
        opening, found, _ = reopen(folder, clock)

    assert (opening.state, opening.reason) == (OpeningState.IN_MEMORY, Trouble.IN_USE)
    assert "Close the other" in opening.message
    assert found == FILLED


def test_a_folder_that_another_program_is_mending_is_worked_on_in_memory(folder: Path, clock: Clock) -> None:
    """Waiting has an end."""
    make_filled(folder, clock)

    with other_program(_LOCKS, str(folder / "clinic.lock"), "BEGIN EXCLUSIVE") as output:
        output.readline()
        opening, found, _ = reopen(folder, clock)

    assert opening.reason is Trouble.IN_USE
    assert found == FILLED


def test_of_two_that_start_in_the_same_moment_the_later_one_tries_again(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each keeps the other from being alone, so that nobody makes the file; a pause later one of them does."""
    folder.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(folder / "clinic.lock", isolation_level=None)) as other:
        for statement in ("BEGIN", "SELECT count(*) FROM sqlite_master"):
            other.execute(statement).fetchall()
        monkeypatch.setattr("db.clinic.opening.sleep", lambda _: other.close())
        clinic, opening = ClinicFile.open(folder, now=clock)

    with clinic:
        assert opening.state is OpeningState.CREATED
        assert clinic.is_kept
