"""The pictures of the window: taken without a display, and small enough for the README."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from build_scripts import screenshots
from build_scripts.environment import ROOT

_RUN = """
import sys
from pathlib import Path
from build_scripts import screenshots
screenshots.FOLDER = Path(sys.argv[1])
print(screenshots.take_all(1, "es-contrast-1024"))
"""


def test_pictures_are_taken_without_a_display(tmp_path: Path) -> None:
    """In Spanish and high contrast, at the width where the handout folds away."""
    variables = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    ended = subprocess.run(
        [sys.executable, "-c", _RUN, str(tmp_path)],
        cwd=ROOT,
        env=variables,
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert int(ended.stdout) == len(list(tmp_path.glob("es-contrast-1024x700-*.png"))) > 5
    assert all(QImage(str(path)).width() == 1024 for path in tmp_path.glob("*.png"))


def test_a_picture_that_stays_too_big_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever clones the project takes it along for ever."""
    monkeypatch.setattr(screenshots, "MOST_BYTES", 10)
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(tmp_path / "big.png"))

    with pytest.raises(ValueError, match=r"small\.png"):
        screenshots.shrink(tmp_path / "big.png", tmp_path / "small.png")


def test_the_readme_shows_the_pictures_that_there_are() -> None:
    """All four, each below 150 KB."""
    shown = set(re.findall(r"\.github/screenshots/(\w+)\.png", (ROOT / "README.md").read_text(encoding="utf-8")))
    there = {path.stem: path.stat().st_size for path in screenshots.README_FOLDER.glob("*.png")}

    assert shown == set(there) == set(screenshots._README)
    assert max(there.values()) <= screenshots.MOST_BYTES
