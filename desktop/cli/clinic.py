"""What the clinic set in the window, for the commands: its letterhead and its saved sets."""

from collections.abc import Iterator
from contextlib import contextmanager

from db.clinic import ClinicFile
from db.glance import FILE_NAME
from db.records import Letterhead
from db.saved import SavedSet
from desktop.cli.error import WrongInput
from desktop.core.paths import find_program_folder, find_user_paths


def clinic_letterhead() -> Letterhead:
    """Return the clinic's letterhead; empty where none was set on this computer."""
    with _clinic_file() as clinic:
        return clinic.letterhead() if clinic else Letterhead()


def clinic_set(name: str) -> SavedSet:
    """Return the saved set of this name, whatever its capitals. Raises `WrongInput`."""
    with _clinic_file() as clinic:
        sets = clinic.sets() if clinic else ()
    found = next((saved for saved in sets if saved.name.casefold() == name.casefold()), None)
    if found is None:
        names = ", ".join(saved.name for saved in sets)
        raise WrongInput(
            f"No saved set is called “{name}”.", f"There are: {names}." if names else "None was saved yet."
        )
    return found


@contextmanager
def _clinic_file() -> Iterator[ClinicFile | None]:
    """Give the clinic's file, or None where there is none: a command never makes one."""
    paths = find_user_paths(find_program_folder())
    if paths is None or not (paths.data / FILE_NAME).exists():
        yield None
        return
    clinic, _ = ClinicFile.open(paths.data)
    with clinic:
        yield clinic
