"""Which characters the bundled fonts can print, read from the `cmap` tables of their files.

The formats are those of the OpenType specification: 4 for the first 65,536 characters, 12 for all of them.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

from desktop.core.handout.error import FontMissing


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of each bundled font family, in the order in which the typesetter tries them."""

    families: tuple[frozenset[int], ...]

    def has(self, cluster: str) -> bool:
        """Return whether one family can print a letter together with the marks upon it."""
        points = {ord(character) for character in cluster}
        return any(points <= family for family in self.families)


def bundled_glyphs(folder: Path, families: tuple[str, ...]) -> Glyphs:
    """Return what the upright fonts in `folder` can print; a family has what *each* of its weights has.

    `families` are the beginnings of the file names. Raises `FontMissing` where a family has no file.
    """
    return Glyphs(tuple(_family_characters(folder, family) for family in families))


def _family_characters(folder: Path, family: str) -> frozenset[int]:
    files = [path for path in sorted(folder.glob(f"{family}-*.ttf")) if "Italic" not in path.name]
    if not files:
        raise FontMissing(f"The font {family} is missing.", "Install the program again.")
    return frozenset.intersection(*(font_characters(path.read_bytes()) for path in files))


def font_characters(font: bytes) -> frozenset[int]:
    """Return the code points for which a TrueType font has a glyph.

    Raises `FontMissing` where the bytes are no font.
    """
    try:
        return _mapped_characters(font, _table_offset(font, b"cmap"))
    except (struct.error, StopIteration) as error:
        raise FontMissing("A font of the program cannot be read.", "Install the program again.") from error


def _table_offset(font: bytes, tag: bytes) -> int:
    count = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(count))
    return next(int(offset) for name, _checksum, offset, _length in records if name == tag)


def _mapped_characters(font: bytes, cmap: int) -> frozenset[int]:
    found: set[int] = set()
    for number in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        _platform, _encoding, offset = struct.unpack_from(">HHI", font, cmap + 4 + 8 * number)
        found |= _subtable_characters(font, cmap + offset)
    return frozenset(found - {0xFFFF})


def _subtable_characters(font: bytes, start: int) -> set[int]:
    match struct.unpack_from(">H", font, start)[0]:
        case 4:
            return _format_4(font, start)
        case 12:
            return _format_12(font, start)
        case _:
            return set()


def _format_4(font: bytes, start: int) -> set[int]:
    size = struct.unpack_from(">H", font, start + 6)[0]
    row = f">{size // 2}H"
    ends = struct.unpack_from(row, font, start + 14)
    starts, deltas, range_offsets = (struct.unpack_from(row, font, start + 16 + size * column) for column in (1, 2, 3))
    found: set[int] = set()
    for segment, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, range_offsets, strict=True)):
        if not offset:
            found.update(point for point in range(first, last + 1) if (point + delta) & 0xFFFF)
            continue
        here = start + 16 + size * 3 + 2 * segment + offset
        glyphs = struct.unpack_from(f">{last - first + 1}H", font, here)
        found.update(first + number for number, glyph in enumerate(glyphs) if glyph)
    return found


def _format_12(font: bytes, start: int) -> set[int]:
    found: set[int] = set()
    for number in range(struct.unpack_from(">I", font, start + 12)[0]):
        first, last, glyph = struct.unpack_from(">III", font, start + 16 + 12 * number)
        found.update(range(first if glyph else first + 1, last + 1))
    return found
