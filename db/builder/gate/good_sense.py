"""Rules of advice: a source stands behind each piece, or the page says openly that it is plain good sense."""

from collections.abc import Iterator

from db.builder.advice import Advice, page_advice
from db.builder.inline import GOOD_SENSE
from db.builder.problem import Problem
from db.builder.written import Content, Page, WrittenTopic
from db.records import Kind

_MARK = f"[^{GOOD_SENSE}]"
_MOST_WORDS = 6
_RED_FLAGS = frozenset({"get-help-now", "do-not-use"})
"""Sections in which a wrong line does harm at once: each line has a source."""


def advice_has_a_source_or_is_good_sense(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each piece of advice that neither names a source nor says that it needs none."""
    for page in topic.pages.values():
        for piece in page_advice(page):
            if not piece.has_source and not piece.is_good_sense:
                what = f"no source stands behind “{_short(piece.text)}”"
                yield Problem(piece.place, "advice-without-source", what, _mend(piece, page, topic))


def red_flags_are_never_good_sense(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each sign of danger that is called good sense."""
    for page in topic.pages.values():
        for piece in page_advice(page):
            if piece.is_good_sense and not piece.has_source and _needs_a_source(piece, topic):
                what = f"“{_short(piece.text)}” is a sign of danger, and those are never good sense"
                yield Problem(piece.end, "good-sense", what, _SIGN_MEND)


def good_sense_is_said_of_advice_alone(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each such mark on a line that names a source too, or that is no advice."""
    for page in topic.pages.values():
        advice = {piece.end: piece for piece in page_advice(page)}
        for mark in (mark for passage in page.passages for mark in passage.good_sense):
            piece = advice.get(mark.place)
            if piece is None:
                what = f"{_MARK} stands on no step, do, don’t, reason to call or ladder"
                mend = "take the mark away: a statement needs [^source-id], or no mark where it is common knowledge"
                yield Problem(mark.place, "good-sense", what, mend)
            elif piece.has_source:
                what = f"{_MARK} stands on a line that has a source already"
                yield Problem(mark.place, "good-sense", what, f"take {_MARK} away")


_SIGN_MEND = (
    "end the line, or the line that leads to its list, with [^source-id] in both languages, and write its [[check]]; "
    "marks and rows of the red flags are to be copied from warning-sign/red-flags-back-pain"
)


def _mend(piece: Advice, page: Page, topic: WrittenTopic) -> str:
    if _needs_a_source(piece, topic):
        return _SIGN_MEND
    return (
        f"if a source says it, end the line with [^source-id] in both languages and write its [[check]] with "
        f'section = "{piece.section}"; if it is plain good sense, write instead: {_paste(piece, page)}'
    )


def _paste(piece: Advice, page: Page) -> str:
    """Return the line as it would stand on the page with the mark of good sense."""
    lines = page.lines[piece.end.line - 1 : piece.end.line]
    return f"{lines[0].strip() if lines else piece.text}{_MARK}"


def _needs_a_source(piece: Advice, topic: WrittenTopic) -> bool:
    is_sign = topic.kind is Kind.WARNING_SIGN and piece.section == "when-to-call"
    return is_sign or piece.section in _RED_FLAGS


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= _MOST_WORDS + 1 else " ".join(words[:_MOST_WORDS]) + " …"


GOOD_SENSE_RULES = (
    advice_has_a_source_or_is_good_sense,
    red_flags_are_never_good_sense,
    good_sense_is_said_of_advice_alone,
)
