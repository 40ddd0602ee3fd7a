"""The clinic's own file as the window uses it: remembers, and says when something could not be kept."""

import logging
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from db.clinic import ClinicFile, Opening
from db.errors import ClinicFileError
from db.records import Letterhead
from db.saved import Json

Value = TypeVar("Value", str, int, list[Json])

_log = logging.getLogger(__name__)


class ClinicStore(QObject):
    """Keeps settings, letterhead, favourites and recents; a failure to keep is told once, and work goes on."""

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
        try:
            self._clinic.save_settings(settings)
        except ClinicFileError as error:
            self._tell(error)

    def letterhead(self) -> Letterhead:
        """Return the letterhead; empty where it cannot be read."""
        try:
            return self._clinic.letterhead()
        except ClinicFileError as error:
            self._tell(error)
            return Letterhead()

    def save_letterhead(self, letterhead: Letterhead) -> None:
        """Keep the letterhead."""
        try:
            self._clinic.save_letterhead(letterhead)
        except ClinicFileError as error:
            self._tell(error)
            return
        self.letterhead_changed.emit()

    def favourites(self) -> tuple[str, ...]:
        """Return the ids of favourite topics in order."""
        try:
            return self._clinic.favourites()
        except ClinicFileError as error:
            self._tell(error)
            return ()

    def toggle_favourite(self, topic_id: str) -> None:
        """Make a topic a favourite, or no longer one."""
        try:
            if topic_id in self._clinic.favourites():
                self._clinic.remove_favourite(topic_id)
            else:
                self._clinic.add_favourite(topic_id)
        except ClinicFileError as error:
            self._tell(error)
            return
        self.favourites_changed.emit()

    def recents(self) -> tuple[str, ...]:
        """Return the ids of the topics opened last, newest first."""
        try:
            return tuple(recent.topic_id for recent in self._clinic.recents())
        except ClinicFileError as error:
            self._tell(error)
            return ()

    def note_opened(self, topic_id: str) -> None:
        """Put a topic on top of the recents."""
        try:
            self._clinic.note_opened(topic_id)
        except ClinicFileError as error:
            self._tell(error)

    def clear_recents(self) -> None:
        """Forget which topics were opened."""
        try:
            self._clinic.clear_recents()
        except ClinicFileError as error:
            self._tell(error)

    def close(self) -> None:
        """Close the file."""
        try:
            self._clinic.close()
        except ClinicFileError as error:
            _log.warning("closing the clinic's file: %s", type(error).__name__)

    def _setting(self, key: str, default: Value) -> Value:
        try:
            return self._clinic.setting(key, default)
        except ClinicFileError as error:
            self._tell(error)
            return default

    def _tell(self, error: ClinicFileError) -> None:
        _log.info("the clinic's file: %s", type(error).__name__)
        self.trouble_found.emit(f"{error} {error.advice}".strip())
