"""Which pages are meant by "1-2, 4"."""

import re
from collections.abc import Iterable
from typing import Literal

#: Why a text names no pages: it is no list of pages, or none of its pages is there.
PageSlip = Literal["unreadable", "outside"]

_PART = re.compile(r"\s*(\d{1,4})\s*(?:[-–]\s*(\d{1,4})\s*)?")


def page_numbers(text: str, count: int) -> tuple[int, ...] | PageSlip:
    """Return the pages of 1 to `count` that `text` names, each once and in order; an empty text names them all.

    >>> page_numbers("4, 1-2", 4)
    (1, 2, 4)
    >>> page_numbers("5", 4)
    'outside'
    """
    if not text.strip():
        return tuple(range(1, count + 1))
    numbers: set[int] = set()
    for part in text.strip().strip(",;").replace(";", ",").split(","):
        found = _PART.fullmatch(part)
        if found is None:
            return "unreadable"
        ends = sorted((int(found[1]), int(found[2] or found[1])))
        numbers.update(range(ends[0], ends[1] + 1))
    if min(numbers) < 1 or max(numbers) > count:
        return "outside"
    return tuple(sorted(numbers))


def page_ranges(numbers: Iterable[int]) -> str:
    """Return page numbers the way printers want them: ranges in rising order.

    >>> page_ranges((1, 2, 4))
    '1-2,4'
    """
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
