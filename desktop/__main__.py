"""Start Lamina: `python -m desktop` opens the window, `python -m desktop COMMAND …` does without."""

import builtins
import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.core.page_request import PageRequest

_SET_UP = "Set it up with `python3 build_scripts/dev.py setup`, or install the program again."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window where none is named, and return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    # Options with one dash are those of Qt and macOS (-platform, -psn_…): they open the window like no argument at all.
    # `--safe-mode` (desktop.core.safe_mode) does too.
    is_command = (
        bool(words)
        and words[0] != "--safe-mode"
        and (not words[0].startswith("-") or words[0].startswith("--") or words[0] == "-h")
    )
    try:
        if is_command and (words[0] == "open" or words[0].startswith("lamina:")):
            return _open_page(words)
        return _run_command(words) if is_command else _open_window(words)
    except ModuleNotFoundError as error:
        # A checkout that was not set up lacks what the program needs; that a module of ours lacks is a bug.
        if error.name is None or error.name.split(".")[0] in {"db", "desktop"}:
            raise
        _complain(f"{error.name} is missing, which the program needs. {_SET_UP}")
        return 1


def _run_command(words: Sequence[str]) -> int:
    try:
        from desktop.cli import main as run

        return run(words)
    except KeyboardInterrupt:
        return 130


def _open_page(words: Sequence[str]) -> int:
    from desktop.cli.open_page import page_request

    return _open_window([], page_request(words))


def _open_window(words: list[str], request: "PageRequest | None" = None) -> int:
    if not _has_screen(words):
        _complain("There is no screen to open a window on. The program works without one: see `lamina --help`.")
        return 1
    # Nothing that the start makes goes again, so looking for it only takes time; `services.garbage` takes over later.
    gc.disable()
    try:
        return _start_window(words, request)
    finally:
        gc.enable()


def _start_window(words: list[str], request: "PageRequest | None") -> int:
    import PySide6.QtCore  # noqa: F401  # it changes how Python imports

    # From here on Qt for Python would read the source of every module, looking for a `from __feature__ import` that we
    # do not have: 30 ms of the start. It keeps the import that it replaced under this name.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    from desktop.start import main as open_window

    return open_window(words, request)


def _complain(text: str) -> None:
    # Imported here, so that a window opens without the command line.
    from desktop.cli.error import complain

    complain(text)


def _has_screen(words: Sequence[str]) -> bool:
    # Where Qt finds none it ends the program as if it had crashed.
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or "-platform" in words or any(os.environ.get(name) for name in named)


if __name__ == "__main__":
    sys.exit(main())
