"""A hash over all that the clinic's file says, kept inside it.

SQLite's own checks find a broken page, never a changed letter. A flipped digit in the number to call after hours is as
bad as a lost one, so each change writes the hash of all rows and each opening compares it.

Format 1: SHA-256 over the SQL of the schema, schema number, revision and the sorted rows of every table but `seal`.
The table `seal` and its column `schema` stay in every later version, so that an older program tells a newer file from
a damaged one.
"""

import hashlib
import sqlite3
from typing import NamedTuple

_FORMAT = 1


class Seal(NamedTuple):
    """What the file says of itself; `revision` counts the changes that deserve a backup."""

    format: int
    schema: int
    revision: int
    sha256: str


def find_seal(db: sqlite3.Connection) -> Seal:
    """Return the seal in the file. Raises sqlite3.OperationalError where there is none that can be read."""
    row = db.execute("SELECT format, schema, revision, sha256 FROM seal WHERE id = 1").fetchone()
    if row is None or not all(isinstance(number, int) for number in row[:3]):
        raise sqlite3.OperationalError("no seal")
    return Seal(*row)


def is_unbroken(db: sqlite3.Connection, seal: Seal) -> bool:
    """Return whether the file still says what was written."""
    return seal.format == _FORMAT and seal.sha256 == _hash(db, seal.schema, seal.revision)


def check_seal(db: sqlite3.Connection) -> None:
    """Make sure that a new seal will not bless a change nobody made. Raises sqlite3.OperationalError."""
    if not is_unbroken(db, find_seal(db)):
        raise sqlite3.OperationalError("the seal is broken")


def reseal(db: sqlite3.Connection, *, schema: int | None = None, is_change: bool = True) -> None:
    """Write the seal anew, inside the transaction of the change it seals."""
    before = find_seal(db)
    schema = before.schema if schema is None else schema
    revision = before.revision + is_change
    seal = Seal(_FORMAT, schema, revision, _hash(db, schema, revision))
    db.execute("UPDATE seal SET format = ?, schema = ?, revision = ?, sha256 = ? WHERE id = 1", seal)


def _hash(db: sqlite3.Connection, schema: int, revision: int) -> str:
    layout = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    sha256 = hashlib.sha256(repr((schema, revision, layout)).encode())
    for table in (name for kind, name, _, _ in layout if kind == "table" and name != "seal"):
        quoted = str(table).replace('"', '""')  # in a damaged file a name may come as bytes
        rows = sorted(map(repr, db.execute(f'SELECT * FROM "{quoted}"')))  # noqa: S608 - a name SQLite gave us, quoted
        sha256.update(repr((table, rows)).encode())
    return sha256.hexdigest()
