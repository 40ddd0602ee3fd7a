"""Who has the window of a data folder: the first program that was started there, until it ends, however it ends.

Held by a lock of the system on an open file, which goes with its program; so nothing stale is ever left behind. Taken
before the first look: it costs half a millisecond (QLockFile, which waits for the disk, costs ten).
"""

import os
import sys
from pathlib import Path

_NAME = "window.lock"
# Windows keeps others from reading the bytes that are locked: far behind the number that they are to read.
_LOCKED_BYTE = 1 << 20


class WindowLock:
    """A hold on the window of a folder, where it can be had; a folder that cannot be written is never held."""

    def __init__(self, folder: Path | None) -> None:
        """Take hold of a folder, which is made where it is missing."""
        self.is_mine = False
        self.holder = 0
        """The number of the process that has the window, where another has it; 0 where that is not known."""
        self.is_taken = False
        self._file = -1
        self._folder = folder
        self.take()

    def take(self) -> bool:
        """Take hold of the folder if nobody has it now, and return whether it is ours."""
        self.is_taken = False
        if self._folder is not None and not self.is_mine:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._file = os.open(self._folder / _NAME, os.O_RDWR | os.O_CREAT, 0o600)
            except OSError:
                return False
            self._lock()
        return self.is_mine

    def release(self) -> None:
        """Let others have the window."""
        if self._file >= 0:
            os.close(self._file)
        self._file = -1
        self.is_mine = False

    def _lock(self) -> None:
        try:
            _lock(self._file)
        except (BlockingIOError, PermissionError):
            self.is_taken = True
            number = os.read(self._file, 20)
            self.holder = int(number) if number.isdigit() else 0
            self.release()
        except OSError:
            # Some disks on a network know no locks: each start there has a window of its own.
            self.release()
        else:
            self.is_mine = True
            os.truncate(self._file, 0)
            os.write(self._file, str(os.getpid()).encode())


if sys.platform == "win32":

    def _lock(file: int) -> None:
        import msvcrt

        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(file, 0, os.SEEK_SET)

else:

    def _lock(file: int) -> None:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
