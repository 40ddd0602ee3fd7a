"""Page numbers as people write them and as printers want them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.page_range import page_numbers, page_ranges


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", (1, 2, 3, 4, 5)),
        ("  ", (1, 2, 3, 4, 5)),
        ("3", (3,)),
        ("1-2, 4", (1, 2, 4)),
        ("4,1-2", (1, 2, 4)),
        ("1 - 3", (1, 2, 3)),
        ("2–3", (2, 3)),
        ("4-2", (2, 3, 4)),
        ("1;3", (1, 3)),
        ("1, 2,", (1, 2)),
        ("2, 2, 1-2", (1, 2)),
    ],
)
def test_what_people_write_is_understood(text: str, numbers: tuple[int, ...]) -> None:
    """Spaces, dashes of any length and any order are how people write pages."""
    assert page_numbers(text, 5) == numbers


@pytest.mark.parametrize("text", ["all", "1-", "-2", "1,,2", "1.5", "1-2-3", ",", "99999", "²", "1 2"])
def test_what_is_no_list_of_pages_is_said_to_be_none(text: str) -> None:
    """Guessing would print other pages than those that were meant."""
    assert page_numbers(text, 5) == "unreadable"


@pytest.mark.parametrize("text", ["0", "6", "1-6", "0-2"])
def test_pages_that_are_not_there_are_said_to_be_outside(text: str) -> None:
    """A range beyond the end is a slip, not a wish for fewer pages."""
    assert page_numbers(text, 5) == "outside"


@given(st.sets(st.integers(1, 40), min_size=1))
def test_ranges_name_the_same_pages_when_read_again(numbers: set[int]) -> None:
    """What the printer is told is what was chosen."""
    assert page_numbers(page_ranges(numbers), 40) == tuple(sorted(numbers))


def test_ranges_rise_and_do_not_overlap() -> None:
    """IPP refuses ranges in any other order."""
    assert page_ranges((7, 1, 2, 3, 5, 2)) == "1-3,5,7"
