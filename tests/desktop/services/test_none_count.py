"""The program outlives the fault of PySide6 that loses count of None and of True."""

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
    thing.{call}
"""
_GUARD = "from desktop.services.none_count import hold_none\nhold_none()"
_GIVES_NONE = 'setObjectName("x")'
_GIVES_TRUE = 'objectNameChanged.emit("x")'


def _run(call: str, guard: str = "") -> int:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _MANY_CALLS.format(guard=guard, call=call)]
    return subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, check=False).returncode


@pytest.mark.parametrize("call", [_GIVES_NONE, _GIVES_TRUE])
def test_a_long_day_of_calls_does_not_end_the_program(call: str) -> None:
    """A hundred thousand calls that return nothing, and as many signals."""
    assert _run(call, _GUARD) == 0


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="neither is counted any more")
@pytest.mark.parametrize("call", [_GIVES_NONE, _GIVES_TRUE])
def test_without_the_guard_the_program_would_end(call: str) -> None:
    """When this fails the fault is gone: take the guard away."""
    assert _run(call) != 0
