"""A saved set as a file: what goes out comes back, and what others made is refused or read with care."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.saved import SavedSet
from desktop.core.handout import Options
from desktop.core.handout.saved_options import SavedOptions, read_options
from desktop.core.handout.set_file import SetFileRefused, set_as_bytes, set_from_bytes

_USUAL = SavedOptions(("en",), Options())
_CHOSEN = SavedOptions(
    ("en", "es"), Options(18, "a4", False, True, True, frozenset({"outlook", "signs"}), "short", "tools")
)
_SET = SavedSet("Young runners ñ", ("spondylolysis", "bracing-spondylolysis"), _CHOSEN.as_json(), "Bring your shoes.")


def _file(**changes: object) -> bytes:
    plain: dict[str, Any] = {"lamina_set": 1, "name": "A", "topics": ["a"], "options": {}, "snippet": ""}
    return json.dumps({**plain, **changes}).encode()


def test_a_set_comes_back_from_its_file() -> None:
    """With its order, its options and its text."""
    back = set_from_bytes(set_as_bytes(_SET))

    assert back == _SET
    assert read_options(back.options, _USUAL) == _CHOSEN


def test_options_come_back_through_plain_values() -> None:
    """And can be written as JSON in between."""
    assert read_options(json.loads(json.dumps(_CHOSEN.as_json())), _USUAL) == _CHOSEN


@pytest.mark.parametrize(
    "values",
    [
        {"size": 13, "paper": "legal", "length": True, "form": None, "languages": ["fr"]},
        {"size": 14.0, "has_pictures": 1, "left_out": "signs", "languages": "en"},
        {"left_out": [1], "languages": ["en", "en"]},
        {"languages": [["en"]], "size": {}},
        {},
    ],
)
def test_a_value_without_meaning_is_taken_from_the_usual_options(values: dict[str, Any]) -> None:
    """A set of another version still works, as far as it can."""
    assert read_options(values, _USUAL) == _USUAL


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff\xfe",
        b"[" * 60_000,
        b'{"lamina_set": true}',
        b"x" * 70_000,
        _file(topics=[]),
        _file(topics=["../etc/passwd"]),
        _file(topics=["a" * 300]),
        _file(topics="spondylolysis"),
        _file(name=""),
        _file(name="a\x1b[31m"),
        _file(name=7),
        _file(options=[]),
        _file(options={"patient": "Ana"}),
        _file(options={"note": "Ana"}),
        _file(snippet=None),
        _file(snippet="x" * 5000),
        _file(extra=1),
        _file(lamina_set=2),
        b'{"lamina_set": 1, "name": "A", "topics": ["a"], "options": {"size": NaN}}',
    ],
)
def test_another_file_is_refused(content: bytes) -> None:
    """With a sentence for who chose it."""
    with pytest.raises(SetFileRefused) as refused:
        set_from_bytes(content)

    assert refused.value.advice


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda it: st.lists(it) | st.dictionaries(st.text(), it)
    )
)
def test_any_json_is_a_set_or_a_refusal(value: object) -> None:
    """Never another error; options of no meaning are passed over."""
    for content in (json.dumps(value).encode(), _file(options=value), _file(name=value), _file(topics=value)):
        try:
            saved = set_from_bytes(content)
        except SetFileRefused:
            continue

        assert read_options(saved.options, _USUAL).options.size in (12, 14, 18, 24)
