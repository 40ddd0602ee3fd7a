"""How high the parts of a handout are, asked of the template as seldom as may be: most of what a handout costs is here.

A handout is measured with one letter in place of each line that staff typed, and that is remembered while they type.
What they did type is measured once, where there is most air, for the difference that it makes.
"""

from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Final

from desktop.core.handout.document import Plan, document
from desktop.core.handout.engine import Engine
from desktop.core.handout.handout import Handout
from desktop.core.handout.short import Heights

_HEIGHTS: Final = "heights"


class Measure:
    """Measures one handout; the parts are those of `first`, and its air is the most that anyone asks about."""

    def __init__(self, engine: Engine, handout: Handout, today: date, first: Plan) -> None:
        self._engine = engine
        self._handout = handout
        self._sample = with_a_letter_a_line(handout)
        self._today = today
        self._first = first

    def heights(self, air: float) -> list[Heights]:
        """Return how high each topic's opening, parts and end are at an amount of air."""
        sample = self.sampled(air)
        if self._sample == self._handout:
            return sample
        wide = self.sampled(self._first.air)
        return [
            replace(
                own,
                opening=own.opening + typed.clinic - most.clinic + (typed.typed - most.typed) * own.line / most.line,
            )
            for own, most, typed in zip(sample, wide, self._typed, strict=True)
        ]

    @cached_property
    def _typed(self) -> list[Heights]:
        nothing = ((),) * len(self._handout.topics)
        return self._measured(self._handout, replace(self._first, parts=nothing, measures="typed"))

    def sampled(self, air: float) -> list[Heights]:
        """Return the same with one letter in place of each typed line: never more than that."""
        plan = replace(self._first, air=air, measures="parts")
        return self._engine.remembered((self._sample, self._today, plan), lambda: self._measured(self._sample, plan))

    def _measured(self, handout: Handout, plan: Plan) -> list[Heights]:
        plain, _ = document(handout, self._engine.glyphs, self._today, plan)
        found = self._engine.measured(plain, _HEIGHTS)
        return [
            Heights(**{**each, **{key: dict(zip(parts, each[key], strict=True)) for key in ("parts", "columns")}})
            for parts, each in zip(plan.parts, found, strict=True)
        ]


def with_a_letter_a_line(handout: Handout) -> Handout:
    """Return the handout with as many lines as were typed, and nothing of what they say."""
    head, person = handout.letterhead, handout.for_patient
    return replace(
        handout,
        letterhead=replace(
            head,
            clinic=_letters(head.clinic),
            address=tuple(map(_letters, head.address)),
            phone=_letters(head.phone),
            phone_after_hours=_letters(head.phone_after_hours),
        ),
        for_patient=replace(
            person,
            name=_letters(person.name),
            date=_letters(person.date),
            clinician=_letters(person.clinician),
            next_visit=_letters(person.next_visit),
            note=_letters(person.note),
        ),
    )


def _letters(typed: str) -> str:
    return "\n".join("x" if line.strip() else "" for line in typed.splitlines())
