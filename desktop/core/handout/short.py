"""What a short handout holds: the red flags and the tool always, then what a patient needs first, while there is room.

Heights are parts of what one page can hold, measured by the template at two amounts of air; between the two they are
taken as a straight line, which the pages themselves then have to prove.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.core.handout.document import Columns
from desktop.core.handout.handout import Size
from desktop.core.handout.page import NEEDED, Part

PAGES: dict[Size, int] = {12: 1, 14: 1, 18: 2, 24: 3}

# What to do and whom to call come before what there is to know; safety before comfort.
_WORTH = (
    "what-to-do",
    "when-to-call",
    "do-not-use",
    "do-and-dont",
    "what-you-can-do",
    "good-and-bad",
    "questions",
    "outlook",
    "what-it-is",
    "treatment",
    "signs",
    "how-it-works",
    "who-it-is-for",
    "main",
    "how-it-is-found",
    "why-it-happens",
    "who-gets-it",
    "known-and-not-known",
)
# Of these, and of no other, the lists may come without their prose.
CORE = _WORTH[:4]
# A page is set closer for the core only; below the last it could not be read with ease.
_AIR_FOR_THE_CORE = (0.75, 0.5, 0.3)
_AIR_TO_SPARE = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)
WIDE_AIR, CLOSE_AIR = 1.0, 0.3
# The forms of a part that say less than the page does.
SHORTENED = ("brief", "bare")
# Where the last lines alone would take another page.
CLOSEST_AIR = 0.1
# The left column and the right one, among the shares at which the template measures.
_COLUMN_PAIRS = ((0, 0), (1, 2), (2, 1))


@dataclass(frozen=True, slots=True)
class Heights:
    """How high a topic's opening, its parts and its end are at one amount of air, in pages.

    `columns` are the parts as high as they are in one of the two columns that a sheet of one page has, at each share of
    its width (half of it first), or None for what needs its whole width. `signs` is how the box of red flags was split
    for its two columns.
    """

    opening: float
    parts: dict[Part, float]
    end: float
    columns: dict[Part, Sequence[float] | None] = field(default_factory=dict)
    signs: dict[str, Any] | None = None

    def of(self, parts: Sequence[Part]) -> float:
        """Return how high the topic is with these parts."""
        lowest = self._lowest_split(parts)
        high, _ = lowest or (0, None)
        wide = (self.parts[part] for part in parts if lowest is None or self.columns.get(part) is None)
        return self.opening + high + sum(wide) + self.end

    def columns_of(self, parts: Sequence[Part]) -> Columns:
        """Return where the topic is split when it has these parts."""
        lowest = self._lowest_split(parts)
        return Columns(self.signs, lowest[1] if lowest else None)

    def _lowest_split(self, parts: Sequence[Part]) -> tuple[float, tuple[int, int]] | None:
        """Return the least height of the parts that stand in two columns, with the split that gives it."""
        narrow = [each for part in parts if (each := self.columns.get(part)) is not None]
        splits = (
            (max(sum(each[left] for each in narrow[:at]), sum(each[right] for each in narrow[at:])), (left, at))
            for left, right in _COLUMN_PAIRS
            for at in range(1, len(narrow))
        )
        return min(splits, key=lambda split: split[0], default=None)


@dataclass(frozen=True, slots=True)
class Fit:
    """The parts that a topic's pages can hold, in the order of the page, the air that they leave, and their columns."""

    parts: tuple[Part, ...]
    air: float
    columns: Columns


@dataclass(frozen=True, slots=True)
class Measured:
    """A topic's parts, whole and brief, with their heights at `WIDE_AIR` and at `CLOSE_AIR`."""

    whole: tuple[Part, ...]
    locked: frozenset[Part]
    wide: Heights
    close: Heights

    def fit(self, room: float) -> Fit | None:
        """Return what `room` pages can hold, or None where they cannot even hold what is locked."""
        fits = [(air, chosen) for air in _AIR_FOR_THE_CORE if (chosen := self._filled(air, room)) is not None]
        if not fits:
            return None
        air, chosen = next((it for it in fits if self._has_whole_core(it[1])), fits[-1])
        airs = (wider for wider in _AIR_TO_SPARE if wider >= air and self._height(chosen, wider) <= room)
        return self._set(chosen, next(airs, air))

    def without_columns(self) -> "Measured":
        """Return the topic with its parts one below the other, as it stands on several pages."""
        return replace(self, wide=replace(self.wide, columns={}), close=replace(self.close, columns={}))

    def needful(self) -> Fit:
        """Return the least that is handed out, set as close as may be."""
        return self._set(self._needful(), CLOSE_AIR)

    def lengthened(self, parts: tuple[Part, ...], air: float, room: float) -> tuple[Part, ...]:
        """Return these parts with shortened ones whole again as far as `room` below the last of them goes."""
        most = self._height(frozenset(parts), air) + room
        for part in parts:
            for longer in (self._whole(part.key), self._brief(part.key)):
                more = tuple(longer if each == part and longer else each for each in parts)
                if part.form in SHORTENED and self._height(frozenset(more), air) <= most:
                    parts = more
                    break
        return parts

    @property
    def needful_height(self) -> float:
        """Return how high that is, in pages."""
        return self.close.of(self._in_order(self._needful()))

    def _set(self, chosen: frozenset[Part], air: float) -> Fit:
        parts = self._in_order(chosen)
        nearest = self.wide if WIDE_AIR - air < air - CLOSE_AIR else self.close
        return Fit(parts, air, nearest.columns_of(parts))

    def _needful(self) -> frozenset[Part]:
        return self.locked | frozenset(filter(None, map(self._shortest, NEEDED)))

    def _has_whole_core(self, chosen: frozenset[Part]) -> bool:
        return all(part in chosen for part in self.whole if part.key in CORE)

    def _filled(self, air: float, room: float) -> frozenset[Part] | None:
        chosen = self._needful()
        if self._height(chosen, air) > room:
            return None

        def take_what_fits(keys: tuple[str, ...], part_of: Callable[[str], Part | None]) -> None:
            nonlocal chosen
            for key in keys:
                part = part_of(key)
                more = frozenset({*(other for other in chosen if other.key != key), part} if part else chosen)
                if part not in chosen and self._height(more, air) <= room:
                    chosen = more

        take_what_fits(CORE, self._brief)
        take_what_fits(CORE, self._whole)
        take_what_fits(_WORTH[len(CORE) :], self._whole)
        return chosen

    def _whole(self, key: str) -> Part | None:
        return next((part for part in self.whole if part.key == key), None)

    def _shortest(self, key: str) -> Part | None:
        return self._first_of(key, Part(key, "bare"), Part(key, "brief"), Part(key, "unpictured"))

    def _brief(self, key: str) -> Part | None:
        return self._first_of(key, Part(key, "brief"), Part(key, "unpictured"))

    def _first_of(self, key: str, *shorter: Part) -> Part | None:
        whole = self._whole(key)
        return next((part for part in shorter if whole and part in self.wide.parts), whole)

    def _height(self, parts: frozenset[Part], air: float) -> float:
        share = (air - CLOSE_AIR) / (WIDE_AIR - CLOSE_AIR)
        ordered = self._in_order(parts)
        return share * self.wide.of(ordered) + (1 - share) * self.close.of(ordered)

    def _in_order(self, chosen: frozenset[Part]) -> tuple[Part, ...]:
        forms = {part.key: part for part in chosen}
        return tuple(forms[part.key] for part in self.whole if part.key in forms)
