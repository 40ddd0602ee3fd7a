"""What is wrong with the content, where exactly, and how to mend it."""

from collections.abc import Collection
from dataclasses import dataclass

from db.records import Kind

_UNREADABLE = frozenset({"not-toml", "not-utf-8"})


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a file of the content, as it is shown to the writer."""

    path: str
    line: int = 1

    def __str__(self) -> str:
        """Return `path:line`, the form that editors jump to."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One broken rule: `what` is wrong and how to `mend` it."""

    place: Place
    rule: str
    what: str
    mend: str

    def __str__(self) -> str:
        """Return the problem in one line."""
        return f"{self.place}: {self.rule}: {self.what}; {self.mend}"

    @property
    def is_unreadable_table(self) -> bool:
        """Return whether a TOML file is there and nothing of it could be read."""
        return self.rule in _UNREADABLE and self.place.path.endswith(".toml")


class Problems(list[Problem]):
    """The problems found so far, so that a writer sees all of them at once."""

    def report(self, place: Place, rule: str, what: str, mend: str) -> None:
        """Note one more problem."""
        self.append(Problem(place, rule, what, mend))

    def of_topics(self, names: Collection[str]) -> "Problems":
        """Return the problems in the folders of these topics and in the tables that all topics share."""
        return Problems(problem for problem in self if _topic_of(problem.place.path) in {*names, ""})

    def without_followers(self) -> "Problems":
        """Return the problems without those that only follow from a table that could not be read.

        What depends on a table of a topic is the rest of that topic; on a shared table, everything.
        """
        unreadable = [problem for problem in self if problem.is_unreadable_table]
        topics = {_topic_of(problem.place.path) for problem in unreadable}
        if "" in topics:
            return Problems(unreadable)
        rest = (p for p in self if not p.is_unreadable_table and _topic_of(p.place.path) not in topics)
        return Problems([*unreadable, *rest])

    def sorted_lines(self) -> tuple[str, ...]:
        """Return each problem once: tables that could not be read first, then ids, then by file and line."""
        found = sorted(set(self), key=lambda problem: (not problem.is_unreadable_table, problem.rule != "id", problem))
        return tuple(str(problem) for problem in found)


def _topic_of(path: str) -> str:
    """Return the topic's id in `…/KIND/ID/FILE`; empty for a shared table."""
    parts = path.split("/")
    return parts[-2] if len(parts) > 2 and parts[-3] in set(Kind) else ""
