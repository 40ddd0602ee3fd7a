"""The names of pages, read from the library and kept."""

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.query import folded_words
from db.records import Kind, Language
from db.search.question import is_telling_word
from db.search.rows import RowSource, marks

STARTING_LETTERS = 2
"""Letters that words of one stem share."""
_MOST_CARDS = 4_000


@dataclass(frozen=True, slots=True)
class Name:
    """A title, clinical name or alias, with its folded words; `place` is 0 for the title, 1 for the clinical name.

    `needed` are the words that must be typed for the name to stand whole in a question; none where they are too few.
    """

    text: str
    words: tuple[str, ...]
    place: int
    needed: tuple[str, ...]

    @property
    def is_own(self) -> bool:
        """Return whether it is the title or the clinical name."""
        return self.place < 2


@dataclass(frozen=True, slots=True)
class Card:
    """A page as the ranking sees it.

    `words` are those of its names, by their first letters; `heads` are those that it is called by: a word that stands
    in two of its names, or is one.
    """

    text: int
    topic: str
    kind: Kind
    language: Language
    names: tuple[Name, ...]
    words: Mapping[str, tuple[str, ...]]
    heads: frozenset[str]

    @property
    def title(self) -> str:
        """Return the page's title."""
        return self.names[0].text

    @property
    def clinical_name(self) -> str:
        """Return the name that clinicians use."""
        return self.names[1].text


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
        sql = f"SELECT text, name FROM aliases WHERE text IN ({places}) ORDER BY text, position"  # noqa: S608  # placeholders only
        aliases: dict[int, list[str]] = {}
        for text, name in self._library.rows(sql, *texts):
            aliases.setdefault(text, []).append(name)
        sql = f"""
            SELECT texts.id, topic, kind, language, title, clinical_name FROM texts
            JOIN topics ON topics.id = topic WHERE texts.id IN ({places})
        """  # noqa: S608  # placeholders only
        for text, topic, kind, language, title, clinical_name in self._library.rows(sql, *texts):
            written = (title, clinical_name, *aliases.get(text, ()))
            names = tuple(_name(name, place) for place, name in enumerate(written))
            self._cards[text] = Card(text, topic, Kind(kind), language, names, *_words(names))


def _name(text: str, place: int) -> Name:
    words = tuple(folded_words(text))
    telling = tuple(word for word in words if is_telling_word(word))
    return Name(text, words, place, telling if len(telling) > 1 or telling == words else ())


def _words(names: Sequence[Name]) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Return the words of the names by their first letters, and those among them that the page is called by."""
    counts = Counter(word for name in names for word in set(name.words))
    by_start: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for word in counts:
        by_start[word[:STARTING_LETTERS]] += (word,)
    alone = {name.words[0] for name in names if len(name.words) == 1}
    return dict(by_start), frozenset(word for word, count in counts.items() if count > 1 or word in alone)
