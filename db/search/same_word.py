"""Words that people use for one another (*quebrada*, *rota*): whoever types one means the names that hold the other."""

from collections import defaultdict
from dataclasses import dataclass

from db.query import fold
from db.search.rows import RowSource
from db.search.stem import Stems


@dataclass(frozen=True, slots=True)
class Same:
    """The folded words that mean the same as a typed one, and all of their stems."""

    words: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()

    def __or__(self, other: "Same") -> "Same":
        """Return the words and stems of both."""
        return Same(self.words | other.words, self.stems | other.stems)


class SameWords:
    """Knows the groups of the library's table by the stems of their words; stems them when it is first asked."""

    def __init__(self, library: RowSource, stems: Stems) -> None:
        self._rows = library.rows("SELECT name, language, word FROM same_words")
        self._stems = stems
        self._by_stem: dict[str, Same] = {}

    def of(self, stems: frozenset[str]) -> Same:
        """Return what means the same as a word with these stems; nothing where it is in no group."""
        if self._rows and not self._by_stem:
            self._by_stem = self._read()
        same = Same()
        for stem in stems:
            same |= self._by_stem.get(stem, Same())
        return same

    def _read(self) -> dict[str, Same]:
        groups: defaultdict[tuple[str, str], Same] = defaultdict(Same)
        for name, language, word in self._rows:
            # The stemmer of another language would make one of *play* and *player*.
            groups[name, language] |= Same(frozenset({fold(word)}), self._stems.in_language(word.lower(), language))
        by_stem: defaultdict[str, Same] = defaultdict(Same)
        for group in groups.values():
            for stem in group.stems:
                by_stem[stem] |= group
        return dict(by_stem)
