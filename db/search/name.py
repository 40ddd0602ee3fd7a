"""The names of a page, and how well one of them answers what was typed."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from db.query import folded_words
from db.records import Kind, Language
from db.search.rows import RowSource, marks
from db.search.stem import Stems
from db.search.term import Term

_MOST_CARDS = 4_000
_COVER_SHARE = 0.1


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

    @property
    def order(self) -> tuple[int, float, int]:
        """Return what sorts the best first."""
        return self.step, -self.worth, self.name.place

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


def best_name(card: Card, terms: Sequence[Term], stems: Stems) -> NameMatch:
    """Return the name of a card that answers best."""
    typed = tuple(term.word for term in terms)
    total = sum(term.weight for term in terms) or 1.0
    known: dict[str, tuple[float, ...]] = {}
    matches = []
    for name in card.names:
        for word in name.words:
            if word not in known:
                known[word] = tuple(term.likeness(word, stems.of(word)) for term in terms)
        matches.append(_match(name, typed, terms, known, total))
    return min(matches, key=lambda match: match.order)


def _match(
    name: Name, typed: tuple[str, ...], terms: Sequence[Term], known: dict[str, tuple[float, ...]], total: float
) -> NameMatch:
    likes = [known[word] for word in name.words]
    best = [max((like[place] for like in likes), default=0.0) for place in range(len(terms))]
    share = sum(term.weight * value for term, value in zip(terms, best, strict=True)) / total
    covered = sum(1 for like in likes if any(like))
    cover = covered / len(likes) if likes else 0.0
    return NameMatch(_step(name, typed, best, cover), share, cover, name)


def _step(name: Name, typed: tuple[str, ...], best: Iterable[float], cover: float) -> Step:
    if name.words == typed:
        return Step.EXACT
    if not all(best):
        return Step.REST
    if cover == 1.0 and len(name.words) == len(typed):
        return Step.WHOLE
    is_start = name.words[: len(typed) - 1] == typed[:-1] and name.words[len(typed) - 1 :][:1] != ()
    return Step.START if is_start and name.words[len(typed) - 1].startswith(typed[-1]) else Step.REST
