"""Rules of marks: a sign of the page's form that is left in the text would be printed on the handout."""

import re
from collections.abc import Iterator

from db.builder.gate.wording import texts_of_the_card
from db.builder.problem import Problem
from db.builder.written import Content, WrittenTopic

_MARK = re.compile(r"\{+|\}+|\*+|\[|\]|`|:::")
_BRACES_MEND = "write {{fact-id}} with two braces on both sides, on one line"
_MENDS = {
    "{": _BRACES_MEND,
    "}": _BRACES_MEND,
    "*": "write **strong words** with two stars on both sides, in one paragraph",
    "[": "write [words](term:ID), [words](topic:ID) or [^source-id] in full",
    "]": "write [words](term:ID), [words](topic:ID) or [^source-id] in full",
    "`": "write plain words",
    ":": "give `:::` a line of its own",
}


def no_mark_is_left_in_the_text(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each passage of a page in which a sign of its form is left: the first of them."""
    for passage in (passage for page in topic.pages.values() for passage in page.passages):
        if left := _MARK.search(passage.typed):
            yield Problem(passage.place_at(left.start()), "left-mark", _what(left[0]), _MENDS[left[0][0]])
    for section in (section for page in topic.pages.values() for section in page.sections):
        if section.key and (left := _MARK.search(section.heading)):
            yield Problem(section.place, "left-mark", _what(left[0]), "write the heading in plain words")


def no_mark_stands_on_the_card(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each title and note of topic.toml that holds a sign of a page's form."""
    for text, place in texts_of_the_card(topic):
        if left := _MARK.search(text):
            yield Problem(place, "left-mark", _what(left[0]), "write plain words: topic.toml knows no such signs")


def _what(mark: str) -> str:
    return f"“{mark}” is left in the text"


LEFT_MARK_RULES = (no_mark_is_left_in_the_text, no_mark_stands_on_the_card)
