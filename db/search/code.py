"""Diagnosis codes: the longest prefix wins, and nothing is guessed."""

from dataclasses import dataclass

from db.records import Kind, Language
from db.search.rows import RowSource, marks

_SHORTEST = 3
_GROUP = 4
_WITHOUT_VISIT = 6
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class CodeMatch:
    """A topic that bears a code; `shared` letters of what was typed are in it."""

    topic: str
    code: str
    shared: int


@dataclass(frozen=True, slots=True)
class NearCode:
    """A code for something else than the topic that it leads to, and the line that tells the two apart."""

    code: str
    topic: str
    line: str


def topics_of_code(library: RowSource, typed: str, limit: int) -> list[CodeMatch]:
    """Return the topics for a code without dots, best first.

    A condition comes before a treatment of it; then the code itself, the codes below it, or else the longest code that
    it is a part of: only what is nearest is returned (M4846XA finds M48.46, not M48.4 as well).
    """
    upper = typed.upper()
    place = _place(upper)
    starts = [place[:length] for length in range(len(place) - 1, _SHORTEST - 1, -1)]
    sql = f"""
        SELECT topic, codes.code, nodot, position, kind FROM codes JOIN topics ON topics.id = topic
        WHERE (nodot >= ? AND nodot < ?) OR nodot IN ({marks(len(starts))})
    """  # noqa: S608  # placeholders only
    rows = library.rows(sql, place, place + _LAST, *starts)
    best: dict[str, tuple[tuple[int, bool, bool, int, str, str], CodeMatch]] = {}
    for topic, code, nodot, position, kind in rows:
        shared = len(place) if nodot.startswith(place) else len(nodot)
        # A code is on the chart for a condition: its own page comes before that of a treatment.
        order = (-shared, kind not in {Kind.CAUSE, Kind.WARNING_SIGN}, nodot != upper, position, nodot, topic)
        if topic not in best or order < best[topic][0]:
            best[topic] = order, CodeMatch(topic, code, shared)
    if not best:
        return _of_the_same_group(library, upper, limit)
    ranked = [match for _, match in sorted(best.values(), key=lambda found: found[0])]
    longest = max((match.shared for match in ranked), default=0)
    return [match for match in ranked if match.shared == longest][:limit]


def _place(nodot: str) -> str:
    """Return a code without its seventh letter and the X before it: these tell a first visit from a later one."""
    return nodot[:_WITHOUT_VISIT].rstrip("Xx") if len(nodot) > _WITHOUT_VISIT else nodot


def near_code(library: RowSource, typed: str, language: Language) -> NearCode | None:
    """Return the topic that a code without dots stands beside without being its own; None where it is no such code."""
    starts = [typed[:length].upper() for length in range(len(typed), _SHORTEST, -1)]
    sql = f"""
        SELECT code, topic, line FROM near_codes WHERE language = ? AND nodot IN ({marks(len(starts))})
        ORDER BY length(nodot) DESC LIMIT 1
    """  # noqa: S608  # placeholders only
    rows = library.rows(sql, language, *starts) if starts else []
    return NearCode(*rows[0]) if rows else None


def _of_the_same_group(library: RowSource, typed: str, limit: int) -> list[CodeMatch]:
    """Return the topics whose codes share the first four letters: M48.50 and M48.54 differ in the place only."""
    group = typed[:_GROUP]
    if len(group) < _GROUP:
        return []
    sql = """
        SELECT topic, codes.code FROM codes JOIN topics ON topics.id = topic
        WHERE nodot >= ? AND nodot < ? ORDER BY kind NOT IN ('cause', 'warning-sign'), position, topic
    """
    first: dict[str, CodeMatch] = {}
    for topic, code in library.rows(sql, group, group + _LAST):
        first.setdefault(topic, CodeMatch(topic, code, _GROUP))
    return list(first.values())[:limit]
