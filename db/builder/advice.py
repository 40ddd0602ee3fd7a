"""What a page tells people to do, and which of it no source stands behind: counted, and said on the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.builder.problem import Place
from db.builder.written import Page, WrittenBlock, WrittenSection, WrittenTopic
from db.records import BulletList, CallOut, DoDont, Steps

_ADVICE_LISTS = frozenset({"get-help-now", "do-not-use", "when-to-call"})
"""Sections whose bullets say what to do; elsewhere bullets describe, or ask."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A step, a do or don't, or a reason to call; it has a source where it, or the line that leads to it, is marked."""

    section: str
    text: str
    place: Place
    has_source: bool


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
        for passage in written.passages:
            if passage.manner == "prose":
                is_lead_marked = bool(passage.sources or passage.facts)
            elif passage.manner in _manners(written, section.key):
                # A lead-in carries its bullets; a step is a sentence of its own and needs its own mark.
                has_source = bool(passage.sources or passage.facts) or (is_lead_marked and passage.manner == "item")
                yield Advice(section.key, passage.text, passage.place, has_source)
        is_lead_marked = is_lead_marked and not _holds_a_list(written)


def _manners(written: WrittenBlock, key: str) -> frozenset[str]:
    if isinstance(written.block, DoDont):
        return frozenset({"item"})
    if isinstance(written.block, BulletList | CallOut | Steps):
        return frozenset({"step", "item"}) if key in _ADVICE_LISTS else frozenset({"step"})
    return frozenset()


def _holds_a_list(written: WrittenBlock) -> bool:
    return any(passage.manner in {"step", "item"} for passage in written.passages)
