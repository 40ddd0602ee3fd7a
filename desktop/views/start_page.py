"""What the middle shows before a page is open: three steps and good places to start."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.views.kind import KIND_ICONS
from desktop.widgets.buttons import Button, shown_letters
from desktop.widgets.heading import heading, mark_heading
from desktop.widgets.rules import label, plain_tip, rule, show_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from db.records import TopicSummary
    from desktop.widgets.look import Look

_BADGE_PX = 40
_CARD_PX = 48
_CARD_FRAME_PX = 16
_MOST_PLACES = 6


class _Title(QLabel):
    """Says when it is first on the screen."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, then say so."""
        super().paintEvent(event)
        self.painted.emit()


class StartPage(QWidget):
    """Teaches the three steps; its cards open a topic. `painted` says that it is on the screen."""

    topic_chosen = Signal(str)
    group_chosen = Signal(str, str)
    painted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        self._look = look
        self._cards: dict[str, Button] = {}
        self._groups: list[QWidget] = []
        self._zoom = 1.0
        self._build()
        look.changed.connect(self._dress)

    def show_places(self, topics: Sequence[TopicSummary]) -> None:
        """Offer these topics, six at most."""
        while (item := self._places.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._cards = {}
        for number, topic in enumerate(topics[:_MOST_PLACES]):
            tint = "danger" if topic.kind == "warning-sign" else "quiet"
            card = Button(
                self._look, shown_letters(topic.title), icon_name=KIND_ICONS[topic.kind], style="card", tint=tint
            )
            card.setProperty("topic", topic.id)
            card.setAccessibleName(topic.title)
            card.setToolTip(plain_tip(topic.title))
            # Else a screen reader would read the markup of the tip.
            card.setAccessibleDescription(topic.clinical_name or topic.title)
            card.clicked.connect(self._choose)
            self._cards[topic.id] = card
            self._places.addWidget(card, number // 2, number % 2)
            # At once: what is not shown yet takes no room in the layout.
            card.show()
        self._heading.setVisible(bool(topics))
        self.fit(self.width())

    def show_groups(self, who: dict[str, str], regions: dict[str, str]) -> None:
        """Offer topics by these groups of people and parts of the spine (key, words)."""
        from desktop.widgets.flow_layout import FlowLayout

        for made in self._groups:
            made.deleteLater()
        self._groups = []
        column = self.layout()
        rows = (
            (self.tr("Who gets it"), [(words, key, "") for key, words in who.items()]),
            (self.tr("Part of the spine"), [(words, "", key) for key, words in regions.items()]),
        )
        for title, entries in rows:
            if not entries or column is None:
                continue
            holder = QWidget()
            below = QVBoxLayout(holder)
            below.setContentsMargins(0, 20, 0, 0)
            below.setSpacing(8)
            below.addWidget(heading(title, "strong"))
            flow = FlowLayout(gap_px=8)
            below.addLayout(flow)
            for words, group, region in entries:
                button = Button(self._look, words)
                button.setAccessibleName(f"{title}: {words}")
                button.clicked.connect(partial(self.group_chosen.emit, group, region))
                flow.addWidget(button)
            column.addWidget(holder)
            holder.show()
            self._groups.append(holder)
        self.fit(self.width())

    def set_zoom(self, zoom: float) -> None:
        """Show the words at `zoom` (1.0 is 100 %) of their usual size, and no smaller than those around the page.

        The next `fit` makes room for them.
        """
        if zoom != self._zoom:
            self._zoom = zoom
            self._dress()

    def _dress(self) -> None:
        from desktop.core.resources import resource_path
        from desktop.widgets.theme import TEXT_PX, style_sheet

        text_px = round(TEXT_PX * self._zoom)
        if text_px <= self._look.text_px:
            # A sheet of its own takes time, which most starts need not spend.
            self.setStyleSheet("")
            return
        template = resource_path("styles/lamina.qss").read_text(encoding="utf-8")
        self.setStyleSheet(style_sheet(self._look.theme, template, resource_path("icons"), text_px))

    def fit(self, width: int) -> None:
        """Be `width` pixels wide, and as high as what stands on the page then is."""
        layout = self.layout()
        if self._cards:
            self._fit_cards(width)
        if layout is not None:
            layout.activate()
            self.setFixedSize(width, layout.totalHeightForWidth(width))

    def _fit_cards(self, width: int) -> None:
        """Break titles into two lines at most; the tip and the accessible name have what has no room even so."""
        from desktop.views.painting import fitted_lines

        for card in self._cards.values():
            letters = card.fontMetrics()
            card.setText("x")
            frame = card.sizeHint().width() - letters.horizontalAdvance("x")
            room = (width - self._places.horizontalSpacing()) // 2 - frame
            card.setText(shown_letters("\n".join(fitted_lines(card.accessibleName(), card.font(), room))))
            card.setFixedHeight(max(_CARD_PX, 2 * letters.lineSpacing() + _CARD_FRAME_PX))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 36, 0, 36)
        column.setSpacing(0)
        title, words = _Title(), self.tr("Find a page. Print it. Done.")
        mark_heading(title, words)
        show_plain(title, words, "title")
        title.painted.connect(self.painted)
        under = label(self.tr("Lamina works without the internet. Three steps are all you need."), "lead")
        for line in (title, under):
            line.setWordWrap(True)
            column.addWidget(line)
            column.addSpacing(4)
        column.addSpacing(16)
        steps = (
            (
                self.tr("Search or browse"),
                self.tr("Type a plain word, a clinical name or a code above. The key / takes you there."),
            ),
            (self.tr("Add pages to the handout"), self.tr("Use the button at the top of a page.")),
            (self.tr("Choose size and language, then print"), self.tr("The preview in the handout shows what prints.")),
        )
        for number, (head, text) in enumerate(steps, start=1):
            if number > 1:
                column.addWidget(rule())
            column.addWidget(_step(number, head, text))
        column.addSpacing(20)
        self._heading = heading(self.tr("Good places to start"), "panel")
        self._heading.hide()
        column.addWidget(self._heading)
        column.addSpacing(10)
        self._places = QGridLayout()
        self._places.setSpacing(8)
        self._places.setColumnStretch(0, 1)
        self._places.setColumnStretch(1, 1)
        column.addLayout(self._places)
        column.addStretch(1)

    def _choose(self) -> None:
        self.topic_chosen.emit(str(self.sender().property("topic")))


def _step(number: int, head: str, text: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 16, 0, 16)
    row.setSpacing(20)
    badge = label(str(number), "badge")
    badge.setFixedSize(_BADGE_PX, _BADGE_PX)
    words = QVBoxLayout()
    words.setSpacing(2)
    for part in (heading(head, "heading"), label(text, "lead")):
        part.setWordWrap(True)
        words.addWidget(part)
    row.addWidget(badge)
    row.addLayout(words, 1)
    return made
