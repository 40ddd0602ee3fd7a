"""Help → About: the version, the terms of Lamina and of all it brings, and how to put another Qt in."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop import __version__
from desktop.core.licences import notices, packaged_notices
from desktop.widgets.rules import label

_NOTICES_PX = 280


def about_page() -> QWidget:
    """Return the page."""
    told = QCoreApplication.translate
    packaged = packaged_notices()
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(8)
    column.addWidget(label(f"Lamina {__version__}", "panel"))
    if packaged is not None:
        place = told("About", "The full texts lie in {folder}.").format(folder=packaged.parent)
        replace = told("About", "How to put another Qt in is told below: its libraries lie as files of their own.")
    else:
        place = told("About", "Lamina runs from its source here; its packages have their full texts beside them.")
        replace = told("About", "To use another Qt, install another PySide6 beside the source.")
    lines = (
        told(
            "About",
            "Free software under the Apache License 2.0: program, text and pictures. It never uses the internet.",
        ),
        told("About", "Nothing in Lamina has been reviewed by a clinician yet. It does not replace one."),
        f"{told('About', 'Qt and Qt for Python are used under the LGPL, version 3.')} {replace}",
        f"{told('About', 'Below stands whose work Lamina brings along, and under which terms.')} {place}",
    )
    for line in lines:
        words = label(line)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
    shown = QPlainTextEdit(notices())
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    shown.setAccessibleName(told("About", "Licenses"))
    shown.setMinimumHeight(_NOTICES_PX)
    column.addWidget(shown, 1)
    return page
