"""What the middle shows before a page is open: three steps and good places to start."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.records import TopicSummary
from desktop.views.painting import KIND_ICONS
from desktop.widgets.buttons import Button, shown_letters
from desktop.widgets.look import Look
from desktop.widgets.rules import label, plain_tip, rule

_BADGE_PX = 40
_CARD_PX = 48
_MOST_PLACES = 6


class StartPage(QWidget):
    """Teaches the three steps; its cards open a topic."""

    topic_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        self._look = look
        self._badges: list[QLabel] = []
        self._cards: dict[str, Button] = {}
        self._build()
        look.changed.connect(self._tint)
        self._tint()

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
            card.setToolTip(plain_tip(topic.title))
            card.setFixedHeight(_CARD_PX)
            card.clicked.connect(self._choose)
            self._cards[topic.id] = card
            self._places.addWidget(card, number // 2, number % 2)
        self._heading.setVisible(bool(topics))

    def event(self, event: QEvent) -> bool:
        """Stay as high as what stands on the page, at any width."""
        answer = super().event(event)
        layout = self.layout()
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))
        return answer

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 36, 0, 36)
        column.setSpacing(0)
        title = label(self.tr("Find a page. Print it. Done."))
        title.setStyleSheet("font-size: 30px; font-weight: bold;")
        under = label(self.tr("Lamina works without the internet. Three steps are all you need."), "quiet-13")
        under.setStyleSheet("font-size: 15px;")
        for line in (title, under):
            line.setWordWrap(True)
            column.addWidget(line)
            column.addSpacing(4)
        column.addSpacing(16)
        steps = (
            (self.tr("Search or browse"), self.tr("Press Ctrl+K. Type a plain word, a clinical name or a code.")),
            (self.tr("Add pages to the handout"), self.tr("Use the button at the top of a page.")),
            (self.tr("Choose size and language, then print"), self.tr("What you see on the right is what prints.")),
        )
        for number, (head, text) in enumerate(steps, start=1):
            if number > 1:
                column.addWidget(rule())
            column.addWidget(self._step(number, head, text))
        column.addSpacing(20)
        self._heading = label(self.tr("Good places to start"), "panel")
        self._heading.hide()
        column.addWidget(self._heading)
        column.addSpacing(10)
        self._places = QGridLayout()
        self._places.setSpacing(8)
        self._places.setColumnStretch(0, 1)
        self._places.setColumnStretch(1, 1)
        column.addLayout(self._places)
        column.addStretch(1)

    def _step(self, number: int, head: str, text: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 16, 0, 16)
        row.setSpacing(20)
        badge = QLabel(str(number))
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        badge.setFixedSize(_BADGE_PX, _BADGE_PX)
        self._badges.append(badge)
        words = QVBoxLayout()
        words.setSpacing(2)
        title = label(head, "heading")
        line = label(text, "quiet-13")
        line.setStyleSheet("font-size: 15px;")
        for part in (title, line):
            part.setWordWrap(True)
            words.addWidget(part)
        row.addWidget(badge)
        row.addLayout(words, 1)
        return made

    def _choose(self) -> None:
        self.topic_chosen.emit(str(self.sender().property("topic")))

    def _tint(self) -> None:
        theme = self._look.theme
        for badge in self._badges:
            badge.setStyleSheet(
                f"background: {theme.accent}; color: {theme.on_accent}; font-size: 18px; font-weight: bold;"
                f" border-radius: {_BADGE_PX // 2}px;"
            )
