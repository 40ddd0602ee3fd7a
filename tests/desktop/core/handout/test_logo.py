"""A logo is a picture or plain shapes; everything else in the file is refused with a reason."""

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.handout import Options, Typesetter
from desktop.core.handout.logo import MOST_BYTES, LogoRefused, read_logo
from tests.desktop.core.handout.conftest import LETTERHEAD, TODAY, make_handout
from tests.desktop.core.handout.test_pdf import structure
from tests.helpers.pdf_faults import pdf_faults

_HEAD = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 20">'
_DRAWING = _HEAD + b'<g fill="#205080"><rect width="60" height="20" rx="3"/></g></svg>'
_JPEG_HEAD = b"\xff\xd8\xff\xe0\x00\x04ab"


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _png(width: int = 6, height: int = 2) -> bytes:
    rows = b"".join(b"\0" + b"\x20\x50\x80" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _jpeg_of(components: int, width: int = 8) -> bytes:
    frame = struct.pack(">BHHB", 8, 8, width, components) + b"\0" * (3 * components)
    return _JPEG_HEAD + b"\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame


@pytest.mark.parametrize("content", [_DRAWING, _png()], ids=["svg", "png"])
@pytest.mark.parametrize("options", [Options(), Options(length="short"), Options(24), Options(form="tools")])
def test_a_logo_is_printed_on_a_faultless_pdf(typesetter: Typesetter, content: bytes, options: Options) -> None:
    """With words that stand for it, at the head of the sheet."""
    letterhead = replace(LETTERHEAD, logo=read_logo(content))

    made = typesetter.handout(make_handout(letterhead=letterhead, options=options), TODAY)

    assert pdf_faults(made.pdf) == []
    alternatives = [element.get("/Alt") for element in structure(made) if element["/S"] == "/Figure"]
    assert alternatives[0] == "Logo Sunrise Spine Clinic"


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ('<image href="/etc/passwd"/>', "image"),
        ('<image xlink:href="data:image/png;base64,AAAA"/>', "image"),
        ('<use href="#a"/>', "use"),
        ("<script>alert(1)</script>", "script"),
        ("<style>@import url(http://x)</style>", "style"),
        ("<text>Clinic</text>", "text"),
        ("<foreignObject/>", "foreignObject"),
        ('<linearGradient id="a" xlink:href="other.svg#b"/>', "another file"),
        ('<rect fill="url(other.svg#b)"/>', "another file"),
        ('<rect fill="u\\72l(x)"/>', "another file"),
        ('<rect onclick="alert(1)"/>', "script"),
        ("<?xml-stylesheet href='x.css'?>", "another file"),
        ("<g>" * 100 + "</g>" * 100, "too large"),
        ("<g/>" * 6000, "too large"),
    ],
)
def test_a_drawing_that_does_more_than_draw_is_refused_with_the_reason(inside: str, reason: str) -> None:
    """Nothing in it is looked up, run or expanded."""
    with pytest.raises(LogoRefused, match=reason):
        read_logo(_HEAD + inside.encode() + b"</svg>")


def test_a_billion_laughs_is_refused_before_it_laughs() -> None:
    """The document type is enough to stop at."""
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE svg [<!ENTITY a0 "ha">{entities}]>'.encode() + _HEAD + b"<title>&a9;</title></svg>"

    with pytest.raises(LogoRefused, match="entities"):
        read_logo(bomb)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no PNG"),
        (b"MZ\x90", "no PNG"),
        (b"<html/>", "no PNG"),
        (_DRAWING.decode().encode("utf-16"), "no PNG"),
        (b"x" * (MOST_BYTES + 1), "1 MB"),
        (_png(5000, 1), "5000"),
        (_png()[:20], "damaged"),
        (_png()[:45], "damaged"),
        (_JPEG_HEAD, "damaged"),
        (_jpeg_of(4), "CMYK"),
        (_jpeg_of(3, 60000), "60000"),
        (_jpeg_of(3), "cannot be printed"),
    ],
)
def test_another_file_is_refused_with_the_reason(content: bytes, reason: str) -> None:
    """Too large, torn, or something else altogether."""
    with pytest.raises(LogoRefused, match=reason):
        read_logo(content)


@pytest.mark.parametrize("make", [lambda: _DRAWING, _png])
@given(data=st.data())
def test_a_flipped_bit_is_a_logo_or_a_refusal(make: Callable[[], bytes], data: st.DataObject) -> None:
    """Never another error."""
    raw = make()
    at = data.draw(st.integers(0, len(raw) - 1))
    torn = raw[:at] + bytes([raw[at] ^ (1 << data.draw(st.integers(0, 7)))]) + raw[at + 1 :]

    try:
        svg = read_logo(torn)
    except LogoRefused:
        return

    assert "<svg" in svg
