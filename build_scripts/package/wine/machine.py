"""A Windows of wine's, in a folder and on a screen of its own."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from build_scripts.package.wine.windows_python import compile_gap
from build_scripts.screen import Screen, hidden_screen

_PATIENCE_S = 600
# What only wine's own Internet Explorer and .NET would need; and our mscms, not its own.
_OVERRIDES = "mscms=n;mscoree=;mshtml="


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine that is running: a folder with its disk and registry, and what its programs show."""

    folder: Path
    screen: Screen

    @property
    def local_folder(self) -> Path:
        """Return what its user knows as `%LOCALAPPDATA%`."""
        return next((self.folder / "drive_c" / "users").glob("*/AppData/Local"))

    @property
    def programs(self) -> Path:
        """Return where programs for everybody are."""
        return self.folder / "drive_c" / "Program Files"

    @property
    def menu(self) -> set[str]:
        """Return the names of the entries that programs made in the menu."""
        return {path.stem for path in (self.folder / "drive_c").rglob("Start Menu/Programs/*.lnk")}

    @property
    def variables(self) -> dict[str, str]:
        """Return the variables that bring a program to this machine; those of Qt do not reach it."""
        own = {"WINEPREFIX": str(self.folder), "WINEARCH": "win64", "WINEDEBUG": "-all", "PYTHONUTF8": "1"}
        return {**os.environ, **self.screen.variables, **own, "WINEDLLOVERRIDES": _OVERRIDES}

    def run(self, *words: str | Path, before: Sequence[str] = ()) -> str:
        """Run a program to its end, behind the words of another command, and return what it said.

        Raises CalledProcessError.
        """
        with self.start(*words, before=before) as process:
            said = process.communicate("", timeout=_PATIENCE_S)[0]
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, ["wine", *map(str, words)], said)
        return said

    def start(self, *words: str | Path, before: Sequence[str] = ()) -> "subprocess.Popen[str]":
        """Start a program."""
        # Python does not start there with nothing to read from; a pipe is good.
        return subprocess.Popen(
            [*before, "wine", *words], env=self.variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
        )  # fmt: skip

    def wait(self) -> None:
        """Wait until no program runs on it any more."""
        subprocess.run(["wineserver", "--wait"], env=self.variables, check=True, timeout=_PATIENCE_S)


@contextmanager
def running_machine(folder: Path) -> Iterator[Machine]:
    """Make the machine in `folder` unless it is there, and give it; all that runs on it ends with the block."""
    with hidden_screen() as screen:
        machine = Machine(folder, screen)
        try:
            if not (folder / "system.reg").is_file():
                folder.mkdir(parents=True, exist_ok=True)
                machine.run("wineboot", "--init")
                machine.run("winecfg", "-v", "win10")
                _fill_gaps(folder / "drive_c" / "windows" / "system32")
            yield machine
        finally:
            subprocess.run(["wineserver", "--kill"], env=machine.variables, check=False)


def _fill_gaps(system: Path) -> None:
    compile_gap("icuuc", system, "-nostdlib", "-e", "DllMain")
    compile_gap("mscms", system, "-nostdlib", "-e", "DllMain")
    compile_gap("bcryptprimitives", system, "-ladvapi32")


def windows_path(path: Path) -> str:
    """Return how programs of the machine name a file of this computer."""
    return f"Z:{path}".replace("/", "\\")
