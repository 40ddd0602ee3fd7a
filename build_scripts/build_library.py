"""Check the content and build the library from it.

python -m build_scripts.build_library                   build, unless nothing has changed
python -m build_scripts.build_library --check [TOPIC…]  only check: everything, or what these topics have to mend
"""

import argparse
import sys
from pathlib import Path

from db.builder.content_folder import read_content
from db.builder.gate import broken_rules
from db.builder.problem import Problems

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 is well, 1 means that there are problems."""
    options = _parser().parse_args(arguments)
    problems = Problems()
    content = read_content(ROOT / "db" / "content", ROOT / "resources" / "illustrations", problems)
    problems.extend(broken_rules(content))
    unknown = sorted(set(options.check or ()) - set(content.by_id))
    if unknown:
        print(f"no topic: {', '.join(unknown)}; there are: {', '.join(content.by_id)}", file=sys.stderr)
        return 1
    found = problems.of_topics(options.check) if options.check else problems
    print(*found.sorted_lines(), sep="\n")
    return 1 if found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build_library", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", nargs="*", metavar="TOPIC")
    return parser


if __name__ == "__main__":
    sys.exit(main())
