"""All shortcuts, by what they are for."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.command import Commands
from desktop.widgets.rules import label

# As wide as the longest of them in either language: the words stand below each other through all groups.
_KEYS_PX = 132
_COLUMNS = 2

Line = tuple[str, str]


def shortcuts_page(commands: Commands) -> QWidget:
    """Return a page that lists the commands with keys, and the keys that belong to single lists."""
    groups: dict[str, list[Line]] = {}
    for command in commands:
        if command.group and command.keys:
            groups.setdefault(command.group, []).append((command.shown_keys, command.words))
    groups[QCoreApplication.translate("Shortcuts", "In lists")] = _keys_in_lists()
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 8, 0)
    row.setSpacing(32)
    for part in _halves(groups):
        column = QVBoxLayout()
        column.setSpacing(8)
        for title, lines in part:
            column.addWidget(label(title, "panel"))
            column.addLayout(_listed(lines))
            column.addSpacing(12)
        column.addStretch(1)
        row.addLayout(column, 1)
    return page


def _keys_in_lists() -> list[Line]:
    told = QCoreApplication.translate
    return [
        (
            told("Shortcuts", "Down  Enter  Esc"),
            told("Shortcuts", "In the search: into the results, open, back to all topics"),
        ),
        (told("Shortcuts", "Alt+Up  Alt+Down"), told("Shortcuts", "In the handout and the favorites: move a page")),
        ("Del", told("Shortcuts", "In the handout and the favorites: take a page out")),
        ("Ctrl+E  1", told("Shortcuts", "Use the first saved set")),
        (told("Shortcuts", "Alt+Down"), told("Shortcuts", "In a date: pick a day")),
    ]


def _halves(groups: dict[str, list[Line]]) -> list[list[tuple[str, list[Line]]]]:
    """Return the groups in two columns of about the same height."""
    half = sum(len(lines) + 2 for lines in groups.values()) / _COLUMNS
    columns: list[list[tuple[str, list[Line]]]] = [[] for _ in range(_COLUMNS)]
    height = 0
    for title, lines in groups.items():
        middle = height + (len(lines) + 2) / 2
        columns[min(int(middle / half), _COLUMNS - 1)].append((title, lines))
        height += len(lines) + 2
    return columns


def _listed(lines: list[Line]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, _KEYS_PX)
    grid.setColumnStretch(1, 1)
    for row, (keys, text) in enumerate(lines):
        words = label(text)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(label(keys, "key"), row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(words, row, 1)
    return grid
