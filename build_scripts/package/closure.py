"""Which shared libraries a set of programs needs on Linux: all of them, down to the C library."""

import re
import subprocess
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

# The C library must be that of the system: it talks to the kernel and to the loader.
_OF_THE_C_LIBRARY = re.compile(r"(ld-linux.*|lib(c|m|dl|pthread|rt|resolv|util|nsl|anl))\.so(\.\d+)?")
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_VERSION = re.compile(r"\bGLIBC_(\d+)\.(\d+)")

Needs = Callable[[Path], Iterable[str]]


class LibraryNotFound(Exception):
    """A library that the package needs is not on this computer."""


def closure(roots: Iterable[Path], collected: Mapping[str, Path], system: Mapping[str, Path], needs: Needs) -> set[str]:
    """Return the names of all libraries that `roots` need, directly or not, but for the C library.

    A name is looked up in `collected`, then in `system`. Raises LibraryNotFound.
    """
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        file = waiting.pop()
        for name in needs(file):
            if name in found or _OF_THE_C_LIBRARY.fullmatch(name):
                continue
            library = collected.get(name) or system.get(name)
            if library is None:
                raise LibraryNotFound(f"{file.name} needs {name}, which is not on this computer")
            found.add(name)
            waiting.append(library)
    return found


@cache
def needed_names(file: Path) -> tuple[str, ...]:
    """Return the names that an ELF file asks the loader for."""
    return tuple(_NEEDED.findall(_readelf("--dynamic", file)))


def c_library_version(files: Iterable[Path]) -> tuple[int, int]:
    """Return the oldest version of the C library that all the files can run on."""
    versions = (_VERSION.findall(_readelf("--version-info", file)) for file in files)
    return max(((int(major), int(minor)) for found in versions for major, minor in found), default=(2, 0))


def system_libraries() -> dict[str, Path]:
    """Return the libraries that the loader of this computer knows, by name."""
    listed = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    lines = (line.partition(" (") for line in listed.splitlines() if "=>" in line and "x86-64" in line)
    libraries: dict[str, Path] = {}
    for name, _, rest in lines:
        libraries.setdefault(name.strip(), Path(rest.rpartition("=> ")[2]))
    return libraries


def is_elf(file: Path) -> bool:
    """Return whether the file is a program or library of Linux."""
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _readelf(what: str, file: Path) -> str:
    return subprocess.run(["readelf", "--wide", what, file], capture_output=True, text=True, check=True).stdout
