"""The rules that every test is held to do hold."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts import environment
from build_scripts.environment import ROOT

_PASSING = """
import logging, os
from pathlib import Path

def test_home_is_empty_and_apart(home):
    assert Path.home() == home
    assert [path.name for path in home.iterdir()] == ["runtime"]

def test_an_expected_warning_may_be_logged(caplog):
    logging.getLogger("lamina").warning("the disk is nearly full")
    assert "nearly full" in caplog.text
"""
_FAILING = {
    "a stray log line": 'import logging\ndef test_it():\n    logging.getLogger("lamina").warning("a name leaked")\n',
    "a warning": "import warnings\ndef test_it():\n    warnings.warn('old way', DeprecationWarning)\n",
    "a message of Qt": "from PySide6.QtCore import qWarning\ndef test_it(qapp):\n    qWarning('no such slot')\n",
}
_NEEDING_A_TOOL = """
import pytest

@pytest.mark.needs_tool("no-such-tool", "git")
def test_it():
    raise AssertionError
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of tests that are held to our rules."""
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    return tmp_path


def test_a_test_has_a_home_of_its_own_and_may_expect_a_warning(folder: Path) -> None:
    """Nothing that a test writes reaches the person who runs it."""
    ended = _run(folder, _PASSING)

    assert ended.returncode == 0, ended.stdout
    assert "2 passed" in ended.stdout


@pytest.mark.parametrize("slip", _FAILING)
def test_what_is_merely_noise_elsewhere_fails_here(slip: str, folder: Path) -> None:
    """Noise that nobody reads hides the line that matters."""
    ended = _run(folder, _FAILING[slip])

    assert ended.returncode == 1, ended.stdout


def test_a_missing_tool_skips_its_tests_and_is_listed(folder: Path) -> None:
    """The reader of the last lines learns what was not tried."""
    ended = _run(folder, _NEEDING_A_TOOL)

    assert ended.returncode == 0, ended.stdout
    assert "these system tools are missing" in ended.stdout
    assert "\nno-such-tool: 1 test\n" in ended.stdout
    assert "\ngit:" not in ended.stdout


def test_a_skip_fails_where_every_tool_is_promised(folder: Path) -> None:
    """CI cannot pass by trying nothing."""
    ended = _run(folder, _NEEDING_A_TOOL, LAMINA_FAIL_ON_SKIP="1")

    assert ended.returncode == 1, ended.stdout
    assert "1 skipped: a failure" in ended.stdout


def _run(folder: Path, tests: str, **variables: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_sample.py").write_text(tests, encoding="utf-8")
    inherited = {name: value for name, value in environment.variables().items() if name != "LAMINA_FAIL_ON_SKIP"}
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            f"--config-file={ROOT / 'pyproject.toml'}",
            f"--rootdir={folder}",
            str(folder),
        ],
        cwd=folder,
        env=inherited | variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
