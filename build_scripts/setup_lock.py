"""A lock that lets one ``dev.py`` at a time set up the project; the system frees it when the process ends."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from build_scripts.progress import say

_PAUSE_SECONDS = 0.5


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock at ``path``, waiting for whoever has it and saying so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        if not _take(file):
            say("Another dev.py is setting up this folder; waiting for it …")
            while not _take(file):
                time.sleep(_PAUSE_SECONDS)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: TextIO) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _take(file: TextIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
