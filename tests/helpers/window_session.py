"""Somebody at the window: the real program in a process of its own, driven step by step and then closed.

    python -m tests.helpers.window_session [--joined] [open …]

reads a list of steps as JSON; writes a line of JSON after each. With --joined it is the one window of its data folder;
`open …` is what people write after the program's name.

Steps: `contents` wait for the tree · `search WORDS` · `open` the first result · `add` it to the handout · `type NAME
NOTE` for the patient · `save FILE` · `favourite` · `await FILE` wait until there is one · `notice` wait for a notice ·
`fill FILE` until the disk is full · `quiet` fail if there was any ·
`topic ID LANGUAGE` wait until that page is open · `look` and do nothing.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar
from unittest import mock

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop import app, start
from desktop.cli.open_page import page_request
from desktop.services.press import Pressed

_LOOK_EVERY_MS = 10
_PATIENCE_MS = 60_000
TOO_LONG = 3

Condition = Callable[[], bool]
Field = TypeVar("Field", bound=QWidget)


class Session(QObject):
    """Takes one step after another, each when what the last one asked for has come."""

    def __init__(self, application: app.Application, steps: list[list[str]]) -> None:
        super().__init__(application)
        self._application = application
        self._window = application.window
        self._made: list[Pressed] = []
        self._told: list[str] = []
        application.maker.made.connect(self._made.append)
        application._reporter.crashed.connect(self._tell_crash)
        self._course = self._go(steps)
        self._condition: Condition = lambda: True
        self._clock = QTimer(self, interval=_LOOK_EVERY_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()
        self._end = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._end.timeout.connect(self._give_up)
        self._end.start()

    def _look(self) -> None:
        notice = self._window.notice.text
        if notice and notice not in self._told:
            self._told.append(notice)
        if self._condition():
            condition = next(self._course, None)
            if condition is None:
                self._clock.stop()
                self._window.close()
            else:
                self._condition = condition

    def _go(self, steps: list[list[str]]) -> Iterator[Condition]:
        for name, *words in steps:
            action: Callable[..., Condition] = getattr(self, f"_step_{name}")
            yield action(*words)
            said = {"step": name, "is_open": self._window.isVisible(), "notices": self._told}
            sys.stdout.write(json.dumps({**said, "topic": self._application.reading.open_topic}) + "\n")
            sys.stdout.flush()

    def _give_up(self) -> None:
        sys.stderr.write("the window took too long\n")
        QApplication.exit(TOO_LONG)

    def _tell_crash(self, report: str) -> None:
        sys.stderr.write(f"the window crashed\n{report}\n")

    # --- the steps ------------------------------------------------------------------------------------------------

    def _step_contents(self) -> Condition:
        return lambda: bool(self._application.reading.summaries())

    def _step_search(self, words: str) -> Condition:
        self._field(QLineEdit, "Search").setText(words)
        return lambda: self._window.topics.is_searching

    def _step_open(self) -> Condition:
        self._window.topics.open_current()
        return lambda: bool(self._application.reading.open_topic)

    def _step_add(self) -> Condition:
        return self._after_pages(lambda: self._application.handout.toggle(self._application.reading.open_topic))

    def _step_type(self, name: str, note: str) -> Condition:
        def type_both() -> None:
            self._field(QLineEdit, "Name").setText(name)
            self._field(QPlainTextEdit, "Note for this patient").setPlainText(note)

        return self._after_pages(type_both)

    def _step_save(self, file: str) -> Condition:
        # The dialog of the system cannot be driven; all that follows it can.
        self._application.handout._files.write(Path(file), self._made[-1])
        return lambda: bool(self._window.notice.text)

    def _step_favourite(self) -> Condition:
        self._application.store.toggle_favourite(self._application.reading.open_topic)
        return lambda: True

    def _step_await(self, file: str) -> Condition:
        return Path(file).exists

    def _step_fill(self, file: str) -> Condition:
        with suppress(OSError), Path(file).open("wb", buffering=0) as stuffing:
            while stuffing.write(bytes(4096)):
                pass
        return lambda: True

    def _step_notice(self) -> Condition:
        return lambda: bool(self._window.notice.text)

    def _step_quiet(self) -> Condition:
        assert not self._told, self._told
        return lambda: True

    def _step_topic(self, topic: str, language: str) -> Condition:
        reading = self._application.reading
        return lambda: (reading.open_topic, reading.language) == (topic, language)

    def _step_look(self) -> Condition:
        return lambda: True

    def _after_pages(self, act: Callable[[], object]) -> Condition:
        before = len(self._made)
        act()
        return lambda: len(self._made) > before

    def _field(self, kind: type[Field], name: str) -> Field:
        return next(each for each in self._window.findChildren(kind) if each.accessibleName() == name)


def main() -> int:
    """Open the window as the program does, take the steps, and return its exit code."""
    steps: list[list[str]] = json.load(sys.stdin)

    class Driven(app.Application):
        def furnish(self) -> Iterator[None]:
            yield from super().furnish()
            self.session = Session(self, steps)

    with mock.patch.object(app, "Application", Driven):
        # Where a test opens two, they are two.
        words = [word for word in sys.argv[1:] if word != "--joined"]
        return start.main([], page_request(words) if words else None, is_alone="--joined" not in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
