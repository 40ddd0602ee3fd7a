"""Printing as the window sees it: each job in its turn, each failure told, nothing reached before it is asked for."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from threading import Event, get_ident

import pytest
from pytestqt.qtbot import QtBot

from desktop.services import libcups
from desktop.services.print_job import Printer, PrinterGone, PrintingCancelled, PrintJob, Progress
from desktop.services.printing import Printing, open_print_path
from desktop.services.raster_printing import RasterPrinting

_LOBBY = Printer("Lobby", is_default=True)
_JOB = PrintJob("Lobby", "letter")

# Says, once the program's printing is there, what was reached by it: modules of Qt, libraries, sockets.
_CONSTRUCT = """
import sys
seen = []
watched = ("socket.", "ctypes.dlopen")
sys.addaudithook(lambda event, args: seen.append((event, args)) if event.startswith(watched) else None)
from PySide6.QtCore import QCoreApplication
qt = QCoreApplication([])
from desktop.services.printing import Printing
printing = Printing()
qt.processEvents()
maps = open("/proc/self/maps").read() if sys.platform == "linux" else ""
assert "libcups" not in maps, "libcups is loaded"
assert "PySide6.QtPrintSupport" not in sys.modules
assert not [event for event in seen if "cups" in repr(event) or event[0].startswith("socket.")], seen
printing.close()
"""


class _Path:
    """A way to print that remembers what it was given."""

    def __init__(self) -> None:
        self.printed: list[tuple[bytes, str]] = []
        self.threads: set[int] = set()
        self.before: Callable[[PrintJob], None] = lambda _job: None

    def printers(self) -> tuple[Printer, ...]:
        """Return the one printer."""
        self.threads.add(get_ident())
        return (_LOBBY,)

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return two trays, or say that the printer is gone."""
        self.threads.add(get_ident())
        if printer != _LOBBY.name:
            raise PrinterGone(printer)
        return ("main", "tray-2")

    def print_pdf(self, pdf: bytes, job: PrintJob, title: str, progress: Progress) -> None:
        """Remember the PDF, unless it is cancelled."""
        self.threads.add(get_ident())
        self.before(job)
        if not progress(0, len(pdf)):
            raise PrintingCancelled
        self.printed.append((pdf, title))


@pytest.fixture
def path() -> _Path:
    """Give a way to print without a printer."""
    return _Path()


@pytest.fixture
def printing(qapp: object, path: _Path) -> Iterator[Printing]:
    """Give printing that goes that way."""
    service = Printing(open_path=lambda: path)
    yield service
    service.close()


def test_printing_that_nobody_uses_reaches_nothing() -> None:
    """No socket, no print service, no library of either, until someone opens the dialog or prints."""
    ended = subprocess.run([sys.executable, "-c", _CONSTRUCT], capture_output=True, text=True, check=False)

    assert ended.returncode == 0, ended.stderr


def test_the_way_to_print_is_opened_when_it_is_first_needed(qtbot: QtBot, path: _Path) -> None:
    """And only once."""
    opened: list[int] = []

    def open_path() -> _Path:
        opened.append(get_ident())
        return path

    service = Printing(open_path=open_path)
    assert opened == []

    for _again in range(2):
        with qtbot.waitSignal(service.printers_found):
            service.find_printers()
    service.close()

    assert len(opened) == 1
    assert path.threads == set(opened)
    assert get_ident() not in path.threads


def test_printers_are_found_and_remembered(printing: Printing, qtbot: QtBot) -> None:
    """The dialog opens with them the next time, while it looks again."""
    before = printing.printers

    with qtbot.waitSignal(printing.printers_found) as found:
        printing.find_printers()

    assert before == ()
    assert found.args == [(_LOBBY,)]
    assert printing.printers == (_LOBBY,)


def test_the_trays_of_a_printer_are_found_on_the_printing_thread(printing: Printing, path: _Path, qtbot: QtBot) -> None:
    """A printer that is slow to answer must not hold up the window."""
    with qtbot.waitSignal(printing.trays_found) as found:
        printing.find_trays("Lobby")

    assert found.args == ["Lobby", ("main", "tray-2")]
    assert get_ident() not in path.threads


def test_a_printer_that_tells_of_no_trays_can_still_print(printing: Printing, path: _Path, qtbot: QtBot) -> None:
    """A question about trays that fails is nobody's trouble."""
    with qtbot.assertNotEmitted(printing.trays_found), qtbot.waitSignal(printing.sent):
        printing.find_trays("Gone")
        printing.print_pdf(b"%PDF", PrintJob("Lobby", "letter"), "A")

    assert len(path.printed) == 1


def test_prints_are_not_overtaken(printing: Printing, path: _Path, qtbot: QtBot) -> None:
    """Unlike questions to the library, each print is meant."""
    sent: list[str] = []
    printing.sent.connect(sent.append)

    for number in range(5):
        printing.print_pdf(b"%PDF", _JOB, f"{number}.pdf")
    qtbot.waitUntil(lambda: len(sent) == 5)

    assert [title for _pdf, title in path.printed] == ["0.pdf", "1.pdf", "2.pdf", "3.pdf", "4.pdf"]
    assert sent == ["Lobby"] * 5


def test_what_was_sent_is_printed_though_the_window_closes(printing: Printing, path: _Path) -> None:
    """Ctrl+P, Enter, Ctrl+Q."""
    for number in range(3):
        printing.print_pdf(b"%PDF", _JOB, f"{number}.pdf")

    printing.close()

    assert len(path.printed) == 3


def test_closing_twice_and_printing_again_does_no_harm(printing: Printing, path: _Path, qtbot: QtBot) -> None:
    """The thread starts again when it is needed."""
    printing.close()
    printing.close()

    with qtbot.waitSignal(printing.sent):
        printing.print_pdf(b"%PDF", _JOB, "a.pdf")

    assert len(path.printed) == 1


def test_a_failure_says_what_happened_and_what_to_do(printing: Printing, path: _Path, qtbot: QtBot) -> None:
    """And the next job prints."""

    def fail(job: PrintJob) -> None:
        if job.printer == "Gone":
            raise PrinterGone("Gone")

    path.before = fail

    told: list[str] = []
    printing.failed.connect(told.append)

    with qtbot.waitSignal(printing.sent):
        printing.print_pdf(b"%PDF", PrintJob("Gone", "letter"), "a.pdf")
        printing.print_pdf(b"%PDF", _JOB, "b.pdf")

    assert told == ["The printer Gone is not there any more. Choose another printer: the handout is still here."]
    assert [title for _pdf, title in path.printed] == ["b.pdf"]


def test_a_search_that_fails_says_so(qtbot: QtBot) -> None:
    """The dialog shows the sentence in place of printers."""

    def open_path() -> _Path:
        raise PrinterGone("Lobby")

    service = Printing(open_path=open_path)

    with qtbot.waitSignal(service.search_failed) as failed:
        service.find_printers()
    service.close()

    assert failed.args[0].startswith("The printer Lobby is not there any more.")


def test_cancelling_stops_what_is_under_way_and_what_waits(printing: Printing, path: _Path, qtbot: QtBot) -> None:
    """What is printed afterwards prints."""
    is_started, may_go_on = Event(), Event()

    def wait(_job: PrintJob) -> None:
        is_started.set()
        may_go_on.wait(10)

    path.before = wait
    cancelled: list[None] = []
    printing.cancelled.connect(lambda: cancelled.append(None))
    printing.print_pdf(b"%PDF", _JOB, "first.pdf")
    printing.print_pdf(b"%PDF", _JOB, "second.pdf")
    assert is_started.wait(10)

    printing.cancel()
    may_go_on.set()

    with qtbot.waitSignal(printing.sent):
        printing.print_pdf(b"%PDF", _JOB, "third.pdf")
    assert [title for _pdf, title in path.printed] == ["third.pdf"]
    assert len(cancelled) == 2


def test_progress_is_told(printing: Printing, qtbot: QtBot) -> None:
    """For a bar in the window."""
    with qtbot.waitSignal(printing.progressed) as progressed:
        printing.print_pdf(b"%PDF", _JOB, "a.pdf")

    assert progressed.args == [0, 4]


def test_a_bug_is_told_twice(printing: Printing, path: _Path, qtbot: QtBot) -> None:
    """To the one who waits for the paper, and to the crash reporter."""

    def stumble(_job: PrintJob) -> None:
        raise ZeroDivisionError

    path.before = stumble

    with qtbot.captureExceptions() as bugs, qtbot.waitSignal(printing.failed) as failed:
        printing.print_pdf(b"%PDF", _JOB, "a.pdf")
        qtbot.waitUntil(lambda: bool(bugs))

    assert failed.args == ["The printer Lobby did not take the handout."]
    assert [kind for kind, _error, _trace in bugs] == [ZeroDivisionError]


def test_without_libcups_pages_are_printed_as_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows has no print service that takes a PDF."""
    monkeypatch.setattr(libcups, "_LIBRARY", "libcups-that-is-not-there.so.2")

    assert isinstance(open_print_path(), RasterPrinting)
