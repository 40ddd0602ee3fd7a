"""From one patient to the next: what is forgotten, what is as usual again, and what can be brought back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from db.records import ForPatient
from desktop.core.handout.handout import Options
from desktop.views import usual_flow
from tests.helpers.window_fixtures import OpenWindow
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"
BRACE = "bracing-spondylolysis"
NOBODY = ForPatient()
USUAL = Options(length="short")


@pytest.fixture
def busy(rig: WindowRig) -> WindowRig:
    """Return a window in which everything is set for one patient: Spanish, 24 points, full length, a name, a note."""
    rig.application.reading.choose_language("es")
    rig.wait(lambda: rig.window.handout.languages == ("es",))
    rig.add_to_handout(CAUSE)
    rig.button("Text size in points: 24").click()
    rig.button("Full").click()
    rig.named("Name", QLineEdit).setText("Rosa")
    rig.named("Note for this patient", QPlainTextEdit).setPlainText("Swim.")
    return rig


def _changes(rig: WindowRig) -> list[str]:
    return [words for words in rig.label_texts() if words.startswith("Changed for this patient")]


def test_the_first_handout_is_on_the_paper_of_the_country(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a clinic then chooses is kept, wherever it is."""
    monkeypatch.setattr(usual_flow, "home_country_code", lambda: "ES")
    first = open_window()
    first.wait_for_contents()
    usual = first.window.handout.options.paper
    papers = first.named("Paper", QComboBox)
    papers.setCurrentIndex(papers.findData("letter"))
    papers.activated.emit(papers.currentIndex())
    first.close_once()

    kept = open_window().window.handout.options.paper

    assert (usual, kept) == ("a4", "letter")


def test_the_next_patient_finds_nothing_of_the_last_one(busy: WindowRig) -> None:
    """No topic, name or note, and size, length and languages as the clinic usually has them."""
    busy.button("Next patient").click()

    panel = busy.window.handout
    assert (busy.window.basket.topic_ids, panel.for_patient) == ((), NOBODY)
    assert (panel.options, panel.languages, busy.application.reading.language) == (USUAL, ("en",), "en")
    assert _changes(busy) == []


def test_the_page_and_the_search_of_the_last_patient_are_gone(busy: WindowRig) -> None:
    """Who types the next name and prints must not get the last patient's page under it."""
    busy.open(CAUSE)
    busy.type_query("brace")

    busy.control(Qt.Key.Key_N, shift=True)

    assert (busy.application.reading.open_topic, busy.search.text()) == ("", "")
    assert not busy.window.topics.is_searching
    assert busy.search.hasFocus()
    assert not busy.button("Print").isEnabled()
    assert not busy.button("Save PDF…").isEnabled()


def test_neither_back_nor_forward_leads_to_the_page_of_the_last_patient(busy: WindowRig) -> None:
    """Alt+Left at the next one's side would show it."""
    busy.open(CAUSE)
    busy.open(BRACE)
    busy.application.reading.go_back()
    busy.wait_for_topic(CAUSE)

    busy.do("new-handout")
    busy.do("back")
    busy.do("forward")

    assert busy.application.reading.open_topic == ""
    assert not busy.button("Back").isEnabled()
    assert not busy.button("Forward").isEnabled()


def test_the_tree_shows_its_top_to_the_next_patient(busy: WindowRig) -> None:
    """The favorites stand there, and not the last patient's page."""
    busy.window.resize(1366, 560)
    busy.wait(lambda: busy.tree.verticalScrollBar().maximum() > 0)
    busy.tree.scrollToBottom()
    before = busy.tree.verticalScrollBar().value()

    busy.do("new-handout")

    assert before > 0
    assert busy.tree.verticalScrollBar().value() == 0
    assert not busy.tree.currentIndex().isValid()


def test_nothing_is_printed_for_the_next_patient_until_a_page_is_chosen(busy: WindowRig) -> None:
    """The keys say what to do instead."""
    busy.open(CAUSE)
    busy.do("new-handout")
    busy.named("Name", QLineEdit).setText("Ana")

    busy.do("save")

    assert busy.window.notice.text == "The handout is empty. Open a page and add it first."
    assert busy.window.basket.topic_ids == ()


def test_the_page_of_the_last_patient_comes_back_with_the_rest(busy: WindowRig) -> None:
    """A slip is undone as a whole."""
    busy.open(CAUSE)
    busy.do("new-handout")

    busy.button("Undo").click()
    busy.wait_for_topic(CAUSE)

    assert busy.window.basket.topic_ids == (CAUSE,)


def test_the_start_page_leaves_nothing_that_an_empty_handout_could_print(rig: WindowRig) -> None:
    """Whoever goes there by the keyboard or by Back has no page on show."""
    rig.open(CAUSE)
    could_print = rig.button("Print").isEnabled()

    rig.do("start")

    assert could_print
    assert not rig.button("Print").isEnabled()


def test_all_of_the_last_patient_comes_back_while_the_notice_stands(busy: WindowRig) -> None:
    """A slip costs one click, not a note typed again."""
    panel = busy.window.handout
    before = (panel.options, panel.languages, panel.for_patient)
    busy.control(Qt.Key.Key_N, shift=True)

    busy.button("Undo").click()

    assert busy.window.basket.topic_ids == (CAUSE,)
    assert (panel.options, panel.languages, panel.for_patient) == before
    assert busy.application.reading.language == "es"


def test_the_patient_cannot_come_back_once_the_notice_is_gone(busy: WindowRig) -> None:
    """The topics can; a name may not turn up minutes later."""
    busy.do("new-handout")
    busy.window.notice.dismiss()

    busy.do("undo")

    assert busy.window.basket.topic_ids == (CAUSE,)
    assert busy.window.handout.for_patient == NOBODY


def test_nothing_comes_back_over_what_is_typed_for_the_next_patient(busy: WindowRig) -> None:
    """Their handout has begun."""
    busy.do("new-handout")
    busy.named("Name", QLineEdit).setText("Ana")
    busy.wait(lambda: busy.window.notice.text == "")

    busy.do("undo")

    assert busy.window.basket.topic_ids == ()
    assert busy.window.handout.for_patient.name == "Ana"


def test_the_keys_of_a_field_do_not_bring_the_last_patient_back(rig: WindowRig) -> None:
    """Ctrl+Z in an emptied field is pressed for what the next patient's clinician typed."""
    name = rig.named("Name", QLineEdit)
    note = rig.named("Note for this patient", QPlainTextEdit)
    QTest.keyClicks(name, "Rosa")
    QTest.keyClicks(note, "Rosa")

    rig.control(Qt.Key.Key_N, shift=True)
    name.undo()
    note.undo()

    assert (name.text(), note.toPlainText()) == ("", "")


def test_what_is_not_as_usual_is_said_beside_it(busy: WindowRig) -> None:
    """Size, length and language of the patient before are not found out at the printer."""
    assert _changes(busy) == ["Changed for this patient: Español, 24\N{NO-BREAK SPACE}pt, Full"]


def test_a_page_in_another_language_than_usual_is_said(rig: WindowRig) -> None:
    """Also where the handout has its own."""
    rig.add_to_handout(CAUSE)

    rig.control(Qt.Key.Key_L)
    rig.wait(lambda: bool(_changes(rig)))

    assert _changes(rig) == ["Changed for this patient: page: Español"]


def test_what_is_kept_is_usual_for_the_next_patient_and_the_next_start(
    busy: WindowRig, open_window: OpenWindow
) -> None:
    """A clinic chooses once how its handouts look."""
    chosen = busy.window.handout.options

    busy.button("Always use").click()
    told = _changes(busy)
    busy.do("new-handout")
    after = busy.window.handout.options
    busy.close_once()
    again = open_window()

    assert (told, after, again.window.handout.options) == ([], chosen, chosen)
    assert (again.window.handout.languages, again.application.reading.language) == (("es",), "es")


def test_what_is_not_kept_is_gone_with_the_next_start(busy: WindowRig, open_window: OpenWindow) -> None:
    """Whoever starts the program is with the next patient."""
    busy.close_once()

    again = open_window()

    assert (again.window.handout.options, again.application.reading.language) == (USUAL, "en")


def test_the_paper_is_the_clinics_and_not_the_patients(rig: WindowRig, open_window: OpenWindow) -> None:
    """What lies in the trays does not change with the patient."""
    rig.named("Paper", QComboBox).setCurrentIndex(1)

    rig.do("new-handout")
    next_one = rig.window.handout.options.paper
    rig.close_once()

    assert (next_one, open_window().window.handout.options.paper) == ("a4", "a4")
