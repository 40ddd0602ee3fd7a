"""Syllables decide verdicts, so they are held to dictionaries."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.readability import Language, syllables
from tests.db.readability import topic_words

_EVERYDAY_ENGLISH = {
    1: """
        the bone pain spine rest walked stopped helped clothes knees through strength caused moved tired aged bruised
        eased heals
    """,
    2: """
        doctor muscle before lifting needed resting rested higher safely using bowel little handled bruises braces
        backpack wheelchair someone being quiet science bedroom stretches painful toilet couldn't
        doesn't crackles tingling diet
    """,
    3: """
        medicine exercise another family hospital surgery calcium vertebra idea area period radio usual carefully
        including natural several remember positive bicycle however telephone grandmother nausea video expected
        diagnose
    """,
    4: """
        emergency operation information diabetes usually dietary ability comfortable immediate January
        especially associates society experience material supervision medication variety
    """,
    5: "university refrigerator examination laboratory associated immediately individual evaluation",
    6: "responsibility rehabilitation availability",
}
_EVERYDAY_SPANISH = {
    1: "pie bien muy ley buey dios fue guion sol dio más Juan seis cien vio rey huir",
    2: """
        hueso dolor guía río día oír raíz baúl país ahí leer reír quince guerra agua ciudad miedo cuerpo pierna búho
        tío siempre limpiáis hielo viuda cinco leña cuidar ruido deuda
    """,
    3: """
        médico vértebra ahora cigüeña pingüino caído línea poeta teatro farmacia oído ayuda construido
        maestro continuo huérfano Uruguay paciente lluvioso tranquilo bahía jesuita violeta cuidado toalla caoba reunía
    """,
    4: """
        vehículo aéreo continúa energía actividad cacahuate averigüéis enfermedad ejercicio cafeína mediodía
        antigüedad proteína ahogado
    """,
    5: "zoológico fisiología alcohólico oceánico radiografía medicamentos universidad levantamiento fisiológico",
    6: "responsabilidad rehabilitación caracterizado",
    7: "antiinflamatorio",
}


def _table(by_count: dict[int, str]) -> dict[str, int]:
    return {word: count for count, some in by_count.items() for word in some.split()}


@pytest.mark.parametrize(("language", "by_count"), [("en", _EVERYDAY_ENGLISH), ("es", _EVERYDAY_SPANISH)])
def test_a_hundred_everyday_words_are_counted_as_dictionaries_do(language: Language, by_count: dict[int, str]) -> None:
    """Allow three words in a hundred to differ."""
    expected = _table(by_count)

    wrong = {word: syllables(word, language) for word, count in expected.items() if syllables(word, language) != count}

    assert len(expected) >= 100
    assert len(wrong) <= 0.03 * len(expected), wrong


@pytest.mark.parametrize(("language", "by_count"), [("en", topic_words.ENGLISH), ("es", topic_words.SPANISH)])
def test_every_long_word_of_a_topic_name_is_counted_exactly(language: Language, by_count: dict[int, str]) -> None:
    """Allow no error in the words that stand on every page."""
    expected = _table(by_count)

    assert {word: syllables(word, language) for word in expected} == expected


@pytest.mark.parametrize(
    ("english", "count"),
    [
        ("vertebrae", 3),
        ("vertebrae's", 3),
        ("brace's", 2),
        ("patient’s", 2),
        ("osteoporosis", 6),
        ("bisphosphonates", 4),
        ("retested", 3),
        ("they'll", 1),
        ("it'll", 2),
        ("it's", 1),
        ("don't", 1),
        ("wouldn't", 2),
        ("follow-up", 3),
        ("café", 2),
        ("backaches", 2),
        ("allergies", 3),
        ("boxes", 2),
        ("crawled", 1),
        ("osteoblastoma", 6),
        ("SPONDYLOLYSIS", 5),
    ],
)
def test_an_english_form_counts_as_it_is_said(english: str, count: int) -> None:
    """Take endings, apostrophes, accents and capitals as they are spoken."""
    assert syllables(english, "en") == count


@pytest.mark.parametrize(
    ("word", "english", "spanish"),
    [
        ("911", 1, 1),
        ("1.5", 1, 1),
        ("10–20", 1, 1),
        ("1st", 1, 1),
        ("3º", 1, 1),
        ("mg", 1, 1),
        ("IU", 1, 1),
        ("11/22/2026", 1, 1),
        ("½", 1, 1),
        ("MRI", 3, 5),
        ("L5", 2, 3),
        ("S1", 2, 3),
        ("T12", 2, 2),
        ("X-ray", 2, 3),
        ("NSAIDs", 2, 7),
        ("a.m.", 2, 2),
        ("12-year-old", 3, 4),
        ("FRAX", 1, 1),
        ("", 0, 0),
        ("—", 0, 0),
    ],
)
def test_what_is_no_plain_word_has_a_rule(word: str, english: int, spanish: int) -> None:
    """Give numbers and units one syllable, and read capitals by their letters."""
    assert (syllables(word, "en"), syllables(word, "es")) == (english, spanish)


def test_a_date_is_one_word_of_one_syllable() -> None:
    """Read a written-out date like a number."""
    assert syllables("November 22, 2026", "en") == 1
    assert syllables("22 de noviembre de 2026", "es") == 1


def test_capitals_for_emphasis_are_read_as_words() -> None:
    """Do not spell out a common word that someone shouts."""
    assert syllables("STOP", "en") == 1
    assert syllables("NUNCA", "es") == 2


def test_an_accent_typed_as_two_signs_counts_like_one() -> None:
    """Compose the text before the rules for accents are asked."""
    assert syllables("ri\u0301o", "es") == syllables("río", "es") == 2


@given(st.text(), st.sampled_from(["en", "es"]))
def test_no_word_is_too_strange_to_count(word: str, language: Language) -> None:
    """Return a number that is never negative for anything that can be typed."""
    assert syllables(word, language) >= 0


def test_the_word_list_is_read_only_when_it_is_needed() -> None:
    """Keep the window's start free of the word list, and of Qt."""
    program = "import sys, db.readability; print({'syllapy', 'PySide6', 'socket'} & set(sys.modules))"

    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert answer.stdout.strip() == "set()"
