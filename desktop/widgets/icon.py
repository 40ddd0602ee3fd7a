"""Line icons of one set, drawn in any colour and sharp on any screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.core.resources import resource_path

_CLEAR = QColor(0, 0, 0, 0)


def pixmap(name: str, colour: str, size: int, scale: float = 1.0) -> QPixmap:
    """Return the icon `name` in `colour`, `size` pixels square at device scale `scale`."""
    drawn = QPixmap(QSize(round(size * scale), round(size * scale)))
    drawn.fill(_CLEAR)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(_drawing(name, colour))).render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


def icon(name: str, colour: str, *, size: int = 20, disabled: str = "", gap: int = 0) -> QIcon:
    """Return the icon `name` in `colour`, sharp on each screen that is there now.

    `disabled` is its colour where it cannot be used, `gap` the empty pixels on its right (before a button's words).
    """
    # Each drawing costs a part of the start, so none is made for screens that are not there.
    scales = frozenset(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    return _icon(name, colour, size, disabled or colour, gap, scales)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, size: int, disabled: str, gap: int, scales: frozenset[float]) -> QIcon:
    made = QIcon()
    for scale in sorted(scales):
        made.addPixmap(_with_gap(pixmap(name, colour, size, scale), gap))
        made.addPixmap(_with_gap(pixmap(name, disabled, size, scale), gap), QIcon.Mode.Disabled)
    return made


def _with_gap(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    scale = drawn.devicePixelRatio()
    wider = QPixmap(drawn.width() + round(gap * scale), drawn.height())
    wider.setDevicePixelRatio(scale)
    wider.fill(_CLEAR)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


def _drawing(name: str, colour: str) -> bytes:
    return _line_drawing(name).replace(b"currentColor", colour.encode())


@lru_cache(maxsize=256)
def _line_drawing(name: str) -> bytes:
    return resource_path(f"icons/{name}.svg").read_bytes()
