#!/usr/bin/env python3
"""Set up, run, test and check Lamina with nothing but Python: ``python3 build_scripts/dev.py run``.

Standard library only. This file keeps to syntax that Python 3.6 can read, so that an
old Python is told what is wrong.
"""

import sys
from pathlib import Path

_OLDEST_PYTHON = (3, 11)


def main() -> int:
    """Return the exit code of the command named on the command line."""
    if sys.version_info < _OLDEST_PYTHON:
        version = ".".join(map(str, sys.version_info[:3]))
        print(
            f"Lamina needs Python 3.11 or newer; this is Python {version} ({sys.executable}).\n"
            "What to do: install a newer Python and start this file with it, for example:\n"
            "  python3.11 build_scripts/dev.py run      (Windows: py -3.11 build_scripts\\dev.py run)",
            file=sys.stderr,
        )
        return 1
    # Started as a file, Python looks for modules beside it; they are named from the project's folder.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from build_scripts.commands import run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
