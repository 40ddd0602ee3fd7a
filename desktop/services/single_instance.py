"""One window for each data folder: a second start hands over what it was asked to show, and ends.

The one module that uses QtNetwork, and of it only what stays on this computer: a socket in the file system (Linux,
macOS) or a named pipe (Windows) that only the same user may open. Loaded once a later start rings
(`desktop.services.doorbell`), or where `desktop.core.window_lock` says that another program has the window.
"""

import json
import os
import sys
from dataclasses import asdict, fields
from pathlib import Path
from tempfile import gettempdir

from PySide6.QtCore import QByteArray, QCryptographicHash, QDeadlineTimer, QObject, QThread, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.core.page_request import PageRequest
from desktop.services.doorbell import ring

_LONGEST_MESSAGE = 4096
_LONGEST_FIELD = 500
_MOST_AT_ONCE = 8
_SLOWEST_ASKER_MS = 2_000
_TRY_EVERY_MS = 50
# The system's limit is 104 or 108 bytes, and Qt makes the socket under a longer name first.
_LONGEST_PATH = 85
_TAKEN = b"taken\n"
_REFUSED = b"refused\n"
_FIELDS = {field.name for field in fields(PageRequest)}


def hand_over(folder: Path, request: PageRequest, patience_ms: int) -> bool:
    """Ask the program that has the window of `folder` to show something; return whether it said that it will."""
    deadline = QDeadlineTimer(patience_ms)
    _allow_to_come_forward()
    message = json.dumps(asdict(request)).encode() + b"\n"
    while not deadline.hasExpired():
        socket = QLocalSocket()
        socket.connectToServer(address_of(folder))
        if socket.waitForConnected(deadline.remainingTime()):
            socket.write(message)
            while b"\n" not in bytes(socket.peek(len(_REFUSED)).data()):
                if not socket.waitForReadyRead(max(deadline.remainingTime(), 1)):
                    return False
            return socket.readLine().data() == _TAKEN
        # It has the window, but does not listen yet: it hears the bell, or is still starting.
        ring(folder)
        QThread.msleep(_TRY_EVERY_MS)
    return False


def address_of(folder: Path) -> str:
    """Return where the program that has the window of a folder listens: in the folder, where the system can."""
    inside = str(folder / "window.socket")
    if sys.platform != "win32" and len(os.fsencode(inside)) <= _LONGEST_PATH:
        return inside
    mark = QCryptographicHash.hash(QByteArray(os.fsencode(folder)), QCryptographicHash.Algorithm.Sha256)
    name = f"lamina-{bytes(mark.toHex().data()).decode()[:32]}"
    return name if sys.platform == "win32" else str(Path(gettempdir()) / name)


class InstanceServer(QObject):
    """Hears what later starts ask for, while this program has the window."""

    asked = Signal(PageRequest)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_AT_ONCE)
        self._server.newConnection.connect(self._welcome)

    def listen(self, folder: Path) -> bool:
        """Begin to listen, and return whether that is possible; only whoever has the window may."""
        address = address_of(folder)
        # What lies there is of a program that crashed, since the window is ours.
        QLocalServer.removeServer(address)
        return self._server.listen(address)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Asker(socket, self)


class _Asker(QObject):
    """One start on the line: may say one short line, and soon."""

    def __init__(self, socket: QLocalSocket, server: InstanceServer) -> None:
        super().__init__(server)
        self._socket = socket
        self._server = server
        socket.setParent(self)
        # No more than this is taken into memory, however much is sent.
        socket.setReadBufferSize(_LONGEST_MESSAGE + 1)
        socket.disconnected.connect(self.deleteLater)
        socket.readyRead.connect(self._read)
        self._patience = QTimer(self, singleShot=True, interval=_SLOWEST_ASKER_MS)
        self._patience.timeout.connect(self._hang_up)
        self._patience.start()
        self._read()

    def _read(self) -> None:
        if not self._patience.isActive():
            return
        if self._socket.canReadLine():
            request = _read_request(bytes(self._socket.readLine(_LONGEST_MESSAGE + 1).data()))
            self._answer(_TAKEN if request else _REFUSED)
            if request:
                self._server.asked.emit(request)
        elif self._socket.bytesAvailable() > _LONGEST_MESSAGE:
            self._answer(_REFUSED)

    def _hang_up(self) -> None:
        self._socket.abort()

    def _answer(self, words: bytes) -> None:
        self._patience.stop()
        self._socket.write(words)
        self._socket.flush()
        self._socket.disconnectFromServer()


def _read_request(message: bytes) -> PageRequest | None:
    """Return what a message asks for, or None where it is no message of ours."""
    try:
        said = json.loads(message)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not said.keys() <= _FIELDS:
        return None
    if not all(isinstance(value, str) and len(value) <= _LONGEST_FIELD for value in said.values()):
        return None
    return PageRequest(**said)


def _allow_to_come_forward() -> None:
    # Windows lets no program come to the front unless the one in front, which we are now, allows it.
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
