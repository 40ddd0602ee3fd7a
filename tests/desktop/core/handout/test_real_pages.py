"""Each page of the real library as a handout."""

from itertools import cycle

import pytest

from db.library import Library
from db.records import LANGUAGES, Language
from desktop.core.handout import LENGTHS, PAPERS, SIZES, Handout, Length, Options, Paper, Typesetter
from desktop.core.resources import resource_path
from tests.desktop.core.handout.conftest import FOR_PATIENT, LETTERHEAD, TODAY
from tests.helpers.page_ends import lone_headings, page_lines
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


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_heading_stands_alone_at_the_foot_of_a_page(
    typesetter: Typesetter, language: Language, paper: Paper
) -> None:
    """Large print has blocks almost as tall as a page: the heading before one must not stay behind."""
    with Library.open(resource_path("library.sqlite")) as library:
        topics = [library.topic(summary.id, language) for summary in library.summaries(language)[:4]]

    handouts = [Handout((topic,), language, Options(24, paper), LETTERHEAD) for topic in topics]

    alone = [lone_headings(handout, typesetter.handout(handout, TODAY).pdf) for handout in handouts]
    assert not any(alone)


@pytest.mark.parametrize("topic", ["spondylolysis", "lumbar-decompression", "vitamin-d"])
def test_red_flags_begin_on_the_first_page_of_the_largest_print(typesetter: Typesetter, topic: str) -> None:
    """Spanish takes most room: a title alone on page one would leave the signs of danger overleaf."""
    with Library.open(resource_path("library.sqlite")) as library:
        page = library.topic(topic, "es")

    made = typesetter.handout(Handout((page,), "es", Options(24), LETTERHEAD), TODAY)

    assert "Busque ayuda ahora" in page_lines(made.pdf)[0]
