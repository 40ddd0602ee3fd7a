"""A line drawing that keeps its shape at any width."""

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget


class Drawing(QWidget):
    """Draws an SVG in the width it is given; `alt` is what a screen reader says."""

    def __init__(self, svg: str, alt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = QSvgRenderer(QByteArray(svg.encode()), self)
        self.setAccessibleName(alt)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels at `width` pixels."""
        natural = self._renderer.viewBoxF().size()
        return round(width * natural.height() / natural.width()) if natural.width() else 0

    def sizeHint(self) -> QSize:
        """Return the drawing's own size."""
        return self._renderer.defaultSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, centred, as large as fits without distortion."""
        natural = self._renderer.viewBoxF().size()
        if natural.isEmpty():
            return
        scale = min(self.width() / natural.width(), self.height() / natural.height())
        width, height = natural.width() * scale, natural.height() * scale
        area = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, area)
