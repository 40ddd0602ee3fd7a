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
    """Print whether the sheet is current or superseded; an unknown code is an error."""
    with open_library() as library:
        topics = {topic.code: topic for topic in library.summaries("en")}
        versions = {code: library.topic(topic.id, "en").review.version for code, topic in topics.items()}
    found = check_sheet_code(options.code, versions)
    if found.state is SheetState.UNKNOWN:
        raise LaminaError("unknown: no sheet of this library has that code.", "See the foot of the page.")
    print(f"{topics[found.topic_code].title}")
    print(_ANSWERS[found.state].format(version=found.version, now=found.version_now))
    return 0
