"""What closing the window asks, and when it asks nothing."""

from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox

from tests.helpers.dialogs import InDialog, press
from tests.helpers.window_fixtures import OpenWindow
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"
BRACE = "bracing-spondylolysis"

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise")


def _answer_with(in_next_dialog: InDialog, words: str, asked: list[str]) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        asked.append(dialog.text())
        press(dialog, words)

    in_next_dialog(answer)


def test_a_handout_for_a_patient_is_kept_when_somebody_says_so(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """Ctrl+Q beside Ctrl+A costs nobody a note."""
    asked: list[str] = []
    rig.named("Name", QLineEdit).setText("Ana")
    _answer_with(in_next_dialog, "&Keep open", asked)

    rig.do("quit")

    assert asked == ["Close and lose this handout?"]
    assert rig.window.isVisible()


def test_a_handout_of_several_topics_goes_when_somebody_says_so(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """One question, one answer."""
    asked: list[str] = []
    rig.add_to_handout(CAUSE)
    rig.add_to_handout(BRACE)
    _answer_with(in_next_dialog, "&Close", asked)

    rig.do("quit")

    assert asked == ["Close and lose this handout?"]
    assert not rig.window.isVisible()


def test_a_handout_without_work_in_it_goes_unasked(rig: WindowRig) -> None:
    """One topic is one key; a question would hang here and fail the test."""
    rig.add_to_handout(CAUSE)

    rig.do("quit")

    assert not rig.window.isVisible()


def test_what_is_saved_as_it_is_goes_unasked_until_it_is_changed(
    rig: WindowRig, files: list[Path], tmp_path: Path
) -> None:
    """The paper is with the patient; a letter more is not on it."""
    rig.add_to_handout(CAUSE)
    before = len(rig.pressed)
    rig.named("Name", QLineEdit).setText("Ana")
    rig.next_pages(before)
    files.append(tmp_path / "sheet.pdf")
    rig.do("save")
    rig.wait((tmp_path / "sheet.pdf").is_file)
    after_saving = rig.application.handout.would_be_lost

    rig.add_to_handout(BRACE)

    assert not after_saving
    assert rig.application.handout.would_be_lost


def test_the_end_of_the_session_is_not_held_up(rig: WindowRig) -> None:
    """A computer that shuts down waits for no answer."""
    rig.named("Name", QLineEdit).setText("Ana")

    rig.application.closing.expect_end()

    assert rig.application.closing.may_close()


def test_the_program_closes_its_window_without_a_question(rig: WindowRig) -> None:
    """Only people are asked: a restart in safe mode asks itself."""
    rig.named("Name", QLineEdit).setText("Ana")
    event = QCloseEvent()

    QApplication.sendEvent(rig.window, event)

    assert event.isAccepted()


class _FromOutside(QCloseEvent):
    """What the window system sends when people press the window's button; Qt lets nobody else make one."""

    def spontaneous(self) -> bool:
        """Say so."""
        return True


def test_the_button_of_the_window_asks_too(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """Keep open means that the window stays."""
    asked: list[str] = []
    rig.named("Name", QLineEdit).setText("Ana")
    _answer_with(in_next_dialog, "&Keep open", asked)
    event = _FromOutside()

    rig.window.closeEvent(event)

    assert asked == ["Close and lose this handout?"]
    assert not event.isAccepted()


def test_a_new_language_of_the_window_offers_to_start_again(rig: WindowRig) -> None:
    """Everything else in that menu acts at once; this does with one click."""
    rig.application.appearance.choose_language("es")

    rig.button("Restart now").click()

    assert rig.application.closing.wants_restart
    assert not rig.window.isVisible()


def test_the_offer_to_start_again_stays_behind_what_is_told_for_some_seconds(rig: WindowRig) -> None:
    """Who reads slowly finds it still there."""
    rig.application.appearance.choose_language("es")
    rig.window.notice.tell("Copied.")

    rig.window.notice._timer.timeout.emit()

    assert not rig.window.notice._timer.isActive()
    assert rig.button("Restart now").isVisible()


def test_a_restart_that_empties_a_handout_says_so_before(rig: WindowRig) -> None:
    """The question comes after a click, and one topic asks nothing."""
    warning = "A restart empties the handout: print or save it first."
    rig.application.appearance.choose_language("es")
    before = rig.window.notice.text
    rig.add_to_handout(CAUSE)

    rig.application.appearance.choose_language("es")

    assert warning not in before
    assert rig.window.notice.text.endswith(warning)


def test_the_language_that_is_spoken_takes_the_offer_back(rig: WindowRig) -> None:
    """There is nothing to start again for."""
    rig.application.appearance.choose_language("es")

    rig.application.appearance.choose_language("en")
    told = rig.window.notice.text
    rig.window.notice.dismiss()

    assert told == "The window stays in this language."
    assert rig.window.notice.text == ""


def test_pages_and_handouts_keep_their_language_when_the_window_changes_its_own(
    rig: WindowRig, open_window: OpenWindow
) -> None:
    """Patients do not change with who sits before the window."""
    rig.application.appearance.choose_language("es")
    rig.close_once()

    again = open_window()

    assert again.search.accessibleName() == "Buscar"
    assert (again.window.handout.languages, again.application.reading.language) == (("en",), "en")


def test_starting_again_asks_before_a_handout_is_lost(rig: WindowRig, in_next_dialog: InDialog) -> None:
    """As closing does; the restart is still to come, and stays offered."""
    asked: list[str] = []
    rig.named("Name", QLineEdit).setText("Ana")
    rig.application.appearance.choose_language("es")
    _answer_with(in_next_dialog, "&Keep open", asked)

    rig.button("Restart now").click()

    assert asked == ["Restart and lose this handout?"]
    assert rig.button("Restart now").isVisible()
    assert not rig.application.closing.wants_restart
    assert rig.window.isVisible()
