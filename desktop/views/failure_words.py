"""What the parts without a window say of a failure, in the language of the window.

They speak English, in whole sentences; here stands each sentence once more, for `build_scripts.translations`. What is
not found stays as it is. `tests/desktop/views/test_failure_words.py` finds the sentences that are missing here.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

CONTEXT = "Failure"
SENTENCES: tuple[str, ...] = (
    # the library
    "There is no library at {path}.",
    "The library {name} has no readable hash beside it.",
    "The library {name} was made for a newer version of the program.",
    "The library at {path} cannot be read ({reason}).",
    "The library cannot be used: {reason}.",
    "it is torn or altered",
    "it differs from what was built",
    "it is no database",
    "it is no library of Lamina",
    "it is cut off or has grown",
    "it was made for an older version of the program",
    "Install the program again.",
    "Install the newest version of the program.",
    "Build it with `{command}`.",
    "Ask whoever looks after this computer for the right to read that file.",
    "No topic is called “{name}”.",
    "Search for it, or choose it from the list.",
    # the clinic's file
    "The clinic's file could not be read.",
    "This was not saved.",
    "The disk is full.",
    "Free some space, then try again.",
    "Another program is using the clinic's file.",
    "Close the other Lamina window or program, then try again.",
    "The clinic's file, or the folder it lies in, cannot be written to.",
    "Ask the person who looks after this computer to allow writing there.",
    "The disk did not answer as it should.",
    "Check that the disk or USB stick is still there and has free space, then try again.",
    "The clinic's file is damaged.",
    "Close Lamina and start it again: it then brings back the newest good backup.",
    "The clinic's file was made by a newer version of Lamina and was left as it is.",
    "Start the newer version, or update this one.",
    "No folder is known for the clinic's file.",
    "Start Lamina from an account that has a home folder.",
    "The clinic's file was damaged.",
    "It is kept as {name}.",
    "The clinic's file was missing.",
    "The backup of {day} is used now.",
    "There was no good backup, so a new, empty file was started.",
    "Lamina works, but what you change now is lost when it closes.",
    "Today's backup could not be made.",
    # the handout
    "The page “{title}” has no box of red flags, so it cannot be handed out.",
    "Please report this page to those who keep the library.",
    "There is no topic in this handout.",
    "Add a topic to it.",
    "The handout could not be made.",
    "Change an option or take a topic out, then try again.",
    "The two languages of this handout do not have the same parts.",
    "Print each language by itself.",
    "The font {family} is missing.",
    "A font of the program cannot be read.",
    "This handout could not be made.",
    "Please report it, with the names of the topics in it.",
    "At most three lines can be circled.",
    "Take one out: three are what people remember.",
    "A circled line is no longer on its page.",
    "Choose it again.",
    "“{title}” has no tool to fill in.",
    "Take it out, or print its pages.",
    # a set's file, a logo
    "This file holds no saved set, or it is damaged.",
    "Choose a file that Lamina saved.",
    "This set was made by a newer Lamina.",
    "Update Lamina on this computer.",
    "This file is too large for a saved set.",
    "This picture cannot be printed; the file may be damaged.",
    "Save the logo as PNG, or ask for an SVG of plain shapes.",
    "The file is larger than 1 MB.",
    "Save the logo smaller; 600 pixels wide is enough.",
    "The picture is {width} × {height} pixels.",
    "Save it with at most {count} pixels a side.",
    "The PNG file is damaged.",
    "The JPEG file is damaged.",
    "Save the logo again.",
    "The JPEG has the colours of a printing house (CMYK).",
    "Save it in RGB, or as PNG.",
    "The file is no PNG, JPEG or SVG.",
    "The file is no PNG, JPEG or SVG, or it is damaged.",
    "Choose another file.",
    "The drawing is too large.",
    "The drawing holds “{tag}”, which is more than plain shapes.",
    "The drawing refers to another file.",
    "The drawing holds a script.",
    "The drawing holds a document type or entities.",
    # printers
    "This computer has no print service.",
    "Save the handout as a PDF instead.",
    "The print service of this computer does not answer.",
    "The printer {printer} is not there any more.",
    "Choose another printer: the handout is still here.",
    "The printer {printer} takes no jobs now.",
    "The printer {printer} does not let you print.",
    "Choose another printer.",
    "The printer {printer} did not take the handout.",
    "Choose another printer, or save it as a PDF.",
    "These pages cannot be printed.",
    "Check the page numbers.",
    "Printing was cancelled.",
)


def failure_words(said: object, advice: str = "") -> str:
    """Return what was said of a failure, and the advice that goes with it, in the language of the window."""
    rest, told = f"{said} {advice}".strip(), []
    while rest:
        sentence, rest = _next(rest)
        told.append(sentence)
    return " ".join(told)


def _next(text: str) -> tuple[str, str]:
    """Return the first sentence of a text in the language of the window, and what follows it."""
    for template, pattern in _patterns():
        if found := pattern.match(text):
            values = {name: _said(value) for name, value in found.groupdict().items()}
            return _said(template).format(**values), text[found.end() :].lstrip()
    return text, ""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    # Sentences with fewer gaps first, then the longer ones: what is said exactly wins.
    order = sorted(SENTENCES, key=lambda sentence: (sentence.count("{"), -len(sentence)))
    return tuple((sentence, _pattern(sentence)) for sentence in order)


def _pattern(sentence: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", sentence)
    names = [f"(?P<{piece}>.+?)" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces)]
    return re.compile("".join(names) + r"(?=\s|$)", re.DOTALL)


def _said(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
