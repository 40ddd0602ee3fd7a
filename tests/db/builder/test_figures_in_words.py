"""Which words are figures: a rule that cries wolf is switched off, one that sleeps lets wrong figures through."""

import tomllib
from pathlib import Path

import pytest

from db.builder.figures_in_words import figures_in_words
from db.records import Language
from tests.helpers.small_library import ROOT

_UNITS = tomllib.loads(Path(ROOT / "db" / "content" / "units.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Rest for three months.", "three months"),
        ("en", "Wait two or three full weeks.", "two or three full weeks"),
        ("en", "A three-month break.", "three-month"),
        ("en", "One to two hours.", "One to two hours"),
        ("en", "It finds one in five.", "one in five"),
        ("en", "Forty-five percent of them.", "Forty-five percent"),
        ("en", "Stay up for half an hour.", "half an hour"),
        ("en", "Get up each half hour.", "half hour"),
        ("es", "Descanse tres meses.", "tres meses"),
        ("es", "Espere de dos a tres semanas.", "dos a tres semanas"),
        ("es", "Treinta y cinco minutos.", "Treinta y cinco minutos"),
        ("es", "Lo tiene una de cada diez.", "una de cada diez"),
        ("es", "Por media hora.", "media hora"),
    ],
)
def test_a_measure_in_words_is_a_figure(language: Language, text: str, words: str) -> None:
    """What has a unit has to come from a fact, in letters as in digits."""
    assert [(found.words, found.is_measured) for found in figures_in_words(text, language, _UNITS)] == [(words, True)]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "About half as likely.", "half"),
        ("en", "Take it twice a day.", "twice"),
        ("en", "Adults of forty or older.", "forty"),
        ("en", "Older than seventy years.", "seventy years"),
        ("en", "Call in one or two days.", "one or two days"),
        ("es", "La mitad de ellas.", "La mitad"),
        ("es", "Dos veces al día.", "Dos veces"),
        ("es", "A los cuarenta años.", "cuarenta años"),
        ("es", "Llame en uno o dos días.", "uno o dos días"),
    ],
)
def test_other_figures_in_words_are_only_listed(language: Language, text: str, words: str) -> None:
    """A reader judges them: many of them measure nothing."""
    assert [(found.words, found.is_measured) for found in figures_in_words(text, language, _UNITS)] == [(words, False)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Keep to one day a week. It takes a year. At the back are two thin bridges."),
        ("en", "Ask for a second look. Someone weighs you. Both legs, at other times."),
        ("es", "Un día a la vez. Dura un año. Hay dos puentes. En medio, por ciento."),
    ],
)
def test_words_that_count_nothing_are_left_alone(language: Language, text: str) -> None:
    """One of a thing, and things one can see, are no figures."""
    assert figures_in_words(text, language, _UNITS) == ()
