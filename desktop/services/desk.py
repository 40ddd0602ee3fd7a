"""A long-lived thread that owns one thing (the library, the typesetter) and answers questions put to it.

A view asks through a `LatestQuery`. Overtaken questions are skipped, overtaken answers dropped, and a destroyed view
gets none: the only thing that crosses the thread is one signal of an object that lives as long as the desk.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Generic, TypeVar
from weakref import WeakValueDictionary

from PySide6.QtCore import QObject, QThread, Signal, Slot
from shiboken6 import isValid

from db.errors import LaminaError

_log = logging.getLogger(__name__)

Owned = TypeVar("Owned")
Answer = TypeVar("Answer")


class _Clerk(QObject):
    """Lives on the desk's thread: opens the owned thing once and answers one question at a time."""

    answered = Signal(int, int, object, object)

    def __init__(self, open_owned: Callable[[], Any], newest: dict[int, int]) -> None:
        super().__init__()
        self._open_owned = open_owned
        self._newest = newest
        self._owned: Any = None

    @Slot(int, int, object)
    def handle(self, asker: int, ticket: int, question: Callable[[Any], object]) -> None:
        if self._newest.get(asker) != ticket:
            return
        try:
            if self._owned is None:
                self._owned = self._open_owned()
            self.answered.emit(asker, ticket, question(self._owned), None)
        except LaminaError as error:
            self.answered.emit(asker, ticket, None, error)
        except Exception as bug:  # noqa: BLE001  # carried to the desk's own thread and raised again there
            self.answered.emit(asker, ticket, None, bug)

    @Slot()
    def close(self) -> None:
        close = getattr(self._owned, "close", None)
        try:
            if close is not None:
                with suppress(LaminaError):
                    close()
        finally:
            # Whatever failed, since the window waits for this. From here, not from the window's thread: a loop told to
            # end there may never come to this.
            self._owned = None
            QThread.currentThread().quit()


class Desk(QObject, Generic[Owned]):
    """Owns one thing on its own thread; made, asked and closed from the window's thread."""

    _asked = Signal(int, int, object)
    _closing = Signal()

    def __init__(self, open_owned: Callable[[], Owned], name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: dict[int, int] = {}
        self._askers: WeakValueDictionary[int, LatestQuery[Any, Any]] = WeakValueDictionary()
        self._tickets = 0
        self._enrolled = 0
        self._thread = QThread(self)
        self._thread.setObjectName(name)
        self._clerk = _Clerk(open_owned, self._newest)
        self._clerk.moveToThread(self._thread)
        self._connect_signals()
        self._thread.start()

    def enrol(self, asker: "LatestQuery[Owned, Any]") -> int:
        """Take note of one who will ask, and return its number."""
        self._enrolled += 1
        self._askers[self._enrolled] = asker
        return self._enrolled

    def put(self, asker: int, question: Callable[[Owned], object]) -> None:
        """Queue `question`; whatever the same asker asked before is overtaken."""
        self._tickets += 1
        self._newest[asker] = self._tickets
        self._asked.emit(asker, self._tickets, question)

    def forget(self, asker: int) -> None:
        """Drop whatever an asker still waits for."""
        self._newest.pop(asker, None)

    def close(self) -> None:
        """Let the question under way end, close the owned thing and stop the thread."""
        self._newest.clear()
        self._closing.emit()
        self._thread.wait()

    def _connect_signals(self) -> None:
        self._asked.connect(self._clerk.handle)
        self._closing.connect(self._clerk.close)
        self._clerk.answered.connect(self._deliver)

    @Slot(int, int, object, object)
    def _deliver(self, number: int, ticket: int, answer: object, failure: Exception | None) -> None:
        asker = self._askers.get(number)
        if self._newest.get(number) != ticket:
            return
        del self._newest[number]
        # Qt destroys an asker together with its view, while Python may still hold what is left of it.
        if asker is not None and isValid(asker):
            asker.deliver(answer, failure)


class LatestQuery(QObject, Generic[Owned, Answer]):
    """One view's line to a desk: only the newest question's answer arrives, and none after the view is gone."""

    def __init__(
        self,
        desk: Desk[Owned],
        parent: QObject,
        on_answer: Callable[[Answer], None],
        on_failure: Callable[[LaminaError], None],
        on_bug: Callable[[], None] | None = None,
    ) -> None:
        """Say where answers and expected failures go; `on_bug` is called before any other failure is raised.

        Whoever shows that it waits needs it: after a bug there is no answer.
        """
        super().__init__(parent)
        self._desk = desk
        self._on_answer = on_answer
        self._on_failure = on_failure
        self._on_bug = on_bug
        self._is_waiting = False
        self._number = desk.enrol(self)

    @property
    def is_waiting(self) -> bool:
        """Return whether an answer is still to come."""
        return self._is_waiting

    def ask(self, question: Callable[[Owned], Answer]) -> None:
        """Ask; the answer (or an expected failure) comes to the functions given at the start."""
        self._is_waiting = True
        self._desk.put(self._number, question)

    def cancel(self) -> None:
        """Want no answer any more."""
        self._is_waiting = False
        self._desk.forget(self._number)

    def deliver(self, answer: Any, failure: Exception | None) -> None:
        """Hand the answer over; an unexpected failure is raised here, where the crash reporter sees it."""
        self._is_waiting = False
        if failure is None:
            self._on_answer(answer)
        elif isinstance(failure, LaminaError):
            self._on_failure(failure)
        else:
            if self._on_bug is not None:
                self._on_bug()
            raise failure
