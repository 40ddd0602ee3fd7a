"""Two notices at once do not overwrite each other."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.look import Look
from desktop.widgets.notice import Notice


@pytest.fixture
def notice(qtbot: QtBot) -> Iterator[Notice]:
    """Return a notice over a window of some size."""
    parent = QWidget()
    parent.resize(800, 400)
    parent.show()
    yield Notice(Look(), parent, lambda: QRect(0, 0, 800, 400))
    parent.close()
    parent.deleteLater()


def test_a_lasting_notice_waits_for_the_one_on_show(notice: Notice) -> None:
    """Both are read, one after the other."""
    notice.tell("The disk is full.", is_lasting=True)
    notice.tell("The printer is out of paper.", is_lasting=True)
    first = notice.text

    notice.dismiss()

    assert first == "The disk is full."
    assert notice.text == "The printer is out of paper."


def test_a_lasting_notice_comes_back_after_a_short_one(notice: Notice) -> None:
    """An offer to undo is seen at once, and covers no trouble for good."""
    notice.tell("The disk is full.", is_lasting=True)
    notice.offer("Taken out.", "Undo", lambda: None)
    short = notice.text

    notice.dismiss()

    assert short == "Taken out."
    assert notice.text == "The disk is full."


def test_trouble_does_not_wait_for_mere_words(notice: Notice) -> None:
    """“Copied” stands for eight seconds; that a file could not be saved is told at once."""
    notice.tell("Copied.")

    notice.tell("The disk is full.", is_lasting=True)

    assert notice.text == "The disk is full."


def test_trouble_waits_for_an_offer(notice: Notice) -> None:
    """A button that changes under the pointer does what nobody meant."""
    notice.offer("Taken out.", "Undo", lambda: None)

    notice.tell("The disk is full.", is_lasting=True)
    offered = notice.text
    notice.dismiss()

    assert (offered, notice.text) == ("Taken out.", "The disk is full.")


def test_the_same_trouble_waits_once(notice: Notice) -> None:
    """Nobody closes the same words three times."""
    for _ in range(3):
        notice.tell("The disk is full.", is_lasting=True)

    notice.dismiss()

    assert notice.text == ""


def test_the_action_of_an_offer_is_done_though_another_notice_follows(notice: Notice) -> None:
    """What waits behind it takes nothing away."""
    done: list[str] = []
    notice.tell("The disk is full.", is_lasting=True)
    notice.offer("Taken out.", "Undo", lambda: done.append("undone"))

    notice._action.click()

    assert done == ["undone"]
    assert notice.text == "The disk is full."


def test_only_a_short_notice_is_withdrawn(notice: Notice) -> None:
    """An offer that is no longer meant goes; trouble stays."""
    notice.tell("The disk is full.", is_lasting=True)

    notice.withdraw()

    assert notice.text == "The disk is full."


def test_a_lasting_offer_comes_back_with_its_action(notice: Notice) -> None:
    """What is said for some seconds takes nothing away from it."""
    done: list[str] = []
    notice.offer("From the next start.", "Restart", lambda: done.append("restarted"), is_lasting=True)
    notice.tell("Copied.")
    notice.dismiss()
    told = notice.text

    notice._action.click()

    assert (told, done) == ("From the next start.", ["restarted"])


def test_a_lasting_offer_takes_the_place_of_one_like_it(notice: Notice) -> None:
    """The second choice counts, also where the first one waits behind other words."""
    notice.offer("Spanish.", "Restart", lambda: None, is_lasting=True)
    notice.tell("Copied.")

    notice.offer("English.", "Restart", lambda: None, is_lasting=True)
    first = notice.text
    notice.dismiss()

    assert (first, notice.text) == ("English.", "")
