"""TOML with its line numbers: read a table field by field and say exactly which one is missing or wrong."""

import tomllib
from collections.abc import Collection, Iterator
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from db.builder.problem import Place, Problems
from db.builder.toml_lines import Keys, LineIndex
from db.builder.toml_slip import slip_in

NO_DATE = date(1, 1, 1)


class Fields:
    """A table of a TOML file. A missing or wrong field becomes a problem and an empty value, so reading goes on."""

    def __init__(
        self, table: dict[str, Any], shown: str, index: LineIndex, problems: Problems, keys: Keys = ()
    ) -> None:
        self._table = table
        self._shown = shown
        self._index = index
        self._problems = problems
        self._keys = keys
        self._seen: set[str] = set()

    def place(self, *keys: str | int) -> Place:
        """Return where a key of this table stands."""
        return Place(self._shown, self._index.line((*self._keys, *keys)))

    def has(self, key: str) -> bool:
        """Return whether the table has the key."""
        return key in self._table

    def text(self, key: str, *, is_needed: bool = True) -> str:
        """Return a text; blank where it is missing."""
        value = self._value(key, str, "a text", is_needed=is_needed)
        if is_needed and isinstance(value, str) and not value.strip():
            self._complain(key, f"`{key}` is blank", f"write {self._name(key)}")
        return value.strip() if isinstance(value, str) else ""

    def texts(self, key: str, allowed: Collection[str] = (), *, is_needed: bool = True) -> tuple[str, ...]:
        """Return a list of texts, each of them among `allowed` where that is given."""
        values = self._value(key, list, "a list of texts", is_needed=is_needed)
        found = tuple(value.strip() for value in values or () if isinstance(value, str))
        if len(found) != len(values or ()):
            self._complain(key, f"`{key}` holds something that is no text", 'write each entry as "text"')
        if not all(found):
            self._complain(key, f"`{key}` holds an empty text", "write its words, or take it out")
        for text in found:
            if text and allowed and text not in allowed:
                self._complain(key, f"`{key}` holds “{text}”", f"choose from: {', '.join(allowed)}")
        return found

    def choice(self, key: str, allowed: Collection[str]) -> str:
        """Return a text that is one of `allowed`; the first of them where it is not."""
        choices = f"choose from: {', '.join(allowed)}"
        if key not in self._table:
            self._seen.add(key)
            self._complain(key, f"`{key}` is missing", f"write {self._name(key)}; {choices}")
            return next(iter(allowed))
        value = self.text(key)
        if value and value not in allowed:
            self._complain(key, f"`{key}` is “{value}”", choices)
        return value if value in allowed else next(iter(allowed))

    def day(self, key: str) -> date:
        """Return a date, or `NO_DATE`."""
        value = self._value(key, date, "a date such as 2026-11-22")
        return value if isinstance(value, date) and not isinstance(value, datetime) else NO_DATE

    def flag(self, key: str) -> bool:
        """Return a yes or no; no where it is missing."""
        self._seen.add(key)
        value = self._table.get(key, False)
        if not isinstance(value, bool):
            mend = f"set {self._name(key)} to true, or leave it out"
            self._complain(key, f"`{key}` is neither true nor false", mend)
        return value is True

    def number(self, key: str, *, is_needed: bool = False) -> int | float | None:
        """Return a number, or None where it is missing."""
        value = self._value(key, (int, float), "a number", is_needed=is_needed)
        return value if isinstance(value, int | float) else None

    def table(self, key: str, *, is_needed: bool = True) -> "Fields":
        """Return the table below a key; empty where it is missing."""
        value = self._value(key, dict, "a table", is_needed=is_needed)
        return Fields(value or {}, self._shown, self._index, self._problems, (*self._keys, key))

    def tables(self, key: str) -> tuple["Fields", ...]:
        """Return the tables of an array `[[key]]`."""
        values = self._value(key, list, "an array of tables", is_needed=False) or ()
        return tuple(
            Fields(value, self._shown, self._index, self._problems, (*self._keys, key, index))
            for index, value in enumerate(values)
            if isinstance(value, dict)
        )

    def items(self) -> Iterator[tuple[str, "Fields"]]:
        """Yield each key with the table below it."""
        for key in self._table:
            yield key, self.table(key)

    @property
    def holds_only_tables(self) -> bool:
        """Return whether each value of the table is a table."""
        return all(isinstance(value, dict) for value in self._table.values())

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the table in the order they are written."""
        return tuple(self._table)

    def refuse_others(self) -> None:
        """Report each key that nothing has asked for."""
        for key in self._table:
            if key not in self._seen:
                place = self.place(key)
                near = get_close_matches(key, [known for known in self._seen if known not in self._table], 1)
                mend = f"write `{near[0]}`" if near else "delete it, or see db/content/README.md for the right name"
                self._problems.report(place, "unknown-key", f"`{key}` is no key of this table", mend)

    def _value(self, key: str, kind: type | tuple[type, ...], kind_name: str, *, is_needed: bool = True) -> Any:
        self._seen.add(key)
        if key not in self._table:
            if is_needed:
                self._complain(key, f"`{key}` is missing", f"write {self._name(key)} as {kind_name}")
            return None
        value = self._table[key]
        if not isinstance(value, kind) or isinstance(value, bool):
            self._complain(key, f"`{key}` is not {kind_name}", f"write {self._name(key)} as {kind_name}")
            return None
        return value

    def _name(self, key: str) -> str:
        """Return the key with the table it stands in; tables of an array are counted from 1."""
        *above, last = self._keys or ("",)
        if isinstance(last, int):
            return f"`{key}` of [[{'.'.join(map(str, above))}]] number {last + 1}"
        return f"`{'.'.join(str(part) for part in (*self._keys, key))}`"

    def _complain(self, key: str, what: str, mend: str) -> None:
        self._problems.report(self.place(key), "field", what, mend)


def read_toml(path: Path, shown: str, problems: Problems) -> Fields:
    """Return the top table of a file; empty, with a problem, where the file is missing or no TOML."""
    text = ""
    try:
        # Some editors put a byte order mark first; it says nothing.
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except FileNotFoundError:
        problems.report(Place(shown), "missing-file", "the file is missing", "write it (db/content/README.md)")
    except UnicodeDecodeError:
        problems.report(
            Place(shown),
            "not-utf-8",
            "the file is not UTF-8",
            "save it as UTF-8 (in the editor’s “Save as”, under Encoding)",
        )
    except tomllib.TOMLDecodeError as error:
        line, what, mend = slip_in(text, error)
        problems.report(Place(shown, line), "not-toml", what, mend)
    else:
        return Fields(table, shown, LineIndex(text), problems)
    # One problem says it all: what misses in a file that could not be read is not told again field by field.
    return Fields({}, shown, LineIndex(""), Problems())
