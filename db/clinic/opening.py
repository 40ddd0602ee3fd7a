"""Open the clinic's file whatever state it is in: create it, bring it up to date, restore it, or work without it."""

import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import uniform
from time import monotonic, sleep

from db.clinic.backup import back_up_if_due, find_backups, find_newest_good, make_backup
from db.clinic.connection import Mode, connect, connect_memory, copy_whole, prepare_writing
from db.clinic.errors import ENVIRONMENT_ERRORS, ClinicFileNotRead, Trouble, find_trouble
from db.clinic.examination import Condition, examine, examine_file
from db.clinic.lock import FolderLock
from db.clinic.place import BACKUP_FOLDER, clear_part, put_in_place, set_aside
from db.clinic.records import Opening, OpeningState
from db.clinic.schema import MIGRATIONS, Migration, find_version, migrate
from db.errors import ClinicFileError
from db.glance import FILE_NAME

_PAUSE_S = (0.005, 0.05)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database, what happened on the way, and the hold on its folder (None in memory)."""

    db: sqlite3.Connection
    opening: Opening
    lock: FolderLock | None = None

    def close(self) -> None:
        """Let go of the file, then of its folder."""
        self.db.close()
        if self.lock:
            self.lock.close()


@dataclass(frozen=True, slots=True)
class Door:
    """The folder of a clinic's file, the moment of opening, and the steps this program knows."""

    folder: Path
    moment: datetime
    patience_s: float
    migrations: Sequence[Migration] = MIGRATIONS

    @property
    def path(self) -> Path:
        """Return where the file lies."""
        return self.folder / FILE_NAME

    @property
    def backups(self) -> Path:
        """Return where the backups lie."""
        return self.folder / BACKUP_FOLDER

    def open(self) -> Opened:
        """Open the file, or a copy in memory where it cannot be kept. Never raises for disk, file or other program."""
        give_up = monotonic() + self.patience_s
        while True:
            try:
                return self._open_kept()
            except (*ENVIRONMENT_ERRORS, ClinicFileError) as error:
                trouble = find_trouble(error)
                if trouble is None:
                    raise
            if trouble is not Trouble.IN_USE or monotonic() > give_up:
                return self._open_in_memory(trouble)
            # Two that start in the same moment can keep each other from being alone; unlike pauses let one come first.
            sleep(uniform(*_PAUSE_S))  # noqa: S311  # no secret

    # --- on disk ------------------------------------------------------------------------------------------------------

    def _open_kept(self) -> Opened:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with ExitStack() as undo:
            lock = FolderLock(self.folder, self.patience_s)
            undo.callback(lock.close)
            if lock.is_taken_alone():
                opening = self._mend()
                db = connect(self.path, "write", self.patience_s)
                undo.callback(db.close)
                prepare_writing(db)
                opening = replace(opening, backup_trouble=self._bring_up_to_date(db))
                lock.share()
            else:
                lock.share()
                opening = self._join()
                db = connect(self.path, "write", self.patience_s)
                undo.callback(db.close)
                prepare_writing(db)
            undo.pop_all()
        return Opened(db, opening, lock)

    def _join(self) -> Opening:
        """Accept the file as another living program has it; nothing may be moved or mended under its hands."""
        finding = examine_file(self.path, len(self.migrations), is_shared=True)
        if finding.condition is Condition.NEWER:
            raise ClinicFileNotRead(Trouble.NEWER)
        if finding.condition is not Condition.SOUND or finding.version < len(self.migrations):
            raise ClinicFileNotRead(Trouble.IN_USE)
        return Opening(OpeningState.OPENED)

    def _mend(self) -> Opening:
        """Leave a sound file in place, of a version that is known, and tell what it took."""
        condition = examine_file(self.path, len(self.migrations)).condition
        if condition is Condition.NEWER:
            raise ClinicFileNotRead(Trouble.NEWER)
        if condition is Condition.SOUND:
            return Opening(OpeningState.OPENED)
        backup = find_newest_good(self.backups, len(self.migrations))
        # All that can fail for lack of space is done before the damaged file is moved.
        part = self._prepare(backup.path if backup else None)
        kept_aside = set_aside(self.path, self.moment)
        put_in_place(part, self.path)
        if backup:
            return Opening(OpeningState.RESTORED, backup_date=backup.moment, kept_aside=kept_aside)
        is_first_start = kept_aside is None and not find_backups(self.backups)
        return Opening(OpeningState.CREATED if is_first_start else OpeningState.STARTED_EMPTY, kept_aside=kept_aside)

    def _prepare(self, backup: Path | None) -> Path:
        part = clear_part(self.path)
        with closing(connect(part, "create")) as db:
            if backup:
                with closing(connect(backup, "frozen")) as source:
                    copy_whole(source, db)
            else:
                migrate(db, self.migrations)
        if examine_file(part, len(self.migrations)).condition is not Condition.SOUND:
            raise ClinicFileNotRead(Trouble.DISK_ERROR)
        return part

    def _bring_up_to_date(self, db: sqlite3.Connection) -> Trouble | None:
        """Migrate, with a backup first (without one nothing is migrated); return why the day's backup failed, if so."""
        if find_version(db) < len(self.migrations):
            make_backup(db, self.backups, self.moment, len(self.migrations))
            migrate(db, self.migrations)
        try:
            back_up_if_due(db, self.backups, self.moment, len(self.migrations))
        except (*ENVIRONMENT_ERRORS, ClinicFileError) as error:
            trouble = find_trouble(error)
            if trouble is None:
                raise
            return trouble
        return None

    # --- in memory ----------------------------------------------------------------------------------------------------

    def _open_in_memory(self, reason: Trouble) -> Opened:
        """Work on a copy of what can still be read: the file if it is sound, else its newest good backup.

        Of a newer file there is no copy: an old backup might print a phone number that was changed since.
        """
        opening = Opening(OpeningState.IN_MEMORY, reason)
        if reason is not Trouble.NEWER:
            if copy := self._find_copy(self.path, "read") or self._find_copy(self.path, "frozen"):
                return Opened(copy, opening)
            backup = find_newest_good(self.backups, len(self.migrations))
            if backup and (copy := self._find_copy(backup.path, "frozen")):
                return Opened(copy, replace(opening, backup_date=backup.moment))
        return Opened(open_empty(self.migrations), opening)

    def _find_copy(self, path: Path, mode: Mode) -> sqlite3.Connection | None:
        copy = connect_memory()
        try:
            with closing(connect(path, mode, self.patience_s)) as source:
                copy_whole(source, copy)
            is_sound = examine(copy, len(self.migrations)).condition is Condition.SOUND
        except ENVIRONMENT_ERRORS:
            is_sound = False
        if not is_sound:
            copy.close()
            return None
        migrate(copy, self.migrations)
        return copy


def open_empty(migrations: Sequence[Migration] = MIGRATIONS) -> sqlite3.Connection:
    """Open an empty clinic's file in memory."""
    db = connect_memory()
    migrate(db, migrations)
    return db
