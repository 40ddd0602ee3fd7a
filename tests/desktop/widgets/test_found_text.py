"""Words are found in markup as they are read, and marked without harm to the markup."""

import re
from html import unescape

import pytest

from desktop.core.letters import folded
from desktop.widgets.found_text import FoundText, Ground

_SHADE = Ground("#FFE58A", "#1B2A30")
_OWN = Ground("#0B6573", "#FFFFFF")
_MARKUP = (
    '<p style="font-size:16px">Crack in the <b>pars</b>.<sup><a href="source:a">1</a></sup> '
    'Más lesión &amp; <a href="term:pars">pars</a></p>'
)


def _plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup))


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("pars", 2),
        ("PARS", 2),
        ("lesion", 1),
        ("pars. mas", 1),
        ("lesión & pars", 1),
        ("in   the", 1),
        ("font", 0),
        ("href", 0),
        ("1", 0),
        ("", 0),
        ("  ", 0),
        ("amp", 0),
    ],
)
def test_words_are_found_as_they_are_read(words: str, times: int) -> None:
    """Capitals, accents, tags and footnote marks do not stand in the way; what is not read is not found."""
    assert len(FoundText(_MARKUP, words)) == times


def test_words_are_not_found_across_paragraphs() -> None:
    """The end of one and the beginning of the next are no word."""
    assert len(FoundText("<p>low</p><p>back</p>", "lowback")) == 0


@pytest.mark.parametrize("words", ["pars", "pars. mas", "lesión &", "e"])
def test_marking_changes_no_letter(words: str) -> None:
    """What is marked is read as before."""
    shown = FoundText(_MARKUP, words).shown(_SHADE, 0, _OWN)

    assert _plain(shown) == _plain(_MARKUP)
    assert shown != _MARKUP


def test_the_current_place_has_a_ground_of_its_own() -> None:
    """Among ten it can be told apart."""
    shown = FoundText(_MARKUP, "pars").shown(_SHADE, 1, _OWN)

    assert shown.count(_SHADE.ground) == 1
    assert shown.count(_OWN.ground) == 1
    assert shown.index(_SHADE.ground) < shown.index(_OWN.ground)


def test_folding_keeps_the_length() -> None:
    """Places in the folded text are places in the text."""
    text = "Años İstanbul ﬁn ß"

    assert len(folded(text)) == len(text)
