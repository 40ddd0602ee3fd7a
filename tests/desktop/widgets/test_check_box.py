"""A box to tick can be seen in both themes."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.check_box import CheckBox
from desktop.widgets.look import Look
from desktop.widgets.theme import DARK, LIGHT, Theme


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_box_has_an_outline_and_turns_to_the_accent_when_it_is_ticked(theme: Theme, qtbot: QtBot) -> None:
    """Qt's own outline is nearly the colour of the dark window."""
    box = CheckBox(Look(theme), "Black and white")
    qtbot.addWidget(box)

    before = _colours(box)
    box.setChecked(True)
    after = _colours(box)

    assert theme.accent not in before
    assert _is_among(theme.control, before)
    assert theme.accent in after
    assert theme.on_accent in after


def test_a_box_follows_the_theme(qtbot: QtBot) -> None:
    """The window changes from light to dark while it is open."""
    look = Look(LIGHT)
    box = CheckBox(look, "Black and white")
    qtbot.addWidget(box)
    box.setChecked(True)

    look.choose(DARK)

    assert DARK.accent in _colours(box)


def _colours(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    points = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {picture.pixelColor(*point).name().upper() for point in points}


def _is_among(colour: str, colours: set[str]) -> bool:
    # Lines of one pixel are smoothed.
    wanted = QColor(colour)
    return any(
        abs(wanted.red() - seen.red()) + abs(wanted.green() - seen.green()) + abs(wanted.blue() - seen.blue()) < 60
        for seen in map(QColor, colours)
    )
