"""The left of the window: the tree of topics, or the ranked results while there is text in the search box."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from db.records import Category, SearchAnswer, SearchResult, TopicSummary
from desktop.item_models.result_list import ResultListModel, ResultRole
from desktop.item_models.topic_tree import TreeTitles
from desktop.views.result_delegate import ResultDelegate
from desktop.views.topic_tree_view import TopicTree
from desktop.widgets.announcement import announce
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.look import Look
from desktop.widgets.rules import box, label

# A word of more letters has no room in a line, and no place to break.
_LONGEST_SAID = 24


class ResultView(QListView):
    """The ranked results; Enter or a click on one chooses it, Up from the first leaves for the search box."""

    result_chosen = Signal(str, str)
    left_upwards = Signal()

    def __init__(self, look: Look, results: ResultListModel) -> None:
        super().__init__()
        self.setModel(results)
        self.setItemDelegate(ResultDelegate(look, self))
        # A long title takes two lines, which the width decides.
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Without it Qt lays rows out anew for another height only, and a scroll bar takes of the width.
        self.setWordWrap(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Search results"))
        self.clicked.connect(self._choose)

    def choose_current(self) -> None:
        """Choose the result that is marked."""
        self._choose(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, leave with Up; all other keys are the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_current()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        result = index.data(ResultRole.RESULT)
        if result is not None:
            self.result_chosen.emit(result.topic_id, result.section)


class TopicsPanel(QFrame):
    """Shows tree or results; says which topic was chosen, or which result and in which section it was found."""

    topic_chosen = Signal(str)
    favourite_moved = Signal(str, int)
    favourite_removed = Signal(str)
    favourites_ordered = Signal(list)
    recents_cleared = Signal()
    filter_requested = Signal()
    filter_cleared = Signal()
    result_chosen = Signal(str, str)
    typed_only_chosen = Signal()
    left_upwards = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leftPanel")
        self._look = look
        self._answer = SearchAnswer("", ())
        self._build()
        self._connect_signals()

    @property
    def is_searching(self) -> bool:
        """Return whether results are on show."""
        return self._stack.currentIndex() == 1

    @property
    def answer(self) -> SearchAnswer:
        """Return the answer that was shown last."""
        return self._answer

    def show_topics(
        self,
        categories: Sequence[Category],
        favourites: Sequence[TopicSummary],
        recents: Sequence[TopicSummary],
        open_topic: str,
    ) -> None:
        """Fill the tree."""
        self._tree.show_topics(categories, favourites, recents, open_topic)

    def mark(self, topic_id: str) -> None:
        """Show which topic is open."""
        self._tree.mark(topic_id)

    def show_top(self) -> None:
        """Show the tree from its first row."""
        self._tree.show_top()

    def mark_favourite(self, topic_id: str) -> None:
        """Mark a favourite where it stands among the favourites, and bring it into sight."""
        self._tree.mark_favourite(topic_id)

    @property
    def filter_button(self) -> QWidget:
        """Return where the menu of groups opens."""
        return self._filter

    def show_filter(self, words: str) -> None:
        """Say which topics are listed; nothing stands for all of them."""
        self._filter.setText(words or self.tr("Filter topics…"))
        self._filter.set_style("done" if words else "link")
        self._all.setVisible(bool(words))

    def show_tree(self) -> None:
        """Go back to the tree."""
        self._stack.setCurrentIndex(0)

    def show_answer(self, answer: SearchAnswer, beside: Sequence[TopicSummary] = ()) -> None:
        """Show the results of a search, the first one chosen but not opened, and below them what goes with it."""
        self._answer = answer
        best = answer.results[0].title if beside else ""
        self._results.show(answer.results, beside, self.tr("Goes with “{title}”").format(title=best))
        count = len(answer.results)
        # Of the code of a sheet it says what the code is, and not that no page has the word.
        sheet = self._sheet_words(answer)
        counted = "" if sheet and not count else self._count_words(answer)
        self._count.setText(counted)
        self._count.setVisible(bool(counted) and not answer.notice)
        self._tell_included()
        self._tell_empty(answer, sheet)
        self._result_view.setVisible(bool(count))
        if count:
            self._result_view.setCurrentIndex(self._results.index(0))
        self._stack.setCurrentIndex(1)
        first = answer.results[0].title if count else ""
        announce(self._result_view, " · ".join(filter(None, (answer.notice or counted or sheet, first))))

    def enter_results(self) -> None:
        """Move the keyboard into the results or the tree, whichever is on show."""
        target = self._result_view if self.is_searching else self._tree
        target.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def current(self) -> SearchResult | None:
        """Return the result that is marked."""
        found = self._result_view.currentIndex().data(ResultRole.RESULT) if self.is_searching else None
        return found if isinstance(found, SearchResult) else None

    def open_current(self) -> None:
        """Choose the result that is marked."""
        if self.is_searching:
            self._result_view.choose_current()

    def _build(self) -> None:
        titles = TreeTitles(
            favourites=self.tr("Favorites"),
            no_favourites=self.tr("Press the star on a page to keep it here."),
            all_topics=self.tr("All topics"),
            recent=self.tr("Recent"),
            no_recent=self.tr("Pages you open will be listed here."),
            clear_recent=self.tr("Clear"),
        )
        self._tree = TopicTree(self._look, titles)
        self._stack = QStackedWidget()
        holder = QWidget()
        holding = QVBoxLayout(holder)
        holding.setContentsMargins(0, 6, 0, 8)
        holding.setSpacing(0)
        holding.addLayout(self._make_filter())
        holding.addWidget(self._tree)
        self._stack.addWidget(holder)
        self._stack.addWidget(self._make_results())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _make_filter(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        self._filter = Button(self._look, style="link")
        self._filter.setToolTip(self.tr("List topics by who gets it and by the part of the spine"))
        self._all = IconButton(self._look, "close", self.tr("Show all topics"))
        row.addWidget(self._filter)
        row.addWidget(self._all)
        row.addStretch(1)
        self.show_filter("")
        return row

    def _make_results(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        self._alarm_box, self._alarm = _told_box("help-now", tone="alarm")
        self._apart_box, self._apart = _told_box("note")
        self._included_box, self._included = _told_box("notice")
        self._included.setTextFormat(Qt.TextFormat.RichText)
        self._count = label("", "strong")
        self._count.setWordWrap(True)
        self._empty = label("", "quiet-13")
        self._empty.setWordWrap(True)
        self._results = ResultListModel(self)
        self._result_view = ResultView(self._look, self._results)
        for widget, inset in (
            (self._alarm_box, 12),
            (self._included_box, 12),
            (self._apart_box, 12),
            (self._count, 16),
            (self._empty, 16),
        ):
            holder = QVBoxLayout()
            holder.setContentsMargins(inset, 0, inset, 0)
            holder.addWidget(widget)
            column.addLayout(holder, 0)
        column.addWidget(self._result_view, 1)
        self._keys = label(self.tr("Arrows move   Enter open   Esc clear"), "quiet")
        self._keys.setWordWrap(True)
        self._keys.setContentsMargins(16, 8, 16, 10)
        self._filler = QWidget()
        column.addWidget(self._filler, 1)
        column.addWidget(self._keys)
        return made

    def _connect_signals(self) -> None:
        self._tree.topic_chosen.connect(self.topic_chosen)
        self._tree.favourite_moved.connect(self.favourite_moved)
        self._tree.favourite_removed.connect(self.favourite_removed)
        self._tree.favourites_ordered.connect(self.favourites_ordered)
        self._tree.recents_cleared.connect(self.recents_cleared)
        self._filter.clicked.connect(self.filter_requested)
        self._all.clicked.connect(self.filter_cleared)
        self._result_view.result_chosen.connect(self.result_chosen)
        self._result_view.left_upwards.connect(self.left_upwards)
        self._look.changed.connect(self._tell_included)
        self._included.linkActivated.connect(self._ask_typed_only)

    def _ask_typed_only(self) -> None:
        self.typed_only_chosen.emit()

    def _tell_included(self) -> None:
        answer = self._answer
        self._included_box.setVisible(bool(answer.included))
        if answer.included:
            theme = self._look.theme
            words = escape(", ".join(answer.included))
            typed = escape(_shortened(answer.query))
            including = self.tr("Including results for {words}").format(words=f"<b>{words}</b>")
            only = self.tr("Search only for “{typed}”").format(typed=typed)
            self._included.setText(f'{including}<br><a style="color:{theme.link}" href="typed">{only}</a>')

    def _count_words(self, answer: SearchAnswer) -> str:
        count = len(answer.results)
        if not count:
            return self.tr("Lamina has nothing on “{words}”.").format(words=_shortened(answer.query))
        return self.tr("%n result(s)", "", count)

    def _sheet_words(self, answer: SearchAnswer) -> str:
        from desktop.core.handout.receipt import is_sheet_code

        if not is_sheet_code(answer.query):
            return ""
        return self.tr("This is the code of a printed sheet. Press Enter to check whether the sheet is up to date.")

    def _tell_empty(self, answer: SearchAnswer, sheet: str) -> None:
        apart = next((result.tell_apart for result in answer.results if result.tell_apart), "")
        for frame, words, text in (
            (self._alarm_box, self._alarm, answer.notice),
            (self._apart_box, self._apart, apart),
        ):
            words.setText(text)
            frame.setVisible(bool(text))
        nothing = self.tr(
            "Try another word, the clinical name, or a code such as M43.06. Press Esc to browse all topics."
        )
        self._empty.setText(sheet or nothing)
        self._empty.setVisible(bool(sheet) or (not answer.results and not answer.notice))
        self._filler.setVisible(not answer.results)
        self._keys.setVisible(bool(answer.results))


def _shortened(query: str) -> str:
    words = query.strip()
    return words if len(words) <= _LONGEST_SAID else f"{words[:_LONGEST_SAID].rstrip()}…"


def _told_box(kind: str, tone: str = "") -> tuple[QFrame, QLabel]:
    frame, column = box(kind, (12, 8, 12, 8), 0)
    words = label("", tone)
    words.setWordWrap(True)
    column.addWidget(words)
    return frame, words
