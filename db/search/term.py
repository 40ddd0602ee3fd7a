"""One typed word as the search looks for it: itself, its stems, and words it may stand for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.search.correction import Nearby

_EXACT, _STEM, _START = 1.0, 0.95, 0.9
_EDIT_COST = 1.5
_OTHER_FIRST_LETTER = 0.8
_SHORTEST_STEM = 4
_SHORTEST_BAD_SLIP = 5
LEAST_OF_SLIP = 0.7
"""How like a word must be to be taken for the one that was meant."""


@dataclass(frozen=True, slots=True)
class Term:
    """A typed word; `is_start` says that longer words beginning so are meant too."""

    word: str
    stems: frozenset[str]
    is_start: bool
    nearby: tuple[Nearby, ...]
    weight: float
    is_last: bool = False

    def likeness(self, word: str, stems: frozenset[str]) -> float:
        """Return how well a word of a name answers the typed one, from 0 to 1."""
        if word == self.word:
            return _EXACT
        if not self.stems.isdisjoint(stems):
            return _STEM
        if self.is_start and word.startswith(self.word):
            return _START
        for near in self.nearby:
            if near.word == word:
                return self.likeness_of(near)
        return 0.0

    def means(self, word: str, stems: frozenset[str]) -> bool:
        """Return whether the typed word is the word of a name: itself, another form, or a slip of few letters."""
        if word == self.word or not self.stems.isdisjoint(stems):
            return True
        return word in self.slips

    def likeness_of(self, near: Nearby) -> float:
        """Return less the greater the part of the word that would be wrong."""
        likeness = max(1 - _EDIT_COST * near.edits / len(self.word), 0.1)
        return likeness if near.word[0] == self.word[0] else likeness * _OTHER_FIRST_LETTER

    @property
    def is_letter(self) -> bool:
        """Return whether it is one letter so far, of a word that is still being typed."""
        return self.is_start and len(self.word) == 1

    @property
    def slips(self) -> tuple[str, ...]:
        """Return the words that it is likely a slip for: few of its letters would be wrong."""
        return tuple(near.word for near in self.nearby if self.likeness_of(near) >= LEAST_OF_SLIP)

    @property
    def may_be_misspelled(self) -> bool:
        """Return whether it may be another word, badly misspelled; a short word is always near to some other."""
        return bool(self.slips) or (len(self.word) >= _SHORTEST_BAD_SLIP and bool(self.nearby))

    def in_names(self) -> str:
        """Return the expression for the index of names."""
        stems = [f"stems : {quoted(stem)}" for stem in sorted(self.stems) if stem]
        return f"({' OR '.join([*self._words(near.word for near in self.nearby), *stems])})"

    def in_full(self) -> str:
        """Return the expression for the index of whole pages, which holds no stems: other forms begin with the stem.

        Running text holds a word like any other: there only likely slips are looked for.
        """
        starts = [f"{quoted(stem)}*" for stem in sorted(self.stems) if self._is_telling(stem)]
        return f"({' OR '.join([*self._words(self.slips), *starts])})"

    def _is_telling(self, stem: str) -> bool:
        return len(stem) >= _SHORTEST_STEM and stem != self.word and self.word.startswith(stem)

    def _words(self, others: Iterable[str]) -> list[str]:
        star = "*" if self.is_start else ""
        return [f"{quoted(self.word)}{star}", *map(quoted, others)]


def quoted(word: str) -> str:
    """Return a folded word as a string of the FTS5 query language.

    Folded words hold letters and digits only; the quotes keep AND, OR and NEAR from being commands.
    """
    return f'"{word}"'


def all_of(expressions: Sequence[str]) -> str:
    """Return the expression that wants every part."""
    return " AND ".join(expressions)


def any_of(expressions: Sequence[str]) -> str:
    """Return the expression that wants one part or more."""
    return " OR ".join(expressions)
