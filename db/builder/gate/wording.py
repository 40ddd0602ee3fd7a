"""Rules of words: digits come from facts, nobody claims a review, hard words are explained."""

import re
from collections.abc import Iterator

from db.builder.figures_in_words import figures_in_words, shares_in_words
from db.builder.problem import Place, Problem
from db.builder.written import Content, Page, Passage, WrittenTopic
from db.query import folded_words
from db.readability import sentences
from db.records import Language, Tool

_DIGITS = re.compile(r"\d[\d.,/–-]*|[½⅓⅔¼¾⅛]")
# Vertebrae and the discs between them: L5, T12, L4-L5, L5/S1.
_BONE = re.compile(r"\b[CTLS]\d{1,2}(?:\s?[-–/]\s?[CTLS]?\d{1,2})*\b")
# A mark of a source that is not typed well holds a year; `left-mark` tells it.
_BROKEN_MARK = re.compile(r"\[\^?\s*[a-z][\w-]*(?: [\w-]+)?\]?")
_FACT_MEND = "write it as a fact and refer to it: {{fact-id}}"
_EMERGENCY_MEND = "write {{emergency}} for the whole call: its words and its number come from emergency.toml"
_CLAIMED_REVIEW = re.compile(
    r"\b(?:reviewed by|(?:medically|clinically|peer)[ -]reviewed"
    r"|(?:doctor|clinician|physician)[ -](?:approved|reviewed)"
    r"|(?:checked|approved|verified) by (?:an? |our |the )?"
    r"(?:doctor|clinician|physician|nurse|pharmacist|specialist|translator|expert)s?"
    # Not of what is the reader's own: “once a doctor has reviewed your scan” is advice.
    r"|(?:doctor|clinician|physician|nurse|pharmacist|specialist|translator|expert)s? (?:has |have )?"
    r"(?:(?:reviewed|approved|verified)(?! (?:your|his|her|their)\b)"
    r"|checked (?:it|(?:this|the|these|our) (?:page|text|guide|handout|leaflet|translation|facts|words))\b)"
    r"|revisad[oa]s? por"
    r"|(?:aprobad|verificad|comprobad)[oa]s? por (?:un[oa]?s? |el |la |los |las |nuestr[oa]s? )?"
    r"(?:médic|clínic|doctor|enfermer|farmacéutic|especialista|traductor|expert)\w*"
    r"|(?:médic|clínic|doctor|enfermer|farmacéutic|especialista|traductor|expert)\w* "
    r"(?:(?:ha|han) (?:revisado|aprobado|verificado|comprobado)|(?:revis|aprob|verific|comprob)(?:ó|aron))"
    r"(?! (?:su|sus|tu|tus)\b))\b",
    re.IGNORECASE,
)


def claimed_review(text: str) -> str:
    """Return the words by which a text claims that a person checked it, or nothing."""
    found = _CLAIMED_REVIEW.search(text)
    return found[0] if found else ""


def digits_come_from_facts(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each number typed outside a tool that is no bone's name."""
    emergency = {digits for text in content.shared.emergency.values() for digits in _DIGITS.findall(text)}
    for written in (written for page in topic.pages.values() for written in page.blocks):
        for passage in () if isinstance(written.block, Tool) else written.passages:
            for offset, number in _typed_numbers(passage.typed):
                mend = _EMERGENCY_MEND if number in emergency else _FACT_MEND
                yield Problem(passage.place_at(offset), "typed-number", f"the number {number} is typed", mend)
    for section in (section for page in topic.pages.values() for section in page.sections):
        for _, number in _typed_numbers(section.heading):
            yield Problem(section.place, "typed-number", f"the number {number} is typed", "say it without a number")
    for text, place in texts_of_the_card(topic):
        for _, number in _typed_numbers(text):
            yield Problem(place, "typed-number", f"the number {number} is typed", "say it without a number")


def measured_words_come_from_facts(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each figure with a unit that is written in words: “three months”, “one in five”."""
    units = content.shared.units
    for page in topic.pages.values():
        for passage in (p for written in page.blocks if not isinstance(written.block, Tool) for p in written.passages):
            for figure in figures_in_words(passage.typed, page.language, units):
                if figure.is_measured:
                    place = passage.place_at(figure.offset)
                    yield Problem(place, "figure-in-words", f"“{figure.words}” is a figure in words", _FACT_MEND)


def shares_of_people_come_from_facts(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each share of people in words (“a quarter of the people”) in a sentence without a fact.

    A median says “half of them”, and its figure stands beside it.
    """
    for page in topic.pages.values():
        for passage in page.passages:
            for share in shares_in_words(passage.typed, page.language):
                if not _has_fact_near(passage, share.offset, page.language):
                    what = f"“{share.words}” is a figure in words"
                    yield Problem(passage.place_at(share.offset), "figure-in-words", what, _FACT_MEND)


def no_review_is_claimed(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for words such as “reviewed by”: no clinician has reviewed anything yet."""
    for passage in (passage for page in topic.pages.values() for passage in page.passages):
        if claim := claimed_review(passage.text):
            place = passage.place_at(passage.text.find(claim))
            yield Problem(place, "claimed-review", f"“{claim}” claims a review", "say it in other words")


def glossary_words_are_explained(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each word of the glossary that a page uses and nowhere explains.

    A link to its definition, or to a page about it, explains a word; the topic's own names are explained by the page.
    """
    for page in topic.pages.values():
        names = topic.names[page.language]
        explained = _spaced(f"{names.title} . {names.clinical_name} . {_linked_words(page)}")
        linked = {mark.id for passage in page.passages for mark in passage.terms}
        for term, entries in content.shared.terms.items():
            name = entries[page.language].name
            use = None if term in linked or _spaced(name) in explained else _first_use(name, page)
            if use:
                mend = f"write it as [{name}](term:{term}) where it first stands"
                yield Problem(use, "unexplained-term", f"“{name}” is in the glossary and not linked", mend)


def definitions_hold_no_figure(content: Content) -> Iterator[Problem]:
    """Yield a problem for each number in the glossary: no source is named there."""
    for term, entries in content.shared.terms.items():
        for language, entry in entries.items():
            numbers = [number for _, number in _typed_numbers(entry.definition)]
            figures = figures_in_words(entry.definition, language, content.shared.units)
            for figure in (*numbers, *(figure.words for figure in figures if figure.is_measured)):
                what = f"the definition of “{entry.name}” holds the figure {figure}"
                yield Problem(content.shared.term_places[term], "typed-number", what, "say it without a number")


def _has_fact_near(passage: Passage, offset: int, language: Language) -> bool:
    start = 0
    for sentence in sentences(passage.text, language):
        start = max(passage.text.find(sentence, start), start)
        if offset < start + len(sentence):
            return passage.typed[start : start + len(sentence)] != sentence
    return False


def _linked_words(page: Page) -> str:
    spans = (span for passage in page.passages for span in passage.line)
    return " . ".join(span.text for span in spans if span.topic or span.term)


def stands_in(name: str, text: str) -> bool:
    """Return whether a text holds a name as whole words."""
    return bool(name) and _whole_words(name).search(text) is not None


def _whole_words(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


def _first_use(name: str, page: Page) -> Place | None:
    word = _whole_words(name)
    for passage in page.passages:
        if found := word.search(passage.text) if name else None:
            return passage.place_at(found.start())
    return None


def _spaced(text: str) -> str:
    return f" {' '.join(folded_words(text))} "


def typed_numbers(text: str) -> tuple[str, ...]:
    """Return the numbers of a text that are no bone's name."""
    return tuple(number for _, number in _typed_numbers(text))


def _typed_numbers(text: str) -> Iterator[tuple[int, str]]:
    for allowed in (_BONE, _BROKEN_MARK):
        text = allowed.sub(lambda found: " " * len(found[0]), text)
    for number in _DIGITS.finditer(text):
        yield number.start(), number[0].rstrip(".,/–-")


def texts_of_the_card(topic: WrittenTopic) -> list[tuple[str, Place]]:
    """Return each text of topic.toml that a page shows, with its place."""
    names = [(text, n.places["title"]) for n in topic.names.values() for text in (n.title, n.clinical_name)]
    links = [(text, link.place) for link in topic.links for text in (*link.names.values(), *link.notes.values())]
    changes = [(line, change.place) for change in topic.changes for line in change.lines.values()]
    return names + links + changes


WORDING_RULES = (
    digits_come_from_facts,
    measured_words_come_from_facts,
    shares_of_people_come_from_facts,
    no_review_is_claimed,
    glossary_words_are_explained,
)
