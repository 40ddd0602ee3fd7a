"""Topics by whom they concern and by the part of the spine they are about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from db.records import Category, TopicSummary

_EVERYONE = "everyone"
_WHOLE_SPINE = "whole-spine"


@dataclass(frozen=True, slots=True)
class TopicFilter:
    """Which topics are listed: those for `who`, and about `region`; an empty text lets all through."""

    who: str = ""
    region: str = ""

    def __bool__(self) -> bool:
        """Return whether anything is left out."""
        return bool(self.who or self.region)

    def holds(self, topic: TopicSummary) -> bool:
        """Return whether a topic is listed; what is for everyone or the whole spine always is."""
        is_for = not self.who or bool({self.who, _EVERYONE} & set(topic.who))
        is_about = not self.region or bool({self.region, _WHOLE_SPINE} & set(topic.regions))
        return is_for and is_about

    def pruned(self, categories: Sequence[Category]) -> tuple[Category, ...]:
        """Return the branches with the topics that are listed, counted anew; empty branches are left out."""
        found = (self._pruned(category) for category in categories)
        return tuple(category for category in found if category.count)

    def words(self) -> str:
        """Return what is listed, in words."""
        parts = (who_words().get(self.who, ""), region_words().get(self.region, ""))
        return " · ".join(filter(None, parts))

    def _pruned(self, category: Category) -> Category:
        topics = tuple(filter(self.holds, category.topics))
        children = self.pruned(category.children)
        count = len(topics) + sum(child.count for child in children)
        return replace(category, topics=topics, children=children, count=count)


def who_words() -> dict[str, str]:
    """Return whom topics can concern, in the order in which it is offered."""
    told = QCoreApplication.translate
    return {
        "children": told("Filter", "Children"),
        "teens": told("Filter", "Teens"),
        "adults": told("Filter", "Adults"),
        "older-adults": told("Filter", "Older adults"),
        "athletes": told("Filter", "Athletes"),
        "women": told("Filter", "Women"),
        "men": told("Filter", "Men"),
        "pregnancy": told("Filter", "Pregnancy"),
    }


def region_words() -> dict[str, str]:
    """Return the parts of the spine, from above."""
    told = QCoreApplication.translate
    return {
        "neck": told("Filter", "Neck"),
        "upper-back": told("Filter", "Upper back"),
        "lower-back": told("Filter", "Lower back"),
        "sacrum": told("Filter", "Sacrum"),
    }


def present(topics: Sequence[TopicSummary]) -> tuple[dict[str, str], dict[str, str]]:
    """Return those of both that some topic names itself."""
    who = {key for topic in topics for key in topic.who}
    regions = {key for topic in topics for key in topic.regions}
    return (
        {key: words for key, words in who_words().items() if key in who},
        {key: words for key, words in region_words().items() if key in regions},
    )
