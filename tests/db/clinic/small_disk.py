"""What happens to a clinic's file on a disk of 400 kB; run in a process that may mount one for itself."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.clinic import ClinicFile, ClinicFileNotSaved, OpeningState, Trouble
from db.saved import SavedSet
from tests.db.clinic.samples import EMPTY, FILLED, Clock, contents, make_filled, reopen

_FULL = {Trouble.DISK_FULL, Trouble.DISK_ERROR}  # SQLite has no word for a disk too full for its shared memory


def _mount(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)], check=True)


def _fill_up(disk: Path) -> Path:
    stuffing = disk / "stuffing"
    with stuffing.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return stuffing
    return stuffing


def _save_until_it_fails(clinic: ClinicFile) -> None:
    for number in range(100):
        clinic.save_set(SavedSet("Big", ("x" * 1000,) * number))


def _first_start_on_a_full_disk(disk: Path) -> None:
    stuffing = _fill_up(disk)
    opening, found, _ = reopen(disk / "clinic", Clock())
    assert opening.state is OpeningState.IN_MEMORY, opening
    assert opening.reason is Trouble.DISK_FULL, opening
    assert found == EMPTY
    stuffing.unlink()
    assert reopen(disk / "clinic", Clock())[0].state is OpeningState.CREATED


def _full_while_open(disk: Path) -> None:
    make_filled(disk / "clinic", Clock())
    clinic, _ = ClinicFile.open(disk / "clinic", now=Clock())
    stuffing = _fill_up(disk)
    with pytest.raises(ClinicFileNotSaved) as caught:
        _save_until_it_fails(clinic)
    assert caught.value.trouble is Trouble.DISK_FULL
    kept = [saved for saved in clinic.sets() if saved.name != "Big"]
    assert (*contents(clinic)[:3], tuple(kept)) == FILLED
    stuffing.unlink()
    clinic.delete_set("Big")
    clinic.close()
    assert reopen(disk / "clinic", Clock())[1] == FILLED


def _full_before_opening(disk: Path) -> None:
    make_filled(disk / "clinic", Clock())
    _fill_up(disk)
    opening, found, _ = reopen(disk / "clinic", Clock())
    assert opening.state is OpeningState.IN_MEMORY, opening
    assert opening.reason in _FULL, opening
    assert found == FILLED


def _no_room_for_the_days_backup(disk: Path) -> None:
    clock = Clock()
    make_filled(disk / "clinic", clock)
    clinic, _ = ClinicFile.open(disk / "clinic", now=clock)
    clinic.save_settings({"later": True})
    clinic.close()
    clock.pass_days(1)
    with (_fill_up(disk)).open("r+b") as stuffing:
        stuffing.truncate(stuffing.seek(0, 2) - 60 * 1024)
    opening, found, _ = reopen(disk / "clinic", clock)
    assert opening.state is OpeningState.OPENED, opening
    assert opening.backup_trouble in _FULL, opening
    assert "backup could not be made" in opening.message
    assert found == FILLED


def _no_room_to_restore(disk: Path) -> None:
    make_filled(disk / "clinic", Clock())
    (disk / "clinic" / "clinic.sqlite").write_bytes(b"torn")
    stuffing = _fill_up(disk)
    opening, found, _ = reopen(disk / "clinic", Clock())
    assert opening.state is OpeningState.IN_MEMORY, opening
    assert opening.backup_date == Clock().moment, opening
    assert found == FILLED
    assert (disk / "clinic" / "clinic.sqlite").read_bytes() == b"torn"
    stuffing.unlink()
    assert reopen(disk / "clinic", Clock())[0].state is OpeningState.RESTORED


def _read_only_disk(disk: Path) -> None:
    make_filled(disk / "clinic", Clock())
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    opening, found, _ = reopen(disk / "clinic", Clock())
    assert (opening.state, opening.reason) == (OpeningState.IN_MEMORY, Trouble.NOT_WRITABLE), opening
    assert found == FILLED


SCENARIOS: dict[str, Callable[[Path], None]] = {
    "first start on a full disk": _first_start_on_a_full_disk,
    "full while open": _full_while_open,
    "full before opening": _full_before_opening,
    "no room for the day's backup": _no_room_for_the_days_backup,
    "no room to restore": _no_room_to_restore,
    "read-only disk": _read_only_disk,
}

if __name__ == "__main__":
    scenario, folder = sys.argv[1], Path(sys.argv[2])
    _mount(folder)
    SCENARIOS[scenario](folder)
    sys.stdout.write(f"{scenario}: as it should be\n")
