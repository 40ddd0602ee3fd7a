"""The whole job in a real X session: by ear, as a screen reader walks the window, and with few keys."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from build_scripts.screen import Screen, hidden_screen
from tests.helpers.desktop_session import SYSTEM_PYTHON, session_bus, why_no_reader
from tests.helpers.print_rig import QUEUE, TOOLS, PrintRig, print_rig, why_not
from tests.helpers.program import PYTHON

pytestmark = pytest.mark.needs_tool("Xvfb", "xdotool", "dbus-daemon", "pdftotext", *TOOLS)

_READER = Path(__file__).resolve().parents[1] / "helpers" / "screen_reader.py"
_MOST_KEYS = 25
_PATIENCE_S = 60
_TITLE = "Lamina"


class Reader:
    """A screen reader at the window."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Speak with a process of `tests/helpers/screen_reader.py`."""
        self._process = process

    def ask(self, *words: str) -> object:
        """Return what it answers, or None where that did not come in time; see there for the verbs."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


class Keys:
    """A keyboard that counts: typed words are one's own, every other key is effort."""

    def __init__(self, screen: Screen, window: subprocess.Popen[bytes]) -> None:
        """Press keys at a window on a screen."""
        self._screen = screen
        self._window = window
        self.pressed = 0

    def type(self, words: str) -> None:
        """Type words and wait until they changed what is seen."""
        before = self._screen.picture()
        self._screen.type(words)
        self._wait(before)

    def press(self, *keys: str) -> None:
        """Press keys one after another, and wait after each for what it does."""
        for key in keys:
            before = self._screen.picture()
            self._screen.press(key)
            self.pressed += 1
            self._wait(before)

    def _wait(self, before: bytes) -> None:
        self._screen.wait_for_change(before, lambda: self._window.poll() is None, _PATIENCE_S)


@pytest.fixture(scope="module")
def printer() -> Iterator[PrintRig]:
    """Give a print server with one working queue."""
    if why_not():
        pytest.skip(why_not())
    with print_rig() as running:
        yield running


@pytest.fixture
def screen() -> Iterator[Screen]:
    """Give a screen."""
    with hidden_screen() as shown:
        yield shown


@contextmanager
def _window(screen: Screen, printer: PrintRig, variables: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    empty = screen.picture()
    every = {**os.environ, **variables, "CUPS_SERVER": printer.server}
    with subprocess.Popen([*PYTHON, "desktop"], env=every) as window:
        try:
            screen.wait_for_change(empty, lambda: window.poll() is None, _PATIENCE_S)
            screen.give_keyboard(_TITLE)
            yield window
        finally:
            window.kill()


@pytest.fixture
def reader_and_window(
    screen: Screen, printer: PrintRig, tmp_path: Path
) -> Iterator[tuple[Reader, subprocess.Popen[bytes]]]:
    """Give a screen reader, and the window beside it."""
    if why_no_reader():
        pytest.skip(why_no_reader())
    with session_bus(dict(screen.variables), tmp_path) as variables:
        every = {**os.environ, **variables}
        command = [SYSTEM_PYTHON, "-W", "ignore", str(_READER)]
        with subprocess.Popen(command, env=every, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:
            try:
                with _window(screen, printer, variables) as window:
                    yield Reader(reader), window
            finally:
                reader.kill()


def test_a_topic_is_found_heard_and_printed_by_ear(
    reader_and_window: tuple[Reader, subprocess.Popen[bytes]], screen: Screen, printer: PrintRig
) -> None:
    """Nothing is looked at: each step is taken because of what was heard."""
    reader, _ = reader_and_window
    before = printer.count

    assert reader.ask("find", "text", "Search", "focused") is not None
    screen.type("spondylolysis")
    assert "Stress fracture in the low back" in str(reader.ask("heard", "result"))
    assert "Stress fracture in the low back" in str(reader.ask("read", "list item"))
    screen.press("Return")
    assert reader.ask("find", "push button", "Add to handout") is not None
    assert reader.ask("find", "heading", "Stress fracture in the low back") is not None
    assert reader.ask("find", "heading", "Get help now") is not None
    assert reader.ask("press", "push button", "Add to handout")
    assert reader.ask("find", "push button", "In handout") is not None
    assert reader.ask("find", "push button", "Print", "enabled") is not None
    assert str(reader.ask("find", "push button", "Preview of the handout", "enabled")).startswith("Page 1 of ")
    screen.press("ctrl+p")
    assert reader.ask("find", "dialog", "Print the handout — Lamina") is not None
    assert reader.ask("find", "combo box", QUEUE) is not None
    screen.press("Return")
    assert reader.ask("heard", f"Sent to {QUEUE}") is not None

    assert printer.received(before).file.read_bytes().startswith(b"%PDF")


def test_whatever_can_have_the_keyboard_says_what_it_is(
    reader_and_window: tuple[Reader, subprocess.Popen[bytes]],
) -> None:
    """With the whole window on show; groups of choices are radio buttons, and lists say what they are."""
    reader, _ = reader_and_window

    assert reader.ask("find", "push button", "Sets") is not None
    assert reader.ask("nameless") == []
    assert "Language of the page: ES" in str(reader.ask("read", "radio button"))
    assert reader.ask("find", "combo box", "Letter") == "Paper"
    assert reader.ask("read", "tree") == ["Topics"]
    assert reader.ask("find", "heading", "Handout") is not None
    assert reader.ask("find", "push button", "Preview of the handout") == "No pages yet"


def test_a_spanish_handout_is_printed_with_few_keys(screen: Screen, printer: PrintRig) -> None:
    """From the start of the program: at most 25 keys besides the words that are typed."""
    before = printer.count
    with _window(screen, printer, screen.variables) as window:
        keys = Keys(screen, window)

        keys.type("spondylolysis")
        keys.press("Return", "ctrl+l", "ctrl+d", "ctrl+p")
        # The dialog comes once the pages are made; a window manager would give it the keyboard.
        screen.give_keyboard("Print the handout")
        keys.press("Return")
        received = printer.received(before)

    words = subprocess.run(["pdftotext", received.file, "-"], check=True, capture_output=True, text=True).stdout
    assert "Busque ayuda ahora" in words
    assert "Get help now" not in words
    assert keys.pressed <= _MOST_KEYS
