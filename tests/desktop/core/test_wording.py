"""The printed words of each language."""

from dataclasses import fields, replace
from datetime import date

import pytest

from db.records import LANGUAGES, Evidence, Kind, Language, Role
from desktop.core.wording import EVIDENCE_DOTS, review_sentences, wording
from tests.helpers.sample_topic import sample_topic


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there(language: Language) -> None:
    """No field is empty, and each kind, role and strength of evidence has its words."""
    words = wording(language)

    assert all(getattr(words, field.name) for field in fields(words))
    assert (set(words.kinds), set(words.roles), set(words.evidences)) == (set(Kind), set(Role), set(Evidence))
    assert len(words.months) == 12


@pytest.mark.parametrize(("language", "said"), [("en", "May 3, 2027"), ("es", "3 de mayo de 2027")])
def test_dates_are_said_with_the_name_of_the_month(language: Language, said: str) -> None:
    """Numbers alone mean another day in another country."""
    assert wording(language).long_date(date(2027, 5, 3)) == said


def test_more_dots_mean_more_certainty() -> None:
    """One dot for very low, four for high."""
    assert [EVIDENCE_DOTS[evidence] for evidence in ("very-low", "low", "moderate", "high")] == [1, 2, 3, 4]  # type: ignore[index]


def test_a_checked_translation_names_who_checked_it() -> None:
    """The default says that nobody did."""
    review = sample_topic("es").review

    unchecked = review_sentences(review, "es", review.checked)
    checked = review_sentences(replace(review, translation_checked_by="Ana Ruiz"), "es", review.checked)

    assert any("Ningún traductor" in sentence for sentence in unchecked)
    assert "Traducción revisada por Ana Ruiz." in checked
