"""Pages printed as pictures are those of the PDF, and only those that were chosen; printed here into a PDF by Qt."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.core.handout.handout import Paper
from desktop.services.print_job import (
    PrinterGone,
    PrinterRefused,
    PrintingCancelled,
    PrintingError,
    PrintJob,
    Progress,
)
from desktop.services.raster_printing import RasterPrinting, paint_pages, prepare
from tests.helpers.page_pictures import Page, difference, pages_of

pytestmark = pytest.mark.usefixtures("qapp", "_no_print_service")

_POINTS: dict[Paper, tuple[float, float]] = {"letter": (612.0, 792.0), "a4": (595.3, 841.9)}
_DPI = 72
_SAME = 0.8  # a line of one pixel lies on another side of its edge
_RED = "#c00000"


@pytest.fixture
def _no_print_service(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the system's own printers out of the test: a QPrinter asks for them."""
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_each_page_comes_out_as_it_is(paper: Paper, tmp_path: Path) -> None:
    """Same paper, nothing scaled, nothing moved."""
    pdf = _sample(paper)

    printed = _printed(pdf, PrintJob("PDF", paper), tmp_path)

    expected = pages_of(pdf, _DPI)
    # Qt's A4 has whole points.
    assert [size for page in printed for size in page.points] == pytest.approx([*_POINTS[paper]] * 4, abs=0.5)
    assert all(difference(*pair) < _SAME for pair in zip(printed, expected, strict=True))


def test_pages_are_painted_on_another_thread_as_well(tmp_path: Path) -> None:
    """That is where the program paints them."""
    pdf = _sample("letter")
    here = _printed_file(pdf, PrintJob("PDF", "letter"), tmp_path / "here.pdf")

    with ThreadPoolExecutor(1) as threads:
        there = threads.submit(_printed_file, pdf, PrintJob("PDF", "letter"), tmp_path / "there.pdf").result()

    assert [difference(*pair) for pair in zip(pages_of(here), pages_of(there), strict=True)] == [0.0] * 4


def test_only_the_chosen_pages_come_out(tmp_path: Path) -> None:
    """QPrinter's own page range changes nothing."""
    pdf = _sample("letter")

    printed = _printed(pdf, PrintJob("PDF", "letter", pages="2,4"), tmp_path)

    expected = pages_of(pdf, _DPI)
    assert len(printed) == 2
    assert difference(printed[0], expected[1]) < _SAME < difference(printed[0], expected[0])
    assert difference(printed[1], expected[3]) < _SAME < difference(printed[1], expected[2])


def test_black_and_white_is_without_colour(tmp_path: Path) -> None:
    """The printer's own grey mode does not reach pictures."""
    pdf = _sample("letter")

    colour = _printed_file(pdf, PrintJob("PDF", "letter"), tmp_path / "colour.pdf")
    grey = _printed_file(pdf, PrintJob("PDF", "letter", is_grey=True), tmp_path / "grey.pdf")

    assert _colour_spaces(colour) == {"/DeviceRGB"}
    assert _colour_spaces(grey) == {"/DeviceGray"}


def test_text_is_not_made_a_jpeg(tmp_path: Path) -> None:
    """JPEG leaves dirt around each letter."""
    assert b"/DCTDecode" not in _printed_file(_sample("letter"), PrintJob("PDF", "letter"), tmp_path / "printed.pdf")


def test_progress_counts_the_chosen_pages(tmp_path: Path) -> None:
    """A long job shows how far it is."""
    told: list[tuple[int, int]] = []

    def note(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    _printed_file(_sample("letter"), PrintJob("PDF", "letter", pages="1-3"), tmp_path / "printed.pdf", note)

    assert told == [(0, 3), (1, 3), (2, 3)]


def test_a_cancelled_job_stops_between_two_pages(tmp_path: Path) -> None:
    """No page is half painted."""
    with pytest.raises(PrintingCancelled):
        _printed_file(
            _sample("letter"), PrintJob("PDF", "letter"), tmp_path / "printed.pdf", lambda done, _total: done < 2
        )


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    """Blank pages would look like a success."""
    with pytest.raises(PrintingError, match="cannot be printed"):
        _printed_file(b"no PDF", PrintJob("PDF", "letter"), tmp_path / "printed.pdf")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin_refuses(tmp_path: Path) -> None:
    """The folder of its output is not there."""
    with pytest.raises(PrinterRefused):
        _printed_file(_sample("letter"), PrintJob("PDF", "letter"), tmp_path / "nowhere" / "printed.pdf")


def test_a_printer_that_is_gone_is_not_replaced_by_another() -> None:
    """Qt would take the next one and say that all is well."""
    with pytest.raises(PrinterGone, match="Gone"):
        RasterPrinting().print_pdf(
            _sample("letter"), PrintJob("Gone", "letter"), "SPL-EN-14.pdf", lambda _done, _total: True
        )


def test_the_default_printer_does_not_stand_in_for_one_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where Qt claims to have taken the name that was asked for."""
    monkeypatch.setattr(QPrinter, "printerName", lambda _printer: "Gone")

    with pytest.raises(PrinterGone):
        RasterPrinting().print_pdf(b"", PrintJob("Gone", "letter"), "SPL-EN-14.pdf", lambda _done, _total: True)


def test_no_printer_is_an_empty_list() -> None:
    """The dialog says what to do then."""
    assert RasterPrinting().printers() == ()
    assert QPrinterInfo.availablePrinterNames() == []


def test_copies_sides_and_title_reach_the_printer() -> None:
    """Copies are the spooler's business: they are not painted twice."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    job = PrintJob("PDF", "a4", copies=3, is_two_sided=True, is_grey=True)

    prepare(printer, job, "SPL-EN-14.pdf")

    assert printer.copyCount() == 3
    assert printer.collateCopies()
    assert printer.docName() == "SPL-EN-14.pdf"
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    assert printer.colorMode() == QPrinter.ColorMode.GrayScale


def _printed(pdf: bytes, job: PrintJob, folder: Path) -> list[Page]:
    return pages_of(_printed_file(pdf, job, folder / "printed.pdf"), _DPI)


def _printed_file(pdf: bytes, job: PrintJob, file: Path, progress: Progress = lambda _done, _total: True) -> bytes:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    prepare(printer, job, "SPL-EN-14.pdf")
    paint_pages(printer, pdf, job, progress)
    return file.read_bytes()


def _colour_spaces(pdf: bytes) -> set[str]:
    objects = [page["/Resources"]["/XObject"].values() for page in PdfReader(BytesIO(pdf)).pages]  # type: ignore[index]
    return {str(each.get_object().get("/ColorSpace")) for images in objects for each in images}


def _sample(paper: Paper) -> bytes:
    """Return four pages, each with its own red box in a corner region and lines near the edges."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72)
    writer.setPageSize(QPageSize(QSizeF(*_POINTS[paper]), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    for page in range(4):
        if page:
            writer.newPage()
        painter.fillRect(40, 40 + page * 150, 300, 100, QColor(_RED))
        painter.drawRect(20, 20, int(_POINTS[paper][0]) - 40, int(_POINTS[paper][1]) - 40)
    painter.end()
    buffer.close()
    return bytes(kept.data())
