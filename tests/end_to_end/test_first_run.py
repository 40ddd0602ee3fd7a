"""The program before anything was set up: it says what to do."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.helpers.program import ROOT, Ended, copy_program, run, run_program

_SET_UP = "python3 build_scripts/dev.py setup"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout in which no library was built yet."""
    copy_program(tmp_path / "checkout").unlink()
    shutil.copytree(ROOT / "build_scripts", tmp_path / "checkout" / "build_scripts")
    return tmp_path / "checkout"


def _is_refused(ended: Ended, words: str) -> bool:
    told = ended.err.startswith("lamina: ") and words in ended.err and _SET_UP in ended.err
    return told and ended.is_plain and (ended.code, ended.out) == (1, "")


@pytest.mark.parametrize("flags", [(), ("-S",)], ids=["set up", "not set up"])
def test_help_says_how_to_build_the_library(flags: tuple[str, ...], checkout: Path) -> None:
    """Even with nothing but Python (-S leaves out all that was installed)."""
    ended = run(sys.executable, *flags, "-m", "desktop", "--help", folder=checkout, program=checkout)

    assert (ended.code, ended.err) == (0, "")
    assert "There is no library" in ended.out
    assert _SET_UP in ended.out


def test_help_says_nothing_of_a_library_that_is_there(tmp_path: Path) -> None:
    """The control of the test above."""
    assert "library at" not in run_program("--help", folder=tmp_path).out


def test_a_command_says_how_to_build_the_library(checkout: Path) -> None:
    """Nobody has to know that it is built."""
    assert _is_refused(run_program("topics", folder=checkout, program=checkout), "There is no library")


def test_a_window_without_qt_says_how_to_set_it_up(checkout: Path) -> None:
    """The reader sees the name of what is missing and one command, no traceback."""
    ended = run(sys.executable, "-S", "-m", "desktop", "-platform", "offscreen", folder=checkout, program=checkout)

    assert _is_refused(ended, "PySide6 is missing")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_names_the_commands(tmp_path: Path) -> None:
    """Qt itself would end as if the program had crashed."""
    no_screen = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))

    ended = run_program(folder=tmp_path, variables=no_screen)

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("lamina: There is no screen to open a window on.")
    assert "--help" in ended.err
