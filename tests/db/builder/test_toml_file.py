"""TOML is read with its lines; what is missing or wrong is told where it stands."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.builder.problem import Problems
from db.builder.toml_file import NO_DATE, Fields, read_toml
from db.builder.toml_lines import LineIndex

_TEXT = '''# A comment = no key
title = "x # y [z]"
list = [
    "a",
    "key = [",
]
long = """
inside = 1
"""
[table]
name.en = "x"
[table.deep]
key = 1
[[row]]
id = 1
[[row]]
id = 2
[row.note]
en = "x"
'''


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("title",), 2),
        (("list",), 3),
        (("long",), 7),
        (("table",), 10),
        (("table", "name", "en"), 11),
        (("table", "deep", "key"), 13),
        (("row", 0, "id"), 15),
        (("row", 1, "id"), 17),
        (("row", 1, "note", "en"), 19),
        (("row", 1, "missing"), 16),
        (("inside",), 1),
        (("missing",), 1),
    ],
)
def test_a_key_has_its_line(keys: tuple[str | int, ...], line: int) -> None:
    """A missing key has the line of the table that should hold it."""
    assert LineIndex(_TEXT).line(keys) == line


@given(st.text())
def test_any_text_has_lines(text: str) -> None:
    """The index is made for files that TOML itself has read, and must not fall over any of them."""
    assert LineIndex(text).line(("x",)) >= 1


def _fields(text: str, tmp_path: Path) -> tuple[Fields, Problems]:
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    problems = Problems()
    return read_toml(path, "x.toml", problems), problems


def test_right_fields_are_read(tmp_path: Path) -> None:
    """Nothing is said where nothing is wrong."""
    text = 'a = " x "\nb = ["y"]\nc = 2026-11-22\nd = 1.5\n[e]\nf = "g"\n[[h]]\ni = "j"\n'
    fields, problems = _fields(text, tmp_path)

    read = (fields.text("a"), fields.texts("b"), fields.day("c"), fields.number("d"), fields.table("e").text("f"))
    rows = [row.text("i") for row in fields.tables("h")]
    fields.refuse_others()

    assert (*read, rows) == ("x", ("y",), date(2026, 11, 22), 1.5, "g", ["j"])
    assert problems == []


def test_wrong_fields_are_told_with_their_lines(tmp_path: Path) -> None:
    """Reading goes on with an empty value, so that one slip hides no other."""
    fields, problems = _fields('a = 1\nb = "y"\nc = 2026-11-22T10:00:00\nd = true\ne = ""\nf = [1]\n', tmp_path)

    read = (fields.text("a"), fields.texts("b"), fields.day("c"), fields.number("d"), fields.text("e"), fields.day("g"))
    texts = fields.texts("f")

    assert (*read, texts) == ("", (), NO_DATE, None, "", NO_DATE, ())
    assert [str(problem).split(": ")[0] for problem in sorted(problems)] == [f"x.toml:{n}" for n in (1, 1, 2, 4, 5, 6)]
