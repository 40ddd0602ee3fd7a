"""From page to paper in the real window: what is put in, how it is set, and where it is saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.services.press import Press, Pressed
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"
BRACE = "bracing-spondylolysis"
FLAGS = "red-flags-back-pain"


class Pdf:
    """The pages and words of a PDF."""

    def __init__(self, content: bytes) -> None:
        """Read a PDF from memory."""
        self._bytes = QByteArray(content)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument()
        self._document.load(self._buffer)

    @property
    def size_mm(self) -> tuple[int, int]:
        """Return width and height of the first page."""
        size = self._document.pagePointSize(0)
        return round(size.width() * 25.4 / 72), round(size.height() * 25.4 / 72)

    @property
    def text(self) -> str:
        """Return the words of all pages."""
        pages = range(self._document.pageCount())
        return " ".join(self._document.getAllText(page).text() for page in pages)


@pytest.fixture
def choose_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Answer the next file dialogs with the names in the list that is returned."""
    names = [str(tmp_path / "handout.pdf")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (names.pop(0), ""))
    return names


def test_the_button_over_the_page_puts_it_into_the_handout(rig: WindowRig) -> None:
    """The button says what is so, and the pages follow."""
    rig.open(CAUSE)

    rig.button("Add to handout").click()
    rig.next_pages(0)

    assert rig.window.basket.topic_ids == (CAUSE,)
    assert rig.button("In handout").isVisible()
    assert rig.button("Print").isEnabled()


def test_ctrl_d_puts_the_page_in_and_takes_it_out_again_and_again(rig: WindowRig) -> None:
    """A shortcut that hangs on a button is lost when the button's words change."""
    rig.open(CAUSE)
    seen = []

    for _ in range(3):
        rig.control(Qt.Key.Key_D)
        seen.append(rig.window.basket.topic_ids)

    assert seen == [(CAUSE,), (), (CAUSE,)]


def test_the_preview_shows_the_page_that_will_print(rig: WindowRig) -> None:
    """One PDF for eye and printer."""
    pressed = rig.add_to_handout(CAUSE)

    assert pressed.pages >= 1
    assert len(pressed.pictures) == min(pressed.pages, 2)
    assert pressed.pictures[0].width() == rig.window.handout.preview.picture_width_px


def test_other_paper_makes_other_pages(rig: WindowRig) -> None:
    """A clinic in Madrid prints on A4."""
    first = rig.add_to_handout(CAUSE)
    paper = rig.named("Paper", QComboBox)

    paper.setCurrentIndex(paper.findData("a4"))
    second = rig.next_pages(1)

    assert Pdf(first.pdf).size_mm == (216, 279)
    assert Pdf(second.pdf).size_mm == (210, 297)


def test_the_handout_speaks_its_own_language(rig: WindowRig) -> None:
    """Staff read English while the patient's page is Spanish."""
    rig.add_to_handout(CAUSE)

    rig.button("Language of the handout: Español").click()
    pressed = rig.next_pages(1)

    assert pressed.handout.language == "es"
    assert rig.application.reading.language == "en"


def test_both_languages_stand_side_by_side(rig: WindowRig) -> None:
    """Staff point at the English sentence beside the one that the patient reads."""
    rig.add_to_handout(CAUSE)

    rig.button("Language of the handout: Both").click()
    pressed = rig.next_pages(1)

    assert pressed.handout.languages == ("en", "es")
    assert [twin.id for twin in pressed.handout.twins] == [CAUSE]


def test_the_patients_name_and_note_print(rig: WindowRig) -> None:
    """What is typed is on the page without pressing anything."""
    rig.add_to_handout(CAUSE)

    QTest.keyClicks(rig.named("Name", QLineEdit), "Rosa Delgado")
    QTest.keyClicks(rig.named("Note for this patient", QPlainTextEdit), "Swim on Mondays.")
    rig.wait(lambda: "Swim on Mondays." in Pdf(rig.pressed[-1].pdf).text)

    assert "Rosa Delgado" in Pdf(rig.pressed[-1].pdf).text


def test_delete_takes_the_marked_page_out_and_ctrl_z_brings_it_back(rig: WindowRig) -> None:
    """The order is as it was."""
    for topic_id in (CAUSE, BRACE, FLAGS):
        rig.add_to_handout(topic_id)
    rig.basket_view.setFocus()
    rig.basket_view.setCurrentIndex(rig.window.basket.index(1))

    rig.press(Qt.Key.Key_Delete)
    taken = rig.window.basket.topic_ids
    rig.control(Qt.Key.Key_Z)

    assert taken == (CAUSE, FLAGS)
    assert rig.window.basket.topic_ids == (CAUSE, BRACE, FLAGS)


def test_alt_and_arrows_change_the_order_of_printing(rig: WindowRig) -> None:
    """Dragging is not the only way."""
    rig.add_to_handout(CAUSE)
    rig.add_to_handout(BRACE)
    rig.basket_view.setFocus()
    rig.basket_view.setCurrentIndex(rig.window.basket.index(1))

    rig.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    pressed = rig.next_pages(2)

    assert [topic.id for topic in pressed.handout.topics] == [BRACE, CAUSE]


def test_a_click_on_the_cross_takes_a_page_out(rig: WindowRig) -> None:
    """The mouse needs one click."""
    rig.add_to_handout(CAUSE)
    view = rig.basket_view
    row = view.visualRect(rig.window.basket.index(0))

    cross = row.topRight()
    cross.setX(cross.x() - 16)
    cross.setY(row.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cross)

    assert rig.window.basket.topic_ids == ()
    assert rig.window.notice.text == "Taken out of the handout."


def test_an_empty_handout_says_why_nothing_prints(rig: WindowRig) -> None:
    """A grey button alone explains nothing."""
    assert not rig.button("Print").isEnabled()
    assert "Add a page to print" in rig.label_texts()


def test_the_saved_file_is_the_handout(rig: WindowRig, choose_file: list[str], tmp_path: Path) -> None:
    """What is on the screen is in the file, and the notice says so only then."""
    pressed = rig.add_to_handout(CAUSE)

    rig.button("Save PDF…").click()

    assert (tmp_path / "handout.pdf").read_bytes() == pressed.pdf
    assert rig.window.notice.text == "Saved as handout.pdf."


def test_the_ending_of_the_file_is_added_where_it_lacks(rig: WindowRig, choose_file: list[str], tmp_path: Path) -> None:
    """A name with a dot in it keeps all of its letters."""
    choose_file[:] = [str(tmp_path / "back.v2")]
    rig.add_to_handout(CAUSE)

    rig.control(Qt.Key.Key_S)

    assert (tmp_path / "back.v2.pdf").is_file()


def test_saving_right_after_typing_saves_what_was_typed(rig: WindowRig, choose_file: list[str], tmp_path: Path) -> None:
    """Nobody waits for the pages; the newest are saved as soon as they are made."""
    rig.add_to_handout(CAUSE)
    QTest.keyClicks(rig.named("Name", QLineEdit), "Rosa Delgado")

    rig.control(Qt.Key.Key_S)
    rig.wait((tmp_path / "handout.pdf").is_file)

    assert "Rosa Delgado" in Pdf((tmp_path / "handout.pdf").read_bytes()).text


def test_a_save_that_waits_is_forgotten_with_the_handout(rig: WindowRig, choose_file: list[str]) -> None:
    """The next patient's handout does not save itself."""
    rig.open(CAUSE)
    rig.control(Qt.Key.Key_S)
    rig.control(Qt.Key.Key_N, shift=True)

    rig.add_to_handout(BRACE)

    assert len(choose_file) == 1


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_lost(
    rig: WindowRig, choose_file: list[str], tmp_path: Path
) -> None:
    """The handout stays, and another folder can be chosen at once."""
    choose_file[:] = [str(tmp_path / "no such folder" / "handout.pdf"), str(tmp_path / "handout.pdf")]
    rig.add_to_handout(CAUSE)

    rig.control(Qt.Key.Key_S)
    told = rig.window.notice.text
    rig.button("Choose a folder…").click()

    assert "could not be saved" in told
    assert "Choose another folder." in told
    assert rig.button("Save PDF…").isEnabled()
    assert (tmp_path / "handout.pdf").is_file()


def test_a_file_dialog_that_is_closed_saves_nothing(rig: WindowRig, choose_file: list[str], tmp_path: Path) -> None:
    """Changing one's mind is no error."""
    choose_file[:] = [""]
    rig.add_to_handout(CAUSE)

    rig.control(Qt.Key.Key_S)

    assert rig.window.notice.text == ""
    assert not list(tmp_path.glob("*.pdf"))


def test_the_folder_of_the_last_file_is_proposed_again(rig: WindowRig, choose_file: list[str], tmp_path: Path) -> None:
    """Clinics save to one folder."""
    rig.add_to_handout(CAUSE)

    rig.control(Qt.Key.Key_S)

    assert rig.application.store.text("save_folder", "") == str(tmp_path)


def test_titles_in_the_handout_follow_the_language_of_the_page(rig: WindowRig) -> None:
    """Staff read the list in the language they read in."""
    rig.add_to_handout(CAUSE)
    english = rig.window.basket.index(0).data()

    rig.control(Qt.Key.Key_L)

    rig.wait(lambda: rig.window.basket.index(0).data() != english)


def test_a_long_job_can_be_cancelled_from_its_notice(rig: WindowRig) -> None:
    """Raster printing takes seconds a page; nobody should have to wait for the wrong one."""
    rig.application.printing.progressed.emit(3, 9)
    told = rig.window.notice.text

    rig.application.printing.cancelled.emit()

    assert told == "Sending to the printer: 33 %"
    assert rig.window.notice.text == "Printing was cancelled. The handout is still here."


def test_an_empty_handout_has_the_language_of_the_page(rig: WindowRig) -> None:
    """Who reads Spanish with a patient hands out Spanish."""
    rig.application.reading.choose_language("es")
    rig.wait(lambda: rig.window.handout.languages == ("es",))

    pressed = rig.add_to_handout(CAUSE)

    assert pressed.handout.language == "es"


def test_a_handout_that_does_not_follow_the_page_says_so_and_can(rig: WindowRig) -> None:
    """Its topics are listed in the language of the page: they looked as if they were to print in it."""
    rig.add_to_handout(CAUSE)

    rig.application.reading.other_language()
    rig.wait(lambda: rig.window.notice.text == "The handout stays in English.")
    rig.button("Handout in Spanish").click()

    assert rig.window.handout.languages == ("es",)


def test_a_handout_whose_language_was_chosen_stays_as_it_is_without_a_word(rig: WindowRig) -> None:
    """Who reads English may well hand out Spanish."""
    rig.add_to_handout(CAUSE)
    rig.window.handout.choices.choose_language("es")
    changed: list[bool] = []
    rig.application.reading.titles_changed.connect(lambda: changed.append(True))

    rig.application.reading.other_language()
    rig.wait(lambda: len(changed) == 1)
    rig.application.reading.other_language()
    rig.wait(lambda: len(changed) == 2)

    assert not rig.window.notice.isVisible()
    assert rig.window.handout.languages == ("es",)


def test_print_can_be_pressed_with_a_page_on_show_and_an_empty_handout(rig: WindowRig) -> None:
    """It puts the page in; the words beside it say so."""
    before = rig.window.handout._print.isEnabled()
    rig.open("spondylolysis")
    told = rig.label_texts()

    rig.window.handout._save.setEnabled(False)
    rig.application.handout.toggle("spondylolysis")
    rig.application.handout.toggle("spondylolysis")
    rig.wait(rig.window.handout._save.isEnabled)

    assert not before
    assert "Print adds the page on show" in told
    assert rig.window.handout._print.isEnabled()


def test_a_bug_in_the_typesetter_does_not_leave_anyone_waiting(
    rig: WindowRig, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The bug is shown by itself; the panel must not say for ever that pages are being set."""

    def stumble(*_arguments: object, **_options: object) -> Pressed:
        raise RuntimeError("a bug")

    monkeypatch.setattr(Press, "press", stumble)

    with qtbot.captureExceptions() as caught:
        rig.application.handout.toggle(CAUSE)
        rig.wait(lambda: bool(caught))

    assert any(words.startswith("The handout could not be made.") for words in rig.label_texts())
    assert [kind for kind, _, _ in caught] == [RuntimeError]
