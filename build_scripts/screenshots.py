"""Pictures of the window in every state, size, theme and language, to be looked at one by one.

    python -m build_scripts.screenshots                  all, to build/screenshots (some minutes, no display needed)
    python -m build_scripts.screenshots --only es-dark   those whose name begins with or holds these letters
    python -m build_scripts.screenshots --readme         the four of the README, small, to .github/screenshots

A name says LANGUAGE-THEME-SIZE-STATE. The README's lie in `.github`, which is for the page of the project alone: what
lies in `resources` is meant to ship.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QSize, Qt, QTimer, QTranslator
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget

from db.clinic import ClinicFile
from db.records import LANGUAGES
from desktop.app import Application
from desktop.core.paths import UserPaths
from desktop.core.resources import resource_path
from desktop.front import Front
from desktop.views.crash_dialog import CrashDialog
from desktop.views.find_bar import FindBar
from desktop.views.silent_window_dialog import ask_about_silent_window
from desktop.views.unfinished_start_dialog import ask_for_safe_mode
from desktop.widgets.date_field import DateField
from desktop.widgets.drawing import DrawingButton
from desktop.widgets.theme import CONTRAST, DARK, LIGHT, Theme

_ROOT = Path(__file__).resolve().parent.parent
FOLDER = _ROOT / "build" / "screenshots"
README_FOLDER = _ROOT / ".github" / "screenshots"
_README = {
    "start": "en-light-1366x768-start",
    "page": "en-light-1366x768-handout",
    "spanish": "es-light-1366x768-results",
    "dark": "en-dark-1366x768-handout",
}
_SIZES = (QSize(1366, 768), QSize(1920, 1080), QSize(1024, 700))
_SCREEN_SIZE = (1920, 1080)
_ROLE_COLOURS = tuple(
    {QColor(value).rgb(): None for theme in (LIGHT, DARK) for value in asdict(theme).values() if str(value)[:1] == "#"}
)
_THEMES = (LIGHT, DARK, CONTRAST)
# As many as the list shows whole on a small screen.
_TOPICS = ("spondylolysis", "bracing-spondylolysis")
_PATIENCE_MS = 20_000
_COLOURS = 256
MOST_BYTES = 150_000
_REPORT = """Lamina 1.0, Linux 6.12

ValueError in desktop/views/handout_flow.py, line 120
  called from desktop/app.py, line 80"""
_Found = TypeVar("_Found", bound=QObject)


class Studio:
    """One window in one language, put into one state after another."""

    def __init__(self, qt: QApplication, language: str, folder: Path) -> None:
        """Open the window on a data folder of its own."""
        self._qt = qt
        with ClinicFile.open(folder)[0] as clinic:
            clinic.save_settings({"interface_language": language, "page_language": language})
        self._front = Front(qt, UserPaths(folder, folder / "lamina.log"))
        self._front.window.show()
        self.application = Application(self._front, resource_path("library.sqlite"))
        for _ in self.application.furnish():
            pass
        self.window = self._front.window
        self.wait(lambda: bool(self.application.reading.summaries()))

    def close(self) -> None:
        """Close the window, and speak its language no more."""
        self.window.close()
        for words in self._front.findChildren(QTranslator):
            self._qt.removeTranslator(words)
        self.application.close()

    def wait(self, is_true: Callable[[], bool]) -> None:
        """Return once something holds; raises TimeoutError."""
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not is_true():
            if deadline.hasExpired():
                raise TimeoutError("the window did not come into the state that was asked for")
            self._qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    def settle(self) -> None:
        """Return once nothing is under way."""
        quiet = QDeadlineTimer(400)
        self.wait(quiet.hasExpired)

    def show_all(self, shoot: Callable[[str, QWidget], None], *, with_dialogs: bool) -> None:
        """Put the window into each state and have its picture taken."""
        for name in ("start", "results", "no-results", "page", "find", "source", "handout", "notice"):
            getattr(self, f"_show_{name.replace('-', '_')}")()
            self.settle()
            shoot(name, self.window)
        self.window.notice.hide()
        if with_dialogs:
            self.application.palette.open()
            self.settle()
            shoot("palette", self.window)
            self.application.palette.close()
            for name, open_it in self._menus().items():
                self._shoot_menu(f"menu-{name}", open_it, shoot)
            for name, open_it in self._dialogs().items():
                self._shoot_dialog(f"dialog-{name}", open_it, shoot)

    def put_back(self) -> None:
        """Go back to what a first start shows."""
        self.application.handout.start_anew()
        self.window.top_bar.clear_search()
        self.application.reading.go_to_start()
        self.window.notice.hide()
        self.settle()

    def _show_start(self) -> None:
        self.window.notice.hide()

    def _show_results(self) -> None:
        self._search("dolor de espalda" if self.application.reading.language == "es" else "back pain")

    def _show_no_results(self) -> None:
        self._search("xyzzy")

    def _show_page(self) -> None:
        self.window.top_bar.clear_search()
        self.window.topics.show_tree()
        self.application.reading.open(_TOPICS[0])
        self.wait(lambda: self.application.reading.open_topic == _TOPICS[0])

    def _show_find(self) -> None:
        self.window.reading.find_in_page()
        # In both languages.
        _child(_child(self.window.reading, FindBar), QLineEdit).setText("911")

    def _show_source(self) -> None:
        self.window.reading.close_aid()
        marks = (each for each in self.window.reading.findChildren(QLabel) if "source:" in each.text())
        mark = next(each for each in marks if not each.visibleRegion().isEmpty())
        mark.linkActivated.emit(re.findall("source:[^\"']+", mark.text())[0])

    def _show_handout(self) -> None:
        self.window.reading.close_aid()
        made: list[object] = []
        self.application.maker.made.connect(made.append)
        for topic in _TOPICS:
            self.application.handout.toggle(topic)
        self.wait(lambda: bool(made))
        self.application.maker.made.disconnect(made.append)
        if self.window.handout.isHidden():
            self.window.top_bar.handout_toggled.emit()

    def _show_notice(self) -> None:
        self.window.fold_overlay()
        self.application.appearance.choose_language("en" if self._front.language == "es" else "es")

    def _search(self, words: str) -> None:
        self.window.top_bar.show_query(words)
        self.wait(lambda: self.window.topics.is_searching and self.window.topics.answer.query == words)

    def _menus(self) -> dict[str, Callable[[], object]]:
        handout = self.window.handout
        below = {
            "look": self.window.top_bar.look_button,
            "filter": self.window.topics.filter_button,
            "sets": handout.sets_button,
            "desk": handout.desk_button,
        }
        buttons = {name: button for name, button in below.items() if isinstance(button, QAbstractButton)}
        return {
            **{name: button.click for name, button in buttons.items()},
            "calendar": _child(handout, DateField).open_calendar,
        }

    def _dialogs(self) -> dict[str, Callable[[], object]]:
        application = self.application
        return {
            "help": application.helping.show_shortcuts,
            "troubleshooting": application.helping.show_troubleshooting,
            "about": application.helping.show_about,
            "letterhead": application.handout.edit_letterhead,
            "code": application.clinic.check_code,
            "options": self.window.handout.choices.more_requested.emit,
            "lines": self.window.handout.patient.circling_requested.emit,
            "figure": self._open_figure,
            "counts": application.clinic.show_counts,
            "pack": application.clinic.make_pack,
            "print": application.handout.print_handout,
            "large": application.handout.show_large,
            "set": application.desk.save_set,
            "text": application.desk._new_text,  # noqa: SLF001  # as the entry of the menu does
            "crash": CrashDialog(self.application.look, _REPORT, self.window).exec,
            "unfinished": ask_for_safe_mode,
            "silent": lambda: ask_about_silent_window(4711),
        }

    def _open_figure(self) -> None:
        figure = self.window.reading.findChild(DrawingButton)
        if isinstance(figure, DrawingButton):
            figure.click()

    def _shoot_menu(self, name: str, open_it: Callable[[], object], shoot: Callable[[str, QWidget], None]) -> None:
        open_it()
        self.wait(lambda: QApplication.activePopupWidget() is not None)
        self.settle()
        if menu := QApplication.activePopupWidget():
            shoot(name, menu)
            menu.close()

    def _shoot_dialog(self, name: str, open_it: Callable[[], object], shoot: Callable[[str, QWidget], None]) -> None:
        def when_open() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                QTimer.singleShot(50, when_open)
                return
            self.settle()
            shoot(name, dialog)
            dialog.reject()

        QTimer.singleShot(0, when_open)
        open_it()


def _child(parent: QObject, kind: type[_Found]) -> _Found:
    found = parent.findChild(kind)
    if isinstance(found, kind):
        return found
    raise LookupError(f"no {kind.__name__} to take a picture of")


def _screen(scale: int) -> dict[str, object]:
    width, height = _SCREEN_SIZE
    return {
        "name": "one",
        "x": 0,
        "y": 0,
        "width": width * scale,
        "height": height * scale,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }


def take_all(scale: int, only: str) -> int:
    """Take the pictures of one scale whose names hold `only`, and return how many."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as screen:
        # Without a word from us it has 800 pixels, less than anyone's: dialogs would be squeezed.
        json.dump({"screens": [_screen(scale)]}, screen)
        screen.flush()
        qt = QApplication(["lamina", "-platform", f"offscreen:configfile={screen.name}"])
    taken = 0
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory(prefix="screenshots-") as folder:
            studio = Studio(qt, language, Path(folder))
            for theme in _THEMES:
                for size in _SIZES if scale == 1 else _SIZES[:1]:
                    name = f"{language}-{theme.name}-{size.width()}x{size.height()}{'@2x' if scale == 2 else ''}"
                    if only in name or name in only:
                        taken += _take(studio, name, theme, size)
            studio.close()
    return taken


def _take(studio: Studio, name: str, theme: Theme, size: QSize) -> int:
    studio.application.appearance.choose_theme(theme.name)
    studio.window.resize(size)
    studio.put_back()
    taken: list[str] = []

    def shoot(state: str, widget: QWidget) -> None:
        taken.append(state)
        widget.grab().save(str(FOLDER / f"{name}-{state}.png"))

    studio.show_all(shoot, with_dialogs=size == _SIZES[0])
    return len(taken)


def shrink(source: Path, target: Path) -> int:
    """Write a picture in 256 of its colours and return its size; raises ValueError above `MOST_BYTES`."""
    whole = QImage(str(source)).convertToFormat(QImage.Format.Format_RGB32)
    # Qt's own choice is a cube of colours, none of which is ours.
    counted = Counter(memoryview(whole.constBits()).cast("I"))
    # Those of the theme first: a small red sign is rare, and must not turn black.
    colours = [colour for colour in _ROLE_COLOURS if colour in counted]
    colours += [colour for colour, _ in counted.most_common(_COLOURS) if colour not in colours]
    picture = whole.convertToFormat(
        QImage.Format.Format_Indexed8, colours[:_COLOURS], Qt.ImageConversionFlag.AvoidDither
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    picture.save(str(target), None, 0)
    size = target.stat().st_size
    if size > MOST_BYTES:
        raise ValueError(f"{target.name} has {size} bytes, more than {MOST_BYTES}")
    return size


def main() -> int:
    """Take what the command line asks for, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="PART", help="those whose LANGUAGE-THEME-SIZE holds this")
    parser.add_argument("--scale", type=int, choices=(1, 2), help="one scale alone")
    parser.add_argument("--readme", action="store_true", help="shrink the four of the README from those taken before")
    options = parser.parse_args()
    if options.readme:
        for name, taken in _README.items():
            print(f"{name}: {shrink(FOLDER / f'{taken}.png', README_FOLDER / f'{name}.png')} bytes")
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    if options.scale:
        print(f"{take_all(options.scale, options.only)} pictures in {FOLDER.relative_to(_ROOT)}")
        return 0
    # The scale is one of the whole process.
    words = [sys.executable, "-m", "build_scripts.screenshots", "--only", options.only, "--scale"]
    runs = (([*words, str(scale)], os.environ | {"QT_SCALE_FACTOR": str(scale)}) for scale in (1, 2))
    return max(subprocess.run(command, env=every, check=False, cwd=_ROOT).returncode for command, every in runs)


if __name__ == "__main__":
    sys.exit(main())
