"""Exit codes, help and the self-test."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QImage

from desktop import __version__
from desktop.__main__ import main
from desktop.core.handout import FontMissing
from desktop.services.print_job import Printer, PrintServiceSilent
from tests.desktop.cli.conftest import use_library

_ROOT = Path(__file__).resolve().parents[3]


def _run_python(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *words], cwd=_ROOT, capture_output=True, check=False, encoding="utf-8")


@pytest.mark.parametrize("words", ["bogus", "handout", "search x --limit 0", "show x --lang fr"])
def test_a_wrong_command_line_ends_with_2(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The usage is on standard error."""
    with pytest.raises(SystemExit) as ended:
        main(words.split())

    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage:")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """The same that the window shows."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_no_command_opens_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not for the command line goes on to the window."""
    opened: list[list[str]] = []

    def open_window(words: list[str], _request: object) -> int:
        opened.append(words)
        return 0

    monkeypatch.setattr("desktop.start.main", open_window)

    assert [main([]), main(["-psn_0_1"])] == [0, 0]
    assert opened == [[], ["-psn_0_1"]]


def test_the_commands_load_no_window_and_no_typesetter() -> None:
    """Other programs call them often; they are quick because they load little."""
    code = "import sys; from desktop.__main__ import main; main(['topics']); print(sorted(sys.modules))"

    loaded = _run_python("-c", code).stdout

    assert "'db.library'" in loaded
    assert "PySide6" not in loaded
    assert "'typst'" not in loaded


def test_a_reader_that_has_seen_enough_causes_no_complaint() -> None:
    """`lamina show … | head -1` ends quietly."""
    code = (
        "import os, sys; from desktop.__main__ import main; read, write = os.pipe(); os.close(read); "
        "os.dup2(write, 1); sys.exit(main(['topics']))"
    )

    ended = _run_python("-c", code)

    assert ended.returncode == 0
    assert ended.stderr == ""


def test_the_self_test_passes_and_reports_each_check(capsys: pytest.CaptureFixture[str]) -> None:
    """A line for the library, search and handout in both languages, fonts, translations, preview and folder."""
    assert main(["self-test"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 10
    assert all(line.startswith("ok ") for line in lines)


def _silent() -> tuple[Printer, ...]:
    raise PrintServiceSilent


@pytest.mark.parametrize(
    ("printers", "told"),
    [
        (lambda: (Printer("Lobby", is_default=True),), "Lobby"),
        (tuple, "none on this computer; a handout can be saved as a PDF"),
        (_silent, "none can be reached. The print service of this computer does not answer."),
    ],
)
def test_the_self_test_lists_printers_when_asked_to(
    printers: Callable[[], tuple[Printer, ...]],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Their absence is told and is no failure: a handout can be saved."""
    monkeypatch.setattr("desktop.services.printing.open_print_path", lambda: SimpleNamespace(printers=printers))

    assert main(["self-test", "--printers"]) == 0

    assert capsys.readouterr().out.splitlines()[-1] == f"ok     printers: {told}"


def test_the_self_test_notices_an_empty_preview(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page on which nothing can be seen must not pass."""
    white = QImage(300, 400, QImage.Format.Format_RGB32)
    white.fill(0xFFFFFF)
    monkeypatch.setattr("desktop.services.press.page_pictures", lambda *_pdf, **_most: (white,))

    assert main(["self-test"]) == 1

    assert "FAILS  preview: the page on the screen stays empty." in capsys.readouterr().out


def test_the_self_test_says_what_fails_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a library the fonts and the folder are still checked."""
    use_library(monkeypatch, tmp_path / "nothing.sqlite")

    assert main(["self-test"]) == 1

    said = capsys.readouterr().out
    assert "FAILS  library:" in said
    assert "ok     fonts:" in said
    assert "ok     own folder:" in said


def test_the_self_test_notices_missing_fonts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A handout without letters must not pass."""

    def missing(*_arguments: object) -> None:
        raise FontMissing("The font NotoSans is missing.", "Install the program again.")

    monkeypatch.setattr("desktop.cli.self_test.bundled_glyphs", missing)

    assert main(["self-test"]) == 1

    assert "FAILS  fonts: The font NotoSans is missing. Install the program again." in capsys.readouterr().out


def test_the_window_is_imported_without_a_look_at_its_source() -> None:
    """Qt for Python would read each module that is imported after it."""
    code = (
        "import builtins, sys, types\n"
        "def look(words, request): print(builtins.__import__ is builtins.__feature_import__)\n"
        "sys.modules['desktop.start'] = types.SimpleNamespace(main=look)\n"
        "from desktop.__main__ import main\n"
        "main(['-platform', 'offscreen'])\n"
    )

    assert _run_python("-c", code).stdout == "False\n"
