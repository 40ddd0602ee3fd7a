"""A heading inside a menu; Qt's own is drawn as a bare line once there is a style sheet."""

from PySide6.QtWidgets import QMenu, QWidgetAction

from desktop.widgets.rules import label


def add_heading(menu: QMenu, words: str) -> None:
    """Put a heading at the end of the menu, below a line where something stands above it."""
    if not menu.isEmpty():
        menu.addSeparator()
    shown = label(words, "strong-quiet")
    shown.setContentsMargins(12, 6, 24, 4)
    heading = QWidgetAction(menu)
    heading.setDefaultWidget(shown)
    heading.setText(words)
    heading.setEnabled(False)
    menu.addAction(heading)
