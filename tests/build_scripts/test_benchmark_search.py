"""The benchmark of the search reads a corpus, measures what it says, and names what it could not measure."""

import sys
from pathlib import Path

import pytest

from build_scripts.benchmark_search import main, measured_keys, measured_queries
from build_scripts.search_corpus import CorpusQuery, CorpusTopic, keystrokes, read_topics, resized
from build_scripts.search_engines import Lamina, PlainFts5
from db.records import Language
from tests.helpers.small_library import ROOT

MEDQUAD = ROOT / "tests" / "data" / "medquad"
TOPICS = [
    CorpusTopic("1", "Rickets", ("Soft bones",), "Bones lack vitamin D."),
    CorpusTopic("2", "Scurvy", (), "Gums bleed. Bones may hurt."),
]


class Jumpy:
    """An engine that finds the topic at every second key."""

    def __init__(self) -> None:
        self._asked = 0

    def find(self, _typed: str, _language: Language) -> list[str]:
        """Return the topic, or nothing."""
        self._asked += 1
        return ["1"] if self._asked % 2 else []


def test_engines_find_a_topic_by_its_title(tmp_path: Path) -> None:
    """The search of the program runs on the same tables as the library."""
    assert Lamina(TOPICS, tmp_path).find("rickets", "en") == ["1"]
    assert PlainFts5(TOPICS, tmp_path).find("rickets", "en") == ["1"]


def test_only_the_search_of_the_program_finds_a_misspelled_title(tmp_path: Path) -> None:
    """What it is measured for."""
    assert Lamina(TOPICS, tmp_path).find("rikets", "en") == ["1"]
    assert PlainFts5(TOPICS, tmp_path).find("rikets", "en") == []


def test_shares_count_first_places_and_plain_noes(tmp_path: Path) -> None:
    """Where nothing is wanted, nothing found is right."""
    queries = [
        CorpusQuery("title", "Rickets", frozenset({"1"})),
        CorpusQuery("title", "Scurvy", frozenset({"1"})),
        CorpusQuery("nothing", "pizza", frozenset()),
    ]

    shares = measured_queries(PlainFts5(TOPICS, tmp_path), queries)

    assert shares == {"title": (0.5, 0.5), "nothing": (1.0, 1.0)}


def test_a_topic_that_drops_out_at_the_next_key_is_flicker() -> None:
    """Four keys: there, gone, there, gone."""
    keys = keystrokes([CorpusQuery("title", "bone", frozenset({"1"}))], ["title"], 1)

    _, flicker = measured_keys(Jumpy(), keys)

    assert [key.typed for key in keys] == ["b", "bo", "bon", "bone"]
    assert flicker == 0.5


def test_copies_are_told_from_their_model() -> None:
    """A copy with its model's title would answer the model's query."""
    made = resized(TOPICS, 20, seed=1)

    assert len({topic.id for topic in made}) == 20
    assert sum(topic.title in {"Rickets", "Scurvy"} for topic in made) == 2
    assert made == resized(TOPICS, 20, seed=1)


def test_the_sample_names_its_source_and_licence() -> None:
    """CC BY asks for it."""
    said = (MEDQUAD.parent / "README.md").read_text(encoding="utf-8")

    assert len(read_topics(MEDQUAD)) == 300
    assert "CC BY 4.0" in said
    assert "Ben Abacha" in said


def test_the_table_has_a_row_for_each_engine(capsys: pytest.CaptureFixture[str]) -> None:
    """Ratios are to the first one."""
    assert main(["--corpus", str(MEDQUAD), "--topics", "60", "--engines", "lamina", "fts5"]) == 0

    table = [line for line in capsys.readouterr().out.splitlines() if line.startswith("|")]
    assert [row.split("|")[1].strip() for row in table] == ["engine", "---", "lamina", "fts5"]
    assert "typo1" in table[0]


def test_an_engine_that_is_not_installed_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is no part of the project; the others are measured."""
    monkeypatch.setitem(sys.modules, "tantivy", None)

    assert main(["--corpus", str(MEDQUAD), "--topics", "20", "--engines", "fts5", "tantivy"]) == 0

    assert "tantivy: not measured" in capsys.readouterr().out


def test_a_missing_corpus_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Exit code 2, as for any wrong argument."""
    assert main(["--corpus", str(tmp_path / "none")]) == 2
    assert "There is no folder" in capsys.readouterr().err
