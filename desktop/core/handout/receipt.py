"""The code in the footer: what an old sheet of paper is worth today, and the sentence for the patient's chart."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.core.handout.handout import Handout, sheet_code

_CODE = re.compile(
    r"(?P<topic>[A-Z0-9]{2,8})-(?P<languages>[A-Z]{2}(?:\+[A-Z]{2})?)-(?P<size>\d{2})-(?P<version>\d{1,4}(?:\.\d{1,4}){0,2})"
)
# What people and keyboards make of the two signs of a code.
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−_", "-"))


class SheetState(StrEnum):
    """What the library says of a sheet of paper."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    NEWER = "newer"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SheetCheck:
    """The answer for one code; `topic_code` and the versions are empty where they are not known."""

    state: SheetState
    topic_code: str = ""
    version: str = ""
    version_now: str = ""


def check_sheet_code(typed: str, versions: Mapping[str, str]) -> SheetCheck:
    """Return whether a sheet holds what the library says today; `versions` are those of its topics, by their code.

    Small letters, spaces and other dashes are taken as meant.

    >>> check_sheet_code("spl-en-14-1.0", {"SPL": "1.2"}).state
    <SheetState.SUPERSEDED: 'superseded'>
    """
    found = _CODE.fullmatch("".join(typed.split()).translate(_DASHES).upper())
    if found is None:
        return SheetCheck(SheetState.UNKNOWN)
    topic, version = found["topic"], found["version"]
    now = versions.get(topic)
    if now is None:
        return SheetCheck(SheetState.UNKNOWN, topic, version)
    return SheetCheck(_state(_order(version), _order(now)), topic, version, now)


def chart_sentence(handout: Handout) -> str:
    """Return what a clinic writes into the chart: titles and codes of what was given, and nobody's name."""
    twins = handout.twins or (None,) * len(handout.topics)
    given = (
        f"“{topic.title}” ({sheet_code(topic, handout.options, twin)})"
        for topic, twin in zip(handout.topics, twins, strict=True)
    )
    return f"Patient handout given: {', '.join(given)}."


def _state(printed: tuple[int, ...], now: tuple[int, ...]) -> SheetState:
    if printed == now:
        return SheetState.CURRENT
    return SheetState.SUPERSEDED if printed < now else SheetState.NEWER


def _order(version: str) -> tuple[int, ...]:
    """Return a version as numbers without trailing zeros: 1.10 comes after 1.9, and 1 is 1.0."""
    numbers = [int(part) for part in re.findall(r"\d+", version)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
