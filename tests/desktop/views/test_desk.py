"""The handout desk in the real window: sets, saved texts, circled lines, options, codes, counts, the pack."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
)

from db.saved import SavedSet, Snippet
from desktop.core.handout.handout import Options
from desktop.core.handout.saved_options import SavedOptions
from desktop.core.handout.set_file import set_as_bytes, set_from_bytes
from desktop.widgets.check_box import CheckBox
from tests.desktop.views.test_handout_flow import Pdf
from tests.helpers.dialogs import InDialog, press
from tests.helpers.window_rig import WindowRig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")

CAUSE = "spondylolysis"
BRACE = "bracing-spondylolysis"
LARGE = SavedOptions(("es",), Options(24, "a4"))


def _menu(rig: WindowRig, words: str) -> None:
    """Choose an entry of the menu that is open."""
    menu = next(menu for menu in rig.window.findChildren(QMenu) if menu.isVisible())
    action = next(action for action in menu.actions() if words in action.text().replace("&", ""))
    menu.close()
    action.trigger()


def _text(rig: WindowRig) -> str:
    return " ".join(Pdf(rig.pressed[-1].pdf).text.split())


# --- sets -------------------------------------------------------------------------------------------------------------


def test_two_keystrokes_apply_a_set(rig: WindowRig) -> None:
    """Its topics, its options and its text are in the handout, and the pages follow."""
    rig.application.store.save_set(SavedSet("Runners", (CAUSE, BRACE), LARGE.as_json(), "Traiga sus zapatos."))
    before = len(rig.pressed)

    rig.control(Qt.Key.Key_E)
    menu = next(menu for menu in rig.window.findChildren(QMenu) if menu.isVisible())
    QTest.keyClick(menu, Qt.Key.Key_1)

    rig.next_pages(before)
    assert rig.window.basket.topic_ids == (CAUSE, BRACE)
    assert rig.pressed[-1].handout.options == LARGE.options
    assert rig.pressed[-1].handout.language == "es"
    assert "Traiga sus zapatos." in _text(rig)


def test_enter_applies_the_first_set(rig: WindowRig) -> None:
    """Whoever has one set presses Ctrl+E and Enter; the first entry is ready for it."""
    rig.application.store.save_set(SavedSet("Runners", (CAUSE,)))

    rig.control(Qt.Key.Key_E)
    menu = next(menu for menu in rig.window.findChildren(QMenu) if menu.isVisible())
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert rig.window.basket.topic_ids == (CAUSE,)


def test_without_a_set_nothing_can_be_exported_or_deleted(rig: WindowRig) -> None:
    """What would open an empty list is not to be chosen."""
    rig.control(Qt.Key.Key_E)

    menu = next(menu for menu in rig.window.findChildren(QMenu) if menu.isVisible())
    can = {action.text().replace("&", ""): action.isEnabled() for action in menu.actions() if action.text()}
    assert not can["Export a set"]
    assert not can["Delete a set"]
    assert can["Import a set…"]


def test_what_a_set_replaced_can_be_brought_back(rig: WindowRig) -> None:
    """A digit too quick loses no basket."""
    rig.add_to_handout(BRACE)

    rig.application.desk.apply(SavedSet("Runners", (CAUSE,)))
    rig.application.handout.undo()

    assert rig.window.basket.topic_ids == (BRACE,)


def test_a_page_that_is_gone_is_told_and_the_rest_comes(rig: WindowRig) -> None:
    """A set of an older library still works."""
    rig.application.desk.apply(SavedSet("Old", ("long-gone", CAUSE)))

    assert rig.window.basket.topic_ids == (CAUSE,)
    assert "long-gone" in rig.window.notice.text


def test_a_saved_set_holds_nothing_of_the_patient(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """Topics, options and the text of the dialog; not the note on the panel."""
    rig.add_to_handout(CAUSE)
    rig.named("Name", QLineEdit).setText("Zebulon")
    rig.named("Note for this patient", QPlainTextEdit).setPlainText("Zebulon walks.")

    def fill(dialog: QDialog) -> None:
        dialog.findChildren(QLineEdit)[0].setText("Runners")
        press(dialog, "Save")

    in_next_dialog(fill)
    rig.control(Qt.Key.Key_E)
    _menu(rig, "Save this handout as a set")

    (saved,) = rig.application.store.sets()
    assert saved.name == "Runners"
    assert saved.topic_ids == (CAUSE,)
    assert "Zebulon" not in repr(saved)


def test_a_set_goes_out_as_a_file_and_comes_in_beside_its_namesake(
    rig: WindowRig, files: list[Path], tmp_path: Path
) -> None:
    """An import never takes the place of the clinic's own."""
    own = SavedSet("Runners", (CAUSE,), LARGE.as_json())
    rig.application.store.save_set(own)
    files += [tmp_path / "runners.lamina-set"] * 2

    rig.application.desk._export_set(own)
    rig.application.desk._import_set()

    assert set_from_bytes((tmp_path / "runners.lamina-set").read_bytes()) == own
    assert [saved.name for saved in rig.application.store.sets()] == ["Runners", "Runners 2"]


@pytest.mark.parametrize("content", [b"", b"\xff" * 100, set_as_bytes(SavedSet("x", ("../y",))), b"[" * 10_000])
def test_a_hostile_set_file_is_told_and_nothing_is_kept(
    rig: WindowRig, files: list[Path], tmp_path: Path, content: bytes
) -> None:
    """The handout stays as it is."""
    rig.add_to_handout(BRACE)
    (tmp_path / "set").write_bytes(content)
    files.append(tmp_path / "set")

    rig.application.desk._import_set()

    assert "no saved set" in rig.window.notice.text
    assert rig.application.store.sets() == ()
    assert rig.window.basket.topic_ids == (BRACE,)


def test_a_deleted_set_can_be_brought_back(rig: WindowRig) -> None:
    """With one click."""
    saved = SavedSet("Runners", (CAUSE,))
    rig.application.store.save_set(saved)

    rig.application.desk._delete_set(saved)
    assert rig.application.store.sets() == ()
    rig.button("Undo").click()

    assert rig.application.store.sets() == (saved,)


# --- texts, circled lines, options ------------------------------------------------------------------------------------


def test_a_saved_text_goes_into_the_note(rig: WindowRig) -> None:
    """After what stands there already."""
    rig.application.store.save_snippet(Snippet("Shoes", "Bring your shoes."))
    rig.add_to_handout(CAUSE)
    note = rig.named("Note for this patient", QPlainTextEdit)
    note.setPlainText("Walk.")

    rig.button("Saved texts…").click()
    _menu(rig, "Shoes")

    assert note.toPlainText() == "Walk.\nBring your shoes."


def test_three_lines_are_circled_and_no_fourth(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """They stand in a box on the page, and the next patient has none."""
    rig.add_to_handout(CAUSE)
    before = len(rig.pressed)
    seen: list[bool] = []

    def tick(dialog: QDialog) -> None:
        boxes = dialog.findChildren(CheckBox)
        for box in boxes[:3]:
            box.click()
        seen.append(boxes[3].isEnabled())
        press(dialog, "Use")

    in_next_dialog(tick)
    rig.button("Points for page one…").click()
    rig.next_pages(before)

    assert seen == [False]
    assert len(rig.pressed[-1].handout.for_patient.circled) == 3
    assert "Most important for you" in _text(rig)
    rig.application.handout.start_anew()
    assert rig.window.handout.for_patient.circled == ()


def test_sections_are_left_out_and_red_flags_cannot_be(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """The box of a locked section does not move."""
    rig.button("Full").click()
    rig.add_to_handout(CAUSE)
    before = len(rig.pressed)
    locked: list[bool] = []

    def choose(dialog: QDialog) -> None:
        locked.extend(box.isChecked() for box in dialog.findChildren(CheckBox) if not box.isEnabled())
        next(box for box in dialog.findChildren(CheckBox) if box.accessibleName() == "Pictures").click()
        next(box for box in dialog.findChildren(CheckBox) if box.isChecked() and box.isEnabled()).click()
        press(dialog, "Use")

    in_next_dialog(choose)
    rig.window.handout.choices.more_requested.emit()
    rig.next_pages(before)

    options = rig.pressed[-1].handout.options
    assert len(options.left_out) == 1
    assert not options.has_pictures
    assert all(locked)


def test_a_hard_note_is_told_and_printed_all_the_same(rig: WindowRig) -> None:
    """The meter is never in the way."""
    rig.add_to_handout(CAUSE)
    before = len(rig.pressed)

    QTest.keyClicks(rig.named("Note for this patient", QPlainTextEdit), "Discontinue antiinflammatories")
    rig.next_pages(before)

    assert any("replace hard words" in text for text in rig.label_texts())
    assert "Discontinue antiinflammatories" in _text(rig)


def test_the_calendar_writes_the_day_in_the_language_of_the_handout(rig: WindowRig) -> None:
    """As it will stand on the sheet."""
    rig.button("Español").click()
    rig.add_to_handout(CAUSE)
    visit = rig.named("Next visit", QLineEdit)
    visit.setFocus()

    QTest.keyClick(visit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = next(menu for menu in visit.findChildren(QMenu) if menu.isVisible())
    QTest.keyClick(calendar.findChildren(QTableView)[0], Qt.Key.Key_Return)

    assert " de " in visit.text()


def test_a_ticked_section_that_short_leaves_out_says_so(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """The line beside the pages and the boxes are not to contradict each other."""
    rig.button("Text size in points: 24").click()
    left_out = rig.add_to_handout(CAUSE).left_out
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        boxes = dialog.findChildren(CheckBox)
        told.extend(box.accessibleName() for box in boxes if "leaves it out" in box.accessibleDescription())
        press(dialog, "Use")

    in_next_dialog(look)
    rig.window.handout.choices.more_requested.emit()

    assert told
    assert set(told) == set(left_out)


def test_a_note_that_is_too_long_says_what_of_it_prints(rig: WindowRig) -> None:
    """What is cut must not be cut in silence."""
    rig.add_to_handout(CAUSE)

    rig.named("Note for this patient", QPlainTextEdit).setPlainText("Walk. " * 5_000)

    rig.wait(lambda: any(words.startswith("Too long") for words in rig.label_texts()))
