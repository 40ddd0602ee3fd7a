"""Each page of the real library as a handout."""

from itertools import cycle

import pytest

from db.library import Library
from db.records import LANGUAGES, Language
from desktop.core.handout import LENGTHS, SIZES, Handout, Length, Options, Typesetter
from desktop.core.resources import resource_path
from tests.desktop.core.handout.conftest import FOR_PATIENT, LETTERHEAD, TODAY
from tests.helpers.pdf_faults import pdf_faults


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_makes_a_valid_handout(typesetter: Typesetter, language: Language, length: Length) -> None:
    """No page holds a letter without a glyph, a picture without words or a skipped heading.

    Each topic in one size; all sizes of all topics are in build_scripts/check_handouts.py.
    """
    faults = {}
    with Library.open(resource_path("library.sqlite")) as library:
        for summary, size in zip(library.summaries(language), cycle(SIZES), strict=False):
            topic = library.topic(summary.id, language)
            handout = Handout((topic,), language, Options(size, length=length), LETTERHEAD, FOR_PATIENT)
            faults[topic.id] = pdf_faults(typesetter.handout(handout, TODAY).pdf)

    assert faults
    assert not any(faults.values())
