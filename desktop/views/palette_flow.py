"""Finding any page and any action: joins the palette to the commands and to the library's search."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from db.errors import LaminaError
from db.records import SearchAnswer, SearchResult, TopicSummary
from desktop.core.wording import wording
from desktop.services.clinic_store import ClinicStore
from desktop.services.desk import LatestQuery
from desktop.services.reader import Reader, ReaderDesk
from desktop.views.command import Command, Commands, matching
from desktop.views.kind import KIND_ICONS, kind_colour
from desktop.views.main_window import MainWindow
from desktop.views.palette import Entry, Palette
from desktop.views.reading_flow import ReadingFlow
from desktop.widgets.look import Look

_MOST_ACTIONS = 5
_MOST_TOPICS = 8
_MOST_RECENTS = 4


class PaletteFlow(QObject):
    """Opens the palette of one window; it is made when it is first asked for."""

    def __init__(
        self, window: MainWindow, look: Look, store: ClinicStore, reader: ReaderDesk, reading: ReadingFlow
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._store = store
        self._reading = reading
        self._palette: Palette | None = None
        self._commands: Commands = ()
        self._ask_sets: Callable[[], Commands] = tuple
        self._sets: Commands = ()
        self._left: QWidget | None = None
        self._topics: tuple[Entry, ...] = ()
        self._search: LatestQuery[Reader, SearchAnswer] = LatestQuery(reader, self, self._show_answer, self._fail)

    def use(self, commands: Commands) -> None:
        """Offer these commands."""
        self._commands = tuple(command for command in commands if command.name != "palette")

    def offer_sets(self, sets: Callable[[], Commands]) -> None:
        """Offer the saved sets too, under their names."""
        self._ask_sets = sets

    def open(self) -> None:
        """Show the palette."""
        if self._palette is None:
            self._palette = self._window.make_palette()
            self._palette.typed.connect(self._find)
            self._palette.closed.connect(self.close)
        self._left = self._window.focusWidget()
        # Once, and not with each letter: they lie in the clinic's file.
        self._sets = self._ask_sets()
        self._palette.begin()
        self._find("")

    def close(self) -> bool:
        """Close the palette, give the keyboard back, and say whether it was open."""
        palette = self._palette
        if palette is None or palette.isHidden():
            return False
        self._search.cancel()
        palette.hide()
        if self._left is not None and isValid(self._left):
            self._left.setFocus()
        return True

    def _find(self, words: str) -> None:
        if not words.strip():
            self._search.cancel()
            known = (self._reading.summary(topic_id) for topic_id in self._store.recents())
            self._topics = tuple(self._topic(topic) for topic in known if topic is not None)[:_MOST_RECENTS]
        else:
            language = self._reading.language
            self._search.ask(lambda reader: reader.find(words, language))
        self._show()

    def _show_answer(self, answer: SearchAnswer) -> None:
        self._topics = tuple(map(self._topic, answer.results[:_MOST_TOPICS]))
        self._show()

    def _show(self) -> None:
        if self._palette is None:
            return
        words = self._palette.words
        found = matching(self._commands, words)
        actions = tuple(map(_action, found[:_MOST_ACTIONS] if words.strip() else found))
        topics = self._topics
        pages_head = self.tr("Pages") if words.strip() else self.tr("Recent pages")
        entries: list[Entry] = []
        # What was typed first names an action; without words the last pages are nearest.
        sets = tuple(map(_action, matching(self._sets, words))) if words.strip() else ()
        parts = ((self.tr("Saved sets"), sets), (self.tr("Actions"), actions), (pages_head, topics))
        for head, part in parts if words.strip() else reversed(parts):
            if part:
                entries += [Entry(head), *part]
        self._palette.show_entries(entries or [Entry(self.tr("Nothing has this name"))])

    def _topic(self, topic: TopicSummary | SearchResult) -> Entry:
        topic_id = topic.topic_id if isinstance(topic, SearchResult) else topic.id
        kind = wording(topic.language).kinds[topic.kind]
        tint = kind_colour(self._look.theme, topic.kind)
        return Entry(topic.title, kind, KIND_ICONS[topic.kind], tint, partial(self._reading.open, topic_id))

    def _fail(self, error: LaminaError) -> None:
        self._window.notice.tell(f"{error} {error.advice}".strip(), is_lasting=True)


def _action(command: Command) -> Entry:
    return Entry(command.words, command.shown_keys, act=command.act)
