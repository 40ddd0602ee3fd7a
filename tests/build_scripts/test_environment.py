"""The project's own Python environment."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from build_scripts import environment
from build_scripts.progress import Step, StepFailed


class _Recorder(Step):
    """A step that makes an empty Python instead of running the tools, and can fail at one of them."""

    def __init__(self, failing: str = "") -> None:
        super().__init__("Python environment", 2, 4)
        self.commands: list[str] = []
        self._failing = failing

    def call(
        self,
        command: Sequence[str | Path],
        remedy: str,
        environment: Mapping[str, str] | None = None,
        shown_lines: int = 15,
    ) -> None:
        """Remember the command."""
        line = " ".join(str(part) for part in command)
        self.commands.append(line)
        if self._failing and self._failing in line:
            raise StepFailed("it broke", remedy)
        _make_python()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of an environment that does not exist yet."""
    place = tmp_path / "venv"
    monkeypatch.setattr(environment, "_FOLDER", place)
    monkeypatch.setattr(environment, "_READY", place / ".lamina-ready")
    return place


def test_a_finished_environment_is_used_as_it_is() -> None:
    """The second start installs nothing."""
    environment.ensure(_Recorder())

    second = _Recorder()
    environment.ensure(second)

    assert environment.is_ready()
    assert second.commands == []


def test_packages_come_only_as_locked_wheels() -> None:
    """Hashes are required and nothing is compiled on anyone's machine."""
    step = _Recorder()

    environment.ensure(step)

    made, installed = step.commands
    assert made.endswith(f"-m venv --clear {environment.interpreter().parent.parent}")
    assert all(option in installed for option in ("--require-hashes", "--only-binary=:all:", "--no-deps"))


def test_a_half_made_environment_is_made_again() -> None:
    """An interrupted installation leaves no sign of being finished."""
    with pytest.raises(StepFailed):
        environment.ensure(_Recorder(failing="pip install"))

    assert not environment.is_ready()

    step = _Recorder()
    environment.ensure(step)
    assert "venv --clear" in step.commands[0]
    assert environment.is_ready()


def test_a_changed_lock_makes_a_new_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version in the lock reaches everyone at the next start."""
    environment.ensure(_Recorder())
    changed = tmp_path / "requirements.lock"
    changed.write_text("other==1.0\n", encoding="utf-8")

    monkeypatch.setattr(environment, "LOCK", changed)

    assert not environment.is_ready()


def test_another_python_makes_a_new_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages of one Python do not work in the next."""
    environment.ensure(_Recorder())

    monkeypatch.setattr(sys, "version", "3.99.0 (tags/v3.99)")

    assert not environment.is_ready()


def test_an_environment_does_not_replace_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Started from inside, it says how to start from outside."""
    monkeypatch.setattr(sys, "prefix", str(folder))

    with pytest.raises(StepFailed, match="cannot replace itself") as caught:
        environment.ensure(_Recorder())

    assert "python3 build_scripts/dev.py" in caught.value.remedy


def test_programs_of_ours_do_not_see_the_callers_python_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module of the caller's must not stand in for one of the project's."""
    monkeypatch.setenv("PYTHONPATH", "somewhere-else")

    assert environment.variables()["PYTHONPATH"] == str(environment.ROOT)


def _make_python() -> None:
    python = environment.interpreter()
    python.parent.mkdir(parents=True, exist_ok=True)
    python.touch()
