"""Each limit is kept at its edge and broken one past it."""

import pytest

from db.readability import (
    LIMITS,
    Language,
    Problem,
    library_problems,
    list_item_problems,
    page_problems,
    paragraph_problems,
    score,
)

_LANGUAGES: list[Language] = ["en", "es"]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_sentence_one_word_too_long_is_shown(language: Language) -> None:
    """Name the sentence, its length and the limit."""
    limit = LIMITS[language].sentence_words
    longest_allowed, too_long = " ".join(["sol"] * limit) + ".", " ".join(["Sol"] * (limit + 1)) + "."

    assert paragraph_problems(longest_allowed, language) == []
    assert paragraph_problems(f"Sol. {too_long}", language) == [
        Problem("sentence-too-long", too_long, limit + 1, limit)
    ]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_seventh_sentence_makes_a_paragraph_too_long(language: Language) -> None:
    """Count sentences, however short they are."""
    assert paragraph_problems("Sol. " * 6, language) == []
    assert [problem.kind for problem in paragraph_problems("Sol. " * 7, language)] == ["paragraph-too-many-sentences"]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_paragraph_may_not_hold_too_many_words(language: Language) -> None:
    """Count words over all its sentences."""
    limit = LIMITS[language].paragraph_words
    sentence = "Sol" + " sol" * (limit // 5 - 1) + ". "

    assert paragraph_problems(sentence * 5, language) == []
    assert [problem.kind for problem in paragraph_problems(sentence * 5 + "Sol.", language)] == [
        "paragraph-too-many-words"
    ]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_list_item_one_word_too_long_is_shown(language: Language) -> None:
    """Leave its neighbours in peace."""
    limit = LIMITS[language].list_item_words
    fine, too_long = " ".join(["sol"] * limit), " ".join(["sol"] * (limit + 1))

    assert list_item_problems([fine, too_long], language) == [Problem("list-item-too-long", too_long, limit + 1, limit)]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_the_items_of_a_page_share_one_allowance_of_long_words(language: Language) -> None:
    """Measure the share over all list words of the page, and allow the limit itself."""
    limit = LIMITS[language].list_polysyllable_share
    allowed = round(100 * limit)
    items = ["columna"] * allowed + ["sol"] * (100 - allowed)

    assert list_item_problems(items, language) == []
    assert list_item_problems([*items[:-1], "columna"], language) == [
        Problem("list-too-many-long-words", "", (allowed + 1) / 100, limit)
    ]


def test_a_page_says_which_of_its_limits_it_breaks() -> None:
    """Tell both scores and the mean sentence apart."""
    hard = score(
        ["Osteoporosis medication reduces vertebral insufficiency fractures considerably in many people here."], "en"
    )
    plain = score(["Rest. Walk each day."], "en")

    assert [problem.kind for problem in page_problems(hard)] == ["page-first", "page-second"]
    assert page_problems(plain) == []


def test_long_sentences_break_the_mean_even_if_their_words_are_short() -> None:
    """Measure the mean over the page."""
    page = score(["He can go to the gym or the pool if his leg is not weak."], "en")

    assert [problem.kind for problem in page_problems(page)] == ["sentences-long-on-average"]


def test_the_library_is_held_to_its_median() -> None:
    """Let one hard page stand among plain ones, and not the other way round."""
    plain = score(["Rest. Walk each day."], "en")
    hard = score(["Osteoporosis medication reduces insufficiency fractures."], "en")

    assert library_problems([plain, plain, hard], "en") == []
    assert [problem.kind for problem in library_problems([plain, hard, hard], "en")] == [
        "median-first",
        "median-second",
    ]
    assert library_problems([hard], "es") == []
