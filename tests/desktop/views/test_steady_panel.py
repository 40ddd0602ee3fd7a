"""The handout panel stands still: what is aimed at is hit, whatever comes into the handout meanwhile."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QWidget

from tests.helpers.window_rig import WindowRig

TOPICS = ("spondylolysis", "bracing-spondylolysis", "red-flags-back-pain")
_NAMED = ("Text size in points: 18", "Full", "Points for page one…", "Print", "Save PDF…")


def _places(rig: WindowRig) -> list[QPoint]:
    # What changed is laid out with the next events.
    QApplication.processEvents()
    controls: list[QWidget] = [rig.button(name) for name in _NAMED]
    controls += [rig.window.handout.patient._name, rig.window.handout.patient._note]
    return [each.mapTo(rig.window, QPoint(0, 0)) for each in controls]


def test_no_control_moves_when_topics_come_in(rig: WindowRig) -> None:
    """People look for 18, add the page, and click where 18 was."""
    places = [_places(rig)]

    for topic in TOPICS:
        rig.add_to_handout(topic)
        rig.wait(lambda: rig.window.handout._pages.text() != "No pages yet")
        places.append(_places(rig))

    assert places[1:] == places[:1] * len(TOPICS)


def test_no_control_moves_when_something_is_not_as_usual(rig: WindowRig) -> None:
    """The line that says so has its room before it is there."""
    before = _places(rig)

    rig.button("Text size in points: 24").click()
    rig.button("Full").click()
    told = [words for words in rig.label_texts() if words.startswith("Changed for this patient")]

    assert told
    assert _places(rig) == before


def test_topics_without_room_are_scrolled_to_as_they_come(rig: WindowRig) -> None:
    """The last one added is the one people look for."""
    rig.window.resize(1366, 768)

    for topic in TOPICS:
        rig.add_to_handout(topic)
    last = rig.window.basket.index(len(TOPICS) - 1)
    rig.wait(lambda: rig.basket_view.viewport().rect().contains(rig.basket_view.visualRect(last)))

    assert rig.basket_view.viewport().height() < len(TOPICS) * rig.basket_view.visualRect(last).height()


def test_a_large_window_shows_five_topics_at_once(rig: WindowRig) -> None:
    """Where there is room nobody has to scroll."""
    rig.window.resize(1920, 1080)

    rig.add_to_handout(TOPICS[0])
    view = rig.basket_view

    rig.wait(lambda: view.viewport().height() >= 5 * view.visualRect(rig.window.basket.index(0)).height())

    assert view.verticalScrollBar().maximum() == 0


def test_the_note_has_three_lines_and_is_whole_in_a_small_window(rig: WindowRig) -> None:
    """On the screen of most clinics, with something changed and no topic yet."""
    rig.window.resize(1366, 768)
    rig.button("Text size in points: 18").click()
    note = rig.named("Note for this patient", QPlainTextEdit)
    area = rig.window.handout.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)

    note.setPlainText("1\n2\n3")
    below = area.viewport().height
    rig.wait(lambda: note.mapTo(area.viewport(), QPoint(0, note.height())).y() <= below())

    assert note.verticalScrollBar().maximum() == 0


def test_what_is_typed_into_is_whole_with_what_is_said_below_it(rig: WindowRig) -> None:
    """The foot grows with what there is to say, and a note was typed out of sight."""
    rig.window.resize(1366, 700)
    rig.add_to_handout(TOPICS[0])
    rig.wait(lambda: rig.window.handout._pages.text() != "No pages yet")
    note = rig.named("Note for this patient", QPlainTextEdit)
    note.setFocus()

    rig.window.handout.show_pages(3, "One.\nTwo.\nThree.\nFour.\nFive.\nSix.")

    rig.wait(lambda: note.visibleRegion().boundingRect().height() == note.height())
    meter = rig.window.handout.patient._meter
    rig.wait(lambda: meter.visibleRegion().boundingRect().height() == meter.height())


def test_the_topics_are_in_sight_for_the_next_patient(rig: WindowRig) -> None:
    """Whoever typed a note was left at the foot of the panel."""
    rig.window.resize(1366, 700)
    rig.add_to_handout(TOPICS[0])
    bar = rig.window.handout._scroll.verticalScrollBar()
    rig.wait(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())

    rig.button("Next patient").click()

    assert bar.value() == 0


def test_the_foot_gives_back_the_room_of_what_is_no_longer_said(rig: WindowRig) -> None:
    """An empty gap over Print would be all that is left of it."""
    panel = rig.window.handout
    panel.show_nothing("Add a page to print")
    QApplication.processEvents()
    before = panel._facts.minimumHeight()
    panel.show_pages(3, "One.\nTwo.\nThree.\nFour.\nFive.\nSix.")

    panel.show_nothing("Add a page to print")

    assert panel._facts.minimumHeight() == before
