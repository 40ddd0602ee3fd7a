"""The composition root: the one module that knows all parts of the window and puts them together."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from db.clinic import ClinicFile
from db.records import Language
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
from desktop.services.restart import restart_safely
from desktop.views.appearance_flow import AppearanceFlow
from desktop.views.clinic_flow import ClinicFlow
from desktop.views.closing_flow import ClosingFlow
from desktop.views.commands import Flows, commands
from desktop.views.desk_flow import DeskFlow
from desktop.views.failure_words import failure_words
from desktop.views.filter_flow import FilterFlow
from desktop.views.handout_flow import HandoutFlow
from desktop.views.help_flow import HelpFlow
from desktop.views.palette_flow import PaletteFlow
from desktop.views.print_flow import PrintFlow
from desktop.views.reading_flow import ReadingFlow
from desktop.views.request_flow import RequestFlow
from desktop.widgets.heading import teach_headings


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
    appearance: AppearanceFlow
    helping: HelpFlow
    palette: PaletteFlow
    filtering: FilterFlow
    closing: ClosingFlow
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
        self._reporter.crashed.connect(self._show_crash)
        self._reporter.install()
        self._garbage.start()
        self._front.load_other_fonts()
        self._front.load_other_words()
        teach_headings()
        yield
        clinic, opening = ClinicFile.open(self._front.data_folder)
        self.store = ClinicStore(clinic, opening, self)
        yield
        yield from self.window.furnish(self.store)
        languages = self._window_language(), self._page_language()
        self.appearance = AppearanceFlow(self.window, self.look, self.store, *languages)
        self.appearance.start()
        yield
        self._reader = open_reader_desk(self._library, self)
        self._press = open_press_desk(self)
        self.printing = Printing(self)
        self.reading = ReadingFlow(self.window, self._reader, self.store, languages[1])
        self.filtering = FilterFlow(self.window, self.reading)
        self.reading.start()
        yield
        self.maker = HandoutMaker(self._reader, self._press, self, own_language=languages[0])
        prints = PrintFlow(self.window, self.look, self.store, self.printing)
        self.handout = HandoutFlow(self.window, self.look, self.store, self.reading, self.maker, prints)
        yield
        self.closing = ClosingFlow(self.window, self.handout)
        self.desk = DeskFlow(self.window, self.look, self.store, self.handout)
        self.clinic = ClinicFlow(
            self.window, self.look, self.store, self._reader, self.reading, self.handout, self.appearance
        )
        self._requests = RequestFlow(self.window, self._reader, self.reading)
        yield
        self._use_commands()
        self._connect_signals()
        self.window.top_bar.attend()
        if self.store.opening.message and not self._front.is_safe:
            self.window.notice.tell(failure_words(self.store.opening.message), is_lasting=True)

    def tell_start(self, unfinished: int) -> None:
        """Say what is unusual about this start: safe mode, or `unfinished` starts before it."""
        if self._front.is_safe:
            told = QCoreApplication.translate(
                "Application",
                "Safe mode: your settings, letterhead and favorites are left alone, and nothing is kept. Close Lamina "
                "and start it as usual to have them back.",
            )
            self.window.notice.tell(told, is_lasting=True)
        elif unfinished:
            told = QCoreApplication.translate("Application", "The last start of Lamina did not come to its end.")
            action = QCoreApplication.translate("Application", "Start in safe mode")
            self.window.notice.offer(told, action, self._start_safely)

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

    def _use_commands(self) -> None:
        paths = self._front.paths
        folders = (self._front.data_folder, paths.log if paths else None)
        self.helping = HelpFlow(self.window, self.look, self.store, *folders)
        self.palette = PaletteFlow(self.window, self.look, self.store, self._reader, self.reading)
        self.palette.offer_sets(self.desk.set_commands)
        flows = Flows(
            self.window,
            self.reading,
            self.handout,
            self.desk,
            self.clinic,
            self.appearance,
            self.helping,
            self.palette,
            self.filtering,
            self.closing,
        )
        found = commands(flows)
        for user in (self.window, self.palette, self.helping):
            user.use(found)

    def _connect_signals(self) -> None:
        self.store.trouble_found.connect(self._tell_trouble)
        self.appearance.restart_requested.connect(self.closing.restart)

    def _show_crash(self, report: str) -> None:
        from desktop.views.crash_dialog import CrashDialog

        dialog = CrashDialog(self.look, report, self.window)
        dialog.safe_start_requested.connect(self._start_safely)
        dialog.exec()

    def _start_safely(self) -> None:
        # Not by way of the help: a crash may come before there is one.
        if restart_safely():
            self.window.close()

    def _tell_trouble(self, text: str) -> None:
        self.window.notice.tell(failure_words(text), is_lasting=True)

    def _window_language(self) -> Language:
        return "es" if self._front.language == "es" else "en"

    def _page_language(self) -> Language:
        return "es" if self.store.text("page_language", self._front.page_language) == "es" else "en"
