"""Rules of marks: a sign of the page's form that is left in the text would be printed on the handout."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from db.builder.gate.wording import texts_of_the_card
from db.builder.problem import Problem
from db.builder.written import Content, WrittenTopic
from db.records import Language

_MARK = re.compile(r"\{+|\}+|\*+|\[|\]|`|:::|~~+|\||##+|^[•·–—](?=\s)|\b(?:TODO|FIXME|TBD)\b|\?{2,}")
_BROKEN = re.compile(r"\S*(?:\ufffd|Ã[\u0080-\u00bf]|â€|Â[\u0080-\u00bf])\S*")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_STRAIGHT = re.compile(r"[\"']")
_OTHER_QUOTES: dict[Language, re.Pattern[str]] = {"en": re.compile("[«»„]"), "es": re.compile("[“”„]")}
# “That that” and “had had” may be meant.
_TWICE = re.compile(r"\b(?!that\b|had\b)([^\W\d_]+) \1\b", re.IGNORECASE)
_LOOKS_LIKE_A_SOURCE = re.compile(r"\[\^?\s*([a-z][\w-]*(?: (?:19|20)\d\d)?)")
_MEANT = 0.75
_BRACES_MEND = "write {{fact-id}} with two braces on both sides, on one line"
_MENDS = {
    "{": _BRACES_MEND,
    "}": _BRACES_MEND,
    "*": "write **strong words** with two stars on both sides, in one paragraph",
    "[": "write [words](term:ID), [words](topic:ID) or [^source-id] in full",
    "]": "write [words](term:ID), [words](topic:ID) or [^source-id] in full",
    "`": "write plain words",
    ":": "give `:::` a line of its own",
    "~": "write plain words",
    "|": "a table needs a line of dashes below its header: |---|---|",
    "#": "a heading is two signs, a blank and its words: ## What to do",
    "?": "finish the sentence",
    "T": "finish the sentence",
    "F": "finish the sentence",
    **dict.fromkeys("•·–—", "begin each item of a list with a hyphen and a blank: - item"),
}


def no_mark_is_left_in_the_text(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each passage of a page in which a sign of its form is left: the first of them."""
    for passage in (passage for page in topic.pages.values() for passage in page.passages):
        if left := _MARK.search(passage.typed):
            mend = _source_mend(passage.typed[left.start() :], content) or _MENDS[left[0][0]]
            yield Problem(passage.place_at(left.start()), "left-mark", _what(left[0]), mend)
    for section in (section for page in topic.pages.values() for section in page.sections):
        if section.key and (left := _MARK.search(section.heading)):
            yield Problem(section.place, "left-mark", _what(left[0]), "write the heading in plain words")


def letters_are_whole(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for the first broken letter, unseen sign and straight quotation mark of each passage."""
    for page in topic.pages.values():
        curly = "“ ” and ’" if page.language == "en" else "« »"
        for passage in page.passages:
            if broken := _BROKEN.search(passage.typed):
                what = f"“{broken[0]}” holds a letter that was broken when the file was saved"
                yield Problem(passage.place_at(broken.start()), "broken-letter", what, "type the word again")
            if unseen := _UNSEEN.search(passage.typed):
                near = passage.typed[max(unseen.start() - 12, 0) : unseen.end() + 12].replace(unseen[0], "")
                what = f"a sign that cannot be seen stands in “{near}”"
                yield Problem(passage.place_at(unseen.start()), "unseen-sign", what, "type these words again")
            if straight := _STRAIGHT.search(passage.typed):
                what = f"the quotation mark {straight[0]} is straight"
                yield Problem(passage.place_at(straight.start()), "straight-quote", what, f"write {curly}")
            if other := _OTHER_QUOTES[page.language].search(passage.typed):
                what = f"the quotation mark {other[0]} is not of this language"
                yield Problem(passage.place_at(other.start()), "other-quote", what, f"write {curly}")


def no_word_stands_twice(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each word that follows itself, also where a fact has brought the first: “weeks weeks”."""
    for passage in (passage for page in topic.pages.values() for passage in page.passages):
        for twice in _TWICE.finditer(passage.text):
            what = f"“{twice[0]}” says the word twice"
            yield Problem(
                passage.place_at(twice.start()), "word-twice", what, "delete one; a fact brings its unit along"
            )


def no_mark_stands_on_the_card(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each title and note of topic.toml that holds a sign of a page's form."""
    for text, place in texts_of_the_card(topic):
        if left := _MARK.search(text):
            yield Problem(place, "left-mark", _what(left[0]), "write plain words: topic.toml knows no such signs")


def _source_mend(text: str, content: Content) -> str:
    """Return the mark that was meant where a text begins like a broken one: `[saraceni-2020]`, `[^saraceni 2020]`."""
    found = _LOOKS_LIKE_A_SOURCE.match(text)
    meant = get_close_matches(found[1].replace(" ", "-"), content.shared.sources, 1, _MEANT) if found else []
    return f"write [^{meant[0]}], with ^ and both brackets and no blank" if meant else ""


def _what(mark: str) -> str:
    return f"“{mark}” is left in the text"


LEFT_MARK_RULES = (no_mark_is_left_in_the_text, letters_are_whole, no_word_stands_twice, no_mark_stands_on_the_card)
