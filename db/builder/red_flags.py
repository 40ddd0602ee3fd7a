"""The signs of danger that pages say in the same words: `red_flags.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from db.builder.problem import Place, Problems
from db.builder.toml_file import read_toml
from db.query import folded_words
from db.records import LANGUAGES, Language

_URGENCIES = ("now", "same-day")
_NEARLY = 0.5
_PART = 0.6
_LEAST_SHARED = 3
_STEM = 5
_SMALL_WORDS: dict[Language, str] = {
    "en": "a an not and are do does for had has have in is it its of on or that the to was with you your",
    "es": "al con hace no poco que va de del desde el en es esta hay la las le lo los o se si su sus tiene un una y",
}
_SKIPPED = frozenset(" ".join(_SMALL_WORDS.values()).split())


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A sign of danger and its wordings in each language, the usual one first, and those that pages had before."""

    id: str
    urgency: str
    is_core: bool
    wordings: Mapping[Language, tuple[str, ...]]
    former: Mapping[Language, tuple[str, ...]]
    place: Place


def read_red_flags(content: Path, shown: str, problems: Problems) -> tuple[RedFlag, ...]:
    """Return the signs of the content folder in the order in which pages give them."""
    found = []
    for name, fields in read_toml(content / "red_flags.toml", f"{shown}/red_flags.toml", problems).items():
        wordings = {language: fields.texts(language) for language in LANGUAGES}
        former = {language: fields.texts(f"former_{language}", is_needed=False) for language in LANGUAGES}
        is_core = fields.flag("is_core")
        found.append(RedFlag(name, fields.choice("urgency", _URGENCIES), is_core, wordings, former, fields.place()))
        fields.refuse_others()
    return tuple(found)


def said_flag(text: str, language: Language, flags: tuple[RedFlag, ...]) -> RedFlag | None:
    """Return the sign that a line says word for word."""
    return next((flag for flag in flags if text in flag.wordings[language]), None)


def nearest_wording(text: str, language: Language, flags: tuple[RedFlag, ...]) -> str:
    """Return the wording that a line is nearly, or the usual one of a sign that was worded so before; else nothing.

    Half of the words of both together are shared, or three in five of the shorter one and at least three.
    """
    words = _words(text)
    wordings = {wording: wording for flag in flags for wording in flag.wordings[language]}
    wordings |= {before: flag.wordings[language][0] for flag in flags for before in flag.former[language]}
    nearest = max(wordings, key=lambda wording: _likeness(words, _words(wording)), default="")
    return wordings[nearest] if _is_nearly(words, _words(nearest)) else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in folded_words(text) if word not in _SKIPPED)


def _is_nearly(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    is_part = shared >= _LEAST_SHARED and shared >= _PART * min(len(one), len(other))
    return is_part or _likeness(one, other) >= _NEARLY


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
