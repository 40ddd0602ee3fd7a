"""On which line each key of a TOML file stands (`tomllib` does not tell)."""

import re

Keys = tuple[str | int, ...]

_HEADER = re.compile(r"\[(\[)?\s*([^\[\]]+?)\s*\]?\]\s*(?:#.*)?$")
_ASSIGNMENT = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_STRING_OR_COMMENT = re.compile(r""""(?:\\.|[^"\\])*"|'[^']*'|#.*""")


class LineIndex:
    """The line of each key path; tables in an array are numbered from 0."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Keys, int] = {}
        self._counts: dict[Keys, int] = {}
        self._table: Keys = ()
        self._depth = 0
        self._in_long_text = False
        for number, line in enumerate(text.splitlines(), start=1):
            self._note(line, number)

    def line(self, keys: Keys) -> int:
        """Return the line of the key, or of the nearest table around it; 1 where there is none."""
        while keys:
            if keys in self._lines:
                return self._lines[keys]
            keys = keys[:-1]
        return 1

    def _note(self, line: str, number: int) -> None:
        is_inside = self._in_long_text or self._depth > 0
        if not is_inside and (header := _HEADER.match(line)):
            self._open_table(_parts(header[2]), is_array=header[1] is not None, number=number)
            return
        if not is_inside and (assignment := _ASSIGNMENT.match(line)):
            self._lines.setdefault(self._table + _parts(assignment[1]), number)
        self._follow_brackets(line)

    def _open_table(self, parts: Keys, *, is_array: bool, number: int) -> None:
        if is_array:
            index = self._counts.get(parts, 0)
            self._counts[parts] = index + 1
            self._table = (*parts, index)
        elif parts[:1] in self._counts:
            self._table = (parts[0], self._counts[parts[:1]] - 1, *parts[1:])
        else:
            self._table = parts
        self._lines.setdefault(self._table, number)

    def _follow_brackets(self, line: str) -> None:
        if (line.count('"""') + line.count("'''")) % 2:
            self._in_long_text = not self._in_long_text
        if not self._in_long_text:
            bare = _STRING_OR_COMMENT.sub("", line)
            self._depth = max(0, self._depth + bare.count("[") - bare.count("]"))


def _parts(dotted: str) -> Keys:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))
