"""The search of the window and the command line: ask it what was typed, get the topics that answer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from db.query import Query, read_query
from db.records import Language, SearchAnswer, SearchResult
from db.search.card import Card, Cards
from db.search.code import near_code, topics_of_code
from db.search.correction import Correction
from db.search.emergency import Emergencies, Emergency
from db.search.look_alike import LookAlikes, group_of, read_look_alikes
from db.search.name import NameMatch
from db.search.page import Pages
from db.search.question import is_telling_word
from db.search.ranking import Answering, Ranked, Ranking, added_words
from db.search.red_flag import help_now
from db.search.rows import RowSource
from db.search.same_word import Same, SameWords
from db.search.snippet import Snippet, best_snippet
from db.search.stem import Stems
from db.search.term import Term
from db.search.vocabulary import Vocabulary

_SHOWN_TOGETHER = 3
_SELDOM = 2
_SHARE_OF_BEGUN = {1: 0.2, 2: 0.5}
"""How much the last word tells while it has so few letters: what stands before it is sure."""
_SHORTEST_CUT_WORD = 4
_LEAST_SHARE_OF_MATCHED_NAME = 0.6


class Search:
    """Answers what people type, from an open library; use it on the library's thread.

    Every answer raises LibraryDamaged where the file is torn.
    """

    def __init__(self, library: RowSource) -> None:
        self._library = library
        self._vocabulary = Vocabulary(library)
        self._stems = Stems()
        self._same_words = SameWords(library, self._stems)
        self._correction = Correction(library)
        self._cards = Cards(library)
        self._pages = Pages(library)
        self._ranking = Ranking(library, self._cards, self._pages, self._stems)
        self._emergencies = Emergencies(library, self._vocabulary, self._stems)
        self._look_alikes = read_look_alikes(library)

    def answer(self, query: str, language: Language, limit: int = 20, *, is_literal: bool = False) -> SearchAnswer:
        """Return the topics that answer, best first, each once, in the language where it is written in it.

        `is_literal` looks for nothing but what was typed.
        """
        read = read_query(query)
        if not read.words:
            return SearchAnswer(query, ())
        coded = self._coded(read, language, limit)
        if read.is_code and coded:
            return SearchAnswer(query, tuple(coded))
        emergency = self._emergencies.met(read.joined, is_literal=is_literal)
        # A word of another emergency is no slip for one of ours: "overdose" is not "overuse".
        is_literal = is_literal or bool(emergency and not emergency.topic)
        terms = self._terms(read, is_literal=is_literal)
        answering = self._ranking.ranked(terms, language, None if is_literal else self._widened)
        if emergency and not emergency.topic:
            return SearchAnswer(query, *self._elsewhere(emergency, answering, language, limit))
        results = [*coded, *(self._result(found, answering, language) for found in answering.pages[:limit])]
        results = self._told_apart(results, read, language, is_literal=is_literal)
        if emergency:
            results = [self._warning(emergency, language, results), *results]
        shown = _each_once(results)[:limit]
        return SearchAnswer(query, tuple(shown), added_words(answering) if shown else ())

    # --- what was typed -------------------------------------------------------------------------------------------

    def _terms(self, query: Query, *, is_literal: bool) -> list[Term]:
        last = len(query.words) - 1
        pairs = enumerate(zip(query.words, query.spoken, strict=True))
        return [
            self._term(word, spoken, is_last=place == last, is_literal=is_literal) for place, (word, spoken) in pairs
        ]

    def _term(self, word: str, spoken: str, *, is_last: bool, is_literal: bool) -> Term:
        is_known, has_start = bool(self._vocabulary.frequency(word)), self._vocabulary.has_start(word)
        # A word that is none, but begins one, is taken for short: "compr frac".
        is_start = is_last or (has_start and not is_known and len(word) >= _SHORTEST_CUT_WORD)
        stems = self._stems.of_typed(word, spoken)
        same = Same() if is_literal else self._same_words.of(stems)
        known = (
            [word]
            if is_known or not same.words
            else [other for other in same.words if self._vocabulary.frequency(other)]
        )
        weight = min(map(self._vocabulary.weight, known), default=0.0)
        weight *= _SHARE_OF_BEGUN.get(len(word), 1.0) if is_last else 1.0
        term = Term(word, stems | same.stems, is_start, (), weight, is_last)
        return term if is_literal or has_start or same.words else self._widened(term)

    def _widened(self, term: Term) -> Term:
        """Return the word with those it may stand for; as it is where it has them, or is a word of the library itself.

        A word that stands once or twice in the running text, one letter away from a name, may be a slip all the same.
        """
        known = self._vocabulary.frequency(term.word)
        is_right = known > _SELDOM or self._vocabulary.is_in_name(term.word) or not is_telling_word(term.word)
        if term.nearby or is_right:
            return term
        nearby = self._correction.nearby(term.word, is_last=term.is_last)
        if known:
            nearby = tuple(near for near in nearby if near.edits == 1 and self._vocabulary.is_in_name(near.word))
        weights = (self._vocabulary.weight(near.word) * term.likeness_of(near) for near in nearby)
        weight = max(weights, default=term.weight)
        return replace(term, nearby=nearby, weight=weight)

    # --- what is shown --------------------------------------------------------------------------------------------

    def _result(self, found: Ranked, answering: Answering, language: Language) -> SearchResult:
        card = self._in_language(found.card, language)
        match = found.match
        if card.text != found.card.text and match.share >= _LEAST_SHARE_OF_MATCHED_NAME:
            match = self._match_in(card, match, answering)
        name = match.name.text if match.share >= _LEAST_SHARE_OF_MATCHED_NAME else ""
        # Where the name says it all, the page's main message tells more than a line that holds the name again.
        page = self._pages.start(card.text) if match.has_all else self._pages.of(card.text)
        return self._shown(card, best_snippet(page, answering.terms), "" if name == card.title else name)

    def _match_in(self, card: Card, match: NameMatch, answering: Answering) -> NameMatch:
        """Return the name that answers in the language of the page that is shown, or the one that was found.

        The one that was found says why the page is there only where the page does not hold the words itself.
        """
        own = answering.scoring.best_name(card)
        is_enough = own.share >= _LEAST_SHARE_OF_MATCHED_NAME or all(self._pages.of(card.text).held(answering.terms))
        return own if is_enough else match

    def _shown(self, card: Card, snippet: Snippet, matched_name: str) -> SearchResult:
        return SearchResult(
            topic_id=card.topic,
            kind=card.kind,
            language=card.language,
            title=card.title,
            clinical_name=card.clinical_name,
            snippet=snippet.pieces,
            section=snippet.section,
            section_heading=snippet.heading,
            matched_name=matched_name,
        )

    def _plain(self, card: Card, matched_name: str = "") -> SearchResult:
        """Return a page that was not found by its words, with how it begins."""
        return self._shown(card, best_snippet(self._pages.start(card.text), ()), matched_name)

    def _in_language(self, card: Card, language: Language) -> Card:
        return card if card.language == language else self._cards.of_topic(card.topic, language)

    def _coded(self, query: Query, language: Language, limit: int) -> list[SearchResult]:
        matches = [match for typed in query.codes for match in topics_of_code(self._library, typed, limit)]
        found = [self._plain(self._cards.of_topic(match.topic, language), match.code) for match in matches]
        return found or [result for typed in query.codes for result in self._near_coded(typed, language)]

    def _near_coded(self, typed: str, language: Language) -> Iterator[SearchResult]:
        """Yield the page beside a code that is none of its own, with the line that says so."""
        near = near_code(self._library, typed, language)
        if near:
            card = self._cards.of_topic(near.topic, language)
            yield replace(self._plain(card, near.code), tell_apart=near.line)

    def _elsewhere(
        self, emergency: Emergency, answering: Answering, language: Language, limit: int
    ) -> tuple[tuple[SearchResult, ...], tuple[str, ...], str]:
        """Return the pages of that very name and the warning page, no added words, and whom to call.

        Where the sign says itself what to do, every page would only lead away from it.
        """
        if emergency.notices:
            return (), (), self._emergencies.notice(emergency, language)
        named = [self._result(found, answering, language) for found in answering.pages if found.is_whole_name]
        page = self._emergencies.page
        if page and page not in {result.topic_id for result in named}:
            named.append(self._warning(replace(emergency, topic=page), language, named))
        return tuple(named[:limit]), (), self._emergencies.notice(emergency, language)

    def _warning(self, emergency: Emergency, language: Language, results: Iterable[SearchResult]) -> SearchResult:
        """Return the page of an emergency with its red flags, as it was found or as it stands."""
        card = self._cards.of_topic(emergency.topic, language)
        found = next((result for result in results if result.topic_id == card.topic), self._plain(card))
        return replace(found, help_now=help_now(self._library, card.text, emergency.words, self._stems))

    def _told_apart(
        self, results: Sequence[SearchResult], query: Query, language: Language, *, is_literal: bool
    ) -> list[SearchResult]:
        """Return the results with look-alikes of what was typed among the first ones, each with its line."""
        group = group_of(self._look_alikes, query.words, is_literal=is_literal)
        if group is None:
            return list(results)
        told = [self._with_line(result, group, language) for result in results]
        found = {result.topic_id for result in told}
        missing = [self._plain(self._cards.of_topic(topic, language)) for topic in sorted(group.topics - found)]
        together = [result for result in told if result.tell_apart]
        together += [self._with_line(result, group, language) for result in missing]
        first = told[0] if told and not told[0].tell_apart else None
        lead = [first, *together] if first else together
        return [*lead[:_SHOWN_TOGETHER], *told, *lead[_SHOWN_TOGETHER:]]

    def _with_line(self, result: SearchResult, group: LookAlikes, language: Language) -> SearchResult:
        return replace(result, tell_apart=group.line(language)) if result.topic_id in group.topics else result


def _each_once(results: Iterable[SearchResult]) -> list[SearchResult]:
    best: dict[str, SearchResult] = {}
    for result in results:
        best.setdefault(result.topic_id, result)
    return list(best.values())
