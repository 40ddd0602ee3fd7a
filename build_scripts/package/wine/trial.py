"""Try out the installer for Windows as somebody does who installs the program, looks something up and removes it."""

import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.package.wine.machine import Machine
from build_scripts.progress import StepFailed
from build_scripts.screen import Screen
from db.clinic import ClinicFile

_PATIENCE_S = 120
_LOOK_EVERY_S = 0.2
_SETTLED_S = 3
# Of a panel with words, where the first look has an empty place.
_COLOURS = 12
_TOPIC = "spondylolysis"


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
    kept = machine.local_folder / "Lamina"
    shutil.rmtree(kept, ignore_errors=True)
    with machine.start(program, before=_without_network()) as process:

        def wait(is_so: Callable[[], bool], what: str) -> None:
            end = time.monotonic() + _PATIENCE_S
            while not is_so():
                _expect(process.poll() is None and time.monotonic() < end, f"{what} did not come into the window.")
                time.sleep(_LOOK_EVERY_S)

        # The handout's panel comes last; from then on only a page that is opened changes the middle.
        wait(lambda: len(set(_part(screen, 3, 4))) >= _COLOURS, "The handout's panel")
        screen.give_keyboard("Lamina")
        before = _settled_middle(screen)
        screen.type("pars")
        screen.press("Return")
        wait(lambda: _part(screen, 1, 3) != before, "A page")
        _settled_middle(screen)
        screen.save(picture)
        screen.press("ctrl+q")
        said = process.communicate("", timeout=_PATIENCE_S)[0]
    _expect(process.returncode == 0, f"The window ended with code {process.returncode}. {said}")
    _expect(_opened(kept) == [_TOPIC], f"The page on show was another one; see {picture.name}.")


def _part(screen: Screen, begin: int, end: int) -> list[int]:
    """Return the points of the lower half of the screen, between two of its quarters."""
    points, width = memoryview(screen.picture()).cast("I"), screen.width
    rows = range(len(points) // width // 2 * width, len(points), width)
    return [point for row in rows for point in points[row + width * begin // 4 : row + width * end // 4]]


def _settled_middle(screen: Screen) -> list[int]:
    """Return the points of the middle once they have stayed the same for some time."""
    last, since = _part(screen, 1, 3), time.monotonic()
    while time.monotonic() - since < _SETTLED_S:
        time.sleep(_LOOK_EVERY_S)
        if (now := _part(screen, 1, 3)) != last:
            last, since = now, time.monotonic()
    return last


def _opened(kept: Path) -> list[str]:
    with ClinicFile.open(kept)[0] as clinic:
        return [recent.topic_id for recent in clinic.recents()]
