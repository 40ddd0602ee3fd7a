"""The compiler under the typesetter: a document in, one PDF or measures of it out, and each refusal as an error."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from desktop.core.handout.document import Document
from desktop.core.handout.error import FontMissing, TypesettingFailed
from desktop.core.handout.glyph import Glyphs, bundled_glyphs
from desktop.core.handout.known_heights import KnownHeights

if TYPE_CHECKING:
    import typst

# As the template names them, in the order in which it tries them; and how their files begin.
_FAMILIES: Final = {"Atkinson Hyperlegible": "AtkinsonHyperlegible", "Noto Sans": "NotoSans"}
_STANDARDS: "Final[list[typst.PDFStandard]]" = ["a-2a", "ua-1"]
# Two amounts of air of each topic lately on the desk, in each way in which its options were tried: a long handout must
# not forget its first topic before its last.
_REMEMBERED: Final = 256
# What is decided once for all pages. The rest is text: the typesetter sets again only what has changed in it.
_LAYOUT: Final = ("languages", "size", "form", "length", "air", "budget", "paper")
_T = TypeVar("_T")
_PAGE_COUNT: Final = "page-count"
_TOLD: Final = "<told>"


@dataclass(frozen=True, slots=True)
class Compiled:
    """The bytes of a PDF, and how many pages they are."""

    pdf: bytes
    pages: int


class Engine:
    """The compiler with one template and the program's fonts; to be used by one thread only.

    Raises `FontMissing` at once where a font of the program is not there.
    """

    def __init__(self, fonts: Path, template: Path, known: KnownHeights) -> None:
        self.glyphs: Glyphs = bundled_glyphs(fonts, tuple(_FAMILIES.values()))
        self._template = template
        self._fonts_folder = fonts
        self._fonts = _fonts(fonts)
        self._known = known
        # How often something was measured that was not known.
        self.queries = 0
        self._told: dict[str, list[Any]] = {}
        self._memory: list[tuple[object, object]] = []

    def compiled(self, plain: Document) -> Compiled:
        """Return the PDF/UA-1 and PDF/A-2a of a document, dated midnight (UTC) of the document's day.

        Raises `TypesettingFailed`; a warning of the compiler is an error here.
        """
        from typst import TypstError

        source, inputs = self._asked(plain)
        try:
            pdf, warnings = self._compiler(source, inputs).compile_with_warnings(
                format="pdf",
                pdf_standards=_STANDARDS,
                timestamp=datetime.combine(date.fromisoformat(plain["dated"]), time(), UTC),
            )
        except TypstError as error:
            raise _failure((error.message, *error.hints)) from error
        if warnings or not isinstance(pdf, bytes):
            raise _failure([warning.message for warning in warnings])
        # One question for all: each costs as much as a page.
        self._told = _by_label(json.loads(self._compiler(source, inputs).query(_TOLD, field="value")))
        return Compiled(pdf, int(self.told(_PAGE_COUNT)[0]))

    def measured(self, plain: Document, label: str) -> list[Any]:
        """Return what the template says under a label of a document that is never printed: that spares its PDF.

        Raises `TypesettingFailed`.
        """
        # Nobody knows ahead what is typed.
        known = self._known.find(self.digest(plain, label)) if plain["measures"] == "parts" else None
        return self._query(plain)[label] if known is None else known

    def _query(self, plain: Document) -> dict[str, list[Any]]:
        from typst import TypstError

        self.queries += 1
        try:
            return _by_label(json.loads(self._compiler(*self._asked(plain)).query(_TOLD, field="value")))
        except TypstError as error:
            raise _failure((error.message, *error.hints)) from error

    def digest(self, plain: Document, label: str) -> str:
        """Return a digest of all that a measure follows from: the text, and what sets it."""
        source, inputs = self._asked(plain)
        return hashlib.sha256(self._typesetting + source + json.dumps([inputs, label]).encode()).hexdigest()

    @cached_property
    def _typesetting(self) -> bytes:
        import typst

        digest = hashlib.sha256(typst.__version__.encode())  # type: ignore[attr-defined]  # not in the stubs
        for file in sorted(self._template.parent.glob("*.typ")):
            digest.update(file.name.encode() + file.read_bytes())
        for file in sorted(self._fonts_folder.glob("*.ttf")):
            digest.update(f"{file.name} {file.stat().st_size}".encode())
        return digest.digest()

    def _asked(self, plain: Document) -> tuple[bytes, dict[str, str]]:
        """Return a document as the typesetter reads it: its text, and what is decided once for all pages."""
        text = {key: value for key, value in plain.items() if key not in _LAYOUT}
        layout = {key: plain[key] for key in _LAYOUT if key in plain}
        return _call(self._template.name, text), {"layout": json.dumps(layout)}

    def _compiler(self, source: bytes, inputs: dict[str, str]) -> "typst.Compiler":
        """Return a compiler for one use: one that has read its source cannot read it again."""
        import typst

        # typst can download packages. No template of ours imports one, and there is no folder to find or keep one in.
        folder = self._template.parent
        nowhere = folder / "no-packages"
        return typst.Compiler(
            input=source,
            root=folder,
            font_paths=self._fonts,
            sys_inputs=inputs,
            ignore_system_fonts=True,
            package_path=nowhere,
            package_cache_path=nowhere,
        )

    def remembered(self, key: object, measure: Callable[[], _T]) -> _T:
        """Return what was measured for an equal key lately, or measure it; never give a key with typed text.

        What is measured must follow from the key alone, so that memory changes no page.
        """
        kept = next((each for each in self._memory if each[0] == key), None) or (key, measure())
        self._memory = [kept, *(each for each in self._memory if each is not kept)][:_REMEMBERED]
        return cast(_T, kept[1])

    def told(self, label: str) -> list[Any]:
        """Return what the template of the document compiled last says under a label."""
        return self._told[label]


def prints(picture: bytes) -> bool:
    """Return whether a picture (PNG, JPEG or SVG) can stand on a page that is PDF/UA-1 and PDF/A-2a."""
    import typst

    page = b'#set document(title: "-")\n#image(bytes(json(bytes(sys.inputs.picture))), width: 3cm, alt: "-")'
    try:
        _, warnings = typst.compile_with_warnings(
            page,
            format="pdf",
            sys_inputs={"picture": json.dumps(list(picture))},
            pdf_standards=_STANDARDS,
            ignore_system_fonts=True,
        )
    except typst.TypstError:
        return False
    return not warnings


def _fonts(folder: Path) -> "typst.Fonts":
    import typst

    # No font but ours: what a computer happens to have would change the pages from one to the next.
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    missing = set(_FAMILIES) - set(fonts.families())
    if missing:
        raise FontMissing(f"The font {min(missing)} is missing.", "Install the program again.")
    return fonts


def _call(template: str, text: Document) -> bytes:
    """Return the one line that hands a text to the template, as a string that holds JSON: data, whatever it says.

    JSON of ASCII alone has no letter that could end the string but the two that are escaped here.
    """
    quoted = json.dumps(text, ensure_ascii=True).replace("\\", r"\\").replace('"', r"\"")
    return f'#import "{template}": handout\n#handout(json(bytes("{quoted}")))'.encode("ascii")


def _by_label(told: list[dict[str, Any]]) -> dict[str, list[Any]]:
    labels = {label for each in told for label in each}
    return {label: [each[label] for each in told if label in each] for label in labels}


def _failure(messages: Iterable[str]) -> TypesettingFailed:
    # What stands in quotes or after a colon may be text of the page, and that may be about a patient.
    diagnostic = "; ".join(re.split('[:"]', message, maxsplit=1)[0].strip() for message in messages)
    return TypesettingFailed(
        "This handout could not be made.", "Please report it, with the names of the topics in it.", diagnostic
    )
