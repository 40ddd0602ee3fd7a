"""Words found in markup: where they stand, and the same markup with them shown on a ground of their own."""

import re
from dataclasses import dataclass
from html import unescape

from desktop.core.letters import folded

_TOKEN = re.compile(r"<[^>]*>|&[^;\s]{1,8};|.", re.DOTALL)
_NAME = re.compile(r"</?\s*([a-z0-9]+)")
# Between these a word ends, whatever the letters beside them are.
_BREAKS = frozenset({"p", "td", "tr", "br", "li", "div", "table"})
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Ground:
    """How a found word is shown: its ground and its letters, each `#RRGGBB`."""

    ground: str
    letters: str

    def around(self, markup: str) -> str:
        """Return a piece of markup shown so."""
        return f'<span style="background-color:{self.ground};color:{self.letters}">{markup}</span>'


class FoundText:
    """The places of some words in markup; footnote marks neither are found nor part what stands around them."""

    def __init__(self, markup: str, words: str) -> None:
        self._markup = markup
        letters, places = _letters(markup)
        wanted = folded(" ".join(words.split()))
        self._found = [
            places[found.start() : found.end()] for found in re.finditer(re.escape(wanted), letters) if wanted
        ]

    def __len__(self) -> int:
        """Return how often the words stand there."""
        return len(self._found)

    def shown(self, ground: Ground, current: int, current_ground: Ground) -> str:
        """Return the markup with all places on `ground`, and number `current` (counted from 0) on its own."""
        made, last = [], 0
        for number, places in enumerate(self._found):
            shade = current_ground if number == current else ground
            for start, end in _runs(places):
                made += [self._markup[last:start], shade.around(self._markup[start:end])]
                last = end
        return "".join((*made, self._markup[last:]))


def _letters(markup: str) -> tuple[str, list[tuple[int, int]]]:
    """Return what is read of the markup, folded, and where each of its letters stands."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    is_mark = False
    for token in _TOKEN.finditer(markup):
        text = token.group()
        if len(text) > 1 and text.startswith("<"):
            name = _NAME.match(text.lower())
            tag = name.group(1) if name else ""
            if tag == "sup":
                is_mark = not text.startswith("</")
            if tag in _BREAKS:
                letters.append(_BREAK)
                places.append((token.start(), token.start()))
        elif not is_mark:
            letters.append(_letter(text))
            places.append(token.span())
    return "".join(letters), places


def _letter(token: str) -> str:
    letter = folded(unescape(token))[:1] or " "
    return " " if letter.isspace() else letter


def _runs(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the same places, those that touch put together: a tag between two letters stays outside."""
    runs: list[tuple[int, int]] = []
    for start, end in places:
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs
