"""How well the best name of a page answers what was typed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from operator import mul

from db.search.card import STARTING_LETTERS, Card, Name
from db.search.question import is_telling_word
from db.search.stem import Stems
from db.search.term import Term

_COVER_SHARE = 0.1
_SHORTEST_TELLING = 3
_LEAST_OF_HEAD = 0.7


class Step(IntEnum):
    """The ladder: a lower step comes first, whatever else is better."""

    EXACT = 0
    WHOLE = 1
    START = 2
    REST = 3


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How the best name of a page answers: the step of the ladder, the share of what was typed, and the name."""

    step: Step
    share: float
    cover: float
    name: Name
    has_all: bool

    @property
    def order(self) -> tuple[int, bool, float, int]:
        """Return what sorts the best first; a title that begins with what was typed comes before an alias that does."""
        return self.step, self.step == Step.START and not self.name.is_own, -self.worth, self.name.place

    @property
    def steadily(self) -> Step:
        """Return the step without what the next letter may change: whether the name has further words."""
        return Step.START if self.step == Step.WHOLE else self.step

    @property
    def worth(self) -> float:
        """Return the share, a little less where the name says much that was not typed."""
        return self.share * (1 - _COVER_SHARE + _COVER_SHARE * self.cover)


class NameScoring:
    """Scores the names of many pages for one query; each word is looked at once."""

    def __init__(self, terms: Sequence[Term], stems: Stems) -> None:
        self.terms = terms
        self._stems = stems
        self._typed = tuple(term.word for term in terms)
        self._telling = [term for term in terms if is_telling_word(term.word)]
        self.is_just_begun = len(terms) == 1 and len(terms[0].word) < _SHORTEST_TELLING
        self._weights = tuple(term.weight for term in terms)
        self._total = sum(self._weights) or 1.0
        meant = [word for term in terms for word in (term.word, *term.stems, *(near.word for near in term.nearby))]
        self._starts = frozenset(word[:STARTING_LETTERS] for word in meant)
        self._letters = tuple(word for word in meant if len(word) < STARTING_LETTERS)
        self._likeness: dict[str, tuple[float, ...]] = {}
        self._answering: dict[int, dict[str, tuple[float, ...]]] = {}

    def best_name(self, card: Card) -> NameMatch:
        """Return the name of a page that answers best."""
        rows = self._rows(card)
        matches = [self._match(name, rows) for name in card.names if not rows.keys().isdisjoint(name.words)]
        if not matches:
            return NameMatch(Step.REST, 0.0, 0.0, card.names[0], has_all=False)
        if self.is_just_begun:
            return min(matches, key=lambda match: (match.steadily, match.name.place))
        return min(matches, key=lambda match: match.order)

    def held(self, card: Card) -> tuple[float, ...]:
        """Return how well the names of a page answer each typed word between them."""
        rows = self._rows(card)
        return tuple(map(max, zip(*rows.values(), strict=True))) if rows else (0.0,) * len(self.terms)

    def share(self, held: Iterable[float]) -> float:
        """Return how much of what was typed is held, from 0 to 1."""
        told: float = sum(map(mul, self._weights, held))
        return told / self._total

    def has_whole_name(self, card: Card) -> bool:
        """Return whether a name of the page stands whole among the typed words, whatever stands around it."""
        typed = {word for word in self._rows(card) if self._is_typed(word)}
        return bool(typed) and any(name.needed and typed.issuperset(name.needed) for name in card.names)

    def head_words(self, card: Card) -> frozenset[int]:
        """Return the places of the typed words that the page is called by: in two of its names, or one by itself."""
        rows = [row for word, row in self._rows(card).items() if word in card.heads]
        return frozenset(place for row in rows for place, likeness in enumerate(row) if likeness >= _LEAST_OF_HEAD)

    def _is_typed(self, word: str) -> bool:
        """Return whether a word is typed to its end, perhaps misspelled."""
        return any(term.means(word, self._stems.of(word)) for term in self._telling)

    def _match(self, name: Name, rows: Mapping[str, tuple[float, ...]]) -> NameMatch:
        found = [rows[word] for word in name.words if word in rows]
        best = tuple(map(max, zip(*found, strict=True)))
        share = sum(map(mul, self._weights, best)) / self._total
        cover = len(found) / len(name.words)
        return NameMatch(self._step(name, best, cover), share, cover, name, all(best))

    def _rows(self, card: Card) -> dict[str, tuple[float, ...]]:
        """Return the words of a page's names that answer a typed one, and how well each of them does."""
        if card.text not in self._answering:
            starts = card.words.keys() & self._starts
            if self._letters:
                starts |= {start for start in card.words if start.startswith(self._letters)}
            rows = ((word, self._row(word)) for start in starts for word in card.words[start])
            self._answering[card.text] = {word: row for word, row in rows if any(row)}
        return self._answering[card.text]

    def _row(self, word: str) -> tuple[float, ...]:
        """Return how well a word of a name answers each typed one."""
        if word not in self._likeness:
            stems = self._stems.of(word)
            self._likeness[word] = tuple(term.likeness(word, stems) for term in self.terms)
        return self._likeness[word]

    def _step(self, name: Name, best: tuple[float, ...], cover: float) -> Step:
        if not all(best):
            return Step.REST
        if name.words == self._typed:
            return Step.EXACT
        count = len(self._typed)
        if cover == 1.0 and len(name.words) == count:
            return Step.WHOLE
        return Step.START if len(name.words) >= count and self._is_start(name.words[:count]) else Step.REST

    def _is_start(self, words: Sequence[str]) -> bool:
        """Return whether the words are those typed, in their order, each perhaps misspelled."""
        return all(self._row(word)[place] for place, word in enumerate(words))
