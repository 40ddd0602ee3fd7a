"""Every page is found by its names, its lay words and its codes: whatever stands in `topic.toml` is typed here."""

import pytest

from db.library import Library
from db.records import LANGUAGES, Language
from db.search import Search
from tests.helpers.small_library import ROOT

TOPICS = sorted(path.parent.name for path in (ROOT / "db" / "content").glob("*/*/topic.toml"))
_FIRST_THREE = 3
_FIRST_FIVE = 5
_LETTERS_OF_SECOND_WORD = 2
_NAMES = """
SELECT name, is_ambiguous FROM aliases JOIN texts ON texts.id = text WHERE topic = ?1 AND language = ?2
UNION ALL SELECT title, 0 FROM texts WHERE topic = ?1 AND language = ?2
UNION ALL SELECT clinical_name, 0 FROM texts WHERE topic = ?1 AND language = ?2
"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_each_name_finds_its_page_first(topic: str, language: Language, search: Search, real_library: Library) -> None:
    """Title, clinical name and aliases; one that two topics share, as both say, finds both among the first three."""
    names = real_library.rows(_NAMES, topic, language)

    assert [
        name for name, is_shared in names if topic not in _first(search, name, language, is_shared=bool(is_shared))
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_each_name_is_found_in_the_window_of_the_other_language(
    topic: str, language: Language, search: Search, real_library: Library
) -> None:
    """A Spanish word typed in an English window; the same word may name another page there, so that it stands below."""
    other: Language = "es" if language == "en" else "en"
    names = [name for name, _ in real_library.rows(_NAMES, topic, language)]

    assert [name for name in names if topic not in _first(search, name, other, is_shared=True)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_name_is_found_before_its_second_word_is_whole(
    topic: str, language: Language, search: Search, real_library: Library
) -> None:
    """Among the first five.

    One word alone may begin the names of more pages than five, as “lumbar” does, and none of them is
    a better answer to it than the others.
    """
    begun = {_begun(name) for name, _ in real_library.rows(_NAMES, topic, language) if " " in name}

    assert [typed for typed in sorted(begun) if topic not in _topics(search, typed, language)[:_FIRST_FIVE]] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_each_code_finds_its_page(topic: str, search: Search, real_library: Library) -> None:
    """Among the first three where several pages bear the code: a condition, what is done for it, and its signs."""
    codes = [row[0] for row in real_library.rows("SELECT code FROM codes WHERE topic = ?", topic)]
    bearers = {code: _bearers(real_library, code) for code in codes}

    found = {code: _topics(search, code, "en")[: max(len(bearers[code]), 1)] for code in codes}

    assert {code: some for code, some in found.items() if topic not in some} == {}


def _bearers(library: Library, code: str) -> set[str]:
    return {row[0] for row in library.rows("SELECT topic FROM codes WHERE code = ?", code)}


def _first(search: Search, typed: str, language: Language, *, is_shared: bool) -> list[str]:
    """Return the topics in first place, the warning page beside them where an emergency put it above all others."""
    results = search.answer(typed, language).results
    count = _FIRST_THREE if is_shared else 1
    return [result.topic_id for result in results[: count + bool(results and results[0].help_now)]]


def _begun(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first} {rest[:_LETTERS_OF_SECOND_WORD]}"


def _topics(search: Search, typed: str, language: Language) -> list[str]:
    return [result.topic_id for result in search.answer(typed, language).results]
