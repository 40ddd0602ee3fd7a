"""Text typed by people on its way to paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.handout.glyph import Glyphs
from desktop.core.handout.typed_text import Notice, TypedText, printable_lines

_ASCII = Glyphs((frozenset(range(0x20, 0x7F)) | {0x200B, 0xE9},))


def _typed() -> TypedText:
    return TypedText(_ASCII)


def test_what_no_font_has_becomes_a_box_and_is_reported_once() -> None:
    """The typist is told which characters of which field, each one time."""
    typed = _typed()

    runs = typed.line("a→b→", "note")

    assert [run.get("t", "▯") for run in runs] == ["a", "▯", "b", "▯"]
    assert typed.notices == (Notice("note", "→"),)


def test_a_letter_keeps_its_place_where_only_its_mark_cannot_be_printed() -> None:
    """The mark becomes the box, not the letter under it."""
    typed = _typed()

    runs = typed.line("0\u06e7", "note")

    assert [run.get("t", "▯") for run in runs] == ["0", "▯"]
    assert typed.notices == (Notice("note", "\u06e7"),)


def test_what_can_be_printed_gives_no_notice() -> None:
    """A plain note is not commented on."""
    typed = _typed()

    typed.paragraphs("Walk each day.\nRest.", "note")

    assert typed.notices == ()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\x00b\x07c", ["abc"]),
        ("one\r\n\r\n  two\t three ", ["one", "two three"]),
        ("abc\u202edef\u2066\u200f", ["abcdef"]),
        ("a\ud800b\udfff", ["ab"]),
        ("e\u0301", ["é"]),
        ("\u2764\ufe0f", ["\u2764"]),
        ("a\u2028b", ["a", "b"]),
        (" \n\t\u200b", []),
    ],
)
def test_invisible_characters_go_and_letters_stay(text: str, lines: list[str]) -> None:
    """Controls, direction marks, halves of characters and empty lines are dropped; accents are joined."""
    assert printable_lines(text) == lines


def test_a_word_longer_than_a_line_may_break_anywhere_near() -> None:
    """Without a place to break, a long word would run off the paper."""
    runs = _typed().line("x" * 100, "note")

    pieces = "".join(run["t"] for run in runs).split("\u200b")

    assert max(map(len, pieces)) <= 8
    assert "".join(pieces) == "x" * 100


def test_a_phone_is_kept_on_one_line() -> None:
    """Half a phone number at the end of a line is easily misread."""
    runs = _typed().line("Call (555) 010-0134 today", "note")

    assert [run["t"] for run in runs if run.get("keep")] == ["(555) 010-0134"]


def test_a_note_about_a_patient_does_not_show_in_a_repr() -> None:
    """A crash report prints values; the names of patients must not be among them."""
    assert "secret" not in repr(TypedText(_ASCII))


@given(st.text())
def test_every_printable_ascii_letter_survives(text: str) -> None:
    """Whatever else is typed, no letter that can be printed is lost or moved."""
    runs = [run for paragraph in _typed().paragraphs(text, "note") for run in paragraph]

    printed = "".join(run.get("t", "") for run in runs)

    wanted = [letter for letter in "".join(printable_lines(text)) if letter.isascii() and letter.isalnum()]
    assert [letter for letter in printed if letter.isascii() and letter.isalnum()] == wanted
