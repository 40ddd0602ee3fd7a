"""“Circle it for me”: up to three lines of the page, boxed on page one."""

import json
from dataclasses import replace

import pytest

from db.records import DoDont, ForPatient, Line, Point, Section, Span, Steps, Topic
from desktop.core.handout import Handout, HandoutError, Options, Typesetter, document, point_choices
from desktop.core.handout.glyph import Glyphs
from tests.desktop.core.handout.conftest import TODAY
from tests.helpers.page_ends import page_lines
from tests.helpers.sample_topic import sample_topic

_GLYPHS = Glyphs((frozenset(range(0x20, 0x250)),))


def _line(text: str, headline: str = "") -> Line:
    head = (Span(headline, strong=True),) if headline else ()
    return (*head, Span(text))


def _topic(*blocks: Steps | DoDont) -> Topic:
    topic = sample_topic()
    kept = tuple(section for section in topic.sections if section.key not in ("what-to-do", "do-and-dont"))
    return replace(topic, sections=(*kept, Section("what-to-do", "What to do", blocks)))


def _handout(topic: Topic, *points: Point) -> Handout:
    return Handout((topic,), "en", Options(), for_patient=ForPatient(circled=points))


def _words(handout: Handout) -> str:
    plain, _ = document(handout, _GLYPHS, TODAY)
    return json.dumps(plain["topics"][0]["circled"], ensure_ascii=False)


def test_a_step_is_circled_by_its_headline() -> None:
    """The box is to be read at a glance; the whole step stands on the page."""
    topic = _topic(Steps((_line(" Each day, at home.", "Walk."), _line("Sit less."))))

    circled = [choice.words for choice in point_choices(topic) if choice.point.section == "what-to-do"]

    assert circled == ["Walk.", "Sit less."]
    assert "at home" not in _words(_handout(topic, Point(topic.id, "what-to-do", 0, 0)))


def test_what_not_to_do_never_reads_as_what_to_do() -> None:
    """Out of its column the line needs the word that turns it round."""
    topic = _topic(DoDont((_line("Walk each day"),), (_line("Train through the pain"),)))

    assert "Don’t: " in _words(_handout(topic, Point(topic.id, "what-to-do", 0, 1)))
    assert "Don’t: " not in _words(_handout(topic, Point(topic.id, "what-to-do", 0, 0)))


def test_a_spanish_line_that_says_no_itself_is_not_negated_twice() -> None:
    """“No: No entrene” would be wrong."""
    topic = replace(_topic(DoDont((_line("Camine"),), (_line("No entrene con dolor"),))), language="es")

    words = [choice.words for choice in point_choices(topic)]

    assert "No entrene con dolor" in words


def test_four_circled_lines_are_refused() -> None:
    """Three are what people remember."""
    topic = _topic(Steps(tuple(_line(f"Do thing {name}.") for name in "abcd")))
    points = tuple(Point(topic.id, "what-to-do", 0, place) for place in range(4))

    with pytest.raises(HandoutError, match="three"):
        document(_handout(topic, *points), _GLYPHS, TODAY)


@pytest.mark.parametrize("point", [("what-to-do", 0, 9), ("what-to-do", 7, 0), ("nowhere", 0, 0)])
def test_a_line_that_is_not_there_is_told(point: tuple[str, int, int]) -> None:
    """A set of an older library may point to a step that is gone."""
    topic = _topic(Steps((_line("Walk."),)))

    with pytest.raises(HandoutError, match="no longer"):
        document(_handout(topic, Point(topic.id, *point)), _GLYPHS, TODAY)


def test_a_line_of_a_topic_that_was_taken_out_is_left_out() -> None:
    """Taking a topic out of the basket must not stop the printing."""
    topic = _topic(Steps((_line("Walk."),)))

    plain, _ = document(_handout(topic, Point("another-topic", "what-to-do", 0, 0)), _GLYPHS, TODAY)

    assert plain["topics"][0]["circled"] is None


@pytest.mark.parametrize("length", ["short", "full"])
def test_the_box_is_on_page_one_in_both_languages(typesetter: Typesetter, length: str) -> None:
    """Side by side too, and before the red flags."""
    first, second = sample_topic("en"), sample_topic("es")
    chosen = next(choice for choice in point_choices(first))
    options = Options(length="short" if length == "short" else "full")
    handout = Handout((first,), "en", options, for_patient=ForPatient(circled=(chosen.point,)), twins=(second,))

    made = typesetter.handout(handout, TODAY)

    page = " ".join(page_lines(made.pdf)[0])
    assert "Most important for you" in page
    assert "Lo más importante para" in page


def test_points_of_steps_and_of_lists_look_alike() -> None:
    """Bold beside plain would make the first look more important; each ends as a sentence."""
    topic = _topic(Steps((_line(" Each day.", "Walk."),)), DoDont((_line("Sit less"),), (_line("Lift"),)))
    points = (
        Point(topic.id, "what-to-do", 0, 0),
        Point(topic.id, "what-to-do", 1, 0),
        Point(topic.id, "what-to-do", 1, 1),
    )

    plain, _ = document(_handout(topic, *points), _GLYPHS, TODAY)

    items = plain["topics"][0]["circled"]["blocks"][0]["items"]
    assert ["".join(run["t"] for run in runs) for runs in items] == ["Walk.", "Sit less.", "Don’t: Lift."]
    assert [[run["t"] for run in runs if run.get("b")] for runs in items] == [[], [], ["Don’t: "]]
