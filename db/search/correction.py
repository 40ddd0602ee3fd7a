"""Words of the library that a misspelled word may stand for: few edits away, the likeliest first."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from db.search.rows import RowSource

_MOST_WORDS = 4
_SHORT = 5
_LONG = 8
_MOST_SPOILT = 4
"""Trigrams that one edit can spoil at most (two letters changing places)."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """A word of the library near a typed one."""

    word: str
    edits: int


def most_edits(word: str) -> int:
    """Return how many wrong letters a typed word may have; none where it is short or holds a digit."""
    if len(word) < 4 or not word.isalpha():
        return 0
    if len(word) < 6:
        return 1
    return 2 if len(word) < 10 else 3


class Correction:
    """Finds nearby words among all words of the library; reads them, and imports RapidFuzz, with the first question."""

    def __init__(self, library: RowSource) -> None:
        self._library = library
        self._words: list[str] = []
        self._rank: list[tuple[bool, int]] = []
        self._by_length: defaultdict[int, list[int]] = defaultdict(list)
        self._by_trigram: dict[str, array[int]] = {}

    def nearby(self, word: str, *, is_last: bool) -> tuple[Nearby, ...]:
        """Return at most four nearby words; the last word typed may be the start of one."""
        allowed = most_edits(word)
        if not allowed:
            return ()
        self._load()
        edits = self._edits(word, allowed, self._alike(word, allowed), cut=False)
        # A short word is one letter away from some beginning always: *pizza* and *pinza(do)*.
        if is_last and len(word) > _SHORT:
            begun = self._edits(word, allowed, self._beginning_alike(word, allowed), cut=True)
            edits = {number: min(edits.get(number, allowed), begun.get(number, allowed)) for number in edits | begun}
        likely = [number for number in edits if self._is_likely(word, number, edits[number])]
        best = sorted(likely, key=lambda number: self._order(word, number, edits[number]))
        return tuple(Nearby(self._words[number], edits[number]) for number in best[:_MOST_WORDS])

    def _is_likely(self, typed: str, number: int, edits: int) -> bool:
        """Return whether a slip of the fingers explains it: people seldom miss the first letter, and search names."""
        is_outside_names, _ = self._rank[number]
        has_other_start = self._words[number][0] != typed[0]
        if has_other_start and (is_outside_names or len(typed) < _SHORT):
            return False
        return edits <= (1 if len(typed) < _LONG else 2) or not (is_outside_names or has_other_start)

    def _order(self, typed: str, number: int, edits: int) -> tuple[int, bool, bool, int, int, str]:
        word = self._words[number]
        is_outside_names, rarity = self._rank[number]
        return edits, word[0] != typed[0], is_outside_names, abs(len(word) - len(typed)), rarity, word

    def _edits(self, word: str, allowed: int, numbers: Iterable[int], *, cut: bool) -> dict[int, int]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        length = len(word)
        choices = {number: self._words[number][:length] if cut else self._words[number] for number in numbers}
        found = extract(word, choices, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        return {number: int(distance) for _, distance, number in found}

    def _alike(self, word: str, allowed: int) -> list[int]:
        """Return the words of like length that can be near enough."""
        length = len(word)
        lengths = range(length - allowed, length + allowed + 1)
        if length <= _SHORT:
            return [number for size in lengths for number in self._by_length[size]]
        return [n for n in self._sharing(trigrams(word, is_whole=True), allowed) if len(self._words[n]) in lengths]

    def _beginning_alike(self, word: str, allowed: int) -> list[int]:
        """Return the longer words whose start can be near enough."""
        length = len(word)
        return [n for n in self._sharing(trigrams(word, is_whole=False), allowed) if len(self._words[n]) > length]

    def _sharing(self, parts: set[str], allowed: int) -> set[int]:
        """Return the words with one of the rarest trigrams: more of them than the edits can have spoiled."""
        lists = sorted((self._by_trigram[part] for part in parts if part in self._by_trigram), key=len)
        unspoilt = max(_MOST_SPOILT * allowed + 1 - (len(parts) - len(lists)), 1)
        return {number for numbers in lists[:unspoilt] for number in numbers}

    def _load(self) -> None:
        if self._words:
            return
        sql = "SELECT word, max(in_name), sum(frequency) FROM vocabulary GROUP BY word"
        by_trigram: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for word, in_name, frequency in self._library.rows(sql):
            if len(word) < 3 or not word.isalpha():
                continue
            number = len(self._words)
            self._words.append(word)
            self._rank.append((not in_name, -frequency))
            self._by_length[len(word)].append(number)
            for part in trigrams(word, is_whole=True):
                by_trigram[part].append(number)
        self._by_trigram = dict(by_trigram)


def trigrams(word: str, *, is_whole: bool) -> set[str]:
    """Return the runs of three letters; the start, and the end of a whole word, count as a letter.

    >>> sorted(trigrams("pars", is_whole=True))
    ['^pa', 'ars', 'par', 'rs$']
    """
    padded = f"^{word}$" if is_whole else f"^{word}"
    return {padded[start : start + 3] for start in range(len(padded) - 2)}
