"""What is to be seen of the facts and sources as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from db.builder.search_words import facts_in
from db.builder.written import Content, Fact
from db.query import folded_words

_ALIKE = 0.7
_SHORT_WORD = 3


@dataclass(frozen=True, slots=True)
class FactsSeen:
    """How many figures there are, which differ, and which may be the same thing told twice."""

    count: int
    unused: tuple[str, ...]
    unused_sources: tuple[str, ...]
    unused_terms: tuple[str, ...]
    disagreements: tuple[str, ...]
    alike: tuple[str, ...]


def facts_seen(content: Content) -> FactsSeen:
    """Return what is to be seen of all facts and sources."""
    facts = content.shared.facts
    passages = [p for topic in content.topics for page in topic.pages.values() for p in page.passages]
    used = {mark.id for passage in passages for mark in passage.facts}
    notices = (notice for sign in content.shared.search_words.signs for notice in sign.notice.values())
    used |= {name for notice in notices for name in facts_in(notice)}
    explained = {mark.id for passage in passages for mark in passage.terms}
    checked = {check.source for topic in content.topics for check in topic.checks}
    return FactsSeen(
        count=len(facts),
        unused=tuple(sorted(set(facts) - used)),
        unused_sources=tuple(sorted(set(content.shared.sources) - checked)),
        unused_terms=tuple(sorted(set(content.shared.terms) - explained)),
        disagreements=tuple(_disagreements(facts.values())),
        alike=tuple(_alike(facts.values())),
    )


def _disagreements(facts: Iterable[Fact]) -> Iterable[str]:
    known = {fact.id: fact for fact in facts}
    for fact in known.values():
        for other in sorted(set(fact.disagrees_with) & set(known)):
            if fact.id < other:
                yield f"{fact.id}: {fact.texts['en']} · {other}: {known[other].texts['en']}"


def _alike(facts: Iterable[Fact]) -> Iterable[str]:
    """Yield pairs of two sources that speak of nearly the same thing in the same unit and do not say that they differ.

    Figures of one source are left out: they mostly tell its groups apart.
    """
    words = {fact.id: _words(fact) for fact in facts}
    for one, other in combinations(facts, 2):
        shared, all_words = words[one.id] & words[other.id], words[one.id] | words[other.id]
        is_apart = one.source == other.source or one.unit != other.unit or other.id in one.disagrees_with
        if not is_apart and len(shared) >= _ALIKE * len(all_words):
            yield f"{one.id} ({one.texts['en']}) and {other.id} ({other.texts['en']})"


def _words(fact: Fact) -> frozenset[str]:
    return frozenset(word for word in folded_words(fact.about) if len(word) > _SHORT_WORD)
