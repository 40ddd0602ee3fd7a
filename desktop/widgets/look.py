"""The theme and the size of text that are on now, shared by everything that draws."""

from PySide6.QtCore import QObject, Signal

from desktop.widgets.theme import LIGHT, TEXT_PX, Theme


class Look(QObject):
    """Holds theme and size; `changed` follows when another is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme = LIGHT, parent: QObject | None = None, text_px: int = TEXT_PX) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text_px = text_px
        self.first_theme = theme

    @property
    def theme(self) -> Theme:
        """Return the theme that is on."""
        return self._theme

    @property
    def is_dark(self) -> bool:
        """Return whether the ground is dark."""
        return self._theme is not LIGHT

    @property
    def text_px(self) -> int:
        """Return the size of the window's usual text in pixels."""
        return self._text_px

    def choose(self, theme: Theme) -> None:
        """Put another theme on."""
        if theme is not self._theme:
            self._theme = theme
            self.changed.emit()

    def choose_size(self, text_px: int) -> None:
        """Show the window's own text at another size."""
        if text_px != self._text_px:
            self._text_px = text_px
            self.changed.emit()
