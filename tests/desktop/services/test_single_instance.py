"""The pipe between two starts of the program: who is heard, and who is refused."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.core.page_request import PageRequest
from desktop.services.single_instance import InstanceServer, address_of, hand_over

_LONGEST_MS = 10_000
_JUNK = (
    b"\n",
    b"not json\n",
    b"[1]\n",
    b'{"topic": 1}\n',
    b'{"unknown": "field"}\n',
    b'{"topic": "' + b"x" * 501 + b'"}\n',
    b"[" * 4000 + b"\n",
    b"\xff\xfe\x00\n",
    b"GET / HTTP/1.1\r\n",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a data folder."""
    return tmp_path


@pytest.fixture
def server(folder: Path, qtbot: QtBot) -> Iterator[InstanceServer]:
    """Return the ear of the program that has the window of the folder."""
    made = InstanceServer()
    assert made.listen(folder)
    yield made
    made.close()
    made.deleteLater()


def _say(folder: Path, words: bytes, qtbot: QtBot) -> bytes:
    """Say something as a stranger would, and return the answer once the line is closed."""
    socket = QLocalSocket()
    socket.connectToServer(address_of(folder))
    assert socket.waitForConnected()
    socket.write(words)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=_LONGEST_MS)
    return bytes(socket.readAll().data()) if socket.isOpen() else b""


def test_a_request_is_heard_as_it_was_said(server: InstanceServer, folder: Path, qtbot: QtBot) -> None:
    """And whoever asked learns that it was."""
    asked: list[PageRequest] = []
    server.asked.connect(asked.append)

    answer = _say(folder, json.dumps({"code": "M43.06", "language": "es"}).encode() + b"\n", qtbot)

    assert answer == b"taken\n"
    assert asked == [PageRequest(code="M43.06", language="es")]


@pytest.mark.parametrize("junk", _JUNK, ids=range(len(_JUNK)))
def test_junk_is_refused(server: InstanceServer, folder: Path, qtbot: QtBot, junk: bytes) -> None:
    """Nothing of it reaches the window."""
    asked: list[PageRequest] = []
    server.asked.connect(asked.append)

    answer = _say(folder, junk, qtbot)

    assert answer == b"refused\n"
    assert asked == []


def test_ten_megabytes_are_refused_and_not_kept(server: InstanceServer, folder: Path, qtbot: QtBot) -> None:
    """The line is closed after the first few kilobytes."""
    socket = QLocalSocket()
    socket.connectToServer(address_of(folder))
    assert socket.waitForConnected()

    socket.write(b"x" * 10_000_000)

    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=_LONGEST_MS)
    assert not server._server.hasPendingConnections()
    assert server.findChildren(QLocalSocket) == []


def test_who_says_nothing_is_not_waited_for(server: InstanceServer, folder: Path, qtbot: QtBot) -> None:
    """The line is closed after two seconds, and others are heard meanwhile."""
    silent = QLocalSocket()
    silent.connectToServer(address_of(folder))
    assert silent.waitForConnected()

    assert _say(folder, b"{}\n", qtbot) == b"taken\n"
    qtbot.waitUntil(lambda: silent.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=_LONGEST_MS)


def test_a_window_that_does_not_answer_is_given_up(server: InstanceServer, folder: Path) -> None:
    """It hangs: nothing of its thread runs while this one waits."""
    assert not hand_over(folder, PageRequest(), patience_ms=100)


def test_a_window_that_is_not_there_is_given_up(folder: Path, qtbot: QtBot) -> None:
    """It may still be starting."""
    assert not hand_over(folder, PageRequest(), patience_ms=100)


def test_what_a_crash_left_does_not_keep_anyone_from_listening(folder: Path, qtbot: QtBot) -> None:
    """The file of a socket outlives its program."""
    Path(address_of(folder)).touch()

    server = InstanceServer()

    assert server.listen(folder)
    server.close()


def test_only_the_same_user_may_speak(server: InstanceServer, folder: Path) -> None:
    """The rights of the file say so."""
    assert Path(address_of(folder)).stat().st_mode & 0o077 == 0


def test_a_folder_with_a_long_name_has_an_address_too(tmp_path: Path, qtbot: QtBot) -> None:
    """The system takes no more than about a hundred bytes."""
    folder = tmp_path / ("long" * 40)
    folder.mkdir()
    server = InstanceServer()

    assert server.listen(folder)
    assert address_of(folder) != address_of(tmp_path / ("long" * 41))
    server.close()
    QLocalServer.removeServer(address_of(folder))
