"""What the tests of the handout share: one typesetter and a way to make a handout of the sample page."""

from datetime import date

import pytest

from db.records import ForPatient, Language, Letterhead
from desktop.core.handout import Handout, Options, Typesetter
from tests.helpers.sample_topic import sample_topic

TODAY = date(2026, 11, 22)
LETTERHEAD = Letterhead(
    "Sunrise Spine Clinic", ("1200 Harbor Street", "Portland, OR 97201"), "(555) 010-0134", "(555) 010-0199"
)
FOR_PATIENT = ForPatient("Zebulon Quigley", "November 22, 2026", "Dr. A. Moreno", "December 14, 2026", "Walk each day.")


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    """Give the one compiler that all tests share, as the program does."""
    return Typesetter()


def make_handout(
    language: Language = "en",
    options: Options | None = None,
    for_patient: ForPatient = FOR_PATIENT,
    letterhead: Letterhead = LETTERHEAD,
) -> Handout:
    """Return a handout of the sample page."""
    return Handout((sample_topic(language),), language, options or Options(), letterhead, for_patient)
