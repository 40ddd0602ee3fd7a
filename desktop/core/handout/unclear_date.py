"""Dates that were typed in digits, and that readers of the other language take for another day."""

from datetime import date

from db.records import Language
from desktop.core.handout.handout import Handout
from desktop.core.typed_date import readings

# Any leap year: only whether there is such a day matters.
_SOME_DAY = date(2000, 1, 1)


def unclear_dates(handout: Handout) -> tuple[str, ...]:
    """Return the dates on a handout that its readers may take for another."""
    typed = (handout.for_patient.date, handout.for_patient.next_visit)
    return tuple(each for each in typed if any(is_unclear(each, language) for language in handout.languages))


def is_unclear(typed: str, language: Language) -> bool:
    """Return whether people who read `language` may take typed digits for another day, or for none.

    English readers expect the month first; to Spanish readers 3/4 may be either, whoever wrote it.
    """
    month_first, day_first = readings(typed, _SOME_DAY)
    if month_first is None and day_first is None:
        return False
    if language == "es":
        return day_first is None or month_first not in (None, day_first)
    return month_first is None
