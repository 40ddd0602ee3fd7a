"""Names are found by some of their letters, and not by letters that only happen to be there."""

import pytest

from desktop.core.letters import name_match

_SAVE = "Save as PDF"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("save", _SAVE),
        ("pdf", _SAVE),
        ("save p", _SAVE),
        ("sap", _SAVE),
        ("SAVE", _SAVE),
        ("prnt", "Print"),
        ("new hand", "New handout: empty it and forget the patient"),
        ("espanol", "Página en español"),
        ("", _SAVE),
    ],
)
def test_a_name_is_found(typed: str, name: str) -> None:
    """Beginnings, parts, letters left out, initials; accents and capitals do not count."""
    assert name_match(typed, name) > 0


@pytest.mark.parametrize(
    ("typed", "name"),
    [("brace", "Bring back what was taken out of the handout"), ("pdf x", _SAVE), ("z", _SAVE), ("vs", _SAVE)],
)
def test_a_name_is_not_found_by_chance(typed: str, name: str) -> None:
    """Letters spread over several words mean nothing."""
    assert name_match(typed, name) == 0


def test_what_was_typed_whole_comes_before_a_part_of_it() -> None:
    """`print` means Print before it means anything longer."""
    assert name_match("print", "Print") > name_match("prin", "Print as last time") > name_match("rint", "Print")
