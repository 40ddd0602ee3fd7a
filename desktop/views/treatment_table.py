"""The table of treatments of a cause (or of the causes a treatment is for): role and strength of evidence."""

from collections.abc import Callable
from html import escape

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.records import Kind, Link, Role, Topic
from desktop.core.wording import EVIDENCE_DOTS, Wording
from desktop.widgets.dots import Dots
from desktop.widgets.rules import box, chip, rule
from desktop.widgets.text_block import TextBlock
from desktop.widgets.theme import Theme

_ROLE_TONES = {
    Role.FIRST_STEP: "good",
    Role.OFTEN_ADDED: "accent",
    Role.SELECTED_CASES: "quiet",
    Role.NOT_ADVISED: "danger",
}
_STRETCH = (5, 3, 3)


def treatment_table(topic: Topic, words: Wording, theme: Theme, zoom: float, on_link: Callable[[str], None]) -> QWidget:
    """Return the table; a row whose other side has a page links to it."""
    frame, column = box("table", (1, 1, 1, 1), 0)
    column.addWidget(_head(topic, words, theme, zoom))
    for link in topic.links:
        column.addWidget(rule())
        column.addWidget(_row(link, words, theme, zoom, on_link))
    return frame


def _head(topic: Topic, words: Wording, theme: Theme, zoom: float) -> QWidget:
    band = QFrame()
    band.setProperty("band", "true")
    first = words.treatment if topic.kind in (Kind.CAUSE, Kind.WARNING_SIGN) else words.used_for
    row = _grid(band)
    for place, title in enumerate((first, words.role, words.evidence)):
        heading = QLabel(title)
        heading.setWordWrap(True)
        heading.setStyleSheet(f"font-size: {round(13 * zoom)}px; font-weight: bold; color: {theme.quiet};")
        row.addWidget(heading, 0, place)
    return band


def _row(link: Link, words: Wording, theme: Theme, zoom: float, on_link: Callable[[str], None]) -> QWidget:
    made = QWidget()
    row = _grid(made)
    row.setContentsMargins(16, 10, 16, 10)
    row.addWidget(_name(link, theme, zoom, on_link), 0, 0)
    role = QHBoxLayout()
    tag = chip(words.roles[link.role], _ROLE_TONES[link.role])
    tag.setStyleSheet(f"font-size: {round(12 * zoom)}px; max-height: {round(22 * zoom)}px;")
    role.addWidget(tag)
    role.addStretch(1)
    row.addLayout(role, 0, 1)
    row.addLayout(_evidence(link, words, theme, zoom), 0, 2)
    return made


def _name(link: Link, theme: Theme, zoom: float, on_link: Callable[[str], None]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    name = escape(link.name)
    if link.topic_id:
        name = f'<a style="color:{theme.link}" href="topic:{escape(link.topic_id)}">{name}</a>'
    for markup, size, colour in ((name, 15, theme.ink), (escape(link.note), 13, theme.quiet)):
        if markup:
            line = TextBlock(f'<p style="font-size:{round(size * zoom)}px;color:{colour};margin:0">{markup}</p>')
            line.link_chosen.connect(on_link)
            column.addWidget(line)
    return made


def _evidence(link: Link, words: Wording, theme: Theme, zoom: float) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Dots(EVIDENCE_DOTS[link.evidence], theme.accent))
    word = QLabel(words.evidences[link.evidence])
    word.setStyleSheet(f"font-size: {round(13 * zoom)}px;")
    row.addWidget(word, 1)
    return row


def _grid(parent: QWidget) -> QGridLayout:
    grid = QGridLayout(parent)
    grid.setContentsMargins(16, 9, 16, 9)
    grid.setHorizontalSpacing(12)
    for place, share in enumerate(_STRETCH):
        grid.setColumnStretch(place, share)
        grid.setColumnMinimumWidth(place, share)
    return grid
