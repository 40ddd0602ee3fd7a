"""The window: three panels side by side, and the wiring between them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from desktop.views.reading_panel import ReadingPanel
from desktop.views.start_page import StartPage
from desktop.views.top_bar import TopBar
from desktop.widgets.theme import TEXT_PX

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QCloseEvent, QMouseEvent, QResizeEvent

    from desktop.item_models.basket import BasketModel
    from desktop.services.clinic_store import ClinicStore
    from desktop.views.command import Command, Commands
    from desktop.views.handout_panel import HandoutPanel
    from desktop.views.palette import Palette
    from desktop.views.topics_panel import TopicsPanel
    from desktop.widgets.focus_ring import FocusRing
    from desktop.widgets.look import Look
    from desktop.widgets.notice import Notice

_SMALLEST_PX = (800, 560)
_FIRST_SIZE_PX = (1366, 768)
_FRAME_PX = 40
_LEFT_PX = 280
_RIGHT_PX = 360
_SMALLEST_PAGE_PX = 400
_WIDE_PX = 1600
_WIDE_LEFT_PX = 320
_WIDE_RIGHT_PX = 416
_HANDOUT_NEEDS_PX = 1280
_TOPICS_NEED_PX = 900
# Of the search there is enough left beside the words of the look.
_WORDS_NEED_PX = 1000
# Larger text asks for wider panels: so much for each pixel of its size more.
_LEFT_GROWS_PX = 12
_RIGHT_GROWS_PX = 16


class MainWindow(QMainWindow):
    """Holds the panels and their layout; what users do comes out of the panels, not of the window.

    Made with the bar, the start page and empty places for the other panels, so that it is on the screen soon; `furnish`
    does the rest. What is imported at the top of this module, and of those it imports, delays the first look.
    """

    closed = Signal()

    # All of these come with `furnish`.
    basket: BasketModel
    topics: TopicsPanel
    handout: HandoutPanel
    notice: Notice
    _store: ClinicStore
    _ring: FocusRing

    def __init__(self, look: Look, geometry: str = "", panes: tuple[int, ...] = ()) -> None:
        """Make a window of a remembered geometry (as closing kept it) and widths of its panes."""
        super().__init__()
        self.setWindowTitle("Lamina")
        self._look = look
        self._text_px = look.text_px
        self.top_bar = TopBar(look)
        self.start = StartPage(look)
        self.reading = ReadingPanel(look, self.start)
        self._is_furnished = False
        self._is_handout_open = False
        self._is_topics_open = False
        self._panes = panes
        self._shape: tuple[bool, ...] = ()
        self._palette: Palette | None = None
        self._commands: dict[str, Command] = {}
        self.may_close: Callable[[], bool] = lambda: True
        self._build()
        self._restore_layout(geometry)

    def furnish(self, store: ClinicStore) -> Iterator[None]:
        """Make everything that the first look leaves out, a piece at each step."""
        from desktop.item_models.basket import BasketModel
        from desktop.views.handout_panel import HandoutPanel
        from desktop.views.topics_panel import TopicsPanel
        from desktop.widgets.focus_ring import FocusRing
        from desktop.widgets.notice import Notice
        from desktop.widgets.tab_order import order_by_tab

        self._store = store
        self.topics = TopicsPanel(self._look)
        _fill(self._topics_holder, self.topics)
        yield
        self.basket = BasketModel(self)
        self.handout = HandoutPanel(self._look, self.basket)
        yield
        _fill(self._handout_holder, self.handout)
        yield
        self.reading.furnish()
        self.notice = Notice(self._look, self._central, self._notice_room)
        self.reading.installEventFilter(self.notice)
        self._ring = FocusRing(self._central, self._look.theme.accent)
        self._is_furnished = True
        self._connect_signals()
        self._fold()
        # A screen reader finds the panels in the order in which they lie over each other.
        for panel in (self._topics_holder, self.reading, self._handout_holder):
            panel.raise_()
        order_by_tab(self.top_bar, self.topics, *self.reading.tab_order, self.handout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold panels away where there is no room for them."""
        super().resizeEvent(event)
        self._fold()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the mouse's own back and forward buttons work."""
        from PySide6.QtCore import Qt

        names = {Qt.MouseButton.BackButton: "back", Qt.MouseButton.ForwardButton: "forward"}
        if event.button() in names:
            self._do(names[event.button()])
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout and say goodbye; people are asked first where they would lose something."""
        if event.spontaneous() and not self.may_close():
            event.ignore()
            return
        if self._is_furnished:
            self._remember_layout()
        self.closed.emit()
        super().closeEvent(event)

    def fold_overlay(self) -> bool:
        """Fold away a panel that lies over the page, and say whether one did."""
        had_one = self.handout.isVisible() and self._is_handout_folded()
        had_topics = self._is_topics_open and self.width() < _TOPICS_NEED_PX
        if had_one or had_topics:
            self._is_handout_open = self._is_topics_open = False
            self._fold()
        return had_one or had_topics

    def use(self, commands: Commands) -> None:
        """Let each command be called by its keys."""
        from PySide6.QtGui import QAction, QKeySequence

        from desktop.views.typing_keys import TypingKeys

        self._commands = {command.name: command for command in commands}
        for command in commands:
            if command.keys:
                action = QAction(self)
                action.setShortcuts([QKeySequence(sequence) for sequence in command.keys])
                action.setData(command.name)
                # `triggered` comes with a flag that no command takes.
                action.triggered.connect(partial(self._do, command.name))
                self.addAction(action)
        TypingKeys(self, commands)

    def make_palette(self) -> Palette:
        """Return a new palette that lies over this window."""
        from desktop.views.palette import Palette

        self._palette = Palette(self._look, self._central)
        return self._palette

    def retreat(self) -> None:
        """Go one step back out of what lies over the page or ends a search; the keyboard goes to the search box."""
        if self._palette is not None and not self._palette.isHidden():
            self._palette.closed.emit()
            return
        if self.fold_overlay() or self.reading.close_aid():
            return
        if self.topics.is_searching:
            self.top_bar.clear_search()
            self.topics.show_tree()
        elif self.notice.isVisible():
            self.notice.dismiss()
        self.top_bar.focus_search()

    def focus_next_panel(self) -> None:
        """Move the keyboard from search to topics, to the page, to the handout, and to the search again."""
        ways = (
            (self.top_bar, self.topics.enter_results),
            (self.topics, self.reading.focus_page),
            (self.reading, self._enter_handout),
        )
        for panel, enter_next in ways:
            if any(child.hasFocus() for child in panel.findChildren(QWidget)):
                enter_next()
                return
        self.top_bar.focus_search()

    def show_fitted(self) -> None:
        """Show the window, as large as the screen where that has no room for it and its frame."""
        room = self.screen().availableSize()
        if room.width() < self.width() + _FRAME_PX or room.height() < self.height() + _FRAME_PX:
            self.showMaximized()
        else:
            self.show()

    def refresh_handout_button(self) -> None:
        """Show on the folded panel's button how many pages the handout has."""
        count = self.basket.rowCount() if self._is_furnished else 0
        has_words = self.width() * TEXT_PX >= _WORDS_NEED_PX * self._look.text_px
        self.top_bar.set_handout(count, is_collapsed=self._is_handout_folded(), has_words=has_words)

    def _build(self) -> None:
        self.setMinimumSize(*_SMALLEST_PX)
        central = self._central = QWidget()
        central.setObjectName("window")
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._topics_holder = QWidget()
        self._handout_holder = QWidget()
        panels = (self._topics_holder, self.reading, self._handout_holder)
        for panel, smallest in zip(panels, (220, _SMALLEST_PAGE_PX, 320), strict=True):
            panel.setMinimumWidth(smallest)
            self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(1, 1)
        column.addWidget(self._splitter, 1)
        self.setCentralWidget(central)

    def _connect_signals(self) -> None:
        self._look.changed.connect(self._follow_look)
        self._splitter.splitterMoved.connect(self._keep_panes)
        self._splitter.splitterMoved.connect(self.notice.place)
        self.basket.changed.connect(self.refresh_handout_button)
        self.top_bar.handout_toggled.connect(self._toggle_handout)
        self.top_bar.topics_toggled.connect(self._toggle_topics)
        self.top_bar.query_changed.connect(self._unfold_for_results)
        self.topics.topic_chosen.connect(self._fold_after_choice)
        self.topics.result_chosen.connect(self._fold_after_choice)

    def _do(self, name: str, _is_checked: bool = False) -> None:  # Qt's form
        if name in self._commands:
            self._commands[name].act()

    def _follow_look(self) -> None:
        self._ring.set_colour(self._look.theme.accent)
        if self._text_px != self._look.text_px:
            # What the panes were dragged to was meant for the other size.
            self._text_px = self._look.text_px
            self._fold()
            self._panes = ()
            self._restoring.start()

    def _toggle_handout(self) -> None:
        self._is_handout_open = not self._is_handout_open
        self._fold()
        if self._is_handout_open:
            self.handout.focus_first()

    def _enter_handout(self) -> None:
        self._is_handout_open = True
        self._fold()
        self.handout.focus_first()

    def _notice_room(self) -> QRect:
        """Return the page's place, or what an overlay leaves of the window."""
        from PySide6.QtCore import QPoint, QRect

        if self._is_handout_folded() and self._is_handout_open:
            return QRect(0, 0, self._central.width() - self.handout.width(), self._central.height())
        return QRect(self.reading.mapTo(self._central, QPoint(0, 0)), self.reading.size())

    def _toggle_topics(self) -> None:
        self._is_topics_open = not self._is_topics_open
        self._fold()
        if self._is_topics_open:
            self.topics.enter_results()

    def show_topics(self) -> None:
        """Show the tree with the keyboard in it, also where its panel has no room of its own."""
        if self.width() < _TOPICS_NEED_PX:
            self._is_topics_open = True
            self._fold()
        self.top_bar.clear_search()
        self.topics.show_tree()
        self.topics.enter_results()

    def _unfold_for_results(self, query: str) -> None:
        if query and self.width() < _TOPICS_NEED_PX:
            self._is_topics_open = True
            self._fold()

    def _fold_after_choice(self) -> None:
        if self._is_topics_open and self.width() < _TOPICS_NEED_PX:
            self._is_topics_open = False
            self._fold()

    @property
    def _wider_left(self) -> int:
        return _LEFT_GROWS_PX * (self._look.text_px - TEXT_PX)

    @property
    def _wider_right(self) -> int:
        return _RIGHT_GROWS_PX * (self._look.text_px - TEXT_PX)

    def _is_handout_folded(self) -> bool:
        return self.width() < _HANDOUT_NEEDS_PX + self._wider_left + self._wider_right

    def _fold(self) -> None:
        """Put the handout beside the page where there is room, over its right edge otherwise; likewise the topics."""
        is_folded = self._is_handout_folded()
        has_room = self.width() >= _TOPICS_NEED_PX
        shape = (is_folded, has_room, self.width() >= _WIDE_PX)
        if shape != self._shape:
            # What the splitter makes up for a pane that comes back is not what was left.
            self._shape = shape
            self._restoring.start()
        self._handout_holder.setVisible(not is_folded)
        self._topics_holder.setVisible(has_room or self._is_topics_open)
        self.top_bar.set_topics_collapsed(is_collapsed=not has_room)
        if self._is_furnished:
            self._place_handout(is_folded=is_folded)
            self.notice.place()
        self.refresh_handout_button()

    def _place_handout(self, *, is_folded: bool) -> None:
        if is_folded and self.handout.parentWidget() is not self._central:
            self.handout.setParent(self._central)
            self.handout.set_overlay(is_overlay=True)
        elif not is_folded and self.handout.parentWidget() is self._central:
            self.handout.set_overlay(is_overlay=False)
            _fill(self._handout_holder, self.handout)
            self._is_handout_open = False
        self.handout.setVisible(not is_folded or self._is_handout_open)
        if is_folded:
            top, width = self.top_bar.height(), _RIGHT_PX + self._wider_right
            self.handout.setGeometry(self.width() - width, top, width, self.height() - top)
            self.handout.raise_()

    def _restore_layout(self, kept: str) -> None:
        self._restoring = QTimer(self, singleShot=True, interval=0)
        self._restoring.timeout.connect(self._restore_panes)
        if not (kept and self._restore_geometry(kept)):
            self.resize(*_FIRST_SIZE_PX)
        self._fold()
        # The splitter learns its width with the layout, which would else come after the first look.
        self._central.resize(self.size())
        column = self._central.layout()
        if column is not None:
            column.activate()
        self._restore_panes()

    def _restore_geometry(self, kept: str) -> bool:
        from PySide6.QtCore import QByteArray

        return self.restoreGeometry(QByteArray.fromBase64(QByteArray(kept.encode())))

    def _restore_panes(self) -> None:
        left, right = self._sides()
        room = self._splitter.width() - 2 * self._splitter.handleWidth()
        self._splitter.setSizes([left, max(room - left - right, _SMALLEST_PAGE_PX), right])

    def _sides(self) -> tuple[int, int]:
        """Return the widths of the panels beside the page: as they were dragged, else as the window asks for."""
        if len(self._panes) == self._splitter.count() and min(self._panes) > 0:
            return self._panes[0], self._panes[-1]
        is_wide = self.width() >= _WIDE_PX
        left, right = (_WIDE_LEFT_PX, _WIDE_RIGHT_PX) if is_wide else (_LEFT_PX, _RIGHT_PX)
        return left + self._wider_left, right + self._wider_right

    def _remember_layout(self) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._store.remember(window=geometry, panes=list(self._panes))

    def _keep_panes(self) -> None:
        """Keep what was dragged, and nothing else: kept from each session, widths that fitted badly would add up."""
        left, page, right = self._splitter.sizes()
        kept_left, kept_right = self._sides()
        self._panes = (left or kept_left, page, right or kept_right)


def _fill(holder: QWidget, panel: QWidget) -> None:
    row = holder.layout()
    if row is None:
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(panel)
