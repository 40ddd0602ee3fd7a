"""How facts are said, and which words of a page are prose."""

import pytest

from db.builder.fact_wording import wording
from db.builder.gate.wording import claimed_review
from db.builder.search_index import searchable, stems, vocabulary
from db.records import Language

_WEEKS = {"en": "{n} weeks", "es": "{n} semanas", "en_one": "{n} week", "es_one": "{n} semana"}


@pytest.mark.parametrize(
    ("low", "high", "language", "said"),
    [
        (1, 1, "en", "1 week"),
        (1, 1, "es", "1 semana"),
        (1, 2, "en", "1 to 2 weeks"),
        (8, 12, "es", "8 a 12 semanas"),
        (1.5, 1.5, "en", "1.5 weeks"),
        (2.0, 2.0, "en", "2 weeks"),
        (1200, 1200, "es", "1,200 semanas"),
    ],
)
def test_a_fact_is_said_in_each_language(low: float, high: float, language: Language, said: str) -> None:
    """The unit's form for one is kept for exactly one."""
    assert wording(low, high, _WEEKS, language) == said


@pytest.mark.parametrize(
    "text",
    [
        "Reviewed by Dr. Test.",
        "This page is medically reviewed.",
        "A doctor-approved plan.",
        "Checked by our pharmacists.",
        "Revisada por la doctora.",
        "Texto verificado por un especialista.",
        "Doctors reviewed this page.",
        "A nurse has checked this text.",
        "Los especialistas aprobaron esta hoja.",
        "Una traductora ha revisado el texto.",
    ],
)
def test_a_claimed_review_is_seen(text: str) -> None:
    """Nobody has reviewed anything yet."""
    assert claimed_review(text)


@pytest.mark.parametrize(
    "text",
    [
        "comparison with sources, no clinician",
        "nobody yet",
        "Ask your doctor to look at it.",
        "Pida que su médico lo revise.",
        "Have your bones checked each year.",
        "Go back once a doctor has reviewed your scan.",
        "Wait until a nurse has checked you.",
        "Vuelva cuando el médico ha revisado su placa.",
    ],
)
def test_plain_advice_is_no_claim(text: str) -> None:
    """A rule that cries wolf is switched off."""
    assert claimed_review(text) == ""


def test_stems_are_made_with_and_without_accents() -> None:
    """Who types without accents finds the same word."""
    assert stems("Radiografías óseas", "es") == ["radiograf", "ose", "radiografi"]
    assert stems("Fractures, fractured", "en") == ["fractur"]


def test_the_vocabulary_counts_words_by_language() -> None:
    """The same word may be common in one language and rare in the other."""
    pages = [searchable("en", ["Pars crack"], ["crack"], "The pars."), searchable("es", ["Pars"], [], "Ósea.")]

    assert vocabulary(pages) == [
        ("crack", "en", True, 2),
        ("osea", "es", False, 1),
        ("pars", "en", True, 2),
        ("pars", "es", True, 1),
        ("the", "en", False, 1),
    ]
