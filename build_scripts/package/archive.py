"""The program as one packed file, the same bytes whenever the same program is packed."""

import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

# Every zstd unpacks what a window of 128 MB (27) made, without an option.
_LEVEL = ("-19", "--long=27")


def write_tar_zst(folder: Path, target: Path, moment: int) -> None:
    """Pack a folder, under its own name, with `zstd`; every file is of root and of the moment (seconds since 1970)."""
    unpacked = target.with_suffix("")
    write_tar(folder, unpacked, moment)
    # One thread: how work is shared out must not show in the bytes.
    options = ("--single-thread", "--quiet", "--force", "--rm")
    subprocess.run(["zstd", *_LEVEL, *options, unpacked, "-o", target], check=True)


def write_tar(folder: Path, target: Path, moment: int) -> None:
    """Put a folder, under its own name, into one file; every file is of root and of the moment."""
    with tarfile.open(target, "w", format=tarfile.GNU_FORMAT) as tar:
        for path in in_order(folder):
            entry = tar.gettarinfo(path, str(path.relative_to(folder.parent)))
            _make_plain(entry, moment)
            if entry.isreg():
                with path.open("rb") as content:
                    tar.addfile(entry, content)
            else:
                tar.addfile(entry)


def in_order(folder: Path) -> Iterator[Path]:
    """Yield a folder and all in it, in an order that does not depend on the disk."""
    yield folder
    yield from sorted(folder.rglob("*"))


def plain_mode(*, is_folder: bool, is_program: bool) -> int:
    """Return the rights of a file that everybody may read and only root may change."""
    return 0o755 if is_folder or is_program else 0o644


def _make_plain(entry: tarfile.TarInfo, moment: int) -> None:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = moment
    # Two names of one file are packed as two files: which of them came first is the disk's business.
    if entry.islnk():
        entry.type = tarfile.REGTYPE
    if not entry.issym():
        entry.mode = plain_mode(is_folder=entry.isdir(), is_program=bool(entry.mode & 0o100))
