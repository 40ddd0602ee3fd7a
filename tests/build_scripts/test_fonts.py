"""The fonts that go into the program."""

from pathlib import Path

import pytest

from build_scripts import fonts
from build_scripts.fonts import FontMismatch, bring_fonts, checksums


def test_every_font_comes_with_its_licence(tmp_path: Path) -> None:
    """Fonts may be passed on only together with their licence."""
    brought = bring_fonts(tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(brought) == sorted(checksums())
    assert "SIL" in (tmp_path / "NotoSans-LICENSE.txt").read_text(encoding="utf-8")
    assert (tmp_path / "AtkinsonHyperlegible-LICENSE.txt").stat().st_size > 1000


def test_fonts_that_are_right_are_left_alone(tmp_path: Path) -> None:
    """The second start copies nothing."""
    bring_fonts(tmp_path)

    assert bring_fonts(tmp_path) == []


def test_a_damaged_font_is_brought_again(tmp_path: Path) -> None:
    """A torn file would print a page in another face."""
    bring_fonts(tmp_path)
    damaged = tmp_path / "AtkinsonHyperlegible-Bold.ttf"
    damaged.write_bytes(damaged.read_bytes()[:100])

    assert bring_fonts(tmp_path) == ["AtkinsonHyperlegible-Bold.ttf"]
    assert damaged.stat().st_size > 50_000


def test_a_font_of_another_release_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are measured with these very files."""
    monkeypatch.setattr(fonts, "checksums", lambda: dict.fromkeys(checksums(), "0" * 64))

    with pytest.raises(FontMismatch, match=r"AtkinsonHyperlegible-Regular\.ttf"):
        bring_fonts(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_the_command_says_what_is_wrong(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A refused font is a sentence and the exit code 1, not a traceback."""

    def _refuse() -> list[str]:
        raise FontMismatch("Bold.ttf is another file")

    monkeypatch.setattr(fonts, "bring_fonts", _refuse)

    assert fonts.main() == 1
    assert capsys.readouterr().err == "fonts: Bold.ttf is another file\n"
