"""How printers were used last is kept and read back, whatever has become of the text."""

import pytest

from desktop.core.print_habits import Habit, PrintHabits, read_habits


def test_habits_are_read_back_as_they_were_kept() -> None:
    """Each printer has its own habit, and the last one used is known."""
    kept = PrintHabits().after("Lobby", Habit(is_two_sided=True)).after("Büro 2", Habit(is_grey=True, tray="tray-2"))

    read = read_habits(kept.text())

    assert read == kept
    assert read.printer == "Büro 2"
    assert read.habit("Lobby") == Habit(is_two_sided=True)


def test_an_unknown_printer_has_no_habit() -> None:
    """Nothing is ticked for a printer that was never used."""
    assert PrintHabits().habit("Lobby") == Habit()


@pytest.mark.parametrize(
    "text",
    ["", "torn {", "[]", "null", '{"printer": 7, "used": []}', '{"used": {"Lobby": "yes"}}'],
)
def test_text_that_is_no_habit_is_left_out(text: str) -> None:
    """A damaged setting must not keep anyone from printing."""
    assert read_habits(text) == PrintHabits()


@pytest.mark.parametrize("tray", ["7", '"tray 2"', '"tray-2} sides=one-sided {"', "[]"])
def test_only_the_name_of_a_tray_is_taken_for_one(tray: str) -> None:
    """It goes to the printer within an option, and must not become another."""
    assert read_habits(f'{{"used": {{"Lobby": {{"tray": {tray}}}}}}}').habit("Lobby") == Habit()


def test_only_a_plain_yes_counts_as_ticked() -> None:
    """What was written by hand in the clinic's file cannot tick a box by accident."""
    assert read_habits('{"used": {"Lobby": {"two_sided": "false", "grey": 1}}}').habit("Lobby") == Habit()
