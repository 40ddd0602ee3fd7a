"""Write a file whole or not at all."""

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`; what was there before stays until every byte is on the disk.

    Raises OSError (no such folder, not allowed, disk full) and then leaves nothing behind.
    """
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".lamina-", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
