"""The typesetter: from a document to the bytes of one PDF that is PDF/UA-1 and PDF/A-2a."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.core.handout.document import Document, document
from desktop.core.handout.error import FontMissing, TypesettingFailed
from desktop.core.handout.glyph import Glyphs, bundled_glyphs
from desktop.core.handout.handout import Handout
from desktop.core.handout.typed_text import Notice
from desktop.core.resources import resource_path

if TYPE_CHECKING:
    import typst

# As the template names them, in the order in which it tries them; and how their files begin.
_FAMILIES: Final = {"Atkinson Hyperlegible": "AtkinsonHyperlegible", "Noto Sans": "NotoSans"}
_STANDARDS: "Final[list[typst.PDFStandard]]" = ["a-2a", "ua-1"]
_PAGE_COUNT: Final = "<page-count>"
_LAST_PAGES_FILLED: Final = "<last-page-filled>"
_HARDLY_FILLED: Final = 0.25
_LESS_AIR: Final = 0.8


@dataclass(frozen=True, slots=True)
class Typeset:
    """A handout ready for preview, printer and file. The bytes are in memory only; keep them there."""

    pdf: bytes
    pages: int
    notices: tuple[Notice, ...] = ()


class Typesetter:
    """Sets handouts with one compiler, which is quick from its second handout on.

    The compiler must not be used by two threads at a time ("Already borrowed"): make, use and drop a typesetter on
    one thread. Raises `FontMissing` at once where a font of the program is not there.
    """

    def __init__(self, fonts: Path | None = None, template: Path | None = None) -> None:
        folder = fonts or resource_path("fonts")
        main = template or resource_path("handout/handout.typ")
        self.glyphs: Glyphs = bundled_glyphs(folder, tuple(_FAMILIES.values()))
        self._compiler = _compiler(folder, main)

    def handout(self, handout: Handout, today: date) -> Typeset:
        """Return the PDF of a handout; the same handout gives the same bytes.

        Raises `HandoutError`.
        """
        plain, notices = document(handout, self.glyphs, today)
        return replace(self.typeset(plain), notices=notices)

    def typeset(self, plain: Document) -> Typeset:
        """Return the PDF of a document; its date is midnight (UTC) of the document's day.

        Where a topic ends with a few lines on a page of their own, the white between its parts gives way if that
        saves the page. Raises `TypesettingFailed`; a warning of the typesetter is an error here.
        """
        first = self._compiled(plain)
        if min(self._queried(_LAST_PAGES_FILLED)) > _HARDLY_FILLED:
            return first
        closer = self._compiled({**plain, "air": _LESS_AIR})
        return closer if closer.pages < first.pages else first

    def _compiled(self, plain: Document) -> Typeset:
        from typst import TypstError

        try:
            pdf, warnings = self._compiler.compile_with_warnings(
                format="pdf",
                sys_inputs={"document": json.dumps(plain, ensure_ascii=False)},
                pdf_standards=_STANDARDS,
                timestamp=datetime.combine(date.fromisoformat(plain["dated"]), time(), UTC),
            )
        except TypstError as error:
            raise _failure((error.message, *error.hints)) from error
        if warnings or not isinstance(pdf, bytes):
            raise _failure([warning.message for warning in warnings])
        return Typeset(pdf, int(self._queried(_PAGE_COUNT)[0]))

    def _queried(self, label: str) -> list[float]:
        found: list[float] = json.loads(self._compiler.query(label, field="value"))
        return found


def _compiler(folder: Path, template: Path) -> "typst.Compiler":
    import typst

    # No font but ours: what a computer happens to have would change the pages from one to the next.
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    missing = set(_FAMILIES) - set(fonts.families())
    if missing:
        raise FontMissing(f"The font {min(missing)} is missing.", "Install the program again.")
    # typst can download packages. No template of ours imports one, and there is no folder to find or keep one in.
    nowhere = template.parent / "no-packages"
    return typst.Compiler(
        input=template,
        root=template.parent,
        font_paths=fonts,
        ignore_system_fonts=True,
        package_path=nowhere,
        package_cache_path=nowhere,
    )


def _failure(messages: Iterable[str]) -> TypesettingFailed:
    # What stands in quotes or after a colon may be text of the page, and that may be about a patient.
    diagnostic = "; ".join(re.split('[:"]', message, maxsplit=1)[0].strip() for message in messages)
    return TypesettingFailed(
        "This handout could not be made.", "Please report it, with the names of the topics in it.", diagnostic
    )
