"""A glance at the settings in the clinic's file, for the first look of the window.

The file is opened, examined and, where it must be, mended by `db.clinic`, which takes a while; how the window is to
look must be known before. What a glance says may be a little old, and is never acted on but to draw.
"""

from pathlib import Path

FILE_NAME = "clinic.sqlite"


class Glance:
    """Settings as they stand in a file that nobody has examined yet; whatever is wrong with it, they have defaults."""

    def __init__(self, settings: dict[str, object]) -> None:
        self._settings = settings

    def text(self, key: str, default: str) -> str:
        """Return a setting that is a text; anything else in its place is the default."""
        value = self._settings.get(key)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int) -> int:
        """Return a setting that is a whole number; anything else in its place is the default."""
        value = self._settings.get(key)
        return value if isinstance(value, int) else default

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a setting that is a list of whole numbers, or nothing."""
        value = self._settings.get(key)
        return tuple(item for item in value if isinstance(item, int)) if isinstance(value, list) else ()


def glance(folder: Path | None) -> Glance:
    """Return the settings in a clinic's folder, or none. Nothing is locked, made or changed there."""
    path = folder / FILE_NAME if folder else None
    # At the first start there is nothing to see, and SQLite need not be loaded yet.
    return Glance(_read(path) if path is not None and path.is_file() else {})


def _read(path: Path) -> dict[str, object]:
    import json
    import sqlite3

    try:
        # As if nobody could change it: so SQLite touches nothing beside it either.
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            return {key: json.loads(value) for key, value in db.execute("SELECT key, value FROM setting")}
        finally:
            db.close()
    except (sqlite3.Error, ValueError, TypeError):
        return {}
