"""The program as people start it: in a process of its own, with the home that the test has."""

import json
import os
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON = (sys.executable, "-m")
TOPIC = "spondylolysis"
COMMANDS: Mapping[str, Sequence[str]] = {
    "topics": ("topics",),
    "search": ("search", "back", "pain"),
    "show": ("show", TOPIC),
    "handout": ("handout", TOPIC, "--output", "sheet.pdf"),
    "self-test": ("self-test",),
}

_PATIENCE_S = 120
_TRACE = re.compile(r"Traceback|Error\b.*:|File \".*\", line|core dumped|Logging error")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def is_plain(self) -> bool:
        """Return whether nothing it said was meant for programmers."""
        return not _TRACE.search(self.out + self.err)


def run_program(
    *words: str | bytes,
    folder: Path,
    typed: bytes = b"",
    program: Path = ROOT,
    variables: Mapping[str, str | None] | None = None,
) -> Ended:
    """Run `python -m desktop WORDS…` in a folder; `typed` is its standard input."""
    return run(*PYTHON, "desktop", *words, folder=folder, typed=typed, program=program, variables=variables)


def run(
    *words: str | bytes,
    folder: Path,
    typed: bytes = b"",
    program: Path = ROOT,
    variables: Mapping[str, str | None] | None = None,
) -> Ended:
    """Run any process in a folder, where Python finds the program; a variable that is None is not set at all."""
    ended = subprocess.run(
        words,
        cwd=folder,
        env=_environment(program, variables),
        input=typed,
        capture_output=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    out, err = (said.decode("utf-8", "backslashreplace") for said in (ended.stdout, ended.stderr))
    return Ended(ended.returncode, out, err)


def run_window(
    *steps: Sequence[str],
    folder: Path,
    runner: Sequence[str] = PYTHON,
    program: Path = ROOT,
    variables: Mapping[str, str | None] | None = None,
) -> tuple[Ended, list[dict[str, object]]]:
    """Open the window, let somebody take steps (see `window_session`), close it; return what was said after each.

    `runner` are the words of a command that runs a module of Python.
    """
    typed = json.dumps(steps).encode()
    session = (*runner, "tests.helpers.window_session")
    ended = run(*session, folder=folder, typed=typed, program=program, variables=variables)
    return ended, [json.loads(line) for line in ended.out.splitlines()]


@contextmanager
def open_window(*steps: Sequence[str], folder: Path, is_joined: bool = False) -> Iterator[Callable[[str], None]]:
    """Open the window and go on while somebody takes steps in it; give a function that waits for the end of a step.

    Where it `is_joined`, it is the one window of its data folder, as when people start it. Fails if the window does not
    close well after the last step.
    """
    with (
        (folder / f"said-{secrets.token_hex(4)}").open("w+", encoding="utf-8") as err,
        subprocess.Popen(
            [*PYTHON, "tests.helpers.window_session", *(["--joined"] if is_joined else [])],
            cwd=folder,
            env=_environment(ROOT, None),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=err,
            text=True,
        ) as window,
    ):
        assert window.stdin
        assert window.stdout
        json.dump(steps, window.stdin)
        window.stdin.close()
        said = window.stdout

        def wait_for(step: str) -> None:
            while line := said.readline():
                if json.loads(line)["step"] == step:
                    return
            raise AssertionError(f"the window closed before the step {step}")

        try:
            yield wait_for
            code = window.wait(_PATIENCE_S)
        finally:
            window.kill()
        err.seek(0)
        said_at_the_end = err.read()
        assert (code, said_at_the_end) == (0, ""), (code, said_at_the_end)


def _environment(program: Path, variables: Mapping[str, str | None] | None) -> dict[str, str]:
    found = os.pathsep.join(dict.fromkeys((str(program), str(ROOT))))
    wanted = {**os.environ, "PYTHONPATH": found, "PYTHONDONTWRITEBYTECODE": "1", **(variables or {})}
    return {name: value for name, value in wanted.items() if value is not None}


def copy_program(folder: Path) -> Path:
    """Copy what the program needs to run into a folder, for tests that harm it; return the copied library."""
    for part in ("db", "desktop", "resources"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("content", "builder"))
    return folder / "resources" / "library.sqlite"


def without_internet() -> Sequence[str]:
    """Return the words before a command that take the network away from it, or nothing where nobody may do that."""
    # root may always; others need a user namespace of their own.
    for words in (("unshare", "--net"), ("unshare", "--map-root-user", "--net")):
        if (
            shutil.which("unshare")
            and not subprocess.run([*words, "true"], check=False, capture_output=True).returncode
        ):
            return words
    return ()
