"""How each printer of a clinic was used last, kept as one line of text among the clinic's settings."""

import json
import re
from dataclasses import dataclass, field

_TRAY = re.compile(r"[A-Za-z0-9._-]{1,255}")


@dataclass(frozen=True, slots=True)
class Habit:
    """How one printer was used last. Copies and pages belong to one handout and are not kept."""

    is_two_sided: bool = False
    is_grey: bool = False
    tray: str = ""


@dataclass(frozen=True, slots=True)
class PrintHabits:
    """The printer used last, and how each one was used."""

    printer: str = ""
    habits: dict[str, Habit] = field(default_factory=dict)

    def habit(self, printer: str) -> Habit:
        """Return how `printer` was used last."""
        return self.habits.get(printer, Habit())

    def after(self, printer: str, habit: Habit) -> "PrintHabits":
        """Return the habits after printing."""
        return PrintHabits(printer, {**self.habits, printer: habit})

    def text(self) -> str:
        """Return the habits as a line of text."""
        used = {
            name: {"two_sided": habit.is_two_sided, "grey": habit.is_grey}
            | ({"tray": habit.tray} if habit.tray else {})
            for name, habit in self.habits.items()
        }
        return json.dumps({"printer": self.printer, "used": used}, ensure_ascii=False)


def read_habits(text: str) -> PrintHabits:
    """Return the habits that `text` holds; whatever in it cannot be read is left out.

    >>> read_habits('{"printer": "Lobby", "used": {"Lobby": {"two_sided": true}}}').habit("Lobby").is_two_sided
    True
    >>> read_habits("torn {")
    PrintHabits(printer='', habits={})
    """
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return PrintHabits()
    if not isinstance(kept, dict):
        return PrintHabits()
    printer, used = kept.get("printer"), kept.get("used")
    habits = used.items() if isinstance(used, dict) else ()
    return PrintHabits(
        printer if isinstance(printer, str) else "",
        {
            name: Habit(habit.get("two_sided") is True, habit.get("grey") is True, _tray(habit.get("tray")))
            for name, habit in habits
            if isinstance(habit, dict)
        },
    )


def _tray(kept: object) -> str:
    # It becomes part of an option of CUPS, in which a space or a brace would begin another.
    return kept if isinstance(kept, str) and _TRAY.fullmatch(kept) else ""
