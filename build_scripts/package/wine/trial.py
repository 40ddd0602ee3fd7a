"""Try out the installer for Windows as somebody does who installs the program, looks something up and removes it."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.package.wine.machine import Machine
from build_scripts.progress import StepFailed

_PATIENCE_S = 120
# Of a window that shows more than its frame.
_COLOURS = 30


@dataclass(frozen=True, slots=True)
class Installer:
    """The words that install the program silently, where it then is, and the words that remove it."""

    install: tuple[str | Path, ...]
    folder: Path
    remove: tuple[str | Path, ...]


def try_installer(machine: Machine, installer: Installer, picture: Path) -> str:
    """Install, run the self-test, look something up in the window, remove; return what the self-test said.

    What the window showed is written to `picture`. Raises StepFailed and CalledProcessError.
    """
    machine.run(*installer.install)
    _expect(machine.menu == {"Lamina"}, f"In the menu are {machine.menu} after it was installed.")
    said = machine.run(installer.folder / "lamina-cli.exe", "self-test", before=_without_network())
    _look_something_up(machine, installer.folder / "lamina.exe", picture)
    remove, *options = installer.remove
    machine.run(installer.folder / remove if (installer.folder / remove).exists() else remove, *options)
    # An uninstaller goes on as a copy of itself, or it could not remove itself.
    machine.wait()
    _expect(not installer.folder.exists(), "Something is left of the program after it was removed.")
    _expect(not machine.menu, "The entry in the menu is left after the program was removed.")
    return said


def _expect(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise StepFailed(otherwise, "see lamina.nsi and msi.py.")


def _without_network() -> Sequence[str]:
    return ("unshare", "--map-root-user", "--net") if shutil.which("unshare") else ()


def _look_something_up(machine: Machine, program: Path, picture: Path) -> None:
    screen = machine.screen
    empty = screen.picture()
    with machine.start(program, before=_without_network()) as process:

        def is_alive() -> bool:
            return process.poll() is None

        screen.wait_for_change(empty, is_alive, _PATIENCE_S)
        screen.give_keyboard("Lamina")
        shown = screen.picture()
        screen.type("pars")
        screen.wait_for_change(shown, is_alive, _PATIENCE_S)
        found = screen.picture()
        screen.press("Return")
        screen.wait_for_change(found, is_alive, _PATIENCE_S)
        screen.save(picture)
        _expect(screen.colours() >= _COLOURS, f"The window stayed empty; see {picture.name}.")
        screen.press("ctrl+q")
        said = process.communicate("", timeout=_PATIENCE_S)[0]
    _expect(process.returncode == 0, f"The window ended with code {process.returncode}. {said}")
