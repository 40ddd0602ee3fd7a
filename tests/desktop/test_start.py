"""The start: little is loaded and built before the first look, and what is typed into that look is answered."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app import Application
from desktop.core.paths import UserPaths
from desktop.core.safe_mode import StartMark
from desktop.front import Front
from desktop.start import Start
from tests.helpers.window_fixtures import small_library

__all__ = ["small_library"]

_ROOT = Path(__file__).resolve().parents[2]
_LONGEST_MS = 10_000
# Each costs some milliseconds, and none is needed to draw the bar and the start page.
_NOT_YET = (
    "db.records",
    "db.library",
    "db.search",
    "db.clinic",
    "desktop.app",
    "desktop.services",
    "desktop.item_models",
    "desktop.core.handout",
    "desktop.core.wording",
    "desktop.views.painting",
    "desktop.views.reading_page",
    "desktop.views.topics_panel",
    "desktop.views.handout_panel",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "PySide6.QtNetwork",
    "typst",
    "rapidfuzz",
    "snowballstemmer",
    "sqlite_utils",
    "hashlib",
    "html",
    "logging.handlers",
    "socket",
    "platform",
    "argparse",
)
# Qt for Python makes a class when it is first asked for; these take 13 and 4 ms, since they hold many enumerations.
_NOT_MADE_YET = {"PySide6.QtCore": ("Qt",), "PySide6.QtWidgets": ("QStyle", "QFileDialog", "QTreeView")}
_MOST_MODULES = 25
_MOST_WIDGETS = 60
_LOOK = """
import json, os, sys
sys.argv = ["lamina"]
import PySide6.QtCore, PySide6.QtWidgets
before = set(sys.modules)
from desktop import start

def look(_start):
    made = {name: sorted(vars(sys.modules[name])) for name in ("PySide6.QtCore", "PySide6.QtWidgets")}
    widgets = [type(each).__name__ for each in PySide6.QtWidgets.QApplication.allWidgets()]
    print(json.dumps({"loaded": sorted(set(sys.modules) - before), "made": made, "widgets": widgets}), flush=True)
    os._exit(0)

start.Start._begin = look
start.main([])
"""


@cache
def _first_look() -> dict[str, object]:
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT), "HOME": "/nonexistent"}
    said = subprocess.run(
        [sys.executable, "-c", _LOOK], env=variables, check=True, capture_output=True, text=True, timeout=60
    )
    looked: dict[str, object] = json.loads(said.stdout)
    return looked


def _names(value: object) -> list[str]:
    assert isinstance(value, list)
    return value


@pytest.mark.parametrize("name", _NOT_YET)
def test_nothing_slow_is_loaded_before_the_first_look(name: str) -> None:
    """Whoever needs it there imports it where it is used, or in the steps after the first look."""
    loaded = _names(_first_look()["loaded"])

    assert [each for each in loaded if each == name or each.startswith(f"{name}.")] == []


@pytest.mark.parametrize("module", _NOT_MADE_YET)
def test_no_slow_class_of_qt_is_made_before_the_first_look(module: str) -> None:
    """The style sheet can align and scroll too, and a method can import what only it needs."""
    made = _first_look()["made"]
    assert isinstance(made, dict)

    assert set(_NOT_MADE_YET[module]).isdisjoint(made[module])


def test_the_first_look_is_made_of_little() -> None:
    """A new part of the first look is weighed before it comes in: then these numbers grow."""
    looked = _first_look()

    ours = [name for name in _names(looked["loaded"]) if name.partition(".")[0] in {"db", "desktop"}]
    assert 0 < len(ours) <= _MOST_MODULES
    assert 0 < len(_names(looked["widgets"])) <= _MOST_WIDGETS


class Rig:
    """A first look, and the program that comes into it when asked."""

    def __init__(self, qt: QApplication, paths: UserPaths, *, is_safe: bool = False) -> None:
        """Show the first look with the clinic's file in `paths`."""
        # As a process begins: a window before this one may have made it dark.
        qt.setPalette(QPalette())
        self.front = Front(qt, paths, is_safe=is_safe)
        self.front.show()
        self.bar = self.front.window.top_bar
        self._application: Application | None = None

    @property
    def search(self) -> QLineEdit:
        """Return the search box."""
        return next(each for each in self.bar.findChildren(QLineEdit) if each.accessibleName() == "Search")

    def furnish(self, library: Path) -> Application:
        """Bring everything else into the window, at once."""
        self._application = Application(self.front, library)
        for _ in self._application.furnish():
            pass
        self._application._reporter.uninstall()
        return self._application

    def close(self) -> None:
        """Close the window and, if it came, the program behind it."""
        self.front.window.close()
        if self._application is not None:
            self._application.close()
            self._application.deleteLater()
        self.front.window.deleteLater()
        self.front.deleteLater()


@pytest.fixture
def paths(tmp_path: Path) -> UserPaths:
    """Return where nothing is kept yet."""
    return UserPaths(tmp_path / "data", tmp_path / "data" / "lamina.log")


@pytest.fixture
def rig(qapp: QApplication, paths: UserPaths) -> Iterator[Rig]:
    """Return the first look, on the screen, with nothing behind it yet."""
    made = Rig(qapp, paths)
    yield made
    made.close()


def test_the_first_look_is_ready_to_type(rig: Rig) -> None:
    """Nobody has to click into the search box."""
    assert rig.front.window.focusWidget() is rig.search


def test_what_is_typed_into_the_first_look_is_searched_for(rig: Rig, small_library: Path, qtbot: QtBot) -> None:
    """The words stand in the box, and the results come as soon as the library can be asked."""
    QTest.keyClicks(rig.search, "brace")
    qtbot.waitUntil(lambda: not rig.bar._typing_pause.isActive(), timeout=_LONGEST_MS)

    window = rig.furnish(small_library).window

    qtbot.waitUntil(lambda: window.topics.answer.query == "brace", timeout=_LONGEST_MS)
    assert window.topics.is_searching


def test_enter_in_the_first_look_opens_the_best_result(rig: Rig, small_library: Path, qtbot: QtBot) -> None:
    """A word and Enter are enough, however fast they come."""
    QTest.keyClicks(rig.search, "spondylolysis")
    QTest.keyClick(rig.search, Qt.Key.Key_Return)

    reading = rig.furnish(small_library).reading

    qtbot.waitUntil(lambda: reading.open_topic == "spondylolysis", timeout=_LONGEST_MS)


def test_typing_on_after_enter_in_the_first_look_opens_nothing(rig: Rig, small_library: Path, qtbot: QtBot) -> None:
    """What Enter was for is no longer what stands in the box."""
    QTest.keyClicks(rig.search, "spondy")
    QTest.keyClick(rig.search, Qt.Key.Key_Return)
    QTest.keyClicks(rig.search, "lolysis")

    application = rig.furnish(small_library)

    qtbot.waitUntil(lambda: application.window.topics.answer.query == "spondylolysis", timeout=_LONGEST_MS)
    assert application.reading.open_topic == ""


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_is_clicked_in_the_first_look_is_done(rig: Rig, small_library: Path, qtbot: QtBot) -> None:
    """Each click once, as soon as somebody can do it."""
    asked: list[str] = []
    rig.bar.help_requested.connect(lambda: asked.append("help"))
    rig.bar.look_requested.connect(lambda: asked.append("look"))
    for button in (rig.bar._larger, rig.bar._larger, rig.bar._theme):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(rig.bar._language._buttons["es"], Qt.MouseButton.LeftButton)
    early = list(asked)

    application = rig.furnish(small_library)

    qtbot.waitUntil(lambda: application.reading.language == "es", timeout=_LONGEST_MS)
    assert rig.bar._zoom_label.text() == "125%"
    assert (early, asked) == ([], ["look"])
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_a_window_closed_during_the_start_closes_what_was_opened(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever started the program by mistake leaves nothing half-open behind."""
    # What belongs to the whole process stays as the tests have it.
    for name in ("desktop.services.crash_report.start_log", "signal.signal", "gc.freeze"):
        monkeypatch.setattr(name, lambda *_arguments: None)
    start = Start(rig.front)
    start._step()
    rig.front.window.close()

    start.finish()

    assert not start._next.isActive()
    assert next(start._steps, None) is None


def test_the_first_look_has_the_remembered_theme_zoom_and_language(
    rig: Rig, qapp: QApplication, paths: UserPaths, small_library: Path
) -> None:
    """Nothing flashes up in another colour, and no number jumps."""
    rig.furnish(small_library).store.remember(theme="dark", zoom=125, page_language="es")
    rig.close()

    again = Rig(qapp, paths)

    assert again.front.look.is_dark
    assert again.bar._zoom_label.text() == "125%"
    assert again.bar._language.value == "es"
    again.close()


def test_the_panes_stand_where_they_will_stay_in_the_first_look(rig: Rig, small_library: Path) -> None:
    """What comes later comes into its place: nothing moves that is read already."""
    rig.front.window.showNormal()
    rig.front.window.resize(1366, 768)
    rig.front.window._restore_panes()
    at_first = rig.front.window._splitter.sizes()

    rig.furnish(small_library)

    assert rig.front.window._splitter.sizes() == at_first


def test_safe_mode_knows_nothing_of_the_clinic_and_keeps_nothing(
    rig: Rig, qapp: QApplication, paths: UserPaths, small_library: Path
) -> None:
    """As if for the first time; what the clinic set lies untouched."""
    rig.furnish(small_library).store.remember(theme="dark", zoom=150)
    rig.close()
    kept = (paths.data / "clinic.sqlite").read_bytes()

    safe = Rig(qapp, paths, is_safe=True)
    application = safe.furnish(small_library)
    application.tell_start(0)
    application.store.remember(zoom=80)

    assert not safe.front.look.is_dark
    assert safe.bar._zoom_label.text() == "100%"
    assert not application.store.is_kept
    assert "Safe mode" in application.window.notice.text
    safe.close()
    assert (paths.data / "clinic.sqlite").read_bytes() == kept


def test_a_start_after_one_that_did_not_end_offers_safe_mode(rig: Rig, small_library: Path) -> None:
    """Once; nobody is kept from working."""
    application = rig.furnish(small_library)

    application.tell_start(1)

    assert "did not come to its end" in application.window.notice.text
    assert application.window.notice._action.text() == "Start in safe mode"


def test_a_start_marks_itself_until_it_is_done(rig: Rig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ended before, it leaves the mark behind."""
    # What belongs to the whole process stays as the tests have it.
    for name in ("desktop.services.crash_report.start_log", "signal.signal", "gc.freeze"):
        monkeypatch.setattr(name, lambda *_arguments: None)
    mark = StartMark(tmp_path / "lamina.log")
    start = Start(rig.front, mark=mark)
    start._step()
    during = mark.unfinished()
    rig.front.window.close()

    start.finish()

    assert during == 1
    assert mark.unfinished() == 0
