"""The words of a page: which lines hold them, and how much of what was typed they answer."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from db.query import folded_words
from db.search.rows import RowSource
from db.search.term import Term

_SHORTEST_STEM = 4
_MOST_PAGES = 500
_IN_TEXT, _IN_HEADING = 0.6, 0.8
_LINES = """
SELECT key, heading, plain FROM sections JOIN blocks ON blocks.section = sections.id
WHERE text = ? ORDER BY sections.position, blocks.position
"""


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page, with the key and the heading of its section."""

    section: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, and where each folded word stands; `words` are sorted."""

    lines: tuple[PageLine, ...]
    words: tuple[str, ...]
    places: dict[str, list[int]]
    headings: frozenset[str]

    def words_of(self, term: Term) -> set[str]:
        """Return the words of the page that answer a typed one."""
        found = {word for word in (term.word, *term.slips) if word in self.places}
        starts = [stem for stem in term.stems if len(stem) >= _SHORTEST_STEM and term.word.startswith(stem)]
        for start in [*starts, term.word] if term.is_start else starts:
            found.update(self._words_from(start))
        return found

    def held(self, terms: Sequence[Term]) -> tuple[float, ...]:
        """Return, for each word, how much its place on the page says: nothing, in running text, or in a heading."""
        # A single letter typed last begins a word of every page: to look for all of those is slow and tells nothing.
        return tuple(_IN_TEXT if term.is_letter else self._held(self.words_of(term)) for term in terms)

    def _held(self, words: AbstractSet[str]) -> float:
        if not words:
            return 0.0
        return _IN_TEXT if self.headings.isdisjoint(words) else _IN_HEADING

    def _words_from(self, start: str) -> Iterator[str]:
        for number in range(bisect_left(self.words, start), len(self.words)):
            if not self.words[number].startswith(start):
                return
            yield self.words[number]


class Pages:
    """Reads pages and keeps those of late."""

    def __init__(self, library: RowSource) -> None:
        self._library = library
        self.of = lru_cache(maxsize=_MOST_PAGES)(self._whole)
        self.start = lru_cache(maxsize=_MOST_PAGES)(self._beginning)

    def _whole(self, text: int) -> Page:
        return _page(self._lines(_LINES, text))

    def _beginning(self, text: int) -> Page:
        return _page(self._lines(f"{_LINES} LIMIT 1", text)[:1])

    def _lines(self, sql: str, text: int) -> tuple[PageLine, ...]:
        rows = self._library.rows(sql, text)
        return tuple(PageLine(key, heading, line) for key, heading, plain in rows for line in plain.split("\n") if line)


def _page(lines: tuple[PageLine, ...]) -> Page:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        for word in folded_words(line.text):
            places[word].append(number)
    headings = frozenset(word for heading in {line.heading for line in lines} for word in folded_words(heading))
    return Page(lines, tuple(sorted(places)), dict(places), headings)
