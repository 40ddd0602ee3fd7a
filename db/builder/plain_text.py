"""The words of a block without its form, a line of text each."""

from collections.abc import Callable, Iterator
from typing import Any

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
    TreatmentsHere,
)


def line_text(line: Line) -> str:
    """Return the text of a line."""
    return "".join(span.text for span in line)


def plain_text(block: Block) -> str:
    """Return the text of a block, its lines apart."""
    return "\n".join(text for text in _texts(block) if text)


def block_lines(block: Block) -> tuple[Line, ...]:
    """Return the lines of a block in reading order."""
    return _LINES[type(block)](block)


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, CallOut | Tool):
        yield block.title
    if isinstance(block, Tool):
        yield from block.columns
    for line in block_lines(block):
        yield line_text(line)


_LINES: dict[type[Block], Callable[[Any], tuple[Line, ...]]] = {
    Paragraph: lambda block: (block.line,),
    BulletList: lambda block: block.items,
    Steps: lambda block: block.items,
    CallOut: lambda block: tuple(line for inner in block.blocks for line in block_lines(inner)),
    DoDont: lambda block: (*block.do, *block.dont),
    Figure: lambda block: (block.caption,),
    Table: lambda block: (*block.header, *(cell for row in block.rows for cell in row)),
    Tool: lambda block: (block.intro, *block.items),
    TeachBack: lambda block: block.questions,
    TreatmentsHere: lambda _block: (),
}
