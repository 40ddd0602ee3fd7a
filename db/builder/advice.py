"""What a page tells people to do, and which of it no source stands behind: counted, and said on the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.builder.problem import Place
from db.builder.written import Page, Passage, WrittenBlock, WrittenSection, WrittenTopic
from db.records import BulletList, CallOut, DoDont, Steps, Tool

_ADVICE_LISTS = frozenset({"get-help-now", "do-not-use", "what-to-do", "what-you-can-do", "when-to-call"})
"""Sections whose bullets say what to do; elsewhere bullets describe, or ask."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A step, a do or don't, a reason to call, or a whole ladder.

    It has a source where it, or the line that leads to it, is marked; it is good sense where the writer says so.
    `end` is the line on which a mark would be added.
    """

    section: str
    text: str
    place: Place
    end: Place
    has_source: bool
    is_good_sense: bool


def page_advice(page: Page) -> tuple[Advice, ...]:
    """Return all advice of a page in reading order."""
    return tuple(piece for section in page.sections for piece in _section_advice(section))


def advice_without_source(page: Page) -> tuple[Advice, ...]:
    """Return the advice of a page that names no source: good sense, which nobody has held against a text."""
    return tuple(piece for piece in page_advice(page) if not piece.has_source)


def claims_checked(topic: WrittenTopic) -> int:
    """Return how many different claims of a topic were held against a source."""
    return len({check.claim.casefold() for check in topic.checks})


def _section_advice(section: WrittenSection) -> Iterator[Advice]:
    is_lead_marked = False
    for written in section.blocks:
        if isinstance(written.block, Tool):
            yield from _ladder(section.key, written)
            is_lead_marked = False
            continue
        for passage in written.passages:
            if passage.manner == "prose":
                is_lead_marked = _has_source(passage)
            elif passage.manner in _manners(written, section.key):
                # A lead-in carries its bullets; a step is a sentence of its own and needs its own mark.
                yield _advice(section.key, passage, is_carried=is_lead_marked and passage.manner == "item")
        is_lead_marked = is_lead_marked and not _holds_a_list(written)


def _ladder(key: str, written: WrittenBlock) -> Iterator[Advice]:
    """Yield a ladder as one piece of advice: its line may be marked, or any of its steps."""
    if not isinstance(written.block, Tool) or written.block.form != "ladder":
        return
    lead = next((passage for passage in written.passages if passage.manner == "prose"), written.passages[0])
    has_source = any(_has_source(passage) for passage in written.passages)
    is_good_sense = any(passage.good_sense for passage in written.passages)
    yield Advice(key, lead.text, lead.place, lead.starts[-1][1], has_source, is_good_sense)


def _advice(key: str, passage: Passage, *, is_carried: bool) -> Advice:
    has_source = is_carried or _has_source(passage)
    end = passage.starts[-1][1]
    return Advice(key, passage.text, passage.place, end, has_source, is_good_sense=bool(passage.good_sense))


def _has_source(passage: Passage) -> bool:
    return bool(passage.sources or passage.facts)


def _manners(written: WrittenBlock, key: str) -> frozenset[str]:
    if isinstance(written.block, DoDont):
        return frozenset({"item"})
    if isinstance(written.block, BulletList | CallOut | Steps):
        return frozenset({"step", "item"}) if key in _ADVICE_LISTS else frozenset({"step"})
    return frozenset()


def _holds_a_list(written: WrittenBlock) -> bool:
    return any(passage.manner in {"step", "item"} for passage in written.passages)
