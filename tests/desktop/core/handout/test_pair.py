"""Two languages side by side: matching numbers, the same row and page, and each word in its language."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdf
import pytest

from db.records import ForPatient, Section
from desktop.core.handout import Handout, HandoutError, Length, Options, Size, Typeset, Typesetter, document, file_name
from desktop.core.handout.glyph import Glyphs
from tests.desktop.core.handout.conftest import TODAY, make_handout
from tests.helpers.pdf_faults import pdf_faults
from tests.helpers.sample_topic import sample_topic

_GLYPHS = Glyphs((frozenset(range(0x20, 0x250)),))
# Words of the sample page that must stand beside each other.
_TWINS = (
    ("Trouble passing urine", "No puede orinar"),
    ("Stop the sport that hurts.", "Deje el deporte que duele."),
    ("Train with the team", "Entrenar con el equipo"),
    ("Wednesday", "Miércoles"),
)


def _both(options: Options | None = None) -> Handout:
    return replace(make_handout("en", options, ForPatient("Zebulon Quigley")), twins=(sample_topic("es"),))


def _pages(made: Typeset) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(made.pdf)).pages]


def _pairs(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        if block["kind"] == "pair-box":
            yield from _pairs(block["blocks"])
        else:
            yield block


@pytest.mark.parametrize(("size", "length"), [(12, "full"), (14, "short"), (18, "short"), (24, "full")])
def test_twins_stand_on_the_same_page_of_a_valid_pdf(typesetter: Typesetter, size: Size, length: Length) -> None:
    """Whoever points at one language points at the other."""
    made = typesetter.handout(_both(Options(size, length=length)), TODAY)

    pages = _pages(made)
    assert pdf_faults(made.pdf) == []
    for english, spanish in _TWINS:
        on_pages = [number for number, text in enumerate(pages) if english in text]
        assert on_pages == [number for number, text in enumerate(pages) if spanish in text], english


def _rows(pair: dict[str, Any]) -> int:
    (cell, _), unnumbered = pair["cells"], ("heading", "steps", "ladder", "figure", "table", "diary")
    if cell["kind"] == "do-dont":
        return len(cell["do"]["items"]) + len(cell["dont"]["items"])
    return 0 if cell["kind"] in unnumbered else len(cell.get("items", cell.get("rows", [1])))


def test_each_row_has_one_number_and_they_count_through_the_page() -> None:
    """Staff point at a row; steps have their own numbers, and nothing else has two."""
    topic = document(_both(), _GLYPHS, TODAY)[0]["topics"][0]
    blocks = [*topic["lead"], topic["help_now"], *(block for part in topic["parts"] for block in part["blocks"])]

    pairs = list(_pairs(blocks))

    numbers = [pair["number"] + row for pair in pairs for row in range(_rows(pair))]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(one["kind"] == other["kind"] for one, other in (pair["cells"] for pair in pairs))
    assert {pair["cells"][0]["kind"] for pair in pairs if pair["number"] is None} >= {"heading", "steps", "ladder"}


@pytest.mark.parametrize("length", ["short", "full"])
def test_the_number_of_a_row_stands_between_its_languages(typesetter: Typesetter, length: Length) -> None:
    """It is near both; the sign of the list and the number of a step stand with their words."""
    made = typesetter.handout(_both(Options(14, length=length)), TODAY)

    pages = " ".join(_pages(made))
    assert pdf_faults(made.pdf) == []
    assert re.search(r"bowel control \d+ • No puede orinar", pages)


def test_a_drawing_tells_how_high_its_smallest_labels_are() -> None:
    """The two of a pair stand side by side only where they can still be read at half the width."""
    topic = document(_both(), _GLYPHS, TODAY)[0]["topics"][0]

    cells = [cell for part in topic["parts"] for pair in part["blocks"] for cell in pair.get("cells", ())]

    labels = [cell["label"] for cell in cells if cell["kind"] == "figure"]
    assert labels
    assert all(0.01 < label < 0.1 for label in labels)


def _languages(node: Any, inherited: str) -> Iterator[tuple[str, str]]:
    """Yield each structure element's tag with the language that a screen reader takes for it."""
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from _languages(child, inherited)
    elif isinstance(node, dict):
        language = str(node.get("/Lang", inherited))
        if "/S" in node:
            yield str(node["/S"]), language
        if "/K" in node:
            yield from _languages(node["/K"], language)


def test_each_half_is_tagged_with_its_language(typesetter: Typesetter) -> None:
    """As many headings and items are read in Spanish as in English, but for the two studies."""
    reader = pypdf.PdfReader(io.BytesIO(typesetter.handout(_both(), TODAY).pdf))
    catalog: Any = reader.root_object
    found = list(_languages(catalog["/StructTreeRoot"]["/K"], "en-US"))

    for tag, only_english in (("/H1", 0), ("/H2", 0), ("/LBody", 2)):
        languages = [language for name, language in found if name == tag]
        assert languages.count("es-US") == languages.count("en-US") - only_english, tag


def test_the_bookmarks_name_each_section_once(typesetter: Typesetter) -> None:
    """The twin's headings lead to the same places."""
    outline = str(pypdf.PdfReader(io.BytesIO(typesetter.handout(_both(), TODAY).pdf)).outline)

    assert "'/Title': 'Get help now'" in outline
    assert "Busque ayuda ahora" not in outline


def test_code_file_name_and_title_name_both_languages(typesetter: Typesetter) -> None:
    """The sheet says which texts it holds."""
    handout = _both()

    assert file_name(handout) == "SPL-EN+ES-14.pdf"
    assert "SPL-EN+ES-14-1.0" in _pages(typesetter.handout(handout, TODAY))[0]
    assert document(handout, _GLYPHS, TODAY)[0]["title"].endswith(f" · {sample_topic('es').title}")


def test_labels_for_staff_come_in_both_languages(typesetter: Typesetter) -> None:
    """Name, visit, note and phone are labelled for both readers, and what was typed stands once."""
    text = _pages(typesetter.handout(_both(), TODAY))[0]

    assert "For / Para Zebulon Quigley" in text
    assert "Phone / Teléfono: (555) 010-0134" in text
    assert text.count("Zebulon") == 1


def test_languages_that_do_not_match_are_refused() -> None:
    """A row of things that do not belong together would point at the wrong words."""
    more = replace(sample_topic("es"), sections=(*sample_topic("es").sections, Section("outlook", "Más", ())))

    with pytest.raises(HandoutError, match="same parts"):
        document(replace(make_handout(), twins=(more,)), _GLYPHS, TODAY)
