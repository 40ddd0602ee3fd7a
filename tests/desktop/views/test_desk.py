"""The handout desk in the real window: sets, saved texts, circled lines, options, codes, counts, the pack."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressDialog,
    QPushButton,
    QTableView,
    QTreeWidget,
    QWidget,
)

from db.saved import HandedOut, SavedSet, Snippet
from desktop.core.handout.handout import Options
from desktop.core.handout.saved_options import SavedOptions
from desktop.core.handout.set_file import set_as_bytes, set_from_bytes
from desktop.services.print_job import PrintJob
from desktop.widgets.check_box import CheckBox
from tests.desktop.views.test_handout_flow import Pdf
from tests.helpers.window_fixtures import OpenWindow
from tests.helpers.window_rig import WindowRig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")

CAUSE = "spondylolysis"
BRACE = "bracing-spondylolysis"
LARGE = SavedOptions(("es",), Options(24, "a4"))


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Answer the next file dialogs with the paths put into the list that is returned."""
    paths: list[Path] = []
    for question in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, question, lambda *_asked: (str(paths.pop(0)), ""))
    return paths


@pytest.fixture
def in_next_dialog() -> Iterator[Callable[[Callable[[QDialog], None]], None]]:
    """Return a function that says what to do in the dialog that opens next."""
    failures: list[Exception] = []

    def plan(act: Callable[[QDialog], None]) -> None:
        def when_open() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                QTimer.singleShot(20, when_open)
                return
            try:
                act(dialog)
            except Exception as failure:  # noqa: BLE001  # raised again once the dialog is gone
                failures.append(failure)
                dialog.reject()

        QTimer.singleShot(0, when_open)

    yield plan
    assert failures == []


InDialog = Callable[[Callable[[QDialog], None]], None]


def _press(dialog: QWidget, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


def _box(dialog: QWidget, words: str) -> CheckBox:
    return next(box for box in dialog.findChildren(CheckBox) if words in box.accessibleName())


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
        _press(dialog, "Save")

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
        _press(dialog, "Use")

    in_next_dialog(tick)
    rig.button("Circle for them…").click()
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
        _box(dialog, "Pictures").click()
        next(box for box in dialog.findChildren(CheckBox) if box.isChecked() and box.isEnabled()).click()
        _press(dialog, "Use")

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

    assert any("say otherwise" in text for text in rig.label_texts())
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


# --- after printing ---------------------------------------------------------------------------------------------------


def test_what_was_sent_is_counted_and_its_line_for_the_chart_copied(rig: WindowRig) -> None:
    """By topic and month; the line names titles and codes, and nobody."""
    rig.named("Name", QLineEdit).setText("Zebulon")
    pressed = rig.add_to_handout(CAUSE)
    prints = rig.application.handout._printing
    prints._under_way.append(pressed.handout)

    rig.application.printing.sent.emit("Lobby")
    rig.button("Copy the line for the chart").click()

    ((month, topic, times),) = [(it.month, it.topic_id, it.times) for it in rig.application.store.handed_out()]
    assert (topic, times) == (CAUSE, 1)
    assert len(month) == 7
    copied = QGuiApplication.clipboard().text()
    assert "SPL-EN" in copied
    assert "Zebulon" not in copied


def test_print_again_asks_nothing(rig: WindowRig, monkeypatch: pytest.MonkeyPatch) -> None:
    """The printer and the habits of the last time."""
    jobs: list[PrintJob] = []
    monkeypatch.setattr(rig.application.printing, "print_pdf", lambda _pdf, job, _title: jobs.append(job))
    rig.application.store.remember(print_habits='{"printer": "Lobby", "used": {"Lobby": {"two_sided": true}}}')
    rig.add_to_handout(CAUSE)

    QTest.keyClick(rig.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)

    rig.wait(lambda: bool(jobs))
    assert jobs == [PrintJob("Lobby", "letter", is_two_sided=True)]


@pytest.mark.parametrize(
    ("code", "told"), [("SPL-EN-14-1.0", "Current"), ("spl-es-14-0.1", "Out of date"), ("hello", "No sheet")]
)
def test_the_code_of_an_old_sheet_is_checked(rig: WindowRig, in_next_dialog: InDialog, code: str, told: str) -> None:
    """Current, out of date, or of no sheet of ours."""
    answers: list[str] = []

    def ask(dialog: QDialog) -> None:
        dialog.findChildren(QLineEdit)[0].setText(code)
        _press(dialog, "Check")
        rig.wait(lambda: any(told in label.text() for label in dialog.findChildren(QLabel)))
        answers.append(told)
        dialog.reject()

    in_next_dialog(ask)
    rig.application.clinic.check_code()

    assert answers == [told]


def test_counts_are_shown_copied_and_forgotten(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """Titles and numbers."""
    rig.application.store.note_handed_out((CAUSE,))
    rig.application.store.note_handed_out((CAUSE,))
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        table = dialog.findChildren(QTreeWidget)[0]
        month = table.topLevelItem(0)
        topic = month.child(0) if month else None
        assert topic is not None
        seen.append(f"{topic.text(0)} {topic.text(1)}")
        _press(dialog, "Copy as a table")
        _press(dialog, "Forget the counts")

    in_next_dialog(look)
    rig.application.clinic.show_counts()

    assert seen[0].endswith(" 2")
    assert QGuiApplication.clipboard().text().endswith("\t2")
    nothing: tuple[HandedOut, ...] = ()
    assert rig.application.store.handed_out() == nothing


# --- the pack ---------------------------------------------------------------------------------------------------------


def test_the_pack_holds_all_topics_in_one_pdf(
    rig: WindowRig, in_next_dialog: InDialog, files: list[Path], tmp_path: Path
) -> None:
    """With a contents line; the handout on the desk is untouched."""
    rig.add_to_handout(BRACE)
    files.append(tmp_path / "pack")

    in_next_dialog(lambda dialog: _press(dialog, "Use"))
    rig.application.clinic.make_pack()
    rig.wait(lambda: (tmp_path / "pack.pdf").exists() and "pages" in rig.window.notice.text)

    text = " ".join(Pdf((tmp_path / "pack.pdf").read_bytes()).text.split())
    assert all(summary.title in text for summary in rig.application.reading.summaries())
    assert rig.window.basket.topic_ids == (BRACE,)


def test_a_cancelled_pack_leaves_no_file(
    rig: WindowRig, in_next_dialog: InDialog, files: list[Path], tmp_path: Path
) -> None:
    """And says so."""
    files.append(tmp_path / "pack.pdf")

    in_next_dialog(lambda dialog: _press(dialog, "Use"))
    rig.application.clinic.make_pack()
    rig.window.findChildren(QProgressDialog)[0].canceled.emit()

    assert "cancelled" in rig.window.notice.text
    assert not (tmp_path / "pack.pdf").exists()


def test_a_pack_on_a_full_disk_is_told(
    open_window: OpenWindow, in_next_dialog: InDialog, files: list[Path], tmp_path: Path
) -> None:
    """With what to do."""
    rig = open_window()
    rig.wait_for_contents()
    files.append(tmp_path / "no-such-folder" / "pack.pdf")

    in_next_dialog(lambda dialog: _press(dialog, "Use"))
    rig.application.clinic.make_pack()

    rig.wait(lambda: "could not be saved" in rig.window.notice.text)
