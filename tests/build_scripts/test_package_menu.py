"""The entry in the menu of programs, for who unpacked the archive."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.environment import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="menus of Linux desktops")

_FOLDER = ROOT / "build_scripts" / "package"
_ICON = "icons/hicolor/48x48/apps/lamina.png"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return an unpacked program in a folder whose name has all that a shell and a menu trip over."""
    folder = tmp_path / 'Clínica ñ $HOME `x` "50%"\\'
    (folder / "share" / "applications").mkdir(parents=True)
    (folder / "share" / _ICON).parent.mkdir(parents=True)
    (folder / "share" / _ICON).touch()
    shutil.copy(_FOLDER / "lamina.desktop", folder / "share" / "applications")
    shutil.copy(_FOLDER / "add-to-menu.sh", folder)
    return folder


def _run(program: Path, *words: str) -> int:
    return subprocess.run([program / "add-to-menu.sh", *words], check=False, capture_output=True).returncode


def test_the_entry_starts_the_program_where_it_lies(program: Path, home: Path) -> None:
    """The path is quoted by the rules of desktop entries: for a string first, then for an argument."""
    assert _run(program) == 0

    share = home / ".local" / "share"
    entry = (share / "applications" / "lamina.desktop").read_text(encoding="utf-8")
    line = next(line for line in entry.splitlines() if line.startswith("Exec="))

    assert _program_of(line.removeprefix("Exec=").removesuffix(" %u")) == str(program / "lamina")
    assert (share / _ICON).is_file()


def test_the_entry_can_be_taken_out_again(program: Path, home: Path) -> None:
    """Nothing of it stays behind."""
    _run(program)

    assert _run(program, "--remove") == 0

    assert [path for path in (home / ".local").rglob("*") if path.is_file()] == []


def test_an_unknown_word_changes_nothing(program: Path, home: Path) -> None:
    """A slip is answered with how it is used."""
    assert _run(program, "remove") == 2
    assert not (home / ".local").exists()


@pytest.mark.needs_tool("desktop-file-validate")
def test_the_entry_is_valid() -> None:
    """By the tool of the specification's makers."""
    subprocess.run(["desktop-file-validate", _FOLDER / "lamina.desktop"], check=True)


def _program_of(value: str) -> str:
    """Return the program that a desktop starts: escapes of a string undone, then those of a quoted argument."""
    string = value.replace("\\\\", "\\")
    assert string[0] == string[-1] == '"'
    letters = iter(string[1:-1].replace("%%", "%"))
    return "".join(next(letters) if letter == "\\" else letter for letter in letters)


def test_the_folder_of_the_test_is_awkward(program: Path) -> None:
    """A tame path would prove nothing."""
    assert set(' ñ$`"%\\') <= set(os.fspath(program))
