"""Words of emergency: what people type when they should be calling. Looked for before anything else."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from db.query import folded_words, without_apostrophes
from db.search.rows import RowSource
from db.search.stem import Stems
from db.search.vocabulary import Vocabulary

_SHORTEST_MISSPELT = 3
_LONG = 8
_SHORTEST_START = 3


@dataclass(frozen=True, slots=True)
class Emergency:
    """A sign that was met: its topic, blank where the library has none, and the words that it may be told by."""

    topic: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Meaning:
    """One way to say the parts of a sign in one language: any wording will do, each wording needs all its words."""

    wordings: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Sign:
    topic: str
    meanings: tuple[str, ...]


class Emergencies:
    """Knows the signs of the library's table."""

    def __init__(self, library: RowSource, vocabulary: Vocabulary, stems: Stems) -> None:
        self._vocabulary = vocabulary
        self._stems = stems
        self._signs = _signs(library)
        self._meanings = _meanings(library)
        self._notices: dict[str, str] = dict(library.rows("SELECT language, notice FROM emergency_notices"))
        meanings = [meaning for some in self._meanings.values() for meaning in some.values()]
        self._words = sorted({word for meaning in meanings for wording in meaning.wordings for word in wording})
        self._by_stem: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for stem in stems.of(word):
                self._by_stem[stem].append(word)
        self._misspelt = lru_cache(maxsize=1_000)(self._words_misspelt_so)

    def notice(self, language: str) -> str:
        """Return what to say of an emergency that the library has no page on."""
        return self._notices.get(language, "")

    @property
    def page(self) -> str:
        """Return the topic that says what to do in an emergency of this library; blank where none does."""
        return next((sign.topic for sign in self._signs if sign.topic), "")

    def met(self, words: Sequence[str], *, is_literal: bool) -> Emergency | None:
        """Return the first sign that the words meet, those of the library's own pages before the others."""
        if not self._signs:
            return None
        readings = [self._reading(word, is_literal=is_literal) for word in words]
        whole = {meant for reading in readings for meant in reading}
        begun = whole | self._begun(words[-1]) if len(words) > 1 else whole
        for sign in self._signs:
            for meanings in self._meanings.values():
                if _is_met(sign, meanings, whole, begun):
                    return Emergency(sign.topic, _told_by(sign, meanings))
        return None

    def _begun(self, word: str) -> set[str]:
        if len(word) < _SHORTEST_START:
            return set()
        return {known for known in self._words if known.startswith(word)}

    def _reading(self, word: str, *, is_literal: bool) -> frozenset[str]:
        """Return the words of the table that a typed one may be: itself, its other forms, or what it misspells."""
        same = frozenset(known for stem in self._stems.of(word) for known in self._by_stem.get(stem, ()))
        if word in same or is_literal or len(word) < _SHORTEST_MISSPELT or self._vocabulary.frequency(word):
            return same
        return same | self._misspelt(word)

    def _words_misspelt_so(self, word: str) -> frozenset[str]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        allowed = 2 if len(word) >= _LONG else 1
        # Of three letters typed one may be missing; another word of three letters is seldom a slip.
        choices = [known for known in self._words if known[0] == word[0] and len(known) > _SHORTEST_MISSPELT]
        found = extract(word, choices, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        return frozenset(known for known, _, _ in found)


def _is_met(sign: _Sign, meanings: dict[str, _Meaning], whole: set[str], begun: set[str]) -> bool:
    """Return whether every part is there; only beside a finished part may the last word be half typed."""
    parts = [meanings.get(name) for name in sign.meanings]
    if not all(part and any(wording <= begun for wording in part.wordings) for part in parts):
        return False
    return any(part and any(wording & whole for wording in part.wordings if wording <= begun) for part in parts)


def _told_by(sign: _Sign, meanings: dict[str, _Meaning]) -> frozenset[str]:
    return frozenset(word for name in sign.meanings for wording in meanings[name].wordings for word in wording)


def _signs(library: RowSource) -> list[_Sign]:
    sql = """
        SELECT id, coalesce(topic, ''), meaning FROM emergency_signs
        JOIN emergency_sign_meanings ON sign = id ORDER BY topic IS NULL, id, meaning
    """
    found: dict[int, tuple[str, list[str]]] = {}
    for number, topic, meaning in library.rows(sql):
        found.setdefault(number, (topic, []))[1].append(meaning)
    return [_Sign(topic, tuple(meanings)) for topic, meanings in found.values()]


def _meanings(library: RowSource) -> dict[str, dict[str, _Meaning]]:
    """Return the meanings of each language."""
    wordings: defaultdict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)
    for language, meaning, wording in library.rows("SELECT language, meaning, wording FROM emergency_wordings"):
        wordings[language, meaning].append(frozenset(folded_words(without_apostrophes(wording))))
    meanings: defaultdict[str, dict[str, _Meaning]] = defaultdict(dict)
    for (language, meaning), some in wordings.items():
        meanings[language][meaning] = _Meaning(tuple(some))
    return dict(meanings)
