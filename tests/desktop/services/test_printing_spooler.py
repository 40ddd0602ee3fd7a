"""The print service as the spooler meets it: what it lists, what it refuses, and what stays behind."""

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.core.handout import Handout, Options, Typesetter
from desktop.services import libcups, spooler
from desktop.services.cups_words import job_options, tray_names
from desktop.services.print_job import (
    Printer,
    PrinterGone,
    PrinterRefused,
    PrintingCancelled,
    PrintingError,
    PrintJob,
    PrintServiceMissing,
    PrintServiceSilent,
    Progress,
)
from desktop.services.spooler import Spooler
from tests.helpers.print_rig import PASSWORD_POLICY, QUEUE, TOOLS, PrintRig, print_rig, wait_until, why_not
from tests.helpers.sample_topic import sample_topic

Answer = TypeVar("Answer")

needs_rig = pytest.mark.needs_tool(*TOOLS)

#: Bigger than one piece of the stream; never opened by anyone.
_PDF = b"%PDF-1.7\n" + b"%" * 200_000


@pytest.fixture(scope="module")
def rig() -> Iterator[PrintRig]:
    """Give a print server with one working queue."""
    if why_not():
        pytest.skip(why_not())
    with print_rig() as running:
        yield running


@pytest.fixture
def queue(rig: PrintRig, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Give the name of a fresh queue, which is gone after the test."""
    monkeypatch.setenv("CUPS_SERVER", rig.server)
    # A real printer in the room announces itself on the system's own bus.
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={rig.folder}/no-bus")
    rig.add_queue("Lobby", "-D", "Front desk", "-L", "Room 2")
    yield "Lobby"
    if "Lobby" in rig.run("lpstat", "-e"):
        rig.remove_queue("Lobby")


@pytest.fixture(scope="module")
def document() -> bytes:
    """Return a PDF that a printer can print."""
    return Typesetter().handout(Handout((sample_topic("en"),), "en", Options(paper="a4")), date(2026, 11, 22)).pdf


def test_a_job_says_paper_sides_and_copies_in_cups_own_words() -> None:
    """What a queue holds as its default differs from clinic to clinic, so nothing is left to it."""
    job = PrintJob("Lobby", "a4", copies=2, is_two_sided=True, is_grey=True, pages="1-2,4")

    assert job_options(job) == {
        "media": "iso_a4_210x297mm",
        "print-scaling": "none",
        "copies": "2",
        "multiple-document-handling": "separate-documents-collated-copies",
        "sides": "two-sided-long-edge",
        "print-color-mode": "monochrome",
        "page-ranges": "1-2,4",
    }


def test_a_tray_is_said_with_its_paper_and_then_no_other_medium() -> None:
    """CUPS takes the one or the other, and a tray alone reached no printer."""
    options = job_options(PrintJob("Lobby", "a4", tray="tray-2"))

    assert options["media-col"] == "{media-size={x-dimension=21000 y-dimension=29700} media-source=tray-2}"
    assert "media" not in options


def test_what_is_no_name_of_a_tray_is_left_out() -> None:
    """A printer may say anything, and its word becomes part of an option."""
    assert tray_names((b"main", b"tray 2} sides=x", None, b"tray-2")) == ("main", "tray-2")


def test_a_plain_job_is_one_sided_and_whole() -> None:
    """All pages are asked for by naming none."""
    options = job_options(PrintJob("Lobby", "letter"))

    assert options["media"] == "na_letter_8.5x11in"
    assert options["sides"] == "one-sided"
    assert not {"page-ranges", "print-color-mode"} & set(options)


def test_a_computer_without_libcups_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """There the pages are printed as pictures."""
    monkeypatch.setattr(libcups, "_LIBRARY", "libcups-that-is-not-there.so.2")

    with pytest.raises(PrintServiceMissing):
        Spooler()


@needs_rig
def test_a_printer_is_listed_with_what_it_can_do(rig: PrintRig, queue: str) -> None:
    """The dialog shows these and nothing else."""
    assert Printer(queue, "Front desk", "Room 2", has_two_sided=True, has_colour=True) in _printers()


@needs_rig
def test_the_default_printer_comes_first(rig: PrintRig, queue: str) -> None:
    """Others follow by name."""
    rig.run("lpadmin", "-d", QUEUE)

    printers = _printers()

    assert [(printer.name, printer.is_default) for printer in printers] == [(QUEUE, True), (queue, False)]


@needs_rig
@pytest.mark.parametrize(("command", "state"), [("cupsdisable", "stopped"), ("cupsreject", "refusing")])
def test_a_printer_that_rests_is_listed_as_such(command: str, state: str, rig: PrintRig, queue: str) -> None:
    """Someone has stopped it, or it takes no more jobs."""
    rig.run(command, queue)

    assert [printer.state for printer in _printers() if printer.name == queue] == [state]


@needs_rig
def test_the_trays_of_a_printer_are_listed(rig: PrintRig, queue: str) -> None:
    """They are those of the printer that ippeveprinter plays."""
    assert _on_a_new_thread(lambda: Spooler().trays(queue)) == ("auto", "main", "photo")


@needs_rig
def test_the_trays_of_a_printer_that_is_gone_are_told_apart_from_none(rig: PrintRig, queue: str) -> None:
    """No tray is no answer."""
    rig.remove_queue(queue)

    with pytest.raises(PrinterGone):
        _on_a_new_thread(lambda: Spooler().trays(queue))


@needs_rig
@pytest.mark.parametrize(("tray", "arrives"), [("photo", "media-source=photo"), ("", "x-dimension=21000")])
def test_the_chosen_tray_and_paper_arrive_at_the_printer(
    tray: str, arrives: str, rig: PrintRig, queue: str, document: bytes
) -> None:
    """A4 comes from the tray that was asked for, or from the one that the printer likes."""
    known = rig.count
    job = PrintJob(queue, "a4", tray=tray)

    _on_a_new_thread(lambda: Spooler().print_pdf(document, job, "A-EN-14", lambda _done, _total: True))

    media = rig.received(known).attributes["MEDIA_COL"]
    assert arrives in media
    assert "x-dimension=21000" in media
    assert ("media-source" in media) == bool(tray)


@needs_rig
def test_a_printer_that_is_gone_is_named(rig: PrintRig, queue: str) -> None:
    """Renamed or removed since it was listed: no other printer takes its place."""
    known = rig.count
    rig.remove_queue(queue)

    with pytest.raises(PrinterGone, match="Lobby is not there any more"):
        _print(queue)
    assert rig.count == known


@needs_rig
def test_a_printer_that_takes_no_jobs_refuses(rig: PrintRig, queue: str) -> None:
    """It says so at once, not after the paper was waited for."""
    rig.run("cupsreject", queue)

    with pytest.raises(PrinterRefused, match="takes no jobs"):
        _print(queue)


@needs_rig
def test_a_printer_that_is_not_for_this_account_refuses(
    rig: PrintRig, queue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Clinics lock printers to rooms; root may print everywhere, so here it is someone else."""
    rig.run("lpadmin", "-p", queue, "-u", "deny:front-desk")
    monkeypatch.setenv("CUPS_USER", "front-desk")

    with pytest.raises(PrinterRefused, match="does not let you print"):
        _print(queue)


@needs_rig
def test_a_printer_that_wants_a_password_refuses(rig: PrintRig, queue: str) -> None:
    """Libcups would ask for it on the terminal, and wait for ever where there is none."""
    rig.run("lpadmin", "-p", queue, "-o", f"printer-op-policy={PASSWORD_POLICY}")

    with pytest.raises(PrinterRefused, match="does not let you print"):
        _print(queue)


@needs_rig
def test_a_cancelled_job_leaves_nothing_behind(rig: PrintRig, queue: str) -> None:
    """Half a handout in the queue would hold up the printer, and a name in the spooler."""
    # The spooler may still list a job that another test printed on a queue of this name.
    before, kept = _jobs(rig, queue), set(_spooled(rig))

    with pytest.raises(PrintingCancelled):
        _print(queue, progress=lambda done, _total: done < 100_000)

    assert _jobs(rig, queue) <= before
    wait_until(lambda: set(_spooled(rig)) <= kept, "a spool folder without the job")


@needs_rig
def test_a_printer_removed_in_the_middle_of_a_job_is_noticed(rig: PrintRig, queue: str) -> None:
    """The last word counts, not the first."""

    def remove_it(done: int, _total: int) -> bool:
        if not done:
            rig.remove_queue(queue)
        return True

    with pytest.raises(PrintingError):
        _print(queue, progress=remove_it)


@needs_rig
def test_progress_counts_bytes(rig: PrintRig, queue: str) -> None:
    """A long job shows how far it is."""
    told: list[tuple[int, int]] = []
    rig.run("cupsdisable", queue)

    def note(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    _print(queue, progress=note)

    assert told[0] == (0, len(_PDF))
    assert [done for done, _total in told] == sorted({done for done, _total in told})
    assert len(told) > 2


@needs_rig
def test_no_open_socket_and_no_file_stays_behind(rig: PrintRig, queue: str) -> None:
    """Hours of printing must not use up what a program may open."""
    rig.run("cupsdisable", queue)
    _print(queue)
    before = len(list(Path("/proc/self/fd").iterdir()))

    for _again in range(5):
        _print(queue)
        _printers()

    assert len(list(Path("/proc/self/fd").iterdir())) == before


@needs_rig
def test_no_print_service_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody listens where the service should be."""
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")

    with pytest.raises(PrintServiceSilent):
        _printers()
    with pytest.raises(PrintServiceSilent):
        _print("Lobby")


@needs_rig
def test_a_print_service_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes the call and stays silent."""
    monkeypatch.setattr(spooler, "_ANSWER_S", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{silent.getsockname()[1]}")

        with pytest.raises(PrintServiceSilent):
            _print("Lobby")


def _printers() -> tuple[Printer, ...]:
    return _on_a_new_thread(lambda: Spooler().printers())


def _print(printer: str, progress: Progress = lambda _done, _total: True) -> None:
    _on_a_new_thread(lambda: Spooler().print_pdf(_PDF, PrintJob(printer, "letter"), "SPL-EN-14.pdf", progress))


def _on_a_new_thread(ask: Callable[[], Answer]) -> Answer:
    # libcups reads the address of the print service once a thread.
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(ask).result()


def _jobs(rig: PrintRig, queue: str) -> set[str]:
    return {line.split()[0] for line in rig.run("lpstat", "-W", "all", "-o", queue).splitlines()}


def _spooled(rig: PrintRig) -> list[Path]:
    return [path for path in (rig.folder / "spool").iterdir() if path.is_file()]
