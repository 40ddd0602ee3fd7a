"""The bar across the top: back and forward, search, language of the page, zoom, theme, help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.icon import icon
from desktop.widgets.rules import bar, label
from desktop.widgets.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QAction

    from db.records import Language
    from desktop.widgets.look import Look

_HEIGHT_PX = 48
_SEARCH_PX = 528
_SMALLEST_SEARCH_PX = 160
# The search takes all the room it can use before any is left empty.
_SEARCH_SHARE = 100
_LONGEST_QUERY = 200
_TYPING_PAUSE_MS = 30
BOTH_LANGUAGES = "Language · Idioma"
ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200)


class TopBar(QFrame):
    """Says what was asked for; changes nothing by itself but what it shows."""

    query_changed = Signal(str)
    query_accepted = Signal()
    results_entered = Signal()
    page_turned = Signal(int)
    back_requested = Signal()
    forward_requested = Signal()
    language_chosen = Signal(str)
    zoom_chosen = Signal(int)
    look_requested = Signal()
    help_requested = Signal()
    handout_toggled = Signal()
    topics_toggled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(_HEIGHT_PX)
        self._look = look
        self._zoom = 100
        self._is_attended = False
        self._is_accepted = False
        self._clicked: list[Callable[[], object]] = []
        self._clear: QAction | None = None
        self._build()
        self._connect_signals()
        self._retint()

    @property
    def query(self) -> str:
        """Return what stands in the search box."""
        return self._search.text()

    @property
    def look_button(self) -> QWidget:
        """Return where the menu of colors and sizes opens."""
        return self._theme

    def focus_search(self) -> None:
        """Put the keyboard into the search box with its text selected."""
        self._search.setFocus()
        self._search.selectAll()

    def show_query(self, words: str) -> None:
        """Search for words as if they had been typed."""
        self._search.setText(words[:_LONGEST_QUERY])
        self.focus_search()

    def attend(self) -> None:
        """Tell whoever listens from now on what was typed, and perhaps accepted, and clicked while nobody did."""
        self._is_attended = True
        self._search.installEventFilter(self)
        if self.query and not self._typing_pause.isActive():
            self._announce_query()
        if self._is_accepted:
            self._accept()
        for clicked in self._clicked:
            # Not from within the start, whose last steps would wait for whatever window this opens.
            QTimer.singleShot(0, self, clicked)

    def clear_search(self) -> None:
        """Empty the search box, with no way back: the last words may have been another patient's."""
        self._search.setText("")

    def set_history(self, *, can_go_back: bool, can_go_forward: bool) -> None:
        """Say whether there is a page to go back or forward to."""
        self._back.setEnabled(can_go_back)
        self._forward.setEnabled(can_go_forward)

    def set_language(self, language: Language) -> None:
        """Show the language of the page."""
        self._language.set_value(language)

    def set_zoom(self, percent: int) -> None:
        """Show the zoom of the page."""
        self._zoom = percent
        self._zoom_label.setText(f"{percent}%")
        self._smaller.setEnabled(percent > ZOOM_STEPS[0])
        self._larger.setEnabled(percent < ZOOM_STEPS[-1])

    def set_handout(self, count: int, *, is_collapsed: bool, has_words: bool = True) -> None:
        """Show the button that opens the handout where its panel has no room, with the number of its topics.

        `has_words` says that there is room for the words of the look beside it.
        """
        self._handout.setText(self.tr("Handout · {count}").format(count=count) if count else self.tr("Handout"))
        self._handout.setVisible(is_collapsed)
        self._page_label.setVisible(not is_collapsed)
        self._theme.setText(self.tr("Look, language") if has_words else "")

    def set_topics_collapsed(self, *, is_collapsed: bool) -> None:
        """Show the button that opens the topics where their panel has no room."""
        self._menu.setVisible(is_collapsed)

    def zoom_in(self) -> None:
        """Ask for the next larger page."""
        self._step_zoom(1)

    def zoom_out(self) -> None:
        """Ask for the next smaller page."""
        self._step_zoom(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down in the search box enter the results, and Page Up and Page Down turn the page on show."""
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.results_entered.emit()
                return True
            pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
            if event.key() in pages:
                self.page_turned.emit(pages[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        self._menu = IconButton(self._look, "menu", self.tr("Topics"))
        self._menu.hide()
        self._back = IconButton(self._look, "back", self.tr("Back"), "Alt+Left")
        self._forward = IconButton(self._look, "forward", self.tr("Forward"), "Alt+Right")
        self.set_history(can_go_back=False, can_go_forward=False)
        self._search = self._make_search()
        for part in (self._menu, self._back, self._forward):
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self._search, _SEARCH_SHARE)
        row.addStretch(1)
        self._page_label = label(self.tr("Page"), "quiet-13")
        self._language = Segment((("en", "EN"), ("es", "ES")), self.tr("Language of the page"))
        self._language.setFixedWidth(88)
        self._language.setToolTip(self.tr("Language of the page (Ctrl+L)"))
        self._smaller = IconButton(self._look, "minus", self.tr("Smaller page"), "Ctrl+-")
        self._zoom_label = QLabel("100%")
        self._zoom_label.setObjectName("zoomShown")
        self._zoom_label.setMinimumWidth(44)
        self._larger = IconButton(self._look, "plus", self.tr("Larger page"), "Ctrl++")
        self._theme = Button(self._look, icon_name="dark", style="tool")
        # In both languages: who does not read the one has to find this.
        self._theme.setToolTip(f"{self.tr('Colors, text size, language')} · {BOTH_LANGUAGES} (Ctrl+Shift+L)")
        self._theme.setAccessibleName(self.tr("Colors, text size, language"))
        self._help = IconButton(self._look, "help", self.tr("Help and shortcuts"), "F1")
        self._handout = Button(self._look, self.tr("Handout"), icon_name="handout", style="done")
        self._handout.hide()
        row.addWidget(self._page_label)
        row.addSpacing(4)
        row.addWidget(self._language)
        zoom = (bar(), self._smaller, self._zoom_label, self._larger)
        for shown in (*zoom, bar(), self._theme, self._help, self._handout):
            row.addSpacing(4)
            row.addWidget(shown)
        self._typing_pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName("searchField")
        search.setPlaceholderText(self.tr("Search causes, treatments, codes…"))
        search.setAccessibleName(self.tr("Search"))
        search.setToolTip(self.tr("Search (/)"))
        search.setMaxLength(_LONGEST_QUERY)
        search.setMinimumWidth(_SMALLEST_SEARCH_PX)
        search.setMaximumWidth(_SEARCH_PX)
        self._glass = search.addAction(icon("search", self._look.theme.quiet), QLineEdit.ActionPosition.LeadingPosition)
        # It is a picture only, and a button to a screen reader.
        self._glass.setText(self.tr("Search"))
        return search

    def _connect_signals(self) -> None:
        self._search.textChanged.connect(self._start_typing_pause)
        self._search.returnPressed.connect(self._accept)
        self._typing_pause.timeout.connect(self._announce_query)
        self._back.clicked.connect(self.back_requested)
        self._forward.clicked.connect(self.forward_requested)
        self._language.chosen.connect(self._choose_language)
        self._smaller.clicked.connect(partial(self._do, self.zoom_out))
        self._larger.clicked.connect(partial(self._do, self.zoom_in))
        self._theme.clicked.connect(partial(self._do, self.look_requested.emit))
        self._help.clicked.connect(partial(self._do, self.help_requested.emit))
        self._handout.clicked.connect(self.handout_toggled)
        self._menu.clicked.connect(self.topics_toggled)
        self._look.changed.connect(self._retint)

    def _do(self, what: Callable[[], object], *_click: object) -> None:
        """Do what a click asks for, once somebody listens."""
        if self._is_attended:
            what()
        else:
            self._clicked.append(what)

    def _choose_language(self, language: str) -> None:
        self._do(partial(self.language_chosen.emit, language))

    def _start_typing_pause(self) -> None:
        # Who types on after Enter no longer means what Enter was for.
        self._is_accepted = False
        self._show_clear()
        self._typing_pause.start()

    def _show_clear(self) -> None:
        # Qt's own clear button looks for its icon through the themes of the system, which costs 4 ms.
        if self._clear is None:
            self._clear = self._search.addAction(
                icon("close", self._look.theme.quiet), QLineEdit.ActionPosition.TrailingPosition
            )
            self._clear.setText(self.tr("Clear the search"))
            self._clear.triggered.connect(self._search.clear)
        self._clear.setVisible(bool(self.query))

    def _accept(self) -> None:
        self._is_accepted = not self._is_attended
        if self._is_accepted:
            return
        if self._typing_pause.isActive():
            self._typing_pause.stop()
            self._announce_query()
        self.query_accepted.emit()

    def _announce_query(self) -> None:
        self.query_changed.emit(self._search.text())

    def _retint(self) -> None:
        self._glass.setIcon(icon("search", self._look.theme.quiet))
        if self._clear is not None:
            self._clear.setIcon(icon("close", self._look.theme.quiet))
        self._theme.set_icon("light" if self._look.is_dark else "dark")

    def _step_zoom(self, step: int) -> None:
        nearest = min(range(len(ZOOM_STEPS)), key=lambda place: abs(ZOOM_STEPS[place] - self._zoom))
        place = min(max(nearest + step, 0), len(ZOOM_STEPS) - 1)
        if ZOOM_STEPS[place] != self._zoom:
            self.zoom_chosen.emit(ZOOM_STEPS[place])
