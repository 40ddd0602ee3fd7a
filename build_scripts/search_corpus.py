"""A corpus to measure the search on: topics and queries of a folder, written with the tables of the library."""

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db.builder.search_index import searchable, vocabulary
from db.schema import APPLICATION_ID, PAGE_SIZE, SCHEMA_VERSION, SEARCH_TABLES, TABLES

_BLANKS: dict[str, str | int | float] = {"TEXT": "", "INTEGER": 0, "REAL": 0.0}
_PARAGRAPH = 250
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_NOISE_LETTERS = "bcdfghjklmnprstvwz"
_NOISE_VOWELS = "aeiou"
_NOISE_WORDS = 40_000


@dataclass(frozen=True, slots=True)
class CorpusTopic:
    """A topic of a corpus: its names and text, in one language."""

    id: str
    title: str
    synonyms: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class CorpusQuery:
    """A query of a kind, with the topics that answer it; none where nothing should be found."""

    kind: str
    typed: str
    wanted: frozenset[str]
    language: str = "en"


def read_topics(folder: Path) -> list[CorpusTopic]:
    """Return the topics in `topics.jsonl` or `topics.jsonl.gz` of a folder."""
    return [
        CorpusTopic(str(row["id"]), row["title"], tuple(row["synonyms"]), row["body"])
        for row in _rows(folder / "topics.jsonl")
    ]


def read_queries(file: Path) -> list[CorpusQuery]:
    """Return the queries of a file: those of MedQuAD name graded topics (`rel`), our own name them in `want`."""
    queries = []
    for row in _rows(file):
        best = max(row["rel"].values(), default=1) if "rel" in row else 1
        wanted = row.get("want", [topic for topic, grade in row.get("rel", {}).items() if grade == best])
        queries.append(CorpusQuery(row["kind"], row["q"], frozenset(wanted), row.get("language", "en")))
    return queries


def resized(topics: list[CorpusTopic], count: int, seed: int) -> list[CorpusTopic]:
    """Return `count` topics: the first ones, or all of them and then copies in which words are made up."""
    made = topics[:count]
    chance = random.Random(seed)  # noqa: S311  # chance for a test, not for a secret
    noise = [_made_up_word(chance) for _ in range(_NOISE_WORDS)]
    while len(made) < count:
        model = topics[len(made) % len(topics)]
        changed = {name: _with_noise(getattr(model, name), noise, chance) for name in ("title", "body")}
        synonyms = tuple(_with_noise(synonym, noise, chance) for synonym in model.synonyms)
        made.append(replace(model, id=f"copy-{len(made)}", synonyms=synonyms, **changed))
    return made


def keystrokes(queries: Iterable[CorpusQuery], kinds: Iterable[str], each: int) -> list[CorpusQuery]:
    """Return, for the first queries of each kind, every beginning in the order it is typed."""
    counts: Counter[str] = Counter()
    wanted_kinds = set(kinds)
    keys = []
    for query in queries:
        if query.kind in wanted_kinds and counts[query.kind] < each:
            counts[query.kind] += 1
            keys += [replace(query, typed=query.typed[:length]) for length in range(1, len(query.typed) + 1)]
    return keys


def write_corpus(topics: Iterable[CorpusTopic], path: Path) -> None:
    """Write the topics as a library that `db.search` can open: one language, each body a section of one block."""
    path.unlink(missing_ok=True)
    database = Database(path)
    database.conn.executescript(
        f"PRAGMA page_size = {PAGE_SIZE}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION}; {TABLES}"
    )
    tables: dict[str, list[dict[str, Any]]] = {}
    pages = []
    tables["categories"] = [{"id": "all", "kind": "cause", "parent": None, "position": 0}]
    for number, topic in enumerate(topics, start=1):
        page = searchable("en", (topic.title, topic.title), topic.synonyms, topic.body)
        pages.append(page)
        for table, rows in _topic_rows(number, topic).items():
            tables.setdefault(table, []).extend(rows)
        row = {"text": number, "title": topic.title, "aliases": page.aliases, "stems": page.stems, "body": page.body}
        tables.setdefault("searchable", []).append(row)
    names = ("word", "language", "in_name", "frequency")
    tables["vocabulary"] = [dict(zip(names, row, strict=True)) for row in vocabulary(pages)]
    with database.conn:
        for table, rows in tables.items():
            blank = {column.name: _BLANKS[column.type] for column in database.table(table).columns}
            database.table(table).insert_all(({**blank, **row} for row in rows), batch_size=1_000)
    database.conn.executescript(SEARCH_TABLES)
    database.close()


def _topic_rows(number: int, topic: CorpusTopic) -> dict[str, list[dict[str, Any]]]:
    """Return what the search reads of a topic; the columns that it does not read stay blank."""
    named = {"id": number, "topic": topic.id, "language": "en", "title": topic.title, "clinical_name": topic.title}
    return {
        "topics": [{"id": topic.id, "kind": "cause", "category": "all", "code": str(number)}],
        "texts": [named],
        "sections": [{"id": number, "text": number, "key": "main"}],
        "blocks": [{"id": number, "section": number, "kind": "paragraph", "plain": _in_paragraphs(topic.body)}],
        "aliases": [
            {"text": number, "position": position, "name": name, "kind": "synonym"}
            for position, name in enumerate(topic.synonyms)
        ],
    }


def _in_paragraphs(text: str) -> str:
    """Return the text with a line for every few sentences: the corpus has lost its paragraphs, pages have them."""
    lines = [""]
    for sentence in _SENTENCE_END.split(text):
        if len(lines[-1]) > _PARAGRAPH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {sentence}".strip()
    return "\n".join(lines)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    packed = file.with_name(f"{file.name}.gz")
    with gzip.open(packed, "rt", encoding="utf-8") if packed.exists() else file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _made_up_word(chance: random.Random) -> str:
    syllables = chance.randint(2, 5)
    return "".join(chance.choice(_NOISE_LETTERS) + chance.choice(_NOISE_VOWELS) for _ in range(syllables))


def _with_noise(text: str, noise: list[str], chance: random.Random) -> str:
    """Return the text with a third of its words made up; at least one, so that no copy is its model."""
    words = text.split()
    if not words:
        return text
    places = {chance.randrange(len(words)), *(place for place in range(len(words)) if chance.random() < 1 / 3)}
    return " ".join(chance.choice(noise) if place in places else word for place, word in enumerate(words))
