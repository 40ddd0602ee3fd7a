"""Make every handout there is and hold it to its standards: ``python -m build_scripts.check_handouts [TOPIC …]``.

Each topic in each language and in both, in each size, length and form, on one paper or the other: PDF/UA-1, PDF/A-2a,
no heading as the last line of a page, the code on every page, and the same bytes twice. The tests make a choice of
these; this makes all of them (about a second each) and prints a line for each fault.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import cycle, product

from db.library import Library
from db.records import LANGUAGES, Language, Letterhead, Topic
from desktop.core.handout import FORMS, LENGTHS, PAPERS, SIZES, Handout, Options, Typesetter, sheet_code
from desktop.core.resources import resource_path
from tests.helpers.page_ends import lone_headings, page_lines
from tests.helpers.pdf_faults import pdf_faults

_TODAY = date(2026, 11, 22)
_LETTERHEAD = Letterhead("Sunrise Spine Clinic", ("1200 Harbor Street",), "(555) 010-0134", "(555) 010-0199")


def main(arguments: Sequence[str]) -> int:
    """Print the faults of all handouts and return 1 if there is one."""
    parser = argparse.ArgumentParser(prog="check_handouts", description="Make every handout and check it.")
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help="only these (all)")
    wanted = parser.parse_args(arguments).topics
    typesetter = Typesetter()
    checked = faults = 0
    with Library.open(resource_path("library.sqlite")) as library:
        names = [summary.id for summary in library.summaries("en") if not wanted or summary.id in wanted]
        for name in names:
            topics: dict[Language, Topic] = {language: library.topic(name, language) for language in LANGUAGES}
            for handout in _handouts(topics):
                found = list(_faults(typesetter, handout))
                checked, faults = checked + 1, faults + len(found)
                for fault in found:
                    print(f"{name} {'+'.join(handout.languages)} {handout.options}: {fault}", flush=True)
            print(f"{name}: {checked} handouts so far, {faults} faults", flush=True)
    return 1 if faults or not checked else 0


def _handouts(topics: dict[Language, Topic]) -> Iterator[Handout]:
    papers = cycle(PAPERS)
    for language, size, form in product(("en", "es", "both"), SIZES, FORMS):
        for length in LENGTHS if form == "pages" else LENGTHS[-1:]:
            options = Options(size, next(papers), form=form, length=length)
            first: Language = "es" if language == "es" else "en"
            twins = (topics["es"],) if language == "both" else ()
            yield Handout((topics[first],), first, options, _LETTERHEAD, twins=twins)


def _faults(typesetter: Typesetter, handout: Handout) -> Iterator[str]:
    made = typesetter.handout(handout, _TODAY)
    yield from pdf_faults(made.pdf)
    form = handout.options.form
    twin = handout.twins[0] if handout.twins and form != "cards" else None
    code = sheet_code(handout.topics[0], handout.options, twin)
    if not all(any(code in line for line in lines) for lines in page_lines(made.pdf)):
        yield "a page without its code"
    if form != "cards":
        yield from lone_headings(handout, made.pdf)
    if typesetter.handout(handout, _TODAY).pdf != made.pdf:
        yield "other bytes the second time"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
