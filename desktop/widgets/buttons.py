"""Buttons with an icon of the set, re-tinted when the theme changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from desktop.widgets.icon import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent

    from desktop.widgets.look import Look

_ICON_PX = 20
_GAP_PX = 4
_TINTS = {"primary": "on_accent", "done": "accent", "link": "link"}


def shown_letters(text: str) -> str:
    """Return a button's text whose ampersands are shown, not taken for keyboard hints."""
    return text.replace("&", "&&")


class Button(QPushButton):
    """A button in one of the looks of the style sheet: plain, primary, done, link, card or icon."""

    def __init__(
        self, look: Look, text: str = "", *, icon_name: str = "", style: str = "plain", tint: str = ""
    ) -> None:
        super().__init__(text)
        self._look = look
        self._icon_name = icon_name
        self._tint = tint
        self.setProperty("look", style)
        self._gap = 0 if style == "icon" else _GAP_PX
        self.setIconSize(QSize(_ICON_PX + self._gap, _ICON_PX))
        self.setAutoDefault(False)
        self._tint_icon()
        look.changed.connect(self._tint_icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard, as the space bar does."""
        from PySide6.QtCore import Qt

        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hand; before the first visit of the mouse nobody sees it, and the window opens sooner without."""
        from PySide6.QtCore import Qt

        self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def set_icon(self, icon_name: str, tint: str = "") -> None:
        """Show another icon, in the colour role `tint` or that of the button's look."""
        self._icon_name = icon_name
        self._tint = tint
        self._tint_icon()

    def set_style(self, style: str) -> None:
        """Change to another look of the style sheet."""
        self.setProperty("look", style)
        self.style().unpolish(self)
        self.style().polish(self)
        self._tint_icon()

    def _tint_icon(self) -> None:
        if self._icon_name:
            theme = self._look.theme
            role = self._tint or _TINTS.get(str(self.property("look")), "ink")
            colour = str(getattr(theme, role))
            self.setIcon(icon(self._icon_name, colour, size=_ICON_PX, disabled=theme.disabled_text, gap=self._gap))


class IconButton(Button):
    """A square button with an icon only; its tip names it and its shortcut, its accessible name the same."""

    def __init__(self, look: Look, icon_name: str, name: str, shortcut: str = "") -> None:
        super().__init__(look, icon_name=icon_name, style="icon")
        self._shortcut = shortcut
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say in tip and accessible name what pressing does now."""
        keys = QKeySequence(self._shortcut).toString(QKeySequence.SequenceFormat.NativeText) if self._shortcut else ""
        self.setToolTip(f"{name} ({keys})" if keys else name)
        self.setAccessibleName(name)
