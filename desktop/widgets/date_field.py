"""A line for a date: typed as people like to write it, or picked from a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QStringListModel, Qt
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCompleter,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from desktop.core.typed_date import read_dates
from desktop.widgets.country import home_country
from desktop.widgets.icon import icon
from desktop.widgets.look import Look

_ICON_PX = 18


class DateField(QLineEdit):
    """Holds a date as text; the calendar writes it with `write`.

    Digits that are a date are offered in that form too, and never changed by themselves.
    """

    def __init__(self, look: Look, name: str, pick: str, write: Callable[[date], str]) -> None:
        """Be called `name`; `pick` says what the calendar's button does."""
        super().__init__()
        self._look = look
        self._write = write
        self.setAccessibleName(name)
        self._button = QAction(pick, self)
        self._button.setToolTip(self.tr("{pick} (Alt+Down)").format(pick=pick))
        self._button.triggered.connect(self.open_calendar)
        self.addAction(self._button, QLineEdit.ActionPosition.TrailingPosition)
        look.changed.connect(self._tint)
        self._tint()
        self._offers = QStringListModel(self)
        self._make_completer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down, as boxes with a list do."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show the calendar below the field; the day that is chosen is written into it."""
        menu = QMenu(self)
        calendar = QCalendarWidget()
        here = self._here()
        # In this order: the other way round Qt marks the day before.
        calendar.setFirstDayOfWeek(here.firstDayOfWeek())
        calendar.setLocale(here)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # Red would say that something is wrong with them.
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        for name, drawing in (("qt_calendar_prevmonth", "back"), ("qt_calendar_nextmonth", "forward")):
            arrow = calendar.findChild(QToolButton, name)
            if arrow is not None:
                arrow.setIcon(icon(drawing, self._look.theme.ink, size=_ICON_PX))
        calendar.setAccessibleName(self.accessibleName())
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(calendar)
        action = QWidgetAction(menu)
        action.setDefaultWidget(holder)
        menu.addAction(action)
        calendar.clicked.connect(menu.close)
        calendar.clicked.connect(self._take)
        calendar.activated.connect(menu.close)
        calendar.activated.connect(self._take)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        calendar.setFocus()

    def _make_completer(self) -> None:
        completer = QCompleter(self._offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = QListView()
        popup.setObjectName("offers")
        completer.setPopup(popup)
        # Once the field holds the whole text: the day is what people check.
        completer.activated.connect(lambda _text: self.setCursorPosition(0), Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)
        # Before the field asks for what to offer; and nothing of one patient is offered for the next.
        self.textChanged.connect(self._offer)

    def _offer(self, typed: str) -> None:
        self._offers.setStringList([self._write(day) for day in read_dates(typed, date.today())])  # noqa: DTZ011  # here

    def _here(self) -> QLocale:
        """Return the language of the window in the country of the computer, which says how a week begins."""
        # In Spanish the word is "es": the window's language says its own code.
        return QLocale(QLocale(self.tr("en")).language(), home_country())

    def _take(self, day: QDate) -> None:
        self.setText(self._write(date(day.year(), day.month(), day.day())))
        # The day is what people check.
        self.setCursorPosition(0)
        self.setFocus()

    def _tint(self) -> None:
        self._button.setIcon(icon("calendar", self._look.theme.ink, size=_ICON_PX))
