"""The words of the library: is a word in it, does one begin so, how telling is it."""

import math
from functools import lru_cache

from db.search.everyday import EVERYDAY_WORDS
from db.search.rows import RowSource

_LAST = "\U0010ffff"
_NUMBER_SHARE = 0.3
"""Numbers are doses and ages: they seldom name a topic."""
_EVERYDAY_SHARE = 0.25
_STRANGER_SHARE = 0.35
"""A word of no page tells that something else is meant, but as often it is a word like *heal* or *son*."""


class Vocabulary:
    """Asks the library's own list of words; answers are remembered."""

    def __init__(self, library: RowSource) -> None:
        self._library = library
        self._texts = int(library.rows("SELECT count(*) FROM texts")[0][0])
        self.frequency = lru_cache(maxsize=4_000)(self._frequency)
        self.is_in_name = lru_cache(maxsize=4_000)(self._is_in_name)
        self.has_start = lru_cache(maxsize=4_000)(self._has_start)

    @property
    def texts(self) -> int:
        """Return how many pages the library holds, each language counted."""
        return self._texts

    def weight(self, word: str) -> float:
        """Return how much the word tells apart: rare words tell more, strangers and everyday words little."""
        frequency = self.frequency(word) or self._frequency_of_start(word)
        weight = math.log(math.e + self._texts / (1 + frequency))
        if word.isdecimal():
            return weight * _NUMBER_SHARE
        if word in EVERYDAY_WORDS:
            return weight * _EVERYDAY_SHARE
        return weight if frequency else weight * _STRANGER_SHARE

    def _frequency(self, word: str) -> int:
        rows = self._library.rows("SELECT sum(frequency) FROM vocabulary WHERE word = ?", word)
        return int(rows[0][0] or 0)

    def _is_in_name(self, word: str) -> bool:
        sql = "SELECT 1 FROM vocabulary WHERE word = ? AND in_name = 1 LIMIT 1"
        return bool(self._library.rows(sql, word))

    def _has_start(self, start: str) -> bool:
        sql = "SELECT 1 FROM vocabulary WHERE word >= ? AND word < ? LIMIT 1"
        return bool(self._library.rows(sql, start, start + _LAST))

    def _frequency_of_start(self, start: str) -> int:
        """Return how often the first word that begins so occurs."""
        sql = "SELECT frequency FROM vocabulary WHERE word >= ? AND word < ? LIMIT 1"
        return sum(row[0] for row in self._library.rows(sql, start, start + _LAST))
