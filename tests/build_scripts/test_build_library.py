"""The command that checks the content and builds the library."""

from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts import build_library
from build_scripts.build_library import main
from tests.helpers.small_library import SmallContent


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallContent:
    """Return a small content set that the command works on in the place of the real one."""
    small = SmallContent(tmp_path / "source")
    monkeypatch.setattr(build_library, "CONTENT", small.content)
    monkeypatch.setattr(build_library, "DRAWINGS", small.drawings)
    monkeypatch.setattr(build_library, "RECORD", tmp_path / "build" / "library.inputs.json")
    return small


def test_the_library_is_built_once(content: SmallContent, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second run does nothing and says so in one line."""
    library = tmp_path / "library.sqlite"

    assert main(["--output", str(library)]) == 0
    first = capsys.readouterr()
    written = library.stat().st_mtime_ns
    assert main(["--output", str(library)]) == 0
    second = capsys.readouterr()

    assert "Library built: 3 topics, 6 pages" in first.err
    assert second.err == "The library is up to date.\n"
    assert first.out == second.out == ""
    assert library.stat().st_mtime_ns == written


@pytest.mark.parametrize("change", ["content", "drawing", "library", "hash", "no library"])
def test_a_change_is_built_again(
    change: str, content: SmallContent, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever differs, the library is whole and new afterwards."""
    library = tmp_path / "library.sqlite"
    main(["--output", str(library)])
    good = library.read_bytes()
    changes: dict[str, Callable[[], object]] = {
        "content": lambda: content.append("facts/all.toml", "# a comment\n"),
        "drawing": lambda: content.append("../illustrations/pars-crack.svg", "\n"),
        "library": lambda: library.write_bytes(good[:-1] + b"\x01"),
        "hash": lambda: library.with_name("library.sqlite.sha256").write_text("0\n"),
        "no library": library.unlink,
    }
    changes[change]()
    capsys.readouterr()

    assert main(["--output", str(library)]) == 0

    assert "Library built" in capsys.readouterr().err
    assert library.read_bytes() == good


def test_problems_are_told_a_line_each(content: SmallContent, capsys: pytest.CaptureFixture[str]) -> None:
    """Editors and people can jump from the message to the line."""
    line = content.replace("cause/spondylolysis/en.md", "It is often at L5.", "It is in 9 of them.")

    assert main(["--check"]) == 1

    problems = capsys.readouterr().out.splitlines()
    mend = "write it as a fact and refer to it: {{fact-id}}"
    assert problems == [f"db/content/cause/spondylolysis/en.md:{line}: typed-number: the number 9 is typed; {mend}"]


def test_content_with_problems_is_not_built(
    content: SmallContent, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The problems go to the error stream: whoever starts the program through this sees none of them as output."""
    content.replace("cause/spondylolysis/en.md", "It is often at L5.", "It is in 9 of them.")

    assert main(["--output", str(tmp_path / "library.sqlite")]) == 1

    shown = capsys.readouterr()
    assert "typed-number" in shown.err
    assert shown.out == ""
    assert not (tmp_path / "library.sqlite").exists()


def test_one_topic_can_be_checked(content: SmallContent, capsys: pytest.CaptureFixture[str]) -> None:
    """A writer is not stopped by the slips of another."""
    content.replace("cause/spondylolysis/en.md", "It is often at L5.", "It is in 9 of them.")

    assert main(["--check", "bracing-spondylolysis"]) == 0
    assert main(["--check", "spondylolysis"]) == 1

    assert "The content passes the gate." in capsys.readouterr().err


def test_an_unknown_topic_is_told_with_those_there_are(
    content: SmallContent, capsys: pytest.CaptureFixture[str]
) -> None:
    """A typing slip is no traceback."""
    assert main(["--check", "bracing"]) == 1

    assert "There are: bracing-spondylolysis, red-flags-back-pain, spondylolysis." in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_told(
    content: SmallContent, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A full disk or a read-only folder is no traceback either."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    assert main(["--output", str(tmp_path / "file" / "library.sqlite")]) == 1

    assert "The library could not be written" in capsys.readouterr().err


def test_the_real_content_passes_the_gate(capsys: pytest.CaptureFixture[str]) -> None:
    """What is shipped is what was checked."""
    assert main(["--check"]) == 0, capsys.readouterr().out
