"""The palette finds any page and any action, and the help lists what the palette does."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QMenu, QPushButton

from db.saved import SavedSet
from desktop.views.help_dialog import HelpDialog
from desktop.views.palette import Palette
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"


def _open(rig: WindowRig, words: str = "") -> QLineEdit:
    rig.control(Qt.Key.Key_K)
    field = rig.named("Go to any page or action", QLineEdit)
    QTest.keyClicks(field, words)
    return field


def _lines(rig: WindowRig) -> list[str]:
    shown = rig.window.findChild(Palette)
    assert shown is not None
    made = shown.findChildren(QListWidget)[0]
    return [made.item(row).text() for row in range(made.count())]


def test_an_action_is_found_and_done_by_some_of_its_letters(rig: WindowRig) -> None:
    """Three letters and Enter."""
    field = _open(rig, "norm siz")
    rig.window.top_bar.zoom_in()

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert "100%" in rig.label_texts()
    assert not field.isVisible()


def test_an_action_stands_there_with_its_keys(rig: WindowRig) -> None:
    """So one learns them."""
    _open(rig, "save")

    assert _lines(rig)[:2] == ["Actions", "Save as PDF, Ctrl+S"]


def test_saving_a_set_is_found_where_one_looks_for_saving(rig: WindowRig) -> None:
    """It need not be known that sets have a menu; an empty handout makes no set."""
    field = _open(rig, "save set")
    lines = _lines(rig)

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert lines[1] == "Save this handout as a set"
    assert rig.window.notice.text == "The handout is empty. Add the pages of the set first."


def test_a_saved_set_is_found_by_its_name_and_applied(rig: WindowRig) -> None:
    """Who knows the name need not know that sets have a menu."""
    assert rig.application.store.save_set(SavedSet("Thin bone visit", (CAUSE,), {}, ""))
    field = _open(rig, "thin bo")
    lines = _lines(rig)

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert lines[:2] == ["Saved sets", "Thin bone visit"]
    assert rig.window.basket.topic_ids == (CAUSE,)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("24", "24 pt"),
        ("a4", "A4 ·"),
        ("handout spanish", "Español"),
        ("side by side", "English + Español"),
    ],
)
def test_the_options_of_the_handout_are_found(rig: WindowRig, typed: str, told: str) -> None:
    """Any action means these too."""
    rig.add_to_handout(CAUSE)
    field = _open(rig, typed)

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert told in rig.window.handout.choices.words()


@pytest.mark.parametrize("typed", ["wallet", "teach-back", "tools", "sections"])
def test_what_lies_behind_more_options_is_found_by_name(rig: WindowRig, typed: str) -> None:
    """A gear says nothing of wallet cards."""
    _open(rig, typed)

    assert _lines(rig)[1].startswith("More options")


def test_an_action_is_found_by_its_whole_name(rig: WindowRig) -> None:
    """With the colon that stands in it."""
    _open(rig, "Text size of the handout: 18 points")

    assert _lines(rig)[1] == "Text size of the handout: 18 points"


def test_signs_alone_mean_nothing(rig: WindowRig) -> None:
    """They are in no name."""
    _open(rig, "?!")

    assert "Actions" not in _lines(rig)


def test_a_page_is_found_below_the_actions_and_opened(rig: WindowRig) -> None:
    """The same field leads to both."""
    field = _open(rig, "spondylolysis")
    rig.wait(lambda: "Pages" in _lines(rig))

    QTest.keyClick(field, Qt.Key.Key_Return)

    rig.wait_for_topic(CAUSE)


def test_without_words_recent_pages_come_first_and_every_action_follows(rig: WindowRig) -> None:
    """Nobody has to know a name."""
    rig.open(CAUSE)

    _open(rig)

    lines = _lines(rig)
    listed = [command for command in rig.window._commands.values() if command.group and command.name != "palette"]
    assert lines[0] == "Recent pages"
    assert len(lines) == 3 + len(listed)


def test_arrow_keys_move_and_go_around(rig: WindowRig) -> None:
    """Up from the first leads to the last; headings are stepped over."""
    field = _open(rig)
    first = field.accessibleDescription()

    QTest.keyClick(field, Qt.Key.Key_Up)
    last = field.accessibleDescription()
    QTest.keyClick(field, Qt.Key.Key_Down)

    assert last == _lines(rig)[-1]
    assert field.accessibleDescription() == first


def test_escape_closes_the_palette_and_gives_the_keyboard_back(rig: WindowRig) -> None:
    """As if nothing had been."""
    rig.open(CAUSE)
    rig.window.reading.focus_page()
    before = rig.focused

    field = _open(rig, "print")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert not field.isVisible()
    assert rig.focused is before


def test_words_that_mean_nothing_are_told_so(rig: WindowRig) -> None:
    """Enter then does nothing."""
    field = _open(rig, "zzzzqq")
    rig.wait(lambda: "Nothing has this name" in _lines(rig))

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.isVisible()


# What Qt's platform without a screen says of every dialog.
@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize(
    ("command", "expected"),
    [("help", "Save as PDF"), ("trouble", "Start again in safe mode"), ("about", "Free software under the Apache")],
)
def test_each_page_of_the_help_can_be_opened(rig: WindowRig, command: str, expected: str) -> None:
    """By its key or from the palette."""
    seen: list[str] = []

    def look() -> None:
        dialog = rig.window.findChild(HelpDialog)
        assert dialog is not None
        seen.extend(shown.text() for shown in dialog.findChildren(QLabel))
        seen.extend(button.text() for button in dialog.findChildren(QPushButton))
        dialog.reject()

    QTimer.singleShot(0, look)
    rig.do(command)

    assert any(expected in text for text in seen)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_help_lists_every_shortcut_once(rig: WindowRig) -> None:
    """It comes from the same list as the keys."""
    seen: list[str] = []

    def look() -> None:
        dialog = rig.window.findChild(HelpDialog)
        assert dialog is not None
        seen.extend(shown.text() for shown in dialog.findChildren(QLabel))
        dialog.reject()

    QTimer.singleShot(0, look)
    rig.do("help")

    listed = [command for command in rig.window._commands.values() if command.group and command.keys]
    assert len(listed) > 20
    assert [command.words for command in listed if seen.count(command.words) != 1] == []


def test_the_copied_page_is_its_text(rig: WindowRig) -> None:
    """Blocks can be selected one by one only; this takes all of them."""
    from PySide6.QtGui import QGuiApplication

    rig.open(CAUSE)
    topic = rig.window.reading.topic
    assert topic is not None

    rig.do("copy")

    assert topic.title in QGuiApplication.clipboard().text()
    assert "clipboard" in rig.window.notice.text


def test_the_start_page_can_be_gone_to_and_back_from(rig: WindowRig) -> None:
    """It is a page of the history like others."""
    rig.open(CAUSE)

    rig.do("start")
    at_start = rig.application.reading.open_topic
    rig.do("back")

    assert at_start == ""
    rig.wait_for_topic(CAUSE)


def test_recent_pages_are_forgotten_when_asked(rig: WindowRig) -> None:
    """And a notice says so."""
    rig.open(CAUSE)

    rig.do("forget")

    assert rig.application.store.recents() == ()
    assert "recent" in rig.window.notice.text


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_a_theme_is_put_on_and_remembered(rig: WindowRig, name: str) -> None:
    """By the menu, the palette, or as the system has it."""
    rig.do(f"theme-{name}")

    assert rig.application.look.theme.name == name
    assert rig.application.store.text("theme", "") == name


def test_the_text_of_the_window_grows_apart_from_a_page_with_a_zoom_of_its_own(rig: WindowRig) -> None:
    """What was chosen for the page stays."""
    rig.open(CAUSE)
    rig.application.appearance.zoom(90)
    rig.do("text-18")

    assert rig.window.top_bar.fontMetrics().height() > 18
    assert rig.application.store.number("text_px", 0) == 18
    assert "90%" in rig.label_texts()


@pytest.mark.parametrize("typed", ["language", "idioma", "español", "english", "spanish", "inglés"])
def test_the_language_of_the_window_is_found_in_either_language(rig: WindowRig, typed: str) -> None:
    """Who sits before a window in the other language types their own word for it."""
    # Qt's test keys know no ñ.
    _open(rig).setText(typed)

    assert any("of the window: English" in line or "de la ventana: Español" in line for line in _lines(rig))


@pytest.mark.qt_log_ignore("raise", "grabbing the keyboard")
def test_the_menu_of_the_handout_leads_to_the_languages_of_the_window(rig: WindowRig) -> None:
    """Named in both."""
    rig.application.clinic.open_menu()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)

    (languages,) = (entry for entry in menu.actions() if "Language · Idioma" in entry.text())
    below = languages.menu()
    assert isinstance(below, QMenu)
    next(entry for entry in below.actions() if entry.text() == "Español").trigger()
    menu.close()

    assert rig.application.store.text("interface_language", "") == "es"
    assert "Desde el próximo inicio, la ventana está en español." in rig.window.notice.text
