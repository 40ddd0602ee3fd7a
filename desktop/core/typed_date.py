"""Dates typed in digits, and the days they may mean."""

import re
from datetime import date

_DAY = re.compile(r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?")
_CENTURY = 2000


def read_dates(typed: str, today: date) -> tuple[date, ...]:
    """Return the days that digits such as 11/22 or 3-4-2027 may mean, the month first and the day first.

    Without a year the day nearest to `today` is meant. Anything else, words too, means no day here.

    >>> [day.isoformat() for day in read_dates("3/4", date(2027, 1, 10))]
    ['2027-03-04', '2027-04-03']
    """
    return tuple(dict.fromkeys(filter(None, readings(typed, today))))


def readings(typed: str, today: date) -> tuple[date | None, date | None]:
    """Return the day with the month read first, and the day with the day read first; None where there is none."""
    found = _DAY.fullmatch(typed.strip())
    if found is None:
        return None, None
    first, second, year = int(found[1]), int(found[3]), found[4]
    return _nearest(year, first, second, today), _nearest(year, second, first, today)


def _nearest(year: str | None, month: int, day: int, today: date) -> date | None:
    """Return the day of that year, or of the year that brings it nearest to `today`; None where there is none."""
    if year:
        return _day(int(year) + (_CENTURY if len(year) == 2 else 0), month, day)
    found = [_day(today.year + step, month, day) for step in (0, 1, -1)]
    return min(filter(None, found), key=lambda each: abs(each - today), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
