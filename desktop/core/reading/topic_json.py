"""A topic as JSON, for other programs."""

import json
import re
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from db.records import Block, Topic


def as_json(topic: Topic) -> str:
    """Return the whole topic as JSON; each block says in `block` which it is, and dates are ISO 8601."""
    return json.dumps(_jsonable(topic), ensure_ascii=False, indent=2)


def _jsonable(value: Any) -> Any:
    if is_dataclass(value):
        named = {field.name: _jsonable(getattr(value, field.name)) for field in fields(value)}
        return {"block": _kebab(type(value).__name__), **named} if isinstance(value, Block) else named
    if isinstance(value, tuple):
        return [_jsonable(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _kebab(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()
