"""How a page came to its version: what an old sheet of paper no longer says, or does not say yet."""

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PageChange:
    """What a version of a page says otherwise than the one before it: `line` is one sentence for a patient."""

    version: str
    date: date
    line: str


@dataclass(frozen=True, slots=True)
class PageHistory:
    """The version of a page today and each change that led to it, oldest first, in one language."""

    version: str
    changes: tuple[PageChange, ...] = ()

    def since(self, version: str) -> tuple[PageChange, ...]:
        """Return the changes later than `version`, oldest first."""
        return tuple(it for it in self.changes if version_order(it.version) > version_order(version))


def version_order(version: str) -> tuple[int, ...]:
    """Return a version as numbers without trailing zeros: 1.10 comes after 1.9, and 1 is 1.0.

    >>> version_order("1.10") > version_order("1.9")
    True
    """
    numbers = [int(part) for part in re.findall(r"\d+", version)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
