"""Is this file ours, whole, and of a version we know? Found out without changing a byte of it."""

import sqlite3
from contextlib import closing
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from db.clinic.connection import Mode, connect
from db.clinic.errors import ENVIRONMENT_ERRORS, Trouble, find_trouble
from db.clinic.schema import APPLICATION_ID, MIGRATIONS, find_version
from db.clinic.seal import find_seal, is_unbroken


class Condition(Enum):
    """What an examination found."""

    SOUND = auto()
    MISSING = auto()
    DAMAGED = auto()
    NEWER = auto()


class Finding(NamedTuple):
    """The condition of a file and, where it is sound, its version and revision."""

    condition: Condition
    version: int = 0
    revision: int = 0


_DAMAGED = Finding(Condition.DAMAGED)
# The two numbers say how the file is to be read and to be written: 1 is the older journal, 2 the write-ahead log.
_FORMAT_BYTES = {b"\1\1", b"\2\2"}


def examine_file(path: Path, known: int = len(MIGRATIONS), *, is_shared: bool = False) -> Finding:
    """Examine a file; `known` is the newest version this program knows, `is_shared` that another program has it open.

    Raises OSError or sqlite3.Error where the file cannot be looked at, which says nothing of its condition.
    """
    if not path.exists():
        return Finding(Condition.MISSING)
    with path.open("rb") as file:
        if file.read(20)[18:20] not in _FORMAT_BYTES:
            return _DAMAGED
    try:
        with closing(connect(path, _find_gentle_mode(path, is_shared=is_shared))) as db:
            return examine(db, known)
    except ENVIRONMENT_ERRORS as error:
        # What is no trouble of the disk or another program is SQL that fails for want of a table or a column.
        if find_trouble(error) not in {Trouble.DAMAGED, None}:
            raise
        return _DAMAGED


def _find_gentle_mode(path: Path, *, is_shared: bool) -> Mode:
    if _has_bytes(path, "-journal"):
        return "write"  # a change was cut off, and only a writer can take it back
    if is_shared or _has_bytes(path, "-wal"):
        return "read"
    return "frozen"


def _has_bytes(path: Path, suffix: str) -> bool:
    beside = path.with_name(path.name + suffix)
    return beside.exists() and beside.stat().st_size > 0


def examine(db: sqlite3.Connection, known: int = len(MIGRATIONS)) -> Finding:
    """Examine an open database. Raises sqlite3.Error where it is so damaged that it cannot be read."""
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        return _DAMAGED
    version = find_version(db)
    if version > known and _is_said_newer(db, known):
        return Finding(Condition.NEWER)
    seal = find_seal(db)
    if seal.schema != version or not _is_whole(db) or not is_unbroken(db, seal):
        return _DAMAGED
    return Finding(Condition.SOUND, version, seal.revision)


def _is_said_newer(db: sqlite3.Connection, known: int) -> bool:
    # A flipped bit can make any number of a version; when in doubt the file is left alone.
    try:
        return find_seal(db).schema > known
    except (sqlite3.Error, UnicodeDecodeError):
        return True


def _is_whole(db: sqlite3.Connection) -> bool:
    return (
        db.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
        and not db.execute("PRAGMA foreign_key_check").fetchall()
    )
