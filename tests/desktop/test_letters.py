"""The letters of the window: the fonts that ship with the program have them all, and a system without fonts will do."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from build_scripts.environment import ROOT
from desktop.core.resources import resource_path

_SHOWN_BY = ("views", "widgets", "item_models")


def _source_words(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    # A text that stands alone is a docstring, which nobody sees.
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def _words() -> Iterator[str]:
    for folder in _SHOWN_BY:
        for path in sorted((ROOT / "desktop" / folder).rglob("*.py")):
            yield from _source_words(path)
    for path in sorted(resource_path("i18n").glob("*.ts")):
        yield path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("qapp")
def test_our_fonts_have_every_letter_of_the_window() -> None:
    """What they lack comes from the system's fonts, and is an empty box where there are none."""
    letters = {letter for words in _words() for letter in words if not letter.isascii()}
    fonts = [QRawFont(str(path), 16) for path in sorted(resource_path("fonts").glob("*.ttf"))]

    assert "ñ" in letters
    assert sorted(each for each in letters if not any(font.supportsCharacter(ord(each)) for font in fonts)) == []
