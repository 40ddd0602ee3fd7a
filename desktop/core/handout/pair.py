"""Two languages side by side: each row of a block beside its twin, with one number, so that staff can point."""

from collections.abc import Sequence
from itertools import count, zip_longest
from typing import Any

from desktop.core.handout.block import PlainBlock

_Page = dict[str, Any]
_UNNUMBERED = ("heading", "steps", "ladder", "figure", "table", "diary")


def paired(first: _Page, second: _Page) -> _Page:
    """Return one topic for the template of the same topic in two languages, with their blocks in pairs."""
    setter = _PairSetter()
    return {
        **first,
        "twin": {"title": second["title"], "clinical_name": second["clinical_name"]},
        "lead": setter.pairs(first["lead"], second["lead"]),
        "help_now": first["help_now"] and setter.pair(first["help_now"], second["help_now"]),
        "parts": [
            {"key": one["key"], "blocks": setter.pairs(one["blocks"], other["blocks"])}
            for one, other in zip(first["parts"], second["parts"], strict=True)
        ],
        "back_matter": {
            **first["back_matter"],
            "twin": {key: second["back_matter"][key] for key in ("title", "state")},
        },
        "footer": {
            "code": first["footer"]["code"],
            "page": f"{first['footer']['page']} / {second['footer']['page']}",
            "states": [*first["footer"]["states"], *second["footer"]["states"]],
        },
    }


def paired_box(first: PlainBlock, second: PlainBlock) -> PlainBlock:
    """Return a box that stands before the numbered parts, beside its twin; its rows have no number."""
    cells = zip(first["blocks"], second["blocks"], strict=True)
    rows = [{"kind": "pair", "number": None, "cells": list(each)} for each in cells]
    return {**first, "kind": "pair-box", "titles": [first["title"], second["title"]], "blocks": rows}


class _PairSetter:
    """Numbers the rows in the order of the page.

    Headings, tables and pictures have none, and steps have their own; a list has the number of its first row.
    """

    def __init__(self) -> None:
        self._numbers = count(1)

    def pairs(self, first: Sequence[PlainBlock], second: Sequence[PlainBlock]) -> list[PlainBlock]:
        return [self.pair(one, other) for one, other in zip_longest(first, second)]

    def pair(self, one: PlainBlock | None, other: PlainBlock | None) -> PlainBlock:
        kinds = {block["kind"] for block in (one, other) if block}
        if one and other and kinds == {"box"}:
            rows = self.pairs(one["blocks"], other["blocks"])
            titles = {
                key.replace("title", "titles"): [one[key], other[key]] for key in ("title", "title_again") if key in one
            }
            return {**one, "kind": "pair-box", **titles, "blocks": rows}
        how_many = _rows(one, other) if one and other else 1
        return {"kind": "pair", "number": self._number(how_many), "cells": [one, other]}

    def _number(self, how_many: int) -> int | None:
        numbers = [next(self._numbers) for _ in range(how_many)]
        return numbers[0] if numbers else None


def _rows(one: PlainBlock, other: PlainBlock) -> int:
    """Return how many rows of two blocks are numbered."""
    if one["kind"] != other["kind"]:
        return 1
    match one["kind"]:
        case "bullets" | "checklist":
            return len(one["items"])
        case "treatments":
            return len(one["rows"])
        case "do-dont":
            return len(one["do"]["items"]) + len(one["dont"]["items"])
        case kind:
            return 0 if kind in _UNNUMBERED else 1
