"""What a package may weigh and which libraries it may hold: more is a mistake until somebody decides otherwise."""

import re
from collections.abc import Iterable
from pathlib import Path

from build_scripts.package.closure import is_elf

MOST_MB = 240
MOST_MB_PACKED = 80
LIBRARIES = Path(__file__).with_name("libraries.txt")
_PYTHONS_OWN = "lib-dynload"
_SUFFIX = re.compile(r"(\.abi3|\.cpython-[\w-]+)?\.so(\.[\d.]+)?$")


class OverBudget(Exception):
    """The package weighs too much or holds what nobody expected."""


def check_folder(folder: Path) -> str:
    """Return what the unpacked program weighs, in words; raises OverBudget."""
    megabytes = size_mb(folder)
    if megabytes > MOST_MB:
        raise OverBudget(f"the program takes {megabytes:.1f} MB; {MOST_MB} MB are allowed")
    unexpected = sorted(libraries(folder) - expected_libraries())
    if unexpected:
        raise OverBudget(f"not in {LIBRARIES.name}: {', '.join(unexpected)}")
    return f"{megabytes:.1f} MB in {sum(1 for path in folder.rglob('*') if path.is_file())} files"


def check_archive(archive: Path) -> str:
    """Return what a packed program weighs, in words; raises OverBudget."""
    megabytes = archive.stat().st_size / 1_000_000
    if megabytes > MOST_MB_PACKED:
        raise OverBudget(f"{archive.name} takes {megabytes:.1f} MB; {MOST_MB_PACKED} MB are allowed")
    return f"{megabytes:.1f} MB"


def size_mb(folder: Path) -> float:
    """Return the bytes of all files in a folder, in millions; a link counts nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1_000_000


def libraries(folder: Path) -> set[str]:
    """Return the shared libraries in a folder by name without version; those of Python's own modules do not count."""
    found = (path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink())
    return {plain_name(path) for path in found if path.parent.name != _PYTHONS_OWN and is_elf(path)}


def plain_name(library: Path) -> str:
    """Return the name of a library without versions: `libxcb.so.1` is `libxcb`."""
    name = _SUFFIX.sub("", library.name)
    return "libpython" if name.startswith("libpython3") else name


def expected_libraries(lines: Iterable[str] | None = None) -> set[str]:
    """Return the names that `libraries.txt` allows."""
    lines = LIBRARIES.read_text(encoding="utf-8").splitlines() if lines is None else lines
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}
