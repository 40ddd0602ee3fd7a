"""The library: every question that the program may ask of it, answered in records."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from db.block_json import block_from_json
from db.errors import UnknownTopic
from db.library_file import open_file, reading, verify_file
from db.page_history import PageChange, PageHistory
from db.records import (
    LANGUAGES,
    Block,
    Category,
    Check,
    Evidence,
    Illustration,
    Kind,
    Language,
    LibraryFacts,
    Link,
    Reading,
    Review,
    Role,
    Section,
    Source,
    Term,
    Topic,
    TopicSummary,
)

_SUMMARY = """
SELECT topics.id, kind, category, code, language, title, clinical_name, who, regions
FROM texts JOIN topics ON topics.id = texts.topic
"""
_LINK = """
SELECT links.id AS link, links.{other} AS other, role, evidence, note, {name} AS name
FROM links JOIN link_texts ON link_texts.link = links.id AND link_texts.language = ?
LEFT JOIN texts ON texts.topic = links.{other} AND texts.language = link_texts.language
WHERE links.{here} = ? ORDER BY links.id
"""
_TREATMENTS = _LINK.format(here="cause", other="treatment", name="link_texts.name")
_CAUSES = _LINK.format(here="treatment", other="cause", name="texts.title")


class Library:
    """An open library. Give it up with `close` or leave a `with` block; use it on the thread that opened it.

    Every question raises LibraryDamaged where the file is torn.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a library file; it is never written.

        Raises LibraryMissing, LibraryDamaged or LibraryTooNew, each with advice.
        """
        return cls(path, open_file(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Return where the library lies."""
        return self._path

    @property
    def connection(self) -> sqlite3.Connection:
        """Return the open connection: for `db.search`, which asks the full-text indexes itself."""
        return self._connection

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def verify(self) -> None:
        """Compare the whole file with the hash written when it was built.

        Raises LibraryDamaged where a single bit differs.
        """
        verify_file(self._path)

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Return the rows of a query."""
        with reading():
            return self._connection.execute(sql, values).fetchall()

    # --- the library as a whole -----------------------------------------------------------------------------------

    def facts(self) -> LibraryFacts:
        """Return what the library says of itself."""
        meta = {row["key"]: row["value"] for row in self.rows("SELECT key, value FROM meta")}
        with reading():
            return LibraryFacts(
                schema_version=int(meta["schema_version"]),
                content_hash=meta["content_hash"],
                content_date=date.fromisoformat(meta["content_date"]),
                topics=int(meta["topics"]),
                languages=tuple(language for language in LANGUAGES if language in json.loads(meta["languages"])),
            )

    def categories(self, language: Language) -> tuple[Category, ...]:
        """Return the category tree, kinds first; branches without a topic are left out."""
        sql = """
            SELECT id, kind, parent, title FROM categories
            JOIN category_texts ON category = id AND language = ? ORDER BY position, id
        """
        children: defaultdict[str | None, list[sqlite3.Row]] = defaultdict(list)
        for row in self.rows(sql, language):
            children[row["parent"]].append(row)
        topics: defaultdict[str, list[TopicSummary]] = defaultdict(list)
        for summary in self.summaries(language):
            topics[summary.category].append(summary)
        with reading():
            return _branches(children, topics, None)

    def summaries(self, language: Language) -> tuple[TopicSummary, ...]:
        """Return every topic, by title."""
        rows = self.rows(f"{_SUMMARY} WHERE language = ? ORDER BY sort_title, topics.id", language)
        return _summaries(rows)

    def glossary(self, language: Language) -> tuple[Term, ...]:
        """Return every term, by id."""
        sql = "SELECT term, name, definition FROM glossary_texts WHERE language = ? ORDER BY term"
        return tuple(Term(*row) for row in self.rows(sql, language))

    def sources(self) -> tuple[Source, ...]:
        """Return every source, by id."""
        return tuple(Source(*row) for row in self.rows("SELECT * FROM sources ORDER BY id"))

    def illustration(self, illustration_id: str, language: Language) -> Illustration | None:
        """Return a drawing with its labels in the language, or None where there is none."""
        sql = "SELECT illustration, svg, alt FROM illustration_texts WHERE illustration = ? AND language = ?"
        rows = self.rows(sql, illustration_id, language)
        return Illustration(*rows[0]) if rows else None

    # --- one topic ------------------------------------------------------------------------------------------------

    def topic(self, topic_id: str, language: Language) -> Topic:
        """Return a whole page.

        Raises UnknownTopic.
        """
        sql = "SELECT *, texts.id AS text FROM texts JOIN topics ON topics.id = topic WHERE topic = ? AND language = ?"
        rows = self.rows(sql, topic_id, language)
        if not rows:
            raise UnknownTopic(f"No topic is called “{topic_id}”.", "Search for it, or choose it from the list.")
        with reading():
            return self._whole_topic(rows[0], language)

    def checks(self, topic_id: str, source_id: str) -> tuple[Check, ...]:
        """Return what a page takes from a source, in the order of its list of checks; none is no error."""
        sql = "SELECT claim, section, says, verdict FROM checks WHERE topic = ? AND source = ? ORDER BY id"
        return tuple(Check(*row) for row in self.rows(sql, topic_id, source_id))

    def histories(self, language: Language) -> dict[str, PageHistory]:
        """Return the version of each page and what changed on the way to it, by the topic's code."""
        sql = """
            SELECT changes.topic, changes.version, date, line FROM changes
            JOIN change_texts USING (topic, position) WHERE language = ? ORDER BY changes.topic, position
        """
        changes: defaultdict[str, list[PageChange]] = defaultdict(list)
        with reading():
            for row in self.rows(sql, language):
                change = PageChange(row["version"], date.fromisoformat(row["date"]), row["line"])
                changes[row["topic"]].append(change)
        topics = self.rows("SELECT id, code, version FROM topics ORDER BY id")
        return {row["code"]: PageHistory(row["version"], tuple(changes[row["id"]])) for row in topics}

    def _whole_topic(self, row: sqlite3.Row, language: Language) -> Topic:
        topic, text = row["topic"], row["text"]
        related = f"{_SUMMARY} JOIN related ON related.other = topics.id WHERE related.topic = ? AND language = ?"
        return Topic(
            id=topic,
            kind=Kind(row["kind"]),
            category=row["category"],
            code=row["code"],
            language=language,
            title=row["title"],
            clinical_name=row["clinical_name"],
            sections=self._sections(text),
            links=self._links(topic, language),
            related=_summaries(self.rows(f"{related} ORDER BY related.position", topic, language)),
            sources=self._sources(text),
            terms=self._terms(text, language),
            illustrations=self._illustrations(text, language),
            icd10=self._column("SELECT code FROM codes WHERE topic = ? ORDER BY position", topic),
            aliases=self._column("SELECT name FROM aliases WHERE text = ? ORDER BY position", text),
            who=tuple(json.loads(row["who"])),
            regions=tuple(json.loads(row["regions"])),
            reading=_reading(row),
            review=_review(row),
            text_hash=row["hash"],
        )

    def _sections(self, text: int) -> tuple[Section, ...]:
        sql = """
            SELECT sections.id, key, heading, kind, content FROM sections JOIN blocks ON blocks.section = sections.id
            WHERE text = ? ORDER BY sections.position, blocks.position
        """
        heads: dict[int, tuple[str, str]] = {}
        blocks: defaultdict[int, list[Block]] = defaultdict(list)
        for row in self.rows(sql, text):
            heads[row["id"]] = (row["key"], row["heading"])
            blocks[row["id"]].append(block_from_json(row["kind"], row["content"]))
        return tuple(Section(key, heading, tuple(blocks[section])) for section, (key, heading) in heads.items())

    def _links(self, topic: str, language: Language) -> tuple[Link, ...]:
        rows = [*self.rows(_TREATMENTS, language, topic), *self.rows(_CAUSES, language, topic)]
        return tuple(self._link(row) for row in rows)

    def _link(self, row: sqlite3.Row) -> Link:
        sources = self._column("SELECT source FROM link_sources WHERE link = ? ORDER BY position", row["link"])
        role, evidence = Role(row["role"]), Evidence(row["evidence"])
        return Link(row["other"] or "", row["name"], row["note"], role, evidence, sources)

    def _sources(self, text: int) -> tuple[Source, ...]:
        sql = """
            SELECT sources.* FROM citations JOIN sources ON sources.id = source
            WHERE text = ? GROUP BY sources.id ORDER BY min(position)
        """
        return tuple(Source(*row) for row in self.rows(sql, text))

    def _terms(self, text: int, language: Language) -> tuple[Term, ...]:
        sql = """
            SELECT term_uses.term, name, definition FROM term_uses
            JOIN glossary_texts ON glossary_texts.term = term_uses.term AND language = ?
            WHERE text = ? ORDER BY position
        """
        return tuple(Term(*row) for row in self.rows(sql, language, text))

    def _illustrations(self, text: int, language: Language) -> tuple[Illustration, ...]:
        names = self._column("SELECT illustration FROM figures WHERE text = ? ORDER BY position", text)
        found = (self.illustration(name, language) for name in names)
        return tuple(drawing for drawing in found if drawing is not None)

    def _column(self, sql: str, *values: object) -> tuple[str, ...]:
        return tuple(row[0] for row in self.rows(sql, *values))


def _summaries(rows: Sequence[sqlite3.Row]) -> tuple[TopicSummary, ...]:
    with reading():
        return tuple(
            TopicSummary(
                id=row["id"],
                kind=Kind(row["kind"]),
                category=row["category"],
                code=row["code"],
                language=row["language"],
                title=row["title"],
                clinical_name=row["clinical_name"],
                who=tuple(json.loads(row["who"])),
                regions=tuple(json.loads(row["regions"])),
            )
            for row in rows
        )


def _branches(
    children: defaultdict[str | None, list[sqlite3.Row]],
    topics: defaultdict[str, list[TopicSummary]],
    parent: str | None,
) -> tuple[Category, ...]:
    branches = []
    for row in children[parent]:
        below = _branches(children, topics, row["id"])
        here = tuple(topics[row["id"]])
        count = len(here) + sum(branch.count for branch in below)
        if count:
            branches.append(Category(row["id"], Kind(row["kind"]), row["title"], here, below, count))
    return tuple(branches)


def _reading(row: sqlite3.Row) -> Reading:
    return Reading(
        first_name=row["first_name"],
        first=row["first"],
        second_name=row["second_name"],
        second=row["second"],
        sentences=row["sentences"],
        longest_sentence_words=row["longest_sentence_words"],
        is_short_sample=bool(row["is_short_sample"]),
    )


def _review(row: sqlite3.Row) -> Review:
    return Review(
        version=row["version"],
        written=date.fromisoformat(row["written"]),
        checked=date.fromisoformat(row["checked"]),
        check_again_by=date.fromisoformat(row["check_again_by"]),
        checked_by=row["checked_by"],
        translation_checked_by=row["translation_checked_by"],
        claims_checked=row["claims_checked"],
        advice_without_source=row["advice_without_source"],
    )
