"""A start that did not come to its end is noticed by the next one."""

from pathlib import Path

import pytest

from desktop.core.safe_mode import StartMark


def test_unfinished_starts_in_a_row_are_counted(tmp_path: Path) -> None:
    """Each one sets the mark; none came to its end."""
    log = tmp_path / "lamina.log"
    counts = []

    for _ in range(3):
        mark = StartMark(log)
        counts.append(mark.unfinished())
        mark.set()

    assert counts == [0, 1, 2]


def test_a_start_that_came_to_its_end_leaves_nothing(tmp_path: Path) -> None:
    """No file, no count."""
    mark = StartMark(tmp_path / "lamina.log")
    mark.set()

    mark.clear()

    assert mark.unfinished() == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("told", "count"), [("", 1), ("many", 1), ("-3", 1), ("999999", 99)])
def test_a_mark_that_cannot_be_read_counts_as_one(tmp_path: Path, told: str, count: int) -> None:
    """It lies there, so a start did not end well."""
    (tmp_path / "starting").write_text(told, encoding="utf-8")

    assert StartMark(tmp_path / "lamina.log").unfinished() == count


def test_where_nothing_can_be_written_nothing_is_counted(tmp_path: Path) -> None:
    """A start does not fail for it."""
    mark = StartMark(tmp_path / "missing" / "lamina.log")

    mark.set()
    mark.clear()

    assert mark.unfinished() == 0
    assert StartMark(None).unfinished() == 0
