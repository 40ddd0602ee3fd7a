"""Each control of the window and of its dialogs: its name, in which order Tab comes to it, and how that shows."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QStyle, QStyleOptionButton, QWidget

from desktop.views.crash_dialog import CrashDialog
from desktop.views.preview_dialog import PreviewDialog
from desktop.views.text_dialog import TextDialog
from tests.helpers.dialog_openers import dialog_openers
from tests.helpers.window_fixtures import OpenWindow
from tests.helpers.window_rig import WindowRig

# Said by the platform without a screen of each window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

_TOPIC = "spondylolysis"
_DIALOGS = (
    "shortcuts",
    "troubleshooting",
    "letterhead",
    "code",
    "counts",
    "pack",
    "options",
    "circle",
    "large",
    "set",
    "text",
    "print",
    "crash",
    "name",
    "figure",
)


@pytest.fixture
def full(rig: WindowRig) -> WindowRig:
    """Return a window with a page on show and pages in the handout."""
    rig.window.resize(1366, 768)
    rig.open(_TOPIC)
    rig.add_to_handout(_TOPIC)
    return rig


def _spoken(shown: QWidget) -> tuple[QAccessible.Role, str, str]:
    """Return role, name and description of a widget, as a screen reader is told them."""
    told = QAccessible.queryAccessibleInterface(shown)
    assert told is not None
    return told.role(), told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description)


def _takes_keys(shown: QWidget) -> bool:
    return bool(shown.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _nameless(root: QWidget) -> list[str]:
    """Return everything on show in a window that the keyboard can come to and that has no name."""
    own = [each for each in root.findChildren(QWidget) if each.isVisibleTo(root) and _takes_keys(each)]
    own = [each for each in own if each.window() is root]
    assert own
    return [f"{type(each).__name__} {each.objectName()}" for each in own if not _spoken(each)[1].strip()]


def _opener(rig: WindowRig, name: str) -> Callable[[], object]:
    application, window, look = rig.application, rig.window, rig.application.look
    return {
        **dialog_openers(application),
        "large": PreviewDialog(look, rig.pressed[-1].pdf, window).exec,
        "print": application.handout.print_handout,
        "crash": CrashDialog(look, "report", window).exec,
        "name": TextDialog(look, "Name", "Why", parent=window).exec,
        "figure": lambda: window.reading._open_figure(_figure_of(rig)),
    }[name]


def _figure_of(rig: WindowRig) -> str:
    topic = rig.window.reading.topic
    assert topic is not None
    return topic.illustrations[0].id


def test_every_control_of_the_window_has_a_name(full: WindowRig) -> None:
    """Also those that come later: the find bar, the source of a mark, the palette, results."""
    full.do("find")
    full.window.reading._follow("source:" + _first_source(full))
    full.application.palette.open()
    full.type_query("back")

    assert _nameless(full.window) == []


def _first_source(rig: WindowRig) -> str:
    topic = rig.window.reading.topic
    assert topic is not None
    return topic.sources[0].id


@pytest.mark.parametrize("name", _DIALOGS)
def test_every_control_of_a_dialog_has_a_name(full: WindowRig, name: str) -> None:
    """A field that is only beside its label is a field without a name."""
    found: list[list[str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            found.append(_nameless(dialog))
            dialog.reject()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)
    _opener(full, name)()

    assert found == [[]]


def test_titles_and_sections_are_headings(full: WindowRig) -> None:
    """A screen reader goes from one to the next; to Qt alone they would be mere text."""
    page = full.window.reading._page
    assert page is not None
    labels = [each for each in page.findChildren(QLabel) if each.objectName() in ("title", "heading")]

    told = [_spoken(each) for each in labels]

    assert told[0][:2] == (QAccessible.Role.Heading, "Stress fracture in the low back")
    assert {role for role, _, _ in told} == {QAccessible.Role.Heading}
    assert [name for _, name, _ in told] == [each.text() for each in labels]


def test_the_start_page_and_the_handout_have_headings(rig: WindowRig) -> None:
    """Each panel begins with one."""
    headings = [
        each.text()
        for each in rig.window.findChildren(QLabel)
        if each.isVisible() and _spoken(each)[0] == QAccessible.Role.Heading
    ]

    assert {"Find a page. Print it. Done.", "Good places to start", "Handout", "For this patient"} <= set(headings)


def test_text_that_is_no_heading_is_text(full: WindowRig) -> None:
    """The way in which headings are told changes nothing else."""
    assert _spoken(full.window.handout._facts)[0] == QAccessible.Role.StaticText


def test_the_preview_says_what_it_shows_and_can_be_pressed(full: WindowRig) -> None:
    """Its picture tells nothing to whoever does not see it."""
    pages = full.pressed[-1].pages

    role, name, description = _spoken(full.window.handout.preview)

    assert role == QAccessible.Role.PushButton
    assert name == "Preview of the handout"
    assert description == f"Page 1 of {pages}"


def test_an_empty_preview_says_so(rig: WindowRig) -> None:
    """Nothing on show is said, not left out."""
    rig.window.handout.show_nothing("")

    assert _spoken(rig.window.handout.preview)[2] == "No pages yet"


def _chain(first: QWidget) -> Iterator[QWidget]:
    """Yield every widget of the window in the order of Tab, after `first`."""
    following = first.nextInFocusChain()
    while following is not None and following is not first:
        yield following
        following = following.nextInFocusChain()


def test_tab_goes_through_the_window_as_it_is_seen(full: WindowRig) -> None:
    """From the bar on top to the topics, down the page and its links, and only then to the handout."""
    window = full.window
    panels = {
        "bar": window.top_bar,
        "topics": window.topics,
        "page's bar": window.reading._bar,
        "page": window.reading._scroll,
        "handout": window.handout,
    }
    seen: list[str] = []

    for stop in _chain(window.top_bar):
        where = next((name for name, panel in panels.items() if panel is stop or panel.isAncestorOf(stop)), "")
        if where and _takes_keys(stop) and stop.isVisibleTo(window):
            seen.append(where)

    order = list(dict.fromkeys(seen))
    assert order == list(panels)
    assert seen == sorted(seen, key=order.index)


def test_tab_comes_to_the_choice_that_is_made(full: WindowRig) -> None:
    """Joined buttons are one stop, at the one that is down: any other would be heard as if it were chosen."""
    sizes = full.window.handout.choices.findChildren(QPushButton)
    joined = [each for each in sizes if each.property("joined")]

    stops = [each for each in joined if _takes_keys(each)]

    assert stops
    assert all(each.isChecked() for each in stops)


def test_the_ring_is_the_only_mark_of_the_keyboard(full: WindowRig) -> None:
    """The style draws no second one inside a button that has the keyboard."""
    button = full.button("Add to favorites")

    assert _drawn(button, QStyle.StateFlag.State_None) == _drawn(
        button, QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    )


def _drawn(button: QPushButton, state: QStyle.StateFlag) -> QImage:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange)
    option.state |= state
    picture = QImage(button.size(), QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    button.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, button)
    painter.end()
    return picture


def test_the_ring_goes_around_joined_buttons_and_not_around_their_row(open_window: OpenWindow) -> None:
    """In the bar on top the row is as high as the bar; a ring of that height would be cut off."""
    rig = open_window()
    row = rig.window.top_bar._language
    ring = rig.window._ring

    ring._follow(None, next(each for each in row.findChildren(QPushButton) if each.isChecked()))

    ground = ring.parentWidget()
    assert ground is not None
    assert ground.rect().contains(ring.geometry())
    assert ring.height() == row.childrenRect().height() + 8
