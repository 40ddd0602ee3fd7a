"""What a writer most likely did where a file is no TOML, in words that say how to mend it."""

import re
import tomllib

_CURLY = "“”„«»‘’"
_CURLY_VALUE = re.compile(rf"(?:=|\[|,)\s*[{_CURLY}]")
_TABLE_TWICE = re.compile(r"Cannot declare \((?P<keys>.*?),?\) twice")
_TEXT_WITH_QUOTES = re.compile(r"=\s*\".*\".*\w.*\"\s*$")

_SLIPS = (
    (_CURLY_VALUE, "a value begins with a curly quote", 'write straight quotes around it: "…"'),
    (
        _TEXT_WITH_QUOTES,
        "a text holds a straight quote that ends it too early",
        'inside a text write “…” or \\"…\\", and one straight quote at each end',
    ),
    (
        re.compile(r"=\s*\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{4}"),
        "a date is not in the order year, month, day",
        "write it as 2026-11-22, without quotes",
    ),
    (
        re.compile(r"=\s*\d{4}-\d{1,2}-\d{1,2}\s*(?:#|$)"),
        "no calendar has this day, or a nought is missing",
        "write it as 2026-01-05, without quotes",
    ),
    (
        re.compile(r"=\s*-?\d+,\d"),
        "a number holds a comma",
        "write 7.5 with a point, and 19317 with nothing between",
    ),
    (re.compile(r"^\s*[\w.-]+\s*:"), "a colon stands after the key", 'write key = "value"'),
    (re.compile(r"\"[^\",]*\"\s+\"[^\",]*\""), "a comma is missing between two texts", "write a comma between them"),
    (re.compile(r"=\s*\"[^\"]*\\[^\"\\]"), "a text holds a backslash", "write / in its place"),
    (re.compile(r"^[^\"#]*\"[^\"]*$"), "a text has no closing quote", 'end it with "'),
)


def slip_in(text: str, error: tomllib.TOMLDecodeError) -> tuple[int, str, str]:
    """Return the line of a slip, what is wrong there and how to mend it."""
    line = _line_of(error, text)
    written = text.splitlines()[line - 1] if 0 < line <= len(text.splitlines()) else ""
    message = str(error)
    if table := _TABLE_TWICE.search(message):
        name = table["keys"].replace("'", "").replace(", ", ".")
        return (
            line,
            f"the table [{name}] stands twice in this file",
            "keep one of the two, or give this one another name",
        )
    if "Cannot overwrite" in message:
        key = written.partition("=")[0].strip()
        return line, f"the key `{key}` stands twice in this table", "delete one of the two lines"
    for pattern, what, mend in _SLIPS:
        if pattern.search(written):
            return line, what, mend
    if "Unclosed array" in message:
        return line, "a list has no closing bracket", "end the list above with ]"
    return line, f"the file is no TOML ({message})", "mend a quote, bracket or comma on that line"


def _line_of(error: tomllib.TOMLDecodeError, text: str) -> int:
    words = str(error).replace(",", "").replace(")", "").split()
    return int(words[words.index("line") + 1]) if "line" in words else max(len(text.splitlines()), 1)
