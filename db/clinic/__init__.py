"""The clinic's own file: open it, bring it up to date, back it up, and restore it."""

from db.clinic.clinic_file import ClinicFile
from db.clinic.errors import ClinicFileNotRead, ClinicFileNotSaved, Trouble
from db.clinic.records import Json, Opening, OpeningState, Recent, SavedSet

__all__ = [
    "ClinicFile",
    "ClinicFileNotRead",
    "ClinicFileNotSaved",
    "Json",
    "Opening",
    "OpeningState",
    "Recent",
    "SavedSet",
    "Trouble",
]
