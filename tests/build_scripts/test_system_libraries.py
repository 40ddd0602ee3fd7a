"""The system libraries that Qt needs on Linux."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from build_scripts import system_libraries
from build_scripts.progress import Step, StepFailed


class _Apt(Step):
    """A step that installs what it is told to, unless the package lists are old."""

    def __init__(self, loadable: set[str], *, are_lists_old: bool = False) -> None:
        super().__init__("System libraries", 1, 4)
        self.commands: list[list[str]] = []
        self._loadable = loadable
        self._are_lists_old = are_lists_old

    def call(
        self,
        command: Sequence[str | Path],
        remedy: str,
        environment: Mapping[str, str] | None = None,
        shown_lines: int = 15,
    ) -> None:
        """Do as apt-get would."""
        words = [str(part) for part in command]
        self.commands.append(words)
        if words[1] == "update":
            self._are_lists_old = False
        elif self._are_lists_old:
            raise StepFailed("Unable to locate package", remedy)
        else:
            self._loadable.add("libEGL.so.1")


@pytest.fixture
def loadable(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the libraries of a Linux that has all but libEGL; adding one installs it."""
    present = set(system_libraries._FOR_QT | system_libraries._FOR_A_WINDOW) - {"libEGL.so.1"}
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "_can_load", present.__contains__)
    monkeypatch.setattr(system_libraries, "_is_known_to_apt", lambda _package: False)
    monkeypatch.setattr(shutil, "which", lambda _name: "apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    return present


def test_nothing_is_asked_of_a_machine_that_has_everything(loadable: set[str]) -> None:
    """A desktop that runs Qt programs already is left alone."""
    loadable.add("libEGL.so.1")
    step = _Apt(loadable)

    system_libraries.ensure(step, for_a_window=True)

    assert step.commands == []


def test_root_gets_what_is_missing(loadable: set[str]) -> None:
    """Only what lacks is installed, and nothing that is merely recommended."""
    step = _Apt(loadable)

    system_libraries.ensure(step, for_a_window=False)

    (command,) = step.commands
    assert command[:2] == ["apt-get", "install"]
    assert "--no-install-recommends" in command
    assert command[-1] == "libegl1"


def test_old_package_lists_are_renewed_once(loadable: set[str]) -> None:
    """A machine fresh from its image has no package lists at all."""
    step = _Apt(loadable, are_lists_old=True)

    system_libraries.ensure(step, for_a_window=False)

    assert [command[1] for command in step.commands] == ["install", "update", "install"]


def test_others_are_told_the_exact_command(loadable: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is installed behind the back of a person who is not root."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)

    with pytest.raises(StepFailed) as caught:
        system_libraries.ensure(_Apt(loadable), for_a_window=False)

    command = "sudo apt-get update && sudo apt-get install --no-install-recommends libegl1"
    assert caught.value.remedy.splitlines()[-1].strip() == command


def test_other_distributions_are_told_the_library_names(loadable: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Package names differ; the names of the libraries do not."""
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    with pytest.raises(StepFailed, match=r"Not found: libEGL\.so\.1\."):
        system_libraries.ensure(_Apt(loadable), for_a_window=False)


def test_a_library_that_stays_away_is_reported(loadable: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What apt-get calls installed is believed only when it loads."""
    monkeypatch.setattr(system_libraries, "_can_load", lambda library: library != "libEGL.so.1")

    with pytest.raises(StepFailed, match="still not found"):
        system_libraries.ensure(_Apt(loadable), for_a_window=False)


def test_a_window_needs_more_than_a_headless_run(loadable: set[str]) -> None:
    """Tests and the command line ask for no window libraries."""
    loadable.discard("libxcb-cursor.so.0")

    headless = system_libraries.missing(for_a_window=False)
    with_window = system_libraries.missing(for_a_window=True)

    assert "libxcb-cursor.so.0" not in headless
    assert with_window["libxcb-cursor.so.0"] == ("libxcb-cursor0",)


def test_debian_without_ensurepip_gets_it_for_this_python(loadable: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian splits ensurepip off into a package named after the Python it is for."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)

    absent = system_libraries.missing(for_a_window=False)

    assert absent["Python's ensurepip"] == (f"python3.{sys.version_info.minor}-venv",)


def test_the_newer_name_is_used_where_apt_knows_it(loadable: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian 13 and Ubuntu 24.04 renamed glib's package."""
    loadable.discard("libglib-2.0.so.0")
    monkeypatch.setattr(system_libraries, "_is_known_to_apt", lambda package: package.endswith("t64"))
    step = _Apt(loadable | {"libglib-2.0.so.0"})

    with pytest.raises(StepFailed, match="still not found"):
        system_libraries.ensure(step, for_a_window=False)

    assert "libglib2.0-0t64" in step.commands[0]


@pytest.mark.parametrize(("platform", "asked"), [("darwin", True), ("win32", True), ("linux", False)])
def test_only_linux_can_lack_a_display(platform: str, asked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Linux the display is named by a variable; elsewhere there is one."""
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    assert system_libraries.has_display() is asked


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_is_known_by_its_variable(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """X and Wayland are both displays."""
    monkeypatch.setenv(variable, ":0")

    assert system_libraries.has_display()


def test_nothing_is_missing_outside_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wheels for macOS and Windows bring everything."""
    monkeypatch.setattr(sys, "platform", "darwin")

    assert system_libraries.missing(for_a_window=True) == {}
