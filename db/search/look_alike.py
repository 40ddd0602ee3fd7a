"""Names that are taken for one another: whoever types one sees the others too, with a line that tells them apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.query import folded_words
from db.records import Language
from db.search.correction import most_edits
from db.search.rows import RowSource
from db.search.term import quoted

_SHORTEST_START = 6


@dataclass(frozen=True, slots=True)
class LookAlikes:
    """A group of names in both languages; `topics` bear one of them, or say that they are confused with one."""

    names: tuple[tuple[str, ...], ...]
    lines: dict[str, str]
    topics: frozenset[str]

    def line(self, language: Language) -> str:
        """Return what tells the names apart."""
        return self.lines.get(language, "")


def read_look_alikes(library: RowSource) -> tuple[LookAlikes, ...]:
    """Return all groups of the library that concern one of its topics."""
    lines: dict[str, dict[str, str]] = {}
    for group, language, line in library.rows("SELECT id, language, line FROM tell_apart ORDER BY id"):
        lines.setdefault(group, {})[language] = line
    names: dict[str, list[tuple[str, ...]]] = {}
    for group, word in library.rows("SELECT tell_apart, word FROM tell_apart_words ORDER BY tell_apart, position"):
        names.setdefault(group, []).append(tuple(folded_words(word)))
    confused = _confused(library) if lines else {}
    groups = (
        LookAlikes(tuple(names[group]), some, _topics(library, names[group], confused)) for group, some in lines.items()
    )
    return tuple(group for group in groups if group.topics)


def group_of(groups: Sequence[LookAlikes], words: Sequence[str], *, is_literal: bool) -> LookAlikes | None:
    """Return the first group with a name that was typed, misspelled, or begun so far that it can be no other word."""
    for group in groups:
        if any(_is_typed(name, words, is_literal=is_literal) for name in group.names):
            return group
    return None


def _is_typed(name: tuple[str, ...], words: Sequence[str], *, is_literal: bool) -> bool:
    if len(name) > 1:
        return any(tuple(words[start : start + len(name)]) == name for start in range(len(words)))
    return any(_is_like(word, name[0], is_literal=is_literal) for word in words)


def _is_like(typed: str, name: str, *, is_literal: bool) -> bool:
    if typed == name or (len(typed) >= _SHORTEST_START and name.startswith(typed)):
        return True
    if is_literal or len(typed) < _SHORTEST_START:
        return False
    from rapidfuzz.distance import OSA

    allowed = min(most_edits(typed), 2)
    return bool(OSA.distance(typed, name, score_cutoff=allowed) <= allowed)


def _topics(library: RowSource, names: Sequence[tuple[str, ...]], confused: dict[str, set[str]]) -> frozenset[str]:
    # The page of a treatment may be called after a condition; it is not taken for another one.
    sql = """
        SELECT topic FROM names JOIN texts ON texts.id = names.rowid JOIN topics ON topics.id = topic
        WHERE names MATCH ? AND kind IN ('cause', 'warning-sign')
    """
    wanted = " OR ".join(quoted(" ".join(name)) for name in names)
    found = {row[0] for row in library.rows(sql, wanted)}
    return frozenset(found.union(*(confused.get(" ".join(name), ()) for name in names)))


def _confused(library: RowSource) -> dict[str, set[str]]:
    """Return the topics that say they are confused with a name, by that name."""
    found: dict[str, set[str]] = {}
    for topic, word in library.rows("SELECT topic, word FROM look_alikes JOIN texts ON texts.id = text"):
        found.setdefault(" ".join(folded_words(word)), set()).add(topic)
    return found
