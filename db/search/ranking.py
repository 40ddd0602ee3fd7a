"""Which pages answer, and in what order: the ladder from the very name down to a word in the text."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from db.query import fold
from db.records import Language
from db.search.card import Card, Cards
from db.search.name import NameMatch, NameScoring, Step
from db.search.page import Pages
from db.search.question import telling
from db.search.rows import RowSource
from db.search.stem import Stems
from db.search.term import Term, all_of, any_of, quoted
from db.search.weighing import Weighed, asked_for, field_words

_ENOUGH = 10
_MOST_CANDIDATES = 40
_SHORTEST_START_IN_BODY = 3
_OTHER_LANGUAGE_SHARE = 0.97
_MOST_BY_BODY = 8
_MOST_READ = 12
_FIRST_ALIAS = 2
_PARTLY = 2
"""The tier from which on a page need not hold all the words."""
_WORD = re.compile(r"[^\W_]+")


Widening = Callable[[Term], Term]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A page with what sorts it: the step of the ladder, then how much of what was typed it answers."""

    card: Card
    match: NameMatch
    order: tuple[int, bool, float, bool, bool, int, bool, float, str]

    @property
    def is_whole_name(self) -> bool:
        """Return whether one name holds all that was typed."""
        return self.match.step < Step.REST


@dataclass(frozen=True, slots=True)
class Answering:
    """The pages that answer, best first, the words they were found by, and how names answer those."""

    terms: Sequence[Term]
    pages: Sequence[Ranked]
    scoring: NameScoring


@dataclass(frozen=True, slots=True)
class _Found:
    """A page that one of the indexes returned: lower tiers want more, lower ranks are better."""

    text: int
    tier: int
    rank: float


class Ranking:
    """Asks the two indexes and sorts what they return."""

    def __init__(self, library: RowSource, cards: Cards, pages: Pages, stems: Stems) -> None:
        self._library = library
        self._cards = cards
        self._pages = pages
        self._stems = stems
        pairs = library.rows("SELECT cause, treatment FROM links WHERE treatment IS NOT NULL")
        self._topics = int(library.rows("SELECT count(*) FROM topics")[0][0])
        self._treated = frozenset((cause, treatment) for cause, treatment in pairs)

    def ranked(self, terms: Sequence[Term], language: Language, widen: Widening | None) -> Answering:
        """Return the best page of each topic, best first, with the words that found them.

        `widen` adds the words that a typed one may stand for; where it is None, nothing is added.
        """
        wanted, found = terms, list[_Found]()
        for wanted in _readings(terms, widen):
            found = self._with_all(wanted, in_names_only=len(wanted) > len(telling(wanted)))
            if found:
                break
        if len(wanted) > 1 and not any(hit.tier == 0 for hit in found):
            finished = [term for term in wanted if not term.is_letter]
            found += self._matches(2, "names", any_of([term.in_names() for term in finished]))
            if len(found) < _ENOUGH:
                found += self._matches(3, '"full"', any_of([term.in_full() for term in wanted]), _MOST_BY_BODY)
        scoring = NameScoring(wanted, self._stems)
        return Answering(wanted, self._sorted(scoring, found, language), scoring)

    def _with_all(self, terms: Sequence[Term], *, in_names_only: bool) -> list[_Found]:
        """Return the pages with every word, in one name before anywhere.

        In running text the words of a question stand by chance: there they are not asked for.
        """
        if len(terms) == 1 and len(terms[0].word) == 1:
            return self._first_letter(terms[0])
        found = self._matches(0, "names", all_of([term.in_names() for term in terms]))
        # A word just begun stands in every page, and to weigh them all is slow.
        finished = terms if len(terms[-1].word) >= _SHORTEST_START_IN_BODY else terms[:-1]
        if len(found) < _ENOUGH and finished and not in_names_only:
            found += self._matches(1, '"full"', all_of([term.in_full() for term in finished]))
        return found

    def _first_letter(self, term: Term) -> list[_Found]:
        """Return some pages that begin with a letter; to weigh all of them takes longer than typing the next one."""
        sql = f"SELECT rowid FROM names WHERE names MATCH ? LIMIT {_MOST_CANDIDATES}"  # noqa: S608  # our own number
        return [_Found(row[0], 0, 0.0) for row in self._library.rows(sql, f"title : ^ {quoted(term.word)} *")]

    def _sorted(self, scoring: NameScoring, found: Sequence[_Found], language: Language) -> list[Ranked]:
        hits: dict[int, _Found] = {}
        for hit in found:
            hits.setdefault(hit.text, hit)
        cards = self._cards.of(list(hits))
        weighed = self._weighed(cards, hits, scoring)
        field = field_words(weighed, self._topics)
        answering = {page.card.text for page in weighed if _is_shown(page, hits[page.card.text], scoring, field)}
        asked = asked_for(weighed, answering, scoring, self._treated)
        shown = [page for page in weighed if page.card.text in answering | asked]
        ranked = [
            _ranked(page, hits[page.card.text], language, scoring, is_asked=page.card.text in asked) for page in shown
        ]
        best: dict[str, Ranked] = {}
        for page in sorted(ranked, key=lambda page: page.order):
            best.setdefault(page.card.topic, page)
        return list(best.values())

    def _matches(self, tier: int, table: str, expression: str, most: int = _MOST_CANDIDATES) -> list[_Found]:
        # The tables are named above; what was typed is a value.
        sql = f"SELECT rowid, rank FROM {table} WHERE {table} MATCH ? ORDER BY rank LIMIT {most}"  # noqa: S608
        return [_Found(row[0], tier, row[1]) for row in self._library.rows(sql, expression)]

    def _weighed(self, cards: Mapping[int, Card], hits: Mapping[int, _Found], scoring: NameScoring) -> list[Weighed]:
        """Return the pages with how well they answer each word.

        A page that has all the words need not be read; of the others those are whose names say most.
        """
        in_names = {text: scoring.held(card) for text, card in cards.items()}
        partly = [text for text, hit in hits.items() if hit.tier >= _PARTLY]
        read = set(sorted(partly, key=lambda text: (-scoring.share(in_names[text]), text))[:_MOST_READ])
        whole = (1.0,) * len(scoring.terms)
        weighed = []
        for text, card in cards.items():
            in_page = self._pages.of(text).held(scoring.terms) if text in read else in_names[text]
            held = tuple(map(max, in_names[text], in_page)) if text in partly else whole
            weighed.append(Weighed(card, scoring.best_name(card), in_names[text], held))
        return weighed


def _is_shown(page: Weighed, hit: _Found, scoring: NameScoring, field: AbstractSet[int]) -> bool:
    if hit.tier < _PARTLY:
        is_named = hit.tier == 0 and (page.match.step < Step.REST or page.match.name.is_own)
        return is_named or bool(page.telling_words(scoring))
    return page.tells_enough(scoring, field)


def _ranked(page: Weighed, hit: _Found, language: Language, scoring: NameScoring, *, is_asked: bool) -> Ranked:
    is_other = page.card.language != language
    if scoring.is_just_begun:
        # One or two letters tell nothing but titles apart; in a fixed order none is lost with the next letter.
        place = float(min(page.match.name.place, _FIRST_ALIAS))
        return Ranked(
            page.card, page.match, (page.match.steadily, False, place, is_other, False, 0, False, 0.0, page.card.title)
        )
    worth = page.worth(scoring) * (_OTHER_LANGUAGE_SHARE if is_other else 1.0)
    # Where the words tell no more, the page of a condition stands before that of a treatment of it.
    rough = worth if page.match.step < Step.REST else round(worth, 2)
    is_own = page.match.name.is_own
    # What is being typed begins a title before it begins an alias.
    is_later = {Step.START: not is_own, Step.REST: not is_asked}.get(page.match.step, False)
    likeness = (page.match.step, is_later, -rough, not page.is_condition, not is_own)
    return Ranked(page.card, page.match, (*likeness, hit.tier, is_other, hit.rank, page.card.topic))


def added_words(answering: Answering) -> tuple[str, ...]:
    """Return the words that were added for misspelled ones and that brought a page, as the names write them."""
    written: dict[str, str] = {}
    for page in answering.pages[:_ENOUGH]:
        for word in _WORD.findall(page.match.name.text.lower()):
            written.setdefault(fold(word), word)
    added = []
    for term in answering.terms:
        near = [word.word for word in term.nearby]
        added += [written[word] for word in written if word in near] or near[:1]
    return tuple(dict.fromkeys(added))


def _readings(terms: Sequence[Term], widen: Widening | None) -> Iterator[Sequence[Term]]:
    """Yield what may have been meant: all words as typed, without those of a question, with more corrections."""
    yield terms
    kept = telling(terms)
    if len(kept) < len(terms):
        yield kept
    wider = [widen(term) for term in kept] if widen else kept
    if wider != kept:
        yield wider
