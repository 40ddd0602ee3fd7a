"""Sentences of a paragraph.

A sentence ends at `.`, `!`, `?` or `…` (with closing quotes or brackets) before a space and no small letter,
and at the paragraph's end. Dashes, bullets, colons, semicolons and line breaks end none. In doubt two sentences stay
one, which can only make a page harder: *8 a.m. The nurse* goes on, *vitamin D. Take* ends.
"""

import re
import unicodedata

from db.readability.spoken_words import words
from db.records import Language

_CLOSING = "\"'”’»)\\]"
_OPENING = "\"'“‘«([¿¡*•–—- "
_END = re.compile(rf"(?<![.!?…])[.!?…]++[{_CLOSING}]*+(?=\s|\Z)")
_LAST_WORD = re.compile(r"(?:[^\W_]|['’.\-])*\Z")
_LONGEST_SHORT_FORM = 40

_SHORT_FORMS: dict[Language, frozenset[str]] = {
    "en": frozenset((
        "a.m", "al", "approx", "appt", "apr", "aug", "cf", "d.o", "dec", "dept", "dr", "drs", "e.g", "etc",
        "ext", "feb", "fig", "figs", "i.e", "inc", "jan", "jr", "jul", "jun", "ltd", "m.d", "mar", "mr",
        "mrs", "ms", "nov", "oct", "p.m", "ph.d", "prof", "r.n", "sep", "sept", "sr", "st", "u.k", "u.s",
        "u.s.a", "vs",
    )),
    "es": frozenset((
        "a", "a.m", "al", "aprox", "art", "av", "avda", "cap", "cf", "depto", "dpto", "dr", "dra", "dres",
        "ee", "ee.uu", "ee.uu.aa", "ej", "etc", "fig", "gral", "ing", "lic", "m", "máx", "mín", "nº", "núm",
        "p", "p.ej", "p.m", "prof", "pág", "págs", "s.a", "sr", "sra", "sras", "sres", "srta", "tel", "ud",
        "uds", "uu", "vd", "vds",
    )),
}  # fmt: skip
_BEFORE_NUMBERS: dict[Language, frozenset[str]] = {"en": frozenset({"no", "nos", "p", "pp"}), "es": frozenset({"n"})}
_LETTER_MAY_END_AFTER = frozenset((
    "grade", "grado", "group", "grupo", "hepatitis", "letter", "part", "parte", "plan", "stage", "tipo",
    "type", "vitamin", "vitamina", "vitaminas", "vitamins",
))  # fmt: skip
_PRONOUN: dict[Language, str] = {"en": "I", "es": ""}


def sentences(paragraph: str, language: Language) -> list[str]:
    """Return the sentences of a paragraph, each with at least one word.

    >>> sentences("Dr. Lee takes 1.5 mg of vitamin D. Do you?", "en")
    ['Dr. Lee takes 1.5 mg of vitamin D.', 'Do you?']
    """
    text = " ".join(unicodedata.normalize("NFC", paragraph).split())
    found = []
    start = 0
    for end in _END.finditer(text):
        if _is_end(text, start, end, language):
            found.append(text[start : end.end()].strip())
            start = end.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if words(sentence)]


def _is_end(text: str, start: int, end: re.Match[str], language: Language) -> bool:
    after = text[end.end() : end.end() + 12].lstrip(_OPENING)
    if after[:1].islower():
        return False
    if end.group()[0] != "." or len(end.group().rstrip("\"'”’»)]")) > 1:
        return True
    before = text[max(start, end.start() - _LONGEST_SHORT_FORM) : end.start()]
    return _may_stand_before_full_stop(before.lstrip(_OPENING), after, language)


def _may_stand_before_full_stop(before: str, after: str, language: Language) -> bool:
    match = _LAST_WORD.search(before)
    last = match.group().lstrip(".-") if match else ""
    if last.isdigit() and before.strip() == last:
        return False  # the number of a list item: "1. Walk"
    if last.lower() in _BEFORE_NUMBERS[language] and after[:1].isdigit():
        return False
    if len(last) == 1 and last.isalpha() and last.isupper():
        return last == _PRONOUN[language] or _word_before(before).lower() in _LETTER_MAY_END_AFTER
    return last.lower() not in _SHORT_FORMS[language]


def _word_before(before: str) -> str:
    pieces = before.split()
    return pieces[-2].strip(_OPENING + "\"'”’»)]") if len(pieces) > 1 else ""
