"""The clinic's own file as the window uses it: remembers, and says when something could not be kept."""

import logging
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from db.clinic import ClinicFile, Opening, Recent
from db.errors import ClinicFileError
from db.records import Letterhead
from db.saved import HandedOut, Json, SavedSet, Snippet

Value = TypeVar("Value", str, int, list[Json])
Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)


class ClinicStore(QObject):
    """Keeps what the clinic set, chose and saved; a failure to keep is told once, and work goes on."""

    favourites_changed = Signal()
    letterhead_changed = Signal()
    trouble_found = Signal(str)

    def __init__(self, clinic: ClinicFile, opening: Opening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self.opening = opening

    @property
    def is_kept(self) -> bool:
        """Return whether what is kept outlives the program."""
        return self._clinic.is_kept

    def text(self, key: str, default: str) -> str:
        """Return a setting that is a text; anything else in its place is the default."""
        return self._setting(key, default)

    def number(self, key: str, default: int) -> int:
        """Return a setting that is a whole number; anything else in its place is the default."""
        return self._setting(key, default)

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a setting that is a list of whole numbers, or nothing."""
        nothing: list[Json] = []
        return tuple(item for item in self._setting(key, nothing) if isinstance(item, int))

    def remember(self, **settings: Json) -> None:
        """Keep settings, all or none of them."""
        self._change(lambda: self._clinic.save_settings(settings))

    def letterhead(self) -> Letterhead:
        """Return the letterhead; empty where it cannot be read."""
        return self._read(self._clinic.letterhead, Letterhead())

    def save_letterhead(self, letterhead: Letterhead) -> None:
        """Keep the letterhead."""
        if self._change(lambda: self._clinic.save_letterhead(letterhead)):
            self.letterhead_changed.emit()

    def favourites(self) -> tuple[str, ...]:
        """Return the ids of favourite topics in order."""
        return self._read(self._clinic.favourites, ())

    def toggle_favourite(self, topic_id: str) -> None:
        """Make a topic a favourite, or no longer one."""
        is_one = topic_id in self.favourites()
        change = self._clinic.remove_favourite if is_one else self._clinic.add_favourite
        if self._change(lambda: change(topic_id)):
            self.favourites_changed.emit()

    def reorder_favourites(self, topic_ids: tuple[str, ...]) -> None:
        """Put the favourites in this order."""
        if self._change(lambda: self._clinic.reorder_favourites(topic_ids)):
            self.favourites_changed.emit()

    def recents(self) -> tuple[str, ...]:
        """Return the ids of the topics opened last, newest first."""
        nothing: tuple[Recent, ...] = ()
        return tuple(recent.topic_id for recent in self._read(self._clinic.recents, nothing))

    def note_opened(self, topic_id: str) -> None:
        """Put a topic on top of the recents."""
        self._change(lambda: self._clinic.note_opened(topic_id))

    def clear_recents(self) -> None:
        """Forget which topics were opened."""
        self._change(self._clinic.clear_recents)

    def snippets(self) -> tuple[Snippet, ...]:
        """Return the clinic's texts for notes, by name."""
        return self._read(self._clinic.snippets, ())

    def save_snippet(self, snippet: Snippet) -> None:
        """Keep a text in place of one with the same name."""
        self._change(lambda: self._clinic.save_snippet(snippet))

    def delete_snippet(self, name: str) -> None:
        """Forget a text."""
        self._change(lambda: self._clinic.delete_snippet(name))

    def sets(self) -> tuple[SavedSet, ...]:
        """Return the saved sets, by name."""
        return self._read(self._clinic.sets, ())

    def save_set(self, saved: SavedSet) -> bool:
        """Keep a set in place of one with the same name, and say whether it is kept."""
        return self._change(lambda: self._clinic.save_set(saved))

    def delete_set(self, name: str) -> None:
        """Forget a set."""
        self._change(lambda: self._clinic.delete_set(name))

    def note_handed_out(self, topic_ids: tuple[str, ...]) -> None:
        """Count one sheet more of each topic."""
        self._change(lambda: self._clinic.note_handed_out(topic_ids))

    def handed_out(self) -> tuple[HandedOut, ...]:
        """Return how many sheets of each topic went out in each month, the newest first."""
        return self._read(self._clinic.handed_out, ())

    def clear_handed_out(self) -> None:
        """Forget the counts."""
        self._change(self._clinic.clear_handed_out)

    def close(self) -> None:
        """Close the file."""
        try:
            self._clinic.close()
        except ClinicFileError as error:
            _log.warning("closing the clinic's file: %s", type(error).__name__)

    def _setting(self, key: str, default: Value) -> Value:
        return self._read(lambda: self._clinic.setting(key, default), default)

    def _read(self, ask: Callable[[], Answer], otherwise: Answer) -> Answer:
        try:
            return ask()
        except ClinicFileError as error:
            self._tell(error)
            return otherwise

    def _change(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except ClinicFileError as error:
            self._tell(error)
            return False
        return True

    def _tell(self, error: ClinicFileError) -> None:
        _log.info("the clinic's file: %s", type(error).__name__)
        self.trouble_found.emit(f"{error} {error.advice}".strip())
