"""Snowball stems of words in both languages, as the builder made them for the index."""

from functools import lru_cache
from typing import Any

from db.query import fold

_ALGORITHMS: dict[str, str] = {"en": "english", "es": "spanish"}


class Stems:
    """Stems words and remembers them; the stemmers are imported with the first word."""

    def __init__(self) -> None:
        self._stemmers: dict[str, Any] = {}
        self.of = lru_cache(maxsize=20_000)(self._stems)

    def of_typed(self, word: str, spoken: str) -> frozenset[str]:
        """Return the stems of a folded word and of the same word with its accents."""
        return self.of(word) if word == spoken else self.of(word) | self.of(spoken)

    def in_language(self, word: str, language: str) -> frozenset[str]:
        """Return the stems of a word of one language, as it is written and without its accents."""
        stemmer = self._loaded()[language]
        return frozenset(fold(stemmer.stemWord(form)) for form in (word, fold(word)))

    def _stems(self, word: str) -> frozenset[str]:
        return frozenset(fold(stemmer.stemWord(word)) for stemmer in self._loaded().values())

    def _loaded(self) -> dict[str, Any]:
        if not self._stemmers:
            import snowballstemmer  # about 50 ms: on the worker, with the first query

            self._stemmers = {language: snowballstemmer.stemmer(name) for language, name in _ALGORITHMS.items()}
        return self._stemmers
