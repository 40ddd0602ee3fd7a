"""Help: the shortcuts, what to do when something is wrong, and what Lamina is made of."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.services.clinic_store import ClinicStore
from desktop.services.restart import restart_safely
from desktop.views.command import Commands
from desktop.views.main_window import MainWindow
from desktop.widgets.look import Look

SHORTCUTS, TROUBLESHOOTING, ABOUT = "shortcuts", "trouble", "about"


class HelpFlow(QObject):
    """Opens the help of one window."""

    def __init__(self, window: MainWindow, look: Look, store: ClinicStore, data: Path | None, log: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._store = store
        self._data = data
        self._log = log
        self._commands: Commands = ()
        window.top_bar.help_requested.connect(self.show_shortcuts)

    def use(self, commands: Commands) -> None:
        """List the shortcuts of these commands."""
        self._commands = commands

    def show_shortcuts(self) -> None:
        """Show the shortcuts."""
        self._show(SHORTCUTS)

    def show_troubleshooting(self) -> None:
        """Show where the log lies and how to start in safe mode."""
        self._show(TROUBLESHOOTING)

    def show_about(self) -> None:
        """Show version, licences and how to put another Qt in."""
        self._show(ABOUT)

    def start_safely(self) -> None:
        """Start Lamina again in safe mode, and close this window once the other is on its way."""
        if not self._window.may_close():
            return
        if restart_safely():
            self._window.close()
        else:
            told = self.tr("Lamina could not be started again. Close it and start it with --safe-mode.")
            self._window.notice.tell(told, is_lasting=True)

    def _show(self, page: str) -> None:
        from desktop.views.about_page import about_page
        from desktop.views.help_dialog import HelpDialog
        from desktop.views.shortcuts_page import shortcuts_page
        from desktop.views.trouble_page import trouble_page

        kept = self._data if self._store.is_kept else None
        dialog = HelpDialog(self._look, self._window)
        dialog.add(SHORTCUTS, self.tr("Shortcuts"), shortcuts_page(self._commands))
        act: Callable[[], None] = self.start_safely
        dialog.add(TROUBLESHOOTING, self.tr("Troubleshooting"), trouble_page(self._look, kept, self._log, act))
        dialog.add(ABOUT, self.tr("About"), about_page())
        dialog.show_page(page)
        dialog.exec()
