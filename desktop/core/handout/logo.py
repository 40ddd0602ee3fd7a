"""A logo for the letterhead, read from a file that anyone may have made: PNG, JPEG, or an SVG that only draws.

Whatever comes in, what goes out is the text of one SVG without scripts, references, entities, styles or fonts. A PNG or
JPEG is checked by its header and carried inside it.
"""

from base64 import b64encode
from collections.abc import Iterator
from xml.parsers import expat

from db.errors import LaminaError
from desktop.core.handout.engine import prints

MOST_BYTES = 1_000_000
_MOST_PIXELS_A_SIDE = 4000
_MOST_ELEMENTS = 5000
_DEEPEST = 60
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
# Start-of-frame markers: all of C0 to CF but those that define tables.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE = frozenset((0x01, *range(0xD0, 0xD9)))
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_SHAPES = frozenset(("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
_DRAWS = _SHAPES | {"defs", "linearGradient", "radialGradient", "stop", "clipPath", "title", "desc", "metadata"}
_SAVE_AS_PNG = "Save the logo as PNG, or ask for an SVG of plain shapes."


class LogoRefused(LaminaError):
    """The file is no logo that can be printed, with the reason and what to do."""


def read_logo(content: bytes) -> str:
    """Return a logo as the text of one SVG that can do nothing but draw, tried on a page. Raises `LogoRefused`."""
    svg = _read(content)
    if not prints(content):
        raise LogoRefused("This picture cannot be printed; the file may be damaged.", _SAVE_AS_PNG)
    return svg


def _read(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise LogoRefused("The file is larger than 1 MB.", "Save the logo smaller; 600 pixels wide is enough.")
    if content.startswith(_PNG):
        return _carried("png", content, *_png_size(content))
    if content.startswith(_JPEG):
        return _carried("jpeg", content, *_jpeg_size(content))
    return _drawing(content)


# --- pictures ---------------------------------------------------------------------------------------------------------


def _carried(kind: str, content: bytes, width: int, height: int) -> str:
    if not (0 < width <= _MOST_PIXELS_A_SIDE and 0 < height <= _MOST_PIXELS_A_SIDE):
        what = f"The picture is {width} × {height} pixels."
        raise LogoRefused(what, f"Save it with at most {_MOST_PIXELS_A_SIDE} pixels a side.")
    size = f'width="{width}" height="{height}"'
    image = f'<image {size} xlink:href="data:image/{kind};base64,{b64encode(content).decode()}"/>'
    return f'<svg xmlns="{_SVG}" xmlns:xlink="{_XLINK}" viewBox="0 0 {width} {height}" {size}>{image}</svg>'


def _png_size(content: bytes) -> tuple[int, int]:
    if content[12:16] != b"IHDR" or len(content) < 33:
        raise LogoRefused("The PNG file is damaged.", "Save the logo again.")
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _jpeg_size(content: bytes) -> tuple[int, int]:
    for marker, segment in _jpeg_segments(content):
        if marker in _FRAMES and len(segment) >= 6:
            if segment[5] not in (1, 3):
                raise LogoRefused("The JPEG has the colours of a printing house (CMYK).", "Save it in RGB, or as PNG.")
            return int.from_bytes(segment[3:5]), int.from_bytes(segment[1:3])
    raise LogoRefused("The JPEG file is damaged.", "Save the logo again.")


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF or marker in _STANDALONE:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(content[at + 2 : at + 4])
        if length < 2:
            return
        yield marker, content[at + 4 : at + 2 + length]
        at += 2 + length


# --- drawings ---------------------------------------------------------------------------------------------------------


def _drawing(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
        _Reader().read(text)
    except UnicodeDecodeError:
        raise LogoRefused("The file is no PNG, JPEG or SVG.", "Choose another file.") from None
    except expat.ExpatError:
        raise LogoRefused("The file is no PNG, JPEG or SVG, or it is damaged.", "Choose another file.") from None
    return text


class _Reader:
    """Reads the drawing piece by piece and stops at the first one that does more than draw."""

    def __init__(self) -> None:
        self._elements = 0
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._refuse_entities
        self._parser.EntityDeclHandler = self._refuse_entities
        self._parser.ProcessingInstructionHandler = self._refuse_instruction

    def read(self, text: str) -> None:
        self._parser.Parse(text, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        self._elements += 1
        self._depth += 1
        if self._elements == 1 and (space, tag) != (_SVG, "svg"):
            raise LogoRefused("The file is no PNG, JPEG or SVG.", "Choose another file.")
        if self._elements > _MOST_ELEMENTS or self._depth > _DEEPEST:
            raise LogoRefused("The drawing is too large.", _SAVE_AS_PNG)
        if space != _SVG:
            return
        if tag not in _DRAWS:
            raise LogoRefused(f"The drawing holds “{tag[:30]}”, which is more than plain shapes.", _SAVE_AS_PNG)
        for key, value in attributes.items():
            self._check(key.rpartition(" ")[2], value)

    def _end(self, _: str) -> None:
        self._depth -= 1

    @staticmethod
    def _check(name: str, value: str) -> None:
        plain = "".join(value.split()).casefold()
        if name == "href" and not plain.startswith("#"):
            raise LogoRefused("The drawing refers to another file.", _SAVE_AS_PNG)
        if any(not part.lstrip("\"'").startswith("#") for part in plain.split("url(")[1:]) or "\\" in plain:
            raise LogoRefused("The drawing refers to another file.", _SAVE_AS_PNG)
        if name.casefold().startswith("on"):
            raise LogoRefused("The drawing holds a script.", _SAVE_AS_PNG)

    @staticmethod
    def _refuse_entities(*_: object) -> None:
        raise LogoRefused("The drawing holds a document type or entities.", _SAVE_AS_PNG)

    @staticmethod
    def _refuse_instruction(*_: object) -> None:
        raise LogoRefused("The drawing refers to another file.", _SAVE_AS_PNG)
