"""Dots that say how much of four; the word stands beside them."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

_DOT_PX = 9
_GAP_PX = 4


class Dots(QWidget):
    """Draws `filled` of `count` dots."""

    def __init__(self, filled: int, colour: str, count: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled = filled
        self._count = count
        self._colour = QColor(colour)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of all dots."""
        return QSize(self._count * (_DOT_PX + _GAP_PX) - _GAP_PX + 2, _DOT_PX + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw filled dots, then rings."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, 1.2))
        for index in range(self._count):
            if index < self._filled:
                painter.setBrush(self._colour)
            else:
                painter.setBrush(QColor(0, 0, 0, 0))
            painter.drawEllipse(QRectF(index * (_DOT_PX + _GAP_PX) + 1, 1, _DOT_PX - 1, _DOT_PX - 1))
