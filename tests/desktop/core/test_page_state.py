"""What the head of a page says of its state."""

from dataclasses import replace
from datetime import date, timedelta

from desktop.core.page_state import page_state
from tests.helpers.sample_topic import sample_topic


def test_a_page_speaks_its_own_language_from_head_to_foot() -> None:
    """It is turned to the patient, whatever the window around it speaks."""
    topic = sample_topic("es")

    words = [words for words, _ in page_state(topic, topic.review.checked)]

    assert words[0].startswith(topic.reading.first_name)
    assert words[1] == f"{len(topic.sources)} fuentes"
    assert words[2].startswith(("Sin revisión", "Revisada por"))
    assert words[3].startswith("Revisar antes de ")


def test_a_page_that_is_overdue_says_so_in_the_tone_of_danger() -> None:
    """Old advice looks like any other."""
    topic = sample_topic("en")
    late = topic.review.check_again_by + timedelta(days=1)

    words, tone = list(page_state(topic, late))[-1]

    assert (words.split(":")[0], tone) == ("Overdue", "danger")


def test_one_source_is_not_counted_as_many() -> None:
    """In neither language."""
    topic = replace(sample_topic("en"), sources=sample_topic("en").sources[:1])

    assert "1 source" in [words for words, _ in page_state(topic, date(2026, 1, 1))]
