"""A real window over a real library, for tests: made, driven by keys and clicks, and closed."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Application
from desktop.core.paths import UserPaths
from desktop.front import Front
from desktop.services.press import Pressed
from desktop.views.basket_view import BasketView
from desktop.views.topic_tree_view import TopicTree

_LONGEST_MS = 10_000

Kind = TypeVar("Kind", bound=QWidget)


class WindowRig:
    """Drives one Application as a person would, and waits without starving its threads."""

    def __init__(self, qtbot: QtBot, qt: QApplication, library: Path, data: Path) -> None:
        """Make and start the program over `library`, with the clinic's file in `data`."""
        self._qtbot = qtbot
        self._qt = qt
        # As a process begins: a window before this one may have made it dark.
        qt.setPalette(QPalette())
        self._front = Front(qt, UserPaths(data, data / "lamina.log"))
        # Not fitted to the screen that tests have, which is smaller than anyone's.
        self._front.window.show()
        self._front.window.top_bar.focus_search()
        self.application = Application(self._front, library)
        for _ in self.application.furnish():
            pass
        self._is_closed = False
        self.pressed: list[Pressed] = []
        self.application.maker.made.connect(self.pressed.append)
        # A bug is to fail the test, not to open a window that waits for a click.
        self.application._reporter.uninstall()
        self.window = self.application.window

    def close_once(self) -> None:
        """Close window and program as the user does; more than once does no harm."""
        if self._is_closed:
            return
        self._is_closed = True
        self.window.close()
        for words in self._front.findChildren(QTranslator):
            self._qt.removeTranslator(words)
        self.application.close()
        self.window.deleteLater()
        self.application.deleteLater()
        self._front.deleteLater()

    def wait(self, condition: Callable[[], bool]) -> None:
        """Return once `condition` holds."""
        self._qtbot.waitUntil(condition, timeout=_LONGEST_MS)

    def wait_for_contents(self) -> None:
        """Return once the tree and the start page are filled."""
        self.wait(lambda: bool(self.application.reading.summaries()))

    def open(self, topic_id: str) -> None:
        """Open a topic and return once it is on show."""
        self.application.reading.open(topic_id)
        self.wait_for_topic(topic_id)

    def wait_for_topic(self, topic_id: str) -> None:
        """Return once this topic is on show."""
        self.wait(lambda: self.application.reading.open_topic == topic_id)

    def type_query(self, query: str) -> None:
        """Type into the search box and return once its answer is on show."""
        self.search.setFocus()
        self.search.selectAll()
        QTest.keyClicks(self.search, query)
        self.wait(lambda: self.window.topics.is_searching and self.results_query == query)

    @property
    def results_query(self) -> str:
        """Return the query whose answer is on show."""
        return self.window.topics.answer.query

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focused, key, modifiers)

    def do(self, command: str) -> None:
        """Do a command by its name."""
        self.window._commands[command].act()

    def control(self, key: Qt.Key, *, shift: bool = False) -> None:
        """Press a key together with Ctrl, and with Shift if asked."""
        held = Qt.KeyboardModifier.ControlModifier
        self.press(key, held | Qt.KeyboardModifier.ShiftModifier if shift else held)

    @property
    def focused(self) -> QWidget:
        """Return the widget that has the keyboard, or the window."""
        found: object = self.window.focusWidget()
        return found if isinstance(found, QWidget) else self.window

    @property
    def search(self) -> QLineEdit:
        """Return the search box, in whatever language its name is."""
        found: object = self.window.findChild(QLineEdit, "searchField")
        assert isinstance(found, QLineEdit)
        return found

    @property
    def tree(self) -> TopicTree:
        """Return the tree of topics."""
        return self._found(TopicTree)

    @property
    def basket_view(self) -> BasketView:
        """Return the list of the handout's pages."""
        return self._found(BasketView)

    @property
    def result_view(self) -> QListView:
        """Return the list of results."""
        return self.named("Search results", QListView)

    def button(self, name: str) -> QPushButton:
        """Return the button with this text or accessible name."""
        buttons = self.window.findChildren(QPushButton)
        return next(each for each in buttons if name in (each.text(), each.accessibleName()))

    def named(self, name: str, kind: type[Kind]) -> Kind:
        """Return the widget of a kind with this accessible name."""
        return next(each for each in self.window.findChildren(kind) if each.accessibleName() == name)

    def _found(self, kind: type[Kind]) -> Kind:
        found = self.window.findChild(kind)
        assert isinstance(found, kind)
        return found

    def add_to_handout(self, topic_id: str) -> Pressed:
        """Put a topic into the handout and return the pages that are then made."""
        before = len(self.pressed)
        self.application.handout.toggle(topic_id)
        return self.next_pages(before)

    def next_pages(self, before: int) -> Pressed:
        """Return the first pages made after there were `before` of them, once nothing is under way."""
        self.wait(lambda: len(self.pressed) > before)
        return self.pressed[-1]

    def label_texts(self) -> list[str]:
        """Return what the visible labels of the window say."""
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
