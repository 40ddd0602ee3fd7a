"""The search of the window and the command line: ask it what was typed, get the topics that answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.query import Query, read_query
from db.records import Language, SearchAnswer, SearchResult
from db.search.code import topics_of_code
from db.search.correction import Correction
from db.search.name import Card, Cards, NameMatch, best_name
from db.search.question import QUESTION_WORDS, telling
from db.search.rows import RowSource
from db.search.snippet import Snippets
from db.search.stem import Stems
from db.search.term import Term, all_of, any_of
from db.search.vocabulary import Vocabulary

_ENOUGH = 10
_MOST_CANDIDATES = 60
_SHORTEST_START_IN_BODY = 3
_OTHER_LANGUAGE_SHARE = 0.97
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Found:
    """A page that one of the indexes returned: lower tiers want more, lower ranks are better."""

    text: int
    tier: int
    rank: float


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A page with what sorts it: the step of the ladder, then how much of what was typed it answers."""

    card: Card
    match: NameMatch
    order: tuple[int, float, int, bool, float, str]


class Search:
    """Answers what people type, from an open library; use it on the library's thread.

    Every answer raises LibraryDamaged where the file is torn.
    """

    def __init__(self, library: RowSource) -> None:
        self._library = library
        self._vocabulary = Vocabulary(library)
        self._stems = Stems()
        self._correction = Correction(library)
        self._cards = Cards(library)
        self._snippets = Snippets(library)

    def answer(self, query: str, language: Language, limit: int = 20, *, is_literal: bool = False) -> SearchAnswer:
        """Return the topics that answer, best first, each once and in the language where it is written in it.

        `is_literal` looks for nothing but what was typed.
        """
        read = read_query(query)
        if not read.words:
            return SearchAnswer(query, ())
        coded = self._coded(read, language, limit)
        if read.is_code and coded:
            return SearchAnswer(query, coded)
        terms = self._terms(read, is_literal=is_literal)
        ranked = self._ranked(terms, language)
        results = [self._result(found, terms, language) for found in ranked[:limit]]
        return SearchAnswer(query, _each_once([*coded, *results], limit), _included(terms, results))

    # --- what to look for -----------------------------------------------------------------------------------------

    def _terms(self, query: Query, *, is_literal: bool) -> list[Term]:
        last = len(query.words) - 1
        pairs = enumerate(zip(query.words, query.spoken, strict=True))
        return [
            self._term(word, spoken, is_last=place == last, is_literal=is_literal) for place, (word, spoken) in pairs
        ]

    def _term(self, word: str, spoken: str, *, is_last: bool, is_literal: bool) -> Term:
        frequency, has_start = self._vocabulary.frequency(word), self._vocabulary.has_start(word)
        nearby = () if is_literal or has_start else self._correction.nearby(word, is_last=is_last)
        weight = max((self._vocabulary.weight(near.word) for near in nearby), default=self._vocabulary.weight(word))
        stems = self._stems.of_typed(word, spoken)
        return Term(word, stems, is_last or (has_start and not frequency), nearby, weight)

    # --- where to look --------------------------------------------------------------------------------------------

    def _ranked(self, terms: Sequence[Term], language: Language) -> list[_Ranked]:
        found = self._candidates(terms)
        if len(terms) > 1 and not any(hit.tier == 0 for hit in found):
            kept = set(telling([term.word for term in terms]))
            terms = [term for term in terms if term.word in kept]
            found = self._candidates(terms)
        cards = self._cards.of([hit.text for hit in found])
        ranked = [self._rank(cards[hit.text], hit, terms, language) for hit in found]
        best: dict[str, _Ranked] = {}
        for page in sorted((page for page in ranked if page is not None), key=lambda page: page.order):
            best.setdefault(page.card.topic, page)
        return list(best.values())

    def _candidates(self, terms: Sequence[Term]) -> list[_Found]:
        tiers: list[tuple[str, str]] = [("names", all_of([term.in_names() for term in terms]))]
        has_body = len(terms[-1].word) >= _SHORTEST_START_IN_BODY
        if has_body:
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
        sql = f"SELECT rowid, rank FROM {table} WHERE {table} MATCH ? ORDER BY rank LIMIT {_MOST_CANDIDATES}"  # noqa: S608  # our own names
        return [(row[0], row[1]) for row in self._library.rows(sql, expression)]

    # --- what comes first -----------------------------------------------------------------------------------------

    def _rank(self, card: Card, hit: _Found, terms: Sequence[Term], language: Language) -> _Ranked | None:
        match = best_name(card, terms, self._stems)
        is_other = card.language != language
        worth = match.worth * (_OTHER_LANGUAGE_SHARE if is_other else 1.0)
        if hit.tier == 1:
            worth = max(worth, 0.6)
        if hit.tier > 1 and worth < _LEAST_SHARE:
            return None
        return _Ranked(card, match, (match.step, -worth, hit.tier, is_other, hit.rank, card.topic))

    # --- what is shown --------------------------------------------------------------------------------------------

    def _result(self, found: _Ranked, terms: Sequence[Term], language: Language) -> SearchResult:
        card = found.card if found.card.language == language else self._cards.of_topic(found.card.topic, language)
        snippet = self._snippets.best(card.text, terms)
        name = found.match.name.text if found.match.share and found.match.name.text != card.title else ""
        return SearchResult(
            topic_id=card.topic,
            kind=card.kind,
            language=card.language,
            title=card.title,
            clinical_name=card.clinical_name,
            snippet=snippet.pieces,
            section=snippet.section,
            matched_name=name,
        )

    def _coded(self, query: Query, language: Language, limit: int) -> tuple[SearchResult, ...]:
        results = []
        for typed in query.codes:
            for match in topics_of_code(self._library, typed, limit):
                card = self._cards.of_topic(match.topic, language)
                snippet = self._snippets.best(card.text, ())
                names = (card.topic, card.kind, card.language, card.title, card.clinical_name)
                results.append(SearchResult(*names, snippet.pieces, snippet.section, match.code))
        return _each_once(results, limit)


def _included(terms: Iterable[Term], results: Sequence[SearchResult]) -> tuple[str, ...]:
    if not results:
        return ()
    return tuple(dict.fromkeys(near.word for term in terms for near in term.nearby))


def _each_once(results: Iterable[SearchResult], limit: int) -> tuple[SearchResult, ...]:
    best: dict[str, SearchResult] = {}
    for result in results:
        best.setdefault(result.topic_id, result)
    return tuple(best.values())[:limit]
