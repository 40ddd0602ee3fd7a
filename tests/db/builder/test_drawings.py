"""Every drawing renders in both languages, keeps its labels inside and apart, its colours and its size."""

import re
import tomllib
import xml.etree.ElementTree as ET
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from db.builder.illustrations import ROLE_COLOURS, read_illustrations
from db.builder.problem import Problems
from db.builder.toml_file import read_toml
from db.records import LANGUAGES
from desktop.widgets.theme import DARK, LIGHT, drawing_in

_ROOT = Path(__file__).parents[3]
_DRAWINGS = _ROOT / "resources" / "illustrations"
_TABLE = _ROOT / "db" / "content" / "illustrations.toml"
_NAMES = sorted(tomllib.loads(_TABLE.read_text(encoding="utf-8")))
_SVG = "{http://www.w3.org/2000/svg}"
_LARGEST = 30_000
_WIDEST_FIGURE_PX = 560


@pytest.fixture(scope="module")
def filled() -> dict[tuple[str, str], str]:
    """Each drawing with the words of each language in it."""
    problems = Problems()
    drawings = read_illustrations(read_toml(_TABLE, "illustrations.toml", problems), _DRAWINGS, problems)
    return {(name, language): drawings[name][language].svg for name in drawings for language in LANGUAGES}


@pytest.fixture(autouse=True)
def fonts(qtbot: QtBot) -> None:
    """Measure with the fonts that the window uses."""
    for file in sorted((_ROOT / "resources" / "fonts").glob("AtkinsonHyperlegible-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def _view_box(root: ET.Element) -> QRectF:
    left, top, width, height = (float(number) for number in root.get("viewBox", "").split())
    return QRectF(left, top, width, height)


def _place(text: ET.Element) -> QRectF:
    font = QFont("Atkinson Hyperlegible")
    font.setPixelSize(round(float(text.get("font-size", "0"))))
    font.setBold(text.get("font-weight") == "bold")
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text.text or "")
    shift = {"start": 0.0, "middle": width / 2, "end": width}[text.get("text-anchor", "start")]
    x, baseline = float(text.get("x", "0")), float(text.get("y", "0"))
    return QRectF(x - shift, baseline - metrics.capHeight(), width, metrics.capHeight() + metrics.descent() / 2)


def test_the_table_and_the_folder_hold_the_same_drawings() -> None:
    """A drawing that nobody can show, or words without a drawing, is a mistake."""
    files = sorted(file.stem for file in _DRAWINGS.glob("*.svg"))

    assert files == _NAMES
    assert len(files) >= 14


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_drawing_stands_on_a_page(language: str) -> None:
    """A drawing that no page shows is looked at by nobody."""
    pages = (path.read_text(encoding="utf-8") for path in _TABLE.parent.glob(f"*/*/{language}.md"))

    shown = {name for page in pages for name in re.findall(r"^::: figure (\S+)$", page, re.MULTILINE)}

    assert sorted(set(_NAMES) - shown) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", _NAMES)
def test_a_drawing_renders_and_leaves_ink_on_the_page(
    name: str, language: str, filled: dict[tuple[str, str], str]
) -> None:
    """Qt reads it without a complaint and paints more than a few dots."""
    renderer = QSvgRenderer(QByteArray(filled[name, language].encode()))
    size = renderer.defaultSize()
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(255)

    painter = QPainter(image)
    renderer.render(painter)
    painter.end()

    assert renderer.isValid()
    assert sum(byte < 250 for byte in bytes(image.constBits())) > size.width() * size.height() // 100


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", _NAMES)
def test_the_labels_stay_inside_the_drawing_and_apart(
    name: str, language: str, filled: dict[tuple[str, str], str]
) -> None:
    """The longest words of either language are neither cut nor on top of each other."""
    root = ET.fromstring(filled[name, language])  # noqa: S314 - our own drawing
    places = {text.get("data-label") or text.text or "": _place(text) for text in root.iter(f"{_SVG}text")}

    cut = [label for label, place in places.items() if not _view_box(root).contains(place)]
    touching = [(a, b) for a, b in combinations(places, 2) if places[a].intersects(places[b])]

    assert cut == []
    assert touching == []


@pytest.mark.parametrize("name", _NAMES)
def test_a_drawing_is_small_and_as_wide_as_the_others(name: str) -> None:
    """One width means one size of the letters on every page."""
    file = _DRAWINGS / f"{name}.svg"

    root = ET.fromstring(file.read_bytes())  # noqa: S314 - our own drawing

    assert file.stat().st_size < _LARGEST
    assert _view_box(root).width() == 640
    assert min(float(text.get("font-size", "0")) for text in root.iter(f"{_SVG}text")) * _WIDEST_FIGURE_PX / 640 > 14


@pytest.mark.parametrize("name", _NAMES)
def test_a_drawing_uses_only_colours_that_the_dark_theme_exchanges(name: str) -> None:
    """A colour of the paper left standing would be lost, or glare, on a dark page."""
    svg = (_DRAWINGS / f"{name}.svg").read_text(encoding="utf-8")

    drawn = set(re.findall(r"#[0-9A-Fa-f]{6}\b", svg))
    left = drawn & set(re.findall(r"#[0-9A-Fa-f]{6}\b", drawing_in(DARK, svg)))

    assert {colour.lower() for colour in drawn} <= ROLE_COLOURS
    assert left == set()
    assert drawing_in(LIGHT, svg) == svg
