"""Fixtures: a real window over a small real library."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.small_library import build_small_library
from tests.helpers.window_rig import WindowRig

OpenWindow = Callable[..., WindowRig]


@pytest.fixture(scope="session")
def small_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library of three topics; tests that harm it work on a copy."""
    return build_small_library(tmp_path_factory.mktemp("window-library"))


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, small_library: Path, tmp_path: Path) -> Iterator[OpenWindow]:
    """Return a function that opens the program again and again on the same data; all are closed at the end."""
    opened: list[WindowRig] = []

    def open_one(library: Path = small_library) -> WindowRig:
        opened.append(WindowRig(qtbot, qapp, library, tmp_path / "data"))
        return opened[-1]

    yield open_one
    for rig in opened:
        rig.close_once()


@pytest.fixture
def rig(open_window: OpenWindow) -> WindowRig:
    """Return an open window whose tree is filled."""
    opened = open_window()
    opened.wait_for_contents()
    return opened
