"""Where sentences end and what counts as a word."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.readability import Language, sentence_ends, sentences, spoken_words, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Take 1.5 mg. Then rest.", 2),
        ("Dr. Lee is here.", 1),
        ("Come at 8 a.m. The nurse calls.", 1),
        ("Take vitamin D. Eat fish.", 2),
        ("So did I. He left.", 2),
        ("J. Smith wrote it.", 1),
        ("It is in L5. Rest it.", 2),
        ("Use shoes, socks, etc. when you walk.", 1),
        ("Does it hurt? No. Good!", 3),
        ("“Stop!” she said.", 1),
        ("He said “Stop.” Then he left.", 2),
        ("Wait… then go.", 1),
        ("1. Walk each day.", 1),
        ("Two things: rest; and walk — slowly.", 1),
        ("Line one\nof the same thing.", 1),
        ("See No. 5 there.", 1),
        ("(Call us.) We help.", 2),
        ("  ", 0),
        ("…", 0),
    ],
)
def test_an_english_sentence_ends_where_a_reader_hears_it(text: str, count: int) -> None:
    """Split at full stops that end something, and in doubt not at all."""
    assert len(sentences(text, "en")) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Vea a la Sra. Ruiz hoy.", 1),
        ("Haga algo suave, p. ej. Nadar.", 1),
        ("Vive en EE. UU. Desde niño.", 1),
        ("¿Le duele? ¡Pare! Luego descanse.", 3),
        ("Tome vitamina D. Coma pescado.", 2),
        ("Tome 1.5 mg. Luego duerma.", 2),
        ("«Pare». Luego descanse.", 2),
    ],
)
def test_a_spanish_sentence_ends_where_a_reader_hears_it(text: str, count: int) -> None:
    """Know the short forms and the opening marks of Spanish."""
    assert len(sentences(text, "es")) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rest, and/or ice", ["rest", "and", "or", "ice"]),
        ("bone—and joint", ["bone", "and", "joint"]),
        ("• 500mg (two)", ["500", "mg", "two"]),
        ("about 50% or $40", ["about", "50", "or", "40"]),
        ("a well-known X-ray", ["a", "well-known", "X-ray"]),
        ("don't; the patient’s", ["don't", "the", "patient’s"]),
        ("on May 3, 2026", ["on", "May 3, 2026"]),
        ("el 3 de mayo de 2026", ["el", "3 de mayo de 2026"]),
        ("weeks 6–12: walk", ["weeks", "6–12", "walk"]),
        ("call 555-0100", ["call", "555-0100"]),
    ],
)
def test_words_are_taken_as_the_rules_say(text: str, expected: list[str]) -> None:
    """Keep numbers, dates and hyphens together; leave dashes, bullets and signs out."""
    assert words(text) == expected


def test_the_word_may_is_no_month_before_a_verb() -> None:
    """Merge a month with a number only."""
    assert words("You May rest") == ["You", "May", "rest"]


@given(st.text(), st.sampled_from(["en", "es"]))
def test_no_word_is_lost_or_made_up_between_sentences(text: str, language: Language) -> None:
    """Split a paragraph without touching its words."""
    joined = [word for sentence in sentences(text, language) for word in words(sentence)]

    assert joined == words(" ".join(text.split()))


@pytest.mark.parametrize("module", [sentence_ends, spoken_words])
def test_the_examples_in_the_docstrings_are_true(module: object) -> None:
    """Run the examples a reader would trust."""
    results = doctest.testmod(module)  # type: ignore[arg-type]

    assert results.attempted > 0
    assert results.failed == 0
