"""The first two hundred of the cases that try to break the handout desk."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.fuzz_handouts import Attack, cases, pages_to_attack
from db.records import ForPatient, Topic


@pytest.fixture(scope="module")
def topics() -> tuple[Topic, ...]:
    """Give the page that is handed out."""
    return pages_to_attack()


@pytest.fixture(scope="module")
def attack(topics: tuple[Topic, ...]) -> Attack:
    """Give one desk for all cases."""
    return Attack(topics)


@pytest.mark.parametrize("seed", range(10))
def test_no_case_breaks_the_desk(attack: Attack, topics: tuple[Topic, ...], seed: int) -> None:
    """Each ends in a PDF or a sentence, and the handout before it stays as it was."""
    found = [fault for case in cases(seed, 20, topics) for fault in attack.faults(case)]

    assert found == []
    assert attack.still_stands()


def test_the_same_seed_makes_the_same_cases(topics: tuple[Topic, ...]) -> None:
    """A fault can be looked at again."""
    assert list(cases(3, 5, topics)) == list(cases(3, 5, topics))


def test_a_fault_is_found(attack: Attack, topics: tuple[Topic, ...], tmp_path: Path) -> None:
    """A desk that opens a file, or cannot set a page, is caught: the test above can fail."""
    case = next(cases(1, 1, topics))

    class Leak(str):
        __slots__ = ()

        def __iter__(self) -> Iterator[str]:
            (tmp_path / "leak").write_text("x")
            return super().__iter__()

    leaking = replace(case, for_patient=ForPatient(note=Leak("Walk.")))

    assert any("leak" in fault for fault in attack.faults(leaking))
