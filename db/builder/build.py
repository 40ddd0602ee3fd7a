"""The two things one does with the content: check it, build the library from it."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from db.builder.content_folder import read_content
from db.builder.gate import broken_rules
from db.builder.problem import Problems
from db.builder.writer import write_library
from db.builder.written import Content
from db.errors import ContentError, UnknownTopic


@dataclass(frozen=True, slots=True)
class Built:
    """A finished library: its size, what it holds, its SHA-256."""

    topics: int
    pages: int
    bytes: int
    sha256: str


def check(content: Path, drawings: Path, topics: Collection[str] = (), shown: str = "db/content") -> tuple[str, ...]:
    """Return what must be mended, a line a problem: everywhere, or for `topics` and the tables they share.

    Raises UnknownTopic where a topic has no folder.
    """
    read, problems = read_and_check(content, drawings, shown)
    unknown = sorted(set(topics) - set(read.by_id))
    if unknown:
        raise UnknownTopic(f"No topic is called {', '.join(unknown)}.", f"There are: {', '.join(sorted(read.by_id))}.")
    return (problems.of_topics(topics) if topics else problems).sorted_lines()


def build(content: Path, drawings: Path, output: Path, shown: str = "db/content") -> Built:
    """Write the library of all topics to `output`, with its SHA-256 beside it.

    Raises ContentError, and leaves the old file as it is, where the content breaks a rule of the gate.
    """
    read, problems = read_and_check(content, drawings, shown)
    if problems:
        raise ContentError(problems.sorted_lines())
    digest = write_library(read, output)
    pages = sum(len(topic.pages) for topic in read.topics)
    return Built(len(read.topics), pages, output.stat().st_size, digest)


def read_and_check(content: Path, drawings: Path, shown: str = "db/content") -> tuple[Content, Problems]:
    """Return all that is written, and what of it must be mended."""
    problems = Problems()
    read = read_content(content, drawings, problems, shown)
    problems.extend(broken_rules(read))
    return read, problems.without_followers()
