"""The composition root: the one module that knows all parts of the window and puts them together."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from db.clinic import ClinicFile
from db.records import Language
from desktop import __version__
from desktop.core.page_request import PageRequest
from desktop.front import Front
from desktop.services.clinic_store import ClinicStore
from desktop.services.crash_report import CrashReporter
from desktop.services.garbage import GarbageCollector
from desktop.services.handout_maker import HandoutMaker
from desktop.services.none_count import hold_none
from desktop.services.press import open_press_desk
from desktop.services.printing import Printing
from desktop.services.reader import ReaderDesk, open_reader_desk
from desktop.views.clinic_flow import ClinicFlow
from desktop.views.desk_flow import DeskFlow
from desktop.views.handout_flow import HandoutFlow
from desktop.views.print_flow import PrintFlow
from desktop.views.reading_flow import ReadingFlow
from desktop.views.request_flow import RequestFlow
from desktop.views.top_bar import ZOOM_STEPS
from desktop.widgets.theme import DARK, LIGHT, theme_named


class Application(QObject):
    """The running program: window, library, typesetter, printers and the clinic's own file.

    Made around a window that is on the screen already; `furnish` brings everything else into it.
    """

    store: ClinicStore
    reading: ReadingFlow
    maker: HandoutMaker
    handout: HandoutFlow
    desk: DeskFlow
    clinic: ClinicFlow
    _reader: ReaderDesk

    def __init__(self, front: Front, library: Path) -> None:
        super().__init__()
        self._front = front
        self._library = library
        self.look = front.look
        self.window = front.window
        self._reporter = CrashReporter(self)
        self._garbage = GarbageCollector(self)

    def furnish(self) -> Iterator[None]:
        """Bring everything into the window, a piece at each step, so that no key pressed meanwhile waits long."""
        hold_none()
        paths = self._front.paths
        self._reporter.crashed.connect(self._show_crash)
        self._reporter.install()
        self._garbage.start()
        self._front.load_other_fonts()
        yield
        clinic, opening = ClinicFile.open(paths.data if paths else None)
        self.store = ClinicStore(clinic, opening, self)
        self.look.choose(theme_named(self.store.text("theme", self.look.theme.name)))
        yield
        yield from self.window.furnish(self.store)
        yield
        self._reader = open_reader_desk(self._library, self)
        self._press = open_press_desk(self)
        self.printing = Printing(self)
        self.reading = ReadingFlow(self.window, self._reader, self.store, self._page_language())
        self.reading.start()
        yield
        self.maker = HandoutMaker(self._reader, self._press, self)
        prints = PrintFlow(self.window, self.look, self.store, self.printing)
        self.handout = HandoutFlow(self.window, self.look, self.store, self.reading, self.maker, prints)
        yield
        self.desk = DeskFlow(self.window, self.look, self.store, self.handout)
        self.clinic = ClinicFlow(self.window, self.look, self.store, self._reader, self.reading, self.handout)
        self._requests = RequestFlow(self.window, self._reader, self.reading)
        self._zoom(self.store.number("zoom", 100))
        self._connect_signals()
        self.window.top_bar.attend()
        if self.store.opening.message:
            self.window.notice.tell(self.store.opening.message, is_lasting=True)

    def handle(self, request: PageRequest) -> None:
        """Come to the front and show what another program, or a second start, asks for."""
        self._requests.handle(request)

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
        self.store.trouble_found.connect(self._tell_trouble)

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
            "print-again": self.handout.print_again,
            "sets": self.desk.open_sets,
            "preview": self.handout.show_large,
            "save": self.handout.save,
            "undo": self.handout.undo,
            "new-handout": self.handout.start_anew,
            "help": self._show_help,
            "escape": self._escape,
            "find": self.window.reading.find_in_page,
            "find-next": lambda: self.window.reading.find_step(1),
            "find-before": lambda: self.window.reading.find_step(-1),
            "quit": self.window.close,
        }
        actions[name]()

    def _escape(self) -> None:
        if self.window.fold_overlay() or self.window.reading.close_aid():
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

    def _show_help(self) -> None:
        from desktop.views.help_dialog import HelpDialog

        told = QCoreApplication.translate
        paths = self._front.paths
        kept = str(paths.data) if paths and self.store.is_kept else told("Help", "in memory only")
        facts = (
            (told("Help", "Version"), __version__),
            (told("Help", "Your clinic's file"), kept),
            (told("Help", "Log"), str(paths.log) if paths else told("Help", "none")),
            (told("Help", "Internet"), told("Help", "Lamina never uses it.")),
        )
        HelpDialog(self.look, facts, self.window).exec()

    def _show_crash(self, report: str) -> None:
        from desktop.views.crash_dialog import CrashDialog

        CrashDialog(self.look, report, self.window).exec()

    def _tell_trouble(self, text: str) -> None:
        self.window.notice.tell(text, is_lasting=True)

    def _page_language(self) -> Language:
        return "es" if self.store.text("page_language", self._front.page_language) == "es" else "en"
