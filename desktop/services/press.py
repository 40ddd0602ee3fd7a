"""Makes the handout's one PDF and pictures of its pages, on a thread of its own."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize
from PySide6.QtGui import QImage

from desktop.core.handout.handout import Handout
from desktop.core.handout.typed_text import Notice
from desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Pressed:
    """A finished handout: the PDF in memory, its page count, pictures of its first pages, and what staff must know.

    `left_out` are the headings of parts that a short handout leaves out, `shortened` of those it says in fewer words;
    `left_out_of` has those that are left out of each topic.
    """

    handout: Handout
    pdf: bytes
    pages: int
    pictures: tuple[QImage, ...]
    notices: tuple[Notice, ...]
    left_out: tuple[str, ...] = ()
    shortened: tuple[str, ...] = ()
    left_out_of: tuple[tuple[str, ...], ...] = ()


class Press:
    """Owns the typesetter, which may be used by one thread only."""

    def __init__(self) -> None:
        from desktop.core.handout.typesetter import Typesetter

        self._typesetter = Typesetter()

    def press(self, handout: Handout, *, picture_width_px: int, pictures: int = 2) -> Pressed:
        """Return the handout set, with its first pages `picture_width_px` wide; raises HandoutError."""
        made = self._typesetter.handout(handout, date.today())  # noqa: DTZ011  # the clinic's day
        drawn = page_pictures(made.pdf, picture_width_px, pictures)
        missing = made.left_out, made.shortened, made.left_out_of
        return Pressed(handout, made.pdf, made.pages, drawn, made.notices, *missing)


PressDesk = Desk[Press]


def open_press_desk(parent: QObject) -> PressDesk:
    """Return the desk that owns the typesetter; it is loaded with the first handout."""
    return Desk(Press, "typesetter", parent)


def page_pictures(pdf: bytes, width_px: int, most: int) -> tuple[QImage, ...]:
    """Return pictures of the first pages of a PDF, each `width_px` wide, from memory alone."""
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)  # type: ignore[call-overload]  # the stubs want a parent; there is none on this thread
    document.load(buffer)
    pictures = []
    for page in range(min(document.pageCount(), most)):
        points = document.pagePointSize(page)
        height = round(width_px * points.height() / points.width())
        picture = document.render(page, QSize(width_px, height))
        paper = QImage(picture.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFF)
        _lay_on(paper, picture)
        pictures.append(paper)
    document.close()
    return tuple(pictures)


def _lay_on(paper: QImage, picture: QImage) -> None:
    from PySide6.QtGui import QPainter

    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
