"""Everything that can be done from the keyboard: one list for shortcuts, palette and help."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from desktop.core.letters import name_match


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the window can do: its name in the program, its words, its keys, and what it does.

    `group` is the heading it stands under in the list of shortcuts; without one it is listed nowhere.
    """

    name: str
    words: str
    act: Callable[[], object]
    keys: tuple[str, ...] = ()
    group: str = ""

    @property
    def shown_keys(self) -> str:
        """Return its first shortcut as this system writes it, or nothing."""
        return QKeySequence(self.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if self.keys else ""


Commands = tuple[Command, ...]


def matching(commands: Commands, typed: str) -> Commands:
    """Return the listed commands that what was typed may mean, the best first."""
    scored = [(name_match(typed, command.words), command) for command in commands if command.group]
    found = [(score, command) for score, command in scored if score]
    return tuple(command for _, command in sorted(found, key=lambda each: -each[0]))
