"""A handout printed for real: what the printer got is what was previewed, and nobody else has the patient's name."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import ForPatient, Letterhead
from desktop.core.handout import Handout, Options, Paper, Typesetter, file_name
from desktop.services.printing import Printing, PrintJob
from desktop.views.print_dialog import PrintDialog
from tests.helpers.page_pictures import difference, pages_of
from tests.helpers.print_rig import QUEUE, TOOLS, PrintRig, print_rig, why_not
from tests.helpers.sample_topic import sample_topic
from tests.helpers.window_fixtures import OpenWindow

pytestmark = pytest.mark.needs_tool(*TOOLS)

_ROOT = Path(__file__).resolve().parents[2]
_PATIENT = "Zebulon Quistgaard"
_PATIENCE_MS = 60_000
_SAME = 0.05  # of 255: the filters write the numbers of a PDF anew, and round them
_LETTER, _A4 = (612.0, 792.0), (595.3, 841.9)


@dataclass(frozen=True, slots=True)
class Made:
    """A handout, ready to print."""

    pdf: bytes
    title: str


@pytest.fixture(scope="module")
def rig() -> Iterator[PrintRig]:
    """Give a print server with one working queue."""
    if why_not():
        pytest.skip(why_not())
    with print_rig() as running:
        yield running


@pytest.fixture(scope="module")
def made() -> dict[Paper, Made]:
    """Give the sample page for one patient on both papers."""
    typesetter = Typesetter()
    return {paper: _make(typesetter, paper) for paper in ("letter", "a4")}


@pytest.fixture
def printing(qapp: object, rig: PrintRig, monkeypatch: pytest.MonkeyPatch) -> Iterator[Printing]:
    """Give the program's printing, which finds the rig and nothing else."""
    monkeypatch.setenv("CUPS_SERVER", rig.server)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={rig.folder}/no-bus")
    service = Printing()
    yield service
    service.close()


@pytest.mark.parametrize(("paper", "points"), [("letter", _LETTER), ("a4", _A4)])
def test_the_printer_gets_the_pages_that_were_previewed(
    paper: Paper, points: tuple[float, float], made: dict[Paper, Made], rig: PrintRig, printing: Printing, qtbot: QtBot
) -> None:
    """Page by page, to the pixel, and on the paper they were made for."""
    known = rig.count

    _print(printing, qtbot, made[paper], PrintJob(QUEUE, paper))

    received, expected = pages_of(rig.received(known).file.read_bytes()), pages_of(made[paper].pdf)
    assert [page.points for page in received] == [points] * len(expected)
    assert [difference(*pair) for pair in zip(received, expected, strict=True)] == pytest.approx(
        [0] * len(expected), abs=_SAME
    )


def test_copies_sides_grey_and_pages_arrive(
    made: dict[Paper, Made], rig: PrintRig, printing: Printing, qtbot: QtBot
) -> None:
    """What was ticked is what the printer is told."""
    known = rig.count
    job = PrintJob(QUEUE, "letter", copies=2, is_two_sided=True, is_grey=True, pages="2,4-5")

    _print(printing, qtbot, made["letter"], job)

    got = rig.received(known)
    told = {name: got.attributes[name] for name in ("COPIES", "SIDES", "PRINT_COLOR_MODE")}
    assert told == {"COPIES": "2", "SIDES": "two-sided-long-edge", "PRINT_COLOR_MODE": "monochrome"}
    expected = pages_of(made["letter"].pdf)
    chosen = [expected[index] for index in (1, 3, 4)]
    received = pages_of(got.file.read_bytes())
    assert [difference(*pair) for pair in zip(received, chosen, strict=True)] == pytest.approx([0] * 3, abs=_SAME)


def test_the_command_prints_what_it_would_write(rig: PrintRig, tmp_path: Path) -> None:
    """From a terminal, with copies and a range of pages."""
    known, output = rig.count, tmp_path / "sheet.pdf"
    program = (sys.executable, "-m", "desktop")
    asked = ("spondylolysis", "--lang", "es", "--paper", "a4")
    environment = {**os.environ, "CUPS_SERVER": rig.server, "LAMINA_DATA_DIR": str(tmp_path)}
    subprocess.run([*program, "handout", *asked, "--output", str(output)], cwd=_ROOT, env=environment, check=True)

    options = ("--printer", QUEUE, "--copies", "2", "--pages", "2-3")
    subprocess.run([*program, "print", *asked, *options], cwd=_ROOT, env=environment, check=True)

    got = rig.received(known)
    assert got.attributes["COPIES"] == "2"
    expected, received = pages_of(output.read_bytes())[1:3], pages_of(got.file.read_bytes())
    assert [difference(*pair) for pair in zip(received, expected, strict=True)] == pytest.approx([0] * 2, abs=_SAME)


def test_a_plain_job_is_one_copy_in_colour_on_one_side(
    made: dict[Paper, Made], rig: PrintRig, printing: Printing, qtbot: QtBot
) -> None:
    """The test above can fail."""
    known = rig.count

    _print(printing, qtbot, made["letter"], PrintJob(QUEUE, "letter"))

    told = rig.received(known).attributes
    assert told.get("COPIES", "1") == "1"
    assert told["SIDES"] == "one-sided"
    assert told["PRINT_COLOR_MODE"] != "monochrome"


def test_two_quick_prints_both_arrive_in_their_order(
    made: dict[Paper, Made], rig: PrintRig, printing: Printing, qtbot: QtBot
) -> None:
    """The second patient's handout does not overtake the first one's."""
    known = rig.count
    printing.print_pdf(made["letter"].pdf, PrintJob(QUEUE, "letter"), "FIRST.pdf")

    _print(printing, qtbot, Made(made["a4"].pdf, "SECOND.pdf"), PrintJob(QUEUE, "a4"))

    titles = [rig.received(known + index).attributes["JOB_NAME"] for index in range(2)]
    assert titles == ["FIRST.pdf", "SECOND.pdf"]


def test_a_printer_that_is_gone_is_said_and_nothing_prints(
    made: dict[Paper, Made], rig: PrintRig, printing: Printing, qtbot: QtBot
) -> None:
    """No other printer gets the handout."""
    known = rig.count
    rig.add_queue("Lobby")
    with qtbot.waitSignal(printing.printers_found, timeout=_PATIENCE_MS):
        printing.find_printers()
    rig.remove_queue("Lobby")

    with qtbot.waitSignal(printing.failed, timeout=_PATIENCE_MS) as failed:
        printing.print_pdf(made["letter"].pdf, PrintJob("Lobby", "letter"), made["letter"].title)

    assert "Lobby" in [printer.name for printer in printing.printers]
    assert failed.args == [
        "The printer Lobby is not there any more. Choose another printer: the handout is still here."
    ]
    assert rig.count == known


def test_a_printer_that_only_announces_itself_prints(made: dict[Paper, Made], rig: PrintRig) -> None:
    """Nobody has set it up on this computer; most new printers are found that way."""
    known = rig.count
    announced = rig.announced_printer()

    # A process of its own, since a process keeps to the first message bus that it used.
    _print_elsewhere(rig, announced, DBUS_SYSTEM_BUS_ADDRESS=rig.bus)

    assert len(pages_of(rig.received(known).file.read_bytes())) == len(pages_of(made["letter"].pdf))


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_from_typing_to_paper_by_keyboard(
    rig: PrintRig, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Search, Enter, into the handout, Ctrl+P, Enter: what the preview showed is at the printer."""
    monkeypatch.setenv("CUPS_SERVER", rig.server)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={rig.folder}/no-bus")
    rig.run("lpadmin", "-d", QUEUE)
    known = rig.count
    window = open_window()
    window.wait_for_contents()
    window.type_query("spondylolysis")
    window.press(Qt.Key.Key_Return)
    window.wait(lambda: bool(window.application.reading.open_topic))
    window.add_to_handout(window.application.reading.open_topic)
    for wait_ms, answer in ((20, _press_enter_in_the_dialog), (_PATIENCE_MS, _give_up_the_dialog)):
        answering = QTimer(window.application, interval=wait_ms)
        answering.timeout.connect(answer)
        answering.start()

    with qtbot.waitSignal(window.application.printing.sent, timeout=_PATIENCE_MS):
        window.control(Qt.Key.Key_P)

    received, expected = pages_of(rig.received(known).file.read_bytes()), pages_of(window.pressed[-1].pdf)
    assert [difference(*pair) for pair in zip(received, expected, strict=True)] == pytest.approx(
        [0] * len(expected), abs=_SAME
    )
    assert f"Sent to {QUEUE}." in window.label_texts()


@pytest.mark.needs_tool("strace")
def test_the_patients_name_is_in_no_file_and_no_log(rig: PrintRig, home: Path, tmp_path: Path) -> None:
    """Only the spooler's own copy of the pages holds it, until they are printed."""
    known = rig.count
    trace = tmp_path / "trace"
    (home / "tmp").mkdir()
    calls = "trace=open,openat,creat,rename,renameat,renameat2"

    _print_elsewhere(rig, QUEUE, "strace", "-f", "-qq", "-e", calls, "-o", str(trace), TMPDIR=str(home / "tmp"))

    received = rig.received(known)
    written = _written(trace.read_text(encoding="utf-8"))
    assert home in {folder for path in written for folder in path.parents}, "the log at least is written"
    assert {path for path in written if home not in path.parents and Path("/dev") not in path.parents} == set()
    assert [path for path in home.rglob("*") if path.is_file() and _tells(path)] == []
    assert [path for path in (rig.folder / "log").iterdir() if _tells(path)] == []
    assert received.attributes["JOB_NAME"] == "SPL-EN-14.pdf"


def _press_enter_in_the_dialog() -> None:
    # Its printers may still be looked for; Enter counts all the same.
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, PrintDialog):
        QTest.keyClick(dialog, Qt.Key.Key_Return)


def _give_up_the_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, PrintDialog):
        dialog.reject()


def _make(typesetter: Typesetter, paper: Paper) -> Made:
    handout = Handout(
        (sample_topic("en"),),
        "en",
        Options(paper=paper),
        Letterhead("Sunrise Spine Clinic"),
        ForPatient(_PATIENT, note="Walk each day."),
    )
    return Made(typesetter.handout(handout, date(2026, 11, 22)).pdf, file_name(handout))


def _print(printing: Printing, qtbot: QtBot, made: Made, job: PrintJob) -> None:
    answers: list[str] = []
    printing.sent.connect(answers.append)
    printing.failed.connect(answers.append)
    printing.print_pdf(made.pdf, job, made.title)
    qtbot.waitUntil(lambda: job.printer in answers or any("." in answer for answer in answers), timeout=_PATIENCE_MS)
    assert answers[-1] == job.printer


def _print_elsewhere(rig: PrintRig, printer: str, *watcher: str, **variables: str) -> None:
    subprocess.run(
        [*watcher, sys.executable, "-m", "tests.helpers.print_once", printer, _PATIENT],
        cwd=_ROOT,
        env=os.environ | {"CUPS_SERVER": rig.server, "PYTHONDONTWRITEBYTECODE": "1"} | variables,
        check=True,
        timeout=_PATIENCE_MS / 1000,
    )


def _written(trace: str) -> set[Path]:
    calls = re.findall(
        r'(?:open|openat|creat)\((?:AT_FDCWD, )?"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)[^)]*\) = \d', trace
    )
    return {Path(name) for name in calls}


def _tells(path: Path) -> bool:
    content = path.read_bytes()
    spellings = [part.encode(code) for part in _PATIENT.split() for code in ("utf-8", "utf-16-le", "utf-16-be")]
    # In a PDF a name is not to be found as letters, so no PDF may lie here at all.
    return b"%PDF" in content or any(spelling in content for spelling in spellings)
