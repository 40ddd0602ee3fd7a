"""The short handout: what it always holds, what gives way, and that it says so."""

import io
from dataclasses import replace
from typing import Any

import pypdf
import pytest

from db.library import Library
from db.records import LANGUAGES, Figure, ForPatient, Kind, Language, Letterhead, Paragraph, Section, Span
from desktop.core.handout import SIZES, Handout, Options, Size, Typeset, Typesetter
from desktop.core.handout.page import Part, TopicPage
from desktop.core.handout.short import PAGES, Heights, Measured
from desktop.core.resources import resource_path
from tests.desktop.core.handout.conftest import FOR_PATIENT, LETTERHEAD, TODAY, make_handout
from tests.helpers.page_ends import page_lines
from tests.helpers.pdf_faults import pdf_faults
from tests.helpers.sample_topic import sample_topic

# Pages on surgery have the signs of back pain, and those of the wound and the spinal fluid; others have many people who
# should not have the treatment.
_MANY_SIGNS = {
    "lumbar-fusion",
    "lumbar-decompression",
    "pars-repair-surgery",
    "spinal-injections",
    "bone-stimulators",
    "hands-on-manipulation",
    "nsaids",
    "oral-bisphosphonates",
    "weight-bearing-exercise",
}


def _short(size: Size = 14) -> Options:
    return Options(size, length="short")


def _text(made: Typeset) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made.pdf)).pages).split())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_sheet_and_holds_what_nobody_goes_without(
    typesetter: Typesetter, language: Language, size: Size
) -> None:
    """Red flags, steps and tool stand on at most one page more than the size is meant to take."""
    made = typesetter.handout(make_handout(language, _short(size)), TODAY)

    wanted = {
        "en": ("Get help now", "Trouble passing urine", "Go back to sport in stages", "Train with the team", "SPL-EN-"),
        "es": (
            "Busque ayuda ahora",
            "No puede orinar",
            "Vuelva al deporte por etapas",
            "Entrenar con el equipo",
            "SPL-ES-",
        ),
    }
    assert made.pages <= PAGES[size] + 1
    assert [words for words in wanted[language] if words not in _text(made)] == []


def test_a_page_with_little_to_say_is_one_page(typesetter: Typesetter) -> None:
    """Where all of it has room, nothing is left out and nothing spills over."""
    topic = sample_topic()
    few = replace(topic, sections=topic.sections[:3], illustrations=())

    made = typesetter.handout(Handout((few,), "en", _short()), TODAY)

    assert (made.pages, made.left_out, made.shortened) == (1, (), ())


def test_what_was_left_out_is_told_and_is_not_on_the_page(typesetter: Typesetter) -> None:
    """Staff see which headings had no room."""
    made = typesetter.handout(make_handout(options=_short(18)), TODAY)

    full = typesetter.handout(make_handout(options=Options(18)), TODAY)
    assert made.left_out
    assert not any(f" {heading} " in _text(made) for heading in made.left_out if heading != "Treatment")
    assert all(heading in _text(full) for heading in made.left_out)


def test_the_sources_are_counted_and_left_to_the_full_page(typesetter: Typesetter) -> None:
    """No list of studies takes the room of what to do."""
    text = _text(typesetter.handout(make_handout(options=_short()), TODAY))

    assert "Sources: 2, on the full page." in text
    assert "Fredrickson" not in text


def test_a_long_note_makes_more_pages_and_loses_nothing(typesetter: Typesetter) -> None:
    """What staff typed for a patient is never cut to fit."""
    note = "\n".join(f"Line {number} of the note." for number in range(1, 90))

    made = typesetter.handout(make_handout(options=_short(), for_patient=ForPatient(note=note)), TODAY)

    text = _text(made)
    assert made.pages > 2
    assert "Line 89 of the note." in text
    assert "Trouble passing urine" in text
    assert "Train with the team" in text


def test_two_topics_get_their_own_pages(typesetter: Typesetter) -> None:
    """Each topic has its own room, and what one lacks does not hold the other back."""
    other = replace(sample_topic(), code="XYZ", title="Another page")

    one = typesetter.handout(make_handout(options=_short()), TODAY)
    two = typesetter.handout(replace(make_handout(options=_short()), topics=(sample_topic(), other)), TODAY)

    assert two.pages == 2 * one.pages
    assert "XYZ-EN-14-1.0" in _text(two)


@pytest.mark.parametrize("size", [14, 18])
def test_a_topic_takes_the_pages_that_it_takes_alone_whatever_stands_beside_it(
    typesetter: Typesetter, size: Size
) -> None:
    """A page of one side must not take two because the next topic does."""
    names = ("spondylolysis", "hands-on-manipulation", "muscle-strain")
    with Library.open(resource_path("library.sqlite")) as library:
        topics = tuple(library.topic(name, "en") for name in names)

    alone = [typesetter.handout(Handout((topic,), "en", _short(size), LETTERHEAD), TODAY).pages for topic in topics]
    together = typesetter.handout(Handout(topics, "en", _short(size), LETTERHEAD), TODAY)

    assert len(set(alone)) > 1
    assert together.pages == sum(alone)
    lines = page_lines(together.pdf)
    assert any("Not reviewed by a clinician yet." in line for line in lines[alone[0]])
    assert not pdf_faults(together.pdf)


def test_it_is_the_same_each_time(typesetter: Typesetter) -> None:
    """The choice depends on the handout and on nothing that was made before it."""
    first = typesetter.handout(make_handout(options=_short()), TODAY)
    typesetter.handout(make_handout("es", _short(24)), TODAY)

    assert typesetter.handout(make_handout(options=_short()), TODAY) == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_library_fits_one_sheet_of_paper(typesetter: Typesetter, language: Language) -> None:
    """At 14 points, with a letterhead: two sides at most, but where what must be said of danger fills more than one.

    No sheet goes without when to call, nor without who should not have the treatment.
    """
    with Library.open(resource_path("library.sqlite")) as library:
        topics = [library.topic(summary.id, language) for summary in library.summaries(language)]

    made = {t.id: typesetter.handout(Handout((t,), language, _short(), LETTERHEAD), TODAY) for t in topics}

    assert {topic for topic, it in made.items() if it.pages > 2 + (topic in _MANY_SIGNS)} == set()
    sections = {
        section.heading for t in topics for section in t.sections if section.key in ("when-to-call", "do-not-use")
    }
    assert {topic for topic, it in made.items() if sections & {*it.left_out, *it.shortened}} == set()


_ON_ONE_PAGE: list[tuple[str, Language]] = [("spondylolysis", "en"), ("disc-herniation", "en"), ("vitamin-d", "es")]


@pytest.mark.parametrize(("topic", "language"), _ON_ONE_PAGE)
def test_one_page_at_12_points_holds_what_nobody_goes_without(
    typesetter: Typesetter, topic: str, language: Language
) -> None:
    """Lists stand in two columns of the page; every call to make, every reason to ask first and the tool are there."""
    with Library.open(resource_path("library.sqlite")) as library:
        page = library.topic(topic, language)

    made = typesetter.handout(Handout((page,), language, _short(12), LETTERHEAD), TODAY)

    headings = {section.key: section.heading for section in page.sections}
    whole = {headings[key] for key in ("when-to-call", "do-not-use") if key in headings}
    text = _text(made)
    assert made.pages == 1
    assert not whole & {*made.left_out, *made.shortened}
    assert all(heading in text for heading in (*whole, headings["what-to-do"]))


def test_what_is_remembered_holds_nothing_typed_and_changes_no_page(typesetter: Typesetter) -> None:
    """Heights are kept while someone types; the next patient's pages are those of a fresh start."""
    typed = make_handout(options=_short(), for_patient=ForPatient("Zebulon Quigley", note="Rest.\n" * 3))
    typesetter.handout(typed, TODAY)

    keys: list[Any] = [key for key, _ in typesetter._engine._memory]
    assert keys
    assert {key[0].for_patient for key in keys} == {ForPatient()}
    assert {key[0].letterhead for key in keys} == {Letterhead()}
    assert typesetter.handout(make_handout(options=_short()), TODAY) == Typesetter().handout(
        make_handout(options=_short()), TODAY
    )


# --- the choice -------------------------------------------------------------------------------------------------------

_STEPS, _CALL, _DO, _KNOWN, _TOOL = (
    Part(key) for key in ("what-to-do", "when-to-call", "do-and-dont", "known-and-not-known", "tool")
)
_BRIEF_CALL = Part("when-to-call", "brief")


def _measured(**heights: float) -> Measured:
    parts = {_STEPS: 0.2, _CALL: 0.2, _BRIEF_CALL: 0.1, _DO: 0.2, _KNOWN: 0.1, _TOOL: 0.1}
    parts |= {Part(key.replace("_", "-")): height for key, height in heights.items()}
    wide = Heights(0.3, parts, 0.05)
    close = Heights(0.2, {part: 0.8 * height for part, height in parts.items()}, 0.05)
    return Measured((_STEPS, _DO, _CALL, _KNOWN, _TOOL), frozenset({_TOOL}), wide, close)


def test_all_parts_come_in_the_order_of_the_page_where_they_fit() -> None:
    """Nothing is dropped and the page keeps all its air."""
    fit = _measured().fit(1.2)

    assert fit is not None
    assert (fit.parts, fit.air) == ((_STEPS, _DO, _CALL, _KNOWN, _TOOL), 1.0)


def test_what_there_is_to_know_gives_way_before_the_page_is_set_close() -> None:
    """What to do, whom to call and what to leave are worth more than the state of research."""
    fit = _measured(known_and_not_known=0.9).fit(1.0)

    assert fit is not None
    assert fit.parts == (_STEPS, _DO, _CALL, _TOOL)


def test_prose_around_a_list_goes_before_the_list() -> None:
    """The lists alone are better than no list."""
    fit = _measured().fit(0.78)

    assert fit is not None
    assert fit.parts == (_STEPS, _DO, _BRIEF_CALL, _TOOL)


def test_there_is_no_fit_without_red_flags_tool_steps_and_calls() -> None:
    """The caller takes one page more instead."""
    assert _measured(tool=0.9).fit(1.0) is None
    assert [part.key for part in _measured(tool=0.9).needful().parts] == [_STEPS.key, _CALL.key, _TOOL.key]


def test_what_was_shortened_is_whole_again_where_the_last_page_has_room() -> None:
    """Steps by headline alone are for where the words have no room, not for a page that is half empty."""
    parts = (_STEPS, _BRIEF_CALL, _TOOL)

    assert _measured().lengthened(parts, 1.0, 0.11) == (_STEPS, _CALL, _TOOL)
    assert _measured().lengthened(parts, 1.0, 0.05) == parts


# --- parts ------------------------------------------------------------------------------------------------------------


def test_a_page_about_a_warning_sign_keeps_when_to_call() -> None:
    """There it holds signs that need a call the same day."""
    topic = sample_topic()
    warning = TopicPage(replace(topic, kind=Kind.WARNING_SIGN), _short())

    assert warning.is_locked(_CALL)
    assert not TopicPage(topic, _short()).is_locked(_CALL)


def test_the_brief_form_keeps_lists_and_what_leads_to_them() -> None:
    """A paragraph that leads to no list is prose."""
    topic = sample_topic()
    lines = [(Span(text),) for text in ("Before.", "Leads to the list:", "After.")]
    own = next(section for section in topic.sections if section.key == "what-to-do").blocks[0]
    section = Section("what-to-do", "What to do", (Paragraph(lines[0]), Paragraph(lines[1]), own, Paragraph(lines[2])))
    page = TopicPage(replace(topic, sections=(topic.sections[0], topic.sections[1], section)), _short())

    brief = page.plain(TODAY, page.brief_parts())["parts"][0]["blocks"]

    assert [block["kind"] for block in brief] == ["heading", "paragraph", "steps"]
    assert brief[1]["runs"][0]["t"] == "Leads to the list:"


def test_who_must_not_goes_without_its_picture_before_a_page_more() -> None:
    """The words stay, all of them; a part without a picture has no such form."""
    topic = sample_topic()
    figure = next(block for block in topic.sections[0].blocks if isinstance(block, Figure))
    section = Section("do-not-use", "Who should not", (Paragraph((Span("Not you."),)), figure))
    page = TopicPage(replace(topic, sections=(*topic.sections, section)), _short())

    unpictured = [part for part in page.brief_parts() if part.form == "unpictured"]

    assert [part.key for part in unpictured] == ["do-not-use"]
    assert [block["kind"] for block in page.plain(TODAY, unpictured)["parts"][0]["blocks"]] == ["heading", "paragraph"]


def test_a_short_page_without_a_letterhead_and_a_patient_is_made(typesetter: Typesetter) -> None:
    """A clinic that has set nothing up yet prints as well."""
    made = typesetter.handout(
        make_handout(options=_short(12), for_patient=ForPatient(), letterhead=Letterhead()), TODAY
    )

    assert FOR_PATIENT.name not in _text(made)
    assert made.pages <= 2
