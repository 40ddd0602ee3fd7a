"""What the trial of the package for Windows is made of; the trial itself is run by hand (CONTRIBUTING.md)."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from build_scripts.environment import LOCK
from build_scripts.package.msi import describe
from build_scripts.package.wine.windows_python import wanted_entries


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return an unpacked program of two files."""
    (tmp_path / "_internal" / "clínica ñ").mkdir(parents=True)
    (tmp_path / "_internal" / "clínica ñ" / "library.sqlite").touch()
    (tmp_path / "lamina.exe").touch()
    return tmp_path


def _all(root: Element, name: str) -> list[Element]:
    return list(root.iter(name))


def test_the_installer_for_everybody_names_each_file_where_it_lies(program: Path) -> None:
    """Each as a component of its own, and each component is installed."""
    described = describe(program, "1.2.3")

    files = [file.get("Source") for file in _all(described, "File")]
    assert files == ["_internal/clínica ñ/library.sqlite", "lamina.exe"]
    components = [component.get("Id") for component in _all(described, "Component")]
    assert [taken.get("Id") for taken in _all(described, "ComponentRef")] == components
    assert len(set(components)) == 3


def test_a_newer_version_takes_the_place_of_an_older_one(program: Path) -> None:
    """Same family, another product; and the same version is the same product whenever it is packed."""
    older, same, newer = (_all(describe(program, version), "Product")[0] for version in ("1.2.3", "1.2.3", "1.3.0"))

    assert older.get("UpgradeCode") == newer.get("UpgradeCode")
    assert older.get("Id") == same.get("Id") != newer.get("Id")


def test_the_wheels_for_windows_are_those_of_the_lock(program: Path) -> None:
    """Each with its hashes; a marker would be weighed for the system that downloads."""
    entries = list(wanted_entries(LOCK.read_text(encoding="utf-8")))

    assert {entry.partition("==")[0] for entry in entries} >= {"pyside6-essentials", "typst", "pefile", "rapidfuzz"}
    assert all("--hash=sha256:" in entry for entry in entries)
    assert [entry for entry in entries if ";" in entry] == []
