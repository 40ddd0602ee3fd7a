"""What the window's menus are made of: entries, choices, headings, and opening below a button."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from desktop.widgets.buttons import shown_letters
from desktop.widgets.rules import label

Key = TypeVar("Key")
_NUMBERED = 9


class Named(Protocol):
    """What has a name that the clinic gave it."""

    @property
    def name(self) -> str:
        """Return the name."""


Kept = TypeVar("Kept", bound=Named)


def add_entry(menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
    """Put an entry at the end of the menu that does `act`, and return it."""
    action = menu.addAction(words)
    # `triggered` comes with a flag to some callables and without it to others (a `partial` in PySide6 6.12).
    action.triggered.connect(lambda _checked=False: act())
    return action


def add_choices(menu: QMenu, words: Mapping[Key, str], on: object, choose: Callable[[Key], object]) -> None:
    """Put one entry for each key at the end of the menu, the one that is `on` ticked; `choose` is told the key."""
    group = QActionGroup(menu)
    for key, shown in words.items():
        action = add_entry(menu, shown, partial(choose, key))
        action.setCheckable(True)
        action.setChecked(key == on)
        group.addAction(action)


def add_kept(menu: QMenu, kept: Sequence[Kept], use: Callable[[Kept], object], nothing: str) -> None:
    """Put what the clinic keeps under a name at the end of the menu, the first nine with a digit; or say `nothing`."""
    for number, each in enumerate(kept, start=1):
        digit = f"&{number}  " if number <= _NUMBERED else ""
        add_entry(menu, f"{digit}{shown_letters(each.name)}", partial(use, each))
    if not kept:
        menu.addAction(nothing).setEnabled(False)
    menu.addSeparator()


def add_for_each(menu: QMenu, words: str, kept: Sequence[Kept], act: Callable[[Kept], object]) -> None:
    """Put an entry at the end of the menu that opens one for each of what is kept, and does `act` with it."""
    below = menu.addMenu(words)
    below.setEnabled(bool(kept))
    for each in kept:
        add_entry(below, shown_letters(each.name), partial(act, each))


def pop_up(menu: QMenu, below: QWidget) -> None:
    """Open a menu below a button with its first entry ready for Enter; it goes when it is closed."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(below.mapToGlobal(QPoint(0, below.height())))
    first = next((each for each in menu.actions() if each.isEnabled() and not each.isSeparator()), None)
    if first is not None:
        menu.setActiveAction(first)


def add_heading(menu: QMenu, words: str) -> None:
    """Put a heading at the end of the menu, below a line where something stands above it.

    Qt's own heading is drawn as a bare line once there is a style sheet.
    """
    if not menu.isEmpty():
        menu.addSeparator()
    shown = label(words, "strong-quiet")
    shown.setContentsMargins(12, 6, 24, 4)
    heading = QWidgetAction(menu)
    heading.setDefaultWidget(shown)
    heading.setText(words)
    heading.setEnabled(False)
    menu.addAction(heading)
