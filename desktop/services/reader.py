"""The library as the window asks it: opened on a thread of its own, verified before the first answer."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.library import Library
from db.records import Category, Check, Language, LibraryFacts, Role, SearchAnswer, Topic, TopicSummary
from desktop.services.desk import Desk

if TYPE_CHECKING:
    from db.search import Search
    from desktop.core.handout.receipt import SheetCheck

_CODE_WITHOUT_VISIT = 6
# So many results leave room beside them, and so many pages are named there.
_FEW, _MOST_BESIDE = 4, 6


@dataclass(frozen=True, slots=True)
class Found:
    """What answers a query, and where that is little, the pages that go with the best of it."""

    answer: SearchAnswer
    beside: tuple[TopicSummary, ...] = ()


class Reader:
    """Answers every question the window may ask of the library. Lives on one thread."""

    def __init__(self, path: Path) -> None:
        """Open and verify the library at `path`; raises LibraryError where it is missing, damaged or too new."""
        self._library = Library.open(path)
        self._library.verify()
        self._search: Search | None = None

    def facts(self) -> LibraryFacts:
        """Return what the library says of itself."""
        return self._library.facts()

    def categories(self, language: Language) -> tuple[Category, ...]:
        """Return the category tree, kinds first."""
        return self._library.categories(language)

    def summaries(self, language: Language) -> tuple[TopicSummary, ...]:
        """Return all topics in short."""
        return self._library.summaries(language)

    def topic(self, topic_id: str, language: Language) -> Topic:
        """Return one topic whole; raises UnknownTopic."""
        return self._library.topic(topic_id, language)

    def topics(self, topic_ids: tuple[str, ...], language: Language) -> tuple[Topic, ...]:
        """Return several topics whole, in the order asked for; raises UnknownTopic."""
        return tuple(self._library.topic(topic_id, language) for topic_id in topic_ids)

    def checks(self, topic_id: str, source_id: str) -> tuple[Check, ...]:
        """Return what a page takes from a source."""
        return self._library.checks(topic_id, source_id)

    def find(self, query: str, language: Language, *, is_literal: bool = False) -> SearchAnswer:
        """Return what answers a query, best first; `is_literal` looks for nothing but what was typed."""
        if self._search is None:
            # Nobody waits for it before the first query, and the window opens 10 ms sooner.
            from db.search import Search

            self._search = Search(self._library)
        return self._search.answer(query, language, is_literal=is_literal)

    def find_widely(self, query: str, language: Language, *, is_literal: bool = False) -> Found:
        """Return what `find` does; where it is little, with treatments of the best page and what else it refers to."""
        answer = self.find(query, language, is_literal=is_literal)
        is_calm = not answer.notice and not any(result.help_now for result in answer.results)
        if not is_calm or not 0 < len(answer.results) <= _FEW:
            return Found(answer)
        shown = {result.topic_id for result in answer.results}
        neighbours = _neighbours(self._library.topic(answer.results[0].topic_id, language))
        beside = [topic for topic in neighbours if topic.id not in shown]
        return Found(answer, tuple(beside[:_MOST_BESIDE]))

    def topic_of_code(self, code: str) -> str:
        """Return the id of the best topic that bears a diagnosis code, or a part or a whole of it; else nothing."""
        from db.search.code import topics_of_code

        nodot = code.replace(".", "").strip().upper()
        for match in topics_of_code(self._library, nodot, 1):
            own = match.code.replace(".", "")
            # Codes that only stand in the same group are for the search to show.
            if own.startswith(nodot[:_CODE_WITHOUT_VISIT].rstrip("X")) or nodot.startswith(own):
                return match.topic
        return ""

    def check_sheet(self, code: str, language: Language) -> "tuple[SheetCheck, TopicSummary | None]":
        """Return what the code of an old sheet is worth and what changed since, and the page it was made of."""
        from desktop.core.handout.receipt import check_sheet_code

        by_code = {summary.code: summary for summary in self._library.summaries(language)}
        found = check_sheet_code(code, self._library.histories(language))
        return found, by_code.get(found.topic_code)

    def close(self) -> None:
        """Close the library."""
        self._library.close()


def _neighbours(topic: Topic) -> list[TopicSummary]:
    """Return the pages that go with a topic: what treats it, or what it treats, before what else it refers to."""
    roles = {link.topic_id: link.role for link in topic.links}
    advised = (page for page in topic.related if roles.get(page.id) != Role.NOT_ADVISED)
    return sorted(advised, key=lambda page: page.id not in roles)


ReaderDesk = Desk[Reader]


def open_reader_desk(path: Path, parent: QObject) -> ReaderDesk:
    """Return the desk that owns the library at `path`; opening it, and its failure, come with the first question."""
    opener: Callable[[], Reader] = lambda: Reader(path)  # noqa: E731  # runs on the desk's thread
    return Desk(opener, "library", parent)
