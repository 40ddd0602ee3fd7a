"""Help → Troubleshooting: where things lie, what to send, and safe mode."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.crash_report import program_line
from desktop.widgets.buttons import Button
from desktop.widgets.look import Look
from desktop.widgets.rules import label, rule


def trouble_page(look: Look, kept: Path | None, log: Path | None, start_safely: Callable[[], None]) -> QWidget:
    """Return the page; `kept` is the folder of the clinic's file, or None while it is in memory only."""
    told = QCoreApplication.translate
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(8)
    column.addWidget(label(told("Trouble", "When something goes wrong"), "panel"))
    column.addWidget(
        _words(
            told(
                "Trouble",
                "Lamina writes what went wrong into a log. The log holds no names and nothing that was searched for or "
                "read, so it can be sent to whoever looks after this computer.",
            )
        )
    )
    column.addLayout(_place(look, told("Trouble", "Log"), log))
    column.addLayout(_place(look, told("Trouble", "Your clinic's file and its backups"), kept))
    column.addLayout(_copied(look, told("Trouble", "This program"), program_line()))
    column.addSpacing(8)
    column.addWidget(rule())
    column.addSpacing(8)
    column.addWidget(label(told("Trouble", "Safe mode"), "panel"))
    column.addWidget(
        _words(
            told(
                "Trouble",
                "Safe mode starts Lamina as if for the first time: without your settings, letterhead and favorites, "
                "and with the simplest way to draw. Nothing of yours is changed, and nothing is kept. If Lamina works "
                "there, its settings are the trouble.",
            )
        )
    )
    row = QHBoxLayout()
    button = Button(look, told("Trouble", "Start again in safe mode"))
    button.clicked.connect(start_safely)
    row.addWidget(button)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(1)
    return page


def _words(text: str) -> QWidget:
    made = label(text)
    made.setWordWrap(True)
    return made


def _place(look: Look, name: str, path: Path | None) -> QHBoxLayout:
    told = QCoreApplication.translate
    if path is None:
        return _copied(look, name, told("Trouble", "nowhere: in memory only"))
    row = _copied(look, name, str(path))
    folder = path if path.is_dir() else path.parent
    opened = Button(look, told("Trouble", "Open the folder"))
    opened.setAccessibleName(told("Trouble", "Open the folder: {name}").format(name=name))
    opened.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
    row.addWidget(opened)
    return row


def _copied(look: Look, name: str, text: str) -> QHBoxLayout:
    told = QCoreApplication.translate
    row = QHBoxLayout()
    row.setSpacing(8)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(name, "quiet"))
    shown = label(text)
    shown.setWordWrap(True)
    shown.setTextInteractionFlags(shown.textInteractionFlags().TextSelectableByMouse)
    words.addWidget(shown)
    row.addLayout(words, 1)
    copy = Button(look, told("Trouble", "Copy"))
    copy.setAccessibleName(told("Trouble", "Copy: {name}").format(name=name))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    row.addWidget(copy)
    return row
