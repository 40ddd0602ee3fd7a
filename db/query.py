"""Typed text to a query: folded words and perhaps a diagnosis code. Pure; raw text goes no further than here."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST_TYPED = 300
"""Letters that are read of what was typed or pasted; a title has at most a third of that."""

MOST_WORDS = 24

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’ʼ`´](?=[^\W\d_])")
# A letter, a digit, a digit or A or B; then up to four more: the form of ICD-10-CM since 2015.
_CODE = re.compile(r"[a-z][0-9][0-9ab][0-9a-z]{0,4}")
# Among other words a part of its own must begin with a digit: "m48 46xa", but not "m48 pain".
_CODE_INSIDE = re.compile(r"(?<![^\W_])[a-z][0-9][0-9ab](?:[\s.,:\-][0-9][0-9a-z]{0,3}|[0-9a-z]{0,4})(?![^\W_])")
_CODE_LABELS = frozenset({"icd", "icd10", "cie", "cie10", "10", "cm", "code", "codigo", "dx", "diagnostico"})
_BETWEEN_CODE_PARTS = re.compile(r"[\s.,:\-_]+")


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, made safe: every word holds letters and digits only.

    `words` are folded; `spoken` are the same words in small letters with their accents, for the stemmers; `joined` are
    the words with apostrophes closed up (*cant*); `codes` are diagnosis codes without dots, `is_code` says that nothing
    else was typed but what such a code is called.
    """

    words: tuple[str, ...]
    spoken: tuple[str, ...]
    joined: tuple[str, ...]
    codes: tuple[str, ...]
    is_code: bool


def read_query(typed: str) -> Query:
    """Return the query in a typed or pasted text, of which only the start is read.

    >>> read_query("Espondilólisis L5").words
    ('espondilolisis', 'l5')
    >>> read_query("m43.06").codes
    ('m4306',)
    """
    text = _clean(typed)
    words = folded_words(text)[:MOST_WORDS]
    spoken = _WORD.findall(text.lower())[:MOST_WORDS]
    joined = folded_words(without_apostrophes(text))[:MOST_WORDS]
    codes, is_code = _codes(text.lower())
    return Query(tuple(words), tuple(spoken if len(spoken) == len(words) else words), tuple(joined), codes, is_code)


def fold(text: str) -> str:
    """Return the text in small letters without accents.

    >>> fold("Densitometría ÓSEA")
    'densitometria osea'
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()


def folded_words(text: str) -> list[str]:
    """Return the words of a text, folded, in order."""
    return _WORD.findall(fold(text))


def without_apostrophes(text: str) -> str:
    """Return the text with its apostrophes closed up.

    >>> without_apostrophes("I can’t")
    'I cant'
    """
    return _APOSTROPHE.sub("", text)


def _clean(typed: str) -> str:
    """Return the start of the text without marks that nobody sees, such as those that turn the writing direction."""
    start = unicodedata.normalize("NFC", typed[:LONGEST_TYPED])
    return "".join(letter for letter in start if unicodedata.category(letter) != "Cf")


def _codes(text: str) -> tuple[tuple[str, ...], bool]:
    whole = _BETWEEN_CODE_PARTS.sub("", text)
    if _CODE.fullmatch(whole):
        return (whole,), True
    found = [_BETWEEN_CODE_PARTS.sub("", match.group()) for match in _CODE_INSIDE.finditer(text)]
    others = set(folded_words(_CODE_INSIDE.sub(" ", text)))
    return tuple(dict.fromkeys(found)), bool(found) and others <= _CODE_LABELS
