"""Help names everybody whose work Lamina brings along."""

import tomllib
from pathlib import Path

from desktop.core.licences import BROUGHT, notices

_ROOT = Path(__file__).resolve().parents[3]


def test_everything_the_program_needs_is_named_with_its_terms() -> None:
    """A new dependency cannot come in unnamed."""
    needed = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]

    told = notices()

    assert set(needed) <= set(BROUGHT)
    assert [name for name in BROUGHT if name not in told or f"{name}: not installed" in told] == []


def test_the_fonts_and_icons_are_named_with_their_terms() -> None:
    """They are files among the resources, not packages."""
    told = notices()

    assert "SIL OPEN FONT LICENSE" in told.upper()
    assert all(name in told for name in ("Atkinson Hyperlegible", "Noto Sans", "Icons"))
