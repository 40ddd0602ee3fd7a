"""Somebody at the window of the packaged program, who sees the screen and has a keyboard, and nothing else."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from build_scripts.screen import Screen

_TITLE = "Lamina"
_PATIENCE_S = 60
_LOOK_EVERY_S = 0.05
# The first look has an empty place on the right; the handout's panel has words there.
_WORDS_COLOURS = 12
_A_PICTURE = 100


class PackagedWindow:
    """The window, open and with the keyboard."""

    def __init__(self, screen: Screen, process: subprocess.Popen[str]) -> None:
        self._screen = screen
        self._process = process

    def search(self, words: str) -> None:
        """Type into the search box, where the cursor is from the start, and wait for results."""
        before = self._screen.picture()
        self._screen.type(words)
        self._wait(before)

    def press(self, keys: str) -> None:
        """Press keys and wait for what they do."""
        before = self._screen.picture()
        self._screen.press(keys)
        self._wait(before)

    def save(self, path: Path) -> None:
        """Save the handout under this name, by way of the dialog."""
        self.press("ctrl+s")
        self._screen.press("ctrl+a")
        self._screen.type(str(path))
        self.press("Return")
        # No window manager is there to give the keyboard back.
        self._screen.give_keyboard(_TITLE)

    def picture(self, path: Path) -> None:
        """Write what is on the screen as an image."""
        self._screen.save(path)

    def loaded_files(self) -> set[str]:
        """Return the names of all files that the program has mapped into its memory."""
        maps = Path(f"/proc/{self._process.pid}/maps").read_text(encoding="utf-8")
        return {line.rpartition("/")[2] for line in maps.splitlines() if "/" in line}

    def close(self) -> str:
        """Close the window; return what the program said on standard error. Fails unless it ends well."""
        self._screen.press("ctrl+q")
        said = self._process.communicate(timeout=_PATIENCE_S)[1]
        assert self._process.returncode == 0, said
        return said

    def _wait(self, before: bytes) -> None:
        self._screen.wait_for_change(before, lambda: self._process.poll() is None, _PATIENCE_S)


@contextmanager
def packaged_window(
    program: Sequence[str | Path], screen: Screen, folder: Path, variables: Mapping[str, str] | None = None
) -> Iterator[PackagedWindow]:
    """Open the window of a program, given as the words of a command, in a folder, on a screen."""
    empty = screen.picture()
    with subprocess.Popen(
        program,
        cwd=folder,
        env={**os.environ, **screen.variables, **(variables or {})},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            screen.wait_for_change(empty, lambda: process.poll() is None, _PATIENCE_S)
            shown = screen.picture()
            screen.give_keyboard(_TITLE)
            screen.wait_for_change(shown, lambda: process.poll() is None, _PATIENCE_S)
            _wait_for_panels(screen, process)
            yield PackagedWindow(screen, process)
        finally:
            process.kill()


def _wait_for_panels(screen: Screen, process: subprocess.Popen[str]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end and process.poll() is None:
        points, width = memoryview(screen.picture()).cast("I"), screen.width
        # Below the bar across the top, which is there from the first look on.
        rows = range(len(points) // width // 2 * width, len(points), width)
        right = {colour for row in rows for colour in points[row + width * 3 // 4 : row + width]}
        if len(right) >= _WORDS_COLOURS:
            return
        time.sleep(_LOOK_EVERY_S)
    raise TimeoutError("the panels did not come into the window")
