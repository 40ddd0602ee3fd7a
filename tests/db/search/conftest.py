"""The real library, built once, and the search on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.builder.build import build
from db.library import Library
from db.search import Search
from tests.helpers.small_library import ROOT


@pytest.fixture(scope="session")
def real_library_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the library of the real content."""
    path = tmp_path_factory.mktemp("real-library") / "library.sqlite"
    build(ROOT / "db" / "content", ROOT / "resources" / "illustrations", path)
    return path


@pytest.fixture(scope="session")
def real_library(real_library_path: Path) -> Iterator[Library]:
    """Return the real library, open."""
    with Library.open(real_library_path) as library:
        yield library


@pytest.fixture(scope="session")
def search(real_library: Library) -> Search:
    """Return the search on the real library."""
    return Search(real_library)
