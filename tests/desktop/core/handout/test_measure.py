"""What a handout is measured by: nothing that someone typed, and yet with what they typed."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from build_scripts.measure_handouts import Recorder
from db.records import ForPatient, Letterhead
from desktop.core.handout import SIZES, Handout, Options, Size, Typesetter
from desktop.core.handout.document import Document
from desktop.core.handout.engine import Engine
from desktop.core.handout.known_heights import KnownHeights
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

    assert {each["measures"] for each in counted.documents} == {"typed"}


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
def test_typed_text_measured_at_little_air_is_about_as_high_as_if_measured_where_there_is_most(
    size: Size, person: ForPatient
) -> None:
    """It is measured where room is scarce; elsewhere it is not taken for much less, or no page would hold the plan."""
    handout = Handout((sample_topic("en"),), "en", Options(size=size, length="short"), _CLINIC, person)
    measure = Measure(Typesetter()._engine, handout, _TODAY, ((),))

    (reckoned,) = measure.heights(1.0, typed_at=0.3)

    (measured,) = measure.heights(1.0)
    assert -0.03 < reckoned.opening - measured.opening < 0.1


@pytest.mark.parametrize("length", ["short", "full"])
def test_a_topic_is_measured_once_whatever_stands_beside_it_and_whatever_is_left_out(
    length: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Heights of the library's own text serve every handout that holds it."""
    typesetter = Typesetter()
    alone = replace(_handout("", length), letterhead=Letterhead(), for_patient=ForPatient())
    typesetter.handout(alone, _TODAY)
    counted = _Counted(typesetter._engine, monkeypatch)

    options = replace(alone.options, has_pictures=False, has_teach_back=True, left_out=frozenset({"signs"}))
    other = replace(alone.topics[0], id="other", code="OTH")
    typesetter.handout(replace(alone, options=options, topics=(alone.topics[0], other)), _TODAY)

    assert {each["topics"][0]["footer"]["code"][:3] for each in counted.documents} <= {"OTH"}


def test_what_is_known_is_not_measured_again_and_gives_the_same_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package carries what was measured when it was built."""
    handout = replace(_handout("Maria"), options=Options(18, length="short"))
    builder = Typesetter(known=tmp_path / "none.zip")
    recorder = Recorder(builder._engine)
    builder.prepare(handout, _TODAY)
    KnownHeights(tmp_path / "heights.zip").keep(recorder.measures)
    typesetter = Typesetter(known=tmp_path / "heights.zip")
    queried: list[str] = []
    monkeypatch.setattr(typesetter._engine, "_query", lambda plain: queried.append(plain["measures"]))

    typesetter.prepare(handout, _TODAY)

    assert not queried
    assert Typesetter(known=tmp_path / "heights.zip").handout(handout, _TODAY) == builder.handout(handout, _TODAY)


@pytest.mark.parametrize("torn", [b"", b"PK\x03\x04 torn", None])
def test_a_torn_or_missing_file_of_heights_is_no_harm(tmp_path: Path, torn: bytes | None) -> None:
    """Then nothing is known, and all is measured."""
    file = tmp_path / "heights.zip"
    if torn is not None:
        file.write_bytes(torn)
    handout = _handout("Maria")

    made = Typesetter(known=file).handout(handout, _TODAY)

    assert made == Typesetter(known=tmp_path / "none.zip").handout(handout, _TODAY)


def test_other_text_is_not_taken_for_what_is_known(tmp_path: Path) -> None:
    """A measure is found by all that it follows from."""
    engine = Typesetter(known=tmp_path / "none.zip")._engine
    plain = {"topics": [{"title": "Spine"}], "size": 14, "air": 1.0}

    digests = {
        engine.digest(each, "heights")
        for each in (plain, {**plain, "size": 12}, {**plain, "topics": [{"title": "Back"}]})
    }

    assert len(digests) == 3
