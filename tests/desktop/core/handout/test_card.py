"""Cards for the wallet, and tools alone."""

import io
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import get_args

import pypdf
import pytest

from db.library import Library
from db.records import LANGUAGES, BulletList, CallOut, Language, Letterhead, Paragraph, Section, Span, Tool
from desktop.core.handout import FORMS, Form, Handout, HandoutError, Options, Typeset, Typesetter
from desktop.core.resources import resource_path
from tests.desktop.core.handout.conftest import LETTERHEAD, TODAY, make_handout
from tests.helpers.pdf_faults import pdf_faults
from tests.helpers.sample_topic import sample_topic


def _text(made: Typeset) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made.pdf)).pages).split())


def test_each_form_has_its_name_in_the_tuple() -> None:
    """The command line and the window offer the same."""
    assert get_args(Form) == FORMS


@pytest.mark.parametrize(("language", "paper"), [("en", "letter"), ("es", "a4")])
def test_a_sheet_holds_eight_cards_with_all_signs_and_the_phones(
    typesetter: Typesetter, language: Language, paper: str
) -> None:
    """Each sign stands eight times on one valid page."""
    options = Options(14, "a4" if paper == "a4" else "letter", form="cards")

    made = typesetter.handout(make_handout(language, options), TODAY)

    signs = {"en": ("Trouble passing urine", "New weakness in both legs"), "es": ("No puede orinar", "Debilidad nueva")}
    assert (made.pages, pdf_faults(made.pdf)) == (1, [])
    assert [_text(made).count(sign) for sign in signs[language]] == [8, 8]
    assert _text(made).count("010-0199") == 8
    assert "Quigley" not in _text(made)


def test_a_screen_reader_hears_the_card_once(typesetter: Typesetter) -> None:
    """The other seven are the same paper again."""
    made = typesetter.handout(make_handout(options=Options(form="cards")), TODAY)

    assert made.pdf.count(b"/S/H1") == 1
    assert made.pdf.count(b"/S/LI") == made.pdf.count(b"/S/LBody") == 4


def test_a_card_in_two_languages_has_four_of_each(typesetter: Typesetter) -> None:
    """One sheet serves both."""
    handout = replace(make_handout(options=Options(form="cards")), twins=(sample_topic("es"),))

    text = _text(typesetter.handout(handout, TODAY))

    assert (text.count("Trouble passing urine"), text.count("No puede orinar")) == (4, 4)


def _placed(made: Typeset, words: str) -> list[tuple[float, float]]:
    """Return where these words stand on the first page, in points."""
    found: list[tuple[float, float]] = []

    def visit(text: str, to_page: list[float], of_text: list[float], *_: object) -> None:
        if words in text:
            found.append((of_text[4] * to_page[0] + to_page[4], of_text[5] * to_page[3] + to_page[5]))

    pypdf.PdfReader(io.BytesIO(made.pdf)).pages[0].extract_text(visitor_text=visit)
    return found


def _gaps(places: list[float]) -> set[float]:
    ordered = sorted({round(place, 1) for place in places})
    return {round(after - before, 1) for before, after in pairwise(ordered)}


@pytest.mark.parametrize(("count", "across"), [(2, {242.6}), (16, set())])
def test_a_card_fits_the_slot_of_a_wallet(typesetter: Typesetter, count: int, across: set[float]) -> None:
    """3.37 by 2.125 inches; where the signs need more room it is as wide as two and folds."""
    signs = tuple((Span(f"Sign number {number} of a list, told at some length"),) for number in range(count))
    topic = sample_topic()
    box = Section("get-help-now", "Get help now", (CallOut("help-now", "", (BulletList(signs),)),))
    handout = Handout((replace(topic, sections=(topic.sections[0], box)),), "en", Options(form="cards"), LETTERHEAD)

    made = typesetter.handout(handout, TODAY)

    places = _placed(made, "Get help now")
    assert (_gaps([x for x, _ in places]), _gaps([y for _, y in places])) == (across, {153.0})
    assert [_text(made).count(f"Sign number {number} ") for number in range(count)] == [8 if across else 4] * count
    assert pdf_faults(made.pdf) == []


def test_an_overdue_card_says_so(typesetter: Typesetter) -> None:
    """It may have lain in a wallet for years."""
    made = typesetter.handout(make_handout(options=Options(form="cards")), date(2031, 1, 1))

    assert _text(made).count("Overdue: ask your clinic for a new card.") == 8


def test_many_signs_and_endless_phones_lose_no_sign(typesetter: Typesetter) -> None:
    """Where eight cards have no room, four larger ones have."""
    signs = tuple(
        (Span(f"Sign number {number} of a long list of signs that are told at length"),) for number in range(16)
    )
    topic = sample_topic()
    box = Section("get-help-now", "Get help now", (CallOut("help-now", "", (BulletList(signs),)),))
    long = replace(topic, sections=(topic.sections[0], box))
    head = Letterhead("N" * 60, (), "5" * 60, "6" * 60)

    made = typesetter.handout(Handout((long,), "en", Options(form="cards"), head), TODAY)

    assert [_text(made).count(f"Sign number {number} ") for number in range(16)] == [4] * 16
    assert pdf_faults(made.pdf) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_of_the_library_has_cards_and_a_tool_sheet(typesetter: Typesetter, language: Language) -> None:
    """All of its signs on one sheet, its tool on another."""
    with Library.open(resource_path("library.sqlite")) as library:
        topics = [library.topic(summary.id, language) for summary in library.summaries(language)]

    for topic in topics:
        cards = typesetter.handout(Handout((topic,), language, Options(form="cards"), LETTERHEAD), TODAY)
        tools = typesetter.handout(Handout((topic,), language, Options(form="tools"), LETTERHEAD), TODAY)

        assert (cards.pages, tools.pages) == (1, 1), topic.id
        assert pdf_faults(cards.pdf) + pdf_faults(tools.pdf) == []


def test_tools_alone_hold_the_tool_and_say_where_the_red_flags_are(typesetter: Typesetter) -> None:
    """The next week's diary does not repeat the page."""
    text = _text(typesetter.handout(make_handout(options=Options(form="tools")), TODAY))

    assert "Train with the team" in text
    assert "Your full page lists the signs that need help at once." in text
    assert "Zebulon Quigley" in text
    assert "Trouble passing urine" not in text
    assert "SPL-EN-14-1.0" in text


def test_a_topic_without_a_tool_is_told(typesetter: Typesetter) -> None:
    """There is nothing to print."""
    topic = sample_topic()
    bare = replace(
        topic, sections=tuple(s for s in topic.sections if not any(isinstance(block, Tool) for block in s.blocks))
    )

    with pytest.raises(HandoutError, match="no tool"):
        typesetter.handout(Handout((bare,), "en", Options(form="tools")), TODAY)


def test_a_second_list_for_an_emergency_is_on_the_card_and_one_for_the_same_day_is_not(typesetter: Typesetter) -> None:
    """After surgery more signs need help at once; what leads to them names the same number."""
    parts = (
        Paragraph((Span("Call 911 if you have any of these:"),)),
        BulletList(((Span("You cannot stand"),),)),
        Paragraph((Span("Did you have surgery? Call 911 for this too:"),)),
        BulletList(((Span("A stiff neck"),),)),
        Paragraph((Span("Call the clinic the same day for this:"),)),
        BulletList(((Span("A new bulge"),),)),
    )
    topic = sample_topic()
    box = Section("get-help-now", "Get help now", (CallOut("help-now", "", parts),))
    surgery = replace(topic, sections=(topic.sections[0], box))

    text = _text(typesetter.handout(Handout((surgery,), "en", Options(form="cards")), TODAY))

    assert (text.count("A stiff neck"), text.count("A new bulge")) == (8, 0)
    assert "more signs" in text
