"""The program opens no internet socket and needs no network: every command and the window."""

import re
import socket
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.helpers.program import COMMANDS, PYTHON, run, run_window, without_internet
from tests.helpers.socket_watch import OPENED_A_SOCKET
from tests.helpers.x_screen import x_screen

_WATCH = (*PYTHON, "tests.helpers.socket_watch")
_INTERNET = re.compile(r"AF_(?:INET6?|NETLINK|PACKET)")
_WHOLE_JOB = (("contents",), ("search", "back pain"), ("open",), ("add",), ("save", "sheet.pdf"))
_USES_THE_INTERNET = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"
_CONNECTS = "import socket, sys; socket.create_connection(('127.0.0.1', int(sys.argv[1])), timeout=5)"


@pytest.fixture(scope="session")
def offline() -> Sequence[str]:
    """Return the words before a command that take the network away from it."""
    words = without_internet()
    if not words:
        pytest.skip("this system lets nobody take away the network")
    return words


@pytest.fixture(scope="session")
def screen() -> Iterator[dict[str, str | None]]:
    """Give the variables of a screen that nobody sees."""
    with x_screen() as variables:
        yield variables


def _internet_calls(trace: Path) -> list[str]:
    return [line for line in trace.read_text(encoding="utf-8").splitlines() if _INTERNET.search(line)]


def _strace(trace: Path) -> Sequence[str]:
    return ("strace", "-f", "-e", "trace=socket,socketpair,connect,sendto,bind", "-o", str(trace))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_touches_no_socket_module(command: str, tmp_path: Path) -> None:
    """Seen from inside Python, on every system."""
    ended = run(*_WATCH, "desktop", *COMMANDS[command], folder=tmp_path)

    assert (ended.code, ended.err) == (0, "")
    assert ended.out


def test_the_window_touches_no_socket_module(tmp_path: Path) -> None:
    """From the start page to the saved handout."""
    ended, steps = run_window(*_WHOLE_JOB, folder=tmp_path, runner=_WATCH)

    assert (ended.code, ended.err) == (0, "")
    assert len(steps) == len(_WHOLE_JOB)


@pytest.mark.needs_tool("strace", "unshare")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_works_without_a_network_and_asks_for_none(
    command: str, offline: Sequence[str], tmp_path: Path
) -> None:
    """Seen from the kernel, which also sees what Qt, SQLite and the typesetter do."""
    words = (*offline, *_strace(tmp_path / "trace"), *PYTHON, "desktop", *COMMANDS[command])

    ended = run(*words, folder=tmp_path)

    assert (ended.code, ended.err) == (0, "")
    assert ended.out
    assert _internet_calls(tmp_path / "trace") == []


@pytest.mark.needs_tool("strace", "unshare", "Xvfb")
def test_the_window_works_without_a_network_and_asks_for_none(
    offline: Sequence[str], screen: dict[str, str | None], tmp_path: Path
) -> None:
    """It speaks with the screen, and with nothing else."""
    trace = tmp_path / "trace"

    ended, steps = run_window(
        *_WHOLE_JOB, folder=tmp_path, runner=(*offline, *_strace(trace), *PYTHON), variables=screen
    )

    assert (ended.code, ended.err) == (0, "")
    assert [step["step"] for step in steps] == [step[0] for step in _WHOLE_JOB]
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    assert "/.X11-unix/" in trace.read_text(encoding="utf-8")
    assert _internet_calls(trace) == []


@pytest.mark.needs_tool("strace")
def test_the_watch_from_the_kernel_sees_an_internet_socket(tmp_path: Path) -> None:
    """A watch that can see nothing would prove nothing."""
    ended = run(*_strace(tmp_path / "trace"), sys.executable, "-c", _USES_THE_INTERNET, folder=tmp_path)

    assert ended.code == 0
    assert len(_internet_calls(tmp_path / "trace")) == 1


def test_the_watch_inside_python_sees_an_internet_socket(tmp_path: Path) -> None:
    """The same for the audit hook."""
    (tmp_path / "guilty.py").write_text(_USES_THE_INTERNET, encoding="utf-8")

    ended = run(*_WATCH, "guilty", folder=tmp_path)

    assert ended.code == OPENED_A_SOCKET
    assert "socket.__new__" in ended.err


@pytest.mark.needs_tool("unshare")
def test_the_network_is_really_gone(offline: Sequence[str], tmp_path: Path) -> None:
    """Not even this computer itself can be reached."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        words = (sys.executable, "-c", _CONNECTS, str(server.getsockname()[1]))
        reached = run(*words, folder=tmp_path)
        missed = run(*offline, *words, folder=tmp_path)

    assert reached.code == 0
    assert "unreachable" in missed.err
