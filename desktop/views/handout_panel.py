"""The right of the window: what goes on paper, how, for whom, and the pages themselves."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.records import ForPatient, Language
from desktop.core.handout.handout import Options
from desktop.item_models.basket import BasketModel
from desktop.views.basket_view import BasketView
from desktop.views.handout_options import HandoutOptions
from desktop.views.patient_fields import PatientFields
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.heading import heading
from desktop.widgets.look import Look
from desktop.widgets.preview import Preview
from desktop.widgets.rules import box, label, plain_tip

_HEADER_PX = 44
_PREVIEW_PX = 108
_MARGIN_PX = 16
# A part of a row says that there are more.
_FEWEST_ROWS, _MOST_ROWS = 2.4, 5.4
# The panel's height with room for the fewest topics, and how much more of it another one takes: the note grows too.
_HEIGHT_FOR_FEW_PX, _HEIGHT_FOR_ONE_MORE_PX = 720, 68
# As wide as the style sheet makes it.
_SCROLL_BAR_PX = 12
# The note of the patient grows first; only what it cannot take stays empty below it.
_PATIENT_SHARE = 100
_MOST_PARTS_NAMED = 2
# As high as the line on how a note reads.
_SAID_BELOW_PX = 28


class HandoutPanel(QFrame):
    """Holds the basket, the choices and what is typed for one patient (in memory only)."""

    changed = Signal()
    removal_requested = Signal(str)
    topic_chosen = Signal(str)
    next_requested = Signal()
    sets_requested = Signal()
    desk_requested = Signal()
    print_requested = Signal()
    save_requested = Signal()
    preview_requested = Signal()

    def __init__(self, look: Look, basket: BasketModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handoutPanel")
        self._look = look
        self._basket = basket
        self._build()
        self._connect_signals()
        self._refresh()

    @property
    def options(self) -> Options:
        """Return how the handout is to look."""
        return self.choices.options

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return the language of the handout, or both where they are to stand side by side."""
        return self.choices.languages

    @property
    def for_patient(self) -> ForPatient:
        """Return what was typed for this patient."""
        return self.patient.values

    @property
    def sets_button(self) -> QWidget:
        """Return where the menu of saved sets opens."""
        return self._sets

    @property
    def desk_button(self) -> QWidget:
        """Return where the menu of what is seldom done opens."""
        return self._desk

    @property
    def preview(self) -> Preview:
        """Return the preview, for the one who sets pages."""
        return self._preview

    def set_overlay(self, *, is_overlay: bool) -> None:
        """Show a line on the left where the panel lies over the page."""
        self.setProperty("overlay", "true" if is_overlay else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self._column.setContentsMargins(1 if is_overlay else 0, 0, 0, 0)

    def focus_first(self) -> None:
        """Give the keyboard to the topics, or to the first option where there are none."""
        first: QWidget = self._view if self._basket.rowCount() else self.choices
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def flush_typing(self) -> bool:
        """Count what is being typed as typed; say whether that was still to come."""
        return self.patient.flush_typing()

    def show_working(self) -> None:
        """Show that new pages are being made."""
        self._preview.mark_old()
        self._facts.setText(self.tr("Setting the pages…"))

    def show_pages(
        self, pages: int, notices: str, left_out: tuple[str, ...] = (), shortened: tuple[str, ...] = ()
    ) -> None:
        """Say how many pages there are, what staff must know about them, and which parts are missing or shortened."""
        self._pages.setText(self.tr("%n page(s)", "", pages) if pages else "")
        fewer = self.tr("Shortened: {parts}").format(parts=", ".join(shortened)) if shortened else ""
        reason = filter(None, (notices, self._left_out_words(left_out), fewer))
        self._set_ready(is_ready=True, reason="\n".join(reason))
        missing = self.tr("Short leaves out: {parts}").format(parts=", ".join(left_out)) if left_out else ""
        self._facts.setToolTip("\n".join(filter(None, (missing, fewer))))

    def tell_missing(self, titles: tuple[str, ...], left_out: tuple[tuple[str, ...], ...]) -> None:
        """Name the topic of what Short leaves out, where there are several: `left_out` has the parts of each title."""
        parts = [f"{title}: {', '.join(of)}" for title, of in zip(titles, left_out, strict=False) if of]
        if len(titles) > 1 and parts:
            told = self.tr("Short leaves out: {parts}").format(parts="")
            self._facts.setToolTip("<br>".join(map(plain_tip, (told, *parts))))

    def show_nothing(self, reason: str, *, can_begin: bool = False) -> None:
        """Say why there are no pages; where printing can begin all the same, its buttons can be pressed."""
        self._preview.show_pages(())
        self._pages.setText(self.tr("No pages yet"))
        self._set_ready(is_ready=False, reason=reason)
        self._print.setEnabled(can_begin)
        self._save.setEnabled(can_begin)

    def _left_out_words(self, parts: tuple[str, ...]) -> str:
        if not parts:
            return ""
        named = ", ".join(parts[:_MOST_PARTS_NAMED])
        more = len(parts) - _MOST_PARTS_NAMED
        if more > 0:
            told = self.tr("Short leaves out: {parts} and %n more", "", more)
        else:
            told = self.tr("Short leaves out: {parts}")
        return f"{self.choices.words()}\n{told.format(parts=named)}"

    def _set_ready(self, *, is_ready: bool, reason: str) -> None:
        self._print.setEnabled(is_ready)
        self._save.setEnabled(is_ready)
        self.patient.set_can_circle(can=is_ready)
        self._facts.setText(reason or self.choices.words())
        # At once, and not with the next layout: the last line would be cut off until then. A label counts the least
        # height that it had into the height for its words: fewer words would leave it as high.
        self._facts.setMinimumHeight(0)
        self._facts.setMinimumHeight(self._facts.heightForWidth(self._facts.width()))

    def _build(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        body = self._scroll = QScrollArea()
        body.setWidgetResizable(True)
        body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body.setFrameShape(QFrame.Shape.NoFrame)
        body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body.setWidget(self._make_body())
        body.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        body.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)
        column.addWidget(body, 1)
        column.addWidget(self._make_footer())

    def _make_header(self) -> QFrame:
        header = QFrame()
        header.setObjectName("handoutHeader")
        header.setFixedHeight(_HEADER_PX)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(4)
        self._count = label("", "quiet-13")
        self._next = Button(self._look, self.tr("Next patient"), style="link")
        self._next.setToolTip(
            self.tr("Empty the handout, forget the patient, and go back to your usual options (Ctrl+Shift+N)")
        )
        self._sets = Button(self._look, self.tr("Sets"), style="link")
        self._sets.setToolTip(self.tr("Saved sets of topics with their options (Ctrl+E, then a digit)"))
        self._desk = IconButton(self._look, "more", self.tr("Letterhead, all topics, codes, counts, language"))
        row.addWidget(heading(self.tr("Handout"), "panel"))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._sets)
        row.addWidget(self._next)
        row.addWidget(self._desk)
        return header

    def _make_room_for_bar(self, _least: int, most: int) -> None:
        """Let the scroll bar stand in the margin: nothing moves aside when it comes."""
        column = self._body_column
        margins = column.contentsMargins()
        margins.setRight(_MARGIN_PX - _SCROLL_BAR_PX if most else _MARGIN_PX)
        column.setContentsMargins(margins)

    def _keep_in_sight(self, *_change: object) -> None:
        """Show whole what has the keyboard, and what is said below it: the foot may grow while somebody types."""
        # Once the new heights are laid out.
        QTimer.singleShot(0, self, self._show_typed)

    def _show_typed(self) -> None:
        typed: QWidget | None = self.window().focusWidget()
        if typed is not None and self.patient.isAncestorOf(typed):
            # Of a text field Qt would show the line with the cursor only.
            for edge in (0, typed.height()):
                place = typed.mapTo(self._body, QPoint(0, edge))
                self._scroll.ensureVisible(place.x(), place.y(), 0, _SAID_BELOW_PX)

    def _make_body(self) -> QWidget:
        body = self._body = QWidget()
        column = self._body_column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN_PX, 8, _MARGIN_PX, 4)
        column.setSpacing(4)
        self._view = BasketView(self._look, self._basket)
        self._empty = self._make_empty()
        self._topics = QStackedWidget()
        self._topics.addWidget(self._empty)
        self._topics.addWidget(self._view)
        column.addWidget(self._topics)
        column.addSpacing(4)
        self.choices = HandoutOptions(self._look)
        column.addWidget(self.choices)
        self.patient = PatientFields(self._look)
        column.addWidget(self.patient, _PATIENT_SHARE)
        column.addStretch(1)
        return body

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the topics as much room as the window has for them."""
        super().resizeEvent(event)
        self._make_room_for_topics()

    def _make_room_for_topics(self) -> None:
        """Hold one height for the topics whatever their number: what stands below must not move under the pointer."""
        more = (self.height() - _HEIGHT_FOR_FEW_PX) // _HEIGHT_FOR_ONE_MORE_PX
        rows = min(max(_FEWEST_ROWS + more, _FEWEST_ROWS), _MOST_ROWS)
        self._topics.setFixedHeight(max(self._view.height_of(rows), self._empty.minimumSizeHint().height()))

    def _make_empty(self) -> QFrame:
        frame, column = box("empty", (16, 12, 16, 12), 4)
        for text, tone in (
            (self.tr("No topics yet"), "strong"),
            (self.tr("Open a page and press “Add to handout”."), "quiet-13"),
        ):
            words = label(text, tone)
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setWordWrap(True)
            column.addWidget(words)
        return frame

    def _make_footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("handoutFooter")
        row = QHBoxLayout(footer)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        self._preview = Preview(self._look, _PREVIEW_PX)
        row.addWidget(self._preview, 0, Qt.AlignmentFlag.AlignTop)
        side = QVBoxLayout()
        side.setSpacing(6)
        self._pages = label("", "panel")
        self._pages.setWordWrap(True)
        self._facts = QLabel()
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setProperty("tone", "quiet")
        self._facts.setWordWrap(True)
        self._facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._print = Button(self._look, self.tr("Print"), icon_name="print", style="primary")
        self._print.setToolTip(self.tr("Print the handout (Ctrl+P)"))
        self._save = Button(self._look, self.tr("Save PDF…"))
        self._save.setToolTip(self.tr("Save the handout as a file (Ctrl+S)"))
        for part in (self._pages, self._facts):
            side.addWidget(part)
        side.addStretch(1)
        side.addWidget(self._print)
        side.addWidget(self._save)
        row.addLayout(side, 1)
        return footer

    def _connect_signals(self) -> None:
        self._basket.changed.connect(self._refresh)
        self._basket.changed.connect(self.changed)
        self._view.removal_requested.connect(self.removal_requested)
        self._view.topic_chosen.connect(self.topic_chosen)
        self._next.clicked.connect(self.next_requested)
        self._sets.clicked.connect(self.sets_requested)
        self._desk.clicked.connect(self.desk_requested)
        self.patient.changed.connect(self.changed)
        self._look.changed.connect(self._make_room_for_topics)
        self._print.clicked.connect(self.print_requested)
        self._save.clicked.connect(self.save_requested)
        self._preview.opened.connect(self.preview_requested)

    def _refresh(self) -> None:
        count = self._basket.rowCount()
        self._topics.setCurrentWidget(self._view if count else self._empty)
        self._scroll.verticalScrollBar().setValue(0)
        # The number alone: with the word, a longer language has no room for what stands beside it.
        self._count.setText(f"· {count}" if count else "")
        told = self.tr("%n topic(s)", "", count) if count else ""
        self._count.setAccessibleName(told)
        self._count.setToolTip(told)
