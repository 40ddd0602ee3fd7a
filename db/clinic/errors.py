"""What can go wrong with the clinic's own file, and what the person in front of the screen can do about it.

db.errors.ClinicFileError
├── ClinicFileNotRead       nothing could be read; `.trouble` says why
└── ClinicFileNotSaved      nothing was written, what was there before is intact; `.trouble` says why
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from db.errors import ClinicFileError


class Trouble(StrEnum):
    """A condition outside the program; the value is stable, so that a window can have its own words for it."""

    DISK_FULL = "disk-full"
    IN_USE = "in-use"
    NOT_WRITABLE = "not-writable"
    DISK_ERROR = "disk-error"
    DAMAGED = "damaged"
    NEWER = "newer"
    NO_FOLDER = "no-folder"

    @property
    def sentence(self) -> str:
        """Say in plain English what happened."""
        return _WORDS[self][0]

    @property
    def advice(self) -> str:
        """Say in plain English what to do next."""
        return _WORDS[self][1]


_WORDS = {
    Trouble.DISK_FULL: ("The disk is full.", "Free some space, then try again."),
    Trouble.IN_USE: (
        "Another program is using the clinic's file.",
        "Close the other Lamina window or program, then try again.",
    ),
    Trouble.NOT_WRITABLE: (
        "The clinic's file, or the folder it lies in, cannot be written to.",
        "Ask the person who looks after this computer to allow writing there.",
    ),
    Trouble.DISK_ERROR: (
        "The disk did not answer as it should.",
        "Check that the disk or USB stick is still there and has free space, then try again.",
    ),
    Trouble.DAMAGED: (
        "The clinic's file is damaged.",
        "Close Lamina and start it again: it then brings back the newest good backup.",
    ),
    Trouble.NEWER: (
        "The clinic's file was made by a newer version of Lamina and was left as it is.",
        "Start the newer version, or update this one.",
    ),
    Trouble.NO_FOLDER: (
        "No folder is known for the clinic's file.",
        "Start Lamina from an account that has a home folder.",
    ),
}


class _WithTrouble(ClinicFileError):
    _WHAT: str

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(f"{self._WHAT} {trouble.sentence}", trouble.advice)
        self.trouble = trouble


class ClinicFileNotRead(_WithTrouble):
    """Nothing could be read."""

    _WHAT = "The clinic's file could not be read."


class ClinicFileNotSaved(_WithTrouble):
    """Nothing was written, and what was there before is intact."""

    _WHAT = "This was not saved."


_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
    sqlite3.SQLITE_BUSY: Trouble.IN_USE,
    sqlite3.SQLITE_LOCKED: Trouble.IN_USE,
    sqlite3.SQLITE_PROTOCOL: Trouble.IN_USE,
    sqlite3.SQLITE_READONLY: Trouble.NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: Trouble.NOT_WRITABLE,
    sqlite3.SQLITE_PERM: Trouble.NOT_WRITABLE,
    sqlite3.SQLITE_IOERR: Trouble.DISK_ERROR,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
}

_BY_ERRNO = {
    errno.ENOSPC: Trouble.DISK_FULL,
    errno.EDQUOT: Trouble.DISK_FULL,
    errno.EACCES: Trouble.NOT_WRITABLE,
    errno.EPERM: Trouble.NOT_WRITABLE,
    errno.EROFS: Trouble.NOT_WRITABLE,
    errno.ENOTDIR: Trouble.NOT_WRITABLE,
    errno.EEXIST: Trouble.NOT_WRITABLE,
}


# The last is how Python fails on text that is no UTF-8, in a row or in SQLite's own message about a damaged schema.
ENVIRONMENT_ERRORS = (OSError, sqlite3.Error, UnicodeDecodeError)


def find_trouble(error: Exception) -> Trouble | None:
    """Return the condition behind an error, or None where it is a bug of ours (bad SQL, a broken constraint)."""
    if isinstance(error, _WithTrouble):
        return error.trouble
    if isinstance(error, UnicodeDecodeError):
        return Trouble.DAMAGED
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, Trouble.DISK_ERROR)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Not SQLite's complaint but Python's, while reading a row.
        return Trouble.DAMAGED if isinstance(error, sqlite3.OperationalError) else None
    return _BY_SQLITE_CODE.get(code & 0xFF)


@contextmanager
def raising(kind: type[ClinicFileNotRead] | type[ClinicFileNotSaved]) -> Iterator[None]:
    """Turn a failure of disk or database into `kind`; let a bug through as it is."""
    try:
        yield
    except ENVIRONMENT_ERRORS as error:
        trouble = find_trouble(error)
        if trouble is None:
            raise
        raise kind(trouble) from error
