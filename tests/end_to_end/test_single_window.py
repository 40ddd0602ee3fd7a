"""One window for each data folder: a second start shows its page in the first window, and ends."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers.print_rig import wait_until
from tests.helpers.program import PYTHON, open_window, run, run_program

_CODE = "mainSearchCriteria.v.c=M43.06&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
_ADDRESS = f"lamina://open?{_CODE}&informationRecipient.languageCode.c=es&patientPerson.name=Zebedee"
_ASKS = {
    "topic": ("open", "spondylolysis", "--lang", "es"),
    "code": ("open", "--code", "M43.06", "--lang", "es"),
    "query": ("open", f"{_CODE}&informationRecipient.languageCode.c=es"),
    "address": (_ADDRESS,),
}
# A window that says what it would ask, and takes the last button.
_ASKED = """
import sys
from PySide6.QtWidgets import QMessageBox
from desktop import start
def answer(box):
    print(box.text(), box.informativeText())
    box.escapeButton().click()
QMessageBox.exec = answer
start._ANSWER_PATIENCE_MS = 300
sys.exit(start.main([]))
"""


@pytest.fixture(autouse=True)
def data(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the program keeps the clinic's file."""
    monkeypatch.setenv("LAMINA_DATA_DIR", str(home / "data"))
    return home / "data"


@pytest.mark.parametrize("words", _ASKS.values(), ids=_ASKS.keys())
def test_a_second_start_shows_its_page_in_the_first_window(words: tuple[str, ...], tmp_path: Path) -> None:
    """As a records system calls it."""
    with open_window(("contents",), ("topic", "spondylolysis", "es"), folder=tmp_path, is_joined=True) as wait_for:
        wait_for("contents")
        ended = run_program(*words, folder=tmp_path)
        wait_for("topic")

    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_the_first_start_shows_its_page_as_well(tmp_path: Path) -> None:
    """The window need not be open before."""
    session = (*PYTHON, "tests.helpers.window_session", "--joined", *_ASKS["code"])

    ended = run(*session, folder=tmp_path, typed=b'[["topic", "spondylolysis", "es"]]')

    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out)["topic"] == "spondylolysis"


def test_what_was_said_of_the_patient_is_kept_nowhere(data: Path, tmp_path: Path) -> None:
    """Not in the log, not in the clinic's file."""
    with open_window(("contents",), ("topic", "spondylolysis", "es"), folder=tmp_path, is_joined=True) as wait_for:
        wait_for("contents")
        run_program(_ADDRESS, folder=tmp_path)
        wait_for("topic")

    assert [path for path in data.rglob("*") if path.is_file() and b"Zebedee" in path.read_bytes()] == []


def test_another_data_folder_has_another_window(tmp_path: Path) -> None:
    """Two users, or a portable copy, never meet."""
    with open_window(("contents",), ("await", str(tmp_path / "go")), folder=tmp_path, is_joined=True) as wait_for:
        wait_for("contents")
        session = (*PYTHON, "tests.helpers.window_session", "--joined")
        elsewhere = {"LAMINA_DATA_DIR": str(tmp_path / "other")}
        ended = run(*session, folder=tmp_path, typed=b'[["contents"]]', variables=elsewhere)
        (tmp_path / "go").touch()

    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out)["is_open"]


@contextmanager
def _started(data: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start the window, and give it once it listens for later starts."""
    with subprocess.Popen([*PYTHON, "desktop"]) as window:
        try:
            wait_until(lambda: (data / "window.bell").exists() or window.poll() is not None, "the window")
            yield window
        finally:
            window.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="no program can be stopped there")
def test_a_window_that_hangs_is_explained(data: Path, tmp_path: Path) -> None:
    """With the number of its process, and what to do."""
    with _started(data) as first:
        first.send_signal(signal.SIGSTOP)

        ended = run(sys.executable, "-c", _ASKED, folder=tmp_path)

    assert ended.code == 1
    assert "Lamina is open already, but does not answer." in ended.out
    assert f"process {first.pid}" in ended.out


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes go with their program")
def test_after_a_crash_the_next_start_has_the_window(data: Path, tmp_path: Path) -> None:
    """And it can be called: what the crash left lying there is in nobody's way."""
    with _started(data) as first:
        first.kill()
        first.wait()
    assert (data / "window.bell").exists()

    with open_window(("contents",), ("topic", "spondylolysis", "es"), folder=tmp_path, is_joined=True) as wait_for:
        wait_for("contents")
        ended = run_program(*_ASKS["topic"], folder=tmp_path)

    assert ended.code == 0
