"""A second start while the program runs: two windows share the clinic's file, and commands work beside them."""

from pathlib import Path

import pytest

from db.clinic import ClinicFile, OpeningState
from tests.helpers.program import COMMANDS, open_window, run_program

_OPEN_FIRST = (("contents",), ("search", "spondylolysis"), ("open",))
_OPEN_SECOND = (("contents",), ("search", "compression fracture"), ("open",))


@pytest.fixture
def data(home: Path) -> Path:
    """Return the folder in which the program keeps the clinic's file."""
    return home / "data"


@pytest.fixture(autouse=True)
def _data_folder(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAMINA_DATA_DIR", str(data))


def test_two_windows_at_a_time_lose_nothing(data: Path, tmp_path: Path) -> None:
    """Each adds a favourite while the other is open, and both are there afterwards."""
    go = tmp_path / "go"
    meet = (("await", str(go)), ("favourite",), ("quiet",))
    with (
        open_window(*_OPEN_FIRST, *meet, folder=tmp_path) as wait_first,
        open_window(*_OPEN_SECOND, *meet, folder=tmp_path) as wait_second,
    ):
        wait_first("open")
        wait_second("open")
        go.touch()

    clinic, opening = ClinicFile.open(data)
    with clinic:
        assert opening.state is OpeningState.OPENED
        assert set(clinic.favourites()) == {"spondylolysis", "vertebral-compression-fracture"}
        assert {recent.topic_id for recent in clinic.recents()} == set(clinic.favourites())
    assert not list(data.glob("*damaged*"))


def test_a_window_finds_what_the_other_one_keeps_at_that_moment(data: Path, tmp_path: Path) -> None:
    """The second start is no start with an empty file."""
    go = tmp_path / "go"
    with open_window(*_OPEN_FIRST, ("favourite",), ("await", str(go)), ("quiet",), folder=tmp_path) as wait_first:
        wait_first("favourite")
        with open_window(*_OPEN_SECOND, ("favourite",), ("quiet",), folder=tmp_path) as wait_second:
            wait_second("quiet")
        with ClinicFile.open(data)[0] as clinic:
            assert set(clinic.favourites()) == {"spondylolysis", "vertebral-compression-fracture"}
        go.touch()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_works_while_the_window_is_open(command: str, tmp_path: Path) -> None:
    """Commands only read the library, and keep nothing."""
    go = tmp_path / "go"
    with open_window(*_OPEN_FIRST, ("await", str(go)), ("quiet",), folder=tmp_path) as wait_for:
        wait_for("open")
        ended = run_program(*COMMANDS[command], folder=tmp_path)
        go.touch()

    assert (ended.code, ended.err) == (0, "")
    assert ended.out
