"""Names two letters apart are shown together, whichever of them was typed."""

from collections.abc import Iterator

import pytest
from sqlite_utils import Database

from build_scripts.search_corpus import CorpusTopic, write_corpus
from db.library import Library
from db.search import Search

NAMES = ("spondylolysis", "spondylosis", "spondylolisthesis")
LINE = "A crack, wear with age, a slipped bone."


@pytest.fixture(scope="module")
def look_alikes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """Return the search on three conditions with like names, and ten others whose text speaks of the first one."""
    path = tmp_path_factory.mktemp("look-alikes") / "library.sqlite"
    others = [CorpusTopic(f"other-{n}", f"Sport number {n}", (), "May lead to spondylolysis.") for n in range(10)]
    write_corpus([*(CorpusTopic(name, name.capitalize(), (), "A condition.") for name in NAMES), *others], path)
    database = Database(path)
    database.table("tell_apart").insert({"id": "spondylo", "language": "en", "line": LINE})
    rows = [{"tell_apart": "spondylo", "language": "en", "position": n, "word": word} for n, word in enumerate(NAMES)]
    database.table("tell_apart_words").insert_all(rows)
    database.close()
    with Library.open(path) as library:
        yield Search(library)


@pytest.mark.parametrize("typed", [*NAMES, "spondylolsis", "spondilosis", "spondylolistesis", "spondyl"])
def test_all_look_alikes_are_among_the_first_three(look_alikes: Search, typed: str) -> None:
    """Each with the line; a slip between two of them never hides the other."""
    first = look_alikes.answer(typed, "en").results[:3]

    assert {result.topic_id for result in first} == set(NAMES)
    assert {result.tell_apart for result in first} == {LINE}


@pytest.mark.parametrize("typed", NAMES)
def test_the_name_that_was_typed_comes_first(look_alikes: Search, typed: str) -> None:
    """The others stand below it."""
    assert look_alikes.answer(typed, "en").results[0].topic_id == typed


def test_other_results_follow_without_the_line(look_alikes: Search) -> None:
    """They are no look-alikes."""
    rest = look_alikes.answer("spondylolysis", "en").results[3:]

    assert len(rest) == 10
    assert not any(result.tell_apart for result in rest)


def test_other_words_call_up_no_look_alikes(look_alikes: Search) -> None:
    """*sport* begins like none of them."""
    assert not any(result.tell_apart for result in look_alikes.answer("sport", "en").results)
