"""How the set-up talks to the person who waits for it."""

import sys

import pytest

from build_scripts import progress
from build_scripts.progress import Step, StepFailed


def test_a_failed_tool_is_shown_with_its_last_words_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    """Which step, why and what next: all three, and no traceback."""
    step = Step("Fonts", 3, 4)
    program = "import sys; print('the disk is full'); sys.exit(3)"

    with pytest.raises(StepFailed) as caught:
        step.call([sys.executable, "-c", program], remedy="make room.")
    step.fail(caught.value)

    said = capsys.readouterr().err
    assert said.startswith("[3/4] Fonts failed.")
    assert "ended with code 3. It said last:\n    the disk is full" in said
    assert said.endswith("What to do: make room.\n")


def test_a_tool_that_is_not_there_is_a_failed_step() -> None:
    """A missing program is told like any other failure."""
    with pytest.raises(StepFailed, match="could not be started"):
        Step("Fonts", 3, 4).call(["no-such-program-anywhere"], remedy="install it.")


def test_a_quick_step_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """The second start shows only the program."""
    Step("Fonts", 3, 4).call([sys.executable, "-c", "print('done')"], remedy="")

    assert capfd.readouterr() == ("", "")


def test_a_slow_step_shows_that_it_is_under_way(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits before a silent screen."""
    monkeypatch.setattr(progress, "_SILENT_SECONDS", 0.0)

    Step("Fonts", 3, 4).call([sys.executable, "-c", "pass"], remedy="")

    assert capsys.readouterr().err.splitlines()[0] == "[3/4] Fonts …"


def test_long_work_is_reported_from_time_to_time(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A download of a minute differs from one that hangs."""
    monkeypatch.setattr(progress, "_SILENT_SECONDS", 0.0)
    monkeypatch.setattr(progress, "_REMINDER_SECONDS", 0.001)

    Step("Fonts", 3, 4).call([sys.executable, "-c", "pass"], remedy="")

    assert "still working" in capsys.readouterr().err


def test_only_the_last_lines_of_a_tool_are_shown() -> None:
    """The reason stands at the end of what a tool says."""
    program = "import sys; [print('line', n) for n in range(100)]; sys.exit(1)"

    with pytest.raises(StepFailed) as caught:
        Step("Fonts", 3, 4).call([sys.executable, "-c", program], remedy="")

    assert "line 99" in caught.value.why
    assert "line 50" not in caught.value.why
