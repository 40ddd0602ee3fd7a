"""The clinic's own file: open it, bring it up to date, back it up, and restore it."""

from db.clinic.clinic_file import ClinicFile
from db.clinic.errors import ClinicFileNotRead, ClinicFileNotSaved, Trouble
from db.clinic.records import Opening, OpeningState, Recent

__all__ = [
    "ClinicFile",
    "ClinicFileNotRead",
    "ClinicFileNotSaved",
    "Opening",
    "OpeningState",
    "Recent",
    "Trouble",
]
