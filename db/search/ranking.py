"""Which pages answer, and in what order: the ladder from the very name down to a word in the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.query import fold, folded_words
from db.records import Language
from db.search.name import Card, Cards, NameMatch, Step, best_name
from db.search.question import QUESTION_WORDS, telling
from db.search.rows import RowSource
from db.search.stem import Stems
from db.search.term import Term, all_of, any_of

_ENOUGH = 10
_MOST_CANDIDATES = 60
_SHORTEST_START_IN_BODY = 3
_OTHER_LANGUAGE_SHARE = 0.97
_LEAST_SHARE = 0.5
_WORTH_OF_BODY = 0.6


@dataclass(frozen=True, slots=True)
class Ranked:
    """A page with what sorts it: the step of the ladder, then how much of what was typed it answers."""

    card: Card
    match: NameMatch
    order: tuple[int, float, int, bool, float, str]

    @property
    def is_whole_name(self) -> bool:
        """Return whether one name holds all that was typed."""
        return self.match.step < Step.REST


@dataclass(frozen=True, slots=True)
class _Found:
    """A page that one of the indexes returned: lower tiers want more, lower ranks are better."""

    text: int
    tier: int
    rank: float


class Ranking:
    """Asks the two indexes and sorts what they return."""

    def __init__(self, library: RowSource, cards: Cards, stems: Stems) -> None:
        self._library = library
        self._cards = cards
        self._stems = stems

    def ranked(self, terms: Sequence[Term], language: Language) -> list[Ranked]:
        """Return the best page of each topic, best first."""
        found = self._candidates(terms)
        if len(terms) > 1 and not any(hit.tier == 0 for hit in found):
            kept = set(telling([term.word for term in terms]))
            terms = [term for term in terms if term.word in kept]
            found = self._candidates(terms)
        cards = self._cards.of([hit.text for hit in found])
        ranked = [self._rank(cards[hit.text], hit, terms, language) for hit in found]
        best: dict[str, Ranked] = {}
        for page in sorted((page for page in ranked if page is not None), key=lambda page: page.order):
            best.setdefault(page.card.topic, page)
        return list(best.values())

    def added(self, term: Term, ranked: Sequence[Ranked]) -> list[str]:
        """Return the words near a misspelled one, as the names write them, best page first."""
        spelled: dict[str, str] = {}
        for page in ranked[:_ENOUGH]:
            for word in page.match.name.text.split():
                for folded in folded_words(word):
                    spelled.setdefault(folded, word.strip(".,;:()").lower())
        near = [near.word for near in term.nearby]
        in_names = [spelled[word] for word in spelled if word in near and fold(spelled[word]) == word]
        return in_names or (near[:1] if ranked else [])

    def _candidates(self, terms: Sequence[Term]) -> list[_Found]:
        tiers: list[tuple[str, str]] = [("names", all_of([term.in_names() for term in terms]))]
        if len(terms[-1].word) >= _SHORTEST_START_IN_BODY:
            tiers.append(('"full"', all_of([term.in_full() for term in terms])))
        if len(terms) > 1:
            tiers.append(("names", any_of([term.in_names() for term in terms])))
            tiers.append(('"full"', any_of([term.in_full() for term in terms if term.word not in QUESTION_WORDS])))
        found: dict[int, _Found] = {}
        for tier, (table, expression) in enumerate(tiers):
            if len(found) >= _ENOUGH or not expression:
                break
            for text, rank in self._matches(table, expression):
                found.setdefault(text, _Found(text, tier, rank))
        return list(found.values())

    def _matches(self, table: str, expression: str) -> list[tuple[int, float]]:
        # The tables are named above; what was typed is a value.
        sql = f"SELECT rowid, rank FROM {table} WHERE {table} MATCH ? ORDER BY rank LIMIT {_MOST_CANDIDATES}"  # noqa: S608
        return [(row[0], row[1]) for row in self._library.rows(sql, expression)]

    def _rank(self, card: Card, hit: _Found, terms: Sequence[Term], language: Language) -> Ranked | None:
        match = best_name(card, terms, self._stems)
        is_other = card.language != language
        worth = match.worth * (_OTHER_LANGUAGE_SHARE if is_other else 1.0)
        if hit.tier == 1:
            worth = max(worth, _WORTH_OF_BODY)
        if hit.tier > 1 and worth < _LEAST_SHARE:
            return None
        return Ranked(card, match, (match.step, -worth, hit.tier, is_other, hit.rank, card.topic))
