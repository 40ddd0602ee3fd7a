"""The values that leave the clinic's own file."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from db.clinic.errors import Trouble


@dataclass(frozen=True, slots=True)
class Recent:
    """A topic that was opened, and when (with its time zone)."""

    topic_id: str
    opened_at: datetime


class OpeningState(StrEnum):
    """How the clinic's file was opened."""

    OPENED = "opened"
    CREATED = "created"
    RESTORED = "restored"
    STARTED_EMPTY = "started-empty"
    IN_MEMORY = "in-memory"


@dataclass(frozen=True, slots=True)
class Opening:
    """What happened when the clinic's file was opened, for the app to tell.

    `reason` stands where the state is `in-memory`; `backup_date` where a backup was used; `kept_aside` where a damaged
    file was put; `backup_trouble` where today's backup could not be made.
    """

    state: OpeningState
    reason: Trouble | None = None
    backup_date: datetime | None = None
    kept_aside: Path | None = None
    backup_trouble: Trouble | None = None

    @property
    def message(self) -> str:
        """Say in plain English what the person should know, or nothing where all is well."""
        parts = (self._what_happened(), self._what_is_used(), self._what_is_not_kept(), self._what_was_not_backed_up())
        return " ".join(part for part in parts if part)

    def _what_happened(self) -> str:
        if self.reason:
            return self.reason.sentence
        if self.kept_aside:
            return f"The clinic's file was damaged. It is kept as {self.kept_aside.name}."
        if self.state in {OpeningState.RESTORED, OpeningState.STARTED_EMPTY}:
            return "The clinic's file was missing."
        return ""

    def _what_is_used(self) -> str:
        if self.backup_date:
            return f"The backup of {self.backup_date:%Y-%m-%d %H:%M} is used now."
        if self.state is OpeningState.STARTED_EMPTY:
            return "There was no good backup, so a new, empty file was started."
        return ""

    def _what_is_not_kept(self) -> str:
        if self.state is not OpeningState.IN_MEMORY or not self.reason:
            return ""
        return f"Lamina works, but what you change now is lost when it closes. {self.reason.advice}"

    def _what_was_not_backed_up(self) -> str:
        if not self.backup_trouble:
            return ""
        return f"Today's backup could not be made. {self.backup_trouble.sentence} {self.backup_trouble.advice}"
