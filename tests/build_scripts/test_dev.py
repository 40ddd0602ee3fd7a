"""The two commands that a person types."""

import ast
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts import commands, dev, environment, system_libraries
from build_scripts.commands import run_command
from build_scripts.progress import Step, StepFailed

_SAYS_ITS_ARGUMENTS = "import sys; print('program:', *sys.argv[1:]); sys.exit(2)"
_NEEDS_NO_PACKAGE = ("dev", "commands", "environment", "progress", "setup_lock", "system_libraries")


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for a project that is set up, on a machine without a display."""
    monkeypatch.setattr(commands, "_is_set_up", lambda **_options: True)
    monkeypatch.setattr(commands, "_program", lambda *given: [sys.executable, "-c", _SAYS_ITS_ARGUMENTS, *given])
    monkeypatch.setattr(system_libraries, "has_display", lambda: False)


@pytest.mark.usefixtures("ready")
def test_arguments_and_exit_code_pass_through(capfd: pytest.CaptureFixture[str]) -> None:
    """What reads the program's output gets that and nothing else."""
    code = run_command(["run", "search", "pars", "--limit", "3", "--help"])

    assert code == 2
    assert capfd.readouterr() == ("program: search pars --limit 3 --help\n", "")


@pytest.mark.usefixtures("ready")
def test_without_a_display_a_handout_is_written_instead(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A server shows no window, so the main job is done and its result named."""
    sample = tmp_path / "build" / "spondylolysis-en.pdf"
    monkeypatch.setattr(commands, "_SAMPLE_PDF", sample)
    succeeding = _SAYS_ITS_ARGUMENTS.replace("sys.exit(2)", "")
    monkeypatch.setattr(commands, "_program", lambda *given: [sys.executable, "-c", succeeding, *given])

    code = run_command(["run"])

    out, said = capfd.readouterr()
    assert code == 0
    assert out == f"program: handout spondylolysis --output {sample}\n"
    assert "There is no display here" in said
    assert said.endswith(f"is at {sample}\n")


@pytest.mark.usefixtures("ready")
def test_a_handout_that_failed_is_not_called_written(capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is said to be there before it is."""
    code = run_command(["run"])

    assert code == 2
    assert " is at " not in capfd.readouterr().err


@pytest.mark.usefixtures("ready")
def test_with_a_display_the_window_opens(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """No argument is made up where a person can see the window."""
    monkeypatch.setattr(system_libraries, "has_display", lambda: True)

    run_command(["run"])

    assert capfd.readouterr() == ("program:\n", "")


@pytest.mark.usefixtures("ready")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes without telling them")
def test_ending_dev_ends_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """No window stays behind that nobody started."""
    program = "import os, signal; os.kill(os.getppid(), signal.SIGTERM); signal.pause()"
    monkeypatch.setattr(commands, "_program", lambda *given: [sys.executable, "-c", program, *given])

    assert run_command(["run", "search"]) == 128 + 15


def test_a_failed_step_says_which_why_and_what_to_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commands after it are not tried."""

    def _fail(_step: Step, *, for_a_window: bool) -> None:
        raise StepFailed(f"No room; window: {for_a_window}.", "make room.")

    monkeypatch.setattr(system_libraries, "ensure", _fail)

    code = run_command(["test"])

    assert code == 1
    assert capsys.readouterr().err == (
        "[1/5] System libraries failed.\nNo room; window: False.\nWhat to do: make room.\n"
    )


def test_a_read_only_folder_is_a_message_and_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A project on a read-only disk cannot be set up there."""
    in_the_way = tmp_path / "build"
    in_the_way.touch()
    monkeypatch.setattr(commands, "_LOCK_FILE", in_the_way / "setup.lock")

    assert run_command(["setup"]) == 1
    assert "cannot be used" in capsys.readouterr().err


def test_an_error_of_the_system_is_told_like_a_failed_step(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk speaks through whichever step meets it first."""

    def _fail(_step: Step) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(system_libraries, "ensure", lambda _step, **_options: None)
    monkeypatch.setattr(environment, "ensure", _fail)

    assert run_command(["setup"]) == 1
    assert "[2/5] Python environment failed.\n[Errno 28] No space left" in capsys.readouterr().err


def test_ctrl_c_ends_without_a_traceback(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopping a long download is no error of anyone's."""

    def _stop(**_options: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "_is_set_up", _stop)

    assert run_command(["test"]) == 130
    assert "Stopped" in capsys.readouterr().err


@pytest.mark.usefixtures("ready")
def test_the_tests_never_open_a_window(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where a display is there, and pytest's own arguments pass through."""
    program = "import os, sys; print(os.environ['QT_QPA_PLATFORM'], *sys.argv[1:])"
    monkeypatch.setattr(commands, "_module", lambda name, *given: [sys.executable, "-c", program, name, *given])
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")

    assert run_command(["test", "-k", "spine"]) == 0
    assert capfd.readouterr().out == "offscreen pytest -k spine\n"


@pytest.mark.usefixtures("ready")
def test_check_runs_every_tool_and_names_those_that_failed(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One failing tool does not hide the next."""
    outcomes = {"lint": 1, "types": 0, "import contracts": 4}
    tools = {name: [sys.executable, "-c", f"raise SystemExit({code})"] for name, code in outcomes.items()}
    monkeypatch.setattr(commands, "_checks", lambda: tools)

    assert run_command(["check", "--no-tests"]) == 1
    assert capfd.readouterr().err.endswith("check: failed: lint, import contracts\n")


def test_an_old_python_is_told_so(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The first thing that a person on an old system meets is a sentence."""
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))

    assert dev.main() == 1
    assert "needs Python 3.11 or newer; this is Python 3.10.4" in capsys.readouterr().err


def test_an_old_python_can_read_the_entry() -> None:
    """A syntax error would come before any message."""
    ast.parse(Path(dev.__file__).read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("name", _NEEDS_NO_PACKAGE)
def test_the_set_up_needs_the_standard_library_only(name: str) -> None:
    """It runs before anything is installed."""
    tree = ast.parse((environment.ROOT / "build_scripts" / f"{name}.py").read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    roots = {module.split(".")[0] for module in imported}

    assert roots <= sys.stdlib_module_names | {"build_scripts"}


@pytest.mark.parametrize("command", [commands._setup, commands._check])
def test_a_slip_in_the_options_is_a_usage_message(
    command: Callable[[list[str]], int], capsys: pytest.CaptureFixture[str]
) -> None:
    """An option that does not exist is not passed over in silence."""
    with pytest.raises(SystemExit) as caught:
        command(["--no-such-option"])

    assert caught.value.code == 2
    assert "usage: dev.py" in capsys.readouterr().err
