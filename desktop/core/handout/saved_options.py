"""The options of a handout as they are kept in a saved set: plain values, read back with care."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from db.records import Language
from desktop.core.handout.handout import FORMS, LENGTHS, PAPERS, SIZES, Options, Paper

Value = TypeVar("Value")

_SWITCHES = ("has_pictures", "has_source_marks", "has_teach_back")
_MOST_LEFT_OUT = 40
_LANGUAGES: tuple[tuple[Language, ...], ...] = (("en",), ("es",), ("en", "es"), ("es", "en"))


@dataclass(frozen=True, slots=True)
class SavedOptions:
    """The languages of a handout, one or two side by side, and how it looks."""

    languages: tuple[Language, ...]
    options: Options

    def with_paper(self, paper: Paper) -> "SavedOptions":
        """Return the same on other paper."""
        return replace(self, options=replace(self.options, paper=paper))

    def as_json(self) -> dict[str, Any]:
        """Return plain values from which `read_options` gives an equal one."""
        chosen = self.options
        return {
            "languages": list(self.languages),
            "size": chosen.size,
            "paper": chosen.paper,
            "length": chosen.length,
            "form": chosen.form,
            **{name: getattr(chosen, name) for name in _SWITCHES},
            "left_out": sorted(chosen.left_out),
        }


def read_options(values: Mapping[str, Any], otherwise: SavedOptions) -> SavedOptions:
    """Return what was saved; each value that is missing or has no meaning is taken from `otherwise`."""
    usual = otherwise.options
    options = Options(
        size=_one_of(SIZES, values.get("size"), usual.size),
        paper=_one_of(PAPERS, values.get("paper"), usual.paper),
        length=_one_of(LENGTHS, values.get("length"), usual.length),
        form=_one_of(FORMS, values.get("form"), usual.form),
        left_out=_keys(values.get("left_out"), usual.left_out),
        **{name: _one_of((True, False), values.get(name), getattr(usual, name)) for name in _SWITCHES},
    )
    languages = values.get("languages")
    plain = tuple(languages) if isinstance(languages, list) else languages
    return SavedOptions(_one_of(_LANGUAGES, plain, otherwise.languages), options)


def _one_of(known: tuple[Value, ...], found: object, otherwise: Value) -> Value:
    # True is 1 to Python, and 14.0 is 14: neither was ever written.
    return next((value for value in known if type(value) is type(found) and value == found), otherwise)


def _keys(found: object, otherwise: frozenset[str]) -> frozenset[str]:
    if not isinstance(found, list) or not all(isinstance(key, str) for key in found):
        return otherwise
    return frozenset(found[:_MOST_LEFT_OUT])
