"""Rows to the library file: the same rows give the same bytes."""

import hashlib
import json
import os
import sqlite3
from pathlib import Path

from sqlite_utils import Database

from db.builder.rows import Rows, content_rows
from db.builder.written import Content
from db.records import LANGUAGES
from db.schema import APPLICATION_ID, PAGE_SIZE, SCHEMA_VERSION, SEARCH_TABLES, TABLES

_DERIVED = frozenset({"searchable", "vocabulary"})


def write_library(content: Content, output: Path) -> str:
    """Write the library and, beside it, its SHA-256; return that hash.

    Both are written under other names first: whoever reads `output` meets the old file or the new one, never a half.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    draft = output.with_name(f"{output.name}.new")
    draft.unlink(missing_ok=True)
    _write(content_rows(content), _facts_of(content), draft)
    digest = hashlib.sha256(draft.read_bytes()).hexdigest()
    sidecar = hash_file(output)
    sidecar_draft = sidecar.with_name(f"{sidecar.name}.new")
    sidecar_draft.write_text(f"{digest}  {output.name}\n", encoding="ascii", newline="\n")
    draft.replace(output)
    sidecar_draft.replace(sidecar)
    return digest


def hash_file(library: Path) -> Path:
    """Return where the SHA-256 of a library file stands."""
    return library.with_name(f"{library.name}.sha256")


def content_hash(rows: Rows) -> str:
    """Return the identity of what the library says, whatever SQLite wrote it."""
    lines = [
        f"{table} {json.dumps(row, ensure_ascii=False, sort_keys=True)}"
        for table in sorted(rows.keys() - _DERIVED)
        for row in rows[table]
    ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _facts_of(content: Content) -> dict[str, str]:
    """Return what the library says of itself, but for its hash."""
    shared = content.shared
    emergency = {f"emergency_{language}": shared.emergency[language] for language in LANGUAGES}
    return {
        "content_date": max(topic.checked for topic in content.topics).isoformat(),
        "country": shared.country,
        "languages": json.dumps(LANGUAGES),
        "schema_version": str(SCHEMA_VERSION),
        "topics": str(len(content.topics)),
        **emergency,
    }


def _write(rows: Rows, facts: dict[str, str], path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript(
            f"PRAGMA page_size = {PAGE_SIZE}; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE;"
            f"PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;"
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};"
        )
        _fill(Database(connection), rows, facts)
        connection.execute("VACUUM")
        _check_file(connection)
    finally:
        connection.close()
    _make_durable(path)


def _fill(database: Database, rows: Rows, facts: dict[str, str]) -> None:
    meta = {**facts, "content_hash": content_hash(rows)}
    database.conn.executescript(TABLES)
    database.table("meta").insert_all({"key": key, "value": value} for key, value in sorted(meta.items()))
    for table, table_rows in rows.items():
        database.table(table).insert_all(table_rows)
    database.conn.executescript(SEARCH_TABLES)


def _check_file(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.IntegrityError where the file is not whole: the gate has a hole."""
    loose = connection.execute("PRAGMA foreign_key_check").fetchall()
    state = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if loose or state != "ok":
        raise sqlite3.IntegrityError(f"the library is not whole: {loose[:5]} {state}")


def _make_durable(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
