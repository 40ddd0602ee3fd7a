"""Rules of facts: one figure stands once, and figures that differ say so, to each other and to the reader."""

import re
from collections import defaultdict
from collections.abc import Iterator

from db.builder.problem import Problem
from db.builder.written import Content, Fact
from db.query import fold

_SHARE = re.compile(r"in-(\d+)")
_REMARK = re.compile(r"\s*\([^()]*\)")


def each_thing_has_one_figure(content: Content) -> Iterator[Problem]:
    """Yield a problem for a fact about what an earlier one is about, unless they differ and both name each other."""
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in content.shared.facts.values():
        for first in facts[_subject(fact)] if fact.about else ():
            what = f"“{fact.id}” and “{first.id}” are about the same thing ({first.place})"
            if _figure(first) == _figure(fact):
                yield Problem(fact.place, "fact-twice", what, "keep one of them, or say in `about` what differs")
            elif not (first.id in fact.disagrees_with and fact.id in first.disagrees_with):
                what, mend = f"{what} and differ", "name each in the `disagrees_with` of the other, or mend one"
                yield Problem(fact.place, "facts-differ", what, mend)
        facts[_subject(fact)].append(fact)


def shares_keep_to_their_whole(content: Content) -> Iterator[Problem]:
    """Yield a problem for each fact that is more than its whole: “850 in 100” is a slip of the unit or the figure."""
    for fact in content.shared.facts.values():
        share = _SHARE.fullmatch(fact.unit)
        if share and not 0 <= fact.low <= fact.high <= int(share[1]):
            what = f"“{fact.id}” says “{fact.texts['en']}”, which is no part of {int(share[1]):,}"
            yield Problem(fact.place, "fact-value", what, "mend the figure or its unit")


def disagreements_go_both_ways(content: Content) -> Iterator[Problem]:
    """Yield a problem for a fact that disagrees with itself, or with one that does not know of it."""
    for fact, other in _disagreements(content):
        if fact is other:
            what = f"“{fact.id}” disagrees with itself"
            yield Problem(fact.place, "disagreement", what, "name the other fact")
        elif fact.id not in other.disagrees_with:
            what = f"“{fact.id}” disagrees with “{other.id}”, which does not name it ({other.place})"
            yield Problem(fact.place, "disagreement", what, f'write disagrees_with = ["{fact.id}"] there too')


def disagreements_are_said(content: Content) -> Iterator[Problem]:
    """Yield a problem where pages use one of two figures that differ, and no section says both."""
    together = [
        {mark.id for passage in section.passages for mark in passage.facts}
        for topic in content.topics
        for page in topic.pages.values()
        for section in page.sections
    ]
    used = set().union(*together)
    for fact, other in _disagreements(content):
        pair = {fact.id, other.id}
        # Told once: at the fact that comes first.
        if fact.id < other.id and pair & used and not any(pair <= section for section in together):
            what = f"“{fact.id}” and “{other.id}” disagree, and no section of a page says both"
            yield Problem(
                fact.place, "silent-disagreement", what, "give both figures in one section and say why they differ"
            )


def _disagreements(content: Content) -> Iterator[tuple[Fact, Fact]]:
    facts = content.shared.facts
    for fact in facts.values():
        for other in sorted(set(fact.disagrees_with) & set(facts)):
            yield fact, facts[other]


def _subject(fact: Fact) -> str:
    """Return what a fact is about, without remarks in brackets: these say how the figure was read."""
    return fold(_REMARK.sub("", fact.about))


def _figure(fact: Fact) -> tuple[float, float, str]:
    return fact.low, fact.high, fact.unit
