"""Texts of the library become markup in one place, where every letter of them stays a letter."""

import pytest
from PySide6.QtGui import QTextDocumentFragment

from db.records import Source, Span, Term
from desktop.views.markup import Markup, plain
from desktop.widgets.buttons import Button, shown_letters
from desktop.widgets.look import Look
from desktop.widgets.rules import chip, label, plain_tip
from desktop.widgets.theme import LIGHT

_HOSTILE = (
    "<b>bold</b>",
    "<script>alert(1)</script>",
    '"><img src="http://example.test/x.png">',
    "a & b &amp; c",
    "5 < 6 > 4",
    "<a href='topic:x'>x</a>",
)
_TERM = Term("pars", "Pars <i>", "A thin <b>bridge</b> & more")
_SOURCE = Source("one", "A. Title. 2009", "study", 2009, "")
_MARKUP = Markup.of(LIGHT, (_TERM,), (_SOURCE,))


def _shown(markup: str) -> str:
    return QTextDocumentFragment.fromHtml(markup).toPlainText()


@pytest.mark.parametrize("text", _HOSTILE)
def test_what_looks_like_markup_is_shown_letter_by_letter(qapp: object, text: str) -> None:
    """No text of a page can become a picture, a link or a style."""
    line = (Span(text), Span(text, strong=True), Span(text, term="pars"), Span(text, topic="other"))

    assert _shown(_MARKUP.paragraph(line, size_px=16)) == text * 4


def test_a_hostile_topic_id_stays_inside_its_link(qapp: object) -> None:
    """A quotation mark cannot end the attribute."""
    markup = _MARKUP.run((Span("here", topic='x" onclick="y'),))

    assert 'onclick="' not in markup
    assert _shown(markup) == "here"


def test_a_source_is_marked_with_its_number_on_the_page(qapp: object) -> None:
    """Sources that are not on the page have no mark."""
    markup = _MARKUP.run((Span("Rest helps.", sources=("one", "unknown")),))

    assert _shown(markup).replace("\xa0", " ") == "Rest helps. 1 "
    assert 'href="source:one"' in markup


def test_each_mark_of_a_source_has_room_around_its_number(qapp: object) -> None:
    """A lone small digit is hard to hit; of several, each reaches to the next."""
    markup = Markup(LIGHT, {}, {"one": 1, "two": 12}).run((Span("Rest.", sources=("one", "two")),))

    links = [part.split("</a>")[0].split(">")[-1] for part in markup.split("<a")[1:]]
    assert links == ["&nbsp;1,", "&nbsp;12&nbsp;"]


def test_a_term_that_the_page_does_not_explain_is_no_link() -> None:
    """A link that explains nothing would puzzle."""
    assert "<a" not in _MARKUP.run((Span("disc", term="disc"),))


def test_the_tip_of_a_term_shows_letters(qapp: object) -> None:
    """Definitions are text, too."""
    assert _shown(_MARKUP.tips()["term:pars"]) == "Pars <i>: A thin <b>bridge</b> & more"


def test_plain_words_have_no_marks() -> None:
    """For screen readers and titles."""
    assert plain((Span("Rest ", strong=True), Span("helps", sources=("one",)))) == "Rest helps"


@pytest.mark.parametrize("text", _HOSTILE)
def test_labels_chips_and_tips_show_letters(qapp: object, text: str) -> None:
    """Wherever words of the library stand outside the page."""
    assert label(text).textFormat() == chip(text).textFormat() == label("").textFormat().PlainText
    assert _shown(plain_tip(text)) == text


def test_an_ampersand_on_a_button_is_shown(qapp: object) -> None:
    """Qt would take it for a keyboard hint, and the letter after it for a key."""
    button = Button(Look(LIGHT), shown_letters("Rest & walk"))

    assert button.text() == "Rest && walk"
    assert button.shortcut().isEmpty()
