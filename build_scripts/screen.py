"""A screen that nobody sees (Xvfb), to look at and to type on: for the start-up benchmark and the package's tests."""

import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_SIZE = "1366x768x24"
_HEADER = struct.Struct(">25I")
# How the file that Xvfb keeps the picture in begins, by place in its header.
_HEADER_BYTES, _WIDTH, _HEIGHT, _BYTES_A_LINE, _COLOURS = 0, 4, 5, 12, 19
_BYTES_A_COLOUR = 12
# Has no factor in common with a line of 1366, so that all columns are looked at.
_EVERY = 97
_LOOK_EVERY_S = 0.05
_SAME_LOOKS = 6


class Screen:
    """Shows what a program draws, and has a keyboard."""

    def __init__(self, number: str, picture: Path) -> None:
        self.number = number
        self._picture = picture

    @property
    def variables(self) -> Mapping[str, str]:
        """Return the variables that bring a program to this screen."""
        # Where dbus-x11 is installed, a window without a message bus would start one that stays.
        bus = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        return {"DISPLAY": f":{self.number}", "QT_QPA_PLATFORM": "xcb", **bus}

    @property
    def width(self) -> int:
        """Return how many points a line has."""
        return int(_SIZE.partition("x")[0])

    def picture(self) -> bytes:
        """Return what is on the screen, as bytes to be compared."""
        content = self._picture.read_bytes()
        header = _HEADER.unpack_from(content)
        return content[header[_HEADER_BYTES] + header[_COLOURS] * _BYTES_A_COLOUR :]

    def colours(self) -> int:
        """Return how many colours some ten thousand points of the screen have."""
        return len(set(memoryview(self.picture()).cast("I")[::_EVERY]))

    def press(self, *keys: str) -> None:
        """Press one key after another, in the words of xdotool: `ctrl+s`."""
        self._xdotool("key", *keys)

    def type(self, text: str) -> None:
        """Type letters into the window that has the keyboard."""
        self._xdotool("type", "--delay", "5", text)

    def give_keyboard(self, title: str) -> None:
        """Give the keyboard to the window of this title, as a window manager would once it is there."""
        self._xdotool("search", "--sync", "--onlyvisible", "--name", title, "windowfocus")

    def wait_for_change(self, before: bytes, is_alive: Callable[[], bool], patience_s: float = 30) -> None:
        """Return once the screen differs from `before` and stays as it is, but for a blinking cursor.

        Raises TimeoutError.
        """
        end = time.monotonic() + patience_s
        last, same = before, 0
        while time.monotonic() < end and is_alive():
            time.sleep(_LOOK_EVERY_S)
            now = self.picture()
            same = same + 1 if now == last else 0
            last = now
            if now != before and same >= _SAME_LOOKS:
                return
        raise TimeoutError("what was expected did not come on the screen")

    def save(self, path: Path) -> None:
        """Write what is on the screen as an image, to be looked at."""
        from PySide6.QtGui import QImage

        header = _HEADER.unpack_from(self._picture.read_bytes())
        size = header[_WIDTH], header[_HEIGHT], header[_BYTES_A_LINE]
        QImage(self.picture(), *size, QImage.Format.Format_RGB32).save(str(path))

    def _xdotool(self, *words: str) -> None:
        subprocess.run(
            ["xdotool", *words], check=True, stdout=subprocess.DEVNULL, env={**os.environ, **self.variables}, timeout=60
        )


@contextmanager
def hidden_screen() -> Iterator[Screen]:
    """Start a screen on a free number; it ends with the block."""
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory(prefix="screen-") as folder:
        words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-fbdir", folder, "-nolisten", "tcp"]
        with subprocess.Popen(
            words, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as server:
            os.close(writing)
            try:
                with os.fdopen(reading) as told:
                    number = told.readline().strip()
                if not number:
                    raise OSError("Xvfb did not start")
                yield Screen(number, Path(folder) / "Xvfb_screen0")
            finally:
                server.terminate()
