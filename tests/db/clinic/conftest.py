"""A folder with an awkward name, a clock set by hand, and a file opened between the two."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.clinic import ClinicFile
from tests.db.clinic.samples import Clock


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that does not exist yet, with spaces and Spanish letters in its name."""
    return tmp_path / "Clínica de la señora Ñ #1? 100%" / "lamina data"


@pytest.fixture
def clock() -> Clock:
    """Return a clock set by hand."""
    return Clock()


@pytest.fixture
def clinic(folder: Path, clock: Clock) -> Iterator[ClinicFile]:
    """Return a clinic's file opened for the first time."""
    clinic, _ = ClinicFile.open(folder, now=clock, patience_s=0.05)
    with clinic:
        yield clinic
