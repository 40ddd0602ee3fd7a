"""Where the files that ship with the program are."""

import sys
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[2]


def resource_path(name: str) -> Path:
    """Return the path of a file or folder below `resources/`, in a checkout and in the package alike."""
    root = Path(getattr(sys, "_MEIPASS", _CHECKOUT))
    return root / "resources" / name
