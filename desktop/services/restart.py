"""Starting the program once more, in safe mode."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from desktop.core.safe_mode import SAFE_MODE


def restart_safely() -> bool:
    """Start another Lamina in safe mode, which outlives this one; say whether the system did start it."""
    is_packaged = bool(getattr(sys, "frozen", False))
    words = [SAFE_MODE] if is_packaged else ["-m", "desktop", SAFE_MODE]
    folder = Path.cwd() if is_packaged else Path(__file__).resolve().parents[2]
    has_started, _ = QProcess.startDetached(sys.executable, words, str(folder))
    return has_started
