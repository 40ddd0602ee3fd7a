"""Where the user's data lie."""

import os
import sys
from pathlib import Path

import pytest

from db.clinic import ClinicFile
from desktop.core import paths
from desktop.core.paths import UserPaths, can_keep, find_program_folder, find_user_paths


def test_linux_follows_the_xdg_folders(tmp_path: Path) -> None:
    """Data and log each where the specification wants them."""
    environment = {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_STATE_HOME": str(tmp_path / "state")}

    found = find_user_paths(tmp_path, environment=environment, platform="linux", home=tmp_path / "home")

    assert found == UserPaths(tmp_path / "data/lamina", tmp_path / "state/lamina/lamina.log")


@pytest.mark.parametrize("value", ["", "relative/folder"])
def test_linux_without_a_usable_xdg_folder_uses_the_home(tmp_path: Path, value: str) -> None:
    """The specification says that a relative path is to be ignored."""
    environment = {"XDG_DATA_HOME": value, "XDG_STATE_HOME": value}

    found = find_user_paths(tmp_path, environment=environment, platform="linux", home=tmp_path)

    assert found == UserPaths(tmp_path / ".local/share/lamina", tmp_path / ".local/state/lamina/lamina.log")


def test_macos_uses_its_library_folder(tmp_path: Path) -> None:
    """Logs lie where Console looks for them."""
    found = find_user_paths(tmp_path, environment={}, platform="darwin", home=tmp_path)

    assert found == UserPaths(
        tmp_path / "Library/Application Support/Lamina", tmp_path / "Library/Logs/Lamina/lamina.log"
    )


def test_windows_uses_the_folder_that_does_not_roam(tmp_path: Path) -> None:
    """A roaming folder is often a share, and a share cannot hold SQLite's log."""
    environment = {"LOCALAPPDATA": str(tmp_path / "Local"), "APPDATA": str(tmp_path / "Roaming")}

    found = find_user_paths(tmp_path, environment=environment, platform="win32", home=tmp_path)

    assert found == UserPaths(tmp_path / "Local/Lamina", tmp_path / "Local/Lamina/lamina.log")


def test_windows_without_that_variable_finds_the_same_folder_by_the_home(tmp_path: Path) -> None:
    """Services are started with a bare environment."""
    found = find_user_paths(tmp_path, environment={}, platform="win32", home=tmp_path)

    assert found is not None
    assert found.data == tmp_path / "AppData/Local/Lamina"


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_file_named_portable_keeps_everything_beside_the_program(tmp_path: Path, platform: str) -> None:
    """Nothing is left on the computer that the stick was in."""
    program = tmp_path / "Stick de la Señora Ñ"
    program.mkdir()
    (program / "portable").touch()

    found = find_user_paths(program, environment={}, platform=platform, home=tmp_path / "home")

    assert found == UserPaths(program / "lamina-data", program / "lamina-data/lamina.log", is_portable=True)
    assert found.backups == program / "lamina-data/backups"


def test_a_folder_named_portable_is_no_marker(tmp_path: Path) -> None:
    """A program may lie beside a folder of that name by chance."""
    (tmp_path / "portable").mkdir()

    found = find_user_paths(tmp_path, environment={}, platform="linux", home=tmp_path)

    assert found is not None
    assert not found.is_portable


def test_the_environment_goes_before_everything(tmp_path: Path) -> None:
    """Tests and administrators can put the data anywhere."""
    (tmp_path / "portable").touch()
    environment = {"LAMINA_DATA_DIR": str(tmp_path / "elsewhere")}

    found = find_user_paths(tmp_path, environment=environment, platform="linux", home=tmp_path)

    assert found == UserPaths(tmp_path / "elsewhere", tmp_path / "elsewhere/lamina.log")


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_an_account_without_a_home_has_no_data(tmp_path: Path, platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program then works in memory."""

    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", no_home)

    assert find_user_paths(tmp_path, environment={}, platform=platform) is None


def test_an_absolute_xdg_folder_serves_an_account_without_a_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log then lies with the data."""
    monkeypatch.setattr(paths, "_find_home", lambda: None)

    found = find_user_paths(tmp_path, environment={"XDG_DATA_HOME": str(tmp_path)}, platform="linux")

    assert found == UserPaths(tmp_path / "lamina", tmp_path / "lamina/lamina.log")


def test_by_default_the_real_environment_is_asked(home: Path, tmp_path: Path) -> None:
    """What the program itself calls stays inside the home of the test."""
    found = find_user_paths(tmp_path)

    assert found is not None
    assert found.data.is_relative_to(home)


def test_looking_for_the_paths_makes_none_of_them(tmp_path: Path) -> None:
    """A version or help request leaves no trace."""
    find_user_paths(tmp_path, environment={}, platform="linux", home=tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_the_clinics_file_opens_where_the_paths_say(tmp_path: Path) -> None:
    """Portable, from the marker to the file."""
    (tmp_path / "portable").touch()
    found = find_user_paths(tmp_path)
    assert found is not None

    ClinicFile.open(found.data)[0].close()

    assert (tmp_path / "lamina-data/clinic.sqlite").is_file()


def test_a_checkout_is_its_own_program_folder() -> None:
    """The folder that holds `desktop`."""
    assert (find_program_folder(is_packaged=False) / "desktop/core/paths.py").is_file()


def test_a_packaged_program_lies_beside_its_binary(tmp_path: Path) -> None:
    """Where people see it and would put the marker."""
    found = find_program_folder(executable=str(tmp_path / "lamina"), environment={}, is_packaged=True)

    assert found == tmp_path.resolve()


def test_an_app_of_macos_is_one_thing_to_its_user(tmp_path: Path) -> None:
    """The marker goes beside the `.app`, not inside."""
    binary = tmp_path / "Lamina.app/Contents/MacOS/lamina"

    assert find_program_folder(executable=str(binary), environment={}, is_packaged=True) == tmp_path.resolve()


def test_an_appimage_is_where_its_file_lies(tmp_path: Path) -> None:
    """Not where it is mounted while it runs."""
    environment = {"APPIMAGE": str(tmp_path / "stick/Lamina.AppImage"), "APPDIR": str(tmp_path / "mount")}
    binary = str(tmp_path / "mount/usr/lamina")

    found = find_program_folder(executable=binary, environment=environment, is_packaged=True)

    assert found == (tmp_path / "stick").resolve()


def test_the_variables_of_another_appimage_do_not_mislead(tmp_path: Path) -> None:
    """A file browser that is an AppImage hands its variables to what it starts."""
    environment = {"APPIMAGE": str(tmp_path / "stick/Browser.AppImage"), "APPDIR": str(tmp_path / "mount")}

    found = find_program_folder(executable=str(tmp_path / "opt/lamina"), environment=environment, is_packaged=True)

    assert found == (tmp_path / "opt").resolve()


def test_a_folder_that_does_not_exist_yet_can_keep_if_it_can_be_made(tmp_path: Path) -> None:
    """Trying leaves nothing behind."""
    assert can_keep(tmp_path / "a/b")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_below_a_file_cannot_keep(tmp_path: Path) -> None:
    """Not even for an administrator."""
    (tmp_path / "file").touch()

    assert not can_keep(tmp_path / "file/folder")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has /proc")
def test_a_folder_that_takes_no_files_cannot_keep() -> None:
    """Permission bits would let an administrator in; the system does not."""
    assert os.access("/proc", os.R_OK)
    assert not can_keep(Path("/proc"))
