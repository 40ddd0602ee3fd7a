"""What a second start says where the first one has the window, but does not answer."""

import sys
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox


class Choice(Enum):
    """What to do about a window that does not answer."""

    TRY_AGAIN = "try again"
    OPEN_ANOTHER = "open another"
    CLOSE = "close"


def ask_about_silent_window(holder: int) -> Choice:
    """Explain and return what was chosen; `holder` is the number of the silent process, 0 where it is not known."""
    box = QMessageBox(QMessageBox.Icon.Information, "Lamina", _told("Lamina is open already, but does not answer."))
    box.setInformativeText(
        "\n\n".join((_told("It may still be starting: wait a little and try again."), _remedy(holder)))
    )
    again = box.addButton(_told("&Try again"), QMessageBox.ButtonRole.AcceptRole)
    another = box.addButton(_told("&Open another window"), QMessageBox.ButtonRole.ActionRole)
    close = box.addButton(_told("&Close"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(again)
    box.setEscapeButton(close)
    box.exec()
    if box.clickedButton() is again:
        return Choice.TRY_AGAIN
    return Choice.OPEN_ANOTHER if box.clickedButton() is another else Choice.CLOSE


def _remedy(holder: int) -> str:
    if sys.platform == "win32":
        text = _told("If it stays silent, end “lamina” in the Task Manager (process {number}) and start it again.")
    elif sys.platform == "darwin":
        text = _told("If it stays silent, choose Force Quit in the Apple menu (process {number}) and start it again.")
    else:
        text = _told("If it stays silent, end process {number} in the system monitor and start Lamina again.")
    return text.format(number=holder or "lamina")


def _told(text: str) -> str:
    return QCoreApplication.translate("SilentWindow", text)
