"""A line drawing that keeps its shape at any width, and a button that shows one."""

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget


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
        return _height_for(self._renderer, width)

    def sizeHint(self) -> QSize:
        """Return the drawing's own size."""
        return self._renderer.defaultSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, centred, as large as fits without distortion."""
        _draw(self, self._renderer)


class DrawingButton(QAbstractButton):
    """A drawing that can be pressed, by mouse, Enter or Space, as high as its width asks for."""

    def __init__(self, svg: str, alt: str, tip: str, width_px: int) -> None:
        super().__init__()
        self._renderer = QSvgRenderer(QByteArray(svg.encode()), self)
        self.setAccessibleName(alt)
        self.setAccessibleDescription(tip)
        self.setToolTip(tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(width_px, _height_for(self._renderer, width_px))

    def sizeHint(self) -> QSize:
        """Return the size it has."""
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with Enter too, as a picture in a page would be."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        _draw(self, self._renderer)


def _height_for(renderer: QSvgRenderer, width: int) -> int:
    natural = renderer.viewBoxF().size()
    return round(width * natural.height() / natural.width()) if natural.width() else 0


def _draw(shown: QWidget, renderer: QSvgRenderer) -> None:
    natural = renderer.viewBoxF().size()
    if natural.isEmpty():
        return
    scale = min(shown.width() / natural.width(), shown.height() / natural.height())
    width, height = natural.width() * scale, natural.height() * scale
    room: QRect = shown.rect()
    area = QRectF((room.width() - width) / 2, (room.height() - height) / 2, width, height)
    painter = QPainter(shown)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, area)
