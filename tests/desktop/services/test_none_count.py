"""The program outlives the fault of PySide6 that loses count of None."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[3]
_MANY_CALLS = """
from PySide6.QtCore import QObject
{guard}
thing = QObject()
for number in range(100_000):
    thing.setObjectName("x")
"""
_GUARD = "from desktop.services.none_count import hold_none\nhold_none()"


def _run(guard: str) -> int:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _MANY_CALLS.format(guard=guard)]
    return subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, check=False).returncode


def test_a_long_day_of_calls_does_not_end_the_program() -> None:
    """A hundred thousand calls that return nothing."""
    assert _run(_GUARD) == 0


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted any more")
def test_without_the_guard_the_program_would_end() -> None:
    """When this fails the fault is gone: take the guard away."""
    assert _run("") != 0
