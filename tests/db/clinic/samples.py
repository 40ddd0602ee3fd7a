"""A filled clinic's file, a clock that is set by hand, and ways to look at a folder from outside."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, cast

from db.clinic import ClinicFile, Opening, Recent
from db.records import Letterhead
from db.saved import SavedSet

ROOT = Path(__file__).parents[3]
LETTERHEAD = Letterhead("Clínica Peña", ("Calle 1", "León"), "555-0100", "555-0199")
FIRST_SET = SavedSet("Runners", ("spondylolysis", "bracing-spondylolysis"), {"size": 18, "language": "es"})

Contents = tuple[Letterhead, str, tuple[str, ...], tuple[SavedSet, ...]]
FILLED: Contents = (LETTERHEAD, "dark", ("spondylolysis", "red-flags-back-pain"), (FIRST_SET,))
EMPTY: Contents = (Letterhead(), "", (), ())


@dataclass
class Clock:
    """A clock in the time zone of this computer that stands until it is moved."""

    moment: datetime = field(default_factory=datetime(2026, 11, 22, 10, 15, tzinfo=UTC).astimezone)

    def __call__(self) -> datetime:
        """Return the time it shows."""
        return self.moment

    def pass_days(self, days: int) -> None:
        """Move it forward."""
        self.moment += timedelta(days=days)


def fill(clinic: ClinicFile) -> None:
    """Write what `FILLED` says, and one opened topic."""
    clinic.save_letterhead(LETTERHEAD)
    clinic.save_settings({"theme": "dark"})
    clinic.add_favourite("spondylolysis")
    clinic.add_favourite("red-flags-back-pain")
    clinic.save_set(FIRST_SET)
    clinic.note_opened("spondylolysis")


def contents(clinic: ClinicFile) -> Contents:
    """Return all that a backup should hold."""
    return clinic.letterhead(), clinic.setting("theme", ""), clinic.favourites(), clinic.sets()


def make_filled(folder: Path, clock: Clock) -> None:
    """Leave a filled file and one backup of it in the folder."""
    clinic, _ = ClinicFile.open(folder, now=clock)
    with clinic:
        fill(clinic)


def reopen(folder: Path, clock: Clock) -> tuple[Opening, Contents, tuple[Recent, ...]]:
    """Open, look at everything, and close."""
    clinic, opening = ClinicFile.open(folder, now=clock, patience_s=0.05)
    with clinic:
        return opening, contents(clinic), clinic.recents()


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Return every file below the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@contextmanager
def other_program(code: str, *arguments: str) -> Iterator[IO[str]]:
    """Run Python code in another process, yield its output, and kill it at the end as a power cut would."""
    command = [sys.executable, "-c", code, *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield cast(IO[str], process.stdout)
        finally:
            process.kill()
