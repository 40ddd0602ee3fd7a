"""The piece of a page that shows why it was found, with the found words marked."""

import re
from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from db.query import fold
from db.records import Marked
from db.search.page import Page
from db.search.question import telling
from db.search.term import Term

_LONGEST = 180
_BEFORE = 60
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Snippet:
    """Marked pieces, with the key and the heading of the section that they come from."""

    section: str = ""
    heading: str = ""
    pieces: tuple[Marked, ...] = ()


def best_snippet(page: Page, terms: Sequence[Term]) -> Snippet:
    """Return the snippet of the line that holds most of what was typed; of the first line where none does."""
    if not page.lines:
        return Snippet()
    worth: defaultdict[int, float] = defaultdict(float)
    found: set[str] = set()
    for term in telling(terms):
        words = page.words_of(term)
        found |= words
        for number in {number for word in words for number in page.places[word]}:
            worth[number] += term.weight
    line = page.lines[max(worth, key=lambda number: (worth[number], -number), default=0)]
    return Snippet(line.section, line.heading, marked(line.text, found))


def marked(line: str, found: AbstractSet[str]) -> tuple[Marked, ...]:
    """Return the part of a line around its first found word, in pieces; `found` are folded.

    >>> [(piece.text, piece.is_match) for piece in marked("Una vértebra rota", {"vertebra"})]
    [('Una ', False), ('vértebra', True), (' rota', False)]
    """
    places = [(first, last) for word, first, last in _words(line) if word in found]
    start, end = _window(line, places[0][0] if places else 0)
    pieces, here = [Marked("… " if start else "")], start
    for first, last in places:
        if start <= first and last <= end:
            pieces += [Marked(line[here:first]), Marked(line[first:last], is_match=True)]
            here = last
    pieces.append(Marked(line[here:end] + (" …" if end < len(line) else "")))
    return tuple(piece for piece in pieces if piece.text)


@lru_cache(maxsize=2_000)
def _words(line: str) -> tuple[tuple[str, int, int], ...]:
    """Return the folded words of a line with their places: the same lines are shown at one key after the other."""
    return tuple((fold(match.group()), match.start(), match.end()) for match in _WORD.finditer(line))


def _window(line: str, first: int) -> tuple[int, int]:
    """Return where to cut, between words."""
    if len(line) <= _LONGEST:
        return 0, len(line)
    start = 0 if first <= _BEFORE else line.find(" ", first - _BEFORE, first) + 1 or first
    end = start + _LONGEST
    return start, len(line) if end >= len(line) else max(line.rfind(" ", start, end), start + _LONGEST // 2)
