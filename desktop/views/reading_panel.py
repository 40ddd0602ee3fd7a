"""The middle of the window: the page bar, and below it the start page or a topic."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QResizeEvent

    from db.records import Check, Topic
    from desktop.views.page_aside import PageAside
    from desktop.views.page_bar import PageBar
    from desktop.views.page_find import PageFind
    from desktop.views.reading_page import ReadingPage
    from desktop.views.source_drawer import SourceDrawer
    from desktop.views.start_page import StartPage
    from desktop.widgets.look import Look

_COLUMN_PX = 600
_PADDING_PX = 24
_RESIZE_PAUSE_MS = 60
_FOUND_MARGIN_PX = 80


class _PageArea(QScrollArea):
    """Scrolls the page; room beside it can be kept free on the right, before the scroll bar."""

    room_aside = 0

    def set_room_aside(self, room_px: int) -> None:
        """Keep this many pixels free."""
        self.room_aside = room_px
        self.setViewportMargins(0, 0, room_px, 0)


class ReadingPanel(QWidget):
    """Shows a topic; what the reader does with it comes out as past events.

    The start page is there at once; what only a topic needs is made by `furnish`.
    """

    _bar: PageBar

    topic_chosen = Signal(str)
    source_chosen = Signal(str)
    favourite_toggled = Signal(str)
    basket_toggled = Signal(str)

    def __init__(self, look: Look, start: StartPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._start = start
        self._category = ""
        self._topic: Topic | None = None
        self._page: ReadingPage | None = None
        self._leaving: QWidget | None = None
        self._find: PageFind | None = None
        self._drawer: SourceDrawer | None = None
        self._aside: PageAside | None = None
        self._left: QWidget | None = None
        self._zoom = 1.0
        self._build()
        self._resize_pause.timeout.connect(self._fit)

    def furnish(self) -> None:
        """Make what only a topic needs."""
        from desktop.views.page_bar import PageBar

        self._bar = PageBar(self._look)
        self._bar.hide()
        self._column.insertWidget(0, self._bar)
        self._bar.favourite_toggled.connect(self._toggle_favourite)
        self._bar.basket_toggled.connect(self.toggle_basket)
        self._look.changed.connect(self._redraw)
        self._start.installEventFilter(self)

    @property
    def topic(self) -> Topic | None:
        """Return the topic on show, or None on the start page."""
        return self._topic

    def show_topic(self, topic: Topic, category: str) -> None:
        """Show a topic from its top; the same topic in another language or version keeps its place."""
        is_same = self._topic is not None and self._topic.id == topic.id
        share = self._scrolled_share() if is_same else 0.0
        if self._drawer is not None and not is_same:
            self._drawer.hide()
        self._topic, self._category = topic, category
        self._bar.show()
        self._bar.show_topic(topic, category)
        self._rebuild(share)

    def show_start(self) -> None:
        """Show the start page."""
        self._topic = None
        self._bar.hide()
        if self._scroll.widget() is not self._start:
            self._close_aids()
            self._scroll.takeWidget().deleteLater()
            self._page = None
            self._scroll.setWidget(self._start)
            # The outline of the page before took of the width.
            self._scroll.set_room_aside(0)
            self._fit()

    def set_zoom(self, zoom: float) -> None:
        """Show the page at `zoom` (1.0 is 100 %), keeping the place."""
        if zoom != self._zoom:
            self._zoom = zoom
            if self._page is None:
                self._fit()
            self._rebuild(self._scrolled_share())

    def set_marks(self, *, is_favourite: bool, is_in_basket: bool) -> None:
        """Show whether the topic is a favourite and in the handout."""
        self._bar.set_marks(is_favourite=is_favourite, is_in_basket=is_in_basket)

    def scroll_to(self, link: str) -> None:
        """Bring a source or a section of the page into sight."""
        page = self._page
        if page is None:
            return
        target = page.anchor(link)
        if target is not None:
            self._scroll.verticalScrollBar().setValue(max(target.mapTo(page, QPoint(0, 0)).y() - 16, 0))

    def toggle_basket(self) -> None:
        """Ask to put the page on show into the handout, or to take it out."""
        if self._topic is not None:
            self.basket_toggled.emit(self._topic.id)

    def find_in_page(self) -> None:
        """Open the find bar; on the start page there is nothing to find."""
        if self._page is None:
            return
        if self._find is None:
            from desktop.views.page_find import PageFind

            self._find = PageFind(self._look, self, self._bring, self._scroll.verticalScrollBar())
            self._column.insertWidget(1, self._find.bar)
            self._find.bar.closed.connect(self.close_aid)
            self._order_stops()
        self._find.begin(self._page)

    def find_next(self) -> None:
        """Go to the next place found; without a find bar, open it."""
        self._step_found(1)

    def find_before(self) -> None:
        """Go to the place found before this one; without a find bar, open it."""
        self._step_found(-1)

    def show_checks(self, source_id: str, checks: Sequence[Check]) -> None:
        """Show what the page takes from the source in the drawer."""
        if self._drawer is not None and self._drawer.source_id == source_id:
            self._drawer.show_checks(checks)

    def close_aid(self) -> bool:
        """Close the find bar, or else the drawer; give the page the keyboard, and say whether one was open."""
        if self._find is not None and self._find.is_open:
            self._find.end()
        elif self._drawer is not None and not self._drawer.isHidden():
            self._drawer.hide()
        else:
            return False
        (self._left if self._left is not None and isValid(self._left) else self._scroll).setFocus()
        return True

    def turn_page(self, step: int) -> None:
        """Scroll one screen down (1) or up (-1)."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + step * bar.pageStep())

    def focus_page(self) -> None:
        """Give the page the keyboard, so that the arrow keys scroll it."""
        self._scroll.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column to the new width: a page once the resizing pauses, the start page at once."""
        super().resizeEvent(event)
        if self._page is None:
            self._fit()
        else:
            self._resize_pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the start page as high as what stands on it."""
        from PySide6.QtCore import QEvent

        if watched is self._start and event.type() == QEvent.Type.LayoutRequest and self._page is None:
            self._fit()
        return super().eventFilter(watched, event)

    @property
    def tab_order(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through from the top of the panel down: the bar, what is found, the page, the source."""
        aids = (self._find.bar if self._find is not None else None, self._scroll, self._drawer)
        return self._bar, *(aid for aid in aids if aid is not None)

    def _order_stops(self) -> None:
        from desktop.widgets.tab_order import order_by_tab

        order_by_tab(*self.tab_order)

    def _build(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # The style sheet says by this name where a narrower page lies and that it never scrolls sideways.
        self._scroll = _PageArea()
        self._scroll.setObjectName("pageScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(self.tr("Page"))
        self._scroll.setWidget(self._start)
        column.addWidget(self._scroll, 1)
        self._resize_pause = QTimer(self, singleShot=True, interval=_RESIZE_PAUSE_MS)

    def _toggle_favourite(self) -> None:
        if self._topic is not None:
            self.favourite_toggled.emit(self._topic.id)

    def _redraw(self) -> None:
        if self._topic is not None:
            self._bar.show_topic(self._topic, self._category)
            self._rebuild(self._scrolled_share())

    def _fit(self) -> None:
        width = self._column_width()
        if self._page is None:
            self._start.set_zoom(self._zoom)
            self._start.fit(width)
        elif self._page.width() != width or self._room_aside(width)[1] != self._scroll.room_aside:
            self._rebuild(self._scrolled_share())

    def _column_width(self) -> int:
        room = self.width() - 2 * _PADDING_PX
        return max(min(round(_COLUMN_PX * max(self._zoom, 1.0)), room), 200)

    def _scrolled_share(self) -> float:
        scroll_bar = self._scroll.verticalScrollBar()
        return scroll_bar.value() / scroll_bar.maximum() if scroll_bar.maximum() else 0.0

    def _rebuild(self, share: float) -> None:
        if self._topic is None:
            return
        from datetime import date

        from desktop.views.reading_page import ReadingPage

        width = self._column_width()
        aside, room = self._room_aside(width)
        self._bar.set_column(width, room)
        self._scroll.set_room_aside(room)
        today = date.today()  # noqa: DTZ011  # the clinic's day
        page = ReadingPage(self._topic, self._look.theme, self._zoom, width, today, self._scroll.viewport())
        page.link_chosen.connect(self._follow)
        had_keyboard = self._page is not None and self._page.isAncestorOf(self.focusWidget())
        old = self._scroll.takeWidget()
        if had_keyboard:
            # What had it goes with the old page.
            self._scroll.setFocus()
        if old is not self._start:
            # Held until Qt has ended it: Python might otherwise end it first, on any thread.
            self._leaving = old
            old.deleteLater()
        self._page = page
        self._scroll.setWidget(page)
        scroll_bar = self._scroll.verticalScrollBar()
        scroll_bar.setValue(round(share * scroll_bar.maximum()))
        aside.follow(page, room, width)
        self._order_stops()
        if self._find is not None:
            self._find.follow(page)

    def _step_found(self, step: int) -> None:
        if self._find is None or not self._find.is_open:
            self.find_in_page()
        else:
            self._find.step(step)

    def _room_aside(self, width: int) -> tuple[PageAside, int]:
        if self._aside is None:
            from desktop.views.page_aside import PageAside

            self._aside = PageAside(self._scroll)
            self._aside.section_chosen.connect(self._go_to_section)
        return self._aside, self._aside.room_for(self.width(), width)

    def _go_to_section(self, key: str) -> None:
        if key == "main":
            self._scroll.verticalScrollBar().setValue(0)
        else:
            self.scroll_to(f"section:{key}")

    def _bring(self, block: QWidget) -> None:
        if self._page is not None:
            self._scroll.ensureWidgetVisible(block, 0, _FOUND_MARGIN_PX)

    def _follow(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "topic":
            self.topic_chosen.emit(name)
        elif kind == "source":
            self._open_source(name)
        elif kind == "figure":
            self._open_figure(name)

    def _open_source(self, source_id: str) -> None:
        sources = self._topic.sources if self._topic is not None else ()
        place = next((place for place, source in enumerate(sources) if source.id == source_id), -1)
        if place < 0:
            return
        if self._drawer is None:
            from desktop.views.source_drawer import SourceDrawer

            self._drawer = SourceDrawer(self._look, self)
            self._column.addWidget(self._drawer)
            self._drawer.closed.connect(self.close_aid)
            self._drawer.all_requested.connect(partial(self.scroll_to, "source:"))
            self._order_stops()
        mark = self.focusWidget()
        self._left = mark if self._page is not None and self._page.isAncestorOf(mark) else None
        self._drawer.show_source(sources[place], place + 1, len(sources))
        self._drawer.show()
        self._drawer.enter()
        self.source_chosen.emit(source_id)
        if self._left is not None:
            QTimer.singleShot(0, partial(self._bring_back, self._left))

    def _bring_back(self, mark: QWidget) -> None:
        """Keep the mark in sight that the drawer might else lie over."""
        if isValid(mark):
            self._bring(mark)

    def _open_figure(self, figure: str) -> None:
        from desktop.views.figure_dialog import FigureDialog, caption_of

        topic = self._topic
        drawn = next((each for each in topic.illustrations if each.id == figure), None) if topic is not None else None
        if topic is not None and drawn is not None:
            FigureDialog(self._look, drawn, caption_of(topic, figure), self.window()).exec()

    def _close_aids(self) -> None:
        if self._find is not None:
            self._find.follow(None)
        if self._drawer is not None:
            self._drawer.hide()
        if self._aside is not None:
            self._aside.follow(None, 0, 0)
