"""What a date typed in digits may mean."""

from datetime import date

import pytest

from db.records import Language
from desktop.core.handout.unclear_date import is_unclear
from desktop.core.typed_date import read_dates

_TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("11/22", ["2026-11-22"]),
        ("22/11", ["2026-11-22"]),
        ("22.11.", ["2026-11-22"]),
        (" 12-1-26 ", ["2026-12-01", "2026-01-12"]),
        ("1/5", ["2027-01-05", "2027-05-01"]),
        ("5/5", ["2027-05-05"]),
        ("2/29", ["2028-02-29"]),
        ("02/03/2027", ["2027-02-03", "2027-03-02"]),
        ("13/13", []),
        ("0/5", []),
        ("11/22-2026", []),
        ("Nov 22", []),
        ("2026-11-22", []),
        ("22 de noviembre", []),
        ("in 3/4 weeks", []),
        ("", []),
    ],
)
def test_digits_are_read_month_first_and_day_first(typed: str, days: list[str]) -> None:
    """Without a year the nearest; words are left to those who wrote them."""
    today = date(2027, 6, 1) if typed == "2/29" else _TODAY

    assert [day.isoformat() for day in read_dates(typed, today)] == days


@pytest.mark.parametrize(
    ("typed", "language", "may_be"),
    [
        ("11/22", "en", False),
        ("11/22", "es", True),
        ("22/11", "en", True),
        ("22/11", "es", False),
        ("3/4", "en", False),
        ("3/4", "es", True),
        ("5/5", "es", False),
        ("2/29", "es", True),
        ("13/13", "es", False),
        ("22 de noviembre de 2026", "es", False),
        ("", "es", False),
    ],
)
def test_a_date_is_unclear_where_its_readers_take_it_for_another(typed: str, language: Language, may_be: bool) -> None:
    """A visit on the third of April is missed on the fourth of March."""
    assert is_unclear(typed, language) == may_be
