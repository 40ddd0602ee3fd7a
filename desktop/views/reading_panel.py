"""The middle of the window: the page bar, and below it the start page or a topic."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from db.records import Topic
from desktop.core.wording import wording
from desktop.views.painting import KIND_ICONS, kind_colour
from desktop.views.reading_page import COLUMN_PX, ReadingPage
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.icon import pixmap
from desktop.widgets.look import Look
from desktop.widgets.rules import label

_PADDING_PX = 24
_BAR_PX = 44
_SCROLL_BAR_PX = 12
_RESIZE_PAUSE_MS = 60


class ReadingPanel(QWidget):
    """Shows a topic; what the reader does with it comes out as past events."""

    topic_chosen = Signal(str)
    favourite_toggled = Signal(str)
    basket_toggled = Signal(str)

    def __init__(self, look: Look, start: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._start = start
        self._category = ""
        self._topic: Topic | None = None
        self._page: ReadingPage | None = None
        self._leaving: QWidget | None = None
        self._zoom = 1.0
        self._build()
        self._connect_signals()

    @property
    def topic(self) -> Topic | None:
        """Return the topic on show, or None on the start page."""
        return self._topic

    def show_topic(self, topic: Topic, category: str) -> None:
        """Show a topic from its top; the same topic in another language or version keeps its place."""
        is_same = self._topic is not None and self._topic.id == topic.id
        share = self._scrolled_share() if is_same else 0.0
        self._topic, self._category = topic, category
        self._page_bar.show()
        self._refresh_bar()
        self._rebuild(share)

    def show_start(self) -> None:
        """Show the start page."""
        self._topic = None
        self._page_bar.hide()
        if self._scroll.widget() is not self._start:
            self._scroll.takeWidget().deleteLater()
            self._page = None
            self._scroll.setWidget(self._start)

    def set_zoom(self, zoom: float) -> None:
        """Show the page at `zoom` (1.0 is 100 %), keeping the place."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._rebuild(self._scrolled_share())

    def set_marks(self, *, is_favourite: bool, is_in_basket: bool) -> None:
        """Show whether the topic is a favourite and in the handout."""
        self._star.set_icon("star-filled" if is_favourite else "star", "accent" if is_favourite else "")
        self._star.set_name(self.tr("Remove from favourites") if is_favourite else self.tr("Add to favourites"))
        self._basket_button.setText(self.tr("In handout") if is_in_basket else self.tr("Add to handout"))
        self._basket_button.set_icon("check" if is_in_basket else "plus")
        self._basket_button.set_style("done" if is_in_basket else "plain")
        self._basket_button.setToolTip(
            self.tr("Take this page out of the handout (Ctrl+D)") if is_in_basket else self.tr("Add this page (Ctrl+D)")
        )

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

    def turn_page(self, step: int) -> None:
        """Scroll one screen down (1) or up (-1)."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + step * bar.pageStep())

    def focus_page(self) -> None:
        """Give the page the keyboard, so that the arrow keys scroll it."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column to the new width once the resizing pauses."""
        super().resizeEvent(event)
        self._resize_pause.start()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._page_bar = self._make_bar()
        column.addWidget(self._page_bar)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("pageScroll")
        self._scroll.setWidgetResizable(False)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(self.tr("Page"))
        self._scroll.setWidget(self._start)
        column.addWidget(self._scroll, 1)
        self._page_bar.hide()
        self._resize_pause = QTimer(self, singleShot=True, interval=_RESIZE_PAUSE_MS)

    def _make_bar(self) -> QFrame:
        made = QFrame()
        made.setObjectName("pageBar")
        made.setFixedHeight(_BAR_PX)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, _SCROLL_BAR_PX, 0)
        row.setSpacing(8)
        row.addStretch(1)
        inner = QWidget()
        self._bar_inner = inner
        line = QHBoxLayout(inner)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._kind_mark = QLabel()
        self._kind_label = label("", "strong")
        self._arrow = QLabel()
        self._category_label = label("", "quiet-13")
        for part in (self._kind_mark, self._kind_label, self._arrow, self._category_label):
            line.addWidget(part)
        line.addStretch(1)
        self._star = IconButton(self._look, "star", self.tr("Add to favourites"))
        self._basket_button = Button(self._look, self.tr("Add to handout"), icon_name="plus")
        line.addWidget(self._star)
        line.addWidget(self._basket_button)
        row.addWidget(inner)
        row.addStretch(1)
        return made

    def _connect_signals(self) -> None:
        self._star.clicked.connect(self._toggle_favourite)
        self._basket_button.clicked.connect(self.toggle_basket)
        self._look.changed.connect(self._redraw)
        self._resize_pause.timeout.connect(self._fit)

    def _toggle_favourite(self) -> None:
        if self._topic is not None:
            self.favourite_toggled.emit(self._topic.id)

    def _redraw(self) -> None:
        self._refresh_bar()
        self._rebuild(self._scrolled_share())

    def _fit(self) -> None:
        width = self._column_width()
        self._bar_inner.setFixedWidth(width)
        if self._page is not None and self._page.width() != width:
            self._rebuild(self._scrolled_share())
        elif self._page is None:
            self._start.setFixedWidth(width)

    def _column_width(self) -> int:
        room = self.width() - 2 * _PADDING_PX
        return max(min(round(COLUMN_PX * max(self._zoom, 1.0)), room), 200)

    def _refresh_bar(self) -> None:
        if self._topic is None:
            return
        theme = self._look.theme
        kind = self._topic.kind
        self._kind_mark.setPixmap(pixmap(KIND_ICONS[kind], kind_colour(theme, kind), 16, 2.0))
        self._kind_label.setText(wording(self._topic.language).kinds[kind])
        self._arrow.setPixmap(pixmap("chevron-right", theme.quiet, 16, 2.0))
        self._category_label.setText(self._category)
        self._arrow.setVisible(bool(self._category))

    def _scrolled_share(self) -> float:
        scroll_bar = self._scroll.verticalScrollBar()
        return scroll_bar.value() / scroll_bar.maximum() if scroll_bar.maximum() else 0.0

    def _rebuild(self, share: float) -> None:
        if self._topic is None:
            return
        width = self._column_width()
        self._bar_inner.setFixedWidth(width)
        today = date.today()  # noqa: DTZ011  # the clinic's day
        page = ReadingPage(self._topic, self._look.theme, self._zoom, width, today, self._scroll.viewport())
        page.link_chosen.connect(self._follow)
        old = self._scroll.takeWidget()
        if old is not self._start:
            # Held until Qt has ended it: Python might otherwise end it first, on any thread.
            self._leaving = old
            old.deleteLater()
        self._page = page
        self._scroll.setWidget(page)
        scroll_bar = self._scroll.verticalScrollBar()
        scroll_bar.setValue(round(share * scroll_bar.maximum()))

    def _follow(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "topic":
            self.topic_chosen.emit(name)
        else:
            self.scroll_to(link)
