"""Help: the shortcuts, and where the program keeps what."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.buttons import Button
from desktop.widgets.focus_ring import FocusRing
from desktop.widgets.look import Look
from desktop.widgets.rules import label, rule

_WIDTH_PX = 520
_NAMES_PX = 132


class HelpDialog(QDialog):
    """Lists the shortcuts, and `facts` (name, text) about this program."""

    def __init__(self, look: Look, facts: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help and shortcuts"))
        self.setMinimumWidth(_WIDTH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Shortcuts"), "panel"))
        column.addLayout(_pairs(self._shortcuts(), tone="key"))
        column.addWidget(rule())
        column.addWidget(label(self.tr("About this program"), "panel"))
        column.addLayout(_pairs(facts, tone="quiet-13"))
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(look, self.tr("Close"), style="done")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        FocusRing(self, look.theme.accent)

    def _shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+K", self.tr("Search")),
            ("↓  Enter  Esc", self.tr("Into the results, open, back to all topics")),
            ("Ctrl+D", self.tr("Add the page to the handout, or take it out")),
            ("Ctrl+P", self.tr("Print")),
            ("Ctrl+Alt+P", self.tr("Print as last time, without asking")),
            ("Ctrl+S", self.tr("Save as PDF")),
            ("Ctrl+E  1", self.tr("Saved sets: use the first one")),
            ("Ctrl+Shift+P", self.tr("Show the handout large")),
            ("Ctrl+Shift+N", self.tr("New handout: empty it and forget the patient")),
            ("Ctrl+L", self.tr("English or Spanish page")),
            ("Ctrl++  Ctrl+-  Ctrl+0", self.tr("Larger, smaller, normal page")),
            ("Alt+←  Alt+→", self.tr("Back, forward")),
            ("F6", self.tr("To the next part of the window")),
            ("Ctrl+Z", self.tr("Bring back what was taken out of the handout")),
            ("Alt+↑  Alt+↓  Del", self.tr("In the handout: move a page, take it out")),
        )


def _pairs(pairs: tuple[tuple[str, str], ...], *, tone: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, _NAMES_PX)
    grid.setColumnStretch(1, 1)
    for row, (name, text) in enumerate(pairs):
        words = label(text)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(label(name, tone), row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(words, row, 1)
    return grid
