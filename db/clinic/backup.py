"""Verified copies of the clinic's file, thinned as they age.

What was opened lately is left out of them: it is health information, and clearing it shall clear it everywhere.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from db.clinic.connection import connect, copy_whole, transaction
from db.clinic.errors import ENVIRONMENT_ERRORS, ClinicFileNotSaved, Trouble
from db.clinic.examination import Condition, Finding, examine_file
from db.clinic.place import clear_part, find_free_name, put_in_place, read_moment, write_moment
from db.clinic.schema import MIGRATIONS
from db.clinic.seal import check_seal, find_seal, reseal

_NEWEST_KEPT = 5
_DAYS_KEPT = 7
_MONTHS_KEPT = 6
_MOMENT_LENGTH = len("2026-11-22T101500")


class Backup(NamedTuple):
    """A backup and when it was made."""

    moment: datetime
    path: Path


def find_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in a folder, newest first, good or bad."""
    found = []
    for path in folder.glob("clinic-*.sqlite"):
        with suppress(ValueError):  # someone else's file
            found.append(Backup(read_moment(path.stem.removeprefix("clinic-")[:_MOMENT_LENGTH]), path))
    return tuple(sorted(found, reverse=True))


def find_newest_good(folder: Path, known: int = len(MIGRATIONS)) -> Backup | None:
    """Return the good backup that saw most changes; its date decides only between equals, as clocks go wrong."""
    good = []
    for backup in find_backups(folder):
        finding = _examine_backup(backup, known)
        if finding.condition is Condition.SOUND:
            good.append((finding.revision, backup))
    return max(good)[1] if good else None


def _examine_backup(backup: Backup, known: int) -> Finding:
    try:
        return examine_file(backup.path, known)
    except ENVIRONMENT_ERRORS:
        return Finding(Condition.DAMAGED)


def make_backup(db: sqlite3.Connection, folder: Path, moment: datetime, known: int = len(MIGRATIONS)) -> Path:
    """Copy the open file into the folder, and give the copy its name only once it was read back and found sound."""
    folder.mkdir(mode=0o700, exist_ok=True)
    target = find_free_name(folder, f"clinic-{write_moment(moment)}")
    part = clear_part(folder / "clinic.sqlite")
    with closing(connect(part, "create")) as copy:
        copy_whole(db, copy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        check_seal(copy)
        _forget_what_was_opened(copy)
    if examine_file(part, known).condition is not Condition.SOUND:
        raise ClinicFileNotSaved(Trouble.DISK_ERROR)
    put_in_place(part, target)
    return target


def _forget_what_was_opened(copy: sqlite3.Connection) -> None:
    with transaction(copy):
        copy.execute("DELETE FROM recent")
        reseal(copy, is_change=False)


def back_up_if_due(db: sqlite3.Connection, folder: Path, moment: datetime, known: int = len(MIGRATIONS)) -> None:
    """Make the day's backup, unless there is one or nothing changed since the last; then thin the old ones."""
    backups = find_backups(folder)
    revision = find_seal(db).revision
    if revision == 0 or any(backup.moment.date() == moment.date() for backup in backups):
        return
    if backups and _examine_backup(backups[0], known).revision == revision:
        return
    make_backup(db, folder, moment, known)
    thin_backups(folder, moment.date())


def thin_backups(folder: Path, today: date) -> None:
    """Delete the backups that no rule of `choose_backups_to_keep` keeps."""
    backups = find_backups(folder)
    for backup in set(backups) - choose_backups_to_keep(backups, today):
        with suppress(OSError):  # a backup too many does no harm
            backup.path.unlink()


def choose_backups_to_keep(newest_first: Sequence[Backup], today: date) -> set[Backup]:
    """Choose the newest five, the newest of each of the last seven days and of each of the last six months."""
    of_day: dict[int, Backup] = {}
    of_month: dict[int, Backup] = {}
    for backup in newest_first:
        day = backup.moment.date()
        of_day.setdefault((today - day).days, backup)
        of_month.setdefault((today.year - day.year) * 12 + today.month - day.month, backup)
    keep = set(newest_first[:_NEWEST_KEPT])
    keep |= {backup for days_ago, backup in of_day.items() if days_ago < _DAYS_KEPT}
    return keep | {backup for months_ago, backup in of_month.items() if months_ago < _MONTHS_KEPT}
