"""A real print path on loopback: a printer that keeps what it gets, and a print server of our own in front of it.

ippeveprinter announces itself or does not start, so it gets a private message bus and an avahi that sees only the
loopback interface. Everything lives in one folder and on free ports; nothing of the system's own printing is touched.
Root is needed: cupsd runs its filters as the user ``lp``.
"""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

TOOLS = ("cupsd", "ippeveprinter", "avahi-daemon", "dbus-daemon", "lpadmin")
QUEUE = "SimPDF"
PASSWORD_POLICY = "asks-for-a-password"

_PATIENCE_S = 60.0
_POLL_S = 0.02
_FORMATS = "application/pdf,image/pwg-raster,image/urf,image/jpeg"

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={folder}/run/bus</listen>
<policy context="default"><allow user="*"/><allow own="*"/>
<allow send_type="method_call"/><allow send_type="signal"/>
<allow send_requested_reply="true" send_type="method_return"/>
<allow send_requested_reply="true" send_type="error"/>
<allow receive_type="method_call"/><allow receive_type="method_return"/>
<allow receive_type="error"/><allow receive_type="signal"/></policy></busconfig>
"""
_AVAHI = """[server]
host-name=simhost
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
enable-dbus=yes
[wide-area]
enable-wide-area=no
[publish]
disable-publishing=no
"""
_CUPSD = """Listen {server}
Listen {folder}/run/cups.sock
LogLevel debug
MaxLogSize 0
Browsing Off
BrowseLocalProtocols none
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Location /admin>
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
<Policy {password_policy}>
  <Limit Create-Job Print-Job>
    AuthType Basic
    Require valid-user
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_CUPS_FILES = """SystemGroup root lpadmin
User lp
Group lp
ServerRoot {folder}
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
ServerBin /usr/lib/cups
DataDir /usr/share/cups
DocumentRoot /usr/share/cups/doc-root
AccessLog {folder}/log/access_log
ErrorLog {folder}/log/error_log
PageLog {folder}/log/page_log
ServerKeychain {folder}/ssl
Printcap
"""

# The printer runs this for each job. With it there is no pretended printing time, and the job's attributes arrive as
# variables named IPP_*.
_PRINT_COMMAND = """#!/bin/sh
env | grep ^IPP_ | sort >"{folder}/received/$(basename "$1").part"
cp "$1" "{folder}/received/"
mv "{folder}/received/$(basename "$1").part" "{folder}/received/$(basename "$1").attributes"
"""


@dataclass(frozen=True, slots=True)
class Received:
    """What a printer got: the file, and the job's attributes as it understood them (``COPIES``, ``SIDES``, …)."""

    file: Path
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class PrintRig:
    """A running print server; `server` is what CUPS_SERVER must be to reach it."""

    folder: Path
    server: str
    printer_uri: str

    @property
    def bus(self) -> str:
        """Return what DBUS_SYSTEM_BUS_ADDRESS must be to see printers that announce themselves."""
        return f"unix:path={self.folder}/run/bus"

    def add_queue(self, name: str, *options: str) -> None:
        """Add one more queue for the same printer."""
        # "-m everywhere" asks the printer in the background, and cupsd 2.4.2 crashes where the queue is removed
        # meanwhile; what it found out for the first queue does for all.
        self.run("lpadmin", "-p", name, "-E", "-v", self.printer_uri, "-P", f"{self.folder}/ppd/{QUEUE}.ppd", *options)

    def add_first_queue(self) -> None:
        """Add the queue that stays, and wait until the server knows what its printer can do."""
        # The simulated colour printer has a face-up tray, for which CUPS turns the order of the pages round.
        order = ("-o", "outputorder-default=normal")
        self.run("lpadmin", "-p", QUEUE, "-E", "-v", self.printer_uri, "-m", "everywhere", *order)
        wait_until(lambda: "Duplex" in self.run("lpoptions", "-p", QUEUE, "-l"), "the first queue")

    def remove_queue(self, name: str) -> None:
        """Remove a queue, as someone does who buys another printer."""
        self.run("lpadmin", "-x", name)

    def run(self, *command: str, **variables: str) -> str:
        """Run one of CUPS's own programs against this server and return what it says."""
        ended = subprocess.run(
            command,
            env=os.environ | {"CUPS_SERVER": self.server} | variables,
            capture_output=True,
            text=True,
            check=True,
            timeout=_PATIENCE_S,
        )
        return ended.stdout

    def announced_printer(self) -> str:
        """Wait for the printer's announcement and return the name under which it is found without a queue."""

        def names() -> list[str]:
            found = self.run("lpstat", "-e", DBUS_SYSTEM_BUS_ADDRESS=self.bus).split()
            return [name for name in found if name.startswith("Sim_Printer")]

        wait_until(lambda: bool(names()), "the printer's announcement")
        return names()[0]

    def received(self, known: int) -> Received:
        """Wait for the job after the `known` first ones and return it."""
        folder = self.folder / "received"
        wait_until(lambda: len(list(folder.glob("*.attributes"))) > known, "a job at the printer")
        newest = sorted(folder.glob("*.attributes"), key=_job_number)[known]
        pairs = (line.partition("=") for line in newest.read_text(encoding="utf-8").splitlines())
        return Received(newest.with_suffix(""), {name.removeprefix("IPP_"): value for name, _, value in pairs})

    def log(self, name: str) -> str:
        """Return one of the server's logs."""
        return (self.folder / "log" / name).read_text(encoding="utf-8", errors="replace")

    @property
    def count(self) -> int:
        """Return how many jobs the printer has got."""
        return len(list((self.folder / "received").glob("*.attributes")))


def why_not() -> str:
    """Return why no rig can be started here, or nothing where it can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "needs root: cupsd runs its filters as the user lp"
    return ""


@contextmanager
def print_rig() -> Iterator[PrintRig]:
    """Start a printer and a print server in a folder of their own, and stop them at the end."""
    with TemporaryDirectory(prefix="print-rig-") as made:
        # pytest's own folders are closed to the user lp, who runs cupsd's filters.
        folder = Path(made).resolve()
        folder.chmod(0o755)
        with _running_rig(folder) as rig:
            yield rig


@contextmanager
def _running_rig(folder: Path) -> Iterator[PrintRig]:
    for name in ("run", "log", "received", "spool", "cache", "state", "ssl", "ppd", "kept"):
        (folder / name).mkdir(parents=True)
        shutil.chown(folder / name, group="lp")
    server, printer = f"127.0.0.1:{_free_port()}", f"127.0.0.1:{_free_port()}"
    _write_files(folder, server)
    with ExitStack() as running:

        def start(name: str, command: list[str], is_up: Callable[[], bool]) -> None:
            program = running.enter_context(_program(folder, name, command))
            wait_until(lambda: is_up() or program.poll() is not None, name)
            if program.poll() is not None:
                raise AssertionError(f"{name} ended: {_read(folder, name)}")

        start("dbus", ["dbus-daemon", f"--config-file={folder}/dbus.conf", "--nofork"], (folder / "run/bus").exists)
        start("avahi", _avahi(folder), lambda: "startup complete" in _read(folder, "avahi"))
        start("printer", _printer(folder, printer), lambda: _answers(printer))
        start("cupsd", _cupsd(folder), lambda: _answers(server))
        rig = PrintRig(folder, server, f"ipp://localhost:{printer.rpartition(':')[2]}/ipp/print")
        rig.add_first_queue()
        yield rig


def wait_until(is_true: Callable[[], bool], awaited: str) -> None:
    """Return as soon as `is_true`; fails after a minute, naming what was awaited."""
    end = time.monotonic() + _PATIENCE_S
    while not is_true():
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {awaited}")
        time.sleep(_POLL_S)


@contextmanager
def _program(folder: Path, name: str, command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    variables = os.environ | {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder}/run/bus", "HOME": str(folder)}
    with (folder / "log" / f"{name}.log").open("wb") as log:
        program = subprocess.Popen(command, env=variables, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            yield program
        finally:
            program.terminate()
            try:
                program.wait(timeout=10)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()


def _read(folder: Path, name: str) -> str:
    return (folder / "log" / f"{name}.log").read_text(encoding="utf-8", errors="replace")


def _write_files(folder: Path, server: str) -> None:
    texts = {"dbus.conf": _BUS, "avahi.conf": _AVAHI, "cupsd.conf": _CUPSD, "cups-files.conf": _CUPS_FILES}
    for name, text in texts.items():
        (folder / name).write_text(
            text.format(folder=folder, server=server, password_policy=PASSWORD_POLICY), encoding="utf-8"
        )
    command = folder / "print-command"
    command.write_text(_PRINT_COMMAND.format(folder=folder), encoding="utf-8")
    command.chmod(0o755)


def _avahi(folder: Path) -> list[str]:
    daemon = ["avahi-daemon", "-f", f"{folder}/avahi.conf", "--no-drop-root", "--no-chroot", "--no-rlimits"]
    # Its pid file has a fixed place. Where that can be hidden, an avahi of the system or of another run is no trouble.
    hidden = 'mount -t tmpfs none /run/avahi-daemon 2>/dev/null; exec "$@"'
    can_hide = shutil.which("unshare") and not subprocess.run(["unshare", "--mount", "true"], check=False).returncode
    return ["unshare", "--mount", "sh", "-c", hidden, "sh", *daemon] if can_hide else daemon


def _printer(folder: Path, address: str) -> list[str]:
    port = address.rpartition(":")[2]
    places = ["-p", port, "-d", f"{folder}/kept", "-c", f"{folder}/print-command"]
    return [
        "ippeveprinter",
        "-n",
        "localhost",
        *places,
        "-K",
        f"{folder}/ssl",
        "-s",
        "60,60",
        "-2",
        "-f",
        _FORMATS,
        "Sim Printer",
    ]


def _cupsd(folder: Path) -> list[str]:
    return ["cupsd", "-f", "-c", f"{folder}/cupsd.conf", "-s", f"{folder}/cups-files.conf"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(address: str) -> bool:
    host, _, port = address.rpartition(":")
    with socket.socket() as probe:
        return probe.connect_ex((host, int(port))) == 0


def _job_number(path: Path) -> int:
    return int(path.name.partition("-")[0])
