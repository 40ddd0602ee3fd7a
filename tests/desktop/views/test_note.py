"""The note for one patient: what is said below it, and what it does to the sheet."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from db.records import ForPatient
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"
ENGLISH = "Do not run for two weeks. You can walk with the brace if it does not hurt."


def _says(rig: WindowRig, words: str) -> bool:
    return any(words in text for text in rig.label_texts())


def test_a_note_in_the_other_language_is_told_when_the_handout_changes_its_own(rig: WindowRig) -> None:
    """The note was written first, and the language chosen after it."""
    rig.add_to_handout(CAUSE)
    rig.named("Note for this patient", QPlainTextEdit).setPlainText(ENGLISH)
    rig.wait(lambda: _says(rig, "Easy to read"))

    rig.button("Español").click()
    told = _says(rig, "This note is in English")
    rig.button("English").click()

    assert told
    assert _says(rig, "Easy to read")


def test_a_note_in_the_other_language_is_told_when_the_page_takes_the_empty_handout_along(rig: WindowRig) -> None:
    """An empty handout has the language of the page, which one key changes."""
    rig.named("Note for this patient", QPlainTextEdit).setPlainText(ENGLISH)
    rig.wait(lambda: _says(rig, "Easy to read"))

    rig.do("language")

    rig.wait(lambda: _says(rig, "This note is in English"))


def test_what_a_long_note_shortens_on_the_short_sheet_is_told(rig: WindowRig) -> None:
    """The steps lose their explanations on paper: whoever hands it out is to know."""
    before = rig.add_to_handout(CAUSE).shortened
    shortened: tuple[str, ...] = ()

    # A note that begins another page leaves room for the explanations there.
    for lines in range(16, 64, 4):
        made = len(rig.pressed)
        rig.window.handout.patient.show_values(ForPatient(note=f"{ENGLISH} " * lines))
        shortened = rig.next_pages(made).shortened
        if shortened:
            break

    assert before == ()
    assert shortened
    assert _says(rig, f"Shortened: {', '.join(shortened)}")


def test_short_is_named_as_the_cause_of_what_is_missing(rig: WindowRig) -> None:
    """Sheets may grow to any number of pages: “no room” sounds like a fault."""
    left_out = rig.add_to_handout(CAUSE).left_out

    assert left_out
    assert _says(rig, f"Short leaves out: {left_out[0]}")


def test_what_short_leaves_out_is_told_by_topic_where_there_are_several(rig: WindowRig) -> None:
    """Else nobody knows of which."""
    rig.add_to_handout(CAUSE)
    made = rig.add_to_handout("bracing-spondylolysis")

    tips = [label.toolTip() for label in rig.window.handout.findChildren(QLabel) if "leaves out" in label.text()]

    assert any(made.left_out_of)
    for topic, left_out in zip(made.handout.topics, made.left_out_of, strict=True):
        assert not left_out or f"{topic.title}: {', '.join(left_out)}" in tips[0]


def test_a_date_that_spanish_readers_take_for_another_is_told(rig: WindowRig) -> None:
    """It prints as it was typed all the same: nobody but staff knows what was meant."""
    rig.button("Language of the handout: Español").click()
    rig.named("Date", QLineEdit).setText("11/22/2026")
    rig.named("Next visit", QLineEdit).setText("22/12/2026")
    rig.application.handout.toggle(CAUSE)

    rig.wait(lambda: _says(rig, "11/22/2026: pick the date in words, which nobody takes for another"))

    assert not _says(rig, "22/12/2026:")
    assert rig.pressed[-1].handout.for_patient.date == "11/22/2026"
