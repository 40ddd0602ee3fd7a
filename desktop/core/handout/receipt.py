"""The code in the footer: what an old sheet of paper is worth today, and the sentence for the patient's chart."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.page_history import PageChange, PageHistory, version_order
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
    """The answer for one code; `topic_code` and the versions are empty where they are not known.

    `changes` are those since the version of a superseded sheet, oldest first.
    """

    state: SheetState
    topic_code: str = ""
    version: str = ""
    version_now: str = ""
    changes: tuple[PageChange, ...] = ()


def check_sheet_code(typed: str, histories: Mapping[str, PageHistory]) -> SheetCheck:
    """Return whether a sheet holds what the library says today, and else what changed; topics go by their code.

    Small letters, spaces and other dashes are taken as meant.

    >>> check_sheet_code("spl-en-14-1.0", {"SPL": PageHistory("1.2")}).state
    <SheetState.SUPERSEDED: 'superseded'>
    """
    found = _CODE.fullmatch("".join(typed.split()).translate(_DASHES).upper())
    if found is None:
        return SheetCheck(SheetState.UNKNOWN)
    topic, version = found["topic"], found["version"]
    history = histories.get(topic)
    if history is None:
        return SheetCheck(SheetState.UNKNOWN, topic, version)
    state = _state(version_order(version), version_order(history.version))
    return SheetCheck(state, topic, version, history.version, history.since(version))


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
