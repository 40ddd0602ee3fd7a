"""Which topics the start page offers: the same in every language, the most important first."""

from collections.abc import Sequence

from db.records import Kind, TopicSummary

# What the library is about: the signs nobody may miss, the two fractures that clinics see most, what lies behind the
# second, and what patients ask next. An alphabet would put calcium first in one language and the scanner in another.
MOST_IMPORTANT = (
    "red-flags-back-pain",
    "spondylolysis",
    "vertebral-compression-fracture",
    "osteoporosis",
    "relative-rest-activity-modification",
    "return-to-sport-progression",
)


def starting_places(summaries: Sequence[TopicSummary]) -> list[TopicSummary]:
    """Return the most important topics in their order, then a warning and one topic of each other kind in turn."""
    by_id = {summary.id: summary for summary in summaries}
    first = [by_id[topic_id] for topic_id in MOST_IMPORTANT if topic_id in by_id]
    return first + [summary for summary in _by_kind(summaries) if summary not in first]


def _by_kind(summaries: Sequence[TopicSummary]) -> list[TopicSummary]:
    by_kind: dict[Kind, list[TopicSummary]] = {}
    for summary in summaries:
        by_kind.setdefault(summary.kind, []).append(summary)
    places = by_kind.pop(Kind.WARNING_SIGN, [])[:1]
    deepest = max((len(topics) for topics in by_kind.values()), default=0)
    for place in range(deepest):
        places += [topics[place] for topics in by_kind.values() if place < len(topics)]
    return places
