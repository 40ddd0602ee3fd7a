"""From a full handout, tools or cards to their pages. For short handouts see `short_layout`."""

from datetime import date
from typing import Final

from desktop.core.handout.document import Plan
from desktop.core.handout.engine import Engine
from desktop.core.handout.error import HandoutError
from desktop.core.handout.handout import Handout
from desktop.core.handout.measure import Measure
from desktop.core.handout.page import Part, TopicPage
from desktop.core.handout.short import SHORTENED, Heights
from desktop.core.handout.typeset import Typeset, pages_of

LAST_PAGES_FILLED: Final = "last-page-filled"
_HARDLY_FILLED: Final = 0.25
_FULL_AIRS: Final = (1.0, 0.9, 0.8)
_WIDE, _CLOSE = _FULL_AIRS[0], _FULL_AIRS[-1]
_CLOSEST: Final = 0.5
_FIRST_PART: Final = "what-to-do"


# --- full -------------------------------------------------------------------------------------------------------------


def full_layout(engine: Engine, handout: Handout, today: date) -> Typeset:
    """Return all parts of each topic.

    The white between them gives way where that keeps the red flags on the first page, or saves a page that would
    hold a few lines. What to do follows the red flags where the first page has room for it: then it stands alone.
    """
    pages = [TopicPage(topic, handout.options) for topic in handout.topics]
    parts = tuple(page.parts() for page in pages)
    measure = Measure(engine, handout, today, tuple(map(_first_parts, pages)))
    heights = measure.heights(_WIDE, typed_at=_CLOSE)
    air = _WIDE
    if any(each.opening > 1 for each in heights):
        air = _air_for_openings(heights, measure.heights(_CLOSE))
        heights = measure.heights(_CLOSE) if air == _CLOSE else heights
    ordered = tuple(map(_with_first_page, parts, heights))
    made, notices = pages_of(engine, handout, today, Plan(ordered, air))
    if air > _CLOSE and min(engine.told(LAST_PAGES_FILLED)) <= _HARDLY_FILLED:
        closer, _ = pages_of(engine, handout, today, Plan(ordered, _CLOSE))
        made = closer if closer.pages < made.pages else made
    return Typeset(made.pdf, made.pages, notices)


def measure_full(engine: Engine, handout: Handout, today: date) -> None:
    """Measure what `full_layout` may ask about a topic alone."""
    measure = Measure(
        engine, handout, today, tuple(_first_parts(TopicPage(each, handout.options)) for each in handout.topics)
    )
    for air in (_WIDE, _CLOSE):
        measure.bare(air)


def _air_for_openings(wide: list[Heights], close: list[Heights]) -> float:
    """Return the most air with which each opening that can be kept on its first page is kept there."""
    for air in _FULL_AIRS:
        share = (air - _CLOSE) / (_WIDE - _CLOSE)
        heights = [share * one.opening + (1 - share) * other.opening for one, other in zip(wide, close, strict=True)]
        if all(height <= 1 or other.opening > 1 for height, other in zip(heights, close, strict=True)):
            return air
    return _CLOSE


def _first_parts(page: TopicPage) -> tuple[Part, ...]:
    """Return what may stand on the first page: no more is measured, since a handout comes as quickly as it is typed."""
    every = page.with_everything()
    forms = (*every.parts(), *every.brief_parts())
    return tuple(part for part in forms if part.key == _FIRST_PART and part.form not in SHORTENED)


def _with_first_page(parts: tuple[Part, ...], heights: Heights) -> tuple[Part, ...]:
    first = tuple(part for part in parts if part in heights.parts and heights.opening + heights.parts[part] <= 1)
    return (*first, *(part for part in parts if part not in first))


# --- tools and cards --------------------------------------------------------------------------------------------------


def tools_layout(engine: Engine, handout: Handout, today: date) -> Typeset:
    """Return the tools of each topic alone, for who has filled in a sheet and needs another."""
    parts = tuple(TopicPage(topic, handout.options).tools() for topic in handout.topics)
    without = [topic.title for topic, each in zip(handout.topics, parts, strict=True) if not each]
    if without:
        raise HandoutError(f"“{without[0]}” has no tool to fill in.", "Take it out, or print its pages.")
    made, notices = pages_of(engine, handout, today, Plan(parts))
    if made.pages > len(parts):
        closer, _ = pages_of(engine, handout, today, Plan(parts, _CLOSEST))
        made = closer if closer.pages < made.pages else made
    return Typeset(made.pdf, made.pages, notices)


def cards_layout(engine: Engine, handout: Handout, today: date) -> Typeset:
    """Return a sheet of cards for each topic."""
    made, notices = pages_of(engine, handout, today, Plan())
    return Typeset(made.pdf, made.pages, notices)
