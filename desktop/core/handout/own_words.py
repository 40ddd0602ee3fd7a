"""What stands on the pages of a handout, in the language of those who make it: staff picks only what it can read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.records import Point, Topic
from desktop.core.handout.circle import point_choices


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Topics of a handout as they are printed, and as they stand in the language of staff; what lacks stays as printed.

    `topics` are those in the language of staff, in the order of the pages.
    """

    topics: tuple[Topic, ...]
    headings: dict[str, str] = field(default_factory=dict)
    points: dict[Point, str] = field(default_factory=dict)

    def heading(self, printed: str) -> str:
        """Return the heading of a section as staff reads it."""
        return self.headings.get(printed, printed)

    def point(self, point: Point) -> str:
        """Return the words of a point as staff reads them, or nothing where they are printed so."""
        return self.points.get(point, "")


def own_words(printed: Sequence[Topic], own: Sequence[Topic]) -> OwnWords:
    """Return what the printed topics say in the language of `own`, which may hold others, or none of them."""
    by_id = {topic.id: topic for topic in own}
    pairs = [(topic, by_id.get(topic.id, topic)) for topic in printed]
    headings: dict[str, str] = {}
    points: dict[Point, str] = {}
    for topic, beside in pairs:
        if topic.language == beside.language:
            continue
        named = {section.key: section.heading for section in beside.sections}
        headings |= {section.heading: named[section.key] for section in topic.sections if section.key in named}
        points |= {choice.point: choice.words for choice in point_choices(beside)}
    return OwnWords(tuple(beside for _, beside in pairs), headings, points)
