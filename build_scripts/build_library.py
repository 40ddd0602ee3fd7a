"""Check the content and build the library from it.

python -m build_scripts.build_library                   build resources/library.sqlite, unless nothing has changed
python -m build_scripts.build_library --check [TOPIC…]  only check: everything, or what concerns these topics
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from db.builder.build import build, check
from db.builder.inputs import inputs_hash, is_up_to_date, record_build
from db.errors import ContentError, LaminaError

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "db" / "content"
DRAWINGS = ROOT / "resources" / "illustrations"
LIBRARY = ROOT / "resources" / "library.sqlite"
RECORD = ROOT / "build" / "library.inputs.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 is well, 1 means that something must be mended."""
    options = _parser().parse_args(arguments)
    try:
        if options.check is not None:
            return _check(options.check)
        return _build(options.output)
    except ContentError as error:
        print(*error.problems, sep="\n", file=sys.stderr)
        return 1
    except LaminaError as error:
        print(f"{error} {error.advice}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The library could not be written: {error}.", file=sys.stderr)
        return 1


def _check(topics: Sequence[str]) -> int:
    problems = check(CONTENT, DRAWINGS, topics)
    if problems:
        print(*problems, sep="\n")
        print(f"{len(problems)} problem(s) to mend.", file=sys.stderr)
        return 1
    print("The content passes the gate.", file=sys.stderr)
    return 0


def _build(output: Path) -> int:
    inputs = inputs_hash(CONTENT, DRAWINGS)
    if is_up_to_date(RECORD, output, inputs):
        print("The library is up to date.", file=sys.stderr)
        return 0
    print("Building the library…", file=sys.stderr)
    built = build(CONTENT, DRAWINGS, output)
    record_build(RECORD, inputs, built.sha256)
    size = f"{built.bytes / 1e6:.1f} MB"
    print(f"Library built: {built.topics} topics, {built.pages} pages, {size}: {output.name}", file=sys.stderr)
    return 0


def _parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="build_library", description=__doc__, formatter_class=raw)
    what = "only check the content: all of it, or these topics and the tables they share"
    parser.add_argument("--check", nargs="*", metavar="TOPIC", help=what)
    parser.add_argument("--output", type=Path, default=LIBRARY, metavar="FILE", help="where the library goes")
    return parser


if __name__ == "__main__":
    sys.exit(main())
