"""The blocks of a page as widgets: rounded call-outs, numbered steps, do and don't, tables, tools."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.records import (
    Block,
    BulletList,
    CallOut,
    DoDont,
    Figure,
    Line,
    Paragraph,
    Steps,
    Table,
    TeachBack,
    Tool,
    Topic,
    TreatmentsHere,
)
from desktop.core.wording import Wording
from desktop.views.markup import Markup
from desktop.views.treatment_table import treatment_table
from desktop.widgets.drawing import DrawingButton
from desktop.widgets.heading import heading
from desktop.widgets.icon import pixmap
from desktop.widgets.rules import box, rule
from desktop.widgets.text_block import TextBlock
from desktop.widgets.theme import Theme, drawing_in

_READING_PX = 16
_BADGE_PX = 28
_FIGURE_MAX_PX = 560
_DO_DONT_MIN_PX = 520
_TOOL_SIDES_PX = 42
_DAY_PX = 94
_SMALLEST_CELL = 0.85


@dataclass(frozen=True, slots=True)
class PageStyle:
    """What all blocks of one page share: its topic, words, theme, and zoom (1.0 is 100 %)."""

    topic: Topic
    words: Wording
    theme: Theme
    markup: Markup
    zoom: float
    width_px: int
    on_link: Callable[[str], None]

    def px(self, size: int) -> int:
        """Return a size at this zoom."""
        return round(size * self.zoom)

    @property
    def chip(self) -> str:
        """Return the style of a chip, which grows with the page and not with the window's text."""
        return f"font-size: {self.px(12)}px; min-height: {self.px(22)}px; max-height: {self.px(22)}px;"

    def text(self, line: Line, *, size: int = _READING_PX, colour: str = "", height: int = 0) -> TextBlock:
        """Return a line of the topic as a block of text."""
        markup = self.markup.paragraph(line, size_px=self.px(size), colour=colour, line_height=height)
        block = TextBlock(markup, self.markup.tips())
        block.link_chosen.connect(self.on_link)
        return block


def block_widget(block: Block, style: PageStyle) -> QWidget:
    """Return the widget that shows one block."""
    return _MAKERS[type(block)](block, style)


def _paragraph(block: Paragraph, style: PageStyle) -> QWidget:
    return style.text(block.line)


def _list(block: BulletList, style: PageStyle) -> QWidget:
    return _bullets(block.items, style, style.theme.ink)


def _numbered(block: Steps, style: PageStyle) -> QWidget:
    return _steps(block.items, style)


def _questions(block: TeachBack, style: PageStyle) -> QWidget:
    return _steps(block.questions, style)


def _links(_block: TreatmentsHere, style: PageStyle) -> QWidget:
    return treatment_table(style.topic, style.words, style.theme, style.zoom, style.on_link)


def _column(parent: QWidget, gap_px: int) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap_px)
    return column


def _icon_label(name: str, colour: str, size_px: int) -> QLabel:
    shown = QLabel()
    shown.setPixmap(pixmap(name, colour, size_px, 2.0))
    shown.setFixedSize(size_px, size_px)
    return shown


def _marked_row(mark: QWidget, text: QWidget, gap_px: int, top_px: int) -> QWidget:
    row_widget = QWidget()
    row = QHBoxLayout(row_widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap_px)
    holder = QVBoxLayout()
    holder.setContentsMargins(0, top_px, 0, 0)
    holder.addWidget(mark)
    holder.addStretch(1)
    row.addLayout(holder)
    row.addWidget(text, 1)
    return row_widget


def _bullets(items: tuple[Line, ...], style: PageStyle, colour: str) -> QWidget:
    made = QWidget()
    column = _column(made, style.px(4))
    size = style.px(6)
    for item in items:
        dot = QLabel()
        dot.setFixedSize(size, size)
        dot.setStyleSheet(f"background: {colour}; border-radius: {size // 2}px;")
        column.addWidget(_marked_row(dot, style.text(item, height=120), style.px(10), style.px(7)))
    return made


def _steps(items: tuple[Line, ...], style: PageStyle) -> QWidget:
    made = QWidget()
    column = _column(made, style.px(12))
    size = style.px(_BADGE_PX)
    for number, item in enumerate(items, start=1):
        if number > 1:
            column.addWidget(rule())
        badge = QLabel(str(number))
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        badge.setFixedSize(size, size)
        badge.setStyleSheet(
            f"background: {style.theme.selection}; color: {style.theme.selected_text}; font-weight: bold;"
            f" font-size: {style.px(14)}px; border-radius: {size // 2}px;"
        )
        column.addWidget(_marked_row(badge, style.text(item), style.px(16), 0))
    return made


def _call_out(block: CallOut, style: PageStyle) -> QWidget:
    colours = {"help-now": style.theme.danger, "warning": style.theme.warning, "note": style.theme.ink}
    icons = {"help-now": "warning", "warning": "warning", "note": "info"}
    colour = colours[block.tone]
    frame, column = box(block.tone)
    title = block.title or (style.words.help_now if block.tone == "help-now" else "")
    if title:
        head = heading(title)
        head.setWordWrap(True)
        head.setStyleSheet(f"font-size: {style.px(18)}px; font-weight: bold; color: {colour};")
        mark = _icon_label(icons[block.tone], colour, style.px(20))
        column.addWidget(_marked_row(mark, head, style.px(10), style.px(2)))
    for inner in block.blocks:
        if isinstance(inner, BulletList):
            column.addWidget(_bullets(inner.items, style, colour))
        else:
            column.addWidget(block_widget(inner, style))
    return frame


def _do_dont(block: DoDont, style: PageStyle) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made) if style.width_px >= _DO_DONT_MIN_PX * min(style.zoom, 1.4) else QVBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    sides = (
        ("do", style.words.do, "check", style.theme.good, block.do),
        ("dont", style.words.dont, "close", style.theme.danger, block.dont),
    )
    for kind, title, mark, colour, items in sides:
        row.addWidget(_ticked_box(kind, title, mark, colour, items, style), 1)
    return made


def _ticked_box(kind: str, title: str, mark: str, colour: str, items: tuple[Line, ...], style: PageStyle) -> QFrame:
    frame, column = box(kind, (16, 12, 16, 14))
    head = heading(title)
    head.setStyleSheet(f"font-size: {style.px(17)}px; font-weight: bold; color: {colour};")
    column.addWidget(_marked_row(_icon_label(mark, colour, style.px(18)), head, style.px(8), style.px(3)))
    for item in items:
        tick = _icon_label(mark, colour, style.px(16))
        column.addWidget(_marked_row(tick, style.text(item, size=15, height=118), style.px(10), style.px(3)))
    column.addStretch(1)
    return frame


def _figure(block: Figure, style: PageStyle) -> QWidget:
    frame, column = box("figure", (0, 0, 0, 0), 0)
    drawn = next((drawing for drawing in style.topic.illustrations if drawing.id == block.illustration), None)
    if drawn is not None:
        width = min(style.width_px - 2, round(_FIGURE_MAX_PX * max(style.zoom, 1.0)))
        tip = QCoreApplication.translate("ReadingPage", "Show the figure large")
        picture = DrawingButton(drawing_in(style.theme, drawn.svg), drawn.alt, tip, width)
        picture.clicked.connect(partial(style.on_link, f"figure:{drawn.id}"))
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 12, 0, 12)
        holder.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(holder)
    column.addWidget(rule())
    caption = style.text(block.caption, size=14, colour=style.theme.quiet, height=118)
    caption.setContentsMargins(16, 10, 16, 12)
    column.addWidget(caption)
    return frame


def _table(block: Table, style: PageStyle) -> QWidget:
    frame, column = box("table", (0, 0, 0, 0), 0)
    grid = QGridLayout()
    grid.setContentsMargins(16, 10, 16, 10)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(10)
    for place, cell in enumerate(block.header):
        grid.addWidget(style.text(cell, size=14, colour=style.theme.quiet), 0, place)
        grid.setColumnStretch(place, 1)
    for number, row in enumerate(block.rows, start=1):
        for place, cell in enumerate(row):
            grid.addWidget(style.text(cell, size=15, height=118), number, place, Qt.AlignmentFlag.AlignTop)
    column.addLayout(grid)
    return frame


def _tool(block: Tool, style: PageStyle) -> QWidget:
    frame, column = box("tool", (20, 14, 20, 16), 10)
    head = heading(block.title)
    head.setWordWrap(True)
    head.setStyleSheet(f"font-size: {style.px(17)}px; font-weight: bold;")
    column.addWidget(head)
    if block.intro:
        column.addWidget(style.text(block.intro))
    if block.form == "diary":
        column.addWidget(_diary(block, style))
    else:
        for number, item in enumerate(block.items, start=1):
            column.addWidget(_tickable(number if block.form == "ladder" else 0, item, style))
    return frame


def _tickable(number: int, item: Line, style: PageStyle) -> QWidget:
    size = style.px(18)
    square = QLabel()
    square.setFixedSize(size, size)
    square.setStyleSheet(f"border: 2px solid {style.theme.control}; border-radius: 3px;")
    row = _marked_row(square, style.text(item, height=118), style.px(12), style.px(3))
    if not number:
        return row
    step = QLabel(f"{number}.")
    step.setStyleSheet(f"font-size: {style.px(16)}px; font-weight: bold;")
    return _marked_row(step, row, style.px(10), style.px(2))


def _diary(block: Tool, style: PageStyle) -> QWidget:
    made = QWidget()
    room = (style.width_px - _TOOL_SIDES_PX) / max(len(block.columns), 1)
    # The longest day's name must not be cut off at 200 %: in a full row the letters grow less.
    style = replace(style, zoom=max(min(style.zoom, room / _DAY_PX), _SMALLEST_CELL))
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    for place, title in enumerate(block.columns):
        grid.addWidget(_cell(title, style, is_head=True), 0, place)
        grid.setColumnStretch(place, 1)
    for number, item in enumerate(block.items, start=1):
        grid.addWidget(_cell("".join(span.text for span in item), style, is_head=False), number, 0)
        for place in range(1, len(block.columns)):
            grid.addWidget(_cell("", style, is_head=False), number, place)
    return made


def _cell(text: str, style: PageStyle, *, is_head: bool) -> QLabel:
    cell = QLabel()
    cell.setTextFormat(Qt.TextFormat.PlainText)
    cell.setText(text)
    cell.setWordWrap(True)
    ground = style.theme.window if is_head else style.theme.page
    weight = "bold" if is_head else "normal"
    cell.setStyleSheet(
        f"border: 1px solid {style.theme.line}; padding: {style.px(6)}px; background: {ground};"
        f" font-size: {style.px(14)}px; font-weight: {weight};"
    )
    return cell


_MAKERS: dict[type, Callable[[Any, PageStyle], QWidget]] = {
    Paragraph: _paragraph,
    BulletList: _list,
    Steps: _numbered,
    CallOut: _call_out,
    DoDont: _do_dont,
    Figure: _figure,
    Table: _table,
    Tool: _tool,
    TeachBack: _questions,
    TreatmentsHere: _links,
}
