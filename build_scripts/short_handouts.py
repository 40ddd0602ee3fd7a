"""Count the pages of every short handout: ``python -m build_scripts.short_handouts [--each] [TOPIC …]``.

A short handout is meant to take one page at 12 and 14 points, two at 18 and three at 24. The table says, for each size
and language, how many topics come out on how many pages, with a letterhead of two lines; `--each` names the topics
beside it, with the headings that had no room.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import product

from db.library import Library
from db.records import LANGUAGES, Language, Letterhead, Topic
from desktop.core.handout import SIZES, Handout, Options, Typesetter
from desktop.core.resources import resource_path

_TODAY = date(2026, 11, 22)
_LETTERHEAD = Letterhead("Sunrise Spine Clinic", ("1200 Harbor Street",), "(555) 010-0134", "(555) 010-0199")
_COUNTED = (1, 2, 3, 4, 5)


def main(arguments: Sequence[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="short_handouts", description="Count the pages of every short handout.")
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help="only these (all)")
    parser.add_argument("--each", action="store_true", help="name each topic, and what it leaves out")
    parser.add_argument("--size", type=int, choices=SIZES, action="append", help="only these sizes (all)")
    parser.add_argument("--paper", choices=("letter", "a4"), default="letter")
    options = parser.parse_args(arguments)
    with Library.open(resource_path("library.sqlite")) as library:
        names = [it.id for it in library.summaries("en") if not options.topics or it.id in options.topics]
        topics: dict[Language, list[Topic]] = {
            language: [library.topic(name, language) for name in names] for language in LANGUAGES
        }
    typesetter = Typesetter()
    print("| size | language | " + " | ".join(f"{pages} p." for pages in _COUNTED) + " |")
    print("|---" * (2 + len(_COUNTED)) + "|", flush=True)
    for size, language in product(options.size or SIZES, LANGUAGES):
        looks = Options(size, options.paper, length="short")
        pages = _pages(typesetter, topics[language], looks, has_each=options.each)
        print(f"| {size} | {language} | " + " | ".join(str(pages[count]) for count in _COUNTED) + " |", flush=True)
    return 0


def _pages(typesetter: Typesetter, topics: list[Topic], options: Options, *, has_each: bool) -> Counter[int]:
    counted: Counter[int] = Counter()
    for topic in topics:
        made = typesetter.handout(Handout((topic,), topic.language, options, _LETTERHEAD), _TODAY)
        counted[made.pages] += 1
        if has_each:
            left_out, shortened = ", ".join(made.left_out), ", ".join(made.shortened)
            print(f"{made.pages} {topic.id} -- without: {left_out} -- shortened: {shortened}", flush=True)
    return counted


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
