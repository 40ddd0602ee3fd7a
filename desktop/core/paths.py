"""Where the user's data lie on each system. Nothing here makes a folder or changes a file that lasts."""

import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_PORTABLE_MARKER = "portable"
_PORTABLE_FOLDER = "lamina-data"
_OVERRIDE = "LAMINA_DATA_DIR"


@dataclass(frozen=True, slots=True)
class UserPaths:
    """The folder of the clinic's file and its backups, and the file of the log."""

    data: Path
    log: Path
    is_portable: bool = False

    @property
    def backups(self) -> Path:
        """Return the folder of the backups."""
        return self.data / "backups"


def find_user_paths(
    program_folder: Path,
    *,
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    home: Path | None = None,
) -> UserPaths | None:
    """Return where the user's data lie, or None where the account has no home and nothing else says where.

    First what `LAMINA_DATA_DIR` says, then a file named `portable` beside the program, then the custom of the system.
    """
    if override := environment.get(_OVERRIDE):
        return _all_in(Path(override).absolute(), is_portable=False)
    if (program_folder / _PORTABLE_MARKER).is_file():
        return _all_in(program_folder / _PORTABLE_FOLDER, is_portable=True)
    home = home or _find_home()
    if platform == "win32":
        return _find_on_windows(environment, home)
    if platform == "darwin":
        return _find_on_mac(home)
    return _find_on_linux(environment, home)


def _all_in(folder: Path, *, is_portable: bool) -> UserPaths:
    return UserPaths(folder, folder / "lamina.log", is_portable)


def _find_home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None


def _find_on_windows(environment: Mapping[str, str], home: Path | None) -> UserPaths | None:
    # Never the roaming folder: many clinics keep it on a share, and SQLite's log needs a disk of this computer.
    local = _find_absolute(environment, "LOCALAPPDATA") or (home and home / "AppData/Local")
    return _all_in(local / "Lamina", is_portable=False) if local else None


def _find_on_mac(home: Path | None) -> UserPaths | None:
    if home is None:
        return None
    return UserPaths(home / "Library/Application Support/Lamina", home / "Library/Logs/Lamina/lamina.log")


def _find_on_linux(environment: Mapping[str, str], home: Path | None) -> UserPaths | None:
    data = _find_absolute(environment, "XDG_DATA_HOME") or (home and home / ".local/share")
    if data is None:
        return None
    state = _find_absolute(environment, "XDG_STATE_HOME") or (home / ".local/state" if home else data)
    return UserPaths(data / "lamina", state / "lamina/lamina.log")


def _find_absolute(environment: Mapping[str, str], name: str) -> Path | None:
    # The XDG specification: a path that is not absolute is to be ignored.
    path = Path(environment.get(name, ""))
    return path if path.is_absolute() else None


def find_program_folder(
    *, executable: str = sys.executable, environment: Mapping[str, str] = os.environ, is_packaged: bool | None = None
) -> Path:
    """Return the folder the user sees the program in: that of the binary, the `.app`, the AppImage, or the checkout."""
    if is_packaged is None:
        is_packaged = bool(getattr(sys, "frozen", False))
    if not is_packaged:
        return Path(__file__).resolve().parents[2]
    binary = Path(executable).resolve()
    mounted = environment.get("APPDIR")
    # Both variables may come from another AppImage that started us.
    if mounted and binary.is_relative_to(Path(mounted).resolve()):
        return Path(environment.get("APPIMAGE", mounted)).resolve().parent
    for folder in binary.parents:
        if folder.suffix == ".app":
            return folder.parent
    return binary.parent


def can_keep(folder: Path) -> bool:
    """Return whether files can be kept in a folder, which need not exist yet, by trying it out with a passing file.

    Permission bits are not asked: they say nothing of a read-only disk, of Windows' rights, or to an administrator.
    """
    try:
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
