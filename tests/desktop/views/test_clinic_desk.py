"""What the clinic does beside the day's handouts: counts, the chart, old sheets, the pack for a day without records."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QProgressDialog, QPushButton, QTreeWidget

from db.saved import HandedOut
from desktop.services.print_job import PrintJob
from tests.desktop.views.test_handout_flow import Pdf
from tests.helpers.dialogs import InDialog, press
from tests.helpers.window_fixtures import OpenWindow
from tests.helpers.window_rig import WindowRig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")

CAUSE = "spondylolysis"
BRACE = "bracing-spondylolysis"


# --- after printing ---------------------------------------------------------------------------------------------------


def test_what_was_sent_is_counted_and_its_line_for_the_chart_copied(rig: WindowRig) -> None:
    """By topic and month; the line names titles and codes, and nobody."""
    rig.named("Name", QLineEdit).setText("Zebulon")
    pressed = rig.add_to_handout(CAUSE)
    prints = rig.application.handout._printing
    prints._under_way.append(pressed.handout)

    rig.application.printing.sent.emit("Lobby")
    rig.button("Copy a line for the patient’s record").click()

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
        press(dialog, "Check")
        rig.wait(lambda: any(told in label.text() for label in dialog.findChildren(QLabel)))
        answers.append(told)
        dialog.reject()

    in_next_dialog(ask)
    rig.application.clinic.check_code()

    assert answers == [told]


def test_what_changed_since_an_old_sheet_is_shown(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """In a field that a keyboard can scroll and a screen reader can name; gone again for a sheet that is current."""
    seen: list[tuple[bool, str]] = []

    def check(dialog: QDialog, code: str, told: str) -> None:
        dialog.findChildren(QLineEdit)[0].setText(code)
        press(dialog, "Check")
        rig.wait(lambda: any(told in label.text() for label in dialog.findChildren(QLabel)))
        (changes,) = dialog.findChildren(QPlainTextEdit)
        assert changes.accessibleName() == "What the page says differently since this sheet:"
        seen.append((changes.isVisible(), changes.toPlainText()))

    def ask(dialog: QDialog) -> None:
        check(dialog, "RED-EN-14-1.0", "Out of date")
        check(dialog, "RED-EN-14-1.2", "Current")
        dialog.reject()

    in_next_dialog(ask)
    rig.application.clinic.check_code()

    first = "1.1 (2026-11-20): A leg that is newly weak is now a reason to get help at once."
    second = "1.2 (2026-11-21): The page no longer tells you to rest in bed."
    assert seen == [(True, f"{first}\n\n{second}"), (False, "")]


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
        press(dialog, "Copy as a table")
        press(dialog, "Forget the counts")

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

    in_next_dialog(lambda dialog: press(dialog, "Save PDF…"))
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

    in_next_dialog(lambda dialog: press(dialog, "Save PDF…"))
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

    in_next_dialog(lambda dialog: press(dialog, "Save PDF…"))
    rig.application.clinic.make_pack()

    rig.wait(lambda: "could not be saved" in rig.window.notice.text)


def test_the_code_of_a_sheet_typed_into_the_search_is_checked(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """Who holds a sheet types what stands at its foot where codes are asked for."""
    seen: list[str] = []
    rig.type_query("xyz-en-14-1.0")
    told = [words for words in rig.label_texts() if "code of a printed sheet" in words]

    def look(dialog: QDialog) -> None:
        rig.wait(lambda: any("A code looks like" in label.text() for label in dialog.findChildren(QLabel)))
        seen.extend(field.text() for field in dialog.findChildren(QLineEdit))
        dialog.reject()

    in_next_dialog(look)
    rig.press(Qt.Key.Key_Return)

    assert told
    assert not any("Lamina has nothing" in words for words in rig.label_texts())
    assert seen == ["xyz-en-14-1.0"]


def test_the_page_of_a_sheet_whose_code_was_searched_ends_the_search(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """The code has done its work: beside the page it would only say that nothing was found."""
    rig.type_query("spl-en-14-1.0")

    def look(dialog: QDialog) -> None:
        rig.wait(lambda: any(button.isVisible() for button in _buttons(dialog, "Open the page")))
        press(dialog, "Open the page")

    in_next_dialog(look)
    rig.press(Qt.Key.Key_Return)
    rig.wait_for_topic(CAUSE)

    assert rig.search.text() == ""
    assert not rig.window.topics.is_searching


def test_another_search_stays_when_the_page_of_a_sheet_is_opened(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """It was no question about the sheet."""
    rig.type_query("brace")

    def look(dialog: QDialog) -> None:
        dialog.findChildren(QLineEdit)[0].setText("spl-en-14-1.0")
        press(dialog, "Check")
        rig.wait(lambda: any(button.isVisible() for button in _buttons(dialog, "Open the page")))
        press(dialog, "Open the page")

    in_next_dialog(look)
    rig.application.clinic.check_code()
    rig.wait_for_topic(CAUSE)

    assert rig.search.text() == "brace"
    assert rig.window.topics.is_searching


def _buttons(dialog: QDialog, words: str) -> list[QPushButton]:
    return [button for button in dialog.findChildren(QPushButton) if button.text() == words]
