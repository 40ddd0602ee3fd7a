"""“Circle it for me”: the lines of a page that staff can box on page one, and the box itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from db.records import Block, BulletList, DoDont, Line, Point, Section, Steps, Topic
from desktop.core.handout.error import HandoutError
from desktop.core.handout.handout import Handout
from desktop.core.handout.pair import paired_box
from desktop.core.handout.run import LineSetter, Run, headline, line_text, text_runs
from desktop.core.wording import wording

MOST_CIRCLED = 3
# Headlines of steps and items of lists stand one below the other here, and none is to look more important.
_ENDS = re.compile(r"[.!?:][”\"»)]?\s*$")
# What a patient does. A sign to call for would lose the words that say so; red flags are boxed on every sheet anyway.
_SECTIONS = ("what-to-do", "what-you-can-do", "do-and-dont")


@dataclass(frozen=True, slots=True)
class PointChoice:
    """A line that can be circled: its place, its words, and the heading it stands below."""

    point: Point
    words: str
    heading: str


def point_choices(topic: Topic) -> tuple[PointChoice, ...]:
    """Return the lines of a topic that can be circled, in the order of the page."""
    return tuple(
        PointChoice(Point(topic.id, section.key, number, place), f"{lead}{line_text(headline(line))}", section.heading)
        for section in topic.sections
        if section.key in _SECTIONS
        for number, block in enumerate(section.blocks)
        for place, (lead, line) in enumerate(_items(block, wording(topic.language).dont))
    )


def circled_box(handout: Handout) -> dict[str, Any] | None:
    """Return the box with the circled lines in each language of the handout, or None where nothing is circled.

    A point of a topic that the handout does not hold is left out. Raises `HandoutError` for more than three.
    """
    points = [point for point in handout.for_patient.circled if any(point.topic_id == it.id for it in handout.topics)]
    if len(points) > MOST_CIRCLED:
        raise HandoutError("At most three lines can be circled.", "Take one out: three are what people remember.")
    if not points:
        return None
    box, *beside = (_box(topics, points) for topics in (handout.topics, handout.twins) if topics)
    return paired_box(box, beside[0]) if beside else box


def _box(topics: tuple[Topic, ...], points: list[Point]) -> dict[str, Any]:
    by_id = {topic.id: topic for topic in topics}
    return {
        "kind": "box",
        "tone": "clinic",
        "title": text_runs(wording(topics[0].language).most_important),
        "level": 2,
        "blocks": [{"kind": "checklist", "items": [_runs(by_id[point.topic_id], point) for point in points]}],
    }


def _runs(topic: Topic, point: Point) -> list[Run]:
    sections: dict[str, Section] = {section.key: section for section in topic.sections}
    blocks = sections[point.section].blocks if point.section in sections else ()
    items = list(_items(blocks[point.block], wording(topic.language).dont)) if 0 <= point.block < len(blocks) else []
    if not 0 <= point.item < len(items):
        raise HandoutError("A circled line is no longer on its page.", "Choose it again.")
    lead, line = items[point.item]
    words = [replace(span, strong=False) for span in headline(line)]
    stop = [] if _ENDS.search(line_text(tuple(words))) else text_runs(".")
    return [*text_runs(lead, is_bold=True), *LineSetter((), {}).runs(tuple(words)), *stop]


def _items(block: Block, dont: str) -> Iterator[tuple[str, Line]]:
    """Yield the lines of a list, each with the word without which it would say the opposite."""
    if isinstance(block, Steps | BulletList):
        yield from (("", line) for line in block.items)
    elif isinstance(block, DoDont):
        yield from (("", line) for line in block.do)
        # Spanish items are whole sentences that begin with the word.
        yield from (("" if line_text(line).startswith(dont) else f"{dont}: ", line) for line in block.dont)
