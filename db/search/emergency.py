"""Words of emergency: what people type when they should be calling. Looked for before anything else."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from db.query import folded_words, without_apostrophes
from db.search.rows import RowSource
from db.search.stem import Stems
from db.search.vocabulary import Vocabulary

_SHORTEST_MISSPELT = 3
_LONG = 8
_SHORTEST_START = 3

_Meaning = tuple[str, str]
"""A language and the name of a meaning in it."""


@dataclass(frozen=True, slots=True)
class Emergency:
    """A sign that was met: its topic, blank where the library has none, and the words that it may be told by.

    `notices` say by language what to do, where that is not what is said of all signs without a topic.
    """

    topic: str
    words: frozenset[str]
    notices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Sign:
    topic: str
    meanings: tuple[str, ...]
    notices: Mapping[str, str]


class Emergencies:
    """Knows the signs of the library's table."""

    def __init__(self, library: RowSource, vocabulary: Vocabulary, stems: Stems) -> None:
        self._vocabulary = vocabulary
        self._stems = stems
        self._signs = _signs(library)
        self._wordings = _wordings(library)
        self._notices: dict[str, str] = dict(library.rows("SELECT language, notice FROM emergency_notices"))
        self._with_word: defaultdict[str, list[tuple[_Meaning, frozenset[str]]]] = defaultdict(list)
        for meaning, wordings in self._wordings.items():
            for wording in wordings:
                for word in wording:
                    self._with_word[word].append((meaning, wording))
        self._words = sorted(self._with_word)
        self._by_stem: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for stem in stems.of(word):
                self._by_stem[stem].append(word)
        self._misspelt = lru_cache(maxsize=1_000)(self._words_misspelt_so)

    def notice(self, emergency: Emergency, language: str) -> str:
        """Return what to say of an emergency that the library has no page on."""
        return emergency.notices.get(language) or self._notices.get(language, "")

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
        told = [(meaning, wording) for word in begun for meaning, wording in self._with_word[word] if wording <= begun]
        # Only beside a finished part may the last word be half typed.
        there, sure = {meaning for meaning, _ in told}, {meaning for meaning, wording in told if wording & whole}
        languages = {language for language, _ in sure}
        for sign in self._signs:
            for language in languages:
                parts = {(language, name) for name in sign.meanings}
                if parts <= there and parts & sure:
                    return Emergency(sign.topic, self._told_by(parts), sign.notices)
        return None

    def _told_by(self, parts: Iterable[_Meaning]) -> frozenset[str]:
        return frozenset(word for part in parts for wording in self._wordings[part] for word in wording)

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


def _signs(library: RowSource) -> list[_Sign]:
    sql = """
        SELECT id, coalesce(topic, ''), meaning FROM emergency_signs
        JOIN emergency_sign_meanings ON sign = id ORDER BY topic IS NULL, id, meaning
    """
    found: dict[int, tuple[str, list[str]]] = {}
    for number, topic, meaning in library.rows(sql):
        found.setdefault(number, (topic, []))[1].append(meaning)
    notices: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for number, language, notice in library.rows("SELECT sign, language, notice FROM emergency_sign_notices"):
        notices[number][language] = notice
    return [_Sign(topic, tuple(meanings), notices[number]) for number, (topic, meanings) in found.items()]


def _wordings(library: RowSource) -> dict[_Meaning, list[frozenset[str]]]:
    """Return the ways to say each meaning: any will do, and each needs all its words."""
    wordings: defaultdict[_Meaning, list[frozenset[str]]] = defaultdict(list)
    for language, meaning, wording in library.rows("SELECT language, meaning, wording FROM emergency_wordings"):
        wordings[language, meaning].append(frozenset(folded_words(without_apostrophes(wording))))
    return dict(wordings)
