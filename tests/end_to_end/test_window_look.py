"""Nothing is cut off, everything has a name, the keyboard can be seen: in each theme and language, small and large."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from desktop.widgets.buttons import IconButton
from desktop.widgets.focus_ring import FocusRing
from desktop.widgets.theme import DARK, LIGHT, Theme
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


def _cut_off(root: QWidget) -> list[str]:
    """Return the words of every visible widget that is smaller than its words need."""
    QApplication.sendPostedEvents()
    shown = [each for kind in (QLabel, QPushButton, QLineEdit, QComboBox) for each in root.findChildren(kind)]
    return [_words(widget) for widget in shown if _has_words(widget) and not _has_room(widget)]


def _has_words(widget: QWidget) -> bool:
    return widget.isVisible() and not (isinstance(widget, QLabel) and not widget.text())


def _has_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width())
    needed = widget.minimumSizeHint() if isinstance(widget, (QLineEdit, QComboBox)) else widget.sizeHint()
    return widget.width() >= needed.width() and widget.height() >= needed.height()


def _words(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, (QLabel, QPushButton)) else widget.accessibleName()
    return f"{type(widget).__name__} {text[:60]!r} {widget.size().toTuple()} of {widget.sizeHint().toTuple()}"


def _overlapping(root: QWidget) -> list[str]:
    """Return the pairs of visible neighbours that lie over each other."""
    found = []
    for parent in (root, *root.findChildren(QWidget)):
        layout = parent.layout() if parent.isVisible() else None
        items = [layout.itemAt(place) for place in range(layout.count())] if layout is not None else []
        widgets = [item.widget() for item in items if item is not None]
        places = [widget.geometry() for widget in widgets if widget is not None and widget.isVisible()]
        found += [
            f"{one} over {other} in {parent.objectName() or type(parent).__name__}"
            for number, one in enumerate(places)
            for other in places[number + 1 :]
            if one.intersects(other)
        ]
    return found


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES.keys())
def test_nothing_is_cut_off(rig: WindowRig, size: QSize, language: str, theme: Theme) -> None:
    """Every word of page, bars and panels has the room it needs."""
    rig.window.resize(size)
    rig.application.look.choose(theme)
    rig.application.reading.choose_language(language)
    rig.wait(lambda: rig.window.reading.topic is not None and rig.window.reading.topic.language == language)
    rig.wait(lambda: not rig.window.reading._resize_pause.isActive())

    assert _cut_off(rig.window) == []
    assert _overlapping(rig.window) == []


@pytest.mark.parametrize("width", [800, 899, 900, 1024, 1279, 1280, 1366])
def test_the_start_page_fits_every_width(open_window: OpenWindow, width: int) -> None:
    """Its cards never lie over each other."""
    rig = open_window()
    rig.wait_for_contents()

    rig.window.resize(width, 600)
    rig.wait(lambda: not rig.window.reading._resize_pause.isActive())

    assert _cut_off(rig.window) == []
    assert _overlapping(rig.window) == []


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_the_page_fits_at_every_zoom(rig: WindowRig, percent: int) -> None:
    """WCAG 2.2, 1.4.4: twice as large, and nothing is lost."""
    rig.window.resize(1024, 700)

    rig.application._zoom(percent)
    rig.wait(lambda: not rig.window.reading._resize_pause.isActive())

    assert _cut_off(rig.window.reading) == []


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

    assert [_words(button) for button in buttons if button.height() < 28 and not _is_inside_a_field(button)] == []


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
