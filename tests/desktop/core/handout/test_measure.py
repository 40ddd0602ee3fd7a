"""What a handout is measured by: nothing that someone typed, and yet with what they typed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.records import ForPatient, Letterhead
from desktop.core.handout import SIZES, Handout, Options, Size, Typesetter
from desktop.core.handout.document import Document, Plan
from desktop.core.handout.engine import Engine
from desktop.core.handout.measure import Measure
from tests.helpers.sample_topic import sample_topic

_TODAY = date(2026, 11, 22)
_CLINIC = Letterhead("Sunrise Spine Clinic", ("1 Main Street", "Springfield"), "(555) 010-0134", "(555) 010-0199")
_MARIA = ForPatient("Maria Example", next_visit="May 3", note="Please bring this sheet to your next visit. " * 9)


class _Counted:
    """Counts what an engine measures, and keeps it."""

    def __init__(self, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
        self.documents: list[Document] = []
        self._measured = engine.measured
        monkeypatch.setattr(engine, "measured", self)

    def __call__(self, plain: Document, label: str) -> list[Any]:
        self.documents.append(plain)
        return self._measured(plain, label)


def _handout(name: str, length: str = "short") -> Handout:
    options = Options(length="short" if length == "short" else "full")
    return Handout((sample_topic("en"),), "en", options, _CLINIC, replace(_MARIA, name=name))


@pytest.mark.parametrize("length", ["short", "full"])
def test_one_more_letter_typed_measures_only_what_was_typed(length: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts and openings of the library's own text are measured once: a handout must come as quickly as it is typed."""
    typesetter = Typesetter()
    typesetter.handout(_handout("Mari", length), _TODAY)
    counted = _Counted(typesetter._engine, monkeypatch)

    typesetter.handout(_handout("Maria", length), _TODAY)

    assert [each["measures"] for each in counted.documents] == ["typed"]


@pytest.mark.parametrize("size", SIZES)
def test_a_prepared_handout_measures_only_what_was_typed(size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """An option that was prepared while nobody waited comes as quickly as its pages are set."""
    typesetter = Typesetter()
    handout = replace(_handout("Maria"), options=Options(size, length="short"))
    typesetter.prepare(replace(handout, for_patient=replace(_MARIA, name="John")), _TODAY)
    counted = _Counted(typesetter._engine, monkeypatch)

    made = typesetter.handout(handout, _TODAY)

    assert {each["measures"] for each in counted.documents} <= {"typed"}
    assert made == Typesetter().handout(handout, _TODAY)


@pytest.mark.parametrize("size", [12, 24])
@pytest.mark.parametrize("person", [ForPatient("Maria"), _MARIA, ForPatient(note="One.\n\nTwo.\n\nThree words here.")])
def test_typed_text_is_as_high_as_if_it_had_been_measured_at_each_amount_of_air(size: Size, person: ForPatient) -> None:
    """It is measured at one amount of air only; at the other its height follows from that of one line."""
    handout = Handout((sample_topic("en"),), "en", Options(size=size, length="short"), _CLINIC, person)
    engine = Typesetter()._engine
    plan = Plan(((),), 1.0)

    reckoned = Measure(engine, handout, _TODAY, plan).heights(0.4)

    measured = Measure(engine, handout, _TODAY, replace(plan, air=0.4)).heights(0.4)
    assert reckoned[0].opening == pytest.approx(measured[0].opening, abs=0.002)
