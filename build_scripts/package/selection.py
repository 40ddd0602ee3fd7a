"""What `lamina.spec` makes of PyInstaller's lists: chosen files, complete libraries, no debug information."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from build_scripts.environment import ROOT
from build_scripts.package import contents
from build_scripts.package.closure import closure, needed_names, system_libraries

# Place in the package, file on this computer (of a link: where it leads), kind of entry.
Entry = tuple[str, str, str]

_LINK = "SYMLINK"
_LIBRARY = "BINARY"
_EXTENSION = "EXTENSION"
# Stripped already by those who made them, or not ELF at all.
_LEFT_AS_IT_IS = ("PySide6", "shiboken6")


def hidden_imports() -> list[str]:
    """Return what is imported under names that no analysis of the source can see."""
    # rapidfuzz picks the fastest build of its metrics for this processor while it runs.
    names = ("distance.metrics_cpp", "distance.metrics_cpp_avx2", "distance.metrics_cpp_sse2", "distance.metrics_py",
             "fuzz_cpp", "fuzz_cpp_avx2", "fuzz_cpp_sse2", "process_cpp_impl", "_feature_detector_cpp")  # fmt: skip
    fast = [f"rapidfuzz.{name}" for name in names if importlib.util.find_spec(f"rapidfuzz.{name}")]
    return [*fast, *contents.STEMMERS]


def excluded_modules() -> list[str]:
    """Return what stays out although something that goes in names it."""
    package = importlib.util.find_spec("snowballstemmer")
    folders = package.submodule_search_locations or () if package else ()
    names = sorted(f"snowballstemmer.{path.stem}" for folder in folders for path in Path(folder).glob("*_stemmer.py"))
    return [*contents.EXCLUDED_MODULES, *(name for name in names if name not in contents.STEMMERS)]


def icon() -> str | None:
    """Return the icon of the program file, where the system has such a thing and the build made it."""
    made = {"win32": "lamina.ico", "darwin": "lamina.icns"}.get(sys.platform)
    path = ROOT / "build" / "icons" / made if made else None
    return str(path) if path and path.is_file() else None


def chosen_data(entries: Sequence[Entry], modules: Iterable[Entry], libraries: Iterable[Entry]) -> list[Entry]:
    """Return the data files that go in: ours, those that a bundled module reads, and links to `libraries`."""
    places = {place for place, _, _ in libraries}
    ours = [entry for entry in entries if not _is_foreign(entry[0]) and (entry[2] != _LINK or entry[1] in places)]
    if any(name.partition(".")[0] == "syllapy" for name, _, _ in modules):
        # The word list of the readability scores; PyInstaller knows no rule for this package.
        from PyInstaller.utils.hooks import collect_data_files  # type: ignore[import-untyped]

        ours += [(f"{place}/{Path(file).name}", file, "DATA") for file, place in collect_data_files("syllapy")]
    return sorted(ours)


def _is_foreign(place: str) -> bool:
    parts = Path(place).parts
    languages = {path.stem.rpartition("_")[2] for path in (ROOT / "resources" / "i18n").glob("*.qm")}
    if "translations" in parts:
        return Path(place).stem not in {f"qtbase_{language}" for language in languages}
    # Names and versions of packages: nothing asks for them at run time.
    return any(part.endswith((".dist-info", ".egg-info")) for part in parts)


def chosen_binaries(entries: Sequence[Entry], workshop: Path) -> list[Entry]:
    """Return the libraries that go in; on Linux all that are needed down to the C library, and nothing else."""
    wanted = [entry for entry in entries if contents.is_wanted(entry[0])]
    return sorted(_stripped(_closed(wanted), workshop) if sys.platform == "linux" else wanted)


def _closed(entries: Sequence[Entry]) -> list[Entry]:
    roots = [entry for entry in entries if _is_root(entry)]
    files = {Path(place).name: Path(file) for place, file, kind in entries if kind != _LINK}
    system = system_libraries()
    names = closure((Path(file) for _, file, _ in roots), files, system, needed_names)
    kept = [entry for entry in entries if entry in roots or Path(entry[0]).name in names]
    # PyInstaller leaves some libraries to the system on purpose; a bare one has none of them.
    added: list[Entry] = [(name, str(system[name]), _LIBRARY) for name in names - files.keys()]
    return kept + added


def _is_root(entry: Entry) -> bool:
    place, _, kind = entry
    # Python itself is loaded by the program's first few lines, by name.
    return kind == _EXTENSION or contents.is_plugin(place) or Path(place).name.startswith("libpython3.")


def _stripped(entries: Sequence[Entry], workshop: Path) -> list[Entry]:
    workshop.mkdir(parents=True, exist_ok=True)
    return [entry if _is_stripped(entry) else _strip(entry, workshop) for entry in entries]


def _is_stripped(entry: Entry) -> bool:
    return entry[2] == _LINK or Path(entry[0]).parts[0] in _LEFT_AS_IT_IS


def _strip(entry: Entry, workshop: Path) -> Entry:
    place, file, kind = entry
    target = workshop / place.replace("/", "__")
    subprocess.run(["strip", "--strip-unneeded", "-o", target, os.path.realpath(file)], check=True)
    return place, str(target), kind
