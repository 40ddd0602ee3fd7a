"""How high the parts of a handout are, asked of the template as seldom as may be: most of what a handout costs is here.

Each topic is measured alone, with nothing typed on it and whatever its options leave out of it: so the same heights
serve every handout that holds it, are remembered while staff type and choose, and can be known before anyone asks (see
`KnownHeights`). What staff typed is measured for the difference that it makes.
"""

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import zip_longest
from typing import Final

from db.records import ForPatient, Letterhead, Topic
from desktop.core.handout.document import Plan, document, has_contents
from desktop.core.handout.engine import Engine
from desktop.core.handout.handout import Handout
from desktop.core.handout.page import Part
from desktop.core.handout.short import Heights

_HEIGHTS: Final = "heights"
# How much higher typed text is for all the air there is: 1.25 to 1.45 times from an air of 0.3 to one of 1, measured
# with letterhead, name, short and long note and circled points in all sizes.
_GROWTH: Final = 0.35 / 0.7


class Measure:
    """Measures one handout: the parts of each topic that are named here, on the pages that a topic may take."""

    def __init__(
        self, engine: Engine, handout: Handout, today: date, parts: tuple[tuple[Part, ...], ...], pages: int = 1
    ) -> None:
        self._engine = engine
        self._handout = handout
        self._today = today
        self._parts = parts
        self._pages = pages
        self._typed = cache(self._measured_typed)

    def heights(self, air: float, *, typed_at: float | None = None) -> list[Heights]:
        """Return how high each topic's opening, parts and end are at an amount of air.

        What staff typed is measured at `typed_at`, and where that is less, taken for as much higher as most of it is.
        """
        at = air if typed_at is None else typed_at
        growth = 1 + _GROWTH * (air - at)
        each = zip(self.bare(air), self._typed(at), strict=True)
        return [replace(own, opening=own.opening + growth * typed) for own, typed in each]

    def bare(self, air: float) -> list[Heights]:
        """Return the same without letterhead and what was typed: never more than that."""
        each = zip_longest(self._handout.topics, self._handout.twins, self._parts)
        return [self._alone(topic, twin, parts, air) for topic, twin, parts in each]

    def _alone(self, topic: Topic, twin: Topic | None, parts: tuple[Part, ...], air: float) -> Heights:
        handout = alone(self._handout, topic, twin)
        plan = Plan((parts,), air, (self._pages,), measures="parts")
        return self._engine.remembered((handout, self._today, plan), lambda: self._measured(handout, plan, parts))

    def _measured(self, handout: Handout, plan: Plan, parts: tuple[Part, ...]) -> Heights:
        plain, _ = document(handout, self._engine.glyphs, self._today, plan)
        (found,) = self._engine.measured(plain, _HEIGHTS)
        return Heights(**{**found, **{key: dict(zip(parts, found[key], strict=True)) for key in ("parts", "columns")}})

    def _measured_typed(self, air: float) -> list[float]:
        """Return how much more of each topic's opening is there for letterhead, contents and what staff typed."""
        handout = self._handout
        if handout.letterhead.is_empty and handout.for_patient == ForPatient() and not has_contents(handout):
            return [0.0] * len(handout.topics)
        every = len(handout.topics)
        plan = Plan(((),) * every, air, (self._pages,) * every, measures="typed")
        plain, _ = document(handout, self._engine.glyphs, self._today, plan)
        return [float(height) for height in self._engine.measured(plain, _HEIGHTS)]


def alone(handout: Handout, topic: Topic, twin: Topic | None) -> Handout:
    """Return the handout of one of its topics, with nothing typed on it and nothing left out of it."""
    options = replace(handout.options, has_pictures=True, has_teach_back=False, left_out=frozenset())
    return Handout((topic,), handout.language, options, Letterhead(), ForPatient(), (twin,) if twin else ())
