"""Rules of the list of changes: whoever holds an old sheet is told, plainly, all that the page says otherwise today."""

import re
from collections.abc import Iterator

from db.builder.gate.spelling import spelling_slips
from db.builder.gate.wording import claimed_review
from db.builder.problem import Place, Problem
from db.builder.toml_file import NO_DATE
from db.builder.written import Content, Names, WrittenChange, WrittenTopic
from db.readability import LIMITS, paragraph_problems, score, sentences, words
from db.records import LANGUAGES, Language

_FIRST = (1, 0)
_VERSION = re.compile(r"\d+\.\d+")


def each_version_says_what_changed(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each version after 1.0, up to that of the page, that no entry of the list tells of."""
    if not _VERSION.fullmatch(topic.version):
        return
    before = _FIRST
    for change in topic.changes:
        if not _VERSION.fullmatch(change.version):
            what = f"the `version` of a change is “{change.version}”"
            yield Problem(change.place, "change-version", what, 'write two numbers with a point: "1.1"')
            return
        yield from _out_of_step(change, before, topic)
        before = max(before, _numbers(change.version))
    if before < _numbers(topic.version):
        what = f"the version is {topic.version}, and no [[change]] says what is new in it"
        mend = f"write [[change]] with version = “{topic.version}”, date, en and es at the end of topic.toml"
        yield Problem(topic.places["version"], "change-missing", what, mend)


def changes_are_dated_in_order(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for a change before the one above it, before the page was written or after its last check."""
    above = topic.written
    for change in topic.changes:
        if NO_DATE in {change.date, topic.written, topic.checked}:
            continue
        if change.date < above:
            what = f"the change to {change.version} is of {change.date}, before {above}"
            yield Problem(change.place, "change-date", what, "mend the date: changes stand oldest first")
        if change.date > topic.checked:
            what = f"the change to {change.version} is of {change.date}, the page was last checked on {topic.checked}"
            yield Problem(change.place, "change-date", what, "check the page, and write the day under `checked`")
        above = max(above, change.date)


def changes_are_one_plain_sentence(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for a line that is more than a sentence, too long, too hard, or claims a review."""
    for change in topic.changes:
        for language in LANGUAGES:
            line = change.lines[language]
            if words(line):
                yield from _hard_line(line, language, topic.names[language], change.place)
                for slip in spelling_slips(line, language):
                    yield Problem(change.place, slip.rule, slip.what, slip.mend)


def _out_of_step(change: WrittenChange, before: tuple[int, int], topic: WrittenTopic) -> Iterator[Problem]:
    """Yield a problem where a version does not follow the one before it by one step, or the page is not there yet."""
    version = _numbers(change.version)
    minor, major = f"{before[0]}.{before[1] + 1}", f"{before[0] + 1}.0"
    if version > _numbers(topic.version):
        what = f"the change is of version {change.version}, the page is {topic.version}"
        yield Problem(change.place, "change-later", what, f'write version = "{change.version}" above, or mend this one')
    elif change.version not in {minor, major}:
        what = f"the change to {change.version} follows version {before[0]}.{before[1]}"
        mend = f"write the changes oldest first, one for each version: here {minor} or {major}"
        yield Problem(change.place, "change-order", what, mend)


def _hard_line(line: str, language: Language, names: Names, place: Place) -> Iterator[Problem]:
    count = len(sentences(line, language))
    if count != 1:
        what = f"the line `{language}` of the change has {count} sentences"
        yield Problem(place, "change-line", what, "write one plain sentence that a patient understands")
    for excess in paragraph_problems(line, language):
        what = f"the line `{language}` of the change has {excess.measured:.0f} words, at most {excess.limit:.0f}"
        yield Problem(place, "change-line", what, "make it shorter")
    # The second formulas count long words over thirty sentences, and say nothing of one.
    scores = score([line], language, names.names_once)
    if not scores.first_passes:
        limits = LIMITS[language]
        bound = "at least" if limits.is_first_a_floor else "at most"
        measured = f"{scores.first_name} {scores.first:.1f}, {bound} {limits.page_first:.1f}"
        what = f"the line `{language}` of the change is too hard: {measured}"
        yield Problem(place, "change-line", what, "use shorter words, and fewer of them")
    if claim := claimed_review(line):
        yield Problem(place, "claimed-review", f"“{claim}” claims a review", "say it in other words")


def _numbers(version: str) -> tuple[int, int]:
    major, minor = version.split(".")
    return int(major), int(minor)


CHANGE_RULES = (
    each_version_says_what_changed,
    changes_are_dated_in_order,
    changes_are_one_plain_sentence,
)
