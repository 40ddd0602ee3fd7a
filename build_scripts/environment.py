"""The project's own Python environment in ``.venv``, holding exactly what the lock names."""

import hashlib
import os
import sys
from pathlib import Path

from build_scripts.progress import Step, StepFailed

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "build_scripts" / "requirements.lock"
_FOLDER = ROOT / ".venv"
# Written last: an environment that was left half made has none, and is made again.
_READY = _FOLDER / ".lamina-ready"


def interpreter() -> Path:
    """Return the environment's Python."""
    return _FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def program(name: str) -> Path:
    """Return a command that a package put into the environment."""
    return interpreter().with_name(f"{name}.exe" if sys.platform == "win32" else name)


def variables() -> dict[str, str]:
    """Return the environment variables for programs of ours: our modules are found, the caller's Python path is not."""
    own = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONPATH"}}
    return own | {"PYTHONPATH": str(ROOT)}


def is_ready() -> bool:
    """Tell whether the environment was finished for this lock and this Python."""
    return interpreter().exists() and _READY.is_file() and _READY.read_text(encoding="utf-8") == _fingerprint()


def ensure(step: Step) -> None:
    """Make the environment unless it is ready.

    Raises StepFailed.
    """
    if is_ready():
        return
    if Path(sys.prefix).resolve() == _FOLDER.resolve():
        raise StepFailed(
            "The environment is out of date, and it cannot replace itself while it runs.",
            "start this command with the system's Python: python3 build_scripts/dev.py …",
        )
    step.announce("downloading what Lamina needs; a minute or two, the first time only")
    _READY.unlink(missing_ok=True)
    step.call(
        [sys.executable, "-m", "venv", "--clear", _FOLDER],
        remedy=f"close programs that use {_FOLDER}, delete that folder and run the same command again.",
    )
    step.call(
        [interpreter(), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet",
         "--no-deps", "--require-hashes", "--only-binary=:all:", "--requirement", LOCK],
        remedy=(
            "check the connection to your Python package index and the room on the disk (1 GB), then run the same "
            "command again. Lamina runs on Linux with glibc 2.34 or newer (x86-64; 2.39 on ARM), macOS 14 or newer "
            "and Windows 10 or newer (x86-64), with a 64-bit Python 3.11 to 3.14."
        ),
        environment=variables(),
    )  # fmt: skip
    _READY.write_text(_fingerprint(), encoding="utf-8")


def _fingerprint() -> str:
    return hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
