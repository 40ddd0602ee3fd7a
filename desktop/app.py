"""The composition root: the one module that knows all parts of the window and puts them together."""

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from db.clinic import ClinicFile
from db.records import Language
from desktop import __version__
from desktop.core.paths import UserPaths, find_program_folder, find_user_paths
from desktop.core.resources import resource_path
from desktop.services.clinic_store import ClinicStore
from desktop.services.crash_report import CrashReporter, start_log
from desktop.services.garbage import GarbageCollector
from desktop.services.handout_maker import HandoutMaker
from desktop.services.press import open_press_desk
from desktop.services.printing import Printing
from desktop.services.reader import open_reader_desk
from desktop.views.crash_dialog import CrashDialog
from desktop.views.handout_flow import HandoutFlow
from desktop.views.help_dialog import HelpDialog
from desktop.views.main_window import MainWindow
from desktop.views.reading_flow import ReadingFlow
from desktop.views.top_bar import ZOOM_STEPS
from desktop.widgets.look import Look
from desktop.widgets.theme import DARK, LIGHT, Theme, palette, style_sheet, theme_named

_UI_FONT = "Atkinson Hyperlegible"
_UI_FONT_PX = 13


class Application(QObject):
    """The running program: window, library, typesetter, printers and the clinic's own file."""

    def __init__(self, qt: QApplication, library: Path, paths: UserPaths | None) -> None:
        super().__init__()
        self._qt = qt
        self._paths = paths
        self._reporter = CrashReporter(self)
        self._garbage = GarbageCollector(self)
        clinic, opening = ClinicFile.open(paths.data if paths else None)
        self.store = ClinicStore(clinic, opening, self)
        self.look = Look(self._first_theme(), self)
        self._dress()
        self.window = MainWindow(self.look, self.store)
        self._reader = open_reader_desk(library, self)
        self._press = open_press_desk(self)
        self.printing = Printing(self)
        self.reading = ReadingFlow(self.window, self._reader, self.store, self._first_language())
        self.maker = HandoutMaker(self._reader, self._press, self)
        self.handout = HandoutFlow(self.window, self.look, self.store, self.reading, self.maker, self.printing)
        self._zoom(self.store.number("zoom", 100))
        self._connect_signals()

    def start(self) -> None:
        """Show the window; the library is opened once it is on the screen."""
        self._reporter.install()
        self._garbage.start()
        self.window.show()
        self.reading.start()
        self.window.top_bar.focus_search()
        if self.store.opening.message:
            self.window.notice.tell(self.store.opening.message, is_lasting=True)

    def close(self) -> None:
        """Stop the threads and close the clinic's file. Closing twice does no harm."""
        self._reporter.uninstall()
        self.maker.cancel()
        self.printing.close()
        self._reader.close()
        self._press.close()
        self.store.close()
        self._garbage.stop()

    def _connect_signals(self) -> None:
        window = self.window
        window.shortcut_used.connect(self._act)
        window.top_bar.zoom_chosen.connect(self._zoom)
        window.top_bar.theme_toggled.connect(self._toggle_theme)
        window.top_bar.help_requested.connect(self._show_help)
        self.look.changed.connect(self._dress)
        self.store.trouble_found.connect(self._tell_trouble)
        self._reporter.crashed.connect(self._show_crash)

    def _act(self, name: str) -> None:
        bar = self.window.top_bar
        actions = {
            "search": bar.focus_search,
            "next-panel": self.window.focus_next_panel,
            "basket": self.window.reading.toggle_basket,
            "back": self.reading.go_back,
            "forward": self.reading.go_forward,
            "larger": bar.zoom_in,
            "smaller": bar.zoom_out,
            "actual-size": self._normal_size,
            "language": self._other_language,
            "print": self.handout.print_handout,
            "preview": self.handout.show_large,
            "save": self.handout.save,
            "undo": self.handout.undo,
            "new-handout": self.handout.start_anew,
            "help": self._show_help,
            "escape": self._escape,
            "quit": self.window.close,
        }
        actions[name]()

    def _escape(self) -> None:
        if self.window.fold_overlay():
            return
        if self.window.topics.is_searching:
            self.window.top_bar.clear_search()
            self.window.topics.show_tree()
        elif self.window.notice.isVisible():
            self.window.notice.hide()
        self.window.top_bar.focus_search()

    def _normal_size(self) -> None:
        self._zoom(100)

    def _zoom(self, percent: int) -> None:
        percent = min(max(percent, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self.window.top_bar.set_zoom(percent)
        self.window.reading.set_zoom(percent / 100)
        self.store.remember(zoom=percent)

    def _other_language(self) -> None:
        self.reading.choose_language("en" if self.reading.language == "es" else "es")

    def _toggle_theme(self) -> None:
        self.look.choose(LIGHT if self.look.is_dark else DARK)
        self.store.remember(theme=self.look.theme.name)

    def _dress(self) -> None:
        template = resource_path("styles/lamina.qss").read_text(encoding="utf-8")
        self._qt.setPalette(palette(self.look.theme))
        self._qt.setStyleSheet(style_sheet(self.look.theme, template, resource_path("icons")))

    def _show_help(self) -> None:
        told = QCoreApplication.translate
        kept = str(self._paths.data) if self._paths and self.store.is_kept else told("Help", "in memory only")
        facts = (
            (told("Help", "Version"), __version__),
            (told("Help", "Your clinic's file"), kept),
            (told("Help", "Log"), str(self._paths.log) if self._paths else told("Help", "none")),
            (told("Help", "Internet"), told("Help", "Lamina never uses it.")),
        )
        HelpDialog(self.look, facts, self.window).exec()

    def _show_crash(self, report: str) -> None:
        CrashDialog(self.look, report, self.window).exec()

    def _tell_trouble(self, text: str) -> None:
        self.window.notice.tell(text, is_lasting=True)

    def _first_theme(self) -> Theme:
        is_system_dark = self._qt.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return theme_named(self.store.text("theme", "dark" if is_system_dark else "light"))

    def _first_language(self) -> Language:
        is_spanish = QLocale.system().language() == QLocale.Language.Spanish
        return "es" if self.store.text("page_language", "es" if is_spanish else "en") == "es" else "en"


def load_fonts(qt: QApplication) -> None:
    """Use the fonts that ship with the program, so that the window needs none of the system's."""
    for font in sorted(resource_path("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    first = QFont(_UI_FONT)
    first.setPixelSize(_UI_FONT_PX)
    qt.setFont(first)


def main(arguments: list[str]) -> int:
    """Open the window and return the exit code when it is closed."""
    # Python's own handler would wait until Qt calls back into Python; nothing that is kept is half-written at any time.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    qt = QApplication([sys.argv[0], *arguments])
    qt.setApplicationName("lamina")
    qt.setApplicationDisplayName("Lamina")
    qt.setDesktopFileName("lamina")
    qt.setWindowIcon(QIcon(str(resource_path("icons/cause.svg"))))
    load_fonts(qt)
    paths = find_user_paths(find_program_folder())
    start_log(paths.log if paths else None)
    application = Application(qt, resource_path("library.sqlite"), paths)
    try:
        application.window.fit_to_screen()
        application.start()
        return qt.exec()
    finally:
        application.close()
