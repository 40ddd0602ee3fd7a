"""Blocks as JSON, as the library file keeps them: written by the builder, read by `db.library`.

A line is a list of spans, a span an object with its fields; fields with their usual value are left out.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any

from db.records import (
    Block,
    BulletList,
    CallOut,
    DoDont,
    Figure,
    Line,
    Paragraph,
    Span,
    Steps,
    Table,
    TeachBack,
    Tool,
    TreatmentsHere,
)

_KINDS: dict[type[Block], str] = {
    Paragraph: "paragraph",
    BulletList: "bullet-list",
    Steps: "steps",
    CallOut: "call-out",
    DoDont: "do-dont",
    Figure: "figure",
    Table: "table",
    Tool: "tool",
    TeachBack: "teach-back",
    TreatmentsHere: "treatments-here",
}


def block_kind(block: Block) -> str:
    """Return the name of a block's kind.

    >>> block_kind(TreatmentsHere())
    'treatments-here'
    """
    return _KINDS[type(block)]


def block_to_json(block: Block) -> str:
    """Return the block's content; the kind is kept beside it.

    >>> block_to_json(Paragraph((Span("Walk", strong=True), Span(" each day."))))
    '{"line": [{"text": "Walk", "strong": true}, {"text": " each day."}]}'
    """
    return json.dumps(_plain_fields(block), ensure_ascii=False)


def block_from_json(kind: str, content: str) -> Block:
    """Return the block that `block_to_json` wrote.

    Raises ValueError, KeyError, TypeError or AttributeError for anything else.
    """
    return _READERS[kind](json.loads(content))


def _plain_fields(value: Any) -> dict[str, Any]:
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return {name: part for name, part in _plain_fields(value).items() if part or name == "text"}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, str | bool):
        return value
    return {"kind": block_kind(value), **_plain_fields(value)}


def _line(spans: Iterable[dict[str, Any]]) -> Line:
    return tuple(Span(**{**span, "sources": tuple(span.get("sources", ()))}) for span in spans)


def _lines(lines: Iterable[Any]) -> tuple[Line, ...]:
    return tuple(_line(line) for line in lines)


def _call_out(content: dict[str, Any]) -> CallOut:
    inner = [_READERS[block["kind"]](block) for block in content["blocks"]]
    blocks = tuple(block for block in inner if isinstance(block, Paragraph | BulletList | Steps))
    return CallOut(content["tone"], content["title"], blocks)


def _tool(content: dict[str, Any]) -> Tool:
    columns = tuple(content["columns"])
    return Tool(content["form"], content["title"], _line(content["intro"]), _lines(content["items"]), columns)


_READERS: dict[str, Callable[[dict[str, Any]], Block]] = {
    "paragraph": lambda content: Paragraph(_line(content["line"])),
    "bullet-list": lambda content: BulletList(_lines(content["items"])),
    "steps": lambda content: Steps(_lines(content["items"])),
    "call-out": _call_out,
    "do-dont": lambda content: DoDont(_lines(content["do"]), _lines(content["dont"])),
    "figure": lambda content: Figure(content["illustration"], _line(content["caption"])),
    "table": lambda content: Table(_lines(content["header"]), tuple(_lines(row) for row in content["rows"])),
    "tool": _tool,
    "teach-back": lambda content: TeachBack(_lines(content["questions"])),
    "treatments-here": lambda _content: TreatmentsHere(),
}
