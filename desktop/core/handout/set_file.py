"""A saved set as one small file, to carry to another computer. What comes in may have been made by anyone."""

import json
import re
from typing import Any

from db.errors import LaminaError
from db.saved import SavedSet

SUFFIX = ".lamina-set"
_FORMAT = 1
_MOST_BYTES = 64_000
_MOST_TOPICS = 200
_LONGEST_NAME = 100
_LONGEST_SNIPPET = 4000
_TOPIC_ID = re.compile(r"(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*")
_KEYS = {"lamina_set", "name", "topics", "options", "snippet"}


class SetFileRefused(LaminaError):
    """The file is no saved set that can be used."""


def set_as_bytes(saved: SavedSet) -> bytes:
    """Return a set as the bytes of a file; equal sets give equal bytes."""
    plain = {
        "lamina_set": _FORMAT,
        "name": saved.name,
        "topics": list(saved.topic_ids),
        "options": dict(saved.options),
        "snippet": saved.snippet,
    }
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def set_from_bytes(content: bytes) -> SavedSet:
    """Return the set in a file. Raises `SetFileRefused`; options of no meaning are for `read_options` to pass over."""
    plain = _plain(content)
    if plain.get("lamina_set") != _FORMAT:
        raise SetFileRefused("This set was made by a newer Lamina.", "Update Lamina on this computer.")
    if set(plain) - _KEYS:
        raise _not_a_set()
    try:
        return SavedSet(_name(plain), _topics(plain), _options(plain), _text(plain, "snippet", _LONGEST_SNIPPET))
    except ValueError:
        raise _not_a_set() from None


def _plain(content: bytes) -> dict[str, Any]:
    if len(content) > _MOST_BYTES:
        raise SetFileRefused("This file is too large for a saved set.", "Choose a file that Lamina saved.")
    try:
        plain = json.loads(content.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise _not_a_set() from None
    if not isinstance(plain, dict) or not isinstance(plain.get("lamina_set"), int):
        raise _not_a_set()
    return plain


def _name(plain: dict[str, Any]) -> str:
    name = " ".join(_text(plain, "name", _LONGEST_NAME).split())
    if not name.isprintable() or not name:
        raise _not_a_set()
    return name


def _text(plain: dict[str, Any], key: str, longest: int) -> str:
    text = plain.get(key, "")
    if not isinstance(text, str) or len(text) > longest or "\0" in text:
        raise _not_a_set()
    # Halves of characters can be written in JSON, and then stop whatever prints or saves them.
    return text.encode("utf-8", "replace").decode()


def _topics(plain: dict[str, Any]) -> tuple[str, ...]:
    topics = plain.get("topics")
    if not isinstance(topics, list) or not 0 < len(topics) <= _MOST_TOPICS:
        raise _not_a_set()
    if not all(isinstance(topic, str) and _TOPIC_ID.fullmatch(topic) for topic in topics):
        raise _not_a_set()
    return tuple(dict.fromkeys(topics))


def _options(plain: dict[str, Any]) -> dict[str, Any]:
    options = plain.get("options", {})
    if not isinstance(options, dict):
        raise _not_a_set()
    return options


def _refuse(_: str) -> None:
    raise ValueError


def _not_a_set() -> SetFileRefused:
    return SetFileRefused("This file holds no saved set, or it is damaged.", "Choose a file that Lamina saved.")
