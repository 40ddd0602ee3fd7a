"""The box of red flags over two pages, and what stands side by side where paper is scarce."""

from dataclasses import replace

import pytest

from db.records import BulletList, CallOut, ForPatient, Language, Line, Paragraph, Section, Span, Topic
from desktop.core.handout import Handout, Length, Options, Size, Typesetter
from desktop.core.handout.diary import heads_across
from tests.desktop.core.handout.conftest import LETTERHEAD, TODAY, make_handout
from tests.helpers.page_ends import page_lines
from tests.helpers.pdf_faults import pdf_faults
from tests.helpers.sample_topic import sample_topic


def _line(text: str) -> Line:
    return (Span(text),)


def _signs(letter: str, count: int) -> BulletList:
    return BulletList(tuple(_line(f"{letter}{number} is a sign") for number in range(1, count + 1)))


def _with_box(*blocks: Paragraph | BulletList) -> Topic:
    topic = sample_topic()
    box = Section("get-help-now", "Get help now", (CallOut("help-now", "Get help now", blocks),))
    kept = {section.key: section for section in topic.sections}
    main = Section("main", "", kept["main"].blocks[:1])
    return replace(topic, sections=(main, box, kept["what-to-do"]))


def _lines(typesetter: Typesetter, topic: Topic, options: Options) -> list[list[str]]:
    made = typesetter.handout(Handout((topic,), "en", options, LETTERHEAD), TODAY)
    assert pdf_faults(made.pdf) == []
    return page_lines(made.pdf)


@pytest.mark.parametrize("length", ["short", "full"])
def test_each_page_of_a_torn_box_says_what_its_signs_are_for(typesetter: Typesetter, length: str) -> None:
    """Somebody may hold the second page alone: its box has a head, and the line that leads to its list."""
    topic = _with_box(Paragraph(_line("Call 911 for any of these:")), _signs("A", 60))
    options = Options(18, length="short" if length == "short" else "full")

    pages = [lines for lines in _lines(typesetter, topic, options) if any("is a sign" in line for line in lines)]

    assert len(pages) > 1
    assert all("Call 911 for any of these:" in lines for lines in pages)
    assert ["Get help now (continued)" in lines for lines in pages] == [False, *[True] * (len(pages) - 1)]
    assert sum("is a sign" in line for lines in pages for line in lines) == 60


def test_a_box_that_fits_its_page_is_said_once(typesetter: Typesetter) -> None:
    """Nothing is continued that was not torn."""
    topic = _with_box(Paragraph(_line("Call 911 for any of these:")), _signs("A", 5))

    words = " ".join(line for lines in _lines(typesetter, topic, Options(18)) for line in lines)

    assert "(continued)" not in words
    assert words.count("Call 911 for any of these:") == 1


def _two_groups(first: int, second: int) -> Topic:
    return _with_box(
        Paragraph(_line("Call 911 for any of these:")),
        _signs("A", first),
        Paragraph(_line("Call us today for any of these:")),
        _signs("B", second),
    )


def _signs_a_page(lines: list[list[str]], letter: str) -> list[int]:
    """Return how many signs of a group each page has, of those that have one."""
    counts = [sum(f" {letter}" in f" {line.strip('• ')}" and "is a sign" in line for line in page) for page in lines]
    return [count for count in counts if count]


@pytest.mark.parametrize("count", [9, 11, 13])
@pytest.mark.parametrize(("size", "length"), [(18, "full"), (24, "short"), (24, "full")])
def test_a_box_is_parted_between_its_groups(typesetter: Typesetter, size: Size, length: Length, count: int) -> None:
    """What to call 911 for stands together, and what to call the clinic for, each below its lead, said once."""
    lines = _lines(typesetter, _two_groups(count, 10), Options(size, length=length))

    assert (_signs_a_page(lines, "A"), _signs_a_page(lines, "B")) == ([count], [10])
    assert "A1 is a sign" in " ".join(lines[0])
    assert all(sum(lead in line for page in lines for line in page) == 1 for lead in ("Call 911 for", "Call us today"))


@pytest.mark.parametrize("count", [41, 42, 43, 44, 45])
def test_a_list_that_no_page_can_hold_leaves_no_sign_alone(typesetter: Typesetter, count: int) -> None:
    """One line below a head is taken for the end of something else."""
    lines = _lines(typesetter, _with_box(Paragraph(_line("Call 911:")), _signs("A", count)), Options(24))

    found = _signs_a_page(lines, "A")
    assert (sum(found), len(found) > 1) == (count, True)
    assert min(found) > 1


def test_the_lead_gives_way_to_a_box_that_is_whole_without_it(typesetter: Typesetter) -> None:
    """All red flags stand on the first page then, and what the topic is about below them or overleaf."""
    topic = _two_groups(8, 2)
    long = replace(topic.sections[0], blocks=(Paragraph(_line("The lead of the page. " * 20)),))

    lines = _lines(typesetter, replace(topic, sections=(long, *topic.sections[1:])), Options(24))

    words = " ".join(" ".join(page) for page in lines)
    assert all(f"{sign} is a sign" in " ".join(lines[0]) for sign in ("A8", "B2"))
    assert words.index("B2 is a sign") < words.index("The lead of the page.")


def test_signs_for_911_stand_before_those_for_the_clinic_beside_them(typesetter: Typesetter) -> None:
    """Two columns are read one after the other, by eye and by ear."""
    topic = _with_box(
        Paragraph(_line("Call 911 for any of these:")),
        _signs("A", 8),
        Paragraph(_line("Call us today for any of these:")),
        _signs("B", 7),
    )

    (lines,) = _lines(typesetter, topic, Options(14, length="short"))

    signs = [line for line in lines if "is a sign" in line]
    assert [sign.strip("• ")[0] for sign in signs] == ["A"] * 8 + ["B"] * 7


@pytest.mark.parametrize(("language", "day", "full"), [("en", "Wed", "Wednesday"), ("es", "Mié", "Miércoles")])
def test_a_short_sheet_has_the_days_of_its_diary_across_the_top(
    typesetter: Typesetter, language: Language, day: str, full: str
) -> None:
    """It is half as high then; the full sheet has a row a day with room to write."""
    short, long = (
        " ".join(
            word
            for lines in page_lines(typesetter.handout(make_handout(language, options), TODAY).pdf)
            for line in lines
            for word in line.split()
        ).split()
        for options in (Options(14, length="short"), Options(14))
    )

    assert (day in short, full in short) == (True, False)
    assert (day in long, full in long) == (False, True)


def test_weeks_lose_their_word_and_days_of_another_name_keep_theirs() -> None:
    """The corner of the table says the word once."""
    assert heads_across("Week", ["Week 1", "Week 2"], ()) == ("Week", ["1", "2"])
    assert heads_across("Day", ["Week 1", "Week 2"], ()) == ("Day", ["Week 1", "Week 2"])
    assert heads_across("", ["Morning", "Evening"], ("Monday",)) == ("", ["Morning", "Evening"])


def test_a_diary_without_rows_is_no_reason_to_fail() -> None:
    """A page of the library has some; the reader of another file must not trip over it."""
    assert heads_across("", [], ()) == ("", [])


@pytest.mark.parametrize("lines", [12, 18, 24, 30])
def test_a_box_in_two_columns_gives_them_up_below_a_long_note(typesetter: Typesetter, lines: int) -> None:
    """Cut between its groups it has nothing left to stand side by side; all of its signs are there all the same."""
    topic = _with_box(
        Paragraph(_line("Call 911 for any of these:")),
        _signs("A", 12),
        Paragraph(_line("Call us today for any of these:")),
        _signs("B", 12),
    )
    note = ForPatient(note="Walk each day.\n" * lines)

    made = typesetter.handout(Handout((topic,), "en", Options(14, length="short"), LETTERHEAD, note), TODAY)

    assert sum("is a sign" in line for page in page_lines(made.pdf) for line in page) == 24
