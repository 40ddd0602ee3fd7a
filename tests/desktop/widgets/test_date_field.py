"""The calendar of a date field."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget, QMenu, QTableView
from pytestqt.qtbot import QtBot

from desktop.widgets.date_field import DateField
from desktop.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "grabbing the keyboard", "raise")


@pytest.fixture
def calendar(qtbot: QtBot) -> Iterator[QCalendarWidget]:
    """Return the open calendar of a field, in Spanish and on a computer of the United States."""
    field = DateField(Look(), "Date", "Pick a day", date.isoformat)
    qtbot.addWidget(field)
    field._here = lambda: QLocale("es_US")  # type: ignore[method-assign]  # the computer's own country varies
    field.show()
    field.open_calendar()
    # The popup of the calendar's months lies in it, and is a menu too.
    shown = field.findChildren(QCalendarWidget)[0]
    yield shown
    menu = shown.window()
    assert isinstance(menu, QMenu)
    menu.close()


def test_a_week_begins_as_in_the_country_of_the_computer(calendar: QCalendarWidget) -> None:
    """On Sunday in the United States, in whatever language."""
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Sunday
    assert calendar.locale().language() == QLocale.Language.Spanish


def test_the_marked_day_is_the_one_that_enter_takes(calendar: QCalendarWidget) -> None:
    """Qt marks the day before where the week begins on another day than at first."""
    (table,) = calendar.findChildren(QTableView)

    assert table.currentIndex().data() == calendar.selectedDate().day()
