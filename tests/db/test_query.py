"""What was typed becomes folded words and codes, whatever was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.query import LONGEST_TYPED, MOST_WORDS, fold, folded_words, read_query

ODD = (
    '"', "*", "-", "^", "(", "AND", "OR NOT", "NEAR(", "NEAR(a b, 5)", "L4-L5", "M48.4", "can't", "50%", "co-pay",
    "title:x", "a" * 10_000, "\x00", "a\x00b", "🦴 bone", "\u202eback\u202c", "\u200f", "ﷺ" * 500, "é" * 10_000,
    "Ω" * 50, "' OR 1=1 --", "\ud800", "a\u0301" * 300, "½ ⅓ ²", "\r\n\t", "___", "İstanbul",
)  # fmt: skip


def test_accents_and_capitals_do_not_count() -> None:
    """Clinics type Spanish without accents."""
    assert fold("Espondilólisis ÍSTMICA ñ") == "espondilolisis istmica n"


@pytest.mark.parametrize(
    ("typed", "codes", "is_code"),
    [
        ("m4306", ("m4306",), True),
        ("M43.06", ("m4306",), True),
        (" m43 06 ", ("m4306",), True),
        ("M48.46XA", ("m4846xa",), True),
        ("M43", ("m43",), True),
        ("ICD-10 M43.06", ("m4306",), True),
        ("cie m48.46", ("m4846",), True),
        ("código: M48 46XA", ("m4846xa",), True),
        ("m48 46xa back pain", ("m4846xa",), False),
        ("alendronate m81 70 mg", ("m8170",), False),
        ("L5", (), False),
        ("L4-L5", (), False),
        ("vitamin b12 dose", ("b12",), False),
    ],
)
def test_codes_are_read_however_they_are_typed(typed: str, codes: tuple[str, ...], is_code: bool) -> None:
    """A letter, two digits and up to four more; a level of the spine is none."""
    query = read_query(typed)

    assert (query.codes, query.is_code) == (codes, is_code)


def test_words_keep_their_accents_for_the_stemmers() -> None:
    """The Spanish stemmer cuts *radiografía* and *radiografia* differently."""
    query = read_query("Radiografía LUMBAR")

    assert query.words == ("radiografia", "lumbar")
    assert query.spoken == ("radiografía", "lumbar")


@pytest.mark.parametrize("apostrophe", ["'", "’", "`", "´"])
def test_an_apostrophe_does_not_part_a_word_of_emergency(apostrophe: str) -> None:
    """Phones type another apostrophe than keyboards."""
    assert read_query(f"can{apostrophe}t pee").joined == ("cant", "pee")


def test_marks_that_nobody_sees_do_not_part_words() -> None:
    """Text pasted from a chart brings marks that turn the writing direction."""
    assert read_query("spondy\u200flolysis \u202eback\u202c").words == ("spondylolysis", "back")


@pytest.mark.parametrize("typed", ODD)
def test_odd_input_gives_words_of_letters_and_digits_only(typed: str) -> None:
    """Nothing else may reach the index."""
    _assert_is_safe(typed)


@given(st.text(max_size=400))
def test_any_text_gives_words_of_letters_and_digits_only(typed: str) -> None:
    """The same for what nobody thought of."""
    _assert_is_safe(typed)


def test_a_pasted_book_is_read_at_its_start_only() -> None:
    """Ten megabytes must not hold up the window."""
    query = read_query("back pain " * 1_000_000)

    assert len(query.words) == MOST_WORDS
    assert sum(map(len, query.words)) <= LONGEST_TYPED


def _assert_is_safe(typed: str) -> None:
    query = read_query(typed)
    assert all(word and word == "".join(folded_words(word)) for word in query.words)
    assert len(query.words) == len(query.spoken) <= MOST_WORDS
