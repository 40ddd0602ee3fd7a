"""The command line on a small library."""

from pathlib import Path

import pytest

from tests.helpers.small_library import build_small_library


@pytest.fixture(scope="session")
def built_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small library, built once; tests that harm it work on a copy."""
    return build_small_library(tmp_path_factory.mktemp("cli-library"))


@pytest.fixture(autouse=True)
def used_library(built_library: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the commands read the small library and return where it lies."""
    use_library(monkeypatch, built_library)
    return built_library


def use_library(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the commands read another library."""
    monkeypatch.setattr("desktop.cli.open_library.resource_path", lambda _name: path)
