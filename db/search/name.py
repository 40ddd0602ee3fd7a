"""The names of a page, and how well one of them answers what was typed."""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from operator import mul

from db.query import folded_words
from db.records import Kind, Language
from db.search.question import is_telling_word
from db.search.rows import RowSource, marks
from db.search.stem import Stems
from db.search.term import Term

_MOST_CARDS = 4_000
_COVER_SHARE = 0.1
_LIKE_START = 2
_SHORTEST_TELLING = 3
_LEAST_OF_HEAD = 0.7
_NO_STEMS: frozenset[str] = frozenset()


class Step(IntEnum):
    """The ladder: a lower step comes first, whatever else is better."""

    EXACT = 0
    WHOLE = 1
    START = 2
    REST = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A title, clinical name or alias, with its folded words; `place` is 0 for the title, 1 for the clinical name."""

    text: str
    words: tuple[str, ...]
    place: int
    is_ambiguous: bool

    @property
    def is_own(self) -> bool:
        """Return whether it is the title or the clinical name."""
        return self.place < 2


@dataclass(frozen=True, slots=True)
class Card:
    """A page as the ranking sees it."""

    text: int
    topic: str
    kind: Kind
    language: Language
    names: tuple[Name, ...]

    @property
    def title(self) -> str:
        """Return the page's title."""
        return self.names[0].text

    @property
    def clinical_name(self) -> str:
        """Return the name that clinicians use."""
        return self.names[1].text


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


class Cards:
    """Reads cards and keeps those of late."""

    def __init__(self, library: RowSource) -> None:
        self._library = library
        self._cards: OrderedDict[int, Card] = OrderedDict()

    def of(self, texts: Sequence[int]) -> dict[int, Card]:
        """Return the cards of pages by their numbers."""
        missing = [text for text in texts if text not in self._cards]
        if missing:
            self._read(missing)
        found = {text: self._cards[text] for text in texts}
        while len(self._cards) > _MOST_CARDS:
            self._cards.popitem(last=False)
        return found

    def of_topic(self, topic: str, language: Language) -> Card:
        """Return the card of a topic in the language, or in another where the topic lacks it."""
        sql = "SELECT id FROM texts WHERE topic = ? ORDER BY language <> ?, language"
        text = int(self._library.rows(sql, topic, language)[0][0])
        return self.of([text])[text]

    def _read(self, texts: Sequence[int]) -> None:
        places = marks(len(texts))
        sql = f"SELECT text, name, is_ambiguous FROM aliases WHERE text IN ({places}) ORDER BY text, position"  # noqa: S608  # placeholders only
        aliases: dict[int, list[tuple[str, bool]]] = {}
        for text, name, is_ambiguous in self._library.rows(sql, *texts):
            aliases.setdefault(text, []).append((name, bool(is_ambiguous)))
        sql = f"""
            SELECT texts.id, topic, kind, language, title, clinical_name FROM texts
            JOIN topics ON topics.id = topic WHERE texts.id IN ({places})
        """  # noqa: S608  # placeholders only
        for text, topic, kind, language, title, clinical_name in self._library.rows(sql, *texts):
            written = [(title, False), (clinical_name, False), *aliases.get(text, [])]
            names = tuple(
                Name(name, tuple(folded_words(name)), place, is_ambiguous)
                for place, (name, is_ambiguous) in enumerate(written)
            )
            self._cards[text] = Card(text, topic, Kind(kind), language, names)


class NameScoring:
    """Scores the names of many pages for one query; each word is looked at once."""

    def __init__(self, terms: Sequence[Term], stems: Stems) -> None:
        self.terms = terms
        self._stems = stems
        self._typed = tuple(term.word for term in terms)
        self.is_just_begun = len(terms) == 1 and len(terms[0].word) < _SHORTEST_TELLING
        self._weights = tuple(term.weight for term in terms)
        self._total = sum(self._weights) or 1.0
        self._starts = {start[:_LIKE_START] for term in terms for start in (term.word, *term.stems)}
        self._likeness: dict[str, tuple[float, ...] | None] = {}

    def best_name(self, card: Card) -> NameMatch:
        """Return the name of a page that answers best."""
        matches = [self._match(name) for name in card.names]
        if self.is_just_begun:
            return min(matches, key=lambda match: (match.steadily, match.name.place))
        return min(matches, key=lambda match: match.order)

    def held(self, card: Card) -> tuple[float, ...]:
        """Return how well the names of a page answer each typed word between them."""
        found = [row for name in card.names for word in name.words if (row := self._row(word)) is not None]
        return tuple(map(max, zip(*found, strict=True))) if found else (0.0,) * len(self.terms)

    def share(self, held: Iterable[float]) -> float:
        """Return how much of what was typed is held, from 0 to 1."""
        told: float = sum(map(mul, self._weights, held))
        return told / self._total

    def has_whole_name(self, card: Card) -> bool:
        """Return whether a name of the page stands whole among the typed words, whatever stands around it."""
        return any(self._is_whole(name) for name in card.names)

    def head_words(self, card: Card) -> frozenset[int]:
        """Return the places of the typed words that the page is called by: in two of its names, or one by itself."""
        counts = Counter(word for name in card.names for word in set(name.words))
        alone = {name.words[0] for name in card.names if len(name.words) == 1}
        heads = [word for word, count in counts.items() if count > 1 or word in alone]
        rows = [row for word in heads if (row := self._row(word)) is not None]
        return frozenset(place for row in rows for place, likeness in enumerate(row) if likeness >= _LEAST_OF_HEAD)

    def _is_whole(self, name: Name) -> bool:
        words = [word for word in name.words if is_telling_word(word)]
        is_enough = len(words) > 1 or words == list(name.words)
        return is_enough and all(self._is_typed(word) for word in words)

    def _is_typed(self, word: str) -> bool:
        """Return whether a word is typed to its end, perhaps misspelled."""
        if self._row(word) is None:
            return False
        return any(term.means(word, self._stems.of(word)) for term in self.terms if is_telling_word(term.word))

    def _match(self, name: Name) -> NameMatch:
        found = [row for word in name.words if (row := self._row(word)) is not None]
        if not found:
            return NameMatch(Step.REST, 0.0, 0.0, name, has_all=False)
        best = tuple(map(max, zip(*found, strict=True)))
        share = sum(map(mul, self._weights, best)) / self._total
        cover = len(found) / len(name.words)
        return NameMatch(self._step(name, best, cover), share, cover, name, all(best))

    def _row(self, word: str) -> tuple[float, ...] | None:
        """Return how well a word of a name answers each typed one; None where it answers none."""
        if word not in self._likeness:
            # Words of one stem begin alike, and stemming is the slow part: most words of a name are never stemmed.
            stems = self._stems.of(word) if word[:_LIKE_START] in self._starts else _NO_STEMS
            row = tuple(term.likeness(word, stems) for term in self.terms)
            self._likeness[word] = row if any(row) else None
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
        return all((row := self._row(word)) is not None and row[place] for place, word in enumerate(words))
