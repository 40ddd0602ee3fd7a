"""Figures that are written in words: “three months” is a figure as much as “3 months” is.

A number word with a unit of `units.toml` (or one that nobody has needed yet, such as percent) is *measured*: it has
to come from a fact. Other figures in words (“half”, “twice”, “forty”, “one or two days”, and years above twelve, which
are people's ages) are only listed in the report, for a reader to judge: too many of them measure nothing.
“One” with a unit is no figure (“one day at a time”).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from db.builder.fact_wording import Unit
from db.records import Language


@dataclass(frozen=True, slots=True)
class FigureInWords:
    """Words that stand for a figure, and where they begin in their text."""

    offset: int
    words: str
    is_measured: bool


@dataclass(frozen=True, slots=True)
class _Speech:
    """How a language says figures, as parts of patterns; what is `vague` measures nothing, in spite of its unit."""

    one: str
    small: str
    large: str
    joint: str
    between: str
    ratio: str
    half: str
    loose: str
    more_units: tuple[str, ...]
    vague: str


_SPEECH: dict[Language, _Speech] = {
    "en": _Speech(
        one=r"one",
        small=r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
        large=r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
        r"|eighty|ninety|hundred|thousand|million|dozen",
        joint=r"[ -](?:(?:to|or|and|through) )?",
        between=r"(?:(?:full|more|whole|extra|straight|or more) )?(?:of )?",
        ratio=r"in|out of(?: every)?",
        half=r"half(?:[ -]an?)?[ -]",
        loose=r"half|twice|doubled?|doubles|triple[ds]?|(?:two|three)[ -](?:thirds|quarters)"
        r"|an? (?:third|quarter|fifth|couple of)"
        r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ties",
        more_units=("percent", "per cent", "seconds", "pounds", "miles"),
        vague=r"two times|one or two .*|(?:{large})\b.*\byears?",
    ),
    "es": _Speech(
        one=r"un[oa]?",
        small=r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce",
        large=r"trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve|veinti\w+|veinte|treinta|cuarenta"
        r"|cincuenta|sesenta|setenta|ochenta|noventa|cien|(?<!por )ciento|doscient[oa]s|quinient[oa]s|mil|docena",
        joint=r" (?:(?:a|o|u|y) )?",
        between=r"(?:(?:más|o más|buen[oa]s|larg[oa]s) )?(?:de )?",
        ratio=r"de cada",
        half=r"medi[oa] ",
        loose=r"(?:la )?mitad|el doble|el triple|(?:un|dos) tercios?|(?:tercera|cuarta|quinta) parte|un par de",
        more_units=("por ciento", "segundos", "libras", "millas"),
        vague=r"dos veces|un[oa] o dos .*|(?:{large})\b.*\baños?",
    ),
}


_SHARES: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:half|an? (?:third|quarter|fifth)|(?:two|three)[ -](?:thirds|quarters)) of"
        r" (?:(?:the|all|these|those) )?(?:people|adults|children|teens|women|men|patients|players|athletes"
        r"|them|those)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:la mitad|un tercio|un cuarto|un quinto|dos tercios|tres cuartos|la (?:tercera|cuarta|quinta) parte)"
        r" de (?:(?:los|las|estos|estas|esos|esas) )?(?:personas|adultos|niños|jóvenes|mujeres|hombres|pacientes"
        r"|jugadores|deportistas|ellos|ellas|que|quienes)\b",
        re.IGNORECASE,
    ),
}


def figures_in_words(text: str, language: Language, units: Mapping[str, Unit]) -> tuple[FigureInWords, ...]:
    """Return the figures in words of a text, in its order."""
    measured, loose, vague = _patterns(language, _unit_words(language, units))
    found = [
        FigureInWords(match.start(), match[0], is_measured=not vague.fullmatch(match[0]))
        for match in measured.finditer(text)
    ]
    # What is told as part of a measure is not told again on its own.
    rest = measured.sub(lambda match: " " * len(match[0]), text)
    found += [FigureInWords(match.start(), match[0], is_measured=False) for match in loose.finditer(rest)]
    return tuple(sorted(found, key=lambda figure: figure.offset))


def shares_in_words(text: str, language: Language) -> tuple[FigureInWords, ...]:
    """Return each share of people that a text says without a number: “half of the people”, “un tercio de los”."""
    found = _SHARES[language].finditer(text)
    return tuple(FigureInWords(share.start(), share[0], is_measured=True) for share in found)


def _unit_words(language: Language, units: Mapping[str, Unit]) -> tuple[str, ...]:
    texts = [unit.get(key, "") for unit in units.values() for key in (language, f"{language}_one")]
    words = {text.replace("{n}", "").strip() for text in texts}
    named = {word for word in words if word and not any(letter.isdigit() for letter in word)}
    # The longest first: “años” would hide “años y medio”.
    return tuple(sorted(named | set(_SPEECH[language].more_units), key=lambda word: (-len(word), word)))


@cache
def _patterns(language: Language, unit_words: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    speech = _SPEECH[language]
    number, any_number = f"(?:{speech.small}|{speech.large})", f"(?:{speech.one}|{speech.small}|{speech.large})"
    several = f"(?:{any_number}{speech.joint})*{number}"
    unit = f"(?:{'|'.join(map(re.escape, unit_words))})"
    measured = f"{several}[ -]{speech.between}{unit}|{any_number} (?:{speech.ratio}) {number}|{speech.half}{unit}"
    patterns = (measured, f"{speech.loose}|{speech.large}", speech.vague.replace("{large}", speech.large))
    return tuple(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for pattern in patterns)
