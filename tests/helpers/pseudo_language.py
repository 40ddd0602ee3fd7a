"""A language that nobody speaks: English with accents, 40 % longer, to find what has no room or no words."""

import re

from PySide6.QtCore import QTranslator

MARK = "·"
_LETTERS = str.maketrans("aeiouycnAEIOUYCN", "áéíóúýçñÁÉÍÓÚÝÇÑ")
_KEPT = re.compile(r"(\{\w*\}|%n|&\w|Ctrl\S*|<[^>]*>|\*\.\w+)")
_LONGER = 0.4
_FILLING = "ëßôà "


def pseudo(text: str) -> str:
    """Return a text in that language; gaps, keys and marks of other kinds stay as they are."""
    pieces = _KEPT.split(text)
    words = "".join(piece if place % 2 else piece.translate(_LETTERS) for place, piece in enumerate(pieces))
    more = round(len(text) * _LONGER)
    filling = MARK + _FILLING * (more // len(_FILLING) + 1)
    return words + filling[: max(more, len(MARK))].rstrip()


class PseudoLanguage(QTranslator):
    """Says everything in that language."""

    def translate(self, _context: str, text: str, _comment: str | None = None, _number: int = -1) -> str:
        """Return the text in that language."""
        return pseudo(text)
