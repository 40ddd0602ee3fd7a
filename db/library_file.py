"""The library as a file: open it read-only, tell what is wrong with it, prove that no bit of it has changed."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import LibraryDamaged, LibraryMissing, LibraryTooNew
from db.schema import APPLICATION_ID, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_INSTALL_AGAIN = "Install the program again."
_BUILD_IT = "Build it with `python3 build_scripts/dev.py setup`."
# What SQLite or Python say of it helps nobody in a clinic, and may hold bytes of the damage; they stay its cause.
_TORN = "it is torn or altered"


def open_file(path: Path) -> sqlite3.Connection:
    """Return a connection that can only read.

    Raises LibraryMissing, LibraryDamaged or LibraryTooNew. That the file is whole is not proven: see `verify_file`.
    """
    _check_header(path)
    with reading():
        connection = sqlite3.connect(_read_only_address(path), uri=True, isolation_level=None)
        connection.row_factory = sqlite3.Row
        try:
            connection.executescript(
                "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
            )
            connection.execute("SELECT key FROM meta LIMIT 1").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
    return connection


def verify_file(path: Path) -> None:
    """Compare the file with the SHA-256 that the builder wrote beside it.

    Raises LibraryMissing where the file cannot be read, LibraryDamaged where a single bit differs or the hash lacks.
    """
    expected = _expected_hash(path)
    if expected is None:
        message = f"The library {path.name} has no readable hash beside it."
        raise LibraryDamaged(message, _INSTALL_AGAIN)
    if _hash(path) != expected:
        raise _damaged("it differs from what was built")


@contextmanager
def reading() -> Iterator[None]:
    """Turn what a torn file does to SQLite, and to the records read from it, into LibraryDamaged.

    An interrupted query is no damage: `sqlite3.OperationalError` with SQLITE_INTERRUPT passes.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise
        raise _damaged(_TORN) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        # A flipped bit can leave valid SQLite whose columns, JSON, dates or kinds are none.
        raise _damaged(_TORN) from error


def missing(path: Path) -> LibraryMissing:
    """Return the error that says that no library lies at `path`, and, in a checkout, how to build it."""
    is_checkout = (path.parent.parent / "build_scripts" / "dev.py").is_file()
    return LibraryMissing(f"There is no library at {path}.", _BUILD_IT if is_checkout else _INSTALL_AGAIN)


def _check_header(path: Path) -> None:
    header, size = _header_and_size(path)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise _damaged("it is no database")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise _damaged("it is no library of Lamina")
    # The size in the header is 1 for pages of 64 KiB, which no library has.
    if int.from_bytes(header[16:18], "big") * int.from_bytes(header[28:32], "big") != size:
        raise _damaged("it is cut off or has grown")
    _check_version(path, int.from_bytes(header[60:64], "big"))


def _check_version(path: Path, version: int) -> None:
    if version == SCHEMA_VERSION:
        return
    expected = _expected_hash(path)
    if expected is not None and _hash(path) != expected:
        # The version itself may be the damage.
        raise _damaged("it differs from what was built")
    if version < SCHEMA_VERSION:
        raise _damaged("it was made for an older version of the program")
    message = f"The library {path.name} was made for a newer version of the program."
    raise LibraryTooNew(message, "Install the newest version of the program.")


def _header_and_size(path: Path) -> tuple[bytes, int]:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES), path.stat().st_size
    except FileNotFoundError as error:
        raise missing(path) from error
    except OSError as error:
        raise _unreadable(path, error) from error


def _expected_hash(path: Path) -> str | None:
    try:
        digest, _, name = path.with_name(f"{path.name}.sha256").read_text(encoding="ascii").partition("  ")
    except (OSError, UnicodeDecodeError):
        return None
    return digest if name.endswith("\n") else None


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unreadable(path, error) from error


def _read_only_address(path: Path) -> str:
    address = path.resolve().as_uri()
    # SQLite takes a Windows share only as `file:////server/folder`.
    share = address.removeprefix("file://")
    address = address if share.startswith("/") else f"file:////{share}"
    return f"{address}?mode=ro&immutable=1"


def _damaged(reason: str) -> LibraryDamaged:
    return LibraryDamaged(f"The library cannot be used: {reason}.", _INSTALL_AGAIN)


def _unreadable(path: Path, error: OSError) -> LibraryMissing:
    message = f"The library at {path} cannot be read ({error.strerror})."
    return LibraryMissing(message, "Ask whoever looks after this computer for the right to read that file.")
