"""Finding and reading: what happens when something is searched, chosen, gone back to, or shown in another language."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from db.errors import LaminaError
from db.records import Category, Check, Kind, Language, Topic, TopicSummary
from desktop.core.starting_places import starting_places
from desktop.services.clinic_store import ClinicStore
from desktop.services.desk import LatestQuery
from desktop.services.reader import Found, Reader, ReaderDesk
from desktop.views.failure_words import failure_words
from desktop.views.history import History
from desktop.views.main_window import MainWindow
from desktop.views.topic_filter import TopicFilter

# ICD-10 M54: back pain, a complaint without a cause.
_PAIN = "M54"
Contents = tuple[tuple[Category, ...], tuple[TopicSummary, ...]]


class ReadingFlow(QObject):
    """Joins search, tree and page of one window to the library."""

    topic_shown = Signal(str)
    start_shown = Signal()
    sheet_code_accepted = Signal(str)
    titles_changed = Signal()

    def __init__(self, window: MainWindow, desk: ReaderDesk, store: ClinicStore, language: Language) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._history = History()
        self._language: Language = language
        self._categories: tuple[Category, ...] = ()
        self._summaries: dict[str, TopicSummary] = {}
        self._wanted = ""
        self._section = ""
        self._opens_first = False
        self._filter = TopicFilter()
        self._contents: LatestQuery[Reader, Contents] = LatestQuery(desk, self, self._show_contents, self._fail)
        self._topic: LatestQuery[Reader, Topic] = LatestQuery(desk, self, self._show_topic, self._fail)
        self._checks: LatestQuery[Reader, tuple[str, tuple[Check, ...]]] = LatestQuery(
            desk, self, self._show_checks, self._fail
        )
        self._search: LatestQuery[Reader, Found] = LatestQuery(desk, self, self._show_answer, self._fail)
        self._connect_signals()

    @property
    def language(self) -> Language:
        """Return the language of the page."""
        return self._language

    @property
    def open_topic(self) -> str:
        """Return the id of the topic on show, or an empty text."""
        shown = self._window.reading.topic
        return shown.id if shown is not None else ""

    def summary(self, topic_id: str) -> TopicSummary | None:
        """Return a topic in short, in the language of the page."""
        return self._summaries.get(topic_id)

    def summaries(self) -> Sequence[TopicSummary]:
        """Return all topics in short."""
        return tuple(self._summaries.values())

    def start(self) -> None:
        """Ask for what the tree shows."""
        self._window.top_bar.set_language(self._language)
        self._window.top_bar.set_history(can_go_back=False, can_go_forward=False)
        self._ask_contents()

    def open(self, topic_id: str) -> None:
        """Open a topic and put it into the history."""
        self._history.visit(topic_id)
        self._ask_topic(topic_id)

    def open_at(self, topic_id: str, section: str) -> None:
        """Open a topic where one of its sections begins; at its title for the main message, which stands below that."""
        self._section = "" if section == "main" else section
        self.open(topic_id)

    def choose_language(self, language: str) -> None:
        """Show page, tree and results in another language; the page keeps its place."""
        chosen: Language = "es" if language == "es" else "en"
        if chosen == self._language:
            return
        self._language = chosen
        self._window.top_bar.set_language(chosen)
        self._ask_contents()
        if self._wanted:
            self._ask_topic(self._wanted)
        if self._window.topics.is_searching:
            self._ask_search(self._window.top_bar.query)

    def _choose_and_read(self, language: str) -> None:
        self.choose_language(language)
        if self.open_topic:
            # Whoever turned the screen to the patient scrolls next.
            self._window.reading.focus_page()

    def other_language(self) -> None:
        """Show the page in the other language."""
        self.choose_language("en" if self._language == "es" else "es")

    def star(self) -> None:
        """Make the page on show a favourite, or no longer one."""
        if self.open_topic:
            self._store.toggle_favourite(self.open_topic)

    def copy_page(self) -> None:
        """Put the page on show into the clipboard as plain text."""
        from datetime import date

        from desktop.core.reading import plain_text

        topic = self._window.reading.topic
        if topic is not None:
            QGuiApplication.clipboard().setText(plain_text(topic, date.today()))  # noqa: DTZ011  # the clinic's day
            self._window.notice.tell(self.tr("The page is in the clipboard, as text."))

    def clear_recents(self) -> None:
        """Forget which pages were opened, and say so."""
        self._store.clear_recents()
        self.refresh_tree()
        self._window.notice.tell(self.tr("The list of recent pages is empty now."))

    def go_to_start(self) -> None:
        """Show the start page; Back leads to the page that was open."""
        self._topic.cancel()
        self._wanted = ""
        self._history.visit("")
        self._show_start()

    def start_anew(self) -> None:
        """Show the start page and all topics from the first, with the keyboard in an empty search box.

        No page of before can be gone back to.
        """
        self._search.cancel()
        self._opens_first = False
        self._window.top_bar.show_query("")
        self._window.topics.show_tree()
        self._history = History()
        self.go_to_start()
        self._window.topics.show_top()

    def _show_start(self) -> None:
        self._window.reading.show_start()
        self._window.topics.mark("")
        self._show_history()
        self.start_shown.emit()

    def _show_history(self) -> None:
        self._window.top_bar.set_history(
            can_go_back=self._history.can_go_back, can_go_forward=self._history.can_go_forward
        )

    def go_back(self) -> None:
        """Open the page before this one."""
        if self._history.can_go_back:
            self._go(self._history.back())

    def go_forward(self) -> None:
        """Open the page that was gone back from."""
        if self._history.can_go_forward:
            self._go(self._history.forward())

    def refresh_tree(self) -> None:
        """Show favourites and recents as they are now."""
        favourites = [self._summaries[each] for each in self._store.favourites() if each in self._summaries]
        recents = [self._summaries[each] for each in self._store.recents() if each in self._summaries]
        categories = self._filter.pruned(self._categories) if self._filter else self._categories
        self._window.topics.show_topics(categories, favourites, recents[:5], self.open_topic)

    @property
    def filter(self) -> TopicFilter:
        """Return which topics the tree lists."""
        return self._filter

    def list_only(self, chosen: TopicFilter) -> None:
        """Let the tree list these topics; favourites and recents stay as they are."""
        self._filter = chosen
        self._window.topics.show_filter(chosen.words())
        self.refresh_tree()

    def move_favourite(self, topic_id: str, step: int) -> None:
        """Move a favourite up (-1) or down (1) among the favourites."""
        ids = [each for each in self._store.favourites() if each in self._summaries]
        place = ids.index(topic_id) if topic_id in ids else -1
        if place >= 0 and 0 <= place + step < len(ids):
            ids.insert(place + step, ids.pop(place))
            self._store.reorder_favourites(tuple(ids))
        self._window.topics.mark_favourite(topic_id)

    def order_favourites(self, topic_ids: list[str]) -> None:
        """Put the favourites in this order."""
        self._store.reorder_favourites(tuple(topic_ids))

    def remove_favourite(self, topic_id: str) -> None:
        """Take a topic out of the favourites; it can be put back."""
        before = self._store.favourites()
        if topic_id in before:
            self._store.toggle_favourite(topic_id)
            told = self.tr("Taken out of the favorites.")
            self._window.notice.offer(told, self.tr("Undo"), partial(self._restore_favourites, topic_id, before))

    def _restore_favourites(self, topic_id: str, before: tuple[str, ...]) -> None:
        if topic_id not in self._store.favourites():
            self._store.toggle_favourite(topic_id)
        self._store.reorder_favourites(before)

    def _connect_signals(self) -> None:
        window = self._window
        window.top_bar.query_changed.connect(self._search_for)
        window.top_bar.query_accepted.connect(self._accept_query)
        window.top_bar.results_entered.connect(window.topics.enter_results)
        window.top_bar.language_chosen.connect(self._choose_and_read)
        window.top_bar.back_requested.connect(self.go_back)
        window.top_bar.forward_requested.connect(self.go_forward)
        window.top_bar.page_turned.connect(window.reading.turn_page)
        window.topics.topic_chosen.connect(self.open)
        window.topics.result_chosen.connect(self.open_at)
        window.topics.favourite_moved.connect(self.move_favourite)
        window.topics.favourite_removed.connect(self.remove_favourite)
        # After the drop is over: the rows that were dragged are made anew.
        window.topics.favourites_ordered.connect(self.order_favourites, Qt.ConnectionType.QueuedConnection)
        window.topics.recents_cleared.connect(self.clear_recents)
        window.topics.left_upwards.connect(window.top_bar.focus_search)
        window.topics.typed_only_chosen.connect(self._search_typed_only)
        window.reading.topic_chosen.connect(self.open)
        window.reading.source_chosen.connect(self._ask_checks)
        window.start.topic_chosen.connect(self.open)
        self._store.favourites_changed.connect(self.refresh_tree)

    def _accept_query(self) -> None:
        from desktop.core.handout.receipt import is_sheet_code

        # Whoever types fast and presses Enter means what was typed, not the results still on show.
        query = self._window.top_bar.query
        if is_sheet_code(query):
            self.sheet_code_accepted.emit(query.strip())
        elif self._search.is_waiting:
            self._opens_first = True
        else:
            self._open_found()

    def _open_found(self) -> None:
        """Open the marked result; a code of mere pain leads to no page of its own, and to a warning only when asked."""
        chosen = self._window.topics.current
        is_of_pain = chosen is not None and chosen.kind == Kind.WARNING_SIGN and chosen.matched_name.startswith(_PAIN)
        if chosen is None or not is_of_pain:
            self._window.topics.open_current()
            return
        told = self.tr("{code} stands for back pain of many causes. The nearest page says when to get help now.")
        open_it = self._window.topics.open_current
        self._window.notice.offer(told.format(code=chosen.matched_name), self.tr("Open it"), open_it)

    def _search_for(self, query: str) -> None:
        self._opens_first = False
        if query.strip():
            self._ask_search(query)
        else:
            self._search.cancel()
            self._window.topics.show_tree()

    def _search_typed_only(self) -> None:
        self._ask_search(self._window.top_bar.query, is_literal=True)

    def _ask_contents(self) -> None:
        language = self._language
        self._contents.ask(lambda reader: (reader.categories(language), reader.summaries(language)))

    def _ask_topic(self, topic_id: str) -> None:
        language = self._language
        self._wanted = topic_id
        self._topic.ask(lambda reader: reader.topic(topic_id, language))

    def _ask_search(self, query: str, *, is_literal: bool = False) -> None:
        language = self._language
        self._search.ask(lambda reader: reader.find_widely(query, language, is_literal=is_literal))

    def _ask_checks(self, source_id: str) -> None:
        topic_id = self.open_topic
        self._checks.ask(lambda reader: (source_id, reader.checks(topic_id, source_id)))

    def _show_checks(self, answer: tuple[str, tuple[Check, ...]]) -> None:
        self._window.reading.show_checks(*answer)

    def _go(self, topic_id: str) -> None:
        if topic_id:
            self._ask_topic(topic_id)
        else:
            self._topic.cancel()
            self._wanted = ""
            self._show_start()

    def _show_contents(self, contents: Contents) -> None:
        self._categories = contents[0]
        self._summaries = {summary.id: summary for summary in contents[1]}
        self._window.start.show_places(starting_places(contents[1]))
        self.refresh_tree()
        self.titles_changed.emit()

    def _show_topic(self, topic: Topic) -> None:
        is_new = topic.id != self.open_topic
        self._window.reading.show_topic(topic, self._category_title(self._categories, topic.category))
        self._show_history()
        if is_new:
            self._store.note_opened(topic.id)
            self.refresh_tree()
        section, self._section = self._section, ""
        self._window.reading.scroll_to(f"section:{section}")
        self._window.topics.mark(topic.id)
        self.topic_shown.emit(topic.id)

    def _show_answer(self, found: Found) -> None:
        if self._window.top_bar.query.strip():
            self._window.topics.show_answer(found.answer, found.beside)
            if self._opens_first:
                self._opens_first = False
                self._open_found()

    def _fail(self, error: LaminaError) -> None:
        self._window.notice.tell(failure_words(error, error.advice), is_lasting=True)

    def _category_title(self, categories: Sequence[Category], category_id: str) -> str:
        for category in categories:
            if category.id == category_id:
                return category.title
            below = self._category_title(category.children, category_id)
            if below:
                return below
        return ""
