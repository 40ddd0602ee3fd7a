"""Words of emergency come before everything, misspelled too; emergencies of others say so."""

import pytest

from db.records import Language
from db.search import Search

NOTICES: dict[Language, str] = {
    "en": "Not in this library. Call 911 or your local emergency number now.",
    "es": "No está en esta biblioteca. Llame al 911 o al número de emergencias ya.",
}

CRISIS: dict[Language, str] = {
    "en": "For thoughts of suicide or self-harm, call or text 988 in the United States: free, day and night. "
    "Call 911 or your local emergency number if you are in danger now.",
    "es": "Si piensa en el suicidio o en hacerse daño, llame o mande un mensaje de texto al 988 en Estados Unidos: "
    "es gratis, de día y de noche. Llame al 911 o al número de emergencias si corre peligro ahora.",
}


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("can't pee", "en"),
        ("cant pee", "en"),
        ("I can’t urinate", "en"),
        ("numb between legs", "en"),
        ("numb betwen my legs", "en"),
        ("both legs weak", "en"),
        ("legs weak", "en"),
        ("fever and back pain", "en"),
        ("fevr back pain", "en"),
        ("lost control of my bladder", "en"),
        ("pain down both legs", "en"),
        ("fever and bak pain", "en"),
        ("legs paralized", "en"),
        ("peeing myself", "en"),
        ("no puedo orinar", "es"),
        ("no peudo orinar", "es"),
        ("no siento entre las piernas", "es"),
        ("no siento entre las pierna", "es"),
        ("fiebre y dolor de espalda", "es"),
        ("se me escapa la orina", "es"),
        ("no ciento entre las piernas", "es"),
        ("fievre y dolor de espalda", "es"),
        ("piernas débiles", "es"),
        ("no puedo orinar", "en"),
        ("can't pee", "es"),
        ("incontinence", "en"),
        ("numb down there and back hurts", "en"),
        ("no siento allá abajo", "es"),
        ("incontinencia", "es"),
        ("car accident", "en"),
        ("fell off ladder", "en"),
        ("fell off a laddr", "en"),
        ("me caí de la escalera", "es"),
        ("me atropelló un carro", "es"),
    ],
)
def test_words_of_emergency_show_the_warning_page_first(search: Search, typed: str, language: Language) -> None:
    """Its red flags stand in the result itself: who to call first, then the sign that was typed."""
    answer = search.answer(typed, language)

    first = answer.results[0]
    assert first.topic_id == "red-flags-back-pain"
    assert first.language == language
    assert "911" in first.help_now[0]
    assert len(first.help_now) > 1
    assert answer.notice == ""


def test_the_sign_that_was_typed_is_the_first_one_told(search: Search) -> None:
    """A row shows two lines only."""
    help_now = search.answer("can't pee", "en").results[0].help_now

    assert "Urine" in help_now[1]


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("chest pain", "en"),
        ("stroke", "en"),
        ("heart atack", "en"),
        ("trouble breathing", "en"),
        ("overdose", "en"),
        ("dolor de pecho", "es"),
        ("dolor en el pecho", "es"),
        ("derrame cerebral", "es"),
        ("infarto", "es"),
        ("no puedo respirar", "es"),
        ("chest pain", "es"),
    ],
)
def test_an_emergency_of_another_kind_says_to_call(search: Search, typed: str, language: Language) -> None:
    """A page that only has the words would keep people reading; the warning page tells of such signs."""
    answer = search.answer(typed, language)

    assert answer.notice == NOTICES[language]
    assert [result.topic_id for result in answer.results] == ["red-flags-back-pain"]


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("suicide", "en"),
        ("suiside", "en"),
        ("suicidal thoughts", "en"),
        ("I want to die", "en"),
        ("dont want to live", "en"),
        ("self harm", "en"),
        ("self-harm", "en"),
        ("cutting myself", "en"),
        ("suicidio", "en"),
        ("suicidio", "es"),
        ("quiero morirme", "es"),
        ("no quiero vivir", "es"),
        ("autolesion", "es"),
        ("acabar con mi vida", "es"),
        ("suicide", "es"),
    ],
)
def test_words_of_suicide_name_the_crisis_line_and_nothing_else(search: Search, typed: str, language: Language) -> None:
    """The number is the fact of the pages; a page on backs or diet below it would lead away from the phone."""
    answer = search.answer(typed, language)

    assert answer.notice == CRISIS[language]
    assert answer.results == ()


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("hurt myself lifting", "en"),
        ("kill the pain", "en"),
        ("how long can I live with osteoporosis", "en"),
        ("diet", "en"),
        ("self care", "en"),
        ("quiero hacer ejercicio", "es"),
        ("ejercicio corto", "es"),
        ("me hice daño", "es"),
        ("vivir con osteoporosis", "es"),
    ],
)
def test_words_near_those_of_suicide_are_everyday_words(search: Search, typed: str, language: Language) -> None:
    """Nobody is asked about suicide for a strained back."""
    assert search.answer(typed, language).notice == ""


@pytest.mark.parametrize(
    "typed",
    [
        "str",
        "stro",
        "strong bones",
        "stress fracture",
        "leg",
        "numb",
        "fever",
        "back",
        "exercise for legs",
        "number",
        "fall",
        "car",
        "crash",
        "accident",
        "stairs",
    ],
)
def test_everyday_words_are_no_emergency(search: Search, typed: str) -> None:
    """A warning that comes at every third key is soon overlooked."""
    answer = search.answer(typed, "en")

    assert answer.notice == ""
    assert not any(result.help_now for result in answer.results)


def test_only_the_warning_page_carries_red_flags(search: Search) -> None:
    """Other pages that are found too stay quiet below it."""
    results = search.answer("fever and back pain", "en").results

    assert [bool(result.help_now) for result in results] == [True] + [False] * (len(results) - 1)
