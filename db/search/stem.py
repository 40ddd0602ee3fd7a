"""Snowball stems of words in both languages, as the builder made them for the index."""

from functools import lru_cache
from typing import Any

from db.query import fold

_ALGORITHMS = ("english", "spanish")


class Stems:
    """Stems words and remembers them; the stemmers are imported with the first word."""

    def __init__(self) -> None:
        self._stemmers: tuple[Any, ...] = ()
        self.of = lru_cache(maxsize=20_000)(self._stems)

    def of_typed(self, word: str, spoken: str) -> frozenset[str]:
        """Return the stems of a folded word and of the same word with its accents."""
        return self.of(word) if word == spoken else self.of(word) | self.of(spoken)

    def _stems(self, word: str) -> frozenset[str]:
        if not self._stemmers:
            import snowballstemmer  # about 50 ms: on the worker, with the first query

            self._stemmers = tuple(snowballstemmer.stemmer(name) for name in _ALGORITHMS)
        return frozenset(fold(stemmer.stemWord(word)) for stemmer in self._stemmers)
