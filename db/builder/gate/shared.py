"""Rules of the shared tables: nothing stands twice, and no figure lies unused."""

from collections.abc import Callable, Iterator

from db.builder.problem import Problem
from db.builder.toml_file import NO_DATE
from db.builder.written import Content
from db.records import Source


def each_article_has_one_id(content: Content) -> Iterator[Problem]:
    """Yield a problem for each source with the DOI, PubMed number or address of an earlier one."""
    places = content.shared.source_places
    for word, of in _IDENTITIES.items():
        first: dict[str, str] = {}
        for source in content.shared.sources.values():
            known = first.setdefault(of(source), source.id)
            if known != source.id and of(source):
                what = f"“{source.id}” has the {word} of “{known}” ({places[known]})"
                mend = f"use “{known}” on the page and delete “{source.id}”, or mend the {word}"
                yield Problem(places[source.id], "source-twice", what, mend)


def each_fact_is_used(content: Content) -> Iterator[Problem]:
    """Yield a problem for each fact that no page refers to: nobody would see that it is wrong."""
    if not all(page.sections for topic in content.topics for page in topic.pages.values()):
        return
    passages = (p for topic in content.topics for page in topic.pages.values() for p in page.passages)
    used = {mark.id for passage in passages for mark in passage.facts}
    for fact in content.shared.facts.values():
        if fact.id not in used:
            mend = f"write {{{{{fact.id}}}}} on the page that needs it, or delete the fact"
            yield Problem(fact.place, "unused-fact", f"no page refers to the fact “{fact.id}”", mend)


def no_fact_is_newer_than_the_pages(content: Content) -> Iterator[Problem]:
    """Yield a problem for each fact dated after the last check of all pages: the build reads no clock."""
    newest = max((topic.checked for topic in content.topics), default=NO_DATE)
    for fact in content.shared.facts.values():
        if newest != NO_DATE and fact.date > newest:
            what = f"“{fact.id}” is of {fact.date}, and no page was checked after {newest}"
            yield Problem(fact.place, "dates", what, "write the day on which you read the source")


def _address(source: Source) -> str:
    return source.url.partition("://")[2].removeprefix("www.").rstrip("/").lower()


_IDENTITIES: dict[str, Callable[[Source], str]] = {
    "DOI": lambda source: (source.doi or _address(source).partition("doi.org/")[2]).lower(),
    "PubMed number": lambda source: source.pmid,
    "address": _address,
}
