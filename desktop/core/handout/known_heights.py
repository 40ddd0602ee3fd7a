"""What was measured when the program was built, so that no patient waits for it: see `build_scripts.measure_handouts`.

A measure is found by the digest of all that it follows from: another text, template, font or typesetter has another
digest, finds nothing here and is measured anew.
"""

import json
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

# Always the same, so that the same heights make the same file.
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
# The first letters of a digest name the few measures that are read together.
_SHARED: Final = 2


class KnownHeights:
    """Heights by digest, in a file that may be missing or torn: then nothing is known."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self, digest: str) -> list[Any] | None:
        """Return what was measured, or None."""
        try:
            with zipfile.ZipFile(self._path) as kept:
                return list(json.loads(kept.read(digest[:_SHARED]))[digest])
        except (OSError, KeyError, ValueError, TypeError, zipfile.BadZipFile, zlib.error):
            return None

    def keep(self, measures: Mapping[str, list[Any]]) -> None:
        """Write these measures and no others."""
        with zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED) as kept:
            for start in sorted({digest[:_SHARED] for digest in measures}):
                together = {digest: measures[digest] for digest in sorted(measures) if digest.startswith(start)}
                kept.writestr(zipfile.ZipInfo(start, _MOMENT), json.dumps(together), zipfile.ZIP_DEFLATED)
