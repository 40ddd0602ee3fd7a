"""Whose work Lamina brings along, and under which terms."""

import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from desktop.core.paths import find_program_folder
from desktop.core.resources import resource_path

#: What the program imports while it runs, by the names of the packages that bring it.
BROUGHT = ("PySide6-Essentials", "PySide6-Pdf", "shiboken6", "typst", "rapidfuzz", "snowballstemmer", "syllapy")
_NOTICES = "licences/NOTICES.txt"


def packaged_notices() -> Path | None:
    """Return the notices that a package brings, or None where the program runs from its source."""
    beside = Path(sys.executable).resolve().parent
    # On macOS they lie inside the application, where its signature wants what is no program.
    folders = (find_program_folder(), beside, beside.parent / "Resources")
    return next((folder / _NOTICES for folder in folders if (folder / _NOTICES).is_file()), None)


def notices() -> str:
    """Return all licences in plain text: those of the package, or those of what the source runs with here."""
    packaged = packaged_notices()
    if packaged is not None:
        return packaged.read_text(encoding="utf-8")
    parts = [_of_package(name) for name in BROUGHT]
    parts.append(_of_files("Atkinson Hyperlegible", resource_path("fonts/AtkinsonHyperlegible-LICENSE.txt")))
    parts.append(_of_files("Noto Sans", resource_path("fonts/NotoSans-LICENSE.txt")))
    parts.append(_of_files("Icons", resource_path("icons/LICENSE")))
    return "\n\n".join(parts)


def _of_package(name: str) -> str:
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return f"{name}: not installed here"
    fields = {key: told[key] for key in told}
    own = fields.get("License-Expression") or fields.get("License") or ""
    terms = own or _classified(told.get_all("Classifier") or [])
    return f"{name} {fields.get('Version', '')}\n    {terms.splitlines()[0] if terms else 'see its own files'}"


def _classified(classifiers: list[str]) -> str:
    return "; ".join(each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License"))


def _of_files(name: str, licence: Path) -> str:
    text = licence.read_text(encoding="utf-8") if licence.is_file() else "see the project's README"
    return f"{name}\n{text.strip()}"
