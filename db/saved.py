"""What a clinic saves for its handouts, as values: sets, texts for notes, counts. Nothing about one patient."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

_OF_ONE_PATIENT = ("patient", "note")


@dataclass(frozen=True, slots=True)
class SavedSet:
    """A named selection of topics in the order of printing, with the options of its handout.

    `snippet` is a text of the clinic that goes along with it, about no patient. Raises ValueError for an option that
    speaks of one patient: such things never reach the disk.
    """

    name: str
    topic_ids: tuple[str, ...]
    options: Mapping[str, Json] = field(default_factory=dict)
    snippet: str = ""

    def __post_init__(self) -> None:
        for key in self.options:
            if any(word in key.casefold() for word in _OF_ONE_PATIENT):
                raise ValueError(f"a saved set never keeps what belongs to one patient: {key}")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A text that the clinic puts into notes again and again; about no patient."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class HandedOut:
    """How many times sheets of a topic were sent to a printer or a file in one month (`2026-11`)."""

    month: str
    topic_id: str
    times: int
