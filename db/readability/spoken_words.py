"""Words of a sentence, and the syllables of a word of either language.

What counts as one word:

- A number of one syllable, whatever its size: *1.5*, *1,200*, *10–20*, *50%*, *$40*, *1st*, *24/7*, *911*, *555-0100*.
- A date of one syllable: *11/22/2026*, *November 22, 2026*, *22 de noviembre de 2026*.
- A unit's abbreviation of one syllable: *mg*, *kg*, *cm*, *mL*, *IU*; *500mg* is two words. Units in full are words.
- A word with hyphens, with the syllables of all its parts: *follow-up* 3, *12-year-old* 3.
- Words joined by a slash, a dash or a dot are separate: *and/or* 2 words. Dashes, bullets and colons are no words.

Where reading aloud could go two ways the longer is taken, so that doubt never helps a page to pass: capitals are read
by their letters (*MRI* 3, *L5* 2) unless the table says that people read them as a word (*FRAX* 1), and a short form is
read in full (*Dr.* 2).
"""

import re
import unicodedata
from itertools import groupby

from db.readability.syllables_english import english_syllables, is_common_english
from db.readability.syllables_spanish import spanish_syllables
from db.records import Language

_UNIT_NAMES = (
    "mg|mcg|µg|μg|g|kg|ng|lb|lbs|oz|ml|mL|dL|dl|L|l|mm|cm|m|km|ft|mmHg|mSv|IU|UI|kcal|cal|h|hr|hrs|min|s|sec|seg|°C|°F"
)
_CERTAIN_UNITS = frozenset(name for name in _UNIT_NAMES.split("|") if len(name) > 1)

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_MESES = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
_DATE = (
    rf"\b(?:{_MONTHS})\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,\s\d{{4}})?\b(?![.,]\d)"
    rf"|\b(?:{_MONTHS})\s\d{{4}}\b"
    rf"|\b\d{{1,2}}\.?º?\sde\s(?:{_MESES})(?:\sde(?:l)?\s\d{{4}})?\b"
    rf"|\b(?:{_MESES})\sde(?:l)?\s\d{{4}}\b"
)
_NUMBER = r"\d+(?:[.,:/\-–\u2010\u2011]\d+)*(?:st|nd|rd|th|s|º|ª)?"
_PIECE = r"[^\W_]+(?:['’][^\W_]+)*"
_HYPHEN = r"[-\u2010\u2011]"
_WORD = re.compile(
    rf"(?P<date>{_DATE})"
    rf"|(?P<initials>(?<![^\W_])(?:[^\W\d_]\.){{2,}})"
    rf"|(?P<number>(?<![^\W_]){_NUMBER}(?![^\W_]|{_HYPHEN}[^\W_]))"
    rf"|(?P<measured>(?<![^\W_])\d+(?:[.,/\-–]\d+)*(?=(?:{_UNIT_NAMES})(?![^\W_])))"
    rf"|(?P<word>{_PIECE}(?:{_HYPHEN}{_PIECE})*)"
)
_ONE_SYLLABLE = re.compile(rf"(?:{_DATE}|{_NUMBER})\Z")
_PART = re.compile(_PIECE)

_SHORT_FORMS: dict[Language, dict[str, int]] = {
    "en": {
        "dr": 2, "drs": 2, "mr": 2, "mrs": 2, "ms": 1, "vs": 2, "approx": 5, "dept": 3, "appt": 3, "ext": 3, "inc": 4,
        "tv": 2, "ok": 2, "pc": 2, "etc": 4, "nsaid": 2, "nsaids": 2, "reds": 1, "frax": 1, "aids": 1, "lipus": 2,
        "spect": 1, "pemat": 2, "covid": 2, "dexa": 2,
    },
    "es": {
        "dr": 2, "dra": 3, "dres": 3, "sr": 2, "sra": 3, "sres": 3, "srta": 4, "ud": 2, "uds": 3, "ej": 3, "ee": 3,
        "uu": 3, "etc": 4, "aprox": 6, "tel": 4, "núm": 3, "pág": 3, "av": 4, "dpto": 5, "depto": 5, "frax": 1,
        "aine": 2, "aines": 3, "sida": 2, "covid": 2, "dexa": 2, "lipus": 2, "spect": 2, "tac": 1,
    },
}  # fmt: skip
_READ_BY_LETTERS = frozenset({"who", "us", "it"})
_WORDS_IN_CAPITALS = frozenset(
    ("no", "sí", "si", "nunca", "siempre", "ni", "y", "o", "llame", "pare", "vaya", "ya", "más")
)
_LONGEST_ACRONYM = 5
_LETTERS_OF_MORE: dict[Language, dict[str, int]] = {
    "en": {"w": 3},
    "es": dict.fromkeys("fhjlmnñrsxz", 2) | {"w": 3, "y": 2},
}


def words(sentence: str) -> list[str]:
    """Return the words of a sentence in order, each as it was written.

    >>> words("Take 1.5 mg by 8 a.m. — a follow-up X-ray is on May 3, 2026.")
    ['Take', '1.5', 'mg', 'by', '8', 'a.m.', 'a', 'follow-up', 'X-ray', 'is', 'on', 'May 3, 2026']
    """
    return [match.group() for match in _WORD.finditer(_plain(sentence))]


def syllables(word: str, language: Language) -> int:
    """Return the syllables of one word as `words` gave it; 0 for what holds no letter and no digit."""
    word = _plain(word)
    if _ONE_SYLLABLE.match(word):
        return 1
    return sum(_of_part(part, language) for part in _PART.findall(word))


def _plain(text: str) -> str:
    """Return the text composed (é as one sign) and without soft hyphens."""
    return unicodedata.normalize("NFC", text).replace("\u00ad", "")


def _of_part(part: str, language: Language) -> int:
    if part in _CERTAIN_UNITS:
        return 1
    if part.lower() in _SHORT_FORMS[language]:
        return _SHORT_FORMS[language][part.lower()]
    if any(sign.isnumeric() for sign in part):
        return _of_mixed(part, language)
    if _is_read_by_letters(part, language):
        return _letters(part, language)
    return _of_plain(part, language)


def _of_plain(part: str, language: Language) -> int:
    if len(part) == 1:
        return 1
    return english_syllables(part) if language == "en" else spanish_syllables(part)


def _of_mixed(part: str, language: Language) -> int:
    """Read *L5* and *T12* as letters and a number, and *1st* or *12º* as a number."""
    if _ONE_SYLLABLE.match(part):
        return 1
    runs = ("".join(run) for _, run in groupby(part, key=str.isnumeric))
    return sum(1 if run.isnumeric() else _of_run(run, language) for run in runs)


def _of_run(run: str, language: Language) -> int:
    return _letters(run, language) if run.isupper() else _of_plain(run, language)


def _is_read_by_letters(part: str, language: Language) -> bool:
    bare = part.removesuffix("s") if len(part) > 2 else part
    if not bare.isupper() or not bare.isalpha() or len(bare) > _LONGEST_ACRONYM:
        return False
    lower = part.lower()
    if len(part) == 1:
        return language == "es" and lower not in "aeiouy"
    if language == "es":
        return lower not in _WORDS_IN_CAPITALS
    return lower in _READ_BY_LETTERS or not is_common_english(lower)


def _letters(part: str, language: Language) -> int:
    more = _LETTERS_OF_MORE[language]
    return sum(more.get(letter.lower(), 1) for letter in part if letter.isupper())
