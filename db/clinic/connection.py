"""Connections to SQLite files, each with the settings its use needs."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Literal

from db.clinic.errors import Trouble, find_trouble

Mode = Literal["create", "write", "read", "frozen"]

_QUERY = {"create": "mode=rwc", "write": "mode=rw", "read": "mode=ro", "frozen": "mode=ro&immutable=1"}

_ALWAYS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",  # a file may have been tampered with
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",  # what was cleared is health information, and shall be gone
    "PRAGMA temp_store = MEMORY",
)


def connect(path: Path, mode: Mode, patience_s: float = 0) -> sqlite3.Connection:
    """Open a file; `frozen` reads it without touching anything beside it, `patience_s` is how long to wait for a lock.

    Transactions are begun and ended by hand.
    """
    address = f"{_write_address(path.absolute())}?{_QUERY[mode]}"
    db = sqlite3.connect(address, uri=True, isolation_level=None, timeout=patience_s)
    return _prepare(db)


def _write_address(path: PurePath) -> str:
    address = path.as_uri()
    if address.startswith("file:///"):
        return address
    # SQLite takes what follows two slashes for a host, and refuses all but this one: a Windows share needs four.
    return "file:////" + address.removeprefix("file://")


def connect_memory() -> sqlite3.Connection:
    """Open a database that never touches a disk."""
    return _prepare(sqlite3.connect(":memory:", isolation_level=None))


def _prepare(db: sqlite3.Connection) -> sqlite3.Connection:
    try:
        for pragma in _ALWAYS:
            db.execute(pragma)
    except sqlite3.Error:
        db.close()
        raise
    return db


def prepare_writing(db: sqlite3.Connection) -> None:
    """Use a write-ahead log, flushed at each commit, where the file system can; elsewhere SQLite's older journal.

    Raises sqlite3.OperationalError where the file can be read but not written: SQLite itself opens it all the same.
    """
    db.execute("PRAGMA journal_mode = WAL").fetchone()
    db.execute("PRAGMA synchronous = FULL")
    db.execute("BEGIN")
    try:
        db.execute("PRAGMA user_version = 0")  # the smallest change there is, taken back at once
    except sqlite3.OperationalError as error:
        if find_trouble(error) is not Trouble.IN_USE:
            raise
    finally:
        _take_back(db)


@contextmanager
def transaction(db: sqlite3.Connection, kind: Literal["DEFERRED", "IMMEDIATE"] = "IMMEDIATE") -> Iterator[None]:
    """Keep all that is done inside, or, where anything fails, none of it."""
    db.execute(f"BEGIN {kind}")
    try:
        yield
        db.execute("COMMIT")
    finally:
        _take_back(db)


def _take_back(db: sqlite3.Connection) -> None:
    if db.in_transaction:  # a full disk makes SQLite take it back by itself
        db.execute("ROLLBACK")


def copy_whole(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy one database into another as it stands at one moment."""
    # The lock is taken first: Python's backup waits for ever on a locked source.
    with transaction(source, "DEFERRED"):
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target)
