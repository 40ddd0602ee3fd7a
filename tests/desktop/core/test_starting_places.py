"""Where the start page leads."""

from build_scripts.environment import ROOT
from db.records import Kind, Language
from desktop.core.starting_places import MOST_IMPORTANT, starting_places
from tests.helpers.topics import summary


def test_every_declared_place_is_a_topic_of_the_content() -> None:
    """A topic that was renamed would be missing on the start page, and nobody would see it."""
    topics = {folder.name for folder in (ROOT / "db" / "content").glob("*/*/")}

    assert set(MOST_IMPORTANT) <= topics


def test_the_most_important_topics_come_first_in_any_language() -> None:
    """Whatever the alphabet says."""
    languages: tuple[Language, ...] = ("en", "es")
    ids = ("a-first-one", *reversed(MOST_IMPORTANT))

    found = [
        [place.id for place in starting_places([summary(each, language=lang) for each in ids])] for lang in languages
    ]

    assert found == [[*MOST_IMPORTANT, "a-first-one"]] * 2


def test_a_library_without_them_offers_a_warning_and_one_of_each_kind() -> None:
    """A clinic may have a library of its own."""
    kinds = {"b": Kind.TREATMENT, "a": Kind.CAUSE, "c": Kind.CAUSE, "w": Kind.WARNING_SIGN}

    found = [place.id for place in starting_places([summary(name, kind) for name, kind in kinds.items()])]

    assert found == ["w", "b", "a", "c"]
