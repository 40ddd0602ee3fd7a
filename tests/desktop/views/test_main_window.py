"""The window folds its panels where there is no room, and the keyboard reaches all of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from desktop.views.crash_dialog import CrashDialog
from desktop.views.help_dialog import HelpDialog
from desktop.views.letterhead_dialog import LetterheadDialog
from desktop.widgets.focus_ring import FocusRing
from desktop.widgets.segment import Segment
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"


def _resize(rig: WindowRig, width: int) -> None:
    rig.window.resize(width, 700)
    rig.wait(lambda: rig.window.width() == width and not rig.window.reading._resize_pause.isActive())


def _handout_button(rig: WindowRig) -> QPushButton:
    return next(each for each in rig.window.top_bar.findChildren(QPushButton) if each.text().startswith("Handout"))


@pytest.mark.parametrize(("width", "is_beside"), [(1366, True), (1280, True), (1279, False), (1024, False)])
def test_the_handout_stands_beside_the_page_where_there_is_room(rig: WindowRig, width: int, is_beside: bool) -> None:
    """Below 1280 pixels a button stands for it."""
    _resize(rig, width)

    assert rig.window.handout.isVisible() == is_beside
    assert _handout_button(rig).isVisible() != is_beside


@pytest.mark.parametrize(("width", "is_beside"), [(900, True), (899, False)])
def test_the_topics_stand_beside_the_page_where_there_is_room(rig: WindowRig, width: int, is_beside: bool) -> None:
    """Below 900 pixels a button stands for them."""
    _resize(rig, width)

    assert rig.window.topics.isVisible() == is_beside
    assert rig.button("Topics").isVisible() != is_beside


def test_a_folded_handout_says_how_many_topics_it_holds(rig: WindowRig) -> None:
    """What is out of sight is not forgotten."""
    _resize(rig, 1024)

    rig.application.handout.toggle(CAUSE)

    assert _handout_button(rig).text() == "Handout · 1"


def test_a_folded_handout_opens_over_the_page_and_escape_folds_it_again(rig: WindowRig) -> None:
    """The keyboard goes with it."""
    _resize(rig, 1024)

    _handout_button(rig).click()
    has_keyboard = rig.window.handout.isAncestorOf(rig.focused)
    is_over = rig.window.handout.geometry().right() == rig.window.width() - 1
    rig.press(Qt.Key.Key_Escape)

    assert has_keyboard
    assert is_over
    assert not rig.window.handout.isVisible()


def test_an_unfolded_handout_has_all_that_was_typed(rig: WindowRig) -> None:
    """Making the window larger moves the panel and loses nothing."""
    _resize(rig, 1024)
    rig.window.handout.patient._name.setText("Rosa")

    _resize(rig, 1366)

    assert rig.window.handout.for_patient.name == "Rosa"
    assert rig.window.handout.isVisible()


def test_typing_a_search_unfolds_the_topics_and_a_choice_folds_them(rig: WindowRig) -> None:
    """Results are seen in a narrow window too."""
    _resize(rig, 820)

    rig.type_query("spondylolysis")
    was_open = rig.window.topics.isVisible()
    rig.press(Qt.Key.Key_Return)
    rig.wait_for_topic(CAUSE)

    assert was_open
    assert not rig.window.topics.isVisible()


def test_a_notice_lies_clear_of_an_open_handout(rig: WindowRig) -> None:
    """Its Undo can be pressed."""
    _resize(rig, 1024)
    _handout_button(rig).click()

    rig.window.notice.offer("Taken out.", "Undo", rig.application.handout.undo)

    assert not rig.window.notice.geometry().intersects(rig.window.handout.geometry())
    assert rig.window.notice.geometry().left() >= 0


def test_a_notice_moves_with_the_page(rig: WindowRig) -> None:
    """It stays at the foot of the page when the window grows."""
    rig.window.notice.tell("Saved.")

    _resize(rig, 1500)

    middle = rig.window.reading.geometry().center().x()
    assert abs(rig.window.notice.geometry().center().x() - middle) <= 2


def test_escape_closes_a_notice(rig: WindowRig) -> None:
    """A lasting notice waits no longer than one likes."""
    rig.window.notice.tell("The library is damaged.", is_lasting=True)

    rig.press(Qt.Key.Key_Escape)

    assert rig.window.notice.text == ""


def test_f6_goes_through_the_parts_of_the_window_and_around(rig: WindowRig) -> None:
    """Every part is four keys away at most."""
    rig.open(CAUSE)
    rig.press(Qt.Key.Key_Slash)
    panels = (rig.window.topics, rig.window.reading, rig.window.handout, rig.window.top_bar)

    reached = []
    for panel in panels:
        rig.press(Qt.Key.Key_F6)
        reached.append(panel.isAncestorOf(rig.focused))

    assert reached == [True, True, True, True]


def test_no_two_actions_share_a_shortcut(rig: WindowRig) -> None:
    """Qt would do neither."""
    actions = rig.window.findChildren(QAction)

    keys = [key.toString() for action in actions for key in action.shortcuts()]

    assert len(keys) > 15
    assert len(keys) == len(set(keys))


def test_every_listed_key_does_its_command(rig: WindowRig) -> None:
    """What help and palette list is what the keys do: all come from one list."""
    named = {str(action.data()) for action in rig.window.findChildren(QAction) if action.shortcuts()}

    with_keys = {command.name for command in rig.window._commands.values() if command.keys}

    assert with_keys <= named
    assert {"search", "print", "save", "undo", "help", "escape", "basket", "next-panel"} <= with_keys


@pytest.mark.parametrize("key", ["larger", "smaller", "actual-size"])
def test_zoom_by_keyboard_stays_within_its_steps(rig: WindowRig, key: str) -> None:
    """Pressing on changes nothing any more."""
    for _ in range(12):
        rig.do(key)

    expected = {"larger": "200%", "smaller": "80%", "actual-size": "100%"}
    assert expected[key] in rig.label_texts()


def _dialogs(rig: WindowRig) -> list[QDialog]:
    look, window = rig.application.look, rig.window
    return [
        HelpDialog(look, window),
        LetterheadDialog(look, rig.application.store.letterhead(), window),
        CrashDialog(look, "Lamina 1\nValueError", window),
    ]


# What Qt's platform without a screen says of every dialog.
@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_dialog_shows_where_the_keyboard_is(rig: WindowRig, number: int) -> None:
    """Also on its buttons."""
    dialog = _dialogs(rig)[number]
    dialog.show()
    button = dialog.findChildren(QPushButton)[-1]

    button.setFocus(Qt.FocusReason.TabFocusReason)

    rings = dialog.findChildren(FocusRing)
    rig.wait(lambda: any(ring.isVisible() for ring in rings))
    dialog.reject()


def test_a_letterhead_is_asked_for_kept_and_printed(rig: WindowRig) -> None:
    """Set once; each handout bears it."""
    dialog = LetterheadDialog(rig.application.look, rig.application.store.letterhead(), rig.window)
    dialog._clinic.setText("Clinica Norte")
    dialog._address.setPlainText("\n Calle 1 \n\nCiudad\n")

    rig.application.store.save_letterhead(dialog.letterhead)

    assert rig.application.store.letterhead().clinic == "Clinica Norte"
    assert rig.application.store.letterhead().address == ("Calle 1", "Ciudad")


def _page_link(rig: WindowRig) -> QWidget:
    page = rig.window.reading._page
    assert page is not None
    return next(each for each in page.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_a_link_in_the_page_can_be_followed_by_keyboard(rig: WindowRig) -> None:
    """Tab reaches it, Enter follows it."""
    rig.open("bracing-spondylolysis")
    followed: list[str] = []
    page = rig.window.reading._page
    assert page is not None
    page.link_chosen.connect(followed.append)

    _page_link(rig).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(_page_link(rig), Qt.Key.Key_Tab)
    QTest.keyClick(rig.focused, Qt.Key.Key_Return)

    assert len(followed) == 1


def test_nothing_on_the_start_page_lies_over_anything_else(rig: WindowRig) -> None:
    """The cards come after the page was laid out for the first look."""
    start = rig.window.start
    cards = [each for each in start.findChildren(QPushButton) if each.property("topic")]

    rig.wait(lambda: all(card.isVisible() for card in cards))
    places = [card.geometry() for card in cards]

    assert len(places) > 1
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    assert start.height() >= max(place.bottom() for place in places)


def test_the_ring_goes_around_joined_buttons_as_one(rig: WindowRig) -> None:
    """Around one of them it would be cut off."""
    choices = rig.window.handout.choices.findChildren(Segment)[0]
    ring = rig.window._ring

    choices.setFocus(Qt.FocusReason.TabFocusReason)

    rig.wait(ring.isVisible)
    ground = ring.parentWidget()
    assert ground is not None
    assert ring.size().width() > choices.width()
    assert ground.rect().contains(ring.geometry())


def test_choosing_the_language_gives_the_page_the_keyboard(rig: WindowRig) -> None:
    """The next thing that is done is to scroll."""
    rig.open(CAUSE)

    rig.window.top_bar._language.chosen.emit("es")

    assert rig.focused is rig.window.reading._scroll


@pytest.mark.parametrize("text_px", [13, 18])
def test_a_squeezed_page_keeps_its_buttons_whole(rig: WindowRig, text_px: int) -> None:
    """The name of the category gives way first."""
    rig.application.appearance.choose_text_size(text_px)
    rig.window.resize(1600, 800)
    rig.open("spondylolysis")
    rig.window._splitter.setSizes([600, 0, 600])
    bar, button = rig.window.reading._bar, rig.button("Add to handout")

    rig.wait(lambda: bar._inner.width() <= rig.window.reading.width())
    rig.wait(lambda: button.width() >= button.sizeHint().width())

    assert button.mapTo(bar, button.rect().topRight()).x() < bar.width()


def test_a_page_goes_with_the_text_of_the_window_until_it_has_a_zoom_of_its_own(rig: WindowRig) -> None:
    """Whoever needs larger letters needs them in the page first of all."""
    rig.application.appearance.choose_text_size(18)
    followed = "150%" in rig.label_texts()

    rig.application.appearance.zoom(90)
    rig.application.appearance.choose_text_size(13)

    assert followed
    assert "90%" in rig.label_texts()


def test_the_zoom_enlarges_the_words_of_the_start_page_too(rig: WindowRig) -> None:
    """A wider column of small words helps nobody."""
    title = next(label for label in rig.window.start.findChildren(QLabel) if label.text().startswith("Find a page"))
    before, steps = title.font().pixelSize(), rig.window.start.height()

    rig.application.appearance.zoom(150)
    larger, taller = title.font().pixelSize(), rig.window.start.height()
    rig.application.appearance.zoom(100)

    assert larger > 1.4 * before
    assert title.font().pixelSize() == before
    assert taller > steps


def test_the_button_of_colors_and_language_has_its_words_as_long_as_there_is_room(rig: WindowRig) -> None:
    """A sun alone has to be guessed, most of all by who cannot read the window."""
    button = rig.named("Colors, text size, language", QPushButton)
    _resize(rig, 1024)
    narrow = button.text()
    _resize(rig, 820)

    assert narrow == "Look, language"
    assert button.text() == ""
