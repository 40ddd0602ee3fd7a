"""What goes on the page, before it is set."""

import json
from dataclasses import replace
from datetime import date
from itertools import pairwise, product

import pytest

from db.library import Library
from db.records import LANGUAGES, CallOut, ForPatient, Kind, Letterhead, Paragraph, Section, Span, Term
from desktop.core.handout import (
    Document,
    Handout,
    HandoutError,
    Options,
    RedFlagsMissing,
    document,
    file_name,
    saved_name,
    usual_paper,
)
from desktop.core.handout.glyph import Glyphs
from desktop.core.handout.page import TopicPage
from desktop.core.handout.run import LineSetter, headline, line_text, text_runs
from desktop.core.resources import resource_path
from tests.desktop.core.handout.conftest import FOR_PATIENT, TODAY, make_handout
from tests.helpers.sample_topic import sample_topic

_GLYPHS = Glyphs((frozenset(range(0x20, 0x250)),))


def _document(handout: Handout, today: date = TODAY) -> Document:
    return document(handout, _GLYPHS, today)[0]


def _topic(handout: Handout) -> Document:
    topic: Document = _document(handout)["topics"][0]
    return topic


def _blocks(topic: Document) -> list[Document]:
    return [block for part in topic["parts"] for block in part["blocks"]]


def _headings(topic: Document) -> list[str]:
    return [block["text"] for block in _blocks(topic) if block["kind"] == "heading"]


def _words(part: object) -> str:
    return json.dumps(part, ensure_ascii=False)


@pytest.mark.parametrize("flags", list(product([True, False], repeat=3)))
def test_no_option_takes_the_red_flags_away(flags: tuple[bool, bool, bool]) -> None:
    """Leaving out every section there is leaves the main message and the box."""
    keys = frozenset(section.key for section in sample_topic().sections)

    topic = _topic(make_handout(options=Options(18, "a4", *flags, left_out=keys)))

    assert topic["help_now"]["title"] == "Get help now"
    assert "Trouble passing urine" in _words(topic["help_now"])
    assert topic["lead"]


def test_a_second_box_of_red_flags_stays_where_its_section_is_left_out() -> None:
    """Red flags are locked wherever they stand."""
    topic = sample_topic()
    later = CallOut("help-now", "Later", (Paragraph((Span("Call 911 for this too."),)),))
    more = replace(topic, sections=(*topic.sections, Section("outlook", "Later", (later,))))

    plain = _topic(Handout((more,), "en", Options(left_out=frozenset({"outlook"}))))

    assert "help-now" in [block.get("tone") for block in _blocks(plain)]


def test_a_page_without_red_flags_is_not_handed_out() -> None:
    """The gate of the library sees to it; paper checks again."""
    topic = sample_topic()
    bare = replace(topic, sections=tuple(part for part in topic.sections if part.key != "get-help-now"))

    with pytest.raises(RedFlagsMissing, match="Stress fracture"):
        _document(Handout((bare,), "en"))


def test_an_empty_handout_is_refused() -> None:
    """There is nothing to print, and the message says what to do."""
    with pytest.raises(HandoutError) as refused:
        _document(Handout((), "en"))

    assert refused.value.advice


def test_sections_come_in_order_and_teach_back_is_not_among_them() -> None:
    """The three questions are for staff; they have a page of their own."""
    headings = _headings(_topic(make_handout(options=Options(has_teach_back=True))))

    assert headings[:3] == ["What it is", "Signs", "Treatment"]
    assert "Teach-back" not in headings


def test_the_page_for_staff_comes_when_asked_for_and_has_each_question() -> None:
    """Each topic has its strip; without the option, or without a question, there is no page."""
    wanted = Options(has_teach_back=True)
    topic = sample_topic()
    silent = replace(topic, sections=topic.sections[:-1])

    staff = _document(make_handout(options=wanted))["staff"]

    assert [len(strip["questions"]) for strip in staff["strips"]] == [3]
    assert staff["strips"][0]["code"] == "SPL-EN-14-1.0"
    assert _document(make_handout())["staff"] is None
    assert _document(Handout((silent,), "en", wanted))["staff"] is None


def test_contents_are_listed_from_three_topics_on() -> None:
    """Two are found without a list."""
    topics = tuple(replace(sample_topic(), code=f"T{number}") for number in range(3))

    assert _document(Handout(topics[:2], "en"))["contents"] is None
    assert _document(Handout(topics, "en"))["contents"] == [{"t": "In this handout", "lang": "en"}]


def test_a_short_page_has_no_source_marks() -> None:
    """It has no list of sources that they could point to."""
    assert '"mark"' not in _words(_topic(make_handout(options=Options(has_source_marks=True, length="short"))))


def test_sections_can_be_switched_off_but_for_those_with_red_flags() -> None:
    """What is left out now can be switched on again."""
    options = Options(left_out=frozenset({"signs"}))
    choices = TopicPage(sample_topic(), options).section_choices()

    assert ("signs", "Signs", False) in [(each.key, each.heading, each.is_locked) for each in choices]
    assert "teach-back" not in [each.key for each in choices]
    assert not any(each.is_locked for each in choices)


def test_the_title_of_many_topics_stays_short() -> None:
    """A pack of forty topics has no title of forty lines."""
    topics = tuple(replace(sample_topic(), title=f"Topic {number}") for number in range(40))

    assert _document(Handout(topics, "en"))["title"].endswith("Topic 5 · …")


def test_a_left_out_section_and_left_out_pictures_are_gone() -> None:
    """What staff switch off is not printed."""
    topic = _topic(make_handout(options=Options(has_pictures=False, left_out=frozenset({"signs"}))))

    assert "Signs" not in _headings(topic)
    assert "figure" not in [block["kind"] for block in _blocks(topic)]


def test_source_marks_show_only_when_asked_for() -> None:
    """Patients read without them, staff can check with them."""
    assert '"mark"' not in _words(_topic(make_handout()))
    assert '{"t": "1", "mark": true}' in _words(_topic(make_handout(options=Options(has_source_marks=True)))["lead"])


def test_a_glossary_term_is_explained_in_brackets_once() -> None:
    """The first use in reading order carries the meaning, later ones do not."""
    words = _words(_topic(make_handout()))

    assert words.count("(a thin bridge of bone at the back of each spine bone)") == 1


def test_a_term_that_its_own_sentence_explains_gets_no_brackets() -> None:
    """'The pars, a thin bridge of bone' needs no second explanation."""
    topic = sample_topic()
    line = (Span("pars", term="pars"), Span(", a thin bridge of bone."))

    runs = LineSetter(topic.terms, {}).runs(line)

    assert "".join(run["t"] for run in runs) == "pars, a thin bridge of bone."


def test_no_brackets_stand_within_brackets() -> None:
    """A term inside brackets is explained after a colon, and a definition loses its own."""
    term = Term("slip", "slip", "a bone that moved forward (listhesis)")
    line = (Span("It moved (a "), Span("slip", term="slip"), Span(") last year."))

    runs = LineSetter((term,), {}).runs(line)

    assert "".join(run["t"] for run in runs) == "It moved (a slip: a bone that moved forward, listhesis) last year."


def test_a_paragraph_that_leads_to_a_list_stays_with_it() -> None:
    """'You may notice' at the foot of a page means nothing without what follows."""
    blocks = _blocks(_topic(make_handout()))

    sticky = [after["kind"] for before, after in pairwise(blocks) if before.get("sticky")]

    assert sticky == ["bullets"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Take 70 mg once a week", ["70 mg"]),
        ("It takes 3 to 6 months.", ["3 to 6 months"]),
        ("Unos 6 de cada 100 adultos", ["6 de cada 100"]),
        ("Call +1 555 010 0134 now", ["+1 555 010 0134"]),
        ("The L5 bone", []),
        ("Ask for an X-ray soon", ["X-ray"]),
    ],
)
def test_amounts_and_phones_are_kept_whole(text: str, kept: list[str]) -> None:
    """A dose is never torn from its unit by the end of a line."""
    assert [run["t"] for run in text_runs(text) if run.get("keep")] == kept


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ((Span("Call. See also the "), Span("warning signs", topic="red-flags"), Span(".")), "Call."),
        ((Span("Vea "), Span("los signos", topic="red-flags"), Span(". Llame.")), " Llame."),
        ((Span("Read more about "), Span("this", topic="a"), Span(" and "), Span("that", topic="b"), Span(".")), ""),
        ((Span("Take "), Span("calcium", topic="calcium"), Span(" too.")), "Take calcium too."),
        ((Span("Ask: see "), Span("sports", topic="sports"), Span(".")), "Ask: see sports."),
    ],
)
def test_a_sentence_that_only_leads_to_another_page_stays_off_paper(line: tuple[Span, ...], printed: str) -> None:
    """There is no link to follow there; a link inside a sentence that says something keeps its words."""
    assert "".join(run["t"] for run in LineSetter((), {}).runs(line)) == printed


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ((Span("Walk.", strong=True), Span(" Each day.")), "Walk."),
        ((Span("No milk?", strong=True), Span(" Pick soy. Add lime.")), "No milk? Pick soy."),
        ((Span("Stop", strong=True), Span(" if pain goes below the knee. Rest.")), "Stop if pain goes below the knee."),
        ((Span("Hold", strong=True), Span(" for 1.5 minutes.", sources=("a",))), "Hold for 1.5 minutes."),
        (
            (Span("Pick ", strong=True), Span("calcium", strong=True, topic="c"), Span(" daily. Ask.")),
            "Pick calcium daily.",
        ),
        (
            (Span("Pick ", strong=True), Span("with "), Span("soy", topic="soy"), Span(" and more")),
            "Pick with soy and more",
        ),
        ((Span("Sit less. Walk."),), "Sit less. Walk."),
    ],
)
def test_a_headline_is_a_whole_sentence(line: tuple[Span, ...], head: str) -> None:
    """“Take a pregnancy test” without its “if” would say something else."""
    assert line_text(headline(line)) == head


def test_both_languages_of_the_library_have_the_same_blocks_on_paper() -> None:
    """A sentence left out in one language only would set the pairs of a sheet in two languages apart."""
    with Library.open(resource_path("library.sqlite")) as library:
        pages = [
            [TopicPage(library.topic(each.id, language), Options()).plain(TODAY) for each in library.summaries("en")]
            for language in LANGUAGES
        ]

    kinds = [
        [[[block["kind"] for block in part["blocks"]] for part in page["parts"]] for page in each] for each in pages
    ]
    assert kinds[0] == kinds[1]


def test_treatments_come_in_the_order_of_care() -> None:
    """First steps stand first, what is not advised last, whatever order the library has."""
    block = next(block for block in _blocks(_topic(make_handout())) if block["kind"] == "treatments")

    assert [row["role"] for row in block["rows"]] == ["First step", "First step", "In some cases", "Not advised"]
    assert [(row["evidence"], row["dots"]) for row in block["rows"]][:2] == [("Low", 2), ("Moderate", 3)]


def test_a_treatment_page_says_what_it_is_used_for() -> None:
    """The same links are read the other way round there."""
    treatment = replace(sample_topic(), kind=Kind.TREATMENT)

    block = next(block for block in _blocks(_topic(Handout((treatment,), "en"))) if block["kind"] == "treatments")

    assert block["header"][0] == "For this problem"


def test_state_dates_and_code_stand_in_the_footer_and_in_the_text() -> None:
    """Screen readers skip footers, so the page says it a second time."""
    topic = _topic(make_handout("es", Options(18)))

    for place in (_words(topic["footer"]), _words(topic["back_matter"])):
        assert "Ningún profesional de salud la ha revisado todavía." in place
        assert "Ningún traductor ha revisado todavía" in place or "Traducción sin revisar." in place
        assert "SPL-ES-18-1.0" in place
        assert "2029" in place


def test_an_overdue_page_says_so_in_words() -> None:
    """The day it is due it is not overdue yet; the day after it is."""
    due, late = (_words(_document(make_handout(), date(2029, 11, day))["topics"][0]["footer"]) for day in (22, 23))

    assert "overdue" not in due
    assert "overdue" in late


def test_a_reviewed_page_names_its_reviewer() -> None:
    """Once a clinic has signed it off, the page no longer says that nobody did."""
    topic = sample_topic()
    reviewed = replace(topic, review=replace(topic.review, reviewed_by="Dr. A. Moreno"))

    footer = _topic(Handout((reviewed,), "en"))["footer"]

    assert footer["states"][0]["state"].startswith("Reviewed by Dr. A. Moreno.")


def test_the_title_and_the_file_name_hold_no_person() -> None:
    """Both end up where others can see them: in lists of files and of print jobs."""
    handout = make_handout()

    assert _document(handout)["title"] == "Stress fracture in the low back"
    assert file_name(handout) == "SPL-EN-14.pdf"
    assert saved_name(handout, "Low back") == "Low back - EN 14.pdf"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Osteoporosis: thin, weak bones", "Osteoporosis - thin, weak bones"),
        ("What now?", "What now"),
        ('a/b\\c*d"e<f>g|h\ti', "abcdefghi"),
        ("And so on…", "And so on…"),
        ("Dots at the end...", "Dots at the end"),
        ("long " * 60, ("long " * 24).strip()),
    ],
)
def test_the_name_of_the_file_is_one_that_every_system_allows(title: str, name: str) -> None:
    """A clinic's folder may lie on Windows."""
    handout = Handout((sample_topic(),), "en", Options(size=18))

    assert saved_name(handout, title) == f"{name} - EN 18.pdf"


def test_nothing_typed_leaves_no_empty_line() -> None:
    """No 'For:' without a name, no box without a note."""
    plain = _document(make_handout(for_patient=ForPatient(), letterhead=Letterhead()))

    assert plain["for_patient"] == []
    assert plain["topics"][0]["note"] is None
    assert not any(plain["letterhead"]["lines"])


def test_the_note_stands_on_the_first_topic_only() -> None:
    """It is about the person, not about each page."""
    first, second = _document(replace(make_handout(), topics=(sample_topic(), sample_topic())))["topics"]

    assert FOR_PATIENT.note in _words(first["note"])
    assert second["note"] is None


@pytest.mark.parametrize(
    ("country", "paper"), [("US", "letter"), ("MX", "letter"), ("DE", "a4"), ("ES", "a4"), ("", "letter")]
)
def test_a_country_has_its_usual_paper(country: str, paper: str) -> None:
    """A clinic in Spain has no Letter paper, and one in Mexico no A4; a computer of no country is taken as American."""
    assert usual_paper(country) == paper
