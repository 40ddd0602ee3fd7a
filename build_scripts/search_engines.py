"""The search and what it is compared with: engines that take the same topics and the same keys."""

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from sqlite_utils import Database

from build_scripts.search_corpus import CorpusTopic, write_corpus
from db.library import Library
from db.query import folded_words
from db.records import Language
from db.search import Search

_MOST = 10
_TITLE_WEIGHT, _SYNONYMS_WEIGHT = 10, 8
_SHORTEST_FUZZY = (4, 6)


class Engine(Protocol):
    """An open index."""

    def find(self, typed: str, language: Language) -> list[str]:
        """Return the ids of the ten best topics."""
        ...


class Lamina:
    """The search of the program, snippets and all."""

    def __init__(self, topics: Sequence[CorpusTopic], folder: Path) -> None:
        path = folder / "lamina.sqlite"
        write_corpus(topics, path)
        self._search = Search(Library.open(path))

    def find(self, typed: str, language: Language) -> list[str]:
        """Return the ids of the ten best topics."""
        return [result.topic_id for result in self._search.answer(typed, language, _MOST).results]


class OpenLibrary:
    """The search of the program on a library that is already built."""

    def __init__(self, path: Path) -> None:
        self._search = Search(Library.open(path))

    def find(self, typed: str, language: Language) -> list[str]:
        """Return the ids of the ten best topics."""
        return [result.topic_id for result in self._search.answer(typed, language, _MOST).results]


class PlainFts5:
    """SQLite FTS5 as it comes: every word wanted, the last one begun, bm25 with weights."""

    def __init__(self, topics: Sequence[CorpusTopic], folder: Path) -> None:
        path = folder / "fts5.sqlite"
        path.unlink(missing_ok=True)
        self._database = Database(path)
        self._database.conn.execute(
            "CREATE VIRTUAL TABLE topics USING fts5("
            "id UNINDEXED, title, synonyms, body, tokenize='unicode61 remove_diacritics 2')"
        )
        rows = ((topic.id, topic.title, "\n".join(topic.synonyms), topic.body) for topic in topics)
        with self._database.conn:
            self._database.conn.executemany("INSERT INTO topics VALUES (?, ?, ?, ?)", rows)

    def find(self, typed: str, _language: Language) -> list[str]:
        """Return the ids of the ten best topics."""
        words = folded_words(typed)
        if not words:
            return []
        expression = " ".join(f'"{word}"' for word in words) + "*"
        sql = (
            f"SELECT id FROM topics WHERE topics MATCH ? "  # noqa: S608  # weights only
            f"ORDER BY bm25(topics, 0, {_TITLE_WEIGHT}, {_SYNONYMS_WEIGHT}, 1) LIMIT {_MOST}"
        )
        return [row[0] for row in self._database.conn.execute(sql, (expression,))]


class Tantivy:
    """tantivy with fuzzy words: one edit from four letters on, two (its most) from six; the last word begun."""

    def __init__(self, topics: Sequence[CorpusTopic], folder: Path) -> None:
        self._tantivy: Any = importlib.import_module("tantivy")
        builder = self._tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in ("title", "synonyms", "body"):
            builder.add_text_field(field)
        self._schema = builder.build()
        place = folder / "tantivy"
        place.mkdir()
        index = self._tantivy.Index(self._schema, path=str(place))
        writer = index.writer(50_000_000, 1)
        for topic in topics:
            fields = {"id": topic.id, "title": topic.title, "synonyms": list(topic.synonyms), "body": topic.body}
            writer.add_document(self._tantivy.Document(**fields))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def find(self, typed: str, _language: Language) -> list[str]:
        """Return the ids of the ten best topics."""
        words = folded_words(typed)
        if not words:
            return []
        must = self._tantivy.Occur.Must
        clauses = [(must, self._word(word, is_last=place == len(words) - 1)) for place, word in enumerate(words)]
        hits = self._searcher.search(self._tantivy.Query.boolean_query(clauses), _MOST).hits
        return [self._searcher.doc(address)["id"][0] for _, address in hits]

    def _word(self, word: str, *, is_last: bool) -> Any:
        query, should = self._tantivy.Query, self._tantivy.Occur.Should
        parts = []
        for field, weight in (("title", _TITLE_WEIGHT), ("synonyms", _SYNONYMS_WEIGHT), ("body", 1)):
            exact = query.term_query(self._schema, field, word)
            parts.append((should, query.boost_query(exact, 2.0 * weight)))
            edits = sum(len(word) >= length for length in _SHORTEST_FUZZY)
            if is_last or edits:
                near = query.fuzzy_term_query(self._schema, field, word, edits, True, is_last)
                parts.append((should, query.boost_query(near, float(weight))))
        return query.boolean_query(parts)


class Xapian:
    """Xapian with stems, the last word begun, and the spelling it suggests."""

    def __init__(self, topics: Sequence[CorpusTopic], folder: Path) -> None:
        self._xapian: Any = importlib.import_module("xapian")
        flags = self._xapian.DB_CREATE_OR_OVERWRITE
        database = self._xapian.WritableDatabase(str(folder / "xapian"), flags)
        generator = self._xapian.TermGenerator()
        generator.set_stemmer(self._xapian.Stem("en"))
        generator.set_database(database)
        generator.set_flags(generator.FLAG_SPELLING)
        for topic in topics:
            document = self._xapian.Document()
            document.set_data(topic.id)
            generator.set_document(document)
            generator.index_text(topic.title, _TITLE_WEIGHT)
            generator.index_text("\n".join(topic.synonyms), _SYNONYMS_WEIGHT)
            generator.index_text(topic.body, 1)
            database.add_document(document)
        database.close()
        self._database = self._xapian.Database(str(folder / "xapian"))
        self._parser = self._xapian.QueryParser()
        self._parser.set_stemmer(self._xapian.Stem("en"))
        self._parser.set_stemming_strategy(self._parser.STEM_SOME)
        self._parser.set_database(self._database)
        self._parser.set_default_op(self._xapian.Query.OP_AND)

    def find(self, typed: str, _language: Language) -> list[str]:
        """Return the ids of the ten best topics."""
        words = " ".join(folded_words(typed))
        flags = self._parser.FLAG_PARTIAL | self._parser.FLAG_SPELLING_CORRECTION
        query = self._parser.parse_query(words, flags)
        corrected = self._parser.get_corrected_query_string()
        if corrected:
            text = corrected.decode() if isinstance(corrected, bytes) else corrected
            query = self._parser.parse_query(text, self._parser.FLAG_PARTIAL)
        enquire = self._xapian.Enquire(self._database)
        enquire.set_query(query)
        return [match.document.get_data().decode() for match in enquire.get_mset(0, _MOST)]
