"""What the delegates of lists and tree paint in common."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.widgets.icon import pixmap
from desktop.widgets.theme import Theme

_RADIUS_PX = 6
_BAR_PX = 3
_SMALL = 12 / 13


def paint_icon(painter: QPainter, name: str, colour: str, at: QPoint, size_px: int = 16) -> None:
    """Draw an icon with its top left corner at `at`."""
    painter.drawPixmap(at, pixmap(name, colour, size_px, painter.device().devicePixelRatioF()))


def fitted(text: str, font: QFont, width_px: int) -> str:
    """Return `text`, shortened by an ellipsis where it is wider than `width_px`."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width_px)


def fitted_lines(text: str, font: QFont, width_px: int, most: int = 2) -> list[str]:
    """Return `text` broken into lines no wider than `width_px`, the last of `most` shortened by an ellipsis."""
    if QFontMetrics(font).horizontalAdvance(text) <= width_px:
        return [text]
    layout = QTextLayout(text, font)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width_px, 1))
        start = line.textStart()
        is_last = len(lines) == most - 1
        end = len(text) if is_last else start + line.textLength()
        lines.append(fitted(text[start:end].strip(), font, width_px))
    layout.endLayout()
    return lines


def bold(font: QFont) -> QFont:
    """Return the font in bold."""
    heavy = QFont(font)
    heavy.setBold(True)
    return heavy


def small(font: QFont) -> QFont:
    """Return the font a little smaller, for what stands beside something."""
    other = QFont(font)
    other.setPixelSize(round(font.pixelSize() * _SMALL))
    return other


def paint_row_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, area: QRect, *, has_bar: bool = True, radius: int = 6
) -> None:
    """Paint what shows that a row is chosen, hovered over or has the keyboard."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(QColor(theme.selection))
        painter.drawRoundedRect(area, radius, radius)
        if has_bar:
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRect(area.left(), area.top(), _BAR_PX, area.height()), 1, 1)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(theme.hover))
        painter.drawRoundedRect(area, radius, radius)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius or _RADIUS_PX, radius or _RADIUS_PX)
