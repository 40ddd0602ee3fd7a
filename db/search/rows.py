"""What the search asks of the library: rows of a query, and nothing else."""

from collections.abc import Mapping
from typing import Any, Protocol


class RowSource(Protocol):
    """An open library. Its `rows` raises LibraryDamaged where the file is torn."""

    def rows(self, sql: str, *values: object) -> list[Any]:
        """Return the rows of a query; each is read by position or by name."""
        ...


Row = Mapping[str, Any]


def marks(count: int) -> str:
    """Return as many placeholders as there are values.

    >>> marks(3)
    '?,?,?'
    """
    return ",".join("?" * count)
