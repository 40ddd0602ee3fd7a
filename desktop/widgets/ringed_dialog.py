"""A dialog in which a ring shows where the keyboard is."""

from PySide6.QtWidgets import QDialog, QWidget

from desktop.widgets.focus_ring import FocusRing
from desktop.widgets.look import Look


class RingedDialog(QDialog):
    """Has the ring from its beginning, and lets go of it when it is answered."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Held here: left to Qt alone, and released by `finished`, it took the program down.
        self._ring = FocusRing(self, look.theme.accent)

    def done(self, answer: int) -> None:
        """Close; the ring goes first, since it follows the keyboard even while its window is taken apart."""
        super().done(answer)
        self._ring.deleteLater()
