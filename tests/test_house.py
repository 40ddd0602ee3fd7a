"""Rules of the repository itself."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.environment import LOCK, ROOT

_PACKAGES = ("db", "desktop", "build_scripts")
_MOST_LINES = 400
_MOST_BYTES_OF_A_BINARY = 300_000
_NETWORK_MODULES = {"QtNetwork", "QtWebEngineCore", "QtWebEngineWidgets", "QtWebSockets", "QtHttpServer"}
_MAY_USE_A_LOCAL_PIPE = Path("desktop/services/single_instance.py")
_MACHINE_PATH = re.compile(rb"(?<![\w.$~}])/(?:home|root|work)/[\w.]+")


@pytest.fixture(scope="session")
def tracked() -> list[Path]:
    """Return every file that git keeps, relative to the project's folder."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.needs_tool("git")
def test_no_python_file_is_longer_than_400_lines(tracked: list[Path]) -> None:
    """A module that outgrows the limit holds more than one idea."""
    lengths = {path.as_posix(): _text(path).count("\n") for path in tracked if path.suffix == ".py"}

    assert {path: lines for path, lines in lengths.items() if lines > _MOST_LINES} == {}


@pytest.mark.needs_tool("git")
def test_no_file_names_a_folder_of_someones_machine(tracked: list[Path]) -> None:
    """What works only in one person's home works for no one else."""
    found = {path.as_posix(): _MACHINE_PATH.findall((ROOT / path).read_bytes()) for path in tracked}

    assert {path: places for path, places in found.items() if places and path != "tests/test_house.py"} == {}


@pytest.mark.needs_tool("git")
def test_no_big_binary_is_kept_in_git(tracked: list[Path]) -> None:
    """Fonts, libraries and pictures that can be made are made by the build."""
    big = [path.as_posix() for path in tracked if (ROOT / path).stat().st_size > _MOST_BYTES_OF_A_BINARY]

    assert [path for path in big if b"\0" in (ROOT / path).read_bytes()] == []


@pytest.mark.needs_tool("git")
def test_every_module_says_what_it_is_for(tracked: list[Path]) -> None:
    """A module's docstring is the first thing that its reader sees."""
    modules = [path for path in tracked if path.suffix == ".py"]

    assert [path.as_posix() for path in modules if not ast.get_docstring(ast.parse(_text(path)))] == []


@pytest.mark.needs_tool("git")
def test_nothing_is_imported_by_star(tracked: list[Path]) -> None:
    """A star hides where a name comes from, and doubles the start-up time with PySide6."""
    starred = [
        f"{path.as_posix()}:{statement.lineno}"
        for path in tracked
        if path.suffix == ".py"
        for statement in ast.walk(ast.parse(_text(path)))
        if isinstance(statement, ast.ImportFrom) and any(alias.name == "*" for alias in statement.names)
    ]

    assert starred == []


def test_nothing_but_the_single_instance_service_imports_qt_network() -> None:
    """Import contracts see PySide6 as one piece, so its network modules are watched here."""
    users = {path for path, module in _imports() if _NETWORK_MODULES & set(module.split("."))}

    assert users <= {_MAY_USE_A_LOCAL_PIPE}


def test_the_lock_names_no_address() -> None:
    """Each person's own package index serves the lock."""
    text = LOCK.read_text(encoding="utf-8")

    assert not re.search(r"https?:|--index-url|--extra-index-url|--find-links|@ file", text)


def test_the_lock_has_hashes_for_every_package() -> None:
    """Pip refuses the whole lock when a single hash is missing."""
    entries = re.split(r"\n(?=\S)", LOCK.read_text(encoding="utf-8").strip())

    assert len(entries) > 30
    assert [entry.splitlines()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_everything_that_is_asked_for_is_locked() -> None:
    """A requirement added without locking it would be missing on every other machine."""
    locked = set(re.findall(r"^([\w-]+)==", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE))
    asked = LOCK.with_suffix(".in").read_text(encoding="utf-8").splitlines()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    wanted = {line.split("==")[0].lower() for line in asked if line and not line.startswith("#")}

    assert wanted <= locked
    assert {name.lower() for name in project["dependencies"]} <= wanted


def test_the_installed_packages_are_those_of_the_lock() -> None:
    """What is tested is what is locked."""
    report = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "freeze", "--all"],
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    locked = set(re.findall(r"^[\w.-]+==[\w.]+", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE))

    installed = {line.lower().replace("_", "-") for line in report.splitlines()}

    assert installed <= locked


def test_gitignore_is_anchored() -> None:
    """An unanchored ``build/`` would hide a folder of that name anywhere, ``tests/build`` too."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    patterns = [line for line in lines if line and not line.startswith("#")]

    assert [pattern for pattern in patterns if not pattern.startswith("/")] == ["__pycache__/"]


def test_the_version_stands_in_one_place() -> None:
    """The changelog's newest entry is the version that the program reports."""
    from desktop import __version__

    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.findall(r"^## \[?([\w.]+)", changelog, flags=re.MULTILINE)[0] in {"Unreleased", __version__}


def _imports() -> Iterator[tuple[Path, str]]:
    for package in _PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            for statement in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(statement, ast.Import):
                    yield from ((path.relative_to(ROOT), alias.name) for alias in statement.names)
                if isinstance(statement, ast.ImportFrom):
                    names = (f"{statement.module}.{alias.name}" for alias in statement.names)
                    yield from ((path.relative_to(ROOT), name) for name in names)


def _text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")
