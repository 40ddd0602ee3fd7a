"""The order in which Tab goes from one control to the next: as they lie in the window, whenever they were made."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_by_tab(*panels: QWidget) -> None:
    """Let Tab go through these panels one after another, and after the last of them to whatever follows the first."""
    for one, following in pairwise([stop for panel in panels for stop in _stops(panel)]):
        QWidget.setTabOrder(one, following)


def _stops(panel: QWidget) -> list[QWidget]:
    # The lists and calendars that open are windows of their own.
    window = panel.window()
    every = [each for each in (panel, *panel.findChildren(QWidget)) if each.window() is window]
    return [each for each in every if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
