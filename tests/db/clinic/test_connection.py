"""How files are addressed and opened."""

import sqlite3
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from db.clinic.connection import Mode, _write_address, connect


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/srv/Señora Ñ/a?b#c%d"), "file:///srv/Se%C3%B1ora%20%C3%91/a%3Fb%23c%25d"),
        (PureWindowsPath("C:/Users/Peña/x"), "file:///C:/Users/Pe%C3%B1a/x"),
        (PureWindowsPath("//server/share/x"), "file:////server/share/x"),
    ],
)
def test_any_path_can_be_written_as_an_address(path: PurePath, address: str) -> None:
    """SQLite refuses the two slashes of a Windows share."""
    assert _write_address(path) == address


@pytest.mark.parametrize("mode", ["write", "read", "frozen"])
def test_a_file_that_is_not_there_is_not_made_by_opening_it(tmp_path: Path, mode: Mode) -> None:
    """Only `create` creates."""
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "clinic.sqlite", mode)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mode", ["read", "frozen"])
def test_reading_modes_cannot_write(tmp_path: Path, mode: Mode) -> None:
    """What is only looked at stays as it is."""
    connect(tmp_path / "clinic.sqlite", "create").close()

    with closing(connect(tmp_path / "clinic.sqlite", mode)) as db, pytest.raises(sqlite3.OperationalError):
        db.execute("CREATE TABLE t (n)")


def test_every_connection_minds_its_references(tmp_path: Path) -> None:
    """SQLite forgets this from one connection to the next."""
    with closing(connect(tmp_path / "clinic.sqlite", "create")) as db:
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert db.execute("PRAGMA secure_delete").fetchone() == (1,)
