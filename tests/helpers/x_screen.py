"""A screen that nobody sees, for windows as they are drawn on Linux."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

_SIZE = "1366x768x24"


@contextmanager
def x_screen() -> Iterator[dict[str, str | None]]:
    """Start Xvfb on a free number and give the variables that send a window there."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            assert number, "Xvfb did not start"
            # Where dbus-x11 is installed, a window without a message bus starts one that stays; a tracer waits for it.
            bus = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}", **bus}
        finally:
            server.terminate()
