"""Where the shipped files are."""

import sys
from pathlib import Path

import pytest

from desktop.core.resources import resource_path


def test_the_template_is_found_in_a_checkout() -> None:
    """The checkout's own folder is used."""
    assert resource_path("handout/handout.typ").is_file()


def test_a_package_looks_beside_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """PyInstaller says where it unpacked the files."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resource_path("fonts") == tmp_path / "resources" / "fonts"
