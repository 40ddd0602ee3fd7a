"""Letters compared without regard to accents and capitals, and the names of things found by a few of them."""

import unicodedata

_WHOLE = 8
_BEGINNING = 6
_INITIALS = 4
_WITHIN = 3
_SKIPPING = 2
_FEWEST_SKIPPING = 3


def folded(text: str) -> str:
    """Return `text` letter for letter without accents and capitals, as long as it was."""
    return "".join((unicodedata.normalize("NFD", letter)[0].casefold() or letter)[0] for letter in text)


def name_match(typed: str, name: str) -> int:
    """Return how well what was typed means `name`; 0 is not at all.

    Every word typed must mean a word of the name: its beginning, some letters in it, or its letters with some left out
    (`prnt`); or the initials of the name (`sp` for “Save as PDF” does not, `sap` does).
    """
    wanted = _words(typed)
    words = _words(name)
    if not typed.strip():
        return 1
    if not wanted:
        return 0
    scores = [max((_score(one, word) for word in words), default=0) for one in wanted]
    if all(scores):
        # The first word of a name says most about it.
        return sum(scores) * 2 + (1 if words[0].startswith(wanted[0]) else 0)
    initials = "".join(word[0] for word in words)
    return _INITIALS if len(wanted) == 1 and len(wanted[0]) > 1 and initials.startswith(wanted[0]) else 0


def _words(name: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in folded(name)).split()


def _score(typed: str, word: str) -> int:
    if word == typed:
        return _WHOLE
    if word.startswith(typed):
        return _BEGINNING
    if len(typed) < _FEWEST_SKIPPING:
        return 0
    if typed in word:
        return _WITHIN
    return _SKIPPING if word[0] == typed[0] and _skips(typed, word) else 0


def _skips(typed: str, word: str) -> bool:
    letters = iter(word)
    return all(letter in letters for letter in typed)
