"""Rules of proof: each claim was held against its source, and a row says where and when."""

import re
from collections.abc import Iterator

from db.builder.problem import Place, Problem
from db.builder.toml_file import NO_DATE
from db.builder.written import Check, Content, WrittenTopic

_LINKS = "links"
_MOST_DAYS = 3 * 366
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ADDRESS = re.compile(r"https?://[^\s/…]+\.[^\s/…]+")


def each_mark_is_checked(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each source of a section, and of a link, that has no row in checks.toml."""
    if not topic.checks:
        mend = "write one [[check]] for each footnote mark and each fact"
        yield Problem(Place(f"{topic.path}/checks.toml"), "unchecked-mark", "the file holds no [[check]]", mend)
        return
    checked = {(check.section, check.source) for check in topic.checks}
    for (key, source), place in _used_marks(topic).items():
        # A heading that nobody knows is told already.
        if (key, source) not in checked and key in {_LINKS, *content.shared.headings}:
            what = f"no row of checks.toml holds “{source}” against the section `{key}`"
            yield Problem(place, "unchecked-mark", what, f'write [[check]] with section = "{key}", source = "{source}"')


def each_fact_is_checked(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each fact of the page without a row that names it and its source."""
    checked = {(check.fact, check.source) for check in topic.checks}
    seen: set[str] = set()
    for mark in (mark for page in topic.pages.values() for passage in page.passages for mark in passage.facts):
        source = content.shared.facts[mark.id].source
        if topic.checks and mark.id not in seen and (mark.id, source) not in checked:
            what = f"no row of checks.toml holds the fact “{mark.id}” against “{source}”"
            yield Problem(mark.place, "unchecked-fact", what, f'write [[check]] with fact = "{mark.id}"')
        seen.add(mark.id)


def each_check_has_its_claim(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each row about a section, source or fact that the page does not have."""
    keys = {section.key for page in topic.pages.values() for section in page.sections} | {_LINKS}
    facts = content.shared.facts
    for check in topic.checks:
        place = check.written_at
        mend = f"delete the row, or write one of: {', '.join(sorted(keys - {''}))}"
        if check.section and check.section not in keys:
            yield Problem(place, "stale-check", f"the page has no section `{check.section}`", mend)
        if check.source and check.source not in content.shared.sources:
            what = f"no source has the id “{check.source}”"
            yield Problem(place, "unknown-source", what, "write it in db/content/sources/*.toml or mend the id")
        if check.fact and check.fact not in facts:
            yield Problem(place, "unknown-fact", f"no fact has the id “{check.fact}”", "mend `fact`")
        elif check.fact and facts[check.fact].source != check.source:
            what = f"the fact “{check.fact}” has the source “{facts[check.fact].source}”, the row “{check.source}”"
            yield Problem(place, "fact-source", what, "name the same source in both")


def each_check_is_still_on_the_page(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each row whose section names its source or its fact no more: the page counts its rows."""
    sources, used = _sources_by_section(topic), _facts_by_section(topic)
    keys = {_LINKS} | {section.key for page in topic.pages.values() for section in page.sections}
    facts = content.shared.facts
    for check in topic.checks:
        is_told = check.source not in content.shared.sources or check.section not in keys
        is_told = is_told or (check.fact in facts and facts[check.fact].source != check.source)
        if is_told:
            continue
        if (check.section, check.source) not in sources:
            what = f"the section `{check.section}` does not name “{check.source}”"
            mend = "mark the statement with the source, or delete the row"
            yield Problem(check.written_at, "stale-check", what, mend)
        elif check.fact in facts and (check.section, check.fact) not in used:
            what = f"the section `{check.section}` does not use the fact “{check.fact}”"
            yield Problem(
                check.written_at, "stale-check", what, "use {{fact-id}} there, or delete the row or its `fact`"
            )


def no_row_stands_twice(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for a row that says what an earlier one says: the page counts its rows."""
    first: dict[tuple[str, str, str, str], Check] = {}
    for check in topic.checks:
        known = first.setdefault((check.section, check.source, check.fact, check.claim.casefold()), check)
        if known is not check:
            what = f"the row says what the row of line {known.written_at.line} says"
            yield Problem(check.written_at, "check-twice", what, "delete one of the two, or mend its claim")


def checks_are_sound(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for a claim that was not found in its source, and for a check after the page's last one."""
    for check in topic.checks:
        if check.verdict == "not-found":
            what = f"the source does not say it: “{check.claim}”"
            yield Problem(check.written_at, "not-found", what, "take the claim off the page")
        if check.seen_at and not _ADDRESS.match(check.seen_at):
            what = f"`seen_at` is “{check.seen_at}”"
            yield Problem(check.written_at, "seen-at", what, "write the address of the text that was opened")
        if _is_after_last_check(check, topic):
            what = f"the check of {check.date} is later than `checked` {topic.checked}"
            yield Problem(check.written_at, "dates", what, "set `checked` in topic.toml to the last check")
        elif NO_DATE not in {check.date, topic.checked} and (topic.checked - check.date).days > _MOST_DAYS:
            what = f"the source was read on {check.date}, more than three years before `checked` {topic.checked}"
            yield Problem(check.written_at, "dates", what, "mend the date, or read the source again")


def each_claim_says_its_figure(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each row whose claim gives other digits than the fact that the page prints."""
    for check in topic.checks:
        fact = content.shared.facts.get(check.fact)
        if fact is None or not fact.low <= fact.high or fact.high == 0:
            continue  # told already, at the fact
        said = {number.replace(",", "") for number in _NUMBER.findall(check.claim)}
        if said and not {f"{abs(fact.low):g}", f"{abs(fact.high):g}"} <= said:
            what = f"the claim “{check.claim}” does not say “{fact.texts['en']}”, the figure of “{fact.id}”"
            yield Problem(
                check.written_at, "claim-figure", what, "mend the claim, the fact, or which fact the row names"
            )


def last_check_is_the_newest_row(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where the page says that it was checked after its newest check.

    The build reads no clock, so a day that is still to come is seen only by this.
    """
    newest = max((check.date for check in topic.checks), default=NO_DATE)
    if newest != NO_DATE and topic.checked > newest:
        what = f"`checked` is {topic.checked}, and the newest row of checks.toml is of {newest}"
        yield Problem(topic.places["checked"], "dates", what, f"write {newest}, or check again and date the rows")


def at_least_one_source(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where no statement of the page names a source."""
    for page in topic.pages.values():
        if page.sections and not any(passage.sources for passage in page.passages):
            yield Problem(Place(page.path), "sources", "no statement names its source", "mark it with [^source-id]")


def facts_name_known_sources(content: Content) -> Iterator[Problem]:
    """Yield a problem for each fact whose source nobody knows."""
    for fact in content.shared.facts.values():
        if fact.source and fact.source not in content.shared.sources:
            what = f"no source has the id “{fact.source}”"
            yield Problem(fact.place, "unknown-source", what, "write it in db/content/sources/*.toml or mend the id")


def _used_marks(topic: WrittenTopic) -> dict[tuple[str, str], Place]:
    """Return each pair of section and source that the pages and links name, with its first place."""
    used: dict[tuple[str, str], Place] = {}
    for section in (section for page in topic.pages.values() for section in page.sections):
        for mark in (mark for passage in section.passages for mark in passage.sources):
            used.setdefault((section.key, mark.id), mark.place)
    for link in topic.links:
        for source in link.sources:
            used.setdefault((_LINKS, source), link.place)
    return used


def _sources_by_section(topic: WrittenTopic) -> set[tuple[str, str]]:
    """Return each pair of section and source that readers see: marks, sources that facts bring along, links."""
    pairs = {(_LINKS, source) for link in topic.links for source in link.sources}
    for section in (section for page in topic.pages.values() for section in page.sections):
        spans = (span for passage in section.passages for span in passage.line)
        pairs |= {(section.key, source) for span in spans for source in span.sources}
    return pairs


def _facts_by_section(topic: WrittenTopic) -> set[tuple[str, str]]:
    sections = [section for page in topic.pages.values() for section in page.sections]
    return {(section.key, mark.id) for section in sections for passage in section.passages for mark in passage.facts}


def _is_after_last_check(check: Check, topic: WrittenTopic) -> bool:
    return NO_DATE not in {check.date, topic.checked} and check.date > topic.checked


EVIDENCE_RULES = (
    each_mark_is_checked,
    each_fact_is_checked,
    each_check_has_its_claim,
    each_check_is_still_on_the_page,
    no_row_stands_twice,
    checks_are_sound,
    each_claim_says_its_figure,
    last_check_is_the_newest_row,
    at_least_one_source,
)
