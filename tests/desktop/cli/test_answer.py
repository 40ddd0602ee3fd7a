"""Topics, search and show on standard output."""

import io
import json
import shutil
from pathlib import Path

import pytest

from db.library import Library
from desktop.__main__ import main
from tests.desktop.cli.conftest import use_library


@pytest.fixture
def first_topic(used_library: Path) -> tuple[str, str, str]:
    """Return the id and the two titles of a topic."""
    with Library.open(used_library) as library:
        topic = library.summaries("en")[0]
        return topic.id, topic.title, library.topic(topic.id, "es").title


def test_topics_lists_each_topic_once_with_both_titles(
    first_topic: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """One line a topic."""
    assert main(["topics"]) == 0

    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith(f"{first_topic[0]} ")]
    assert len(lines) == 1
    assert first_topic[1] in lines[0]
    assert first_topic[2] in lines[0]


def test_topics_as_json_has_the_promised_keys(
    first_topic: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Other programs rely on these names."""
    main(["topics", "--json"])

    topics = {topic["id"]: topic for topic in json.loads(capsys.readouterr().out)}

    found = topics[first_topic[0]]
    assert set(found) == {"id", "kind", "category", "languages", "titles"}
    assert found["titles"] == {"en": first_topic[1], "es": first_topic[2]}


def test_search_finds_a_topic_by_its_title(
    first_topic: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The words may come as separate arguments."""
    assert main(["search", *first_topic[1].split()]) == 0

    assert capsys.readouterr().out.startswith(first_topic[0])


def test_search_on_standard_input_answers_line_by_line(
    first_topic: tuple[str, str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One JSON object a query, in the order of the queries."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{first_topic[2]}\nzzqxj\n"))

    main(["search", "--stdin", "--json", "--lang", "es", "--limit", "1"])

    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert set(first) >= {"query", "took_ms", "results"}
    assert set(first["results"][0]) == {"id", "kind", "lang", "title", "snippet"}
    assert first["results"][0]["id"] == first_topic[0]
    assert (second["query"], second["results"]) == ("zzqxj", [])


def test_a_search_that_finds_nothing_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty answer is an answer."""
    assert main(["search", "zzqxj"]) == 0

    assert capsys.readouterr().out == "Nothing was found.\n"


@pytest.mark.parametrize("words", [["search"], ["search", "--stdin", "pars"]])
def test_search_wants_either_words_or_standard_input(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Neither or both is a wrong command line."""
    assert main(words) == 2

    assert "--stdin" in capsys.readouterr().err


@pytest.mark.parametrize(("form", "begins"), [("text", "{title}\n="), ("html", "<!doctype html>"), ("json", "{{\n")])
def test_show_prints_a_topic_in_each_format(
    form: str, begins: str, first_topic: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The chosen language and format come out."""
    assert main(["show", first_topic[0], "--lang", "es", "--format", form]) == 0

    said = capsys.readouterr().out
    assert said.startswith(begins.format(title=first_topic[2]))
    assert first_topic[2] in said


def test_an_unknown_topic_is_told_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on standard output, so that no other program takes it for an answer."""
    assert main(["show", "no-such-topic"]) == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert "no-such-topic" in said.err


def test_a_library_with_one_flipped_bit_answers_nothing(
    used_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A flipped digit is a wrong dose."""
    copy = tmp_path / used_library.name
    for path in (used_library, used_library.with_name(f"{used_library.name}.sha256")):
        shutil.copy(path, tmp_path / path.name)
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(content)
    use_library(monkeypatch, copy)

    assert main(["topics"]) == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("lamina: ")


def test_an_emergency_outside_the_library_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing found is no answer to chest pain."""
    assert main(["search", "chest pain"]) == 0

    assert capsys.readouterr().out.startswith("Not in this library. Call 911 or your local emergency number now.")
