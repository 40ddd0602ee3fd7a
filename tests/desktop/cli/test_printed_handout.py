"""The command that prints, with a print service of the test's own in place of the system's."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from db.library import Library
from desktop.__main__ import main
from desktop.services.print_job import Printer, PrintJob, Progress


class _Service:
    """Takes what is printed and keeps it."""

    printers_there: tuple[Printer, ...] = (Printer("Lobby"), Printer("Front desk", is_default=True))

    def __init__(self) -> None:
        self.jobs: list[tuple[bytes, PrintJob, str]] = []

    def printers(self) -> tuple[Printer, ...]:
        return self.printers_there

    def trays(self, printer: str) -> tuple[str, ...]:
        return {"Lobby": ("auto", "main", "tray-2")}.get(printer, ())

    def print_pdf(self, pdf: bytes, job: PrintJob, title: str, progress: Progress) -> None:
        assert progress(0, 1)
        self.jobs.append((pdf, job, title))


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> _Service:
    """Give the print service that the command finds."""
    service = _Service()
    find: Callable[[], _Service] = lambda: service  # noqa: E731  # a class is called for here
    monkeypatch.setattr("desktop.services.spooler.Spooler", find)
    return service


@pytest.fixture
def topic_id(used_library: Path) -> str:
    """Return the id of a topic."""
    with Library.open(used_library) as library:
        return library.summaries("en")[0].id


def test_a_handout_goes_to_the_printer_as_it_was_asked_for(
    service: _Service, topic_id: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Copies, sides, shades and pages; the title holds no name of a patient."""
    asked = ["--printer", "Lobby", "--copies", "2", "--duplex", "--grey", "--pages", "1", "--patient", "Zebulon"]

    code = main(["print", topic_id, *asked, "--size", "24"])

    ((pdf, job, title),) = service.jobs
    assert code == 0
    assert pdf.startswith(b"%PDF")
    assert job == PrintJob("Lobby", "letter", 2, is_two_sided=True, is_grey=True, pages="1")
    assert "Zebulon" not in title
    assert "Sent to Lobby: pages 1 of" in capsys.readouterr().out


@pytest.mark.parametrize("said", ["tray-2", "Tray 2"])
def test_the_tray_is_asked_for_by_its_name_or_as_people_say_it(said: str, service: _Service, topic_id: str) -> None:
    """Names of trays are keywords; nobody should need to know."""
    code = main(["print", topic_id, "--printer", "Lobby", "--tray", said])

    assert code == 0
    assert service.jobs[0][1].tray == "tray-2"


@pytest.mark.parametrize(
    ("printer", "advice"), [("Lobby", "There are: auto, main, tray-2."), ("Front desk", "It tells of no trays")]
)
def test_a_tray_that_is_not_there_prints_nothing(
    printer: str, advice: str, service: _Service, topic_id: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Paper from another tray may be the wrong paper."""
    code = main(["print", topic_id, "--printer", printer, "--tray", "tray-9"])

    assert code != 0
    assert not service.jobs
    assert advice in capsys.readouterr().err


def test_without_a_name_the_usual_printer_is_taken(service: _Service, topic_id: str) -> None:
    """The one the computer calls its default."""
    assert main(["print", topic_id]) == 0

    assert service.jobs[0][1].printer == "Front desk"


@pytest.mark.parametrize(
    ("asked", "code", "told"),
    [
        (["--printer", "Attic"], 1, "Lobby"),
        (["--pages", "90"], 2, "pages"),
        (["--pages", "one"], 2, "1-2,4"),
        (["--copies", "0"], 2, "1 or more"),
    ],
)
def test_what_cannot_be_printed_is_told(
    service: _Service, topic_id: str, asked: list[str], code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what there is to choose from, and nothing is sent."""
    try:
        result = main(["print", topic_id, *asked])
    except SystemExit as left:
        result = int(left.code or 0)

    assert result == code
    assert told in capsys.readouterr().err
    assert service.jobs == []


def test_a_computer_without_printers_says_so(
    service: _Service, topic_id: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what to do instead."""
    monkeypatch.setattr(service, "printers_there", ())

    assert main(["print", topic_id]) == 1

    assert "--output" in capsys.readouterr().err


def test_all_pages_are_printed_unless_some_are_named(service: _Service, topic_id: str) -> None:
    """No range is sent along, which some printers take amiss."""
    assert main(["print", topic_id, "--size", "24"]) == 0

    pdf, job, _ = service.jobs[0]
    assert job.pages == ""
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) > 1
