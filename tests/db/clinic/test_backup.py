"""Backups: one a day where something changed, each read back before it counts, thinned as they age."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.clinic import ClinicFile, ClinicFileNotSaved, OpeningState
from db.clinic.backup import Backup, choose_backups_to_keep, find_backups, make_backup, thin_backups
from db.clinic.connection import connect
from db.clinic.examination import Condition, examine_file
from desktop.core.paths import UserPaths
from tests.db.clinic.samples import FILLED, Clock, bytes_in, contents, make_filled, reopen

_TODAY = date(2026, 11, 22)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").glob("*"))


def _backup(moment: datetime) -> Backup:
    return Backup(moment, Path(f"{moment:%Y-%m-%dT%H%M%S}"))


def test_a_backup_is_a_sound_file_that_needs_no_other_beside_it(folder: Path, clock: Clock) -> None:
    """It can be copied to a stick and opened anywhere."""
    make_filled(folder, clock)

    (backup,) = (folder / "backups").iterdir()

    assert examine_file(backup).condition is Condition.SOUND
    with closing(sqlite3.connect(backup)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert db.execute("SELECT phone FROM letterhead").fetchone() == (FILLED[0].phone,)


def test_the_backups_lie_where_the_program_says_they_do(folder: Path, clock: Clock) -> None:
    """Settings show this folder to people."""
    make_filled(folder, clock)

    assert list(UserPaths(folder, folder / "log").backups.iterdir())


def test_no_backup_holds_what_was_opened(folder: Path, clock: Clock) -> None:
    """It is health information, and clearing it must clear it everywhere."""
    make_filled(folder, clock)

    (backup,) = (folder / "backups").iterdir()
    kept_in_the_file = reopen(folder, clock)[2]

    with closing(connect(backup, "frozen")) as db:
        assert db.execute("SELECT count(*) FROM recent").fetchone() == (0,)
    assert len(kept_in_the_file) == 1


def test_a_day_has_one_backup(folder: Path, clock: Clock) -> None:
    """However often the program is started."""
    make_filled(folder, clock)
    for theme in ("light", "dark"):
        clinic, _ = ClinicFile.open(folder, now=clock)
        with clinic:
            clinic.save_settings({"theme": theme})

    assert len(_names(folder)) == 1


def test_a_day_on_which_nothing_changed_has_none(folder: Path, clock: Clock) -> None:
    """Opening topics is no change that deserves one."""
    make_filled(folder, clock)
    for _ in range(3):
        clock.pass_days(1)
        clinic, _ = ClinicFile.open(folder, now=clock)
        with clinic:
            clinic.note_opened("spondylolysis")

    assert len(_names(folder)) == 1


def test_a_file_that_nobody_wrote_to_is_not_backed_up(folder: Path, clock: Clock) -> None:
    """An empty backup would restore nothing."""
    reopen(folder, clock)

    assert not (folder / "backups").exists()


def test_what_a_killed_program_left_is_backed_up_at_the_next_opening(folder: Path, clock: Clock) -> None:
    """Closing is not the only occasion."""
    make_filled(folder, clock)
    clinic, _ = ClinicFile.open(folder, now=clock)
    clinic.save_settings({"theme": "light"})
    clinic._opened.close()
    clock.pass_days(1)

    clinic, _ = ClinicFile.open(folder, now=clock)
    names_while_open = _names(folder)
    clinic.close()

    assert len(names_while_open) == 2


def test_the_last_program_to_close_makes_the_backup(folder: Path, clock: Clock) -> None:
    """Two at once would write into one file."""
    first, _ = ClinicFile.open(folder, now=clock)
    second, _ = ClinicFile.open(folder, now=clock)
    first.save_settings({"theme": "dark"})

    first.close()
    assert not (folder / "backups").exists()
    second.close()

    assert len(_names(folder)) == 1


def test_two_backups_of_one_second_are_both_kept(clinic: ClinicFile, folder: Path, clock: Clock) -> None:
    """A migration may follow the day's backup at once."""
    for _ in range(3):
        make_backup(clinic._db, folder / "backups", clock())

    moments = [backup.moment for backup in find_backups(folder / "backups")]

    assert moments == [clock.moment] * 3


def test_a_change_from_outside_is_not_backed_up(folder: Path, clock: Clock) -> None:
    """A backup with a wrong digit would push out the good ones."""
    clinic, _ = ClinicFile.open(folder, now=clock)
    clinic.save_settings({"theme": "dark"})
    clinic._db.execute("UPDATE setting SET value = '\"light\"'")

    clinic.close()

    assert [name for name in _names(folder) if name.endswith(".sqlite")] == []
    assert reopen(folder, clock)[0].state is OpeningState.STARTED_EMPTY


def test_a_backup_that_cannot_be_made_is_told_at_the_opening(folder: Path, clock: Clock) -> None:
    """The file itself opens all the same."""
    clinic, _ = ClinicFile.open(folder, now=clock)
    (folder / "backups").touch()
    clinic.save_settings({"theme": "dark"})
    clinic.close()

    clinic, opening = ClinicFile.open(folder, now=clock)

    with clinic:
        assert opening.state is OpeningState.OPENED
        assert "backup could not be made" in opening.message
        assert contents(clinic)[1] == "dark"


def test_a_backup_by_a_clock_gone_wrong_is_not_the_newest(folder: Path, clock: Clock) -> None:
    """What counts is how many changes it saw."""
    clock.pass_days(4000)
    clinic, _ = ClinicFile.open(folder, now=clock)
    with clinic:
        clinic.save_settings({"theme": "wrong"})
    clock.pass_days(-4000)
    make_filled(folder, clock)
    (folder / "clinic.sqlite").write_bytes(b"torn")

    opening, found, _ = reopen(folder, clock)

    assert opening.backup_date == clock.moment
    assert found == FILLED


def test_files_of_other_people_in_the_folder_are_left_alone(folder: Path, clock: Clock) -> None:
    """Neither restored nor thinned."""
    make_filled(folder, clock)
    for name in ("clinic-old.sqlite", "notes.txt", "clinic-2026-13-45T999999.sqlite"):
        (folder / "backups" / name).touch()

    thin_backups(folder / "backups", date(2040, 1, 1))

    assert len(_names(folder)) == 4


def test_old_backups_are_thinned_when_a_new_one_is_made(folder: Path, clock: Clock) -> None:
    """A year of changes every day leaves a handful."""
    make_filled(folder, clock)
    (made,) = (folder / "backups").iterdir()
    for days in range(1, 365):
        moment = clock.moment - timedelta(days=days)
        (folder / "backups" / f"clinic-{moment:%Y-%m-%dT%H%M%S}.sqlite").write_bytes(b"")

    clock.pass_days(1)
    clinic, _ = ClinicFile.open(folder, now=clock)
    with clinic:
        clinic.save_settings({"theme": "light"})

    assert 10 <= len(_names(folder)) <= 5 + 7 + 6
    assert made.name in bytes_in(folder / "backups")


def test_thinning_keeps_the_newest_of_days_and_months() -> None:
    """Two a day for a year: the last five, then one a day, then one a month."""
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    backups = [_backup(noon - timedelta(hours=12 * half)) for half in range(2 * 365)]

    kept = sorted(choose_backups_to_keep(backups, _TODAY), reverse=True)

    assert [f"{backup.moment:%m-%d %H}" for backup in kept] == [
        *("11-22 12", "11-22 00", "11-21 12", "11-21 00", "11-20 12"),
        *("11-19 12", "11-18 12", "11-17 12", "11-16 12"),
        *("10-31 12", "09-30 12", "08-31 12", "07-31 12", "06-30 12"),
    ]


@given(st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)), unique=True))  # noqa: DTZ001 - hypothesis wants bounds without a zone
def test_thinning_keeps_the_newest_and_what_it_kept_before(moments: list[datetime]) -> None:
    """Whatever the clock did, the newest stays, and thinning twice is thinning once."""
    backups = [_backup(moment) for moment in sorted(moments, reverse=True)]

    kept = choose_backups_to_keep(backups, _TODAY)

    assert set(backups[:5]) <= kept
    assert choose_backups_to_keep(sorted(kept, reverse=True), _TODAY) == kept


def test_a_copy_that_is_not_found_sound_never_gets_the_name_of_a_backup(
    clinic: ClinicFile, folder: Path, clock: Clock
) -> None:
    """Here because it is of a version that the one who reads it back does not know."""
    with pytest.raises(ClinicFileNotSaved):
        make_backup(clinic._db, folder / "backups", clock(), known=0)

    assert find_backups(folder / "backups") == ()


def test_a_backup_that_cannot_even_be_looked_at_is_passed_over(folder: Path, clock: Clock) -> None:
    """Here because a folder has its name."""
    make_filled(folder, clock)
    (folder / "backups" / "clinic-2030-01-01T000000.sqlite").mkdir()
    (folder / "clinic.sqlite").write_bytes(b"torn")

    opening, found, _ = reopen(folder, clock)

    assert opening.state is OpeningState.RESTORED
    assert found == FILLED
