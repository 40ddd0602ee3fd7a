"""The theme that is on now, shared by everything that draws."""

from PySide6.QtCore import QObject, Signal

from desktop.widgets.theme import DARK, LIGHT, Theme


class Look(QObject):
    """Holds the theme; `changed` follows when another is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme = LIGHT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @property
    def theme(self) -> Theme:
        """Return the theme that is on."""
        return self._theme

    @property
    def is_dark(self) -> bool:
        """Return whether the dark theme is on."""
        return self._theme is DARK

    def choose(self, theme: Theme) -> None:
        """Put another theme on."""
        if theme is not self._theme:
            self._theme = theme
            self.changed.emit()
