"""Start Lamina: `python -m desktop` opens the window, `python -m desktop COMMAND …` does without."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window where none is named, and return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    # Options with one dash are those of Qt and macOS (-platform, -psn_…): they open the window like no argument at all.
    if words and (not words[0].startswith("-") or words[0].startswith("--") or words[0] == "-h"):
        return _run_command(words)
    from desktop.app import main as open_window

    return open_window(words)


def _run_command(words: Sequence[str]) -> int:
    try:
        from desktop.cli import main as run

        return run(words)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
