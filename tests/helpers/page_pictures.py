"""Pages of a PDF as grey pictures, to say whether two PDFs look the same."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size in points and its pixels, a byte each."""

    points: tuple[float, float]
    pixels: bytes


def pages_of(pdf: bytes, dpi: int = 100) -> list[Page]:
    """Return the pages of a PDF as they look on paper."""
    kept = QByteArray(pdf)
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)  # type: ignore[call-overload]  # the stubs want a parent
    document.load(buffer)
    pages = [_page(document, index, dpi) for index in range(document.pageCount())]
    document.close()
    return pages


def difference(first: Page, second: Page) -> float:
    """Return how much two pages differ on average: 0 is the same, 255 black instead of white."""
    if len(first.pixels) != len(second.pixels):
        return 255.0
    if first.pixels == second.pixels:
        return 0.0
    return sum(abs(a - b) for a, b in zip(first.pixels, second.pixels, strict=True)) / len(first.pixels)


def _page(document: QPdfDocument, index: int, dpi: int) -> Page:
    points = document.pagePointSize(index)
    size = QSize(round(points.width() * dpi / _POINTS_PER_INCH), round(points.height() * dpi / _POINTS_PER_INCH))
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(index, size))
    painter.end()
    grey = paper.convertToFormat(QImage.Format.Format_Grayscale8)
    # Each line is filled up to whole words, with whatever was in memory.
    line, bits = grey.bytesPerLine(), bytes(grey.constBits())
    pixels = b"".join(bits[row * line : row * line + size.width()] for row in range(size.height()))
    return Page((round(points.width(), 1), round(points.height(), 1)), pixels)
