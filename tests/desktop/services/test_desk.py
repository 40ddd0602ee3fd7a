"""A desk answers on its own thread; only the newest answer reaches a view that is still there."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QThread
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from db.errors import LaminaError
from desktop.services.desk import Desk, LatestQuery


@dataclass
class SlowOwner:
    """Answers a question only once it is let go on."""

    may_go_on: threading.Event = field(default_factory=threading.Event)
    asked: list[str] = field(default_factory=list)
    closed_on: list[QThread] = field(default_factory=list)

    def answer(self, question: str) -> str:
        """Return the question in capitals, when told to."""
        self.asked.append(question)
        assert self.may_go_on.wait(20)
        return question.upper()

    def close(self) -> None:
        """Note which thread closed."""
        self.closed_on.append(QThread.currentThread())


class View(QObject):
    """Keeps what it is told."""

    def __init__(self, desk: Desk[SlowOwner]) -> None:
        super().__init__()
        self.answers: list[str] = []
        self.failures: list[LaminaError] = []
        self.threads: list[QThread] = []
        self.query: LatestQuery[SlowOwner, str] = LatestQuery(desk, self, self._take, self.failures.append)

    def ask(self, question: str) -> None:
        """Put a question to the slow owner."""
        self.query.ask(lambda owner: owner.answer(question))

    def _take(self, answer: str) -> None:
        self.answers.append(answer)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def owner() -> SlowOwner:
    """Return an owner that waits."""
    return SlowOwner()


@pytest.fixture
def desk(qapp: QCoreApplication, owner: SlowOwner) -> Iterator[Desk[SlowOwner]]:
    """Return a desk of the slow owner; closed at the end."""
    made = Desk(lambda: owner, "slow")
    yield made
    owner.may_go_on.set()
    made.close()


def test_typing_five_letters_while_a_slow_answer_is_under_way_shows_only_the_last(
    desk: Desk[SlowOwner], owner: SlowOwner, qtbot: QtBot
) -> None:
    """The window never waits, and the questions between are not even put."""
    view = View(desk)
    view.ask("s")
    qtbot.waitUntil(lambda: owner.asked == ["s"])
    for typed in ("sp", "spi", "spin", "spine"):
        view.ask(typed)

    owner.may_go_on.set()
    qtbot.waitUntil(lambda: bool(view.answers))

    assert view.answers == ["SPINE"]
    assert owner.asked == ["s", "spine"]


def test_an_answer_arrives_on_the_thread_of_the_window(desk: Desk[SlowOwner], owner: SlowOwner, qtbot: QtBot) -> None:
    """Widgets may be touched there and nowhere else."""
    owner.may_go_on.set()
    view = View(desk)

    view.ask("brace")
    qtbot.waitUntil(lambda: bool(view.answers))

    assert view.threads == [QCoreApplication.instance().thread()]  # type: ignore[union-attr]


def test_two_views_do_not_overtake_each_other(desk: Desk[SlowOwner], owner: SlowOwner, qtbot: QtBot) -> None:
    """A search does not cost the page that was just chosen."""
    first, second = View(desk), View(desk)

    first.ask("page")
    second.ask("search")
    owner.may_go_on.set()

    qtbot.waitUntil(lambda: first.answers == ["PAGE"] and second.answers == ["SEARCH"])


def test_a_destroyed_view_gets_no_answer(desk: Desk[SlowOwner], owner: SlowOwner, qtbot: QtBot) -> None:
    """A closed dialog is not called back."""
    gone, here = View(desk), View(desk)
    gone.ask("too late")
    qtbot.waitUntil(lambda: bool(owner.asked))

    shiboken6.delete(gone)
    owner.may_go_on.set()
    here.ask("in time")
    qtbot.waitUntil(lambda: bool(here.answers))

    assert gone.answers == []


def test_a_cancelled_question_is_not_answered(desk: Desk[SlowOwner], owner: SlowOwner, qtbot: QtBot) -> None:
    """An emptied search box shows no late results."""
    view, other = View(desk), View(desk)
    view.ask("nobody")
    view.query.cancel()

    other.ask("somebody")
    owner.may_go_on.set()
    qtbot.waitUntil(lambda: bool(other.answers))

    assert view.answers == []
    assert not view.query.is_waiting


def test_a_query_knows_whether_an_answer_is_still_to_come(
    desk: Desk[SlowOwner], owner: SlowOwner, qtbot: QtBot
) -> None:
    """Enter waits for it."""
    view = View(desk)
    seen = [view.query.is_waiting]

    view.ask("brace")
    seen.append(view.query.is_waiting)
    owner.may_go_on.set()
    qtbot.waitUntil(lambda: not view.query.is_waiting)

    assert seen == [False, True]


def test_an_expected_failure_goes_to_its_own_function(desk: Desk[SlowOwner], qtbot: QtBot) -> None:
    """A damaged library is a sentence for people, no traceback."""
    view = View(desk)
    failure = LaminaError("The library is damaged.", "Install the program again.")

    view.query.ask(lambda _owner: _raise(failure))
    qtbot.waitUntil(lambda: bool(view.failures))

    assert view.failures == [failure]
    assert view.answers == []


def test_a_bug_is_raised_where_the_crash_reporter_sees_it(desk: Desk[SlowOwner], qtbot: QtBot) -> None:
    """Nothing that a worker thread stumbles over is swallowed."""
    view = View(desk)

    with capture_exceptions() as caught:
        view.query.ask(lambda _owner: _raise(ZeroDivisionError()))
        qtbot.waitUntil(lambda: not view.query.is_waiting)

    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]
    assert view.failures == []


def test_a_desk_answers_on_after_a_failure(desk: Desk[SlowOwner], owner: SlowOwner, qtbot: QtBot) -> None:
    """One page that cannot be read does not end the session."""
    owner.may_go_on.set()
    view = View(desk)
    view.query.ask(lambda _owner: _raise(LaminaError("No such page.")))
    qtbot.waitUntil(lambda: bool(view.failures))

    view.ask("next")

    qtbot.waitUntil(lambda: view.answers == ["NEXT"])


def test_what_cannot_be_opened_is_tried_again_with_the_next_question(qapp: QCoreApplication, qtbot: QtBot) -> None:
    """A library put back in its place works without a restart."""
    owner = SlowOwner()
    owner.may_go_on.set()
    found: list[SlowOwner | LaminaError] = [LaminaError("Not there."), owner]
    openings = iter(found)
    desk: Desk[SlowOwner] = Desk(lambda: _owner_or_failure(next(openings)), "opening")
    view = View(desk)

    view.ask("once")
    qtbot.waitUntil(lambda: bool(view.failures))
    view.ask("again")
    qtbot.waitUntil(lambda: view.answers == ["AGAIN"])

    desk.close()


def test_closing_waits_for_the_answer_under_way_and_closes_on_the_owners_thread(
    desk: Desk[SlowOwner], owner: SlowOwner, qtbot: QtBot
) -> None:
    """Nothing runs on after the window is gone, and SQLite is closed by the thread that opened it."""
    view = View(desk)
    view.ask("last")
    qtbot.waitUntil(lambda: bool(owner.asked))
    owner.may_go_on.set()

    desk.close()

    assert desk._thread.isFinished()
    assert owner.closed_on == [desk._thread]
    assert view.answers == []


def _raise(error: Exception) -> str:
    raise error


def _owner_or_failure(opened: SlowOwner | LaminaError) -> SlowOwner:
    if isinstance(opened, LaminaError):
        raise opened
    return opened


class _Stuck:
    """Cannot be closed."""

    def close(self) -> None:
        """Raise what nobody expects."""
        raise RuntimeError("stuck")


def test_a_desk_ends_although_what_it_owns_cannot_be_closed(qtbot: QtBot) -> None:
    """The window waits for its desks when it is closed: a bug there must not keep it open for ever."""
    desk = Desk(_Stuck, "stuck")
    answers: list[str] = []
    parent = QObject()
    query: LatestQuery[_Stuck, str] = LatestQuery(desk, parent, answers.append, lambda _: None)
    query.ask(lambda _: "opened")
    qtbot.waitUntil(lambda: bool(answers))

    with capture_exceptions():
        desk.close()

    assert not desk._thread.isRunning()
