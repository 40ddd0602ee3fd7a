"""The guide for writers: its example is a topic that passes, and what it says of rules is true."""

import re
from pathlib import Path

import pytest

from db.builder.advice import advice_without_source
from db.builder.build import read_and_check
from tests.helpers.small_library import ROOT, SmallContent

_GUIDE = (ROOT / "db" / "content" / "README.md").read_text(encoding="utf-8")
_FILE = re.compile(r"\*\*`([\w./-]+)`\*\*[^\n]*\n```\w+\n(.*?)\n```", re.DOTALL)
_CATEGORY = '[exercise]\nkind = "self-care"\nen = "Exercise"\nes = "Ejercicio"\n'
_TOPIC = "out-of-bed"


@pytest.fixture
def with_example(small_content: SmallContent) -> SmallContent:
    """Return the small content with the files of the guide's example written as a reader would."""
    small_content.append("categories.toml", _CATEGORY)
    for name, text in _FILE.findall(_GUIDE):
        path = small_content.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8")
    return small_content


def test_the_example_is_a_whole_topic_that_passes(with_example: SmallContent, tmp_path: Path) -> None:
    """A reader who copies it must see a silent gate, and a library with one page more."""
    assert len(_FILE.findall(_GUIDE)) == 6
    assert with_example.problems() == ()

    assert with_example.build(tmp_path / "library.sqlite").topics == 4


def test_the_example_has_the_good_sense_that_the_guide_says_it_has(with_example: SmallContent) -> None:
    """The sentence below the example tells what the report will show."""
    content, _ = read_and_check(with_example.content, with_example.drawings)

    found = [piece.text for piece in advice_without_source(content.by_id[_TOPIC].pages["en"])]

    assert found == ["Sit for a while. Stand up when your head feels clear."]


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        ("en.md", "over {{example-pain-weeks}}", "over three months", "figure-in-words"),
        ("en.md", "over {{example-pain-weeks}}", "over 3 months", "typed-number"),
        ("es.md", "mareo.[^good-sense]", "mareo.", "advice-without-source"),
        ("en.md", "these:[^nhs-back-pain]", "these:", "advice-without-source"),
        ("en.md", "a broken bone does not", "it does not[^no-such-source]", "unknown-source"),
        ("es.md", "- Puedo girar de lado\n", "", "same-blocks"),
        ("checks.toml", 'fact = "example-pain-weeks"\n', "", "unchecked-fact"),
        ("checks.toml", 'section = "how-it-works"', 'section = "signs"', "unchecked-mark"),
        ("checks.toml", 'verdict = "partly"', 'verdict = "not-found"', "not-found"),
        ("topic.toml", 'no_picture = "the drawing of the roll is not made yet"', 'no_picture = ""', "picture"),
    ],
)
def test_a_slip_in_the_example_is_refused_by_the_rule_of_the_table(
    file: str, old: str, new: str, rule: str, with_example: SmallContent
) -> None:
    """Whoever tries the guide meets the messages that it explains."""
    path = with_example.content / "self-care" / _TOPIC / file
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(re.escape(old), new, text, count=1, flags=re.IGNORECASE), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != text

    problems = with_example.problems(_TOPIC)

    assert any(f": {rule}: " in problem for problem in problems), problems
    assert f"`{rule}`" in _GUIDE


def test_each_rule_that_the_guide_explains_exists() -> None:
    """A message nobody can get would send writers looking for it."""
    table = _GUIDE.partition("## What the gate says")[2]
    rules = set(re.findall(r"`([a-z]+-[a-z-]+|picture|tool)`", table)) - {"disagrees_with", "names_once"}
    builder = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "db" / "builder").rglob("*.py"))
    kinds = (ROOT / "db" / "readability" / "problems.py").read_text(encoding="utf-8")

    composed = {f"unknown-{word}" for word in ("source", "term", "topic")}
    assert sorted(rule for rule in rules - composed if f'"{rule}"' not in builder + kinds) == []


def test_the_red_flags_of_the_guide_are_those_of_the_page() -> None:
    """The table is there to be copied, so it must not lag behind."""
    pages = {
        language: (ROOT / "db" / "content" / "warning-sign" / "red-flags-back-pain" / f"{language}.md").read_text(
            "utf-8"
        )
        for language in ("en", "es")
    }
    table = _GUIDE.partition("| sign | English | Spanish |")[2].partition("\n\n")[0]
    rows = [row.split(" | ") for row in table.splitlines()[2:]]

    assert len(rows) == 8
    for _, english, spanish in rows:
        assert f"- {english}" in pages["en"]
        assert f"- {spanish.removesuffix(' |')}" in pages["es"]
