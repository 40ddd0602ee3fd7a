"""Nothing is cut off, everything has a name, the keyboard can be seen: in each theme and language, small and large."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget

from desktop.widgets.buttons import IconButton
from desktop.widgets.focus_ring import FocusRing
from desktop.widgets.theme import DARK, LIGHT, Theme
from tests.helpers.cut_off import cut_off, overlapping, words_of
from tests.helpers.window_fixtures import OpenWindow
from tests.helpers.window_rig import WindowRig

_SIZES = {"1366x768": QSize(1366, 768), "1920x1080": QSize(1920, 1080), "1024x700": QSize(1024, 700)}
_TOPICS = ("spondylolysis", "bracing-spondylolysis", "red-flags-back-pain")


@pytest.fixture
def rig(open_window: OpenWindow) -> WindowRig:
    """Return a window with a page, a full handout and everything on show."""
    opened = open_window()
    opened.wait_for_contents()
    for topic_id in _TOPICS:
        opened.application.handout.toggle(topic_id)
    opened.open(_TOPICS[0])
    return opened


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES.keys())
def test_nothing_iscut_off(rig: WindowRig, size: QSize, language: str, theme: Theme) -> None:
    """Every word of page, bars and panels has the room it needs."""
    rig.window.resize(size)
    rig.application.look.choose(theme)
    rig.application.reading.choose_language(language)
    rig.wait(lambda: rig.window.reading.topic is not None and rig.window.reading.topic.language == language)
    rig.wait(lambda: not rig.window.reading._resize_pause.isActive())

    assert cut_off(rig.window) == []
    assert overlapping(rig.window) == []


@pytest.mark.parametrize("width", [800, 899, 900, 1024, 1279, 1280, 1366])
def test_the_start_page_fits_every_width(open_window: OpenWindow, width: int) -> None:
    """Its cards never lie over each other."""
    rig = open_window()
    rig.wait_for_contents()

    rig.window.resize(width, 600)
    rig.wait(lambda: not rig.window.reading._resize_pause.isActive())

    assert cut_off(rig.window) == []
    assert overlapping(rig.window) == []


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_the_start_page_fits_after_a_page_with_an_outline(rig: WindowRig, width: int) -> None:
    """The outline beside a page takes of the width, and gives it back."""
    rig.window.resize(1920, 1080)
    rig.wait(lambda: rig.window.reading._scroll.room_aside > 0)

    rig.window.resize(width, 700)
    rig.application.reading.go_to_start()

    assert rig.window.reading._scroll.viewport().width() >= rig.window.start.width()
    assert cut_off(rig.window) == []


@pytest.mark.parametrize("width", [1024, 1366])
def test_a_page_with_an_outline_fits_a_smaller_window(rig: WindowRig, width: int) -> None:
    """As when a window that filled a large screen does so no more."""
    rig.window.resize(1920, 1080)
    rig.wait(lambda: rig.window.reading._scroll.room_aside > 0)

    rig.window.resize(width, 700)
    rig.wait(lambda: not rig.window.reading._resize_pause.isActive())

    page = rig.window.reading._page
    assert page is not None
    assert rig.window.reading._scroll.viewport().width() >= page.width()


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_the_page_fits_at_every_zoom(rig: WindowRig, percent: int) -> None:
    """WCAG 2.2, 1.4.4: twice as large, and nothing is lost."""
    rig.window.resize(1024, 700)

    rig.application.appearance.zoom(percent)
    rig.wait(lambda: not rig.window.reading._resize_pause.isActive())

    assert cut_off(rig.window.reading) == []


def _spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_everything_that_takes_the_keyboard_has_a_name(rig: WindowRig) -> None:
    """A screen reader says where one is."""
    stops = [
        widget
        for widget in rig.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]

    assert len(stops) > 15
    assert [widget for widget in stops if not _spoken(widget)] == []


def test_every_button_with_an_icon_alone_has_a_tip_and_a_name(rig: WindowRig) -> None:
    """A drawing is a riddle to some."""
    buttons = rig.window.findChildren(IconButton)

    assert len(buttons) >= 8
    assert [each for each in buttons if not (each.toolTip() and each.accessibleName())] == []


def test_every_target_is_at_least_28_pixels_high(rig: WindowRig) -> None:
    """Small targets are missed."""
    buttons = [button for button in rig.window.findChildren(QAbstractButton) if button.isVisible()]

    assert [words_of(button) for button in buttons if button.height() < 28 and not _is_inside_a_field(button)] == []


def _is_inside_a_field(button: QAbstractButton) -> bool:
    return isinstance(button.parentWidget(), QLineEdit)


def test_the_ring_follows_the_keyboard_from_button_to_button(rig: WindowRig) -> None:
    """Focus is always to be seen."""
    ring = next(each for each in rig.window.findChildren(FocusRing))
    button = rig.button("Help and shortcuts")

    button.setFocus()

    assert ring.isVisible()
    assert ring.geometry().contains(button.geometry())
    rig.search.setFocus()
    assert not ring.isVisible()


def test_the_ring_outlives_the_button_it_was_around(open_window: OpenWindow) -> None:
    """The start page's cards are made anew in another language while one of them has the keyboard."""
    rig = open_window()
    rig.wait_for_contents()
    old = rig.window.start.findChildren(QPushButton)[0]
    old.setFocus()

    rig.control(Qt.Key.Key_L)
    rig.wait(lambda: rig.application.reading.summaries()[0].language == "es")
    QApplication.sendPostedEvents()
    rig.button("Help and shortcuts").setFocus()

    assert any(each.isVisible() for each in rig.window.findChildren(FocusRing))
