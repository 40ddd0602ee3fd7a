"""Rules of the shared tables: nothing stands twice, and no figure, source or word lies unused."""

from collections.abc import Callable, Iterator
from datetime import date

from db.builder.gate.wording import stands_in
from db.builder.problem import Problem
from db.builder.search_words import facts_in
from db.builder.toml_file import NO_DATE
from db.builder.written import Content, Passage
from db.records import LANGUAGES, Source

_MOST_YEARS = 3
"""So long a page may stand unchecked; what was read before that counts no more."""


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
    if not _is_all_read(content):
        return
    used = {mark.id for passage in _passages(content) for mark in passage.facts}
    notices = (notice for sign in content.shared.search_words.signs for notice in sign.notice.values())
    used |= {name for notice in notices for name in facts_in(notice)}
    for fact in content.shared.facts.values():
        if fact.id not in used:
            mend = f"write {{{{{fact.id}}}}} on the page that needs it, or delete the fact"
            yield Problem(fact.place, "unused-fact", f"no page refers to the fact “{fact.id}”", mend)


def each_source_is_used(content: Content) -> Iterator[Problem]:
    """Yield a problem for each source that no page, link or fact names: nothing was held against it."""
    if not _is_all_read(content):
        return
    marks = {mark.id for passage in _passages(content) for mark in passage.sources}
    rows = {check.source for topic in content.topics for check in topic.checks}
    links = {source for topic in content.topics for link in topic.links for source in link.sources}
    facts = {fact.source for fact in content.shared.facts.values()}
    for name in content.shared.sources.keys() - (marks | rows | links | facts):
        mend = f"mark what it says with [^{name}], or delete the source"
        yield Problem(content.shared.source_places[name], "unused-source", f"nothing names the source “{name}”", mend)


def each_term_is_used(content: Content) -> Iterator[Problem]:
    """Yield a problem for each word of the glossary that no page links or uses.

    A word that pages use and explain by a link to a page about it stays: the glossary is what makes them explain it.
    """
    if not _is_all_read(content):
        return
    linked = {mark.id for passage in _passages(content) for mark in passage.terms}
    said = {
        language: " ".join(passage.text for topic in content.topics for passage in topic.pages[language].passages)
        for language in LANGUAGES
    }
    for name, terms in content.shared.terms.items():
        is_said = any(stands_in(term.name, said[language]) for language, term in terms.items())
        if name not in linked and not is_said:
            mend = f"write [words](term:{name}) on the page that needs it, or delete the word"
            what = f"no page uses the word “{terms['en'].name}” of the glossary"
            yield Problem(content.shared.term_places[name], "unused-term", what, mend)


def facts_are_of_the_time_of_the_pages(content: Content) -> Iterator[Problem]:
    """Yield a problem for each fact dated after the last check of all pages, or years before it.

    The build reads no clock.
    """
    newest = _last_check(content)
    for fact in content.shared.facts.values() if newest != NO_DATE else ():
        what = ""
        if fact.date > newest:
            what = f"“{fact.id}” is of {fact.date}, and no page was checked after {newest}"
        elif NO_DATE != fact.date < _years_before(newest):
            what = f"“{fact.id}” was read on {fact.date}, more than {_MOST_YEARS} years before the last check of a page"
        if what:
            mend = "write the day on which you read the source; if that is long ago, read it again"
            yield Problem(fact.place, "dates", what, mend)


def no_source_is_of_a_year_to_come(content: Content) -> Iterator[Problem]:
    """Yield a problem for each source that came out after the last check of all pages."""
    newest = _last_check(content)
    for source in content.shared.sources.values():
        if newest != NO_DATE and source.year and source.year > newest.year:
            what = f"the year of “{source.id}” is {source.year}, and no page was checked after {newest}"
            place = content.shared.source_places[source.id]
            yield Problem(place, "source-number", what, "write the year in which it came out")


def _last_check(content: Content) -> date:
    return max((topic.checked for topic in content.topics), default=NO_DATE)


def _years_before(day: date) -> date:
    # The 28th: every year has it, and a day more or less is no matter here.
    return day.replace(year=day.year - _MOST_YEARS, day=min(day.day, 28))


def _is_all_read(content: Content) -> bool:
    """Return whether each page and each card could be read: what one of them uses is not known otherwise."""
    pages = (page for topic in content.topics for page in topic.pages.values())
    return all(page.sections for page in pages) and all(topic.is_card_read for topic in content.topics)


def _passages(content: Content) -> Iterator[Passage]:
    return (p for topic in content.topics for page in topic.pages.values() for p in page.passages)


def _address(source: Source) -> str:
    return source.url.partition("://")[2].removeprefix("www.").rstrip("/").lower()


_IDENTITIES: dict[str, Callable[[Source], str]] = {
    "DOI": lambda source: (source.doi or _address(source).partition("doi.org/")[2]).lower(),
    "PubMed number": lambda source: source.pmid,
    "address": _address,
}
