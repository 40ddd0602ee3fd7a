"""A small real library, built once by the real builder."""

from pathlib import Path

import pytest

from tests.helpers.small_library import SmallContent, build_small_library


@pytest.fixture(scope="session")
def library_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built library of three topics; tests that harm it work on a copy."""
    return build_small_library(tmp_path_factory.mktemp("small-library"))


@pytest.fixture
def small_content(tmp_path: Path) -> SmallContent:
    """Return a copy of the small content set that the test may break."""
    return SmallContent(tmp_path / "source")
