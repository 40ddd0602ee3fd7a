"""The PDF itself: valid, tagged, visible, and the same each time."""

import hashlib
import io
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from traceback import format_exception
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtPdf import QPdfDocument

from db.records import ForPatient, Language
from desktop.core.handout import (
    LENGTHS,
    SIZES,
    FontMissing,
    Length,
    Options,
    Paper,
    Size,
    Typeset,
    Typesetter,
    TypesettingFailed,
)
from desktop.core.handout.document import document
from desktop.core.resources import resource_path
from tests.desktop.core.handout.conftest import FOR_PATIENT, TODAY, make_handout
from tests.helpers.pdf_faults import pdf_faults
from tests.helpers.sample_topic import sample_topic

# Every pair of language, size, paper and length once; all of them together are in build_scripts/check_handouts.py.
_SHEETS: list[tuple[Language, Size, Paper, Length]] = [
    ("en", 12, "letter", "short"),
    ("es", 12, "a4", "full"),
    ("en", 14, "a4", "full"),
    ("es", 14, "letter", "short"),
    ("en", 18, "letter", "full"),
    ("es", 18, "a4", "short"),
    ("en", 24, "a4", "short"),
    ("es", 24, "letter", "full"),
]
_PAPER_POINTS = {"letter": (612, 792), "a4": (595, 842)}


def _reader(typeset: Typeset) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(typeset.pdf))


@contextmanager
def _shown(pdf: bytes) -> Iterator[QPdfDocument]:
    """Give the PDF as the preview reads it: from memory."""
    shown = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    shown.load(buffer)
    yield shown
    shown.close()


def _visible_text(pdf: bytes) -> str:
    with _shown(pdf) as shown:
        text = "\n".join(shown.getAllText(number).text() for number in range(shown.pageCount()))
    return " ".join(text.replace("\u200b", "").split())


@pytest.mark.parametrize(("language", "size", "paper", "length"), _SHEETS)
def test_every_sheet_is_pdf_ua_and_pdf_a(
    typesetter: Typesetter, language: Language, size: Size, paper: Paper, length: Length
) -> None:
    """Both standards accept each language, size, paper and length, and the paper is the one chosen."""
    typeset = typesetter.handout(make_handout(language, Options(size, paper, length=length)), TODAY)

    assert pdf_faults(typeset.pdf) == []
    first = _reader(typeset).pages[0].mediabox
    assert (round(first.width), round(first.height)) == _PAPER_POINTS[paper]
    assert len(_reader(typeset).pages) == typeset.pages


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_text_of_every_block_is_visible(typesetter: Typesetter, language: Language) -> None:
    """A missing font makes a valid, blank page: the letters themselves are asked for."""
    text = _visible_text(typesetter.handout(make_handout(language, Options(18)), TODAY).pdf)

    wanted = {
        "en": ("Get help now", "Trouble passing urine", "Tight hamstrings", "Back brace", "Very low", "What to do",
               "Keep your follow-up visits", "The pain wakes you", "2 to 4 months", "Train with the team", "Wednesday",
               "Questions to ask", "Fredrickson BE", "Not reviewed by a clinician yet.", "SPL-EN-18-1.0", "Page 1 of"),
        "es": ("Busque ayuda ahora", "No puede orinar", "Señales", "Faja", "Muy baja", "Qué hacer", "Vaya a sus citas",
               "El dolor lo despierta", "De 2 a 4 meses", "Entrenar con el equipo", "Miércoles",
               "¿Necesito otro estudio?", "Fredrickson BE", "Ningún profesional de salud la ha revisado",
               "SPL-ES-18-1.0", "Página 1 de"),
    }  # fmt: skip
    assert [words for words in wanted[language] if words not in text] == []
    assert FOR_PATIENT.name in text


@pytest.mark.needs_tool("pdftotext")
def test_the_text_comes_in_reading_order(typesetter: Typesetter, tmp_path: Path) -> None:
    """Main message, red flags, the rest, sources: as a screen reader or a copy would give it."""
    file = tmp_path / "sheet.pdf"
    file.write_bytes(typesetter.handout(make_handout("es", Options(18)), TODAY).pdf)

    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True, encoding="utf-8").stdout

    marks = [
        "Sunrise Spine Clinic",
        "Fractura por estrés",
        "La mayoría",
        "No puede orinar",
        "Qué es",
        "Qué hacer",
        "Klein",
    ]
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)


@pytest.mark.needs_tool("qpdf")
def test_qpdf_finds_nothing_wrong(typesetter: Typesetter, tmp_path: Path) -> None:
    """The file is sound below its tags, too."""
    file = tmp_path / "sheet.pdf"
    file.write_bytes(typesetter.handout(make_handout(), TODAY).pdf)

    assert subprocess.run(["qpdf", "--check", file], capture_output=True, check=False).returncode == 0


# --- tags and metadata ------------------------------------------------------------------------------------------------


def _catalog(reader: pypdf.PdfReader) -> dict[str, Any]:
    root: dict[str, Any] = reader.root_object
    return root


def _elements(node: Any) -> list[dict[str, Any]]:
    """Return the structure elements below a node, in reading order."""
    node = node.get_object()
    if isinstance(node, list):
        return [element for child in node for element in _elements(child)]
    if not isinstance(node, dict):
        return []
    here = [node] if "/S" in node else []
    return here + (_elements(node["/K"]) if "/K" in node else [])


def structure(typeset: Typeset) -> list[dict[str, Any]]:
    """Return the elements of a PDF's structure tree in reading order."""
    return _elements(_catalog(_reader(typeset))["/StructTreeRoot"]["/K"])


def test_the_file_says_its_language_its_title_and_its_standard(typesetter: Typesetter) -> None:
    """A screen reader picks the right voice and names the right page."""
    reader = _reader(typesetter.handout(make_handout("es"), TODAY))
    catalog = _catalog(reader)

    assert catalog["/Lang"] == "es-US"
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == sample_topic("es").title
    assert b"pdfuaid:part" in catalog["/Metadata"].get_data()


def test_headings_come_in_order_and_none_is_skipped(typesetter: Typesetter) -> None:
    """A screen reader jumps from heading to heading."""
    tags = [element["/S"] for element in structure(typesetter.handout(make_handout(), TODAY))]

    levels = [int(tag[2]) for tag in tags if tag in ("/H1", "/H2", "/H3")]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_lists_tables_paragraphs_and_the_picture_are_tagged_as_such(typesetter: Typesetter) -> None:
    """Each kind of block is announced as what it is, and the drawing has its description."""
    elements = structure(typesetter.handout(make_handout(), TODAY))

    tags = {element["/S"] for element in elements}

    assert {"/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Figure", "/Caption"} <= tags
    assert [e["/Alt"] for e in elements if e["/S"] == "/Figure"] == [sample_topic().illustrations[0].alt]


def test_english_sources_are_marked_as_english_on_a_spanish_page(typesetter: Typesetter) -> None:
    """A Spanish voice would garble the titles of the studies."""
    elements = structure(typesetter.handout(make_handout("es"), TODAY))

    assert [(element["/S"], element["/Lang"]) for element in elements if "/Lang" in element] == [("/L", "en-US")]


def test_bookmarks_lead_to_each_section(typesetter: Typesetter) -> None:
    """A long handout can be walked by its headings."""
    outline = str(_reader(typesetter.handout(make_handout(), TODAY)).outline)

    assert "'/Title': 'Stress fracture in the low back'" in outline
    assert "'/Title': 'Get help now'" in outline


def test_no_metadata_holds_the_name_of_the_patient(typesetter: Typesetter) -> None:
    """The name is on the page and nowhere else: not in the title, the XMP packet or a bookmark."""
    reader = _reader(typesetter.handout(make_handout(), TODAY))

    beside_the_page = (
        str(reader.metadata),
        _catalog(reader)["/Metadata"].get_data().decode(),
        str(reader.outline),
    )

    assert not any("Quigley" in place or "Zebulon" in place for place in beside_the_page)


# --- pages ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "size", "paper", "length"), _SHEETS)
def test_no_letter_comes_nearer_to_the_edge_than_half_an_inch(
    typesetter: Typesetter, language: Language, size: Size, paper: Paper, length: Length
) -> None:
    """Many printers cannot print there."""
    half_inch = 36
    options = Options(size, paper, length=length)
    with _shown(typesetter.handout(make_handout(language, options), TODAY).pdf) as shown:
        for number in range(shown.pageCount()):
            page_size = shown.pagePointSize(number)
            printable = QRectF(0, 0, page_size.width(), page_size.height()).adjusted(*_inset(half_inch))
            assert printable.contains(shown.getAllText(number).boundingRectangle())


def _inset(points: int) -> tuple[int, int, int, int]:
    return points, points, -points, -points


def test_the_same_handout_gives_the_same_bytes() -> None:
    """Two compilers that know nothing of each other agree to the last bit."""
    digests = {hashlib.sha256(Typesetter().handout(make_handout(), TODAY).pdf).hexdigest() for _ in range(2)}

    assert len(digests) == 1


def test_two_topics_start_on_pages_of_their_own_and_count_on(typesetter: Typesetter) -> None:
    """The page numbers run through, the footers name each topic's own code."""
    one = typesetter.handout(make_handout(), TODAY)
    other = replace(sample_topic(), code="XYZ", title="Another page")

    two = typesetter.handout(replace(make_handout(), topics=(sample_topic(), other)), TODAY)

    texts = [found.extract_text() for found in _reader(two).pages]
    assert two.pages > one.pages
    assert f"Page {one.pages + 1} of {two.pages}" in texts[one.pages]
    assert "Another page" in texts[one.pages]
    assert "XYZ-EN-14-1.0" in texts[-1]
    assert "XYZ-EN-14-1.0" not in texts[0]


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("size", [12, 14, 18])
def test_boxes_and_tools_are_not_torn(typesetter: Typesetter, size: Size, length: Length) -> None:
    """What a page can hold stands on one page, from its first words to its last."""
    made = typesetter.handout(make_handout(options=Options(size, length=length)), TODAY)

    pages = [" ".join(page.extract_text().split()) for page in _reader(made).pages]
    ends = (
        ("Walk a little each day", "Stay in bed all day"),
        ("Move up only when the stage was free of pain.", "Train with the team"),
        ("Monday", "Sunday"),
    )
    for first, last in ends:
        on_pages = [{number for number, text in enumerate(pages) if words in text} for words in (first, last)]
        assert on_pages[0] <= on_pages[1], first


def test_three_topics_have_contents_with_their_pages(typesetter: Typesetter) -> None:
    """Each title stands on the page that the contents say."""
    titles = ("First page", "Second page", "Third page")
    topics = tuple(replace(sample_topic(), title=title) for title in titles)

    made = typesetter.handout(replace(make_handout(), topics=topics), TODAY)

    texts = [" ".join(page.extract_text().split()) for page in _reader(made).pages]
    starts = [next(n for n, text in enumerate(texts, 1) if title in text and n > before) for title, before in
              zip(titles, (0, 1, 1), strict=True)]  # fmt: skip
    assert pdf_faults(made.pdf) == []
    assert " · ".join(f"{title} {number}" for title, number in zip(titles, starts, strict=True)) in texts[0]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_for_staff_is_last_and_valid(typesetter: Typesetter, language: Language) -> None:
    """Questions, boxes to tick and room for initials, apart from what the patient takes home."""
    made = typesetter.handout(make_handout(language, Options(has_teach_back=True)), TODAY)

    texts = [" ".join(page.extract_text().split()) for page in _reader(made).pages]
    words = {"en": ("For staff: teach-back", "Said it back", "Initials"), "es": ("Para el personal", "Iniciales")}
    assert pdf_faults(made.pdf) == []
    assert [word for word in words[language] if word not in texts[-1]] == []
    assert not any(words[language][0] in text for text in texts[:-1])


def test_large_print_is_a_new_layout(typesetter: Typesetter) -> None:
    """Larger letters take more pages; nothing is scaled down to fit."""
    pages = [typesetter.handout(make_handout(options=Options(size)), TODAY).pages for size in SIZES]

    assert pages == sorted(pages)
    assert pages[-1] > 2 * pages[0]


def test_a_page_that_would_hold_a_few_lines_is_saved_where_closer_setting_can(typesetter: Typesetter) -> None:
    """Among notes of growing length some push a few lines onto a new page; no note makes it longer than set wide."""
    wide_and_set = []
    for lines in range(1, 15):
        handout = make_handout(for_patient=ForPatient(note="Walk each day.\n" * lines))
        plain, _ = document(handout, typesetter.glyphs, TODAY)
        wide_and_set.append((typesetter._engine.compiled(plain).pages, typesetter.handout(handout, TODAY).pages))

    assert any(closer < wide for wide, closer in wide_and_set)
    assert all(closer <= wide for wide, closer in wide_and_set)


# --- what must not happen ---------------------------------------------------------------------------------------------


def test_a_missing_font_is_an_error_and_no_blank_page(tmp_path: Path) -> None:
    """The folder holds one of the two families only."""
    for font in resource_path("fonts").glob("Atkinson*.ttf"):
        (tmp_path / font.name).symlink_to(font)

    with pytest.raises(FontMissing, match="NotoSans"):
        Typesetter(fonts=tmp_path)


def test_a_font_file_under_a_false_name_is_an_error(tmp_path: Path) -> None:
    """The file is there, the family in it is another one."""
    source = next(resource_path("fonts").glob("AtkinsonHyperlegible-Regular.ttf"))
    for name in ("AtkinsonHyperlegible-Regular.ttf", "NotoSans-Variable.ttf"):
        (tmp_path / name).write_bytes(source.read_bytes())

    with pytest.raises(FontMissing, match="Noto Sans"):
        Typesetter(fonts=tmp_path)


def test_a_warning_of_the_typesetter_is_an_error(tmp_path: Path) -> None:
    """An unknown font is only a warning to typst, and a wrong page to us."""
    template = tmp_path / "handout.typ"
    page = '#set document(title: "t")\n#set text(font: "Nowhere Sans")\n= Head\n'
    template.write_text(f"#let handout(it) = [{page}]", encoding="utf-8")

    with pytest.raises(TypesettingFailed) as failed:
        Typesetter(template=template)._engine.compiled({"dated": "2026-11-22"})

    assert "unknown font family" in failed.value.diagnostic


def test_the_diagnostic_of_a_failure_holds_no_text_of_the_page(tmp_path: Path) -> None:
    """It goes into crash reports, and the page may be about a patient."""
    template = tmp_path / "handout.typ"
    template.write_text("#let handout(it) = int(it.name)", encoding="utf-8")

    with pytest.raises(TypesettingFailed) as failed:
        Typesetter(template=template)._engine.compiled({"dated": "2026-11-22", "name": "Zebulon Quigley"})

    assert "Quigley" not in failed.value.diagnostic + str(failed.value)


def test_no_failure_shows_the_line_that_holds_the_text(tmp_path: Path) -> None:
    """The typesetter likes to quote the source that called a function, and ours holds the whole sheet."""
    template = tmp_path / "handout.typ"
    template.write_text("#let handout(it) = it.missing", encoding="utf-8")
    text = {"dated": "2026-11-22", "name": "Zebulon Quigley"}

    with pytest.raises(TypesettingFailed) as failed:
        Typesetter(template=template)._engine.compiled(text)

    assert "Quigley" not in "".join(format_exception(failed.value))


def test_no_template_imports_a_package_or_reads_a_file() -> None:
    """Packages would be fetched from the internet, and a sheet is made of its document alone."""
    templates = list(resource_path("handout").glob("*.typ"))

    texts = [template.read_text(encoding="utf-8") for template in templates]

    assert templates
    assert not [text for text in texts if "@preview" in text or 'import "@' in text or "read(" in text]
