"""Line icons of one set, drawn in any colour and sharp on any screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.core.resources import resource_path

_SCALES = (1.0, 1.5, 2.0, 3.0)


def pixmap(name: str, colour: str, size: int, scale: float = 1.0) -> QPixmap:
    """Return the icon `name` in `colour`, `size` pixels square at device scale `scale`."""
    drawn = QPixmap(QSize(round(size * scale), round(size * scale)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(_drawing(name, colour))).render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


@lru_cache(maxsize=256)
def icon(name: str, colour: str, *, size: int = 20, disabled: str = "", gap: int = 0) -> QIcon:
    """Return the icon `name` in `colour`, sharp at 100 to 300 %.

    `disabled` is its colour where it cannot be used, `gap` the empty pixels on its right (before a button's words).
    """
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_with_gap(pixmap(name, colour, size, scale), gap))
        made.addPixmap(_with_gap(pixmap(name, disabled or colour, size, scale), gap), QIcon.Mode.Disabled)
    return made


def _with_gap(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    scale = drawn.devicePixelRatio()
    wider = QPixmap(drawn.width() + round(gap * scale), drawn.height())
    wider.setDevicePixelRatio(scale)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


@lru_cache(maxsize=256)
def _drawing(name: str, colour: str) -> bytes:
    svg = resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return svg.replace("currentColor", QColor(colour).name()).encode()
