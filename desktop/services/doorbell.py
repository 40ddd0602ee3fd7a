"""The bell of the window that is open: a later start rings, and only then is there anybody who listens.

`services.single_instance` speaks through QtNetwork, which takes 3 MB of memory, and most windows are never called. So
the window only hangs out a bell, a named pipe in its data folder; through it goes a ring and no word. Windows has no
such pipes, nor have some disks (many a memory stick): there the window listens from the start.
"""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal

CAN_RING = hasattr(os, "mkfifo")
_NAME = "window.bell"
_RING = b"\n"


class Doorbell(QObject):
    """Hangs at one folder and rings once."""

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bell: Path | None = None
        self._notifier: QSocketNotifier | None = None

    def hang_out(self, folder: Path) -> bool:
        """Wait for a ring, and return whether that is possible; only whoever has the window of the folder may."""
        if not CAN_RING:
            return False
        bell = folder / _NAME
        try:
            # What lies there is of a program that crashed, since the window is ours.
            bell.unlink(missing_ok=True)
            os.mkfifo(bell, 0o600)
            file = os.open(bell, os.O_RDONLY | os.O_NONBLOCK)
        except OSError:
            return False
        self._bell = bell
        self._notifier = QSocketNotifier(file, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        return True

    def take_in(self) -> None:
        """Wait no more. Doing so twice does no harm."""
        if self._bell is None or self._notifier is None:
            return
        self._notifier.setEnabled(False)
        os.close(int(self._notifier.socket()))
        with suppress(OSError):
            self._bell.unlink()
        self._bell = self._notifier = None

    def _hear(self) -> None:
        self.take_in()
        self.rung.emit()


def ring(folder: Path) -> None:
    """Ring at the window of a folder, if its bell hangs there; who has the window need not hear it."""
    if not CAN_RING:
        return
    with suppress(OSError):
        # Nobody need be on the other side: then this fails at once and does not wait.
        file = os.open(folder / _NAME, os.O_WRONLY | os.O_NONBLOCK)
        try:
            os.write(file, _RING)
        finally:
            os.close(file)
