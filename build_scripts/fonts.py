"""Bring the bundled fonts, with their licences, from the installed font packages to ``resources/fonts``.

Each file is checked against ``fonts.sha256``: another font would set another page. Run as
``python -m build_scripts.fonts`` inside the project's environment.
"""

import hashlib
import sys
from importlib.resources import files
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
FOLDER = _ROOT / "resources" / "fonts"
_CHECKSUMS = Path(__file__).with_name("fonts.sha256")
# Name in our folder -> where the font package keeps it. Brackets in file names trip shells and patterns.
_SOURCES = {
    "AtkinsonHyperlegible-Regular.ttf": ("fontpkg_atkinson_hyperlegible", "files/AtkinsonHyperlegible-Regular.ttf"),
    "AtkinsonHyperlegible-Italic.ttf": ("fontpkg_atkinson_hyperlegible", "files/AtkinsonHyperlegible-Italic.ttf"),
    "AtkinsonHyperlegible-Bold.ttf": ("fontpkg_atkinson_hyperlegible", "files/AtkinsonHyperlegible-Bold.ttf"),
    "AtkinsonHyperlegible-BoldItalic.ttf": (
        "fontpkg_atkinson_hyperlegible",
        "files/AtkinsonHyperlegible-BoldItalic.ttf",
    ),
    "AtkinsonHyperlegible-LICENSE.txt": ("fontpkg_atkinson_hyperlegible", "LICENSE"),
    "NotoSans-Variable.ttf": ("fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf"),
    "NotoSans-LICENSE.txt": ("fontpkg_noto_sans", "LICENSE"),
}


class FontMismatch(Exception):
    """A font file of the installed package is not the one this version of Lamina was made with."""


def checksums() -> dict[str, str]:
    """Return the SHA-256 of each file of the folder, by name."""
    lines = _CHECKSUMS.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split(maxsplit=1) for line in lines)}


def bring_fonts(folder: Path = FOLDER) -> list[str]:
    """Put every font into ``folder`` and return the names of those that were missing or wrong.

    Raises FontMismatch, and then leaves the file that was there.
    """
    expected = checksums()
    wrong = [name for name in _SOURCES if _digest_in(folder, name) != expected[name]]
    folder.mkdir(parents=True, exist_ok=True)
    for name in wrong:
        _bring(folder, name, expected[name])
    return wrong


def _bring(folder: Path, name: str, expected: str) -> None:
    package, inside = _SOURCES[name]
    content = files(package).joinpath(inside).read_bytes()
    if hashlib.sha256(content).hexdigest() != expected:
        raise FontMismatch(f"{inside} of the package {package} is not the file named in {_CHECKSUMS.name}")
    unfinished = folder / f".{name}"
    unfinished.write_bytes(content)
    unfinished.replace(folder / name)


def _digest_in(folder: Path, name: str) -> str:
    path = folder / name
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def main() -> int:
    """Bring the fonts and say on standard error what was brought."""
    try:
        brought = bring_fonts()
    except (FontMismatch, OSError) as problem:
        print(f"fonts: {problem}", file=sys.stderr)
        return 1
    if brought:
        print(f"fonts: brought {len(brought)} files to {FOLDER.relative_to(_ROOT)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
