"""The command that tells what an old sheet of paper is worth."""

from argparse import Namespace

from db.errors import LaminaError
from desktop.cli.open_library import open_library
from desktop.core.handout.receipt import SheetState, check_sheet_code

_ANSWERS = {
    SheetState.CURRENT: "current: the library still says what this sheet says (version {version}).",
    SheetState.SUPERSEDED: "superseded: the sheet is version {version}, the library now has {now}. Print a new one.",
    SheetState.NEWER: "newer: the sheet is version {version}, this library only has {now}. Update the program.",
}


def print_sheet_check(options: Namespace) -> int:
    """Print whether the sheet is current, and else a line for each change since; an unknown code is an error."""
    with open_library() as library:
        topics = {topic.code: topic for topic in library.summaries(options.lang)}
        found = check_sheet_code(options.code, library.histories(options.lang))
    if found.state is SheetState.UNKNOWN:
        raise LaminaError("unknown: no sheet of this library has that code.", "See the foot of the page.")
    print(f"{topics[found.topic_code].title}")
    print(_ANSWERS[found.state].format(version=found.version, now=found.version_now))
    for change in found.changes:
        print(f"{change.version} ({change.date}): {change.line}")
    return 0
