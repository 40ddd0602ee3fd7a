"""Syllables of Spanish words by the rules of spelling.

After Real Academia Española, *Ortografía de la lengua española* (2010), ch. III: an open vowel beside an open vowel,
and a stressed closed vowel beside an open one (*í-a*, *a-ú*), stand apart; every other closed vowel glides (*sie*,
*guai*). Two closed vowels that differ never part (*cui*, *viu*). An *h* between vowels changes nothing (*a-hí*,
*prohi-bir*), but *hue* and *hie* begin a syllable.
"""

import re
import unicodedata
from functools import lru_cache

_OPEN = frozenset("aeoáéóàèòâêôäëöãõå")
_CLOSED = frozenset("iuüyïìùîû")
_STRESSED_CLOSED = frozenset("íú")
_VOWELS = _OPEN | _CLOSED | _STRESSED_CLOSED

_MUTE_U = re.compile(r"(?<=q)u(?=[aeiouáéíóú])|(?<=g)u(?=[eiéí])")
_CONSONANT_Y = re.compile(r"y(?=[aeiouáéíóúü])")
_H_THAT_OPENS = re.compile(r"(?<=[aeiouáéíóúü])h(?=u[eéaá]|i[eé]|ui)")
_H = re.compile(r"(?<![cp])h")


@lru_cache(maxsize=8192)
def spanish_syllables(word: str) -> int:
    """Return the syllables of one Spanish word made of letters; at least 1."""
    spelling = unicodedata.normalize("NFC", word.lower())
    for written, said in ((_MUTE_U, ""), (_CONSONANT_Y, "j"), (_H_THAT_OPENS, "j"), (_H, "")):
        spelling = written.sub(said, spelling)
    beside = zip(spelling, " " + spelling, strict=False)
    starts = sum(letter in _VOWELS and before not in _VOWELS for letter, before in beside)
    return max(1, starts + _hiatuses(spelling))


def _hiatuses(spelling: str) -> int:
    """Count the vowels that begin a new syllable right after another vowel."""
    count = 0
    has_open = is_apart = False
    before = " "
    for letter in spelling:
        if letter not in _VOWELS:
            has_open = is_apart = False
        elif before in _VOWELS and _parts(before, letter, has_open=has_open, is_apart=is_apart):
            count += 1
            has_open, is_apart = letter in _OPEN, letter in _STRESSED_CLOSED
        else:
            has_open, is_apart = has_open or letter in _OPEN, letter in _STRESSED_CLOSED
        before = letter
    return count


def _parts(before: str, letter: str, *, has_open: bool, is_apart: bool) -> bool:
    """Tell whether `letter` begins a syllable; `has_open`: the running one has an open vowel already."""
    if letter in _OPEN:
        return has_open or is_apart
    if letter in _STRESSED_CLOSED:
        return before in _OPEN
    return letter == before
