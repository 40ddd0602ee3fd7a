"""The first pages of the handout, one laid over the other, as they will print."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.widgets.look import Look
from desktop.widgets.theme import LIGHT

_BEHIND_PX = 10
_TEXT_SIDE_PX = 8
# Paper is white in every theme, and so is the border of controls in high contrast.
_EDGE = LIGHT.control
_CENTRED = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value


class Preview(QAbstractButton):
    """Draws pictures of pages on white paper in every theme; a click or Enter asks to see them large."""

    opened = Signal()

    def __init__(self, look: Look, width_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._width = width_px
        self._pictures: Sequence[QImage] = ()
        self._is_old = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview of the handout"))
        self.setToolTip(self.tr("Show the pages large (Ctrl+Shift+P)"))
        self.clicked.connect(self.opened)
        look.changed.connect(self.update)

    @property
    def picture_width_px(self) -> int:
        """Return how many device pixels wide a page is drawn."""
        return round(self._width * self.devicePixelRatioF())

    def show_pages(self, pictures: Sequence[QImage], pages: int = 0) -> None:
        """Show the first page of `pages`, and behind it the edge of the next; none shows an empty place."""
        self._pictures = pictures
        self.setAccessibleDescription(self.tr("Page 1 of %n", "", pages) if pictures else self.tr("No pages yet"))
        self._is_old = False
        self.setEnabled(bool(pictures))
        self.update()

    def mark_old(self) -> None:
        """Fade the pages until new ones come."""
        self._is_old = bool(self._pictures)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a page of the longest paper with another behind it."""
        return QSize(self._width + _BEHIND_PX, round(self._width * 1.4142) + _BEHIND_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to see the pages large with Enter as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages, or a dashed empty place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._pictures:
            painter.setPen(QPen(QColor(self._look.theme.control), 1, Qt.PenStyle.DashLine))
            place = QRectF(0.5, _BEHIND_PX + 0.5, self._width - 1, self.height() - _BEHIND_PX - 1)
            painter.drawRect(place)
            painter.setPen(QColor(self._look.theme.quiet))
            room = place.adjusted(_TEXT_SIDE_PX, 0, -_TEXT_SIDE_PX, 0)
            painter.drawText(room, _CENTRED, self.tr("The first page shows here"))
            return
        painter.setOpacity(0.55 if self._is_old else 1.0)
        if len(self._pictures) > 1:
            self._paint_sheet(painter, self._pictures[1], QPointF(_BEHIND_PX, 0))
        self._paint_sheet(painter, self._pictures[0], QPointF(0, _BEHIND_PX))

    def _paint_sheet(self, painter: QPainter, picture: QImage, at: QPointF) -> None:
        height = self._width * picture.height() / max(picture.width(), 1)
        sheet = QRectF(at.x(), at.y(), self._width, height)
        painter.drawImage(sheet, picture)
        painter.setPen(QPen(QColor(_EDGE), 1))
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))
