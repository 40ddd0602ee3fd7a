"""Homes that cannot be written, disks that are full or read-only, places where no handout can go: nothing is lost."""

import os
import stat
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from desktop.core.atomic_file import write_whole
from tests.helpers.program import COMMANDS, PYTHON, TOPIC, Ended, run, run_program, run_window

_WHOLE_JOB = (("notice",), ("search", "back pain"), ("open",), ("add",), ("favourite",), ("look",))
_NOT_KEPT = "what you change now is lost when it closes"
_HANDOUT = ("handout", TOPIC, "--output")
_ON_A_SMALL_DISK = 'mount -t tmpfs -o size=400k tmpfs "$0" && cd "$0" && echo older >older.pdf && {state} && "$@"'
_FILL_UP = "{{ cat /dev/zero >stuffing 2>/dev/null || true; }}"
_LOCK = 'mount -o remount,ro "$0"'
_AND_LIST = "; code=$?; ls -A; cat older.pdf; exit $code"
_STATES = {
    "empty": ("true", ""),
    "full": (_FILL_UP.format(), "No space left on device"),
    "read-only": (_LOCK, "Read-only file system"),
}
_NOBODY = ("unshare", "--user", "--map-user=12345", "--map-group=12345")

Variables = Mapping[str, str | None]


@pytest.fixture
def unwritable_homes(tmp_path: Path) -> dict[str, Variables]:
    """Return variables that put the home, or the folders of the system's custom, where nothing can be written."""
    file = tmp_path / "file"
    file.write_text("no folder", encoding="utf-8")
    absent = Path("/proc/nobody") if sys.platform == "linux" else file / "nobody"
    return {
        "home is no folder": _all_in(file),
        "home cannot be made": _all_in(absent),
        "system folders are files": {"XDG_DATA_HOME": str(file), "XDG_STATE_HOME": str(file), **_windows(file)},
        "chosen folder cannot be made": {"LAMINA_DATA_DIR": str(absent)},
        "chosen folder is a file": {"LAMINA_DATA_DIR": str(file)},
    }


def _all_in(home: Path) -> Variables:
    unset = dict.fromkeys(("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"))
    return {**unset, "HOME": str(home), **_windows(home)}


def _windows(home: Path) -> dict[str, str]:
    return {"USERPROFILE": str(home), "LOCALAPPDATA": str(home / "Local"), "APPDATA": str(home / "Roaming")}


_HOMES = (
    "home is no folder",
    "home cannot be made",
    "system folders are files",
    "chosen folder cannot be made",
    "chosen folder is a file",
)


def _small_disk(state: str, folder: Path, *, and_list: bool = False) -> Sequence[str]:
    """Return the words before a command that give it a disk of 400 kB at `folder`, seen by that command alone."""
    if subprocess.run(["unshare", "-rm", "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system lets nobody mount a disk of their own")
    folder.mkdir()
    script = _ON_A_SMALL_DISK.format(state=_STATES[state][0]) + (_AND_LIST if and_list else "")
    return ("unshare", "-rm", "sh", "-c", script, str(folder))


def _refuses(ended: Ended, output: str | Path, reason: str) -> bool:
    """Return whether a handout was refused with one clear line."""
    told = f"lamina: The handout could not be saved as {output}: {reason}. Choose another name or place.\n"
    return (ended.code, ended.out, ended.err) == (1, "", told)


# --- what the clinic keeps ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("home_name", _HOMES)
@pytest.mark.parametrize("command", ["topics", "search", "handout"])
def test_a_command_works_without_a_home(
    command: str, home_name: str, unwritable_homes: dict[str, Variables], tmp_path: Path
) -> None:
    """Commands keep nothing, so they miss nothing."""
    ended = run_program(*COMMANDS[command], folder=tmp_path, variables=unwritable_homes[home_name])

    assert (ended.code, ended.err) == (0, "")
    assert ended.out


@pytest.mark.parametrize("home_name", _HOMES)
def test_the_self_test_says_that_nothing_can_be_kept(
    home_name: str, unwritable_homes: dict[str, Variables], tmp_path: Path
) -> None:
    """All else passes."""
    ended = run_program("self-test", folder=tmp_path, variables=unwritable_homes[home_name])

    failed = [line for line in ended.out.splitlines() if not line.startswith("ok ")]
    assert (ended.code, ended.err, len(failed)) == (1, "", 1)
    assert failed[0].startswith("FAILS  own folder: settings and favourites cannot be kept.")


@pytest.mark.parametrize("home_name", _HOMES)
def test_the_window_without_a_home_says_that_nothing_is_kept(
    home_name: str, unwritable_homes: dict[str, Variables], tmp_path: Path
) -> None:
    """It searches, reads, sets a handout and takes a favourite all the same."""
    ended, steps = run_window(*_WHOLE_JOB, folder=tmp_path, variables=unwritable_homes[home_name])

    assert (ended.code, ended.err) == (0, "")
    assert len(steps) == len(_WHOLE_JOB)
    assert _NOT_KEPT in str(steps[0]["notices"])


@pytest.mark.needs_tool("unshare")
def test_an_account_without_a_home_has_all_but_memory(tmp_path: Path) -> None:
    """No variable says where home is, and the system knows no such user."""
    if subprocess.run([*_NOBODY, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system lets nobody be a stranger")
    variables = {**_all_in(tmp_path), "HOME": None}

    tested = run(*_NOBODY, *PYTHON, "desktop", "self-test", folder=tmp_path, variables=variables)
    ended, steps = run_window(*_WHOLE_JOB, folder=tmp_path, runner=(*_NOBODY, *PYTHON), variables=variables)

    assert "FAILS  own folder" in tested.out
    assert tested.out.count("ok  ") == 9
    assert (ended.code, ended.err) == (0, "")
    assert "No folder is known for the clinic's file." in str(steps[0]["notices"])
    assert _NOT_KEPT in str(steps[0]["notices"])


@pytest.mark.needs_tool("unshare", "mount")
def test_a_disk_that_fills_up_meanwhile_is_told_when_something_is_to_be_kept(tmp_path: Path) -> None:
    """Nothing says that it was saved, and the log, for which there is no room either, does not cry out."""
    disk = tmp_path / "disk"
    job = (("contents",), ("search", "back pain"), ("open",), ("fill", str(disk / "stuffing")), ("favourite",))
    runner = (*_small_disk("empty", disk), *PYTHON)

    ended, steps = run_window(
        *job, ("notice",), ("look",), folder=tmp_path, runner=runner, variables={"LAMINA_DATA_DIR": str(disk)}
    )

    assert (ended.code, ended.err) == (0, "")
    assert steps[-1]["is_open"]
    assert "This was not saved. The disk is full." in str(steps[-1]["notices"])


@pytest.mark.needs_tool("unshare", "mount")
@pytest.mark.parametrize("state", ["full", "read-only"])
def test_the_window_on_such_a_disk_says_that_nothing_is_kept(state: str, tmp_path: Path) -> None:
    """The log lies on that disk as well, and must not cry out either."""
    disk = tmp_path / "disk"
    runner = (*_small_disk(state, disk), *PYTHON)

    ended, steps = run_window(*_WHOLE_JOB, folder=tmp_path, runner=runner, variables={"LAMINA_DATA_DIR": str(disk)})

    assert (ended.code, ended.err) == (0, "")
    assert len(steps) == len(_WHOLE_JOB)
    assert _NOT_KEPT in str(steps[0]["notices"])


@pytest.mark.needs_tool("unshare", "mount")
@pytest.mark.parametrize("state", ["full", "read-only"])
@pytest.mark.parametrize("command", ["topics", "search", "show"])
def test_a_command_works_on_such_a_disk(command: str, state: str, tmp_path: Path) -> None:
    """It needs no room of its own."""
    disk = tmp_path / "disk"
    runner = (*_small_disk(state, disk), *PYTHON)

    ended = run(*runner, "desktop", *COMMANDS[command], folder=tmp_path, variables={"LAMINA_DATA_DIR": str(disk)})

    assert (ended.code, ended.err) == (0, "")


# --- where the handout goes ---------------------------------------------------------------------------------------


@pytest.mark.needs_tool("unshare", "mount")
@pytest.mark.parametrize("state", ["full", "read-only"])
def test_a_handout_that_finds_no_room_leaves_the_older_one(state: str, tmp_path: Path) -> None:
    """And no part of itself."""
    disk = tmp_path / "disk"
    runner = (*_small_disk(state, disk, and_list=True), *PYTHON)

    ended = run(*runner, "desktop", *_HANDOUT, str(disk / "older.pdf"), folder=tmp_path)

    listed = "older.pdf\nstuffing\nolder\n" if state == "full" else "older.pdf\nolder\n"
    assert ended.out == listed
    assert _refuses(Ended(ended.code, "", ended.err), disk / "older.pdf", _STATES[state][1])


@pytest.mark.needs_tool("unshare")
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    """As a user who is no administrator meets it."""
    if subprocess.run([*_NOBODY, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system lets nobody be a stranger")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)

    ended = run(*_NOBODY, *PYTHON, "desktop", *_HANDOUT, str(closed / "sheet.pdf"), folder=tmp_path)

    assert _refuses(ended, closed / "sheet.pdf", "Permission denied")
    assert list(closed.iterdir()) == []


def test_a_folder_that_does_not_exist_is_not_made(tmp_path: Path) -> None:
    """A slip in its name would else be found by nobody."""
    output = tmp_path / "nowhere" / "sheet.pdf"

    ended = run_program(*_HANDOUT, str(output), folder=tmp_path)

    assert _refuses(ended, output, "No such file or directory")
    assert not output.parent.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such devices")
@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "link to a device"])
def test_what_is_no_file_is_not_replaced(kind: str, tmp_path: Path) -> None:
    """A file in the place of a device would take the device away from everybody."""
    output = _no_file(kind, tmp_path)
    before = output.lstat()

    ended = run_program(*_HANDOUT, str(output), folder=tmp_path)

    assert _refuses(ended, output, "what has that name is no file but a folder, pipe or device")
    assert os.path.samestat(before, output.lstat())
    assert not list(output.parent.glob(".lamina-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such devices")
@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "missing folder"])
def test_the_window_says_why_it_could_not_save_and_stays_open(kind: str, tmp_path: Path) -> None:
    """The same guard as for the command line."""
    output = tmp_path / "nowhere" / "sheet.pdf" if kind == "missing folder" else _no_file(kind, tmp_path)
    job = (("contents",), ("search", "back pain"), ("open",), ("add",), ("save", str(output)), ("look",))

    ended, steps = run_window(*job, folder=tmp_path)

    assert (ended.code, ended.err) == (0, "")
    assert steps[-1]["is_open"]
    assert "The handout could not be saved" in str(steps[-1]["notices"])
    assert "Saved as" not in str(steps[-1]["notices"])
    assert not list(tmp_path.glob("**/.lamina-*"))


def _no_file(kind: str, folder: Path) -> Path:
    path = folder / "sheet.pdf"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        _make_device(path)
    else:
        _make_device(folder / "device")
        path.symlink_to(folder / "device")
    return path


def _make_device(path: Path) -> None:
    # Never the system's own: a test that fails, run by root, would take it away from everybody.
    try:
        os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 3))
    except PermissionError:
        os.mkfifo(path)


# --- a file whole or not at all -----------------------------------------------------------------------------------


def test_a_link_stays_a_link_and_its_file_is_written(tmp_path: Path) -> None:
    """A clinic may keep its handouts elsewhere."""
    kept, link = tmp_path / "kept.pdf", tmp_path / "link.pdf"
    kept.write_bytes(b"older")
    try:
        link.symlink_to(kept)
    except OSError:
        pytest.skip("this account may make no links")

    write_whole(link, b"newer")

    assert link.is_symlink()
    assert kept.read_bytes() == b"newer"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_a_file_has_the_rights_that_this_user_gives_to_files(tmp_path: Path) -> None:
    """Who keeps all files private keeps handouts private."""
    before = os.umask(0o077)
    try:
        write_whole(tmp_path / "private.pdf", b"newer")
    finally:
        os.umask(before)

    assert (tmp_path / "private.pdf").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, OSError])
def test_nothing_is_left_when_writing_is_broken_off(
    trouble: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither by the disk nor by Ctrl+C."""
    output = tmp_path / "sheet.pdf"
    output.write_bytes(b"older")

    def fail(_descriptor: int) -> None:
        raise trouble

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(trouble):
        write_whole(output, b"newer")

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("sheet.pdf", b"older")]
