"""The clinic's own file: what the clinic set, chose and opened. Never anything about one patient."""

import json
import sqlite3
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from db.clinic.backup import back_up_if_due
from db.clinic.connection import transaction
from db.clinic.errors import ClinicFileNotRead, ClinicFileNotSaved, Trouble, raising
from db.clinic.opening import Door, Opened, open_empty
from db.clinic.place import BACKUP_FOLDER
from db.clinic.records import Opening, OpeningState, Recent
from db.clinic.seal import check_seal, reseal
from db.errors import ClinicFileError
from db.records import Letterhead
from db.saved import HandedOut, Json, SavedSet, Snippet

_RECENTS_KEPT = 20
_PATIENCE_S = 5.0

JsonT = TypeVar("JsonT", bool, int, float, str, list[Json], dict[str, Json])
Rows = list[tuple[Any, ...]]


def _local_now() -> datetime:
    return datetime.now().astimezone()


class ClinicFile:
    """The clinic's file, open, on the thread that opened it; close it, or use it as a context manager.

    Whatever reads may raise `ClinicFileNotRead`. Whatever changes something is on the disk when it returns, or raises
    `ClinicFileNotSaved` and leaves everything as it was.
    """

    def __init__(self, opened: Opened, folder: Path | None, now: Callable[[], datetime]) -> None:
        self._opened = opened
        self._db = opened.db
        self._folder = folder
        self._now = now
        self._is_closed = False

    @classmethod
    def open(
        cls, folder: Path | None, *, now: Callable[[], datetime] = _local_now, patience_s: float = _PATIENCE_S
    ) -> tuple[Self, Opening]:
        """Open the file in a folder, whatever state it is in, and tell what happened.

        Never raises for the file, the disk or another program: what cannot be kept is worked on in memory. `now` gives
        local time with its zone; `patience_s` is how long opening and each change wait
        for another program.
        """
        if folder is None:
            opened = Opened(open_empty(), Opening(OpeningState.IN_MEMORY, Trouble.NO_FOLDER))
        else:
            opened = Door(folder, now(), patience_s).open()
        return cls(opened, folder, now), opened.opening

    @property
    def is_kept(self) -> bool:
        """Return whether changes outlive the program."""
        return self._opened.lock is not None

    def close(self) -> None:
        """Make the day's backup if it is due, and let go of the file; closing twice does no harm.

        A backup that fails here is tried again, and its failure told, at the next opening.
        """
        if self._is_closed:
            return
        self._is_closed = True
        with closing(self._opened), suppress(ClinicFileError), raising(ClinicFileNotSaved):
            self._back_up_last()

    def _back_up_last(self) -> None:
        # Where another program has the file open as well, the last to close makes the backup.
        if self._folder and self._opened.lock and self._opened.lock.is_taken_alone():
            back_up_if_due(self._db, self._folder / BACKUP_FOLDER, self._now())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- settings -----------------------------------------------------------------------------------------------------

    def setting(self, key: str, default: JsonT) -> JsonT:
        """Return a setting; `default` where it was never set, or holds a value of another type."""
        rows = self._read("SELECT value FROM setting WHERE key = ?", key)
        value = json.loads(rows[0][0]) if rows else None
        return value if type(value) is type(default) else default

    def save_settings(self, values: Mapping[str, Json]) -> None:
        """Save several settings, all or none of them; None forgets a setting."""
        with self._change() as db:
            for key, value in values.items():
                if value is None:
                    db.execute("DELETE FROM setting WHERE key = ?", (key,))
                else:
                    db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, _write_json(value)))

    # --- letterhead ---------------------------------------------------------------------------------------------------

    def letterhead(self) -> Letterhead:
        """Return the clinic's letterhead, empty where none was saved."""
        rows = self._read("SELECT clinic, address, phone, phone_after_hours FROM letterhead")
        logo = self._read("SELECT svg FROM logo")
        if not rows:
            return Letterhead()
        clinic, address, phone, phone_after_hours = rows[0]
        lines = tuple(address.split("\n")) if address else ()
        return Letterhead(clinic, lines, phone, phone_after_hours, logo[0][0] if logo else "")

    def save_letterhead(self, letterhead: Letterhead) -> None:
        """Save the clinic's letterhead in place of the one before; a line break in an address line makes two lines."""
        address = "\n".join(letterhead.address)
        row = (letterhead.clinic, address, letterhead.phone, letterhead.phone_after_hours)
        with self._change() as db:
            db.execute("INSERT OR REPLACE INTO letterhead VALUES (1, ?, ?, ?, ?)", row)
            db.execute("DELETE FROM logo")
            if letterhead.logo:
                db.execute("INSERT INTO logo VALUES (1, ?)", (letterhead.logo,))

    # --- favourites ---------------------------------------------------------------------------------------------------

    def favourites(self) -> tuple[str, ...]:
        """Return the ids of the favourite topics in the order the clinic gave them."""
        return tuple(topic for (topic,) in self._read("SELECT topic_id FROM favourite ORDER BY position, topic_id"))

    def add_favourite(self, topic_id: str) -> None:
        """Put a topic at the end of the favourites, unless it is among them."""
        with self._change() as db:
            db.execute(
                "INSERT OR IGNORE INTO favourite SELECT ?, coalesce(max(position) + 1, 0) FROM favourite", (topic_id,)
            )

    def remove_favourite(self, topic_id: str) -> None:
        """Take a topic out of the favourites."""
        with self._change() as db:
            db.execute("DELETE FROM favourite WHERE topic_id = ?", (topic_id,))

    def reorder_favourites(self, topic_ids: Sequence[str]) -> None:
        """Put favourites in this order; those not named follow in the order they had, strangers are not added."""
        with self._change() as db:
            db.execute("UPDATE favourite SET position = position + ?", (len(topic_ids),))
            places = [(place, topic_id) for place, topic_id in enumerate(topic_ids)]
            db.executemany("UPDATE favourite SET position = ? WHERE topic_id = ?", places)

    # --- recently opened ----------------------------------------------------------------------------------------------

    def recents(self) -> tuple[Recent, ...]:
        """Return the topics opened last, newest first, each once, at most twenty."""
        rows = self._read("SELECT topic_id, opened_at FROM recent ORDER BY id DESC")
        return tuple(Recent(topic_id, datetime.fromisoformat(opened_at)) for topic_id, opened_at in rows)

    def note_opened(self, topic_id: str) -> None:
        """Put a topic at the head of those opened last."""
        with self._change(deserves_backup=False) as db:
            opened_at = self._now().isoformat(timespec="seconds")
            db.execute("INSERT OR REPLACE INTO recent (topic_id, opened_at) VALUES (?, ?)", (topic_id, opened_at))
            db.execute(
                "DELETE FROM recent WHERE id NOT IN (SELECT id FROM recent ORDER BY id DESC LIMIT ?)", (_RECENTS_KEPT,)
            )

    def clear_recents(self) -> None:
        """Forget which topics were opened, in the file and in its log; backups never hold them."""
        with self._change(deserves_backup=False) as db:
            db.execute("DELETE FROM recent")
        with raising(ClinicFileNotSaved):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    # --- saved sets ---------------------------------------------------------------------------------------------------

    def sets(self) -> tuple[SavedSet, ...]:
        """Return the saved sets by name."""
        topics: dict[int, list[str]] = {}
        with raising(ClinicFileNotRead), transaction(self._db, "DEFERRED"):
            rows = self._db.execute("SELECT id, name, options, snippet FROM saved_set").fetchall()
            for set_id, topic_id in self._db.execute("SELECT set_id, topic_id FROM saved_set_topic ORDER BY position"):
                topics.setdefault(set_id, []).append(topic_id)
        found = [
            SavedSet(name, tuple(topics.get(id_, ())), json.loads(options), snippet)
            for id_, name, options, snippet in rows
        ]
        return tuple(sorted(found, key=lambda saved: (saved.name.casefold(), saved.name)))

    def save_set(self, saved: SavedSet) -> None:
        """Save a set in place of one with the same name. Raises ValueError for a name without letters."""
        name = _tidy(saved.name)
        with self._change() as db:
            db.execute("DELETE FROM saved_set WHERE name = ?", (name,))
            row = (name, _write_json(dict(saved.options)), saved.snippet)
            set_id = db.execute("INSERT INTO saved_set (name, options, snippet) VALUES (?, ?, ?)", row).lastrowid
            topics = [(set_id, place, topic_id) for place, topic_id in enumerate(saved.topic_ids)]
            db.executemany("INSERT INTO saved_set_topic VALUES (?, ?, ?)", topics)

    def rename_set(self, name: str, new_name: str) -> bool:
        """Rename a set; return False, with nothing changed, where another has that name or there is no such set."""
        name, new_name = _tidy(name), _tidy(new_name)
        with self._change() as db:
            is_taken = db.execute("SELECT 1 FROM saved_set WHERE name = ? AND name <> ?", (new_name, name)).fetchone()
            if is_taken:
                return False
            return db.execute("UPDATE saved_set SET name = ? WHERE name = ?", (new_name, name)).rowcount == 1

    def delete_set(self, name: str) -> None:
        """Delete a saved set."""
        with self._change() as db:
            db.execute("DELETE FROM saved_set WHERE name = ?", (_tidy(name),))

    # --- snippets -----------------------------------------------------------------------------------------------------

    def snippets(self) -> tuple[Snippet, ...]:
        """Return the saved texts by name."""
        found = [Snippet(*row) for row in self._read("SELECT name, text FROM snippet")]
        return tuple(sorted(found, key=lambda snippet: (snippet.name.casefold(), snippet.name)))

    def save_snippet(self, snippet: Snippet) -> None:
        """Save a text in place of one with the same name. Raises ValueError for a name without letters."""
        with self._change() as db:
            db.execute("INSERT OR REPLACE INTO snippet VALUES (?, ?)", (_tidy(snippet.name), snippet.text))

    def delete_snippet(self, name: str) -> None:
        """Delete a saved text."""
        with self._change() as db:
            db.execute("DELETE FROM snippet WHERE name = ?", (_tidy(name),))

    # --- counts -------------------------------------------------------------------------------------------------------

    def note_handed_out(self, topic_ids: Sequence[str]) -> None:
        """Count one sheet more of each topic in this month."""
        month = f"{self._now():%Y-%m}"
        with self._change(deserves_backup=False) as db:
            db.executemany(
                "INSERT INTO handed_out VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET times = times + 1",
                [(month, topic_id) for topic_id in topic_ids],
            )

    def handed_out(self) -> tuple[HandedOut, ...]:
        """Return the counts, the newest month first, in it the most handed out first."""
        rows = self._read("SELECT month, topic_id, times FROM handed_out ORDER BY month DESC, times DESC, topic_id")
        return tuple(HandedOut(*row) for row in rows)

    def clear_handed_out(self) -> None:
        """Forget the counts."""
        with self._change() as db:
            db.execute("DELETE FROM handed_out")

    # --- reading and writing ------------------------------------------------------------------------------------------

    def _read(self, question: str, *values: str) -> Rows:
        with raising(ClinicFileNotRead):
            return self._db.execute(question, values).fetchall()

    @contextmanager
    def _change(self, *, deserves_backup: bool = True) -> Iterator[sqlite3.Connection]:
        with raising(ClinicFileNotSaved), transaction(self._db):
            check_seal(self._db)
            yield self._db
            reseal(self._db, is_change=deserves_backup)


def _write_json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _tidy(name: str) -> str:
    tidy = " ".join(unicodedata.normalize("NFC", name).split())
    if not tidy:
        raise ValueError("what is saved needs a name")
    return tidy
