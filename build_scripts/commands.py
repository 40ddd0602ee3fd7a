"""The commands of ``dev.py``: each sets up what lacks, then runs, tests or checks."""

import argparse
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from build_scripts import environment, setup_lock, system_libraries
from build_scripts.environment import ROOT
from build_scripts.progress import Step, StepFailed, say

_LOCK_FILE = ROOT / "build" / "setup.lock"
_SAMPLE_TOPIC = "spondylolysis"
_SAMPLE_PDF = ROOT / "build" / "spondylolysis-en.pdf"
_SOURCES = ("db", "desktop", "build_scripts", "tests")
_STOPPED = 130
_EPILOG = """\
commands:
  run [ARGS …]           set up, then start Lamina; ARGS go to the program: dev.py run search pars
  test [PYTEST ARGS …]   set up, then run the tests without a display
  check [--no-tests]     lint, types, import contracts, then the tests with their coverage
  package [--archives]   the program that needs no Python, in dist; with --archives what people download
          [--windows-under-wine]   a trial of the package for Windows, on Linux; never published
  setup                  only set up: system libraries (a window's too), environment, fonts, library
"""


def run_command(arguments: Sequence[str]) -> int:
    """Return the exit code of the command that ``arguments`` name; a failed set-up gives 1."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Set up, run, test and check Lamina.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="dev.py [--help] COMMAND [ARGS …]",
    )
    parser.add_argument("command", choices=_COMMANDS, metavar="COMMAND", help="run, test, check, setup or package")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="ARGS", help="see below")
    chosen = parser.parse_args(arguments)
    try:
        return _COMMANDS[chosen.command](chosen.arguments)
    except KeyboardInterrupt:
        say("\nStopped. The same command goes on from here.")
        return _STOPPED


def _run(arguments: list[str]) -> int:
    has_display = system_libraries.has_display()
    if not _is_set_up(for_a_window=has_display):
        return 1
    variables = environment.variables()
    if has_display:
        return _call(_program(*arguments), variables)
    variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments:
        return _call(_program(*arguments), variables)
    say("There is no display here, so no window can open: writing a handout instead.")
    _SAMPLE_PDF.parent.mkdir(exist_ok=True)
    code = _call(_program("handout", _SAMPLE_TOPIC, "--output", str(_SAMPLE_PDF)), variables)
    if code == 0:
        say(f"The handout for {_SAMPLE_TOPIC} is at {_SAMPLE_PDF}")
    return code


def _test(arguments: list[str]) -> int:
    return _call_pytest(arguments) if _is_set_up(for_a_window=False) else 1


def _check(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py check")
    parser.add_argument("--no-tests", action="store_true", help="lint, types and import contracts only")
    options = parser.parse_args(arguments)
    if not _is_set_up(for_a_window=False):
        return 1
    failed = [name for name, command in _checks().items() if _has_failed(name, command)]
    if not options.no_tests and _call_pytest(["--cov"]) != 0:
        failed.append("tests")
    say(f"check: failed: {', '.join(failed)}" if failed else "check: all good")
    return 1 if failed else 0


def _setup(arguments: list[str]) -> int:
    argparse.ArgumentParser(prog="dev.py setup").parse_args(arguments)
    return 0 if _is_set_up(for_a_window=True) else 1


def _package(arguments: list[str]) -> int:
    if not _is_set_up(for_a_window=True):
        return 1
    return _call(_module("build_scripts.package", *arguments), environment.variables(), ROOT)


_COMMANDS: Mapping[str, Callable[[list[str]], int]] = {
    "run": _run,
    "test": _test,
    "check": _check,
    "setup": _setup,
    "package": _package,
}


def _is_set_up(*, for_a_window: bool) -> bool:
    steps: Sequence[tuple[str, Callable[[Step], None]]] = (
        ("System libraries", partial(system_libraries.ensure, for_a_window=for_a_window)),
        ("Python environment", environment.ensure),
        ("Fonts", _bring_fonts),
        ("Translations", _compile_translations),
        ("Library", _build_library),
    )
    try:
        with setup_lock.held(_LOCK_FILE):
            return all(
                _is_done(Step(title, number, len(steps)), ensure) for number, (title, ensure) in enumerate(steps, 1)
            )
    except OSError as error:
        say(f"The project's folder cannot be used: {error}\nWhat to do: put it where you may write.")
        return False


def _is_done(step: Step, ensure: Callable[[Step], None]) -> bool:
    try:
        ensure(step)
    except StepFailed as failure:
        step.fail(failure)
        return False
    except OSError as error:
        step.fail(StepFailed(str(error), "see that the folder may be written to and the disk has room (1 GB)."))
        return False
    return True


def _bring_fonts(step: Step) -> None:
    step.call(
        _module("build_scripts.fonts"),
        remedy="delete the folder .venv and run the same command again.",
        environment=environment.variables(),
    )


def _compile_translations(step: Step) -> None:
    step.call(
        _module("build_scripts.translations", "--compile"),
        remedy="see what the lines above say of resources/i18n, then run the same command again.",
        environment=environment.variables(),
    )


def _build_library(step: Step) -> None:
    step.call(
        _module("build_scripts.build_library"),
        remedy="mend what the lines above name in db/content, then run the same command again.",
        environment=environment.variables(),
        # The gate names every problem of the content; whoever writes wants them all.
        shown_lines=500,
    )


def _checks() -> dict[str, list[str | Path]]:
    return {
        "lint": _module("ruff", "check", *_SOURCES),
        "format": _module("ruff", "format", "--check", *_SOURCES),
        "types": _module("mypy"),
        "translations": _module("build_scripts.translations", "--check"),
        "import contracts": [environment.program("lint-imports"), "--no-logo"],
    }


def _has_failed(name: str, command: Sequence[str | Path]) -> bool:
    say(f"check: {name}")
    return _call(command, environment.variables(), ROOT) != 0


def _call_pytest(arguments: Sequence[str]) -> int:
    # A test opens no window on anyone's screen, whatever the machine has.
    return _call(_module("pytest", *arguments), environment.variables() | {"QT_QPA_PLATFORM": "offscreen"}, ROOT)


def _module(name: str, *arguments: str) -> list[str | Path]:
    # -P: a file in the caller's folder must not stand in for a module of ours.
    return [environment.interpreter(), "-P", "-m", name, *arguments]


def _program(*arguments: str) -> list[str | Path]:
    return _module("desktop", *arguments)


def _call(command: Sequence[str | Path], variables: Mapping[str, str], folder: Path | None = None) -> int:
    sys.stdout.flush()
    with subprocess.Popen([str(part) for part in command], env=dict(variables), cwd=folder) as process:
        # Whoever ends dev.py means the program: it must not stay behind as an orphan.
        before = signal.signal(signal.SIGTERM, lambda _number, _frame: process.terminate())
        try:
            code = process.wait()
        except KeyboardInterrupt:
            # The terminal has told the program as well: let it close in its own way.
            process.wait()
            raise
        finally:
            signal.signal(signal.SIGTERM, before)
    return code if code >= 0 else 128 - code
