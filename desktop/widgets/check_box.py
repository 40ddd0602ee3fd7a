"""A box to tick whose outline and tick can be seen in both themes."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from desktop.widgets.icon import pixmap
from desktop.widgets.look import Look

_RADIUS_PX = 4


class CheckBox(QCheckBox):
    """Draws its own square: Qt's has an outline that no theme of ours can colour."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self._dress()
        look.changed.connect(self._dress)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words as the style does, and the square over the style's."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        square = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        theme = self._look.theme
        outline, ground = self._colours()
        painter = QPainter(self)
        painter.fillRect(square.adjusted(-1, -1, 1, 1), QColor(theme.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(outline))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
        if self.isChecked():
            tint = theme.on_accent if self.isEnabled() else theme.disabled_text
            tick = pixmap("check", tint, square.height(), self.devicePixelRatioF())
            painter.drawPixmap(square.topLeft(), tick)
        painter.end()

    def _dress(self) -> None:
        self.setStyleSheet(f"QCheckBox:disabled {{ color: {self._look.theme.disabled_text}; }}")
        self.update()

    def _colours(self) -> tuple[str, str]:
        theme = self._look.theme
        if not self.isEnabled():
            return theme.line, theme.disabled
        if self.isChecked():
            return theme.accent, theme.accent
        return (theme.accent if self.hasFocus() else theme.control), theme.raised
