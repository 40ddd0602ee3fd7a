"""A row of joined buttons of which exactly one is down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent


# Qt.FocusPolicy.StrongFocus and ClickFocus: the first use of the namespace Qt costs 13 ms, too much for the first look.
_BY_TAB_TOO, _BY_CLICK = 11, 2


class _Choice(QPushButton):
    """One of the joined buttons."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the arrow keys."""
        from PySide6.QtCore import Qt

        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class Segment(QWidget):
    """Lets the user choose one of a few values at a glance; arrow keys move."""

    chosen = Signal(str)

    def __init__(self, options: tuple[tuple[str, str], ...], name: str, parent: QWidget | None = None) -> None:
        """Show `options` (value, label) in order; `name` is what a screen reader calls the group."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, _Choice] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index, (value, label) in enumerate(options):
            button = self._make_button(label, f"{name}: {label}", _place(index, len(options)))
            self._buttons[value] = button
            row.addWidget(button, 1)
        self._group.buttonClicked.connect(self._announce)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the button that is down."""
        super().focusInEvent(event)
        down = self._buttons.get(self.value)
        if down is not None:
            down.setFocus(event.reason())

    @property
    def value(self) -> str:
        """Return the value of the button that is down."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Press the button of `value` without announcing it; an unknown value changes nothing."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)
            self._keep_one_stop()

    def _make_button(self, label: str, accessible_name: str, place: str) -> _Choice:
        button = _Choice(label, self)
        button.setCheckable(True)
        # The group sees to it; said here as well, a screen reader calls it one of several, and no box to tick.
        button.setAutoExclusive(True)
        button.setProperty("look", "segment")
        button.setProperty("place", place)
        button.setProperty("joined", True)  # desktop.widgets.focus_ring, which loads too much for the first look
        button.setAccessibleName(accessible_name)
        button.stepped.connect(self._move)
        self._group.addButton(button)
        return button

    def _move(self, step: int) -> None:
        from PySide6.QtCore import Qt

        buttons = list(self._buttons.values())
        index = min(max(buttons.index(self._buttons[self.value]) + step, 0), len(buttons) - 1) if self.value else 0
        buttons[index].setFocus(Qt.FocusReason.TabFocusReason)
        buttons[index].click()

    def _keep_one_stop(self) -> None:
        """Let Tab come to the button that is down and to no other; Qt would begin with the first of them."""
        for button in self._buttons.values():
            button.setProperty("focusPolicy", _BY_TAB_TOO if button.isChecked() else _BY_CLICK)  # Qt's form

    def _announce(self) -> None:
        self._keep_one_stop()
        self.chosen.emit(self.value)


def _place(index: int, count: int) -> str:
    if index == 0:
        return "first"
    return "last" if index == count - 1 else "middle"
