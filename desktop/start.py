"""The order of the start: the first look, then everything else, a little at a time while people may type already.

1. `desktop.front` puts the window with its search box and the start page on the screen.
2. Once that is painted, the modules in `_LOADED_NEXT` are loaded, one between two looks at the keyboard.
3. `desktop.app` brings panels, library, typesetter and printers into the window, again a piece at a time.
"""

import gc
import sys
from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.core.paths import find_program_folder, find_user_paths
from desktop.core.resources import resource_path
from desktop.front import Front

# What `desktop.app` needs, in pieces of some milliseconds; what is missing here is loaded all the same, but at once.
# After a colon stands a name that Qt for Python makes when it is first asked for, and slowly.
_LOADED_NEXT = (
    "PySide6.QtCore:Qt",
    "PySide6.QtWidgets:QStyle",
    "db.records",
    "desktop.views.painting",
    "desktop.views.result_delegate",
    "desktop.views.topics_panel",
    "db.clinic.errors",
    "db.clinic.records",
    "db.clinic",
    "desktop.services.reader",
    "desktop.core.handout.handout",
    "desktop.core.handout.document",
    "desktop.views.basket_view",
    "desktop.views.handout_panel",
    "desktop.views.reading_flow",
    "desktop.services.printing",
    "desktop.services.handout_maker",
    "desktop.views.letterhead_dialog",
    "desktop.views.handout_flow",
    "desktop.app",
)
# A window that is started out of sight is not painted.
_PATIENCE_MS = 500


class Start(QObject):
    """Takes the steps of the start once the first look is painted."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front = front
        self._steps = self._take_steps()
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._step)
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._wait.timeout.connect(self._begin)
        front.window.start.painted.connect(self._begin)
        self._wait.start()

    def finish(self) -> None:
        """Take all steps that are left, now, and close what they opened."""
        self._next.stop()
        self._wait.stop()
        for _ in self._steps:
            pass
        self._application.close()

    def _begin(self) -> None:
        self._wait.stop()
        self._front.window.start.painted.disconnect(self._begin)
        self._next.start()

    def _step(self) -> None:
        if next(self._steps, self) is self:
            self._next.stop()

    def _take_steps(self) -> Iterator[None]:
        import signal

        from desktop.services.crash_report import start_log

        # Python's own handler would wait until Qt calls back into Python; nothing kept is half-written at any time.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        start_log(self._front.paths.log if self._front.paths else None)
        yield
        for name in _LOADED_NEXT:
            module, _, slow = name.partition(":")
            getattr(import_module(module), slow or "__name__")
            yield
        from desktop.app import Application

        self._application = Application(self._front, resource_path("library.sqlite"))
        yield from self._application.furnish()
        # What is there now stays: Python need not look through it again and again for what could go.
        gc.freeze()


def main(arguments: list[str]) -> int:
    """Open the window and return the exit code when it is closed."""
    qt = QApplication([sys.argv[0], *arguments])
    qt.setApplicationName("lamina")
    qt.setApplicationDisplayName("Lamina")
    qt.setDesktopFileName("lamina")
    front = Front(qt, find_user_paths(find_program_folder()))
    start = Start(front)
    try:
        front.show()
        return qt.exec()
    finally:
        start.finish()
