"""How the set-up talks: one line a step on standard error, and a failed step that says which, why and what to do."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_SILENT_SECONDS = 0.5
_REMINDER_SECONDS = 20.0
_TAIL_LINES = 15


class StepFailed(Exception):
    """One step of the set-up could not be done.

    ``why`` is for a person, with the last lines of the tool at fault; ``remedy`` is the next thing to do.
    """

    def __init__(self, why: str, remedy: str) -> None:
        super().__init__(why)
        self.why = why
        self.remedy = remedy


class Step:
    """Tell on standard error that a step is under way; a step with nothing to do stays silent."""

    def __init__(self, title: str, number: int, total: int) -> None:
        self.title = title
        self._label = f"[{number}/{total}] {title}"
        self._is_announced = False

    def announce(self, detail: str = "") -> None:
        """Show the step's line, once."""
        if not self._is_announced:
            self._is_announced = True
            say(f"{self._label}: {detail}" if detail else f"{self._label} …")

    def call(
        self,
        command: Sequence[str | Path],
        remedy: str,
        environment: Mapping[str, str] | None = None,
        shown_lines: int = _TAIL_LINES,
    ) -> None:
        """Run a tool, keeping its output to itself unless it fails.

        Raises StepFailed with the last ``shown_lines`` lines of that output.
        """
        try:
            process = subprocess.Popen(
                [str(part) for part in command],
                env=dict(environment if environment is not None else os.environ),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            raise StepFailed(f"{command[0]} could not be started: {error}", remedy) from error
        with process:
            output = self._wait_for(process)
        if process.returncode != 0:
            raise StepFailed(
                f"{_named(command)} ended with code {process.returncode}.{_tail_of(output, shown_lines)}", remedy
            )

    def fail(self, failure: StepFailed) -> None:
        """Show which step failed, why, and what to do."""
        say(f"{self._label} failed.\n{failure.why}\nWhat to do: {failure.remedy}")

    def _wait_for(self, process: subprocess.Popen[str]) -> str:
        seconds = 0.0
        pause = _SILENT_SECONDS
        while True:
            try:
                return process.communicate(timeout=pause)[0]
            except subprocess.TimeoutExpired:
                seconds += pause
                self._remind(seconds)
                pause = _REMINDER_SECONDS
            except KeyboardInterrupt:
                process.terminate()
                raise

    def _remind(self, seconds: float) -> None:
        if seconds > _SILENT_SECONDS:
            say(f"      still working ({seconds:.0f} s)")
        else:
            self.announce()


def say(text: str) -> None:
    """Write to standard error: standard output belongs to the program that is run."""
    print(text, file=sys.stderr, flush=True)


def _named(command: Sequence[str | Path]) -> str:
    words = [str(part) for part in command if part != "-P"]
    return " ".join([Path(words[0]).name, *words[1:4]])


def _tail_of(output: str, most: int) -> str:
    lines = [line for line in output.splitlines() if line.strip()][-most:]
    return "\n    ".join([" It said last:", *lines]) if lines else ""
