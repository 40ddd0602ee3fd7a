"""A crash report names code and versions, never what was typed or read."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from desktop.services.crash_report import CrashReporter, describe, start_log

_NAME = "Rosa Delgado"


def _error() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        int(_NAME)
    except ValueError as error:
        return type(error), error, error.__traceback__
    raise AssertionError


@pytest.fixture
def reporter(qapp: object) -> Iterator[CrashReporter]:
    """Return an installed reporter; Python's own hook comes back at the end."""
    made = CrashReporter()
    made.install()
    yield made
    made.uninstall()


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Return the file of a log that was just started; logging is as before at the end."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    path = tmp_path / "logs" / "lamina.log"
    start_log(path)
    yield path
    qInstallMessageHandler(None)
    logging.captureWarnings(capture=False)
    root.setLevel(level)
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()


def test_a_report_says_where_and_what_kind_but_not_the_words() -> None:
    """An error's message may quote a patient's name."""
    kind, _found, trace = _error()

    report = describe(kind, trace)

    assert "ValueError" in report
    assert "test_crash_report.py:" in report
    assert _NAME not in report


def test_an_uncaught_error_is_logged_and_told_once(reporter: CrashReporter, caplog: pytest.LogCaptureFixture) -> None:
    """Neither log nor report holds what was typed."""
    told: list[str] = []
    reporter.crashed.connect(told.append)

    sys.excepthook(*_error())

    assert len(told) == 1
    assert "ValueError" in caplog.text
    assert _NAME not in told[0] + caplog.text


def test_an_interrupt_from_the_keyboard_is_no_crash(reporter: CrashReporter, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C in a terminal ends the program as everywhere."""
    told: list[str] = []
    passed: list[type[BaseException]] = []
    reporter.crashed.connect(told.append)
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_rest: passed.append(kind))

    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert told == []
    assert passed == [KeyboardInterrupt]


def test_python_gets_its_hook_back(qapp: object) -> None:
    """A closed window leaves nothing behind."""
    before = sys.excepthook
    reporter = CrashReporter()

    reporter.install()
    reporter.uninstall()

    assert sys.excepthook is before


def test_messages_of_qt_reach_the_log(log: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What Qt complains of is found where everything else is."""
    qWarning("no such slot")

    assert "no such slot" in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, log: Path) -> None:
    """A full or read-only disk is no reason not to open the window."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")

    start_log(in_the_way / "lamina.log")

    assert not (in_the_way / "lamina.log").exists()


def test_a_long_log_begins_anew_beside_the_one_before(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It never fills the disk, and what led to an error is still there."""
    with monkeypatch.context() as short:
        short.setattr("desktop.services.crash_report._LOG_BYTES", 1)
        for line in ("first", "second", "third"):
            logging.getLogger("lamina").info(line)

    logging.getLogger("lamina").info("last")

    before = log.with_name("lamina.log.1")
    assert before.read_text(encoding="utf-8").endswith("third\n")
    assert log.read_text(encoding="utf-8").endswith("last\n")
    assert set(log.parent.iterdir()) == {log, before}
