"""What a writer most likely did where a file is no TOML, in words that say how to mend it."""

import re
import tomllib

_CURLY = "“”„«»‘’"
_CURLY_VALUE = re.compile(rf"(?:=|\[|,)\s*[{_CURLY}]")
_TABLE_TWICE = re.compile(r"Cannot declare \((?P<keys>.*?),?\) twice")
_TEXT_WITH_QUOTES = re.compile(r"=\s*\".*\".*\w.*\"\s*$")


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
    if _CURLY_VALUE.search(written):
        return line, "a value begins with a curly quote", 'write straight quotes around it: "…"'
    if _TEXT_WITH_QUOTES.search(written):
        mend = 'inside a text write “…” or \\"…\\", and one straight quote at each end'
        return line, "a text holds a straight quote that ends it too early", mend
    return line, f"the file is no TOML ({message})", "mend a quote, bracket or comma on that line"


def _line_of(error: tomllib.TOMLDecodeError, text: str) -> int:
    words = str(error).replace(",", "").replace(")", "").split()
    return int(words[words.index("line") + 1]) if "line" in words else max(len(text.splitlines()), 1)
