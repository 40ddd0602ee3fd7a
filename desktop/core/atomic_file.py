"""Write a file whole or not at all."""

import errno
import os
import secrets
import stat
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`; what was there before stays until every byte is on the disk.

    A link stays a link, the file that it names is written. Raises OSError (no such folder, not allowed, disk full, or a
    folder, pipe or device of that name) and then leaves nothing behind.
    """
    target = _file_to_write(path)
    part = target.with_name(f".lamina-{secrets.token_hex(8)}.part")
    try:
        # "x" gives the file the rights that this user's files have, and follows no link that others laid there.
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _file_to_write(path: Path) -> Path:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return path.resolve()
    # A file put in the place of a device would take the device away.
    if not stat.S_ISREG(mode):
        raise FileExistsError(errno.EEXIST, "what has that name is no file but a folder, pipe or device", str(path))
    return path.resolve()
