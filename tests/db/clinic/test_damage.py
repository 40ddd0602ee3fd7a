"""A damaged file is kept aside, the newest good backup brought back, and the person told."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.clinic import ClinicFile, ClinicFileNotRead, ClinicFileNotSaved, Opening, OpeningState, Trouble
from db.records import Letterhead
from tests.db.clinic.samples import EMPTY, FILLED, Clock, Contents, bytes_in, contents, make_filled, reopen

_MADE_WHOLE = {OpeningState.OPENED, OpeningState.RESTORED}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a filled file and its backup, to be copied and never opened."""
    folder = tmp_path_factory.mktemp("good")
    make_filled(folder, Clock())
    return folder


def _open_damaged(good: Path, damage: Callable[[bytes], bytes]) -> tuple[Opening, Contents]:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(shutil.copytree(good, Path(scratch) / "clinic"))
        path = folder / "clinic.sqlite"
        path.write_bytes(damage(path.read_bytes()))
        opening, found, _ = reopen(folder, Clock())
        again, found_again, _ = reopen(folder, Clock())
        assert (again.state, found_again) == (OpeningState.OPENED, found)
        return opening, found


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_a_flipped_bit_never_changes_what_the_clinic_wrote(good: Path, place: int, bit: int) -> None:
    """Wherever it lies, the file opens with every word intact, or a backup takes its place."""

    def flip(raw: bytes) -> bytes:
        at = place % len(raw)
        return raw[:at] + bytes([raw[at] ^ (1 << bit)]) + raw[at + 1 :]

    opening, found = _open_damaged(good, flip)

    assert opening.state in _MADE_WHOLE
    assert found == FILLED


@given(data=st.data())
def test_a_flipped_bit_in_what_is_written_is_always_found(good: Path, data: st.DataObject) -> None:
    """Empty space forgives, words do not: the same over the bytes that are not zero."""
    raw = (good / "clinic.sqlite").read_bytes()
    at = data.draw(st.sampled_from([place for place, byte in enumerate(raw) if byte and place >= 100]))
    bit = data.draw(st.integers(0, 7))

    opening, found = _open_damaged(good, lambda raw: raw[:at] + bytes([raw[at] ^ (1 << bit)]) + raw[at + 1 :])

    assert opening.state in _MADE_WHOLE
    assert found == FILLED


@given(st.integers(min_value=0))
def test_a_truncated_file_is_replaced_by_its_backup(good: Path, length: int) -> None:
    """Cut anywhere, even to nothing; only the zeros that end the last page are no loss."""
    raw = (good / "clinic.sqlite").read_bytes()
    kept = length % len(raw)

    opening, found = _open_damaged(good, lambda raw: raw[:kept])

    assert opening.state is (OpeningState.RESTORED if raw[kept:].strip(b"\0") else OpeningState.OPENED)
    assert found == FILLED


@given(st.binary(max_size=200))
def test_a_file_that_is_no_database_is_replaced_by_its_backup(good: Path, junk: bytes) -> None:
    """Another program may have written over it."""
    opening, found = _open_damaged(good, lambda _: junk)

    assert opening.state is OpeningState.RESTORED
    assert found == FILLED


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE favourite",
        "UPDATE letterhead SET phone_after_hours = '555-0198'",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 99",
        "DELETE FROM seal",
        "UPDATE seal SET schema = 'x'",
    ],
)
def test_a_change_that_lamina_did_not_make_counts_as_damage(folder: Path, clock: Clock, statement: str) -> None:
    """SQLite would call each of these files sound."""
    make_filled(folder, clock)
    with closing(sqlite3.connect(folder / "clinic.sqlite", isolation_level=None)) as db:
        db.execute(statement)

    opening, found, _ = reopen(folder, clock)

    assert opening.state is OpeningState.RESTORED
    assert found == FILLED


def test_the_person_is_told_the_date_of_the_backup_and_where_the_damaged_file_is(folder: Path, clock: Clock) -> None:
    """The damaged bytes are kept as they were, under a name with the date."""
    made = clock.moment
    make_filled(folder, clock)
    (folder / "clinic.sqlite").write_bytes(b"torn")
    clock.pass_days(3)

    opening, _, _ = reopen(folder, clock)

    stamp = f"{clock.moment:%Y-%m-%dT%H%M%S}"
    assert opening.backup_date == made
    assert opening.kept_aside == folder / f"clinic.damaged-{stamp}.sqlite"
    assert opening.kept_aside.read_bytes() == b"torn"
    assert f"{made:%Y-%m-%d %H:%M}" in opening.message
    assert opening.kept_aside.name in opening.message


def test_what_sqlite_left_beside_the_damaged_file_is_kept_with_it(folder: Path, clock: Clock) -> None:
    """A log of the old file beside the new one would damage that too."""
    make_filled(folder, clock)
    for suffix in ("", "-wal", "-shm"):
        (folder / f"clinic.sqlite{suffix}").write_bytes(b"torn" + suffix.encode())

    opening, found, _ = reopen(folder, clock)

    assert opening.kept_aside is not None
    assert Path(f"{opening.kept_aside}-wal").read_bytes() == b"torn-wal"
    assert Path(f"{opening.kept_aside}-shm").exists()
    assert found == FILLED


def test_two_damaged_files_of_one_second_are_both_kept(folder: Path, clock: Clock) -> None:
    """Nothing that might still be read is written over."""
    make_filled(folder, clock)
    for torn in (b"one", b"two"):
        (folder / "clinic.sqlite").write_bytes(torn)
        reopen(folder, clock)

    kept = [raw for name, raw in bytes_in(folder).items() if "damaged" in name]

    assert sorted(kept) == [b"one", b"two"]


def test_without_a_backup_an_empty_file_is_started(folder: Path, clock: Clock) -> None:
    """The person is told that there was none."""
    folder.mkdir(parents=True)
    (folder / "clinic.sqlite").write_bytes(b"torn")

    opening, found, _ = reopen(folder, clock)

    assert opening.state is OpeningState.STARTED_EMPTY
    assert opening.backup_date is None
    assert opening.kept_aside is not None
    assert "no good backup" in opening.message
    assert found == EMPTY


def test_a_bad_backup_is_passed_over_for_an_older_good_one(folder: Path, clock: Clock) -> None:
    """The newest is no use if it is damaged too."""
    make_filled(folder, clock)
    (first,) = (folder / "backups").iterdir()
    (folder / "backups" / "clinic-2030-01-01T000000.sqlite").write_bytes(first.read_bytes()[:-5000])
    (folder / "clinic.sqlite").write_bytes(b"torn")

    opening, found, _ = reopen(folder, clock)

    assert opening.backup_date == clock.moment
    assert found == FILLED


def test_a_missing_file_is_brought_back_from_its_backup(folder: Path, clock: Clock) -> None:
    """So a power cut in the middle of a repair loses nothing."""
    make_filled(folder, clock)
    (folder / "clinic.sqlite").unlink()

    opening, found, _ = reopen(folder, clock)

    assert (opening.state, opening.kept_aside) == (OpeningState.RESTORED, None)
    assert "missing" in opening.message
    assert found == FILLED


def test_a_log_left_without_its_file_does_not_reach_the_new_one(folder: Path, clock: Clock) -> None:
    """A repair cut off between two renames leaves such a log."""
    make_filled(folder, clock)
    later, _ = ClinicFile.open(folder, now=clock)
    later.save_settings({"theme": "light"})
    log = (folder / "clinic.sqlite-wal").read_bytes()
    later.close()
    (folder / "clinic.sqlite").unlink()
    (folder / "clinic.sqlite-wal").write_bytes(log)

    opening, found, _ = reopen(folder, clock)

    assert opening.state is OpeningState.RESTORED
    assert found == FILLED


def test_a_change_from_outside_is_never_sealed_by_the_next_save(clinic: ClinicFile) -> None:
    """A digit that flips while the program runs is found at the next change."""
    clinic.save_letterhead(Letterhead("Clinic", (), "555-0100"))
    clinic._db.execute("UPDATE letterhead SET phone = '555-0101'")

    with pytest.raises(ClinicFileNotSaved) as caught:
        clinic.add_favourite("spondylolysis")

    assert caught.value.trouble is Trouble.DAMAGED
    assert clinic.favourites() == ()


def test_damage_met_while_reading_is_told_and_no_traceback(clinic: ClinicFile) -> None:
    """Text that is no UTF-8 is a damaged file, not a bug."""
    clinic._db.execute("INSERT INTO favourite VALUES (CAST(x'ff' AS TEXT), 0)")

    with pytest.raises(ClinicFileNotRead) as caught:
        clinic.favourites()

    assert caught.value.trouble is Trouble.DAMAGED
    assert "start it again" in caught.value.advice


def test_a_bug_of_ours_is_no_trouble_of_the_clinic(clinic: ClinicFile) -> None:
    """Bad SQL must reach the crash report, not a friendly notice."""
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        clinic._read("SELECT * FROM nowhere")

    assert contents(clinic) == EMPTY
