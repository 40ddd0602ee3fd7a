"""What a desktop gives to a screen reader: a message bus of its own, on which programs tell what they show (AT-SPI)."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Debian's own Python: the bindings of AT-SPI are a package of the system.
SYSTEM_PYTHON = "/usr/bin/python3"
_HAS_BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def why_no_reader() -> str:
    """Return why nothing can be read here as a screen reader would, or nothing where it can."""
    if not Path(SYSTEM_PYTHON).is_file() or shutil.which("dbus-daemon") is None:
        return "needs the Python of the system, and dbus-daemon"
    found = subprocess.run([SYSTEM_PYTHON, "-c", _HAS_BINDINGS], check=False, capture_output=True)
    return "needs at-spi2-core, python3-gi and gir1.2-atspi-2.0" if found.returncode else ""


@contextmanager
def session_bus(screen: dict[str, str], folder: Path) -> Iterator[dict[str, str]]:
    """Start a message bus for the programs on a screen, and give the variables that bring them to both."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    variables = screen | {"XDG_RUNTIME_DIR": str(runtime), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    # What the bus starts for the reader inherits where the screen is.
    words = ["dbus-daemon", "--session", "--nofork", "--print-address=1", "--address=unix:tmpdir=/tmp"]
    with subprocess.Popen(
        words, env={"PATH": "/usr/bin:/bin", **variables}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as bus:
        try:
            assert bus.stdout is not None
            yield variables | {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        finally:
            bus.terminate()
