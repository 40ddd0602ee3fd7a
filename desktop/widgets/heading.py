"""Headings that a screen reader can go to one after another: to Qt every label is mere text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from desktop.widgets.rules import show_plain

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget

_HEADING = "isHeading"


def heading(text: str, tone: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label in one tone of the style sheet that is a heading to a screen reader."""
    made = QLabel(parent)
    mark_heading(made, text)
    show_plain(made, text, tone)
    return made


def mark_heading(shown: QLabel, text: str) -> None:
    """Make a heading of an empty label, to a screen reader: one with words in it may be known as text already."""
    shown.setProperty(_HEADING, True)  # Qt's form
    shown.setAccessibleName(text)


@cache
def teach_headings() -> None:
    """Let a screen reader know headings from now on, in this process; Qt keeps what it asks for each widget."""
    from PySide6.QtGui import QAccessible

    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget

    if isinstance(thing, QLabel) and thing.property(_HEADING):
        return QAccessibleWidget(thing, QAccessible.Role.Heading)
    return None
