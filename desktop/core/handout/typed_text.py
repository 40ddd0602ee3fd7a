"""Text typed by people, made fit for paper: every letter is printed as itself, and nothing can stop the printing."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from desktop.core.handout.glyph import Glyphs
from desktop.core.handout.run import Run, text_runs

Place = Literal["letterhead", "name", "date", "clinician", "next visit", "note"]

# Controls, invisible formatting (also what turns the reading direction round), halves of characters, private use.
_DROPPED = {"Cc", "Cf", "Cs", "Co"}
_LONG_WORD = re.compile(r"\S{25,}")
_BREAK_EVERY = 8
_MAY_BREAK = "\u200b"
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@dataclass(frozen=True, slots=True)
class Notice:
    """What the typist should know: these `characters` of one field print as empty boxes."""

    place: Place
    characters: str


class TypedText:
    """Cleans typed text field by field and remembers what cannot be printed."""

    def __init__(self, glyphs: Glyphs) -> None:
        self._glyphs = glyphs
        self._missing: dict[Place, list[str]] = {}

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Return one notice for each field with characters that no bundled font has, each character once."""
        return tuple(Notice(place, "".join(dict.fromkeys(found))) for place, found in self._missing.items())

    def line(self, text: str, place: Place, *, is_bold: bool = False) -> list[Run]:
        """Return the runs of a field that is one line."""
        return self._runs(" ".join(printable_lines(text)), place, is_bold=is_bold)

    def paragraphs(self, text: str, place: Place) -> list[list[Run]]:
        """Return the runs of each line that holds more than spaces."""
        return [self._runs(line, place, is_bold=False) for line in printable_lines(text)]

    def _runs(self, text: str, place: Place, *, is_bold: bool) -> list[Run]:
        runs: list[Run] = []
        printable = ""
        for cluster in _clusters(text):
            letter = self._printable_part(cluster)
            printable += letter
            if letter == cluster:
                continue
            runs += [*text_runs(_with_breaks(printable), is_bold=is_bold), {"gap": True}]
            printable = ""
            self._missing.setdefault(place, []).append(cluster.removeprefix(letter))
        return runs + text_runs(_with_breaks(printable), is_bold=is_bold)

    def _printable_part(self, cluster: str) -> str:
        """Return the cluster, or its letter without marks that no font puts on it, or nothing."""
        parts = (part for part in (cluster, cluster[:1]) if self._glyphs.has(part))
        return next(parts, "")


def printable_lines(text: str) -> list[str]:
    """Return the lines of a typed text without control characters, invisible marks and empty lines."""
    lines = (_VARIATION_SELECTORS.sub("", line) for line in unicodedata.normalize("NFC", _sound(text)).splitlines())
    cleaned = ("".join(_printable(character) for character in line) for line in lines)
    return [" ".join(line.split()) for line in cleaned if line.strip()]


def _sound(text: str) -> str:
    return "".join(character for character in text if not "\ud800" <= character <= "\udfff")


def _printable(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in _DROPPED else character


def _clusters(text: str) -> list[str]:
    found: list[str] = []
    for character in text:
        if found and unicodedata.category(character).startswith("M"):
            found[-1] += character
        else:
            found.append(character)
    return found


def _with_breaks(text: str) -> str:
    """Return the text with invisible places to break inside words too long for a line."""
    return _LONG_WORD.sub(lambda word: _MAY_BREAK.join(re.findall(f".{{1,{_BREAK_EVERY}}}", word[0])), text)
