"""The tables of the clinic's own file, as the ordered steps that made them.

A step, once released, is never edited: a change is a new step at the end.
"""

import sqlite3
from collections.abc import Sequence

from db.clinic.connection import transaction
from db.clinic.seal import reseal

APPLICATION_ID = 0x4C414D43  # "LAMC"

Migration = tuple[str, ...]

_FIRST_TABLES: Migration = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    "CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE letterhead (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        clinic TEXT NOT NULL,
        address TEXT NOT NULL,
        phone TEXT NOT NULL,
        phone_after_hours TEXT NOT NULL
    )""",
    "CREATE TABLE favourite (topic_id TEXT PRIMARY KEY NOT NULL, position INTEGER NOT NULL) WITHOUT ROWID",
    # The order of opening is the order of ids, since a clinic computer's clock may jump.
    "CREATE TABLE recent (id INTEGER PRIMARY KEY, topic_id TEXT NOT NULL UNIQUE, opened_at TEXT NOT NULL)",
    "CREATE TABLE saved_set (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, options TEXT NOT NULL)",
    """CREATE TABLE saved_set_topic (
        set_id INTEGER NOT NULL REFERENCES saved_set (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        topic_id TEXT NOT NULL,
        PRIMARY KEY (set_id, position)
    ) WITHOUT ROWID""",
    """CREATE TABLE seal (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        format INTEGER NOT NULL,
        schema INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        sha256 TEXT NOT NULL
    )""",
    "INSERT INTO seal VALUES (1, 1, 0, 0, '')",
)

_HANDOUT_DESK: Migration = (
    "CREATE TABLE logo (id INTEGER PRIMARY KEY CHECK (id = 1), svg TEXT NOT NULL)",
    "CREATE TABLE snippet (name TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) WITHOUT ROWID",
    "ALTER TABLE saved_set ADD COLUMN snippet TEXT NOT NULL DEFAULT ''",
    # Counts of sheets by topic and month; nothing says for whom, on which day or by whom.
    """CREATE TABLE handed_out (
        month TEXT NOT NULL,
        topic_id TEXT NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (month, topic_id)
    ) WITHOUT ROWID""",
)

MIGRATIONS: Sequence[Migration] = (_FIRST_TABLES, _HANDOUT_DESK)


def find_version(db: sqlite3.Connection) -> int:
    """Return how many steps the file has been through."""
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(db: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring the tables up to date, each step in one transaction with its version number and its seal."""
    for version in range(find_version(db) + 1, len(migrations) + 1):
        with transaction(db):
            for statement in migrations[version - 1]:
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {version}")
            reseal(db, schema=version, is_change=False)
