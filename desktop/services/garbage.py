"""Python's search for unreachable cycles, done on the window's thread only.

Python looks for them on whichever thread happens to allocate. A widget that is part of such a cycle would then be
destroyed on the thread of the library or the typesetter, which Qt does not survive.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 1_000


class GarbageCollector(QObject):
    """Collects as often as Python would have, but from a timer of this thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Take over from Python."""
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give the task back to Python."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    def look(self) -> None:
        """Collect the oldest generation that has outgrown its threshold, and all younger ones with it."""
        outgrown = [
            generation
            for generation, (count, threshold) in enumerate(zip(gc.get_count(), self._thresholds, strict=True))
            if count > threshold > 0
        ]
        if outgrown:
            gc.collect(max(outgrown))
