"""A file of any older version is brought up to date, after a backup, or stays as it was."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.clinic import OpeningState, Trouble
from db.clinic.connection import connect_memory
from db.clinic.examination import Condition, examine, examine_file
from db.clinic.opening import Door
from db.clinic.schema import MIGRATIONS, Migration, find_version, migrate
from db.saved import SavedSet
from tests.db.clinic.samples import EMPTY, FILLED, Clock, bytes_in, make_filled, reopen

_WITH_MOTTO = (*MIGRATIONS, ("ALTER TABLE letterhead ADD COLUMN motto BLOB", "UPDATE letterhead SET motto = x'89'"))
_BROKEN = (*MIGRATIONS, ("DROP TABLE favourite", "UPDATE letterhead SET phone = 'lost'", "SELECT * FROM nowhere"))

# One line for each released step, newest last. A step that changed here would leave two kinds of files with one number.
_RELEASED = ["6ee7f48375c", "c7b83b479cd"]


def _fingerprint(step: Migration) -> str:
    return hashlib.sha256("\n".join(step).encode()).hexdigest()[:11]


def _make_version(version: int) -> sqlite3.Connection:
    """Return a filled file in memory as a program of that version made it."""
    db = connect_memory()
    migrate(db, MIGRATIONS[:version])
    return db


def test_a_released_step_is_never_edited() -> None:
    """Add a step, and its fingerprint here; change none."""
    assert [_fingerprint(step) for step in MIGRATIONS] == _RELEASED


@pytest.mark.parametrize("version", range(len(MIGRATIONS) + 1))
def test_every_older_version_reaches_the_newest(version: int) -> None:
    """Step by step, it gets the same tables as a file made new."""
    new, old = _make_version(len(MIGRATIONS)), _make_version(version)

    migrate(old)

    with closing(new), closing(old):
        tables = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
        assert old.execute(tables).fetchall() == new.execute(tables).fetchall()
        assert examine(old).condition is Condition.SOUND


def test_what_the_clinic_wrote_survives_a_migration(folder: Path, clock: Clock) -> None:
    """The new column is there beside the old words."""
    make_filled(folder, clock)

    opened = Door(folder, clock(), 0, _WITH_MOTTO).open()

    with closing(opened):
        row = opened.db.execute("SELECT clinic, phone, motto FROM letterhead").fetchone()
        assert row == (FILLED[0].clinic, FILLED[0].phone, b"\x89")
        assert find_version(opened.db) == len(_WITH_MOTTO)
        assert opened.opening.message == ""


def test_before_a_migration_a_backup_of_the_old_version_is_made(folder: Path, clock: Clock) -> None:
    """Even when the day has its backup already."""
    make_filled(folder, clock)
    clock.pass_days(1)

    Door(folder, clock(), 0, _WITH_MOTTO).open().close()

    newest = max((folder / "backups").iterdir())
    assert examine_file(newest).version == len(MIGRATIONS)
    assert newest.stem == f"clinic-{clock.moment:%Y-%m-%dT%H%M%S}"


def test_a_backup_of_an_older_version_is_restored_and_brought_up_to_date(folder: Path, clock: Clock) -> None:
    """The damaged file was of the new version, its newest backup of the old."""
    make_filled(folder, clock)
    (folder / "clinic.sqlite").write_bytes(b"torn")

    opened = Door(folder, clock(), 0, _WITH_MOTTO).open()

    with closing(opened):
        assert opened.opening.state is OpeningState.RESTORED
        assert opened.db.execute("SELECT motto FROM letterhead").fetchone() == (b"\x89",)


def test_a_step_that_fails_changes_nothing(folder: Path, clock: Clock) -> None:
    """Not even the part of it that succeeded; the failure is a bug and says so."""
    make_filled(folder, clock)

    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        Door(folder, clock(), 0, _BROKEN).open()

    opening, found, _ = reopen(folder, clock)
    assert opening.state is OpeningState.OPENED
    assert found == FILLED


def test_without_room_for_the_backup_nothing_is_migrated(folder: Path, clock: Clock) -> None:
    """The work goes on in memory, with the new tables."""
    make_filled(folder, clock)
    before = bytes_in(folder)["clinic.sqlite"]
    for backup in (folder / "backups").iterdir():
        backup.unlink()
    (folder / "backups").rmdir()
    (folder / "backups").touch()

    opened = Door(folder, clock(), 0, _WITH_MOTTO).open()

    with closing(opened):
        assert (opened.opening.state, opened.opening.reason) == (OpeningState.IN_MEMORY, Trouble.NOT_WRITABLE)
        assert opened.db.execute("SELECT motto FROM letterhead").fetchone() == (b"\x89",)
    assert bytes_in(folder)["clinic.sqlite"] == before


def test_an_older_file_in_use_is_migrated_in_memory_only(folder: Path, clock: Clock) -> None:
    """The older program that has it open could not read the new tables."""
    make_filled(folder, clock)
    older = Door(folder, clock(), 0).open()

    opened = Door(folder, clock(), 0, _WITH_MOTTO).open()

    with closing(older), closing(opened):
        assert opened.opening.reason is Trouble.IN_USE
        assert find_version(older.db) == len(MIGRATIONS)
        assert find_version(opened.db) == len(_WITH_MOTTO)


def test_an_old_backup_does_not_stand_in_for_a_newer_file(folder: Path, clock: Clock) -> None:
    """A phone number changed since then would be printed wrong."""
    make_filled(folder, clock)
    Door(folder, clock(), 0, _WITH_MOTTO).open().close()

    _, found, _ = reopen(folder, clock)

    assert found == EMPTY != FILLED
    assert SavedSet("Runners", ()) not in found[3]
