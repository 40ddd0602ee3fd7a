"""A small real content set, to build a library from or to break one thing in."""

import shutil
from pathlib import Path

from db.builder.build import Built, build, check

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "db" / "fixtures"
_REAL_TABLES = (
    "sections.toml",
    "units.toml",
    "kinds.toml",
    "emergency.toml",
    "emergency_words.toml",
    "look_alikes.toml",
    "same_words.toml",
)


class SmallContent:
    """A copy of the fixture content that a test may change."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.drawings = folder / "illustrations"
        shutil.copytree(FIXTURES / "content", self.content)
        shutil.copytree(FIXTURES / "illustrations", self.drawings)
        for name in _REAL_TABLES:
            shutil.copy(ROOT / "db" / "content" / name, self.content / name)

    def replace(self, name: str, old: str, new: str) -> int:
        """Change the first `old` in a file and return the line on which it stood."""
        path = self.content / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    def append(self, name: str, text: str) -> int:
        """Add text to the end of a file and return the line on which it begins."""
        path = self.content / name
        before = path.read_text(encoding="utf-8")
        path.write_text(before + text, encoding="utf-8")
        return before.count("\n") + 1

    def problems(self, *topics: str) -> tuple[str, ...]:
        """Return what the gate says."""
        return check(self.content, self.drawings, topics)

    def build(self, output: Path) -> Built:
        """Build the library from the copy."""
        return build(self.content, self.drawings, output)


def build_small_library(folder: Path) -> Path:
    """Build the library of the fixture content in `folder` and return its path."""
    library = folder / "library.sqlite"
    SmallContent(folder / "source").build(library)
    return library
