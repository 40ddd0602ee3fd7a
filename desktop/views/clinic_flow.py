"""What is done now and then beside the day's handouts: letterhead, all topics at once, old sheets, counts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from db.errors import LaminaError
from db.records import TopicSummary
from desktop.services.clinic_store import ClinicStore
from desktop.services.desk import LatestQuery
from desktop.services.reader import Reader, ReaderDesk
from desktop.views.appearance_flow import AppearanceFlow
from desktop.views.failure_words import failure_words
from desktop.views.handout_flow import HandoutFlow
from desktop.views.handout_options import language_choice
from desktop.views.main_window import MainWindow
from desktop.views.menu import add_entry, pop_up
from desktop.views.reading_flow import ReadingFlow
from desktop.widgets.look import Look

if TYPE_CHECKING:
    from desktop.core.handout.receipt import SheetCheck
    from desktop.views.code_dialog import CodeDialog


class ClinicFlow(QObject):
    """Joins the menu in the handout panel's head to its dialogs."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        store: ClinicStore,
        reader: ReaderDesk,
        reading: ReadingFlow,
        handout: HandoutFlow,
        appearance: AppearanceFlow,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._store = store
        self._reader = reader
        self._reading = reading
        self._handout = handout
        self._appearance = appearance
        self._dialog: CodeDialog | None = None
        self._check: LatestQuery[Reader, tuple[SheetCheck, TopicSummary | None]] = LatestQuery(
            reader, self, self._show_check, self._fail_check
        )
        window.handout.desk_requested.connect(self.open_menu)
        reading.sheet_code_accepted.connect(self.check_code)

    def open_menu(self) -> None:
        """Show what can be done."""
        menu = QMenu(self._window)
        add_entry(menu, self.tr("Clinic &letterhead…"), self._handout.edit_letterhead)
        add_entry(menu, self.tr("&All topics as one PDF…"), self.make_pack)
        menu.addSeparator()
        add_entry(menu, self.tr("&Check the code of an old sheet…"), self.check_code)
        add_entry(menu, self.tr("&What was handed out…"), self.show_counts)
        menu.addSeparator()
        self._appearance.add_language_menu(menu)
        pop_up(menu, self._window.handout.desk_button)

    def check_code(self, code: str = "") -> None:
        """Ask for the code of an old sheet, unless it is known, and say what it is worth."""
        from desktop.views.code_dialog import CodeDialog

        self._dialog = dialog = CodeDialog(self._look, self._window)
        language = self._reading.language
        dialog.asked.connect(lambda code: self._check.ask(lambda reader: reader.check_sheet(code, language)))
        dialog.topic_chosen.connect(self._open_page)
        if code:
            dialog.begin_with(code)
        dialog.exec()
        self._check.cancel()
        self._dialog = None

    def _open_page(self, topic_id: str) -> None:
        """Open the page of a sheet; a code in the search box has done its work."""
        from desktop.core.handout.receipt import is_sheet_code

        if is_sheet_code(self._window.top_bar.query):
            self._window.top_bar.clear_search()
            self._window.topics.show_tree()
        self._reading.open(topic_id)

    def show_counts(self) -> None:
        """Show how many sheets went out."""
        from desktop.views.counts_dialog import CountsDialog

        counts = self._store.handed_out()
        CountsDialog(self._look, counts, self._title, self._store.clear_handed_out, self._window).exec()

    def make_pack(self) -> None:
        """Make one PDF of all topics."""
        from desktop.views.pack_flow import PackFlow

        panel = self._window.handout
        pack = PackFlow(self._window, self._look, self._store, self._reader)
        pack.start(self._reading.summaries(), panel.options, language_choice(panel.languages))

    def _title(self, topic_id: str) -> str:
        summary = self._reading.summary(topic_id)
        return summary.title if summary else topic_id

    def _show_check(self, answer: "tuple[SheetCheck, TopicSummary | None]") -> None:
        if self._dialog is not None:
            self._dialog.show_answer(*answer)

    def _fail_check(self, error: LaminaError) -> None:
        if self._dialog is not None:
            self._dialog.show_trouble(failure_words(error, error.advice))
