"""The import contracts hold, and each of them fails when it is broken."""

import shutil
import subprocess
from pathlib import Path

import pytest

from build_scripts import environment
from build_scripts.environment import ROOT

_BREACHES = {
    "desktop: app over views": ("desktop/core/breach.py", "import desktop.services"),
    "db knows neither": ("db/breach.py", "import desktop"),
    "the application never imports the builder": ("desktop/services/breach.py", "import db.builder"),
    "core is free of Qt and SQL": ("desktop/core/breach.py", "import PySide6.QtCore"),
    "views and item models take only values": ("desktop/views/breach.py", "import db.library"),
    "widgets know no record": ("desktop/widgets/breach.py", "import db.records"),
    "only db opens a database": ("desktop/services/breach.py", "import sqlite3"),
    "no module can reach a network": ("desktop/services/breach.py", "import urllib.request"),
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the source tree that may be spoiled."""
    for package in ("db", "desktop", "build_scripts"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=_all_but_modules)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_hold(copy: Path) -> None:
    """The arrow runs one way: the application over the library."""
    checked = _lint_imports(copy)

    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("contract", _BREACHES)
def test_a_broken_contract_fails(contract: str, copy: Path) -> None:
    """A contract that cannot fail guards nothing."""
    name, line = _BREACHES[contract]
    (copy / name).write_text(f'"""Break a contract."""\n\n{line}\n', encoding="utf-8")

    checked = _lint_imports(copy)

    assert checked.returncode == 1
    broken = [line for line in checked.stdout.splitlines() if line.endswith("BROKEN")]
    assert any(line.startswith(contract) for line in broken), checked.stdout


def test_a_module_outside_every_layer_fails(copy: Path) -> None:
    """A new room has to find its floor before it is used."""
    (copy / "desktop" / "utils.py").write_text('"""Anything."""\n', encoding="utf-8")

    checked = _lint_imports(copy)

    assert checked.returncode == 1
    assert "desktop.utils" in checked.stdout


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [environment.program("lint-imports"), "--no-cache", "--no-logo"],
        cwd=folder,
        env=environment.variables() | {"PYTHONPATH": str(folder), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _all_but_modules(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if not (name.endswith(".py") or Path(folder, name).is_dir())]
