"""What is wrong with the content, where exactly, and how to mend it."""

from collections.abc import Collection
from dataclasses import dataclass

from db.records import Kind


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


class Problems(list[Problem]):
    """The problems found so far, so that a writer sees all of them at once."""

    def report(self, place: Place, rule: str, what: str, mend: str) -> None:
        """Note one more problem."""
        self.append(Problem(place, rule, what, mend))

    def of_topics(self, names: Collection[str]) -> "Problems":
        """Return the problems in the folders of these topics and in the tables that all topics share."""
        return Problems(problem for problem in self if _topic_of(problem.place.path) in {*names, ""})

    def sorted_lines(self) -> tuple[str, ...]:
        """Return each problem once, by file and line."""
        return tuple(str(problem) for problem in sorted(set(self)))


def _topic_of(path: str) -> str:
    """Return the topic's id in `…/KIND/ID/FILE`; empty for a shared table."""
    parts = path.split("/")
    return parts[-2] if len(parts) > 2 and parts[-3] in set(Kind) else ""
