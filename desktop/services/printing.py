"""Printing: which printers there are, and PDFs on their way to them, on a thread of its own.

Nothing here reaches the print service before someone asks for the printers or prints.
"""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal, Slot

from desktop.services.print_job import (
    Printer,
    PrintingCancelled,
    PrintingError,
    PrintJob,
    PrintPath,
    PrintServiceMissing,
)

__all__ = ["PrintJob", "Printer", "Printing", "open_print_path"]

_log = logging.getLogger(__name__)


def open_print_path() -> PrintPath:
    """Return the best way to print from here: the PDF itself through libcups, or pictures of its pages through Qt."""
    from desktop.services.spooler import Spooler

    try:
        return Spooler()
    except PrintServiceMissing:
        from desktop.services.raster_printing import RasterPrinting

        return RasterPrinting()


class _Operator(QObject):
    """Lives on the printing thread and does one thing after the other, in the order they were asked for."""

    printers_found = Signal(object)
    search_failed = Signal(str)
    trays_found = Signal(str, object)
    progressed = Signal(int, int)
    sent = Signal(str)
    failed = Signal(str)
    cancelled = Signal()
    stumbled = Signal(object)

    def __init__(self, open_path: Callable[[], PrintPath], cancelled_up_to: Callable[[], int]) -> None:
        super().__init__()
        self._open_path = open_path
        self._cancelled_up_to = cancelled_up_to
        self._path: PrintPath | None = None

    @Slot()
    def find_printers(self) -> None:
        try:
            self.printers_found.emit(self._opened().printers())
        except PrintingError as error:
            self.search_failed.emit(_sentence(error))
        except Exception as bug:  # noqa: BLE001  # the same
            self.search_failed.emit(self.tr("The printers of this computer cannot be listed."))
            self.stumbled.emit(bug)

    @Slot(str)
    def find_trays(self, printer: str) -> None:
        try:
            self.trays_found.emit(printer, self._opened().trays(printer))
        except PrintingError as error:
            # Whoever prints is told; without trays the printer takes the one it likes.
            _log.info("no trays found: %s", type(error).__name__)
        except Exception as bug:  # noqa: BLE001  # carried to the window's own thread and raised again there
            self.stumbled.emit(bug)

    @Slot(int, object, object, str)
    def print_pdf(self, number: int, pdf: bytes, job: PrintJob, title: str) -> None:
        def goes_on(done: int, total: int) -> bool:
            self.progressed.emit(done, total)
            return number > self._cancelled_up_to()

        try:
            self._opened().print_pdf(pdf, job, title, goes_on)
        except PrintingCancelled:
            self.cancelled.emit()
        except PrintingError as error:
            _log.info("printing failed: %s", type(error).__name__)
            self.failed.emit(_sentence(error))
        except Exception as bug:  # noqa: BLE001  # carried to the window's own thread and raised again there
            self.failed.emit(self.tr("The printer {printer} did not take the handout.").format(printer=job.printer))
            self.stumbled.emit(bug)
        else:
            self.sent.emit(job.printer)

    @Slot()
    def stop(self) -> None:
        self._path = None
        self.thread().quit()

    def _opened(self) -> PrintPath:
        if self._path is None:
            self._path = self._open_path()
        return self._path


class Printing(QObject):
    """Hands PDFs to printers, one after the other; `sent` means that the print service has it, not that it is on paper.

    Signals: `printers_found` (a tuple of `Printer`) or `search_failed` (a sentence) after `find_printers`; `progressed`
    (done, of how many) while a job is handed over; then `sent` (the printer), `failed` (a sentence) or `cancelled`.
    `trays_found` (the printer, a tuple of names) follows `find_trays`, or nothing does.
    """

    printers_found = Signal(object)
    search_failed = Signal(str)
    trays_found = Signal(str, object)
    progressed = Signal(int, int)
    sent = Signal(str)
    failed = Signal(str)
    cancelled = Signal()

    _search_asked = Signal()
    _trays_asked = Signal(str)
    _print_asked = Signal(int, object, object, str)
    _closing = Signal()

    def __init__(self, parent: QObject | None = None, open_path: Callable[[], PrintPath] = open_print_path) -> None:
        super().__init__(parent)
        self._jobs = 0
        self._cancelled_up_to = 0
        self._printers: tuple[Printer, ...] = ()
        self._thread = QThread(self)
        self._thread.setObjectName("printing")
        self._operator = _Operator(open_path, self._last_cancelled)
        self._operator.moveToThread(self._thread)
        self._connect_signals()

    @property
    def printers(self) -> tuple[Printer, ...]:
        """Return the printers of the last search; none before the first."""
        return self._printers

    def find_printers(self) -> None:
        """Look for printers; the answer comes as a signal."""
        self._start()
        self._search_asked.emit()

    def find_trays(self, printer: str) -> None:
        """Look for the trays of one printer; the answer comes as a signal."""
        self._start()
        self._trays_asked.emit(printer)

    def print_pdf(self, pdf: bytes, job: PrintJob, title: str) -> None:
        """Send a PDF after all that was sent before; the title holds topic codes only, since everyone can see it."""
        self._start()
        self._jobs += 1
        self._print_asked.emit(self._jobs, pdf, job, title)

    def cancel(self) -> None:
        """Stop every job that is not yet wholly with the print service."""
        self._cancelled_up_to = self._jobs

    def close(self) -> None:
        """Let what was sent reach the print service, then stop the thread. Closing twice does no harm."""
        if self._thread.isRunning():
            self._closing.emit()
            self._thread.wait()

    def _start(self) -> None:
        if not self._thread.isRunning():
            self._thread.start()

    def _last_cancelled(self) -> int:
        return self._cancelled_up_to

    def _connect_signals(self) -> None:
        operator = self._operator
        self._search_asked.connect(operator.find_printers)
        self._trays_asked.connect(operator.find_trays)
        self._print_asked.connect(operator.print_pdf)
        self._closing.connect(operator.stop)
        operator.printers_found.connect(self._keep_printers)
        operator.search_failed.connect(self.search_failed)
        operator.trays_found.connect(self.trays_found)
        operator.progressed.connect(self.progressed)
        operator.sent.connect(self.sent)
        operator.failed.connect(self.failed)
        operator.cancelled.connect(self.cancelled)
        operator.stumbled.connect(self._raise)

    @Slot(object)
    def _keep_printers(self, printers: tuple[Printer, ...]) -> None:
        self._printers = printers
        self.printers_found.emit(printers)

    @Slot(object)
    def _raise(self, bug: Exception) -> None:
        # Here the crash reporter sees it.
        raise bug


def _sentence(error: PrintingError) -> str:
    return f"{error} {error.advice}".strip()
