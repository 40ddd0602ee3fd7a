"""A patient's name is on paper and nowhere else: not in a file, not in the log, not in what the PDF says of itself."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import StreamObject

from tests.helpers.program import PYTHON, TOPIC, Ended, run, run_program, run_window

_NAME = "Zebulon Quistgaard"
_NOTE = "Wear the xylophone brace"
_SECRET_WORDS = ("Zebulon", "Quistgaard", "xylophone")
_SHEET = "sheet.pdf"
_WRITES = "trace=write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,sendmmsg"
_WORDS = ("handout", TOPIC, "--output", _SHEET)
_SESSION = (
    ("contents",),
    ("search", "back pain"),
    ("open",),
    ("add",),
    ("type", _NAME, _NOTE),
    ("save", _SHEET),
    ("favourite",),
    ("search", _NAME),
    ("look",),
)
_LEAKS = (
    "import os, tempfile; handle, name = tempfile.mkstemp(); os.write(handle, {}.encode({!r})); os.close(handle); "
    "os.unlink(name)"
)


@pytest.fixture
def folders(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, ...]:
    """Return home, the folder for passing files and the folder in which the program runs: all that it may write to."""
    passing, here = tmp_path / "passing", tmp_path / "here"
    for folder in (passing, here):
        folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(passing))
    return home, passing, here


def _spellings() -> Iterator[bytes]:
    for word in _SECRET_WORDS:
        for each in (word, word.lower(), word.upper()):
            yield from (each.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


def _tells(held: bytes) -> bool:
    return any(spelling in held for spelling in _spellings())


def _files_that_tell(folders: tuple[Path, ...]) -> list[Path]:
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file() and path.name != _SHEET]
    return [path for path in files if _tells(path.read_bytes()) or _tells(str(path).encode())]


def _metadata(pdf: Path) -> bytes:
    reader = pypdf.PdfReader(pdf)
    xmp = reader.root_object["/Metadata"].get_object()
    assert isinstance(xmp, StreamObject)
    return str(reader.metadata).encode() + xmp.get_data()


def _is_on_paper(pdf: Path) -> bool:
    text = "".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    return all(word in text for word in _SECRET_WORDS)


def _written(trace: Path) -> str:
    """Return all that a traced process wrote anywhere, with what UTF-16 puts between the letters left out."""
    return re.sub(r"\\0", "", trace.read_text(encoding="utf-8", errors="replace"))


def _strace(trace: Path) -> tuple[str, ...]:
    return ("strace", "-f", "-s", "1000000", "-e", _WRITES, "-e", "signal=none", "-o", str(trace))


@pytest.mark.parametrize("way", ["arguments", "standard input"])
def test_a_command_leaves_the_name_on_paper_only(way: str, folders: tuple[Path, ...]) -> None:
    """Whichever way the name came."""
    here = folders[-1]
    if way == "arguments":
        ended = run_program(*_WORDS, "--patient", _NAME, "--note", _NOTE, folder=here)
    else:
        typed = json.dumps({"name": _NAME, "note": _NOTE}).encode()
        ended = run_program(*_WORDS, "--for-patient", "-", folder=here, typed=typed)

    assert (ended.code, ended.err) == (0, "")
    assert not _tells(ended.out.encode())
    assert _is_on_paper(here / _SHEET)
    assert not _tells(_metadata(here / _SHEET))
    assert _files_that_tell(folders) == []


def test_a_session_at_the_window_leaves_the_name_on_paper_only(folders: tuple[Path, ...]) -> None:
    """Even where the name was looked for by mistake."""
    ended, steps = run_window(*_SESSION, folder=folders[-1])

    assert (ended.code, ended.err, len(steps)) == (0, "", len(_SESSION))
    assert _is_on_paper(folders[-1] / _SHEET)
    assert not _tells(_metadata(folders[-1] / _SHEET))
    assert _files_that_tell(folders) == []


def test_the_search_for_files_that_tell_finds_them(folders: tuple[Path, ...]) -> None:
    """In either code, and in a file's name."""
    (folders[0] / "log").write_text("searched: quistgaard", encoding="utf-8")
    (folders[1] / "qt").write_text(_NAME, encoding="utf-16-le")
    (folders[2] / "Zebulon.pdf").touch()

    assert len(_files_that_tell(folders)) == 3


@pytest.mark.needs_tool("strace")
def test_nothing_that_the_window_ever_writes_holds_the_name(folders: tuple[Path, ...], tmp_path: Path) -> None:
    """Not even a passing file that is deleted again."""
    trace = tmp_path / "trace"

    ended, _steps = run_window(*_SESSION, folder=folders[-1], runner=(*_strace(trace), *PYTHON))

    written = _written(trace)
    assert (ended.code, ended.err) == (0, "")
    assert "SQLite format 3" in written
    assert [word for word in _SECRET_WORDS if word.lower() in written.lower()] == []


@pytest.mark.needs_tool("strace")
@pytest.mark.parametrize("code", ["utf-8", "utf-16-le"])
def test_the_watch_sees_a_name_in_a_passing_file(code: str, folders: tuple[Path, ...], tmp_path: Path) -> None:
    """A watch that can see nothing would prove nothing."""
    leak = _LEAKS.format(repr(_NAME), code)

    ended: Ended = run(*_strace(tmp_path / "trace"), sys.executable, "-c", leak, folder=folders[-1])

    assert ended.code == 0
    assert "Zebulon" in _written(tmp_path / "trace")
    assert _files_that_tell(folders) == []
