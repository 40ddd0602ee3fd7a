"""A library or clinic's file that is missing, damaged or too new is told plainly, and the window stays usable."""

import hashlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from db.schema import SCHEMA_VERSION
from tests.helpers.window_fixtures import OpenWindow
from tests.helpers.window_rig import WindowRig

_HASH_SUFFIX = ".sha256"


@pytest.fixture
def library(small_library: Path, tmp_path: Path) -> Path:
    """Return a copy of the library that the test may harm."""
    copy = tmp_path / small_library.name
    shutil.copy(small_library, copy)
    shutil.copy(f"{small_library}{_HASH_SUFFIX}", f"{copy}{_HASH_SUFFIX}")
    return copy


def _notice(rig: WindowRig) -> str:
    rig.wait(lambda: rig.window.notice.text != "")
    return rig.window.notice.text


def _is_usable(rig: WindowRig) -> bool:
    """Return whether the window still does what needs no library."""
    rig.search.setText("brace")
    rig.do("theme-dark")
    rig.wait(lambda: rig.application.look.is_dark)
    return rig.window.isVisible() and rig.search.isEnabled() and not rig.application.reading.summaries()


def test_a_missing_library_is_told(open_window: OpenWindow, tmp_path: Path) -> None:
    """The notice says what to do."""
    rig = open_window(tmp_path / "nowhere.sqlite")

    assert "Install the program again." in _notice(rig)
    assert _is_usable(rig)


def test_a_single_flipped_byte_is_told(open_window: OpenWindow, library: Path) -> None:
    """A wrong letter in a dose must not be read."""
    content = bytearray(library.read_bytes())
    content[len(content) // 2] ^= 1
    library.write_bytes(content)

    rig = open_window(library)

    assert "Install the program again." in _notice(rig)
    assert _is_usable(rig)


def test_a_library_of_a_newer_program_is_told(open_window: OpenWindow, library: Path) -> None:
    """An old program does not guess."""
    connection = sqlite3.connect(library)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    digest = hashlib.sha256(library.read_bytes()).hexdigest()
    library.with_name(f"{library.name}{_HASH_SUFFIX}").write_text(f"{digest}  {library.name}\n", encoding="ascii")

    rig = open_window(library)

    assert "newer" in _notice(rig)
    assert _is_usable(rig)


def test_a_file_that_is_no_library_is_told(open_window: OpenWindow, library: Path) -> None:
    """A half-finished copy is no database."""
    library.write_bytes(library.read_bytes()[:5000])

    rig = open_window(library)

    assert _notice(rig) != ""
    assert _is_usable(rig)


def test_a_damaged_clinics_file_is_told_and_the_library_still_opens(open_window: OpenWindow, tmp_path: Path) -> None:
    """Reading and printing need nothing of it."""
    first = open_window()
    first.wait_for_contents()
    first.close_once()
    kept = next((tmp_path / "data").glob("*.sqlite"))
    kept.write_bytes(b"no database at all" * 500)

    rig = open_window()

    assert _notice(rig) != ""
    rig.wait_for_contents()


def test_a_folder_that_cannot_be_written_is_told(open_window: OpenWindow, tmp_path: Path) -> None:
    """The window works, and says that nothing will be remembered."""
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")

    rig = open_window()

    assert _notice(rig) != ""
    rig.wait_for_contents()
    assert not rig.application.store.is_kept
