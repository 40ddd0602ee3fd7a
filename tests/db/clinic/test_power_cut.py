"""The program may end at any moment; what was saved stays saved."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.clinic import ClinicFile, OpeningState
from tests.db.clinic.samples import EMPTY, FILLED, Clock, make_filled, other_program, reopen

_SAVES_FOR_EVER = """
import itertools, sys
from pathlib import Path
from db.clinic import ClinicFile
from db.saved import SavedSet
clinic, _ = ClinicFile.open(Path(sys.argv[1]))
for number in itertools.count(1):
    clinic.save_settings({"number": number})
    print(number, flush=True)
    clinic.note_opened(f"topic-{number}")
    clinic.save_set(SavedSet(f"set {number % 7}", ("a",) * (number % 50)))
"""

_OPENS_FOR_EVER = """
import sys
from pathlib import Path
from db.clinic import ClinicFile
while True:
    clinic, opening = ClinicFile.open(Path(sys.argv[1]))
    clinic.save_settings({"number": clinic.setting("number", 0) + 1})
    print(clinic.setting("number", 0), flush=True)
    clinic.close()
"""


@pytest.mark.parametrize("code", [_SAVES_FOR_EVER, _OPENS_FOR_EVER])
@pytest.mark.parametrize("changes", [1, 2, 31])
def test_a_killed_program_loses_nothing_it_called_saved(folder: Path, clock: Clock, code: str, changes: int) -> None:
    """Killed while it writes, or while it opens and closes."""
    with other_program(code, str(folder)) as output:
        last = [int(output.readline()) for _ in range(changes)][-1]

    clinic, opening = ClinicFile.open(folder, now=clock)
    with clinic:
        assert opening.state is OpeningState.OPENED
        assert clinic.setting("number", 0) >= last


@pytest.fixture(scope="module")
def interrupted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of a folder taken while its file was open, with five changes in the log."""
    clinic, _ = ClinicFile.open(tmp_path_factory.mktemp("running"), now=Clock())
    with clinic:
        for number in range(1, 6):
            clinic.save_settings({"number": number})
        copied = tmp_path_factory.mktemp("interrupted") / "clinic"
        assert clinic._folder is not None
        return Path(shutil.copytree(clinic._folder, copied))


@given(length=st.integers(min_value=0), tail=st.binary(max_size=40))
def test_a_torn_log_gives_the_last_whole_change(interrupted: Path, length: int, tail: bytes) -> None:
    """Wherever a power cut tears the log, the file opens as it stood after one of the changes."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(shutil.copytree(interrupted, Path(scratch) / "clinic"))
        log = folder / "clinic.sqlite-wal"
        raw = log.read_bytes()
        log.write_bytes(raw[: length % len(raw)] + tail)

        clinic, opening = ClinicFile.open(folder, now=Clock())
        with clinic:
            assert opening.state is OpeningState.OPENED
            assert clinic.setting("number", 0) in range(6)


def test_a_whole_log_gives_the_last_change(interrupted: Path, tmp_path: Path) -> None:
    """The test above would pass with a log that is never read."""
    folder = Path(shutil.copytree(interrupted, tmp_path / "clinic"))

    clinic, _ = ClinicFile.open(folder, now=Clock())
    with clinic:
        assert clinic.setting("number", 0) == 5


def test_half_written_files_of_an_earlier_try_do_no_harm(folder: Path, clock: Clock) -> None:
    """A power cut while a file or a backup was being made leaves such parts; the next try clears them."""
    make_filled(folder, clock)
    parts = [folder / "clinic.sqlite.part", folder / "backups" / "clinic.sqlite.part"]
    for part in parts:
        part.write_bytes(b"half")
        part.with_name(part.name + "-journal").write_bytes(b"half")
    (folder / "clinic.sqlite").write_bytes(b"torn")

    opening, found, _ = reopen(folder, clock)

    assert opening.state is OpeningState.RESTORED
    assert found == FILLED
    assert not parts[0].exists()


def test_a_first_start_cut_off_before_the_file_had_its_name_is_a_first_start(folder: Path, clock: Clock) -> None:
    """No alarm about a file that never was."""
    folder.mkdir(parents=True)
    (folder / "clinic.sqlite.part").write_bytes(b"half")
    (folder / "clinic.lock").touch()

    opening, found, _ = reopen(folder, clock)

    assert opening.state is OpeningState.CREATED
    assert found == EMPTY
