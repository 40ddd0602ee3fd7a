"""From a short handout to its pages: each topic takes the pages that its size allows, and no more than it needs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from typing import Final

from desktop.core.handout.document import SEVERAL, Plan
from desktop.core.handout.engine import Compiled, Engine
from desktop.core.handout.handout import Handout
from desktop.core.handout.layout import LAST_PAGES_FILLED
from desktop.core.handout.measure import Measure
from desktop.core.handout.page import Part, TopicPage
from desktop.core.handout.short import CLOSE_AIR, CLOSEST_AIR, CORE, PAGES, SHORTENED, WIDE_AIR, Fit, Heights, Measured
from desktop.core.handout.typeset import Typeset, pages_of

_PAGES_TAKEN: Final = "pages-taken"
_ONLY_THE_END: Final = 0.1
_USED_OF_THE_LAST_PAGE: Final = 0.96
# Parts that no page may tear leave white behind, which only the pages themselves show. Each try costs as much as the
# pages do: on more pages than are allowed it starts with what most topics turn out to need.
_SPARED_WHERE_ALLOWED: Final = (0.02, 0.08)
_SPARED: Final = (0.08, 0.18)
# The white at the head of a column is measured with it and then not set.
_HARDLY_FITTING: Final = 1.06


_Headings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Try:
    """The pages that a topic is tried on, and which part of them stays white; None is for what nobody goes without."""

    pages: int
    spared: float | None
    is_last: bool = False

    def fit(self, topic: Measured) -> Fit | None:
        """Return what the topic holds then, or None where it is too high for that."""
        if self.spared is not None:
            return topic.fit(self.pages * (1 - self.spared))
        most = _HARDLY_FITTING if self.pages == 1 else self.pages
        return topic.needful() if self.is_last or topic.needful_height <= most else None


def _tries(allowed: int) -> tuple[_Try, ...]:
    """Return what to try with a topic, from the fullest on; the last is the least that is handed out, on any pages."""
    return (
        *(_Try(allowed, spared) for spared in _SPARED_WHERE_ALLOWED),
        _Try(allowed, None),
        *(_Try(allowed + 1, spared) for spared in _SPARED),
        _Try(allowed + 1, None, is_last=True),
    )


def short_layout(engine: Engine, handout: Handout, today: date) -> Typeset:
    """Return each topic on the pages that its size allows, or on one more where its needful parts take more."""
    topics = _Topics(engine, handout, today)
    waiting = [list(_tries(_allowed(handout))) for _ in handout.topics]
    while True:
        plan = _plan(topics, waiting)
        made, notices = pages_of(engine, handout, today, plan)
        over = _too_long(engine, waiting)
        if over and all(tries[1].pages > tries[0].pages for tries in over):
            # Closer lines than anyone would choose, before a page more for a few of them.
            plan = replace(plan, air=CLOSEST_AIR)
            made, notices = pages_of(engine, handout, today, plan)
            over = _too_long(engine, waiting)
        if not over:
            break
        for tries in over:
            del tries[0]
    made = _without_a_page_for_the_end(engine, handout, today, plan, made)
    last, made = _with_longer_steps(engine, handout, today, plan, made, topics)
    return Typeset(made.pdf, made.pages, notices, *_missing(topics.pages, last))


def _too_long(engine: Engine, waiting: list[list[_Try]]) -> list[list[_Try]]:
    """Return the tries of the topics that took more pages than the first of them has, where there is another."""
    taken = engine.told(_PAGES_TAKEN)
    return [tries for tries, pages in zip(waiting, taken, strict=True) if pages > tries[0].pages and len(tries) > 1]


def measure_short(engine: Engine, handout: Handout, today: date) -> None:
    """Measure what `short_layout` may ask about a topic alone."""
    topics = _Topics(engine, handout, today)
    for style in {min(each.pages, SEVERAL) for each in _tries(_allowed(handout))}:
        topics.bare(style)


def _allowed(handout: Handout) -> int:
    return PAGES[handout.options.size] * len(handout.languages)


def _plan(topics: "_Topics", waiting: list[list[_Try]]) -> Plan:
    """Return the plan with the first try of each topic that its heights allow; those before it are given up."""
    for place, tries in enumerate(waiting):
        while tries[0].pages == 1 and (
            not topics.may_fit_one_page(place) or not tries[0].fit(topics.measured(1)[place])
        ):
            del tries[0]
    # What all topics share: a topic of several pages is set as close as those of one beside it.
    style = min(SEVERAL, *(tries[0].pages for tries in waiting))
    fits: list[Fit] = []
    for place, tries in enumerate(waiting):
        topic = topics.measured(style)[place]
        flowing = topic if tries[0].pages == 1 else topic.without_columns()
        while (fit := tries[0].fit(flowing)) is None:
            del tries[0]
        fits.append(fit)
    return Plan(
        tuple(fit.parts for fit in fits),
        min(fit.air for fit in fits),
        tuple(tries[0].pages for tries in waiting),
        tuple(fit.columns for fit in fits),
    )


class _Topics:
    """The topics of a handout with the heights of their parts, measured when asked for.

    Where a page is all that one of them may take (style 1), they are set closer than elsewhere.
    """

    def __init__(self, engine: Engine, handout: Handout, today: date) -> None:
        self.pages = [TopicPage(topic, handout.options) for topic in handout.topics]
        forms = tuple(map(_forms, self.pages))
        self._measure = cache(lambda style: Measure(engine, handout, today, forms, style))
        self.bare = cache(lambda style: self._with(self._measure(style).bare))
        self.measured = cache(lambda style: self._with(partial(self._measure(style).heights, typed_at=CLOSE_AIR)))

    def may_fit_one_page(self, place: int) -> bool:
        """Return whether a topic would without letterhead and what was typed, which are measured only then."""
        return self.bare(1)[place].needful_height <= _HARDLY_FITTING

    def _with(self, heights: Callable[[float], list[Heights]]) -> list[Measured]:
        locked = [frozenset(filter(page.is_locked, page.parts())) for page in self.pages]
        whole = [page.parts() for page in self.pages]
        each = zip(whole, locked, heights(WIDE_AIR), heights(CLOSE_AIR), strict=True)
        return [Measured(*topic) for topic in each]


def _forms(page: TopicPage) -> tuple[Part, ...]:
    """Return all parts of the topic in all forms that a short handout may ask for."""
    every = page.with_everything()
    shorter = (part for part in every.brief_parts() if part.key in CORE or part.form not in SHORTENED)
    return (*every.parts(), *shorter)


def _without_a_page_for_the_end(engine: Engine, handout: Handout, today: date, plan: Plan, made: Compiled) -> Compiled:
    """Return the pages with closer lines than anyone would choose where the last one holds some small print only."""
    if made.pages == 1 or plan.air <= CLOSEST_AIR or min(engine.told(LAST_PAGES_FILLED)) > _ONLY_THE_END:
        return made
    closest, _ = pages_of(engine, handout, today, replace(plan, air=CLOSEST_AIR))
    return closest if closest.pages < made.pages else made


def _with_longer_steps(
    engine: Engine, handout: Handout, today: date, plan: Plan, made: Compiled, topics: "_Topics"
) -> tuple[Plan, Compiled]:
    """Return the pages with their steps explained again where the last page, begun anyway, has room for that."""
    rooms = [_USED_OF_THE_LAST_PAGE - filled for filled in engine.told(LAST_PAGES_FILLED)]
    each_topic = zip(topics.measured(plan.style), plan.parts, plan.pages, rooms, strict=True)
    parts = tuple(
        topic.without_columns().lengthened(each, plan.air, room) if pages > 1 else each
        for topic, each, pages, room in each_topic
    )
    if parts == plan.parts:
        return plan, made
    longer = replace(plan, parts=parts)
    pages, _ = pages_of(engine, handout, today, longer)
    return (longer, pages) if pages.pages <= made.pages else (plan, made)


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
