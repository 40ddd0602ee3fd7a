"""The meter of a typed note: told while typing, never in the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Term
from desktop.core.reading_meter import measure_note

_PLAIN = "Walk each day. Sit less. Call us if it hurts more. Come back in two weeks. Bring your list of pills to us."
_HARD = (
    "Discontinue antiinflammatory medication immediately if gastrointestinal discomfort, haemorrhage or "
    "hypersensitivity is experienced, and communicate with the administering practitioner concerning"
    " alternatives as soon as that is possible."
)


def test_plain_words_are_easy() -> None:
    """Short words in short sentences keep the limits of the pages."""
    meter = measure_note(_PLAIN, "en")

    assert meter.is_easy
    assert meter.has_score
    assert meter.long_sentences == ()


def test_a_hard_note_says_what_is_hard() -> None:
    """The sentence that is too long, and words to replace hard words."""
    meter = measure_note(_HARD, "en")

    assert not meter.is_easy
    assert meter.long_sentences == (_HARD,)
    assert "gastrointestinal" in meter.hard_words


def test_a_few_words_have_no_grade() -> None:
    """One long word among three would be a grade of twenty."""
    meter = measure_note("See your physiotherapist.", "en")

    assert not meter.has_score
    assert meter.hard_words == ("physiotherapist",)


def test_a_glossary_word_is_named() -> None:
    """The note has no glossary to explain it."""
    meter = measure_note("The pars is healing.", "en", [Term("pars", "pars", "a thin bridge of bone")])

    assert meter.hard_words == ("pars",)


def test_a_spanish_note_is_measured_as_spanish() -> None:
    """With the Spanish formula."""
    meter = measure_note(
        "Camine cada día. Llame si le duele más. Traiga su lista. Venga en dos semanas. No cargue peso."
        " Salga de casa cada día.",
        "es",
    )

    assert meter.score_name == "INFLESZ"
    assert meter.is_easy


@given(st.text())
def test_any_text_is_measured(text: str) -> None:
    """Nothing that can be typed stops the typing."""
    assert measure_note(text, "es").long_sentences is not None


def test_a_pasted_book_is_measured_by_its_beginning() -> None:
    """Ten megabytes are no reason to wait."""
    assert measure_note("Word. " * 2_000_000, "en").has_score


def test_a_note_in_the_other_language_is_told() -> None:
    """A Spanish sheet with an English note is of no use to who reads it."""
    english, spanish = "Take the pills with food and call us.", "Tome las pastillas con la comida y llame si le duele."

    told = [measure_note(note, "es").is_other_language for note in (english, spanish, "Ana", "")]

    assert told == [True, False, False, False]
    assert measure_note(spanish, "en").is_other_language


@pytest.mark.parametrize(
    "note",
    ["See you on Tuesday.", "No levante peso. See you on Tuesday.", "Call us if it hurts.", "Take it with food."],
)
def test_one_sentence_in_the_other_language_is_enough(note: str) -> None:
    """A greeting in English at the end of a Spanish note is as lost as a whole note."""
    assert measure_note(note, "es").is_other_language
    assert not measure_note(note.removeprefix("No levante peso. "), "en").is_other_language


@pytest.mark.parametrize("note", ["No levante peso.", "Nos vemos el martes.", "Llame si le duele.", "Dr. Ortiz"])
def test_a_short_note_in_the_language_of_the_sheet_is_not_suspected(note: str) -> None:
    """A false alarm would teach staff to overlook the true one."""
    assert not measure_note(note, "es").is_other_language
