"""Files of a handout, and its pages shown large."""

import gc
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit

from desktop.views.preview_dialog import PreviewDialog
from tests.helpers.dialogs import InDialog, press
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"
BRACE = "bracing-spondylolysis"

# What Qt's platform without a screen says of every dialog.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_the_large_preview_lets_go_of_its_pages(rig: WindowRig, monkeypatch: pytest.MonkeyPatch) -> None:
    """A preview that outlived its bytes took the program down with the next handout."""
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: 0)
    for _ in range(3):
        rig.add_to_handout(CAUSE)
        rig.application.handout.show_large()
        rig.application.handout.start_anew()
        gc.collect()

    rig.wait(lambda: not rig.window.findChildren(PreviewDialog))


def test_the_large_pages_are_counted_and_stay_while_they_are_saved(
    rig: WindowRig, files: list[Path], tmp_path: Path, in_next_dialog: InDialog
) -> None:
    """Who has saved them goes on to page two; the line for the record is offered once they are closed."""
    path = tmp_path / "handout.pdf"
    files.append(path)
    rig.application.handout.toggle(CAUSE)
    rig.next_pages(0)
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PreviewDialog)
        seen.append(dialog._place.text())
        press(dialog, "Save PDF…")
        seen.extend([str(dialog.isVisible()), dialog._told.text(), rig.window.notice.text])
        dialog.reject()

    in_next_dialog(look)
    rig.application.handout.show_large()

    assert seen == [f"Page 1 of {rig.pressed[-1].pages}", "True", "Saved as handout.pdf.", ""]
    assert path.read_bytes().startswith(b"%PDF")
    assert rig.window.notice.text == "Saved as handout.pdf."
    assert not rig.application.handout.would_be_lost


def test_the_large_pages_say_that_a_file_cannot_be_written(
    rig: WindowRig, files: list[Path], tmp_path: Path, in_next_dialog: InDialog
) -> None:
    """Beside the pages, where another folder can be chosen at once."""
    files.append(tmp_path / "no such folder" / "handout.pdf")
    rig.add_to_handout(CAUSE)
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PreviewDialog)
        press(dialog, "Save PDF…")
        seen.append(dialog._told.text())
        dialog.reject()

    in_next_dialog(look)
    rig.application.handout.show_large()

    assert "Choose another folder." in seen[0]
    assert rig.window.notice.text == ""


def test_the_proposed_name_says_what_the_file_is_and_nothing_of_a_patient(
    rig: WindowRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder of many nobody knows a topic by its code."""
    proposed: list[str] = []

    def choose_none(_parent: object, _told: str, place: str, _wanted: str) -> tuple[str, str]:
        proposed.append(Path(place).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose_none)
    rig.button("Language of the handout: Español").click()
    rig.named("Name", QLineEdit).setText("Rosa")
    rig.add_to_handout(CAUSE)

    rig.do("save")
    rig.wait(lambda: len(proposed) == 1)
    rig.application.handout.toggle(BRACE)
    rig.do("save")
    rig.wait(lambda: len(proposed) == 2)

    assert proposed[0] == "Stress fracture in the low back - ES 14.pdf"
    assert proposed[1:] == ["Stress fracture in the low back and 1 more - ES 14.pdf"]
