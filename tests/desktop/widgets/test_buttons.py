"""Buttons and the keyboard."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop.widgets.buttons import Button
from desktop.widgets.look import Look


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    """In a dialog too, where Enter elsewhere presses the button that is meant for it."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    chosen, default = Button(Look(), "Choose"), Button(Look(), "Save")
    default.setDefault(True)
    column = QVBoxLayout(dialog)
    pressed: list[str] = []
    for button in (chosen, default):
        column.addWidget(button)
        button.clicked.connect(partial(pressed.append, button.text()))

    QTest.keyClick(chosen, key)

    assert pressed == ["Choose"]


@pytest.mark.qt_log_ignore("not accepted")
def test_a_button_that_cannot_be_pressed_is_not(qtbot: QtBot) -> None:
    """By no key."""
    button = Button(Look(), "Save")
    qtbot.addWidget(button)
    button.setEnabled(False)
    pressed: list[bool] = []
    button.clicked.connect(pressed.append)

    QTest.keyClick(button, Qt.Key.Key_Return)

    assert pressed == []
