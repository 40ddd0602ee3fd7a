"""The downtime pack: all topics, or some kinds of them, as one PDF for the day the records system is down."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from db.records import ForPatient, TopicSummary
from desktop.core.atomic_file import write_whole
from desktop.core.handout.handout import Options
from desktop.core.wording import wording
from desktop.services.clinic_store import ClinicStore
from desktop.services.handout_maker import HandoutMaker, Order
from desktop.services.press import Pressed, open_press_desk
from desktop.services.reader import ReaderDesk
from desktop.views.choice_dialog import ChoiceDialog, Tick
from desktop.views.failure_words import failure_words
from desktop.views.handout_options import BOTH, languages_of
from desktop.views.main_window import MainWindow
from desktop.widgets.look import Look
from desktop.widgets.segment import Segment

_MANY = 1000
_PICTURE_PX = 100


class PackFlow(QObject):
    """Asks what goes into a pack, makes it on a typesetter of its own, and saves it."""

    def __init__(self, window: MainWindow, look: Look, store: ClinicStore, reader: ReaderDesk) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._store = store
        self._reader = reader

    def start(self, summaries: Sequence[TopicSummary], options: Options, language: str) -> None:
        """Ask which kinds of topics, in which language and where to; then make the pack."""
        languages = Segment((("en", "English"), ("es", "Español"), (BOTH, self.tr("Both"))), self.tr("Language"))
        languages.set_value(language)
        dialog = ChoiceDialog(
            self._look,
            self.tr("All topics as one PDF"),
            self.tr("For the day the records system is down: with contents, bookmarks and your letterhead."),
            _ticks(summaries),
            most=_MANY,
            first=languages,
            parent=self._window,
        )
        dialog.name_action(self.tr("Save PDF…"))
        if not dialog.exec() or not dialog.ticked:
            return
        kinds = set(dialog.ticked)
        topic_ids = tuple(summary.id for summary in summaries if summary.kind in kinds)
        folder = self._store.text("save_folder", str(Path.home()))
        proposed = str(Path(folder) / f"LAMINA-{'+'.join(languages_of(languages.value)).upper()}.pdf")
        wanted = self.tr("PDF files (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the pack"), proposed, wanted)
        if chosen:
            path = Path(chosen if chosen.lower().endswith(".pdf") else f"{chosen}.pdf")
            order = Order(
                topic_ids, languages_of(languages.value), options, self._store.letterhead(), ForPatient(), _PICTURE_PX
            )
            _Making(self, self._window, self._reader, order, path).start()


class _Making(QObject):
    """One pack under way: shows that it is being made, can be cancelled, and says how it ended."""

    def __init__(self, parent: QObject, window: MainWindow, reader: ReaderDesk, order: Order, path: Path) -> None:
        super().__init__(parent)
        self._window = window
        self._order = order
        self._path = path
        self._press = open_press_desk(self)
        self._maker = HandoutMaker(reader, self._press, self)
        told = self.tr("Setting %n topic(s). This can take a minute.", "", len(order.topic_ids))
        self._progress = QProgressDialog(told, self.tr("Cancel"), 0, 0, window)
        self._progress.setWindowTitle(self.tr("All topics as one PDF"))
        self._progress.setMinimumDuration(0)
        self._maker.made.connect(self._save)
        self._maker.failed.connect(self._fail)
        self._progress.canceled.connect(self._cancel)
        window.closed.connect(self._cancel)

    def start(self) -> None:
        """Make the pack."""
        self._progress.show()
        self._maker.order(self._order)

    def _save(self, pressed: Pressed) -> None:
        try:
            write_whole(self._path, pressed.pdf)
        except OSError as error:
            reason = error.strerror or str(error)
            told = self.tr("The pack could not be saved: {reason}. Choose another folder.").format(reason=reason)
            self._end(told, is_lasting=True)
            return
        told = self.tr("Saved as {name}, %n page(s).", "", pressed.pages).format(name=self._path.name)
        self._end(told, is_lasting=True)

    def _fail(self, reason: str) -> None:
        self._end(failure_words(reason), is_lasting=True)

    def _cancel(self) -> None:
        self._maker.cancel()
        self._end(self.tr("The pack was cancelled."), is_lasting=False)

    def _end(self, told: str, *, is_lasting: bool) -> None:
        self._progress.canceled.disconnect(self._cancel)
        self._window.closed.disconnect(self._cancel)
        self._progress.close()
        self._progress.deleteLater()
        # What is being set cannot be stopped, and ends before its thread does.
        self._press.close()
        self._window.notice.tell(told, is_lasting=is_lasting)
        self.deleteLater()


def _ticks(summaries: Sequence[TopicSummary]) -> tuple[Tick, ...]:
    counted = Counter(summary.kind for summary in summaries)
    kinds = wording(summaries[0].language).kinds if summaries else {}
    # Always in one order, and not in that of the titles.
    return tuple(
        Tick(kind, f"{words} ({counted[kind]})", is_ticked=True) for kind, words in kinds.items() if counted[kind]
    )
