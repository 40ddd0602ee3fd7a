"""How much of what was typed a page answers, word for word, and whether that is enough to show it."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from db.records import Kind
from db.search.card import Card
from db.search.name import NameMatch, NameScoring
from db.search.question import is_telling_word
from db.search.term import LEAST_OF_SLIP

_LEAST_TOLD, _MUCH_TOLD = 0.4, 0.67
_LEAST_COVERED, _LEAST_COVERED_IN_FIELD = 0.55, 0.5
_FIELD_SHARE, _LEAST_TOPICS_OF_FIELD = 0.15, 3
_NAME_PART, _NAMES_PART, _PAGE_PART = 0.6, 0.2, 0.2
_CONDITIONS = frozenset({Kind.CAUSE, Kind.WARNING_SIGN})


@dataclass(frozen=True, slots=True)
class Weighed:
    """A page with, for each typed word, how well its names answer it, and how well names or text do, from 0 to 1."""

    card: Card
    match: NameMatch
    in_names: tuple[float, ...]
    held: tuple[float, ...]

    @property
    def is_condition(self) -> bool:
        """Return whether it is about an illness or its signs, not about what is done."""
        return self.card.kind in _CONDITIONS

    def worth(self, scoring: NameScoring) -> float:
        """Return what ranks the page among others, from 0 to 1: its best name before all names before the text."""
        named, told = scoring.share(self.in_names), scoring.share(self.held)
        return _NAME_PART * self.match.worth + _NAMES_PART * named + _PAGE_PART * told

    def telling_words(self, scoring: NameScoring) -> frozenset[int]:
        """Return the places of the words that it answers, beside everyday ones."""
        pairs = enumerate(zip(scoring.terms, self.held, strict=True))
        return frozenset(place for place, (term, share) in pairs if share and is_telling_word(term.word))

    def tells_enough(self, scoring: NameScoring, field: AbstractSet[int]) -> bool:
        """Return whether a page without all of the words deserves to be shown; `field` are words that topics share.

        A whole name always does. Else the words it answers must weigh nearly as much as those it does not, and be most
        of the telling ones (*compression* is one of two in *engine compression test*), unless one of them is rare; half
        will do where the library is about it (*vertebra*). Where no name holds one, two must stand in the text, and no
        other be typed.
        """
        if scoring.has_whole_name(self.card):
            return True
        words, told = self.telling_words(scoring), scoring.share(self.held)
        if not words or told < _LEAST_TOLD:
            return False
        strangers = self._strangers(scoring)
        if not any(self.in_names[place] >= LEAST_OF_SLIP for place in words):
            return len(words) > 1 and not strangers
        least = _LEAST_COVERED if words.isdisjoint(field) else _LEAST_COVERED_IN_FIELD
        is_rare = told >= _MUCH_TOLD and max(self.in_names) == 1.0
        return is_rare or len(words) >= least * (len(words) + strangers)

    def _strangers(self, scoring: NameScoring) -> int:
        """Return how many words were typed that the page does not speak of, and that are no misspelled ones."""
        pairs = zip(scoring.terms, self.held, strict=True)
        return sum(not (share or term.may_be_misspelled) and is_telling_word(term.word) for term, share in pairs)


def field_words(pages: Sequence[Weighed], topics_of_library: int) -> frozenset[int]:
    """Return the places of the words that names of many topics share: they say what the library is about."""
    least = max(_LEAST_TOPICS_OF_FIELD, topics_of_library * _FIELD_SHARE)
    topics = {(place, page.card.topic) for page in pages for place, share in enumerate(page.in_names) if share}
    counts = Counter(place for place, _ in topics)
    return frozenset(place for place, count in counts.items() if count >= least)


def asked_for(
    pages: Sequence[Weighed],
    answering: AbstractSet[int],
    scoring: NameScoring,
    treated: AbstractSet[tuple[str, str]],
) -> frozenset[int]:
    """Return the texts of treatments that are asked about beside what they treat: *brace for a cracked back bone*.

    Such a page is called by a typed word that no condition is called by, and `treated`, pairs of a condition and its
    treatment, has it with the best of the conditions among the texts that are `answering`.
    """
    conditions = [page for page in pages if page.is_condition and page.card.text in answering and any(page.in_names)]
    if not (treated and conditions):
        return frozenset()
    first = max(conditions, key=lambda page: (page.worth(scoring), page.card.topic)).card.topic
    named = {place for page in conditions for place, share in enumerate(page.in_names) if share}
    named |= {place for place, term in enumerate(scoring.terms) if not is_telling_word(term.word)}
    treatments = [page.card for page in pages if (first, page.card.topic) in treated]
    return frozenset(card.text for card in treatments if scoring.head_words(card) - named)
