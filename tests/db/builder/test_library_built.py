"""What the builder writes: the same bytes each time, whole, and readable by any SQLite tool."""

import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.builder.writer import hash_file
from db.schema import APPLICATION_ID, PAGE_SIZE, SCHEMA_VERSION
from tests.helpers.small_library import ROOT, SmallContent

_SHADOWS = re.compile(r"(?:names|full)_(?:data|idx|docsize|config)")


@pytest.fixture
def database(library_path: Path) -> Iterator[sqlite3.Connection]:
    """Return the small library as any other SQLite tool sees it."""
    with closing(sqlite3.connect(library_path)) as connection:
        yield connection


def _tables(database: sqlite3.Connection) -> list[str]:
    names = (row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
    return [name for name in names if not _SHADOWS.fullmatch(name)]


# --- the file ---------------------------------------------------------------------------------------------------------


def test_two_builds_give_the_same_bytes(small_content: SmallContent, library_path: Path, tmp_path: Path) -> None:
    """A release can be checked by building it again."""
    small_content.build(tmp_path / "again.sqlite")

    assert (tmp_path / "again.sqlite").read_bytes() == library_path.read_bytes()


def test_a_build_in_another_process_gives_the_same_bytes(
    small_content: SmallContent, library_path: Path, tmp_path: Path
) -> None:
    """Python's order of sets differs from process to process and must not show."""
    program = (
        "import sys; from pathlib import Path; from db.builder.build import build;"
        "build(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))"
    )
    arguments = [small_content.content, small_content.drawings, tmp_path / "again.sqlite"]

    subprocess.run(
        [sys.executable, "-c", program, *arguments], check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "7"}
    )

    assert (tmp_path / "again.sqlite").read_bytes() == library_path.read_bytes()


def test_the_hash_lies_beside_the_file(library_path: Path) -> None:
    """`sha256sum --check` understands it too."""
    digest = hashlib.sha256(library_path.read_bytes()).hexdigest()

    assert hash_file(library_path).read_text(encoding="ascii") == f"{digest}  library.sqlite\n"


def test_nothing_else_is_left_beside_the_file(library_path: Path) -> None:
    """Drafts and journals are gone."""
    names = {path.name for path in library_path.parent.iterdir() if path.is_file()}

    assert names == {"library.sqlite", "library.sqlite.sha256"}


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("application_id", APPLICATION_ID),
        ("user_version", SCHEMA_VERSION),
        ("page_size", PAGE_SIZE),
        ("journal_mode", "delete"),
        ("freelist_count", 0),
        ("integrity_check", "ok"),
    ],
)
def test_the_file_is_set_up_for_reading(pragma: str, value: object, database: sqlite3.Connection) -> None:
    """A WAL database in a read-only folder would not even open."""
    assert database.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_every_reference_leads_to_a_row(database: sqlite3.Connection) -> None:
    """Foreign keys are declared and hold."""
    declared = [row for table in _tables(database) for row in database.execute(f'PRAGMA foreign_key_list("{table}")')]

    assert len(declared) >= 30
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_every_column_stands_in_the_readme(database: sqlite3.Connection) -> None:
    """Whoever opens the file with another tool finds out what each column means."""
    readme = (ROOT / "db" / "README.md").read_text(encoding="utf-8")
    parts = dict(re.findall(r"^\| `(\w+)` \| (.*)$", readme, flags=re.MULTILINE))

    missing = [
        f"{table}.{column[1]}"
        for table in _tables(database)
        for column in database.execute(f'PRAGMA table_info("{table}")')
        if f"`{column[1]}`" not in parts.get(table, "")
    ]

    assert missing == []


def test_the_content_hash_follows_the_words_and_nothing_else(small_content: SmallContent, tmp_path: Path) -> None:
    """It says which text a handout was made from, whatever SQLite wrote the file."""
    first = _content_hash(small_content, tmp_path / "one.sqlite")
    small_content.append("facts/all.toml", "# a comment\n")
    same = _content_hash(small_content, tmp_path / "two.sqlite")
    small_content.replace("cause/spondylolysis/en.md", "Start with a short walk.", "Start with a slow walk.")
    other = _content_hash(small_content, tmp_path / "three.sqlite")

    assert first == same
    assert first != other


def test_the_hash_of_a_page_changes_with_that_page_only(small_content: SmallContent, tmp_path: Path) -> None:
    """A clinic's sign-off falls when its text changes, and only then."""
    before = _page_hashes(small_content, tmp_path / "one.sqlite")
    small_content.replace("cause/spondylolysis/es.md", "Empiece con poco.", "Empiece con calma.")
    after = _page_hashes(small_content, tmp_path / "two.sqlite")

    assert {page for page in before if before[page] != after[page]} == {("spondylolysis", "es")}


def test_a_new_library_replaces_the_old_one(small_content: SmallContent, tmp_path: Path) -> None:
    """A draft left by a build that was killed is no hindrance."""
    library = tmp_path / "library.sqlite"
    library.write_bytes(b"old")
    library.with_name("library.sqlite.new").write_bytes(b"half a draft")

    built = small_content.build(library)

    assert hashlib.sha256(library.read_bytes()).hexdigest() == built.sha256
    assert (built.topics, built.pages, built.bytes) == (3, 6, library.stat().st_size)


# --- the rows ---------------------------------------------------------------------------------------------------------


def test_no_table_is_empty(database: sqlite3.Connection) -> None:
    """The small content fills each table, so each of them is tried by the tests."""
    counts = {table: database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in _tables(database)}  # noqa: S608 - our own tables

    assert [table for table, count in counts.items() if not count] == []


def test_a_citation_knows_its_section(database: sqlite3.Connection) -> None:
    """A source is found from the sentence, and the sentences from the source; links have no section."""
    sql = """
        SELECT key, source FROM citations LEFT JOIN sections ON sections.id = section
        WHERE citations.text = (SELECT id FROM texts WHERE topic = 'spondylolysis' AND language = 'en')
        ORDER BY citations.position
    """

    assert database.execute(sql).fetchall() == [
        ("main", "bone-study"),
        ("get-help-now", "bone-study"),
        ("what-it-is", "bone-study"),
        ("what-it-is", "brace-review"),
        ("what-to-do", "bone-study"),
        (None, "brace-review"),
        (None, "bone-study"),
    ]


def test_each_check_is_kept(database: sqlite3.Connection) -> None:
    """Whoever doubts a page finds where each claim was seen."""
    sql = "SELECT seen, place, verdict, fact FROM checks WHERE topic = 'spondylolysis' AND section = 'what-to-do'"

    assert database.execute(sql).fetchall() == [("abstract", "Methods", "partly", "crack-rest")]


def test_codes_are_found_with_and_without_the_dot(database: sqlite3.Connection) -> None:
    """Charts write both."""
    rows = database.execute("SELECT topic, code FROM codes WHERE nodot = 'M4306'").fetchall()

    assert rows == [("spondylolysis", "M43.06")]


@pytest.mark.parametrize(
    ("typed", "topics"),
    [
        ("spondylo*", {("spondylolysis", "en")}),
        ("espondilolisis", {("spondylolysis", "es")}),
        ('"lso"', {("bracing-spondylolysis", "en")}),
        ("stems : fractur", {("spondylolysis", "en"), ("spondylolysis", "es")}),
    ],
)
def test_names_are_found_by_start_without_accents_and_by_stem(
    typed: str, topics: set[tuple[str, str]], database: sqlite3.Connection
) -> None:
    """Titles, clinical names and aliases are indexed together, with their stems beside them."""
    sql = "SELECT topic, language FROM names JOIN texts ON texts.id = names.rowid WHERE names MATCH ?"

    assert set(database.execute(sql, (typed,)).fetchall()) == topics


def test_whole_pages_are_found_by_their_words(database: sqlite3.Connection) -> None:
    """Words that no name holds still lead to the page."""
    sql = 'SELECT topic FROM "full" JOIN texts ON texts.id = "full".rowid WHERE "full" MATCH ? AND language = ?'

    assert database.execute(sql, ("camisa", "es")).fetchall() == [("bracing-spondylolysis",)]


def test_the_vocabulary_holds_every_indexed_word(database: sqlite3.Connection) -> None:
    """A word that the correction does not know would be “corrected” away."""
    database.execute("CREATE VIRTUAL TABLE temp.indexed USING fts5vocab(main, 'full', row)")
    indexed = {row[0] for row in database.execute("SELECT term FROM temp.indexed")}
    rows = database.execute("SELECT word, language, in_name, frequency FROM vocabulary").fetchall()

    assert indexed == {row[0] for row in rows}
    assert ("cricket", "en", 1, 1) in rows
    assert ("espondilolisis", "es", 1, 2) in rows


def _content_hash(content: SmallContent, library: Path) -> str:
    content.build(library)
    with closing(sqlite3.connect(library)) as database:
        return str(database.execute("SELECT value FROM meta WHERE key = 'content_hash'").fetchone()[0])


def _page_hashes(content: SmallContent, library: Path) -> dict[tuple[str, str], str]:
    content.build(library)
    with closing(sqlite3.connect(library)) as database:
        rows = database.execute("SELECT topic, language, hash FROM texts").fetchall()
    return {(topic, language): digest for topic, language, digest in rows}


def test_blocks_are_json_that_other_tools_can_read(database: sqlite3.Connection) -> None:
    """Nothing about a page is hidden in a format of our own."""
    rows = database.execute("SELECT kind, content, plain FROM blocks").fetchall()

    assert {row[0] for row in rows} == {
        *("paragraph", "steps", "call-out", "do-dont", "figure", "table", "tool", "teach-back", "treatments-here")
    }
    assert all(isinstance(json.loads(content), dict) for _, content, _ in rows)
    assert ("do-dont", "Walk a little each day\nSleep well\nPlay through the pain") in [
        (row[0], row[2]) for row in rows
    ]


def test_a_copy_of_the_small_content_is_left_alone(small_content: SmallContent, tmp_path: Path) -> None:
    """Building reads the content and writes nothing into it."""
    before = tmp_path / "before"
    shutil.copytree(small_content.content, before)

    small_content.build(tmp_path / "library.sqlite")

    pairs = [(path, small_content.content / path.relative_to(before)) for path in before.rglob("*.*")]
    assert all(one.read_bytes() == other.read_bytes() for one, other in pairs)
    assert len(pairs) == len(list(small_content.content.rglob("*.*")))
