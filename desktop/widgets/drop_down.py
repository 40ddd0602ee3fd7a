"""A drop-down list with an arrow of the icon set."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from desktop.widgets.icon import pixmap
from desktop.widgets.look import Look

_ARROW_PX = 16
_MARGIN_PX = 8


class DropDown(QComboBox):
    """Draws its own arrow: a style sheet can only take one from a file, which has no theme."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow over what the style drew."""
        super().paintEvent(event)
        theme = self._look.theme
        tint = theme.ink if self.isEnabled() else theme.disabled_text
        painter = QPainter(self)
        arrow = pixmap("chevron-down", tint, _ARROW_PX, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - _ARROW_PX - _MARGIN_PX, (self.height() - _ARROW_PX) // 2, arrow)
        painter.end()
