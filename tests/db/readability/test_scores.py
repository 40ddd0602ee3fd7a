"""Scores against pages counted by hand, and against pages that must fail."""

from math import isfinite
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.readability import (
    LIMITS,
    Language,
    Scores,
    flesch_kincaid,
    inflesz,
    is_legal_name,
    score,
    smog,
    sol,
)

_FIXTURES = Path(__file__).parents[1] / "fixtures"
_NAMES = {"en": ["spondylolysis"], "es": ["espondilólisis"]}
_ANY_LANGUAGE = st.sampled_from(["en", "es"])


def _page(name: str, language: Language) -> Scores:
    text = (_FIXTURES / f"{name}_{language}.txt").read_text(encoding="utf-8")
    return score(text.split("\n\n"), language, _NAMES[language])


@pytest.mark.parametrize(
    ("language", "words", "sentences", "syllables", "polysyllables", "names_once"),
    [("en", 243, 27, 283, 6, 5), ("es", 237, 27, 419, 36, 35)],
)
def test_the_plain_page_measures_what_was_counted_by_hand(
    language: Language, words: int, sentences: int, syllables: int, polysyllables: int, names_once: int
) -> None:
    """Count a page of 27 sentences as a person with a pencil did."""
    page = _page("plain_page", language)

    assert (page.words, page.sentences, page.syllables) == (words, sentences, syllables)
    assert (page.polysyllables, page.polysyllables_names_once) == (polysyllables, names_once)


@pytest.mark.parametrize(("language", "first", "second"), [("en", 1.66, 5.59), ("es", 87.92, 4.62)])
def test_the_plain_page_keeps_its_scores(language: Language, first: float, second: float) -> None:
    """Pin both scores; they were worked out by hand from the counts above."""
    page = _page("plain_page", language)

    assert page.first == pytest.approx(first, abs=0.05)
    assert page.second == pytest.approx(second, abs=0.05)
    assert page.passes
    assert not page.is_short_sample


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_page_in_the_style_of_a_health_magazine_fails_by_both_scores(language: Language) -> None:
    """Refuse what is written for adults who like to read, about grade 10."""
    page = _page("magazine_page", language)

    assert not page.first_passes
    assert not page.second_passes


def test_the_english_magazine_page_is_about_grade_ten() -> None:
    """Keep the control near the limit: a page of grade 19 would prove little."""
    assert _page("magazine_page", "en").first == pytest.approx(10, abs=0.6)


def test_the_formulas_are_those_that_were_published() -> None:
    """Work each formula out once on round numbers."""
    assert flesch_kincaid(100, 10, 150) == pytest.approx(3.9 + 17.7 - 15.59)
    assert smog(30, 30) == pytest.approx(1.0430 * 30**0.5 + 3.1291)
    assert inflesz(100, 10, 200) == pytest.approx(206.835 - 124.6 - 10)
    assert sol(30, 30) == pytest.approx(-2.51 + 0.74 * (1.0430 * 30**0.5 + 3.1291))


def test_a_name_counts_in_full_once_and_as_two_syllables_after() -> None:
    """Touch the second score alone, and know capitals, plural and possessive of the name."""
    text = ["Bisphosphonates help. A bisphosphonate's job is slow. Take the Bisphosphonate."]

    without, with_names = score(text, "en"), score(text, "en", ["bisphosphonate"])

    assert (without.polysyllables, without.polysyllables_names_once) == (3, 3)
    assert (with_names.polysyllables, with_names.polysyllables_names_once) == (3, 1)
    assert with_names.first == without.first
    assert with_names.second < without.second


def test_a_word_that_only_contains_the_name_is_not_the_name() -> None:
    """Count hyphenated relatives of a name in full."""
    text = ["Spondylolysis heals. The spondylolysis-related pain goes."]

    assert score(text, "en", ["spondylolysis"]).polysyllables_names_once == 2


@pytest.mark.parametrize(
    ("word", "language", "is_legal"),
    [
        ("vertebra", "en", False),
        ("spondylolysis", "en", True),
        ("zoledronic acid", "en", False),
        ("fractura", "es", False),
        ("espondilólisis", "es", True),
        ("", "en", False),
    ],
)
def test_only_one_long_word_may_be_a_name(word: str, language: Language, is_legal: bool) -> None:
    """Ask four syllables in English and five in Spanish."""
    assert is_legal_name(word, language) is is_legal


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_text_without_words_scores_nothing_and_does_not_pass(language: Language) -> None:
    """Let the live meter show an empty page without an error."""
    empty = score(["", " — "], language)

    assert (empty.words, empty.first, empty.second, empty.longest_sentence) == (0, 0.0, 0.0, "")
    assert not empty.passes


def test_the_longest_sentence_is_named() -> None:
    """Tell the writer which sentence to cut, and how long it is."""
    page = score(["Rest. Walk each day at home.", "Call us."], "en")

    assert (page.longest_sentence, page.longest_sentence_words) == ("Walk each day at home.", 5)
    assert page.mean_sentence_words == pytest.approx(8 / 3)


def test_both_scores_must_pass() -> None:
    """Refuse a page whose words are short but whose hard words are many for its few sentences."""
    page = score(["He can go to the gym or to the pool, as the hospital, the family or the area may say."], "en")

    assert page.second > LIMITS["en"].page_second
    assert not page.passes


@given(st.lists(st.text(), max_size=5), _ANY_LANGUAGE, st.lists(st.text(), max_size=2))
def test_no_text_is_too_strange_to_score(paragraphs: list[str], language: Language, names: list[str]) -> None:
    """Return finite scores for anything that can be typed or pasted."""
    scores = score(paragraphs, language, names)

    assert isfinite(scores.first)
    assert isfinite(scores.second)
    assert scores.polysyllables_names_once <= scores.polysyllables <= scores.words


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "." * 10_000,
        "a." * 5_000,
        "1-" * 5_000 + "x",
        "\0",
        "🦴 🦴.",
        "é'" * 5_000,
        "'s" * 5_000,
        "x" + "n't" * 5_000,
        "s" * 9_999,
        "ing" * 3_000,
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_pasted_rubbish_scores_too(text: str, language: Language) -> None:
    """Stay calm over endless words, bare dots, NUL and emoji."""
    assert isfinite(score([text], language).first)


_PLAIN_WORD = st.sampled_from(["rest", "doctor", "vertebra", "osteoporosis", "la", "columna", "911", "mg", "day"])
_SENTENCE = st.lists(_PLAIN_WORD, min_size=1, max_size=12).map(lambda some: " ".join(["Take", *some]))


@given(st.lists(_SENTENCE, min_size=2, max_size=8))
def test_joining_sentences_never_makes_a_page_easier(parts: list[str]) -> None:
    """Raise both English grades, or leave them, when the same words stand in fewer sentences."""
    apart = score([". ".join(parts) + "."], "en")
    joined = score([" ".join(parts[:2]) + ". " + ". ".join(parts[2:])], "en")

    assert joined.words == apart.words
    assert joined.sentences == apart.sentences - 1
    assert joined.first >= apart.first
    assert joined.second >= apart.second
