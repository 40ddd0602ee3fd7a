"""One topic as a page of blocks in a column."""

from dataclasses import dataclass
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from db.records import Paragraph, Section, Source, Topic, TopicSummary
from desktop.core.page_state import page_state
from desktop.core.wording import Wording, review_sentences, wording
from desktop.views.markup import Markup
from desktop.views.page_block import PageStyle, block_widget
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.heading import heading
from desktop.widgets.rules import box, chip, rule
from desktop.widgets.text_block import TextBlock
from desktop.widgets.theme import Theme

_LEAD_PX = 18
# The nearest stand first; a long list of all of them helps nobody to choose.
_MOST_RELATED = 8


@dataclass(frozen=True, slots=True)
class Outlined:
    """A section of the page for its outline: key, heading, and the widget it begins with."""

    key: str
    heading: str
    widget: QWidget


class ReadingPage(QWidget):
    """Shows a topic in a theme, at a zoom (1.0 is 100 %) and column width; built anew for each of them."""

    link_chosen = Signal(str)

    def __init__(
        self, topic: Topic, theme: Theme, zoom: float, width_px: int, today: date, parent: QWidget | None = None
    ) -> None:
        """Build the page; made without its final parent it would be styled twice, the slowest part of it all."""
        super().__init__(parent)
        self.setObjectName("page")
        self._topic = topic
        self._today = today
        self._words = wording(topic.language)
        self._sources_box: QWidget | None = None
        self._outline: list[Outlined] = []
        markup = Markup.of(theme, topic.terms, topic.sources)
        self._style = PageStyle(topic, self._words, theme, markup, zoom, width_px, self.link_chosen.emit)
        self.setFixedWidth(width_px)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 24, 0, 48)
        self._column.setSpacing(0)
        self._build()
        self.adjustSize()
        self.setFixedHeight(self._column.totalHeightForWidth(width_px))

    def anchor(self, link: str) -> QWidget | None:
        """Return the widget that a link of this page points at: a source's mark or a section's key."""
        kind, _, name = link.partition(":")
        if kind == "source":
            return self._sources_box
        heads = {section.key: section.widget for section in self._outline}
        return heads.get(name) if kind == "section" else None

    @property
    def outline(self) -> tuple[Outlined, ...]:
        """Return the sections of the page in order, the sources last."""
        return tuple(self._outline)

    def _build(self) -> None:
        self._add_head()
        for section in self._topic.sections:
            self._add_section(section)
        self._add_related()
        self._gap(32)
        self._sources_box = _sources(self._topic.sources, self._words, self._style)
        self._column.addWidget(self._sources_box)
        self._outline.append(Outlined("sources", self._words.sources, self._sources_box))
        self._gap(16)
        note = QLabel(" ".join((*self._state_sentences(), self._words.general_information)))
        note.setWordWrap(True)
        note.setStyleSheet(f"color: {self._style.theme.quiet}; font-size: {self._style.px(13)}px;")
        self._column.addWidget(note)
        self._column.addStretch(1)

    def _state_sentences(self) -> tuple[str, ...]:
        review = self._topic.review
        checked = self._words.statements_checked.format(
            checked=review.claims_checked, plain=review.advice_without_source
        )
        return (checked, *review_sentences(review, self._topic.language, self._today))

    def _add_head(self) -> None:
        style, topic = self._style, self._topic
        title = _heading(topic.title, style, 30, level_name="title")
        self._column.addWidget(title)
        self._gap(4)
        # All of them: whoever came by a code looks for that one.
        codes = f"ICD-10 {', '.join(topic.icd10)}" if topic.icd10 else ""
        under = " · ".join(part for part in (topic.clinical_name, codes) if part)
        line = f'<p style="font-size:{style.px(15)}px;color:{style.theme.quiet};margin:0">{escape(under)}</p>'
        self._column.addWidget(TextBlock(line))
        self._gap(12)
        chips = QWidget()
        flow = FlowLayout(chips)
        for shown in self._chips():
            shown.setStyleSheet(self._style.chip)
            flow.addWidget(shown)
        self._column.addWidget(chips)

    def _chips(self) -> list[QLabel]:
        shown = [chip(words, tone) for words, tone in page_state(self._topic, self._today)]
        shown[0].setToolTip(_score_tip(self._topic))
        return shown

    def _add_section(self, section: Section) -> None:
        style = self._style
        is_lead = section.key == "main"
        holds_only_box = section.key == "get-help-now"
        first: QWidget | None = None
        if not is_lead and not holds_only_box and section.heading:
            self._gap(36)
            first = _heading(section.heading, style, 24, level_name="heading")
            self._column.addWidget(first)
            self._gap(8)
        for number, block in enumerate(section.blocks):
            if is_lead or holds_only_box:
                self._gap(20)
            elif number:
                self._gap(14)
            if is_lead and isinstance(block, Paragraph):
                made: QWidget = style.text(block.line, size=_LEAD_PX)
            else:
                made = block_widget(block, style)
            self._column.addWidget(made)
            first = first or made
        if first is not None:
            self._outline.append(Outlined(section.key, self._outline_heading(section), first))

    def _add_related(self) -> None:
        style, related = self._style, self._topic.related[:_MOST_RELATED]
        if not related:
            return
        self._gap(36)
        head = _heading(self._words.related, style, 24, level_name="heading")
        self._column.addWidget(head)
        self._gap(8)
        self._outline.append(Outlined("related", self._words.related, head))
        # One block for all of them: Tab goes from link to link inside it.
        lines = TextBlock("".join(_related_line(topic, self._words, style) for topic in related))
        lines.link_chosen.connect(self.link_chosen)
        self._column.addWidget(lines)

    def _outline_heading(self, section: Section) -> str:
        own = {"main": self._words.main_points, "get-help-now": self._words.help_now}
        return own.get(section.key, section.heading)

    def _gap(self, pixels: int) -> None:
        self._column.addSpacing(self._style.px(pixels))


def _heading(text: str, style: PageStyle, size: int, *, level_name: str) -> QLabel:
    made = heading(text)
    made.setWordWrap(True)
    made.setObjectName(level_name)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setStyleSheet(f"font-size: {style.px(size)}px; font-weight: bold;")
    return made


def _related_line(topic: TopicSummary, words: Wording, style: PageStyle) -> str:
    link = f'<a style="color:{style.theme.link}" href="topic:{escape(topic.id)}">{escape(topic.title)}</a>'
    kind = f'<span style="color:{style.theme.quiet}"> · {escape(words.kinds[topic.kind])}</span>'
    size = f"font-size:{style.px(15)}px;margin:0 0 {style.px(4)}px 0;line-height:125%"
    return f'<p style="{size}">{link}{kind}</p>'


def _sources(sources: tuple[Source, ...], words: Wording, style: PageStyle) -> QFrame:
    frame, column = box("table", (1, 1, 1, 1), 0)
    band = QFrame()
    band.setProperty("band", "true")
    head = QVBoxLayout(band)
    head.setContentsMargins(16, 10, 16, 10)
    title = heading(f"{words.sources} · {len(sources)}")
    title.setStyleSheet(f"font-size: {style.px(15)}px; font-weight: bold;")
    head.addWidget(title)
    column.addWidget(band)
    for number, source in enumerate(sources, start=1):
        column.addWidget(rule())
        text = (
            f'<table cellspacing="0"><tr><td width="{style.px(32)}" style="color:{style.theme.quiet}">'
            f'<b>{number}</b></td><td style="font-size:{style.px(13)}px">{escape(source.citation)}</td></tr></table>'
        )
        line = TextBlock(text)
        line.setContentsMargins(16, 9, 16, 9)
        line.setAccessibleName(f"{number}. {source.citation}")
        column.addWidget(line)
    return frame


def _score_tip(topic: Topic) -> str:
    reading = topic.reading
    lines = [
        QCoreApplication.translate(
            "ReadingPage", "Measured on %n sentence(s); the longest has {words} words.", "", reading.sentences
        ).format(words=reading.longest_sentence_words)
    ]
    if reading.is_short_sample:
        lines.append(QCoreApplication.translate("ReadingPage", "Fewer than 20 sentences: a rough score."))
    return " ".join(lines)
