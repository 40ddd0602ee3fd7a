"""From a handout to its pages: trial layouts that find what a page can hold, and then the pages themselves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property, partial
from itertools import zip_longest
from typing import Final

from desktop.core.handout.document import SEVERAL, Plan, document
from desktop.core.handout.engine import Compiled, Engine
from desktop.core.handout.error import HandoutError
from desktop.core.handout.handout import Handout
from desktop.core.handout.measure import Measure, alone
from desktop.core.handout.page import Part, TopicPage
from desktop.core.handout.short import CLOSE_AIR, CLOSEST_AIR, CORE, PAGES, SHORTENED, WIDE_AIR, Fit, Heights, Measured
from desktop.core.handout.typed_text import Notice

_PAGES_TAKEN: Final = "pages-taken"
_LAST_PAGES_FILLED: Final = "last-page-filled"
_HARDLY_FILLED: Final = 0.25
_ONLY_THE_END: Final = 0.1
_USED_OF_THE_LAST_PAGE: Final = 0.96
_FULL_AIRS: Final = (1.0, 0.9, 0.8)
_CLOSEST: Final = 0.5
_WIDE, _CLOSE = _FULL_AIRS[0], _FULL_AIRS[-1]
_FIRST_PART: Final = "what-to-do"
# Parts that no page may tear leave white behind, which only the pages themselves show. Each try costs as much as the
# pages do: from two pages on it starts with what most topics turn out to need.
_SPARED_WHERE_ALLOWED: Final = (0.02, 0.08)
# The white at the head of a column is measured with it and then not set.
_HARDLY_FITTING: Final = 1.06
# Letters of what nobody goes without, times the square of their size: of the topics that fit one page, none comes near.
_MOST_ON_ONE_PAGE: Final = 386_000
_SPARED: Final = (0.08, 0.18)


_Headings = tuple[str, ...]
# A plan, the topics that it is for, and whether nothing is left to try after it.
_Try = tuple[Plan, list[Measured], bool]


@dataclass(frozen=True, slots=True)
class Typeset:
    """A handout ready for preview, printer and file. The bytes are in memory only; keep them there.

    `left_out` and `shortened` are the headings of parts for which a short handout had no room; `left_out_of` has those
    that were left out of each topic.
    """

    pdf: bytes
    pages: int
    notices: tuple[Notice, ...] = ()
    left_out: tuple[str, ...] = ()
    shortened: tuple[str, ...] = ()
    left_out_of: tuple[tuple[str, ...], ...] = ()


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
    made, notices = _pages(engine, handout, today, Plan(ordered, air))
    if air > _CLOSE and min(engine.told(_LAST_PAGES_FILLED)) <= _HARDLY_FILLED:
        closer, _ = _pages(engine, handout, today, Plan(ordered, _CLOSE))
        made = closer if closer.pages < made.pages else made
    return Typeset(made.pdf, made.pages, notices)


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
    made, notices = _pages(engine, handout, today, Plan(parts))
    if made.pages > len(parts):
        closer, _ = _pages(engine, handout, today, Plan(parts, _CLOSEST))
        made = closer if closer.pages < made.pages else made
    return Typeset(made.pdf, made.pages, notices)


def cards_layout(engine: Engine, handout: Handout, today: date) -> Typeset:
    """Return a sheet of cards for each topic."""
    made, notices = _pages(engine, handout, today, Plan())
    return Typeset(made.pdf, made.pages, notices)


# --- short ------------------------------------------------------------------------------------------------------------


def short_layout(engine: Engine, handout: Handout, today: date) -> Typeset:
    """Return each topic on the pages that its size allows, or on one more where its needful parts take more."""
    pages = [TopicPage(topic, handout.options) for topic in handout.topics]
    for plan, topics, is_last in _plans(engine, handout, today, pages):
        made, notices = _pages(engine, handout, today, plan)
        if is_last or max(engine.told(_PAGES_TAKEN)) <= plan.pages:
            made = _without_a_page_for_the_end(engine, handout, today, plan, made)
            last, made = _with_longer_steps(engine, handout, today, plan, made, topics)
            return Typeset(made.pdf, made.pages, notices, *_missing(pages, last))
    raise AssertionError("the last plan is always taken")


def _without_a_page_for_the_end(engine: Engine, handout: Handout, today: date, plan: Plan, made: Compiled) -> Compiled:
    """Return the pages with closer lines than anyone would choose where the last one holds some small print only."""
    if made.pages == 1 or min(engine.told(_LAST_PAGES_FILLED)) > _ONLY_THE_END:
        return made
    closest, _ = _pages(engine, handout, today, replace(plan, air=CLOSEST_AIR))
    return closest if closest.pages < made.pages else made


def _with_longer_steps(
    engine: Engine, handout: Handout, today: date, plan: Plan, made: Compiled, topics: list[Measured]
) -> tuple[Plan, Compiled]:
    """Return the pages with their steps explained again where the last page, begun anyway, has room for that."""
    if plan.pages == 1:
        return plan, made
    rooms = [_USED_OF_THE_LAST_PAGE - filled for filled in engine.told(_LAST_PAGES_FILLED)]
    parts = tuple(
        topic.lengthened(each, plan.air, room) for topic, each, room in zip(topics, plan.parts, rooms, strict=True)
    )
    if parts == plan.parts:
        return plan, made
    longer = replace(plan, parts=parts)
    pages, _ = _pages(engine, handout, today, longer)
    return (longer, pages) if pages.pages <= made.pages else (plan, made)


def measure_ahead(engine: Engine, handout: Handout, today: date) -> None:
    """Measure what the layouts may ask about the topics of this handout, so that they need not."""
    if handout.options.form != "pages":
        return
    for topic, twin in zip_longest(handout.topics, handout.twins):
        own = alone(handout, topic, twin)
        if own.options.length == "short":
            for _ in _plans(engine, own, today, [TopicPage(topic, own.options)]):
                """Each plan is measured before it is yielded."""
        else:
            measure = Measure(engine, own, today, (_first_parts(TopicPage(topic, own.options)),))
            for air in (_WIDE, _CLOSE):
                measure.bare(air)


def _plans(engine: Engine, handout: Handout, today: date, pages: list[TopicPage]) -> Iterator[_Try]:
    """Yield what to try, from the fullest on; the last is the least that is handed out, on the pages it takes."""
    measured_for = cache(lambda budget: _Topics(engine, handout, pages, today, budget))

    def topics_on(budget: int) -> _Topics:
        return measured_for(min(budget, SEVERAL))

    allowed = PAGES[handout.options.size] * len(handout.languages)
    for budget in (allowed, allowed + 1):
        topics = topics_on(budget)
        if budget == 1 and not topics.may_fit_one_page:
            continue
        for spared in _SPARED if budget > allowed else _SPARED_WHERE_ALLOWED:
            fits = [fit for topic in topics.measured if (fit := topic.fit(budget * (1 - spared))) is not None]
            if len(fits) < len(topics.measured):
                break
            yield _plan(fits, budget), topics.measured, False
        if budget == allowed and _hardly_fit(topics.measured, budget):
            yield _plan([topic.needful() for topic in topics.measured], budget), topics.measured, False
    measured = topics_on(allowed + 1).measured
    yield _plan([topic.needful() for topic in measured], allowed + 1), measured, True


def _plan(fits: list[Fit], budget: int) -> Plan:
    columns = tuple(fit.columns for fit in fits)
    return Plan(tuple(fit.parts for fit in fits), min(fit.air for fit in fits), budget, columns)


class _Topics:
    """The topics of a handout with the heights of their parts, measured when asked for."""

    def __init__(self, engine: Engine, handout: Handout, pages: list[TopicPage], today: date, budget: int) -> None:
        self._size = handout.options.size
        self._measure = Measure(engine, handout, today, tuple(map(_forms, pages)), budget)
        self._pages = pages

    @cached_property
    def _letters(self) -> int:
        """Return the letters of the most that a topic cannot go without: its red flags, tool, calls and steps."""
        return max(page.needful_letters() for page in self._pages)

    @property
    def may_fit_one_page(self) -> bool:
        """Return whether that is worth a try: most topics are too long, whatever was typed, and need no measuring."""
        if self._letters * self._size**2 > _MOST_ON_ONE_PAGE:
            return False
        # What was typed is measured only where there would be room without it.
        return _hardly_fit(self._bare, 1) and _hardly_fit(self.measured, 1)

    @cached_property
    def _bare(self) -> list[Measured]:
        """Return the topics as they are without letterhead and what was typed."""
        return self._with(self._measure.bare)

    @cached_property
    def measured(self) -> list[Measured]:
        """Return the topics as they are."""
        return self._with(partial(self._measure.heights, typed_at=CLOSE_AIR))

    def _with(self, heights: Callable[[float], list[Heights]]) -> list[Measured]:
        locked = [frozenset(filter(page.is_locked, page.parts())) for page in self._pages]
        whole = [page.parts() for page in self._pages]
        each = zip(whole, locked, heights(WIDE_AIR), heights(CLOSE_AIR), strict=True)
        return [Measured(*topic) for topic in each]


def _forms(page: TopicPage) -> tuple[Part, ...]:
    """Return all parts of the topic in all forms that a short handout may ask for."""
    every = page.with_everything()
    shorter = (part for part in every.brief_parts() if part.key in CORE or part.form not in SHORTENED)
    return (*every.parts(), *shorter)


def _hardly_fit(topics: list[Measured], budget: int) -> bool:
    most = _HARDLY_FITTING if budget == 1 else budget
    return all(topic.needful_height <= most for topic in topics)


def _missing(pages: list[TopicPage], plan: Plan) -> tuple[_Headings, _Headings, tuple[_Headings, ...]]:
    """Return what was left out and what was shortened, and of each topic what was left out."""
    left_out: list[_Headings] = []
    shortened: dict[str, None] = {}
    for page, parts in zip(pages, plan.parts, strict=True):
        keys = {part.key for part in parts}
        of_page = dict.fromkeys(page.heading(part) for part in page.parts() if part.key not in keys)
        left_out.append(tuple(filter(None, of_page)))
        shortened |= dict.fromkeys(page.heading(part) for part in parts if part.form in SHORTENED)
    every = dict.fromkeys(heading for headings in left_out for heading in headings)
    return tuple(every), tuple(filter(None, shortened)), tuple(left_out)


# --- both -------------------------------------------------------------------------------------------------------------


def _pages(engine: Engine, handout: Handout, today: date, plan: Plan) -> tuple[Compiled, tuple[Notice, ...]]:
    plain, notices = document(handout, engine.glyphs, today, plan)
    return engine.compiled(plain), notices
