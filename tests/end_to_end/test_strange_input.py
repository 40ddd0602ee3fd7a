"""What nobody would type, and what scripts do hand over: an answer or one clear line, never a programmer's words."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.program import COMMANDS, PYTHON, ROOT, TOPIC, Ended, run, run_program

_QUERIES = [
    '"',
    '"pars',
    "*",
    "AND",
    "pars AND",
    "NOT",
    "NEAR(",
    "NEAR(pars, 5)",
    "title:pars",
    "^pars",
    "{pars}",
    "L4-L5",
    "50%",
    "can't",
    "' OR 1=1 --",
    "'; DROP TABLE topics; --",
    "$(touch executed)",
    "`touch executed`",
    "{{7*7}}",
    "%s%n",
    "../../etc/passwd",
    "🦴",
    "\u202e\u200fpars\u202c",
    "e\u0301" * 50,
    "a" * 10_000,
    "pars " * 2_000,
    "",
    "   ",
]
_LONG_LINE_BYTES = 10_000_000
_NOT_JSON = [b"", b"no json", b"[1]", b'{"name": 3}', b'{"name": null}', b'{"surname": "Quigley"}', b"[" * 100_000]
_NOT_JSON += [b'{"name": "Quigley"', b"\xff\xfe", b"\0", b'"Quigley"', b"9" * 10_000, b'{"name": ["Quigley"]}']
_SLIPS = [
    ("bogus",),
    ("--bogus",),
    ("search", "pars", "--limit", "0"),
    ("search", "pars", "--limit", "many"),
    ("search", "pars", "--lang", "fr"),
    ("search",),
    ("search", "pars", "--stdin"),
    ("show",),
    ("show", TOPIC, "--format", "pdf"),
    ("handout", TOPIC),
    ("handout", "--output", "sheet.pdf"),
    ("handout", TOPIC, "--output", "sheet.pdf", "--size", "15"),
    ("handout", TOPIC, "--output", "sheet.pdf", "--paper", "a5"),
    ("handout", TOPIC, "--output", "sheet.pdf", "--for-patient", "file.json"),
    ("handout", TOPIC, "--output", "sheet.pdf", "--for-patient", "-", "--patient", "Sam"),
]
_NO_TOPICS = ["../../etc/passwd", "..", "/etc/passwd", "", "%2e%2e", "a" * 10_000, "spondylolysis\n", "*", b"\xff"]

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other pipes and signals")


def _search_lines(typed: bytes, folder: Path) -> list[dict[str, object]]:
    ended = run_program("search", "--stdin", "--json", folder=folder, typed=typed)
    assert (ended.code, ended.err) == (0, "")
    return [json.loads(line) for line in ended.out.splitlines()]


def test_any_query_is_answered_in_order(tmp_path: Path) -> None:
    """A line each, with what was asked in it, whatever it would mean to a database or a shell."""
    answers = _search_lines("\n".join(_QUERIES).encode() + b"\n", tmp_path)

    assert [answer["query"] for answer in answers] == _QUERIES
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("query", ['"', "NEAR(", "can't", "🦴", "$(touch executed)", "a" * 10_000])
def test_any_query_is_answered_as_an_argument(query: str, tmp_path: Path) -> None:
    """The same without standard input."""
    ended = run_program("search", query, folder=tmp_path)

    assert (ended.code, ended.err) == (0, "")
    assert ended.out
    assert list(tmp_path.iterdir()) == []


@posix_only
def test_a_query_that_is_no_text_is_answered(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 come from scripts."""
    ended = run_program("search", b"\xff\xfe", "--json", folder=tmp_path)

    assert (ended.code, ended.err) == (0, "")


def test_bytes_that_are_no_text_are_answered_from_standard_input(tmp_path: Path) -> None:
    """NUL, broken UTF-8, a byte order mark, Windows' line ends, no end of the last line."""
    answers = _search_lines(b"\xef\xbb\xbfpars\r\na\0b\n\xff\xfe\nbrace", tmp_path)

    assert [answer["query"] for answer in answers] == ["pars", "a\0b", "\ufffd\ufffd", "brace"]
    assert answers[0]["results"]


def test_a_line_of_ten_megabytes_is_answered(tmp_path: Path) -> None:
    """Only its start is read."""
    long, after = _search_lines(b"pars " * (_LONG_LINE_BYTES // 5) + b"\nbrace\n", tmp_path)

    assert len(str(long["query"])) == _LONG_LINE_BYTES
    assert after["query"] == "brace"
    assert after["results"]


@pytest.mark.parametrize("typed", _NOT_JSON, ids=lambda typed: repr(typed[:24]))
def test_what_is_no_patient_is_refused_and_not_repeated(typed: bytes, tmp_path: Path) -> None:
    """A user's slip, and no handout."""
    words = ("handout", TOPIC, "--output", "sheet.pdf", "--for-patient", "-")

    ended = run_program(*words, folder=tmp_path, typed=typed)

    assert (ended.code, ended.out, ended.is_plain) == (2, "", True)
    assert ended.err.startswith("lamina: Standard input holds ")
    assert "Quigley" not in ended.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "note", ["x" * 100_000, "word " * 10_000, "\n" * 10_000, '#import "@preview/x:1.0.0": *', "\ud800\0\x1b[2J\u202e"]
)
def test_any_note_is_printed_or_left_white(note: str, tmp_path: Path) -> None:
    """However long, and whatever it would mean to the typesetter or a terminal."""
    words = ("handout", TOPIC, "--output", "sheet.pdf", "--for-patient", "-")

    ended = run_program(*words, folder=tmp_path, typed=json.dumps({"name": note[:300], "note": note}).encode())

    assert (ended.code, ended.err) == (0, "")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("words", _SLIPS, ids=" ".join)
def test_a_slip_on_the_command_line_ends_with_2(words: tuple[str, ...], tmp_path: Path) -> None:
    """So that a script can tell it from a failure."""
    ended = run_program(*words, folder=tmp_path)

    assert (ended.code, ended.out) == (2, "")
    assert ended.err
    assert "Traceback" not in ended.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("topic", _NO_TOPICS, ids=lambda topic: repr(topic[:20]))
@pytest.mark.parametrize("command", ["show", "handout"])
def test_what_is_no_topic_is_refused(command: str, topic: str | bytes, tmp_path: Path) -> None:
    """It is looked up, never used as a path."""
    if isinstance(topic, bytes) and sys.platform == "win32":
        pytest.skip("Windows has no arguments of bytes")
    rest = ("--output", "sheet.pdf") if command == "handout" else ()

    ended = run_program(command, topic, *rest, folder=tmp_path)

    assert (ended.code, ended.out, ended.is_plain) == (1, "", True)
    assert ended.err.startswith("lamina: No topic is called ")
    assert list(tmp_path.iterdir()) == []


# --- pipes and signals --------------------------------------------------------------------------------------------


def _shell(script: str, folder: Path) -> Ended:
    """Run a line of shell in which `$P` is the program."""
    return run("sh", "-c", script.replace("$P", " ".join((*PYTHON, "desktop"))), folder=folder)


@posix_only
@pytest.mark.parametrize("command", ["topics", "search pain", f"show {TOPIC}", "self-test", "--help"])
@pytest.mark.parametrize("reader", ["head -1", "true"])
def test_a_reader_that_has_seen_enough_ends_the_command_quietly(command: str, reader: str, tmp_path: Path) -> None:
    """Of a broken pipe nothing is heard."""
    ended = _shell(f"$P {command} | {reader}", tmp_path)

    assert (ended.code, ended.err) == (0, "")


@posix_only
def test_an_endless_question_ends_with_its_reader(tmp_path: Path) -> None:
    """`yes pars | lamina search --stdin | head -3` comes to an end."""
    ended = _shell("yes pars | $P search --stdin --json | head -3", tmp_path)

    assert (ended.code, ended.err) == (0, "")
    assert len(ended.out.splitlines()) == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("command", ["topics", "search pain", f"show {TOPIC}", "self-test"])
def test_an_answer_that_cannot_be_written_is_a_failure(command: str, tmp_path: Path) -> None:
    """Who asked must not take half an answer for a whole one."""
    ended = _shell(f"$P {command} >/dev/full", tmp_path)

    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "lamina: The answer could not be written: No space left on device.\n"


@posix_only
@pytest.mark.parametrize(("script", "code"), [("$P topics >&-", 0), ("$P show nothing 2>&-", 1), ("$P topics <&-", 0)])
def test_a_closed_stream_is_no_trouble(script: str, code: int, tmp_path: Path) -> None:
    """Services start programs like this."""
    ended = _shell(script, tmp_path)

    assert (ended.code, ended.err) == (code, "")
    assert ended.out == "" or "topics <&-" in script


@posix_only
@pytest.mark.parametrize("words", ["search --stdin", f"handout {TOPIC} --output sheet.pdf --for-patient -"])
def test_without_standard_input_nothing_can_be_read_from_it(words: str, tmp_path: Path) -> None:
    """The line says so."""
    ended = _shell(f"$P {words} <&-", tmp_path)

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("lamina: There is no standard input")


@posix_only
def test_ctrl_c_ends_a_command_quietly(tmp_path: Path) -> None:
    """With the code that shells expect."""
    words = [*PYTHON, "desktop", "search", "--stdin", "--json"]
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    variables = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, cwd=tmp_path, env=variables, text=True, **streams) as asked:  # type: ignore[call-overload]
        asked.stdin.write("pars\n")
        asked.stdin.flush()
        assert json.loads(asked.stdout.readline())["query"] == "pars"
        asked.send_signal(signal.SIGINT)
        out, err = asked.communicate(timeout=60)

    assert (asked.returncode, out, err) == (130, "", "")


def test_every_command_says_what_it_does(tmp_path: Path) -> None:
    """Each has help of its own."""
    helped = [run_program(command, "--help", folder=tmp_path) for command in COMMANDS]

    assert [(ended.code, ended.err) for ended in helped] == [(0, "")] * len(COMMANDS)
    assert all(ended.out.startswith("usage: lamina ") for ended in helped)
