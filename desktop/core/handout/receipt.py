"""The code in the footer: what an old sheet of paper is worth today, and the sentence for the patient's chart."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.page_history import PageChange, PageHistory, version_order
from desktop.core.handout.handout import Handout, sheet_code

_CODE = re.compile(
    r"(?P<topic>[A-Z0-9]{2,8})-(?P<languages>[A-Z]{2}(?:\+[A-Z]{2})?)-(?P<size>\d{2})-"
    r"(?P<version>[\dO]{1,4}(?:\.[\dO]{1,4}){0,2})"
)
# What people and keyboards make of the two signs of a code.
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−_", "-"))
_BETWEEN = re.compile(r"[\s-]+")
_LANGUAGES = {"EN", "ES", "EN+ES", "ES+EN"}


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

    Small letters, spaces, other dashes, and a letter O in the version are taken as meant.

    >>> check_sheet_code("spl-en-14-1.0", {"SPL": PageHistory("1.2")}).state
    <SheetState.SUPERSEDED: 'superseded'>
    """
    found = _read(typed)
    if found is None:
        return SheetCheck(SheetState.UNKNOWN)
    topic, version = found["topic"], found["version"].replace("O", "0")
    history = histories.get(topic)
    if history is None:
        return SheetCheck(SheetState.UNKNOWN, topic, version)
    state = _state(version_order(version), version_order(history.version))
    return SheetCheck(state, topic, version, history.version, history.since(version))


def is_sheet_code(typed: str) -> bool:
    """Return whether this is written as the code of a sheet is, and not as words to search for.

    >>> [is_sheet_code(each) for each in ("spl es 18 1.0", "M43.06", "pars in 14 1")]
    [True, False, False]
    """
    found = _read(typed)
    return found is not None and found["languages"] in _LANGUAGES


def _read(typed: str) -> re.Match[str] | None:
    plain = typed.translate(_DASHES).upper()
    return _CODE.fullmatch("".join(plain.split())) or _CODE.fullmatch(_BETWEEN.sub("-", plain.strip()))


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
