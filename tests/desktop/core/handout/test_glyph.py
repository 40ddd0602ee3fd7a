"""Reading which characters a font can print."""

import pytest

from desktop.core.handout import FontMissing
from desktop.core.handout.glyph import Glyphs, bundled_glyphs, font_characters
from desktop.core.resources import resource_path


def test_the_bundled_fonts_print_the_letters_of_both_languages() -> None:
    """What a page is written with is there, in each weight."""
    glyphs = bundled_glyphs(resource_path("fonts"), ("AtkinsonHyperlegible", "NotoSans"))

    assert all(glyphs.has(letter) for letter in "abcXYZ0123áéíóúüñÑ¿¡“”’–·%≥•")


@pytest.mark.parametrize("missing", ["→", "✓", "☐", "日", "😀", "ش"])
def test_the_bundled_fonts_lack_signs_that_are_drawn_instead(missing: str) -> None:
    """No arrow, tick or box is in them: the template draws those, and typed ones become boxes."""
    glyphs = bundled_glyphs(resource_path("fonts"), ("AtkinsonHyperlegible", "NotoSans"))

    assert not glyphs.has(missing)


def test_a_letter_and_its_mark_must_come_from_one_family() -> None:
    """Two fonts that have one half each cannot set the pair."""
    glyphs = Glyphs((frozenset({ord("a")}), frozenset({0x301})))

    assert glyphs.has("a")
    assert not glyphs.has("a\u0301")


def test_a_folder_without_the_font_is_refused() -> None:
    """The name of the missing font is said."""
    with pytest.raises(FontMissing, match="NotoSans"):
        bundled_glyphs(resource_path("icons"), ("NotoSans",))


@pytest.mark.parametrize("damaged", [b"", b"no font at all", b"\x00\x01\x00\x00\x00\x02" + b"\x00" * 64])
def test_a_damaged_font_is_refused(damaged: bytes) -> None:
    """Bytes that are no font give a message, not a traceback."""
    with pytest.raises(FontMissing):
        font_characters(damaged)
