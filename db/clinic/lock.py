"""Who is in the clinic's folder: one program alone, which may mend and move files, or several that only read and write.

SQLite's locks on an empty file are used for it, since they work alike on every system and vanish with their program.
"""

import sqlite3
from pathlib import Path

from db.clinic.connection import connect
from db.clinic.errors import Trouble, find_trouble


class FolderLock:
    """A hold on the clinic's folder, from opening to closing."""

    def __init__(self, folder: Path, patience_s: float) -> None:
        self._db = connect(folder / "clinic.lock", "create", patience_s)
        self._patience_ms = int(patience_s * 1000)

    def is_taken_alone(self) -> bool:
        """Take the folder for this program alone; return whether that was possible.

        Where it was not, nothing is held any more.
        """
        self._let_go()
        try:
            self._db.execute("PRAGMA busy_timeout = 0")
            self._db.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if find_trouble(error) is not Trouble.IN_USE:
                raise
            return False
        return True

    def share(self) -> None:
        """Let other programs in, and keep any of them from taking the folder alone."""
        self._let_go()
        self._db.execute(f"PRAGMA busy_timeout = {self._patience_ms}")
        self._db.execute("BEGIN")
        self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def _let_go(self) -> None:
        if self._db.in_transaction:
            self._db.execute("COMMIT")

    def close(self) -> None:
        """Leave the folder."""
        self._db.close()
