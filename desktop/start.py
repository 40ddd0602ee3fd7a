"""The order of the start: the first look, then everything else, a little at a time while people may type already.

1. `desktop.front` puts the window with its search box and the start page on the screen.
2. Once that is painted, the modules in `_LOADED_NEXT` are loaded, one between two looks at the keyboard.
3. `desktop.app` brings panels, library, typesetter and printers into the window, again a piece at a time.
4. `desktop.services.doorbell` waits for later starts. Once one rings, `desktop.services.single_instance` listens: later
   starts hand over what they are to show and end.
"""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.core.paths import find_program_folder, find_user_paths
from desktop.core.resources import resource_path
from desktop.core.safe_mode import SAFE_MODE, SIMPLEST_DRAWING, StartMark
from desktop.core.window_lock import WindowLock
from desktop.front import Front

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.core.page_request import PageRequest
    from desktop.services.doorbell import Doorbell
    from desktop.services.single_instance import InstanceServer

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
    "desktop.views.appearance_flow",
    "desktop.views.closing_flow",
    "desktop.views.desk_flow",
    "desktop.views.clinic_flow",
    "desktop.views.filter_flow",
    "desktop.views.help_flow",
    "desktop.views.palette",
    "desktop.views.palette_flow",
    "desktop.views.commands",
    "desktop.views.request_flow",
    "desktop.services.garbage",
    "desktop.services.crash_report",
    "desktop.app",
    "desktop.services.doorbell",
)
# A window that is started out of sight is not painted.
_PATIENCE_MS = 500
_ANSWER_PATIENCE_MS = 5_000
# One may have been ended by hand; after that many in a row something is wrong.
_MANY_UNFINISHED = 2


class Start(QObject):
    """Takes the steps of the start once the first look is painted."""

    def __init__(
        self,
        front: Front,
        lock: WindowLock | None = None,
        request: PageRequest | None = None,
        mark: StartMark | None = None,
    ) -> None:
        """Take the steps around a first look, with the hold on the window and what it is to show, if any.

        `mark` tells the next start whether this one came to its end.
        """
        super().__init__()
        self._front = front
        self._lock = lock
        self._request = request
        self._mark = mark or StartMark(None)
        self._bell: Doorbell | None = None
        self._server: InstanceServer | None = None
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
        if self._bell is not None:
            self._bell.take_in()
        if self._server is not None:
            self._server.close()
        self._application.close()
        if self._lock is not None:
            self._lock.release()
        if self._application.closing.wants_restart:
            from desktop.services.restart import restart

            # Not earlier: it would find the window taken, and hand over to this one.
            restart()

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
        unfinished = self._mark.unfinished()
        self._mark.set()
        yield
        for name in _LOADED_NEXT:
            module, _, slow = name.partition(":")
            getattr(import_module(module), slow or "__name__")
            yield
        from desktop.app import Application

        self._application = Application(self._front, resource_path("library.sqlite"))
        yield from self._application.furnish()
        self._application.tell_start(unfinished)
        self._mark.clear()
        if self._request is not None:
            self._application.handle(self._request)
        yield
        self._wait_for_later_starts()
        # What is there now stays: Python need not look through it again and again for what could go.
        gc.freeze()

    def _wait_for_later_starts(self) -> None:
        paths = self._front.paths
        if self._lock is None or not self._lock.is_mine or paths is None:
            return
        from desktop.services.doorbell import Doorbell

        self._bell = Doorbell(self)
        self._bell.rung.connect(partial(self._listen, self._lock, paths.data))
        if not self._bell.hang_out(paths.data):
            self._listen(self._lock, paths.data)

    def _listen(self, lock: WindowLock, folder: Path) -> None:
        from desktop.services.single_instance import InstanceServer

        self._server = InstanceServer(self)
        self._server.asked.connect(self._application.handle)
        if not self._server.listen(folder):
            # A disk that knows no sockets, such as many a memory stick: later starts open windows of their own.
            lock.release()


def main(arguments: list[str], request: PageRequest | None = None, *, is_alone: bool = False) -> int:
    """Open the window, on a page if one is asked for, and return the exit code when it is closed.

    Where another program has the window of this data folder, that one shows the page; `is_alone` opens a window of its
    own beside it.
    """
    paths = find_user_paths(find_program_folder())
    is_safe = SAFE_MODE in arguments
    if is_safe:
        os.environ.update(SIMPLEST_DRAWING)
    lock = WindowLock(None if is_alone or is_safe or paths is None else paths.data)
    qt = QApplication([sys.argv[0], *(word for word in arguments if word != SAFE_MODE)])
    qt.setApplicationName("lamina")
    qt.setApplicationDisplayName("Lamina")
    qt.setDesktopFileName("lamina")
    if lock.is_taken and paths is not None:
        code = _leave_it_to_the_other(paths.data, lock, request)
        if code is not None:
            return code
    mark = StartMark(paths.log if paths and lock.is_mine else None)
    if mark.unfinished() >= _MANY_UNFINISHED:
        from desktop.views.unfinished_start_dialog import ask_for_safe_mode

        is_safe = ask_for_safe_mode()
        if is_safe:
            # A start as usual is to have a window of its own.
            lock.release()
    front = Front(qt, paths, is_safe=is_safe)
    start = Start(front, lock, request, mark)
    try:
        front.show()
        return qt.exec()
    finally:
        start.finish()


def _leave_it_to_the_other(folder: Path, lock: WindowLock, request: PageRequest | None) -> int | None:
    """Hand the request to the program that has the window; return the exit code, or None to open another window."""
    from dataclasses import replace

    from desktop.core.page_request import PageRequest
    from desktop.services.single_instance import hand_over
    from desktop.views.silent_window_dialog import Choice, ask_about_silent_window

    asked = replace(request or PageRequest(), activation=os.environ.get("XDG_ACTIVATION_TOKEN", ""))
    while not hand_over(folder, asked, _ANSWER_PATIENCE_MS):
        if lock.take():
            # The other was just closing.
            return None
        choice = ask_about_silent_window(lock.holder)
        if choice is not Choice.TRY_AGAIN:
            return None if choice is Choice.OPEN_ANOTHER else 1
    return 0
