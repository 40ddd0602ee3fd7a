"""The piece of a page that shows why it was found, with the found words marked."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from db.query import fold, folded_words
from db.records import Marked
from db.search.rows import RowSource
from db.search.term import Term

_LONGEST = 180
_BEFORE = 60
_SHORTEST_STEM = 4
_MOST_PAGES = 500
_WORD = re.compile(r"[^\W_]+")
_LINES = """
SELECT key, plain FROM sections JOIN blocks ON blocks.section = sections.id
WHERE text = ? ORDER BY sections.position, blocks.position
"""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Marked pieces, and the key of the section that they come from."""

    section: str = ""
    pieces: tuple[Marked, ...] = ()


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a page with their sections, and where each folded word stands; `words` are sorted."""

    lines: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    places: dict[str, list[int]]

    def lines_with(self, term: Term) -> set[int]:
        found = {line for start in _starts(term) for line in self._lines_from(start)}
        for word in _whole(term):
            found.update(self.places.get(word, ()))
        return found

    def _lines_from(self, start: str) -> Iterator[int]:
        for number in range(bisect_left(self.words, start), len(self.words)):
            if not self.words[number].startswith(start):
                return
            yield from self.places[self.words[number]]


class Snippets:
    """Finds the line of a page that answers best; the pages of late are kept."""

    def __init__(self, library: RowSource) -> None:
        self._library = library
        self._page = lru_cache(maxsize=_MOST_PAGES)(self._read)

    def best(self, text: int, terms: Sequence[Term]) -> Snippet:
        """Return the snippet of the line that holds most of what was typed; of the first line where none does."""
        page = self._page(text)
        if not page.lines:
            return Snippet()
        worth: defaultdict[int, float] = defaultdict(float)
        for term in terms:
            for line in page.lines_with(term):
                worth[line] += term.weight
        best = max(worth, key=lambda line: (worth[line], -line), default=0)
        section, line_text = page.lines[best]
        return Snippet(section, marked(line_text, terms))

    def _read(self, text: int) -> _Page:
        lines = tuple(
            (section, line) for section, plain in self._library.rows(_LINES, text) for line in plain.split("\n") if line
        )
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, line) in enumerate(lines):
            for word in folded_words(line):
                places[word].append(number)
        return _Page(lines, tuple(sorted(places)), dict(places))


def marked(line: str, terms: Sequence[Term]) -> tuple[Marked, ...]:
    """Return the part of a line around its first found word, in pieces; a word is found whatever its accents."""
    found = [match.span() for match in _WORD.finditer(line) if _is_found(fold(match.group()), terms)]
    start, end = _window(line, found[0][0] if found else 0)
    pieces, here = [Marked("… " if start else "")], start
    for left, right in found:
        if left >= here and right <= end:
            pieces += [Marked(line[here:left]), Marked(line[left:right], is_match=True)]
            here = right
    pieces.append(Marked(line[here:end] + (" …" if end < len(line) else "")))
    return tuple(piece for piece in pieces if piece.text)


def _window(line: str, first: int) -> tuple[int, int]:
    """Return where to cut, between words."""
    if len(line) <= _LONGEST:
        return 0, len(line)
    start = 0 if first <= _BEFORE else line.find(" ", first - _BEFORE, first) + 1 or first
    end = start + _LONGEST
    return start, len(line) if end >= len(line) else max(line.rfind(" ", start, end), start + _LONGEST // 2)


def _is_found(word: str, terms: Sequence[Term]) -> bool:
    return any(word.startswith(tuple(_starts(term))) or word in _whole(term) for term in terms)


def _starts(term: Term) -> list[str]:
    """Return what a word may begin with; a short stem would mark too much."""
    starts = [stem for stem in term.stems if len(stem) >= _SHORTEST_STEM and term.word.startswith(stem)]
    return [*starts, term.word] if term.is_start else starts


def _whole(term: Term) -> list[str]:
    return [term.word, *(near.word for near in term.nearby)]
