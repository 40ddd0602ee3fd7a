"""A screen reader that a test can tell what to do. Started with the system's Python, whose bindings of AT-SPI it uses.

Reads one JSON list a line from standard input and answers each with a line of JSON:

["find", ROLE, NAME, STATE…]     wait for something on show of that role and name in those states; its description
["press", ROLE, NAME]            do what it is for, as a reader's own command does
["heard", WORDS]                 wait until something was said by itself in which these words stand
["read", ROLE]                   all names of that role on show
["nameless"]                     all that can have the keyboard and has no name
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi  # type: ignore[import-untyped,import-not-found,unused-ignore]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: E402

_PATIENCE_S = 30.0
_PROGRAM = "lamina"
# Lists and trees that are longer are not walked to their end.
_LONG = 60


class Reader:
    """Finds, presses, and hears."""

    def __init__(self) -> None:
        """Listen from now on."""
        self.said: list[str] = []
        Atspi.init()
        self._ear = Atspi.EventListener.new(self._hear)
        self._ear.register("object:announcement")
        self._loop = GLib.MainContext.default()

    def _hear(self, event: Any) -> None:
        self.said.append(str(event.any_data))

    def wait(self, look: Callable[[], Any]) -> Any:
        """Return what `look` returns once that is something, or None after half a minute."""
        end = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            while self._loop.pending():
                self._loop.iteration(False)
            try:
                found = look()
            except GLib.GError:
                # It was taken apart while it was looked at.
                found = None
            if found:
                return found
            time.sleep(0.05)
        return None

    def shown(self) -> Iterator[Any]:
        """Yield everything of the program that is on show, in the order of the tree."""
        desktop = Atspi.get_desktop(0)
        programs = (desktop.get_child_at_index(place) for place in range(desktop.get_child_count()))
        for program in programs:
            if program is not None and program.get_name() == _PROGRAM:
                yield from self._below(program)

    def _below(self, node: Any) -> Iterator[Any]:
        for place in range(node.get_child_count()):
            child = node.get_child_at_index(place)
            if child is None:
                continue
            states = child.get_state_set()
            if states.contains(Atspi.StateType.SHOWING):
                yield child
                if child.get_child_count() <= _LONG:
                    yield from self._below(child)

    def named(self, role: str, name: str) -> Any:
        """Return what is on show with this role and name, or None."""
        return next((it for it in self.shown() if it.get_role_name() == role and it.get_name() == name), None)

    def find(self, role: str, name: str, *states: str) -> str | None:
        """Return the description of what is found."""
        wanted = [getattr(Atspi.StateType, state.upper()) for state in states]

        def look() -> Any:
            found = self.named(role, name)
            return found if found and all(found.get_state_set().contains(state) for state in wanted) else None

        found = self.wait(look)
        return found.get_description() if found else None

    def press(self, role: str, name: str) -> bool:
        """Say whether it could be pressed."""
        found = self.wait(lambda: self.named(role, name))
        return bool(found and found.get_action_iface().do_action(0))

    def heard(self, words: str) -> Any:
        """Return what was said."""
        return self.wait(lambda: next((said for said in self.said if words in said), None))

    def read(self, role: str) -> Any:
        """Return the names."""
        return self.wait(lambda: [it.get_name() for it in self.shown() if it.get_role_name() == role])

    def nameless(self) -> list[str]:
        """Return role and description of each."""
        able = (it for it in self.shown() if it.get_state_set().contains(Atspi.StateType.FOCUSABLE))
        return [f"{it.get_role_name()}: {it.get_description()}" for it in able if not it.get_name()]


def main() -> None:
    """Answer until nothing more is asked."""
    reader = Reader()
    for line in sys.stdin:
        verb, *words = json.loads(line)
        sys.stdout.write(json.dumps(getattr(reader, verb)(*words)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
