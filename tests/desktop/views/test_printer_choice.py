"""The list of printers says how each one is, and chooses none by chance."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.services.print_job import Printer
from desktop.views.printer_choice import PrinterChoice
from desktop.widgets.look import Look

_LOBBY = Printer("Lobby", "Front desk", "Room 2", is_default=True)
_BACK = Printer("Back", "Back office")


@pytest.fixture
def choice(qtbot: QtBot) -> PrinterChoice:
    """Give an empty list of printers."""
    made = PrinterChoice(Look())
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("printer", "words"),
    [
        (_LOBBY, "Ready · Room 2"),
        (replace(_LOBBY, state="busy"), "Busy: your pages wait their turn · Room 2"),
        (replace(_LOBBY, state="stopped", location=""), "Stopped: pages wait until it is started again"),
        (replace(_LOBBY, state="refusing", location=""), "Takes no jobs now"),
    ],
)
def test_the_state_of_a_printer_is_said_in_words(printer: Printer, words: str, choice: PrinterChoice) -> None:
    """And read out by a screen reader."""
    choice.show_printers((printer,))

    assert choice.words == words
    assert _box(choice).accessibleDescription() == words


def test_two_printers_of_one_description_can_be_told_apart(choice: PrinterChoice) -> None:
    """By the name of their queue; one without a description goes by it anyway."""
    choice.show_printers((_LOBBY, replace(_LOBBY, name="Lobby_2"), Printer("Attic")))

    box = _box(choice)
    assert [box.itemText(index) for index in range(3)] == ["Front desk (Lobby)", "Front desk (Lobby_2)", "Attic"]


def test_of_several_printers_without_a_default_none_is_chosen(choice: PrinterChoice) -> None:
    """The first of the alphabet may stand on another floor."""
    choice.show_printers((_BACK, replace(_LOBBY, is_default=False)))

    assert choice.printer is None
    assert _box(choice).placeholderText() == "Choose a printer"


def test_the_only_printer_is_chosen(choice: PrinterChoice) -> None:
    """There is nothing to choose from."""
    choice.show_printers((_BACK,))

    assert choice.printer == _BACK


def test_the_default_is_chosen_unless_another_was_wanted(choice: PrinterChoice) -> None:
    """Wanted before the printers were found, too."""
    choice.want("Back")

    choice.show_printers((_LOBBY, _BACK))

    assert choice.printer == _BACK


def test_a_printer_that_is_gone_leaves_the_choice_open(choice: PrinterChoice) -> None:
    """Not even to the default one; and when it is back, it is chosen again."""
    choice.want("Back")
    choice.show_printers((_LOBBY,))
    is_open = choice.printer is None
    said = choice.words

    choice.show_printers((_LOBBY, _BACK))

    assert is_open
    assert said == "Back is not there now. Choose another."
    assert choice.printer == _BACK


def test_looking_is_said_while_no_printer_is_known(choice: PrinterChoice) -> None:
    """An empty list would look like no printer."""
    choice.show_looking()

    assert _box(choice).placeholderText() == "Looking for printers…"
    assert not _box(choice).isEnabled()


def test_printers_that_are_known_stay_while_others_are_looked_for(choice: PrinterChoice) -> None:
    """Nobody has to wait for what is already there."""
    choice.show_printers((_LOBBY,))

    choice.show_looking()

    assert choice.printer == _LOBBY
    assert _box(choice).isEnabled()


def _box(choice: PrinterChoice) -> QComboBox:
    return choice.findChildren(QComboBox)[0]
