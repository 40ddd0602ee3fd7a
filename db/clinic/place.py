"""Where things lie in the clinic's folder, and how a file gets there whole or not at all."""

import os
from datetime import datetime
from pathlib import Path

BACKUP_FOLDER = "backups"

_BESIDE = ("", "-wal", "-shm", "-journal")
_MOMENT = "%Y-%m-%dT%H%M%S"


def write_moment(moment: datetime) -> str:
    """Return a moment as it stands in a file's name, in local time."""
    return moment.strftime(_MOMENT)


def read_moment(text: str) -> datetime:
    """Return the moment a file's name tells. Raises ValueError where it tells none."""
    return datetime.strptime(text, _MOMENT).astimezone()


def find_free_name(folder: Path, stem: str) -> Path:
    """Return a path in the folder that is not taken yet: `stem.sqlite`, else `stem-2.sqlite` and so on."""
    candidate, number = folder / f"{stem}.sqlite", 1
    while candidate.exists():
        number += 1
        candidate = folder / f"{stem}-{number}.sqlite"
    return candidate


def set_aside(path: Path, moment: datetime) -> Path | None:
    """Rename a damaged file, and what SQLite left beside it; return its new path, or None if there was no such file."""
    is_there = path.exists()
    target = find_free_name(path.parent, f"{path.stem}.damaged-{write_moment(moment)}")
    for suffix in _BESIDE:
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.replace(target.with_name(target.name + suffix))
    return target if is_there else None


def clear_part(path: Path) -> Path:
    """Return where a file is written before it takes its place, free of what an earlier try left there."""
    part = path.with_name(path.name + ".part")
    for suffix in _BESIDE:
        part.with_name(part.name + suffix).unlink(missing_ok=True)
    return part


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name in one step that survives a power cut."""
    with part.open("r+b") as file:
        os.fsync(file.fileno())
    part.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
