"""From the start to a saved Spanish handout with the keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.helpers.window_fixtures import OpenWindow
from tests.helpers.window_rig import WindowRig

_TOPIC = "spondylolysis"


def _tab_to(rig: WindowRig, name: str) -> None:
    """Press Tab until the keyboard is on what a screen reader calls `name`."""
    for _ in range(60):
        if rig.focused.accessibleName() == name:
            return
        rig.press(Qt.Key.Key_Tab)
    pytest.fail(f"{name} is out of the keyboard's reach")


def test_the_whole_job_needs_no_mouse(open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Search, open, add, choose Spanish, type a name, save."""
    saved = tmp_path / "hoja.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(saved), ""))
    rig = open_window()
    rig.wait_for_contents()

    assert rig.search.hasFocus()
    rig.type_query("spondylolysis")
    rig.press(Qt.Key.Key_Return)
    rig.wait_for_topic(_TOPIC)
    rig.control(Qt.Key.Key_D)
    for _ in range(3):
        rig.press(Qt.Key.Key_F6)
    _tab_to(rig, "Language of the handout: English")
    rig.press(Qt.Key.Key_Right)
    _tab_to(rig, "Name")
    QTest.keyClicks(rig.focused, "Rosa")
    rig.control(Qt.Key.Key_S)
    rig.wait(saved.is_file)

    assert rig.pressed[-1].handout.language == "es"
    assert rig.pressed[-1].handout.for_patient.name == "Rosa"


@pytest.mark.qt_log_ignore("raise")  # a definition that shows itself
def test_tab_leaves_every_stop_and_comes_around(open_window: OpenWindow) -> None:
    """WCAG 2.2, 2.1.2: nothing holds the keyboard."""
    rig = open_window()
    rig.wait_for_contents()
    rig.open(_TOPIC)
    rig.press(Qt.Key.Key_Slash)
    seen = []

    for _ in range(120):
        rig.press(Qt.Key.Key_Tab)
        seen.append(rig.focused)
        if rig.search.hasFocus():
            break

    assert rig.search.hasFocus()
    assert any(rig.window.handout.isAncestorOf(each) for each in seen)
    assert any(rig.window.reading.isAncestorOf(each) for each in seen)
