"""Safe mode: how it is asked for, and how a start that did not come to its end is noticed by the next one."""

from contextlib import suppress
from pathlib import Path

SAFE_MODE = "--safe-mode"

#: What keeps Qt from asking the graphics driver for anything; set before Qt is there.
SIMPLEST_DRAWING = {"QT_XCB_GL_INTEGRATION": "none", "QT_OPENGL": "software", "QT_QUICK_BACKEND": "software"}

_NAME = "starting"
_MOST_COUNTED = 99


class StartMark:
    """A small file beside the log that lies there while the program starts; one that was left tells of a bad end."""

    def __init__(self, log: Path | None) -> None:
        self._path = log.parent / _NAME if log is not None else None

    def unfinished(self) -> int:
        """Return how many starts in a row did not come to their end."""
        if self._path is None:
            return 0
        try:
            told = self._path.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return 0
        return min(int(told), _MOST_COUNTED) if told.isdecimal() else 1

    def set(self) -> None:
        """Count the start that begins as one more; where nothing can be written, nothing is counted."""
        if self._path is not None:
            count = self.unfinished() + 1
            with suppress(OSError):
                self._path.write_text(str(count), encoding="ascii")

    def clear(self) -> None:
        """Note that the start came to its end."""
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
