"""A library that is missing, torn, altered or too new: every way in says so plainly, and no wrong dose gets out."""

import hashlib
import io
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.schema import SCHEMA_VERSION
from desktop.__main__ import main
from tests.helpers.program import COMMANDS, TOPIC, Ended, copy_program, run_program, run_window
from tests.helpers.small_library import build_small_library

_ASKING = [name for name in COMMANDS if name != "self-test"]
_DAMAGED = "cannot be used"
_NO_HASH = "no readable hash"


def _flip(path: Path, offset: int, mask: int = 1) -> None:
    held = bytearray(path.read_bytes())
    held[offset] ^= mask
    path.write_bytes(held)


def _cut(share: float) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])


def _write(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def _set_version(version: int) -> Callable[[Path], None]:
    def set_version(path: Path) -> None:
        with closing(sqlite3.connect(path)) as db:
            db.execute(f"PRAGMA user_version = {version}")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        _hash_of(path).write_text(f"{digest}  {path.name}\n", encoding="ascii")

    return set_version


def _make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _hash_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def _in_hash(harm: Callable[[Path], object]) -> Callable[[Path], object]:
    return lambda path: harm(_hash_of(path))


# What is done to the library, and words that stand in the message.
_HARMS: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "There is no library at"),
    "a folder": (_make_folder, "cannot be read"),
    "empty": (_cut(0), _DAMAGED),
    "cut in the header": (lambda path: path.write_bytes(path.read_bytes()[:50]), _DAMAGED),
    "cut after the header": (lambda path: path.write_bytes(path.read_bytes()[:100]), _DAMAGED),
    "cut in the middle": (_cut(0.5), _DAMAGED),
    "cut before the end": (lambda path: path.write_bytes(path.read_bytes()[:-1]), _DAMAGED),
    "grown": (lambda path: path.write_bytes(path.read_bytes() + b"\0"), _DAMAGED),
    "a text": (_write(b"This is no library.\n" * 500), _DAMAGED),
    "only zeros": (_write(bytes(100_000)), _DAMAGED),
    "flipped at the start": (lambda path: _flip(path, 0), _DAMAGED),
    "flipped in the version": (lambda path: _flip(path, 63), _DAMAGED),
    "flipped at the end": (lambda path: _flip(path, -1), _DAMAGED),
    "newer": (_set_version(SCHEMA_VERSION + 1), "made for a newer version"),
    "older": (_set_version(SCHEMA_VERSION - 1), "made for an older version"),
    "hash missing": (_in_hash(Path.unlink), _NO_HASH),
    "hash empty": (_in_hash(_write(b"")), _NO_HASH),
    "hash torn": (_in_hash(_cut(0.5)), _NO_HASH),
    "hash without its end": (_in_hash(_cut(0.99)), _NO_HASH),
    "hash no text": (_in_hash(_write(b"\xff\xfe" * 40)), _NO_HASH),
    "hash altered": (_in_hash(lambda path: _flip(path, 5)), _DAMAGED),
}


@pytest.fixture(scope="module")
def sound_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small library, built once; tests harm a copy."""
    return build_small_library(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def harmed(sound_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the library that the commands read and a test may harm."""
    return _let_commands_read(_copy(sound_library, tmp_path), monkeypatch)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a copy of the program; its library is there for harming."""
    copy_program(tmp_path / "program")
    return tmp_path / "program"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a handout that should have been refused out of the checkout."""
    monkeypatch.chdir(tmp_path)


def _copy(library: Path, folder: Path) -> Path:
    shutil.copy(_hash_of(library), folder)
    return Path(shutil.copy(library, folder))


def _let_commands_read(library: Path, patch: pytest.MonkeyPatch) -> Path:
    patch.setattr("desktop.cli.open_library.resource_path", lambda _name: library)
    return library


def _run_here(command: str) -> Ended:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(COMMANDS[command])
    return Ended(code, out.getvalue(), err.getvalue())


def _refusal_faults(ended: Ended, words: str) -> list[str]:
    """Return what is wrong with how a command refused: it ends with 1, says one line with advice, and nothing else."""
    promises = {
        f"ended with {ended.code}": ended.code == 1,
        f"answered {ended.out[:80]!r}": not ended.out,
        f"said {ended.err!r}": ended.err.startswith("lamina: ") and ended.err.count("\n") == 1 and words in ended.err,
        "no advice": ended.err.rstrip().endswith("."),
        "a programmer's words": ended.is_plain,
    }
    return [fault for fault, is_kept in promises.items() if not is_kept]


@pytest.mark.parametrize("command", _ASKING)
@pytest.mark.parametrize("harm", _HARMS)
def test_a_command_refuses_a_harmed_library(harm: str, command: str, harmed: Path) -> None:
    """One clear sentence with advice, and not a word of an answer."""
    act, words = _HARMS[harm]
    act(harmed)

    ended = _run_here(command)

    assert _refusal_faults(ended, words) == []


@pytest.mark.parametrize("harm", _HARMS)
def test_the_self_test_names_a_harmed_library(harm: str, harmed: Path) -> None:
    """What else works is still told."""
    act, words = _HARMS[harm]
    act(harmed)

    ended = _run_here("self-test")

    assert (ended.code, ended.err) == (1, "")
    assert words in next(line for line in ended.out.splitlines() if line.startswith("FAILS  library:"))
    assert "ok     fonts:" in ended.out


def test_a_whole_library_is_not_refused(harmed: Path) -> None:
    """The control of all tests above."""
    assert [_run_here(command).code for command in ("topics", "search")] == [0, 0]


@given(place=st.floats(0, 1, exclude_max=True), mask=st.integers(1, 255), command=st.sampled_from(_ASKING))
def test_any_byte_that_differs_is_noticed(
    place: float, mask: int, command: str, sound_library: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A flipped bit may be a wrong dose."""
    library = _copy(sound_library, tmp_path_factory.mktemp("flipped"))
    _flip(library, int(place * library.stat().st_size), mask)

    with pytest.MonkeyPatch.context() as patch:
        _let_commands_read(library, patch)
        ended = _run_here(command)

    assert _refusal_faults(ended, "") == []


@pytest.mark.parametrize("harm", ["missing", "empty", "cut in the middle", "flipped at the end", "newer", "hash torn"])
def test_the_program_as_it_is_started_refuses_a_harmed_library(harm: str, program: Path, tmp_path: Path) -> None:
    """The same through a real process and the real library."""
    act, words = _HARMS[harm]
    act(program / "resources" / "library.sqlite")

    shown = run_program("show", TOPIC, folder=tmp_path, program=program)
    tested = run_program("self-test", folder=tmp_path, program=program)

    assert _refusal_faults(shown, words) == []
    assert (tested.code, tested.is_plain) == (1, True)
    assert "FAILS  library:" in tested.out


@pytest.mark.parametrize("harm", ["missing", "empty", "flipped at the end", "newer", "hash missing"])
def test_the_window_says_what_is_wrong_with_the_library_and_stays_open(
    harm: str, program: Path, tmp_path: Path
) -> None:
    """Letterhead and help can still be reached."""
    act, words = _HARMS[harm]
    act(program / "resources" / "library.sqlite")

    ended, steps = run_window(("notice",), ("look",), folder=tmp_path, program=program)

    assert (ended.code, ended.err) == (0, "")
    assert steps[-1]["is_open"]
    assert words in str(steps[-1]["notices"])
    assert "Install" in str(steps[-1]["notices"])
