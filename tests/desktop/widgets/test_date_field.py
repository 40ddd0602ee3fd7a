"""The calendar of a date field, and what it offers for digits."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QCalendarWidget, QMenu, QTableView
from pytestqt.qtbot import QtBot

from desktop.core.wording import wording
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


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    """Return a field that writes days as Spanish does."""
    made = DateField(Look(), "Date", "Pick a day", wording("es").long_date)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def _popup(field: DateField) -> QAbstractItemView:
    popup = field.completer().popup()
    assert popup is not None
    return popup


def test_digits_are_offered_with_the_month_in_words(field: DateField) -> None:
    """Both days that they may mean; the field keeps what was typed."""
    QTest.keyClicks(field, "3/4/2027")

    assert field._offers.stringList() == ["4 de marzo de 2027", "3 de abril de 2027"]
    assert _popup(field).isVisible()
    assert field.text() == "3/4/2027"


def test_the_offer_that_is_chosen_takes_the_place_of_the_digits(field: DateField) -> None:
    """Down and Enter, without the mouse."""
    QTest.keyClicks(field, "11/22/2026")
    popup = _popup(field)

    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)

    assert field.text() == "22 de noviembre de 2026"
    assert not popup.isVisible()


def test_words_are_offered_nothing(field: DateField) -> None:
    """They are clear as they are."""
    QTest.keyClicks(field, "in 3 weeks")

    assert field._offers.stringList() == []
    assert field.text() == "in 3 weeks"


def test_nothing_of_one_patient_is_offered_for_the_next(field: DateField) -> None:
    """What empties the field empties its offers."""
    QTest.keyClicks(field, "11/22/2026")
    before = field._offers.stringList()

    field.setText("")

    assert before
    assert field._offers.stringList() == []
