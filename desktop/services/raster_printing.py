"""Printing where no system service takes a PDF (Windows): its pages as sharp pictures, painted onto Qt's printer."""

from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.core.page_range import page_numbers
from desktop.services.print_job import (
    Printer,
    PrinterGone,
    PrinterRefused,
    PrinterState,
    PrintingCancelled,
    PrintingError,
    PrintJob,
    Progress,
)

# 600 dpi took three times as long and 134 MB a page for no difference that an eye sees in text.
_DPI = 300
_POINTS_PER_INCH = 72
_SIZES = {"letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}


class RasterPrinting:
    """Prints through Qt; one thread uses it."""

    def printers(self) -> tuple[Printer, ...]:
        """Return the printers by name, the default first."""
        printers = [_printer(found) for found in QPrinterInfo.availablePrinters()]
        return tuple(sorted(printers, key=lambda printer: (not printer.is_default, printer.name.casefold())))

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return none: the driver of the printer chooses."""
        del printer
        return ()

    def print_pdf(self, pdf: bytes, job: PrintJob, title: str, progress: Progress) -> None:
        """Paint the pages onto the printer that was asked for and no other; raises `PrintingError`."""
        printer = find_printer(job.printer)
        prepare(printer, job, title)
        paint_pages(printer, pdf, job, progress)


def find_printer(name: str) -> QPrinter:
    """Return the printer called `name`; raises `PrinterGone`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    # Asked for a printer that is gone, Qt takes another one and says that all is well.
    if printer.printerName() != name or name not in QPrinterInfo.availablePrinterNames():
        raise PrinterGone(name)
    return printer


def prepare(printer: QPrinter, job: PrintJob, title: str) -> None:
    """Set paper, copies, sides and colour. Qt does no fitting: a point of the PDF is a point on the paper."""
    printer.setResolution(_DPI)
    printer.setDocName(title)
    printer.setFullPage(True)
    paper = QPageSize(_SIZES[job.paper])
    printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setCopyCount(job.copies)
    printer.setCollateCopies(True)
    two_sided = QPrinter.DuplexMode.DuplexLongSide
    printer.setDuplex(two_sided if job.is_two_sided else QPrinter.DuplexMode.DuplexNone)
    printer.setColorMode(QPrinter.ColorMode.GrayScale if job.is_grey else QPrinter.ColorMode.Color)


def paint_pages(printer: QPrinter, pdf: bytes, job: PrintJob, progress: Progress) -> None:
    """Paint the chosen pages; raises `PrintingError`."""
    kept = QByteArray(pdf)
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = _new_document()
    document.load(buffer)
    # QPrinter.setPageRanges changes nothing while painting, so the other pages are left out here.
    numbers = page_numbers(job.pages, document.pageCount())
    if isinstance(numbers, str) or not numbers:
        raise PrintingError("These pages cannot be printed.", "Check the page numbers.")
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused(f"The printer {job.printer} takes no jobs now.", "Choose another printer.")
    # Without the hint text becomes JPEG, with dirt around each letter.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        _paint(painter, printer, document, numbers, job, progress)
    finally:
        painter.end()
        document.close()


def _paint(
    painter: QPainter,
    printer: QPrinter,
    document: QPdfDocument,
    numbers: tuple[int, ...],
    job: PrintJob,
    progress: Progress,
) -> None:
    for done, number in enumerate(numbers):
        if not progress(done, len(numbers)):
            printer.abort()
            raise PrintingCancelled
        if done and not printer.newPage():
            raise PrinterGone(job.printer)
        points = document.pagePointSize(number - 1)
        scale = printer.resolution() / _POINTS_PER_INCH
        size = QSize(round(points.width() * scale), round(points.height() * scale))
        page = page_picture(document, number, size, is_grey=job.is_grey)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), page)


def page_picture(document: QPdfDocument, number: int, size: QSize, *, is_grey: bool) -> QImage:
    """Return page `number` (from 1) on white; in bands text would drift, so it is one picture."""
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(number - 1, size))
    painter.end()
    # The printer's own grey mode does not reach pictures.
    return paper.convertToFormat(QImage.Format.Format_Grayscale8) if is_grey else paper


def _new_document() -> QPdfDocument:
    # The stubs want a parent; there is none on this thread.
    document: QPdfDocument = QPdfDocument(None)  # type: ignore[call-overload]
    return document


def _printer(found: QPrinterInfo) -> Printer:
    states: dict[Any, PrinterState] = {
        QPrinter.PrinterState.Idle: "ready",
        QPrinter.PrinterState.Active: "busy",
        QPrinter.PrinterState.Aborted: "stopped",
        QPrinter.PrinterState.Error: "stopped",
    }
    return Printer(
        name=found.printerName(),
        description=found.description(),
        location=found.location(),
        is_default=found.isDefault(),
        state=states.get(found.state(), "ready"),
        has_two_sided=QPrinter.DuplexMode.DuplexLongSide in found.supportedDuplexModes(),
        has_colour=QPrinter.ColorMode.Color in found.supportedColorModes(),
    )
