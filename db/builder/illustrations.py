"""Drawings: the labels of each language filled into the SVG, and only what prints and re-colours well let through."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from db.builder.problem import Place, Problems
from db.builder.toml_file import Fields
from db.records import LANGUAGES, Illustration, Language

# The light colours of design/look.md: the window maps each of them to its dark twin.
ROLE_COLOURS = frozenset(
    {
        "#f4f6f7", "#ffffff", "#1b2a30", "#52646c", "#c9d3d7", "#7c8e96", "#0b6573", "#0b5c8a", "#a3201d", "#fdecea",
        "#7a4b00", "#fff4dc", "#1e6b3a", "#e8f5ec", "#ffe58a", "#d6ecef", "#f1e8d6", "#8c7a55", "#cfe3e8",
    }
)  # fmt: skip
_NO_COLOUR = frozenset({"none", "currentcolor", "inherit"})
_COLOUR_ATTRIBUTES = ("fill", "stroke", "stop-color", "color")
_STYLE_COLOUR = re.compile(r"(?:fill|stroke|stop-color|color)\s*:\s*([^;]+)")
_REFUSED_TAGS = frozenset({"script", "image", "foreignObject", "style", "a", "animate", "set"})
_SVG = "http://www.w3.org/2000/svg"

Drawings = dict[str, dict[Language, Illustration]]


def read_illustrations(file: Fields, folder: Path, problems: Problems) -> Drawings:
    """Return each drawing of illustrations.toml in each language; `folder` holds the SVG files."""
    drawings: Drawings = {}
    for name, fields in file.items():
        root = _read_svg(folder / fields.text("file"), fields.place("file"), problems)
        labels = fields.table("labels", is_needed=False)
        drawings[name] = {}
        for language in LANGUAGES:
            alt = fields.table(language, is_needed=False).text("alt")
            if root is not None:
                words = {key: labels.table(key).text(language) for key in labels.keys()}  # noqa: SIM118 - no dict
                _check_labels(root, set(words), fields.place("labels"), problems)
                drawings[name][language] = Illustration(name, _fill(root, words), alt)
            else:
                drawings[name][language] = Illustration(name, "", alt)
        fields.refuse_others()
    return drawings


def _read_svg(path: Path, place: Place, problems: Problems) -> ET.Element | None:
    try:
        root = ET.fromstring(path.read_bytes())  # noqa: S314 - see the import
    except OSError:
        problems.report(place, "drawing-file", f"no drawing “{path.name}”", "put it into resources/illustrations")
        return None
    except ET.ParseError as error:
        problems.report(place, "drawing-file", f"“{path.name}” is no SVG ({error})", "mend the drawing")
        return None
    for element in root.iter():
        _check_element(element, path.name, place, problems)
    if root.tag != f"{{{_SVG}}}svg" or not root.get("viewBox"):
        problems.report(place, "drawing-file", f"“{path.name}” is no SVG with a viewBox", "add the viewBox")
    return root


def _check_element(element: ET.Element, name: str, place: Place, problems: Problems) -> None:
    tag = element.tag.rpartition("}")[2]
    if tag in _REFUSED_TAGS:
        problems.report(place, "drawing-element", f"“{name}” holds <{tag}>", "draw with plain shapes and text")
    colours = [element.get(attribute, "") for attribute in _COLOUR_ATTRIBUTES]
    colours += _STYLE_COLOUR.findall(element.get("style", ""))
    for colour in (colour.strip().lower() for colour in colours):
        if colour and colour not in ROLE_COLOURS | _NO_COLOUR and not colour.startswith("url(#"):
            what = f"“{name}” uses the colour {colour}"
            problems.report(place, "drawing-colour", what, "use a light colour of design/look.md")
    for attribute, value in element.attrib.items():
        if attribute.rpartition("}")[2] == "href" and not value.startswith("#"):
            problems.report(
                place, "drawing-element", f"“{name}” refers to {value}", "keep everything inside the drawing"
            )


def _check_labels(root: ET.Element, given: set[str], place: Place, problems: Problems) -> None:
    drawn = {element.get("data-label", "") for element in root.iter() if element.get("data-label")}
    for label in sorted(drawn - given):
        problems.report(place, "drawing-labels", f"the label “{label}” has no words", "write it in en and es")
    for label in sorted(given - drawn):
        problems.report(place, "drawing-labels", f"no text of the drawing has data-label “{label}”", "mend the label")
    if any(e.tag == f"{{{_SVG}}}text" and not e.get("data-label") and _has_letters(e) for e in root.iter()):
        problems.report(place, "drawing-labels", "a text has no data-label", "label it, so that it can be translated")


def _has_letters(element: ET.Element) -> bool:
    return any(letter.isalpha() for letter in "".join(element.itertext()))


def _fill(root: ET.Element, words: dict[str, str]) -> str:
    ET.register_namespace("", _SVG)
    copy = ET.fromstring(ET.tostring(root))  # noqa: S314 - our own drawing, just read
    for element in copy.iter():
        label = element.get("data-label")
        if label in words:
            for child in list(element):
                element.remove(child)
            element.text = words[label]
    return ET.tostring(copy, encoding="unicode")
