"""What a start asks where the last ones did not come to their end."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox


def ask_for_safe_mode() -> bool:
    """Explain what safe mode is, and return whether it is wanted."""
    told = QCoreApplication.translate
    question = told("UnfinishedStart", "Lamina did not come to the end of its last starts.")
    box = QMessageBox(QMessageBox.Icon.Warning, "Lamina", question)
    box.setInformativeText(
        told(
            "UnfinishedStart",
            "Safe mode starts it without your settings, letterhead and favorites. They stay as they are; nothing is "
            "kept until Lamina is started as usual again.",
        )
    )
    safe = box.addButton(told("UnfinishedStart", "&Safe mode"), QMessageBox.ButtonRole.AcceptRole)
    usual = box.addButton(told("UnfinishedStart", "Start as &usual"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(safe)
    box.setEscapeButton(usual)
    box.exec()
    return box.clickedButton() is safe
