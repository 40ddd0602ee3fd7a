"""Starting the program once more, as usual or in safe mode."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from desktop.core.safe_mode import SAFE_MODE


def restart_safely() -> bool:
    """Start another Lamina in safe mode, which outlives this one; say whether the system did start it."""
    return _start(SAFE_MODE)


def restart() -> bool:
    """Start Lamina as usual, once this one has let go of its window; say whether the system did start it."""
    return _start()


def _start(*words: str) -> bool:
    is_packaged = bool(getattr(sys, "frozen", False))
    module = () if is_packaged else ("-m", "desktop")
    folder = Path.cwd() if is_packaged else Path(__file__).resolve().parents[2]
    has_started, _ = QProcess.startDetached(sys.executable, [*module, *words], str(folder))
    return has_started
