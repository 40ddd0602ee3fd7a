"""A diary turned on its side: its days or weeks across the top, by names short enough to stand there."""

from collections.abc import Sequence

_LETTERS_OF_A_DAY = 3


def heads_across(corner: str, labels: Sequence[str], weekdays: Sequence[str]) -> tuple[str, list[str]]:
    """Return what stands in the corner of the table, and the short name of each of its rows.

    >>> heads_across("Day", ["Monday", "Tuesday"], ["Monday", "Tuesday"])
    ('Day', ['Mon', 'Tue'])
    >>> heads_across("", ["Week 1", "Week 2"], [])
    ('Week', ['1', '2'])
    """
    if set(labels) <= set(weekdays):
        return corner, [label[:_LETTERS_OF_A_DAY] for label in labels]
    words = [label.split() for label in labels]
    first = words[0][0] if words and words[0] else ""
    if all(len(each) > 1 and each[0] == first for each in words) and corner in ("", first):
        return first, [" ".join(each[1:]) for each in words]
    return corner, list(labels)
