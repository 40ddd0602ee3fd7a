"""What happens when the program has a bug: it is logged without health information and shown once, ready to copy."""

import faulthandler
import logging
import platform
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from desktop import __version__

_log = logging.getLogger("lamina")
_LOG_BYTES = 500_000

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


class _ShortLog(logging.FileHandler):
    """Begins anew once the file is long; the one before stays beside it.

    As `logging.handlers` has it, which would bring Python's sockets, queues and pickles: 1.4 MB of memory.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, where the disk has room for it."""
        super().emit(record)
        # To tell how long the file is, Python first writes what a full disk did not take.
        with suppress(OSError):
            if self.stream and self.stream.tell() >= _LOG_BYTES:
                # The next line opens it again.
                self.close()
                Path(self.baseFilename).replace(f"{self.baseFilename}.1")


class CrashReporter(QObject):
    """Catches what nothing else caught; `crashed` carries a report that names code, never what was typed or read."""

    crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: Hook | None = None

    def install(self) -> None:
        """Take over from Python's own hook."""
        self._before = sys.excepthook
        sys.excepthook = self._catch

    def uninstall(self) -> None:
        """Give the hook back."""
        if self._before is not None:
            sys.excepthook = self._before

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = describe(kind, trace)
        _log.error("%s", report)
        self.crashed.emit(report)


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return a report of an error: versions, its kind and where in the code. The error's own words stay out.

    A message may quote what was searched for or typed about a patient; file names, lines and functions cannot.
    """
    places = [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
    return "\n".join((program_line(), kind.__name__, *places))


def program_line() -> str:
    """Return the versions of the program, of Python, Qt and the system, in one line."""
    system = f"{platform.system()} {platform.release()}"
    return f"Lamina {__version__} · Python {platform.python_version()} · Qt {qVersion()} · {system}"


def start_log(path: Path | None) -> None:
    """Log to `path` (500 kB, one older file kept), or nowhere where that cannot be; never to a patient's harm."""
    # On a full disk each line that cannot be written would else cry out on standard error, with what it was about.
    logging.raiseExceptions = False
    logging.captureWarnings(capture=True)
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    qInstallMessageHandler(_log_qt_message)
    if sys.stderr is not None:
        faulthandler.enable()
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _ShortLog(path, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    levels = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}
    category = context.category or "qt"
    logging.getLogger("qt").log(levels.get(kind, logging.WARNING), "%s: %s", category, message)
