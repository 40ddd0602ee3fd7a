"""What the package is made of, and under which terms: each component with the texts of its licence."""

import importlib.metadata
import json
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from build_scripts.environment import ROOT
from build_scripts.package.closure import is_elf, system_libraries

_TEXTS = Path(__file__).with_name("texts")
_QT_TERMS = (_TEXTS / "LGPL-3.0.txt", _TEXTS / "GPL-3.0.txt")
# Distribution -> the folders or modules of the package that it fills, its terms.
_WHEELS = {
    "PySide6_Essentials": ("PySide6", "LGPL-3.0-only"),
    "PySide6_Pdf": ("PySide6", "LGPL-3.0-only"),
    "shiboken6": ("shiboken6", "LGPL-3.0-only"),
    "typst": ("typst", "Apache-2.0"),
    "RapidFuzz": ("rapidfuzz", "MIT"),
    "snowballstemmer": ("snowballstemmer", "BSD-3-Clause"),
    "syllapy": ("syllapy", "MIT"),
    "pyinstaller": ("lamina", "GPL-2.0-or-later WITH Bootloader-exception"),
}
# In the package only while something that runs imports it.
_OPTIONAL = {"syllapy"}
_FILLED_BY_WHEELS = {folder for folder, _ in _WHEELS.values()}
_RESOURCES = {
    "Lucide icons": ("ISC", "icons/LICENSE"),
    "Atkinson Hyperlegible": ("OFL-1.1", "fonts/AtkinsonHyperlegible-LICENSE.txt"),
    "Noto Sans": ("OFL-1.1", "fonts/NotoSans-LICENSE.txt"),
}


class NoticeMissing(Exception):
    """A file goes into the package whose terms nobody knows."""


@dataclass(frozen=True, slots=True)
class Component:
    """Something made by others: its name, version and terms, where the texts are, and which files it fills."""

    name: str
    version: str
    terms: str
    texts: tuple[Path, ...]
    files: tuple[str, ...] = ()
    parts: tuple["Component", ...] = ()


def components(folder: Path) -> list[Component]:
    """Return all components of the unpacked program in `folder`; raises NoticeMissing."""
    inside = folder / "_internal"
    resources = inside / "resources"
    wheels = (name for name, (place, _) in _WHEELS.items() if name not in _OPTIONAL or (inside / place).exists())
    found = [_python(), *(_wheel(name) for name in wheels)]
    found += [Component(name, "", terms, (resources / text,)) for name, (terms, text) in _RESOURCES.items()]
    if sys.platform == "linux":
        found += _debian_packages(_foreign_libraries(inside))
    for component in found:
        if not component.texts:
            raise NoticeMissing(f"no text of the licence of {component.name} was found")
    return found


def _python() -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright"),
        Path(sys.base_prefix) / "LICENSE.txt",
    )
    return Component("Python", version, "PSF-2.0", tuple(path for path in places if path.is_file())[:1])


def _wheel(name: str) -> Component:
    distribution = importlib.metadata.distribution(name)
    folder, terms = _WHEELS[name]
    files = [file for file in distribution.files or () if ".dist-info" in file.parts[0]]
    texts = [Path(str(file.locate())) for file in files if "licenses" in file.parts or file.name.startswith("LICENSE")]
    inventories = [Path(str(file.locate())) for file in files if file.name.endswith(".cyclonedx.json")]
    parts = [part for inventory in inventories for part in _parts(inventory)]
    is_qt = terms.startswith("LGPL")
    return Component(
        distribution.metadata["Name"], distribution.version, terms, _QT_TERMS if is_qt else tuple(texts), (folder,),
        tuple(parts),
    )  # fmt: skip


def _parts(inventory: Path) -> Iterable[Component]:
    for entry in json.loads(inventory.read_text(encoding="utf-8"))["components"]:
        terms = " AND ".join(one.get("expression") or one["license"].get("id", "") for one in entry.get("licenses", ()))
        yield Component(entry["name"], entry["version"], terms, ())


def _foreign_libraries(inside: Path) -> list[str]:
    """Return the names of the libraries that come from this computer's system."""
    found = (path for path in sorted(inside.rglob("*.so*")) if not path.is_symlink() and is_elf(path))
    places = [path.relative_to(inside) for path in found]
    ours = _FILLED_BY_WHEELS | {f"python3.{sys.version_info.minor}"}
    return [place.name for place in places if place.parts[0] not in ours and not place.name.startswith("libpython3.")]


def _debian_packages(libraries: Iterable[str]) -> list[Component]:
    system = system_libraries()
    filled: dict[str, list[str]] = {}
    for name in libraries:
        if name not in system:
            raise NoticeMissing(f"nobody knows where {name} comes from")
        filled.setdefault(_owner(system[name]), []).append(name)
    return [_debian_package(package, tuple(names)) for package, names in sorted(filled.items())]


def _owner(library: Path) -> str:
    real = library.resolve()
    # Since /lib is a link to /usr/lib, a package may name the file by either way.
    for path in (real, Path("/") / real.relative_to("/usr") if real.is_relative_to("/usr") else real):
        found = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.partition(": ")[0]
    raise NoticeMissing(f"no Debian package owns {real}")


def _debian_package(package: str, files: tuple[str, ...]) -> Component:
    asked = "${source:Package}\t${Version}"
    shown = subprocess.run(["dpkg-query", "--show", "-f", asked, package], capture_output=True, text=True, check=True)
    source, version = shown.stdout.split("\t")
    text = Path("/usr/share/doc") / package.partition(":")[0] / "copyright"
    return Component(
        package.partition(":")[0], version, f"see the text (Debian source package {source})",
        (text,) if text.is_file() else (), files,
    )  # fmt: skip


def own_licence() -> Path:
    """Return the text of Lamina's own licence."""
    return ROOT / "LICENSE"
