"""Typed text that tries to break the page, on purpose or not."""

import io

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.records import ForPatient, Letterhead
from desktop.core.handout import Typeset, Typesetter
from desktop.core.handout.typed_text import Notice, printable_lines
from tests.desktop.core.handout.conftest import TODAY, make_handout
from tests.helpers.pdf_faults import pdf_faults

# The ways out of the string of JSON within a string of code in which all text travels.
_QUOTES = '")) #panic("no") \\")) #panic(1) \\\\"]} \\u0022 \\u{22}'
_TYPST = '#panic("no") $x^2$ #import "@preview/a:1.0.0" = Head *b* _i_ <l> @r // c /* ] } #{'


def _set(typesetter: Typesetter, note: str, name: str = "") -> Typeset:
    return typesetter.handout(make_handout(for_patient=ForPatient(name=name, note=note)), TODAY)


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isascii() and character.isalnum())


def _text(typeset: Typeset) -> str:
    return "\n".join(found.extract_text() for found in pypdf.PdfReader(io.BytesIO(typeset.pdf)).pages)


@pytest.mark.parametrize(
    "note", [_TYPST, "<b>bold</b><script>alert(1)</script> &amp;", "%s {0} \\n \\u{41}", "a" * 24, _QUOTES]
)
def test_code_prints_as_the_letters_it_is(typesetter: Typesetter, note: str) -> None:
    """Text reaches the typesetter as data: nothing in it is run or formatted."""
    typeset = _set(typesetter, note)

    assert note.replace(" ", "") in "".join(_text(typeset).split())
    assert pdf_faults(typeset.pdf) == []


def test_ten_thousand_letters_without_a_space_wrap_and_print(typesetter: Typesetter) -> None:
    """The note runs over several pages and no letter runs off the paper."""
    typeset = _set(typesetter, "w" * 10_000)

    assert _text(typeset).count("w") >= 10_000
    assert pdf_faults(typeset.pdf) == []
    assert _widest_line(typeset) < 70


def _widest_line(typeset: Typeset) -> int:
    return max(len(line.replace("\u200b", "")) for line in _text(typeset).splitlines() if line.startswith("ww"))


def test_what_cannot_be_printed_is_reported_and_the_pdf_stays_valid(typesetter: Typesetter) -> None:
    """An emoji, another script and a control character in one note."""
    typeset = _set(typesetter, "Hi \U0001f600 \u0634 \x00\x07 end")

    assert typeset.notices == (Notice("note", "\U0001f600\u0634"),)
    assert "end" in _text(typeset)
    assert pdf_faults(typeset.pdf) == []


def test_endless_names_do_not_break_the_head_of_the_page(typesetter: Typesetter) -> None:
    """A whole book in each field still makes a valid handout with its red flags."""
    long = "Nn" * 1500
    handout = make_handout(
        for_patient=ForPatient(long, long, long, long, long), letterhead=Letterhead(long, (long, long), "5" * 900, long)
    )

    typeset = typesetter.handout(handout, TODAY)

    assert "Trouble passing urine" in _text(typeset)
    assert pdf_faults(typeset.pdf) == []


# An accent of its own comes back from the PDF with the letter below it said twice: those are not compared.
_NO_ACCENTS_ALONE = st.characters(exclude_categories=("Cs", "Mn", "Mc", "Me"))


def test_an_accent_of_its_own_prints(typesetter: Typesetter) -> None:
    """It may stand on a letter that no bundled font has it on."""
    typeset = _set(typesetter, "01\u03002 e\u0301")

    assert pdf_faults(typeset.pdf) == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(note=st.text(_NO_ACCENTS_ALONE, max_size=300), name=st.text(max_size=60))
def test_any_text_makes_a_valid_pdf_that_holds_its_letters(typesetter: Typesetter, note: str, name: str) -> None:
    """Whatever is typed, the sheet can be printed."""
    typeset = _set(typesetter, note, name)

    assert pdf_faults(typeset.pdf) == []
    assert _letters("".join(printable_lines(note))) in _letters(_text(typeset))
