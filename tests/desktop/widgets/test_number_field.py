"""A number changes by typing, by arrow keys and by its two buttons, and stays in its range."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from desktop.core.resources import resource_path
from desktop.widgets.look import Look
from desktop.widgets.number_field import NumberField
from desktop.widgets.theme import LIGHT, style_sheet

# Said by the platform without a screen of each window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def field(qtbot: QtBot) -> NumberField:
    """Give a field for 1 to 3 copies, dressed as in the program."""
    made = NumberField(Look(), "Copies", 3, "One copy less", "One copy more")
    qtbot.addWidget(made)
    template = resource_path("styles/lamina.qss").read_text(encoding="utf-8")
    made.setStyleSheet(style_sheet(LIGHT, template, resource_path("icons")))
    made.show()
    return made


def test_the_buttons_go_one_step_and_stop_at_the_ends(field: NumberField) -> None:
    """A button that would do nothing is off."""
    assert field.number == 1
    assert not _button(field, "One copy less").isEnabled()

    for _step in range(5):
        _button(field, "One copy more").click()

    assert field.number == 3
    assert not _button(field, "One copy more").isEnabled()
    assert _button(field, "One copy less").isEnabled()


def test_the_number_can_be_typed_and_stepped(field: NumberField) -> None:
    """By keyboard alone."""
    number = field.findChildren(QSpinBox)[0]
    number.selectAll()

    QTest.keyClicks(number, "2")
    QTest.keyClick(number, Qt.Key.Key_Up)

    assert field.number == 3


def test_the_number_can_be_seen(field: NumberField) -> None:
    """Dressed by the style sheet, Qt once left one pixel for it."""
    number = field.findChildren(QSpinBox)[0]

    assert number.lineEdit().width() >= number.fontMetrics().horizontalAdvance("99")


def _button(field: NumberField, name: str) -> QPushButton:
    return next(each for each in field.findChildren(QPushButton) if each.accessibleName() == name)
