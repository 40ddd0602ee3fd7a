"""What staff reads of a handout in the patient's language: in the language of the window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel

from tests.helpers.dialogs import InDialog
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"
BRACE = "bracing-spondylolysis"

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise")


@pytest.fixture
def spanish(rig: WindowRig) -> WindowRig:
    """Return an English window with a handout in Spanish."""
    rig.button("Language of the handout: Español").click()
    rig.add_to_handout(CAUSE)
    return rig


def _read(rig: WindowRig, in_next_dialog: InDialog, button: str, said: list[str]) -> None:
    """Note the words of boxes and labels of the dialog that a button opens, in their order from the top."""

    def read(dialog: QDialog) -> None:
        shown: list[QCheckBox | QLabel] = [*dialog.findChildren(QCheckBox), *dialog.findChildren(QLabel)]
        shown.sort(key=lambda each: each.mapTo(dialog, QPoint(0, 0)).y())
        said.extend(each.text() for each in shown)
        dialog.reject()

    in_next_dialog(read)
    rig.button(button).click()


def test_points_in_another_language_stand_beside_those_of_the_window(
    spanish: WindowRig, in_next_dialog: InDialog
) -> None:
    """Nobody ticks what they cannot read; the words that will print stand first."""
    said: list[str] = []

    _read(spanish, in_next_dialog, "Points for page one…", said)

    own = said.index("Stop the sport that hurts.")
    assert said[own - 1] == "Deje el deporte que le duele."
    assert "What to do" in said
    assert "Qué hacer" not in said


def test_points_in_the_language_of_the_window_stand_alone(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """Twice the same would be noise."""
    said: list[str] = []
    rig.add_to_handout(CAUSE)

    _read(rig, in_next_dialog, "Points for page one…", said)

    assert said.count("Stop the sport that hurts.") == 1


def test_a_click_on_the_words_of_the_window_ticks_the_point(spanish: WindowRig, in_next_dialog: InDialog) -> None:
    """People click what they read."""

    def tick(dialog: QDialog) -> None:
        words = next(each for each in dialog.findChildren(QLabel) if each.text() == "Stop the sport that hurts.")
        QTest.mouseClick(words, Qt.MouseButton.LeftButton)
        dialog.accept()

    in_next_dialog(tick)
    spanish.button("Points for page one…").click()

    assert [point.section for point in spanish.window.handout.patient.circled] == ["what-to-do"]


def test_more_options_name_the_sections_in_the_language_of_the_window(
    spanish: WindowRig, in_next_dialog: InDialog
) -> None:
    """What is left out is chosen by staff."""
    said: list[str] = []

    _read(spanish, in_next_dialog, "More options: sections, pictures, staff view, tools, wallet cards", said)

    assert "What to do" in said
    assert "Qué hacer" not in said


def test_what_short_leaves_out_is_said_in_one_language(spanish: WindowRig) -> None:
    """A line in two languages is read twice."""
    before = len(spanish.pressed)
    spanish.application.handout.toggle(BRACE)
    pressed = spanish.next_pages(before)

    told = spanish.window.handout._facts.toolTip() + spanish.window.handout._facts.text()

    assert pressed.left_out
    assert not [heading for heading in pressed.left_out if heading in told]
