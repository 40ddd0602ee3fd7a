"""The keys of commands while the keyboard is in a text field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"
EDITING = {"Ctrl+Z"}
LINES = ("Search", "Find in this page", "Name", "Date", "Clinician", "Next visit")


def _fields(rig: WindowRig) -> Iterator[QWidget]:
    rig.open(CAUSE)
    rig.do("find")
    yield from (rig.named(name, QLineEdit) for name in LINES)
    yield rig.named("Note for this patient", QPlainTextEdit)


def _is_taken(field: QWidget, keys: str) -> bool:
    """Say whether a field with the keyboard keeps these keys from the window's commands."""
    pressed = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs lack it
    event = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_no_field_swallows_the_keys_of_a_command(rig: WindowRig) -> None:
    """Ctrl+E opened the saved sets from the search box, and did nothing from the name."""
    fields = list(_fields(rig))
    keys = {each for command in rig.window._commands.values() for each in command.keys if len(each) > 1} - EDITING

    swallowed = [(field.accessibleName(), each) for field in fields for each in sorted(keys) if _is_taken(field, each)]

    assert len(fields) == 1 + len(LINES)
    assert swallowed == []


def test_editing_keys_and_letters_stay_with_the_field(rig: WindowRig) -> None:
    """Ctrl+Z takes back a letter, and a slash in a date is a slash."""
    name = rig.named("Name", QLineEdit)
    QTest.keyClicks(name, "Ana/?")

    kept = [_is_taken(name, keys) for keys in ("Ctrl+Z", "Ctrl+A", "Ctrl+V")]

    assert name.text() == "Ana/?"
    assert kept == [True, True, True]


@pytest.mark.qt_log_ignore("raise", "grabbing the keyboard")  # a menu
def test_the_saved_sets_open_from_the_name(rig: WindowRig) -> None:
    """With the keys that every list of shortcuts names without a condition."""
    QTest.keyClick(rig.named("Name", QLineEdit), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    assert any(menu.isVisible() for menu in rig.window.findChildren(QMenu))


def test_undo_after_the_next_patient_works_in_the_empty_search(rig: WindowRig) -> None:
    """The keyboard is there then; what was searched for before is gone for good."""
    rig.add_to_handout(CAUSE)
    rig.type_query("brace")
    rig.control(Qt.Key.Key_N, shift=True)

    taken = _is_taken(rig.search, "Ctrl+Z")
    rig.control(Qt.Key.Key_Z)

    assert not taken
    assert rig.search.text() == ""
    assert rig.window.basket.topic_ids == (CAUSE,)
