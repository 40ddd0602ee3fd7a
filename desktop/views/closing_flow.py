"""The way out of the window: a handout that took work is not lost unasked."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.views.handout_flow import HandoutFlow
from desktop.views.main_window import MainWindow


class ClosingFlow(QObject):
    """Asks before people close a window whose handout would be lost, and stands in no way of a system that ends."""

    def __init__(self, window: MainWindow, handout: HandoutFlow) -> None:
        super().__init__(window)
        self._window = window
        self._handout = handout
        self._is_system_ending = False
        self.wants_restart = False
        window.may_close = self.may_close
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self.expect_end)

    def close(self) -> None:
        """Close the window, unless somebody wants to keep the handout."""
        if self.may_close():
            self._window.close()

    def restart(self) -> None:
        """Close the window so that the program starts once more, unless somebody wants to keep the handout."""
        if self._may_go(is_restart=True):
            self.wants_restart = True
            self._window.close()

    def may_close(self) -> bool:
        """Return whether the window may go, asking where that loses a handout."""
        return self._may_go(is_restart=False)

    def _may_go(self, *, is_restart: bool) -> bool:
        if self._is_system_ending or not self._handout.would_be_lost:
            return True
        return _ask_to_lose(self._window, is_restart=is_restart)

    def expect_end(self, _session: object = None) -> None:
        """Ask nothing from now on: the user's session ends, and a question would hold it up."""
        self._is_system_ending = True


def _ask_to_lose(window: QWidget, *, is_restart: bool) -> bool:
    told = QCoreApplication.translate
    box = QMessageBox(
        QMessageBox.Icon.Question,
        "Lamina",
        told("Closing", "Restart and lose this handout?")
        if is_restart
        else told("Closing", "Close and lose this handout?"),
        QMessageBox.StandardButton.NoButton,
        window,
    )
    box.setInformativeText(told("Closing", "Its topics and what is typed for the patient are kept nowhere."))
    go_on = told("Closing", "&Restart") if is_restart else told("Closing", "&Close")
    close = box.addButton(go_on, QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(told("Closing", "&Keep open"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    is_lost = box.clickedButton() is close
    box.deleteLater()
    return is_lost
