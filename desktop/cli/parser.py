"""The commands and their options."""

import argparse

from db.records import LANGUAGES
from desktop import __version__
from desktop.core.resources import resource_path

_SIZES = (12, 14, 18, 24)
_LENGTHS = ("short", "full")
_PAPERS = ("letter", "a4")
_FORMS = ("pages", "tools", "cards")

_ABOUT = """\
Offline reference of spinal stress fractures, with handouts to print.
Without a command the window opens; with `--safe-mode` it opens without your settings, and keeps nothing.

exit codes: 0 done, 1 could not be done (the reason is on standard error), 2 the command line is wrong
"""
_PRIVACY = """
Other people on this computer can see the arguments of a running program in the list of processes, and the shell may
keep them in its history. What concerns a patient is safer on standard input: with `--for-patient -` the program reads
one JSON object from there, with any of these:

  {"name": "", "date": "", "clinician": "", "next_visit": "", "note": ""}
"""
_HANDOUT = f"""\
Write one PDF (tagged, PDF/UA-1 and PDF/A-2a) of one or more topics, with the letterhead that was set in the window.
{_PRIVACY}"""
_OPEN = """\
Open the window on a page, or bring the open window to the front with it. What the library has not is searched for.

  open spondylolysis --lang es
  open --code M43.06 --lang es
  open "mainSearchCriteria.v.c=M43.06&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
  open "lamina://open?mainSearchCriteria.v.c=M43.06&informationRecipient.languageCode.c=es"

The last two are in the manner of HL7's Infobutton. The first mainSearchCriteria (.v.c, .v.cs, .v.dn, .v.ot) and the
language are read, all else is ignored. Leave out what concerns the patient all the same: other people on this computer
can see the arguments of a program in the list of processes.
"""
_PRINT = f"""\
Send the same PDF that `handout` writes to a printer of this computer; it is never a file on the way.
{_PRIVACY}"""


def command_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = _parser("lamina", _ABOUT)
    parser.epilog = _what_is_missing()
    parser.add_argument("--version", action="version", version=f"lamina {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_RawParser)
    _add_open(commands)
    _add_topics(commands)
    _add_search(commands)
    _add_show(commands)
    _add_handout(commands)
    _add_print(commands)
    _add_check_code(commands)
    _add_self_test(commands)
    return parser


def _what_is_missing() -> str:
    library = resource_path("library.sqlite")
    if library.is_file():
        return ""
    from db.library_file import missing

    error = missing(library)
    return f"{error} {error.advice}"


class _RawParser(argparse.ArgumentParser):
    """A parser that keeps the lines of its description as they are."""

    def __init__(self, **options: object) -> None:
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, **options)  # type: ignore[arg-type]


_Commands = argparse._SubParsersAction  # noqa: SLF001  # argparse gives its type no public name


def _parser(name: str, about: str) -> argparse.ArgumentParser:
    return _RawParser(prog=name, description=about)


def _add_open(commands: "_Commands[_RawParser]") -> None:
    command = commands.add_parser("open", help="open the window on a page", description=_OPEN)
    page = command.add_mutually_exclusive_group()
    page.add_argument("page", nargs="?", type=_topic, metavar="TOPIC", help="a topic's id, or a query string")
    page.add_argument("--code", type=_topic, metavar="CODE", help="an ICD-10 code, such as M43.06")
    command.add_argument("--lang", choices=LANGUAGES, help="language of the page (the one used last)")


def _add_topics(commands: "_Commands[_RawParser]") -> None:
    command = commands.add_parser("topics", help="list all topics", description="List all topics.")
    command.add_argument("--json", action="store_true", help="id, kind, category, languages and titles of each")


def _add_search(commands: "_Commands[_RawParser]") -> None:
    command = commands.add_parser("search", help="find topics", description="Find topics by words, names or codes.")
    command.add_argument("query", nargs="*", metavar="QUERY", help="what to look for")
    _add_language(command)
    command.add_argument("--limit", type=_count, default=20, metavar="N", help="at most so many results (20)")
    command.add_argument("--json", action="store_true", help="one JSON object a query, on one line")
    command.add_argument("--stdin", action="store_true", help="read queries from standard input, one a line")


def _add_show(commands: "_Commands[_RawParser]") -> None:
    command = commands.add_parser("show", help="print one topic", description="Print one topic.")
    command.add_argument("topic", type=_topic, metavar="TOPIC", help="the id of a topic (see `topics`)")
    _add_language(command)
    command.add_argument("--format", choices=("text", "html", "json"), default="text")


def _add_handout(commands: "_Commands[_RawParser]") -> None:
    command = commands.add_parser("handout", help="write a handout as PDF", description=_HANDOUT)
    command.add_argument("--output", required=True, metavar="FILE.pdf", help="where the PDF goes")
    _add_what_is_handed_out(command)


def _add_print(commands: "_Commands[_RawParser]") -> None:
    command = commands.add_parser("print", help="print a handout", description=_PRINT)
    command.add_argument("--printer", metavar="NAME", help="its name on this computer (the usual one)")
    command.add_argument("--copies", type=_count, default=1, metavar="N", help="how many (1)")
    command.add_argument("--duplex", action="store_true", help="on both sides")
    command.add_argument("--grey", action="store_true", help="in black and white")
    command.add_argument("--tray", default="", metavar="NAME", help="where the paper lies (the printer chooses)")
    command.add_argument("--pages", default="", metavar="1-2,4", help="only these pages")
    _add_what_is_handed_out(command)


def _add_what_is_handed_out(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "topics", nargs="*", type=_topic, metavar="TOPIC", help="ids of topics, in the order of the pages"
    )
    command.add_argument("--all", action="store_true", help="every topic, by category, with contents and bookmarks")
    command.add_argument("--set", metavar="NAME", help="a set that was saved in the window, with its options")
    command.add_argument("--lang", choices=(*LANGUAGES, "en+es"), help="language; en+es sets both side by side (en)")
    command.add_argument("--size", type=int, choices=_SIZES, help="of the letters, in points (14)")
    command.add_argument("--length", choices=_LENGTHS, help="short: one sheet with what to do; full: all of it (full)")
    command.add_argument("--paper", choices=_PAPERS, help="(what the country of this computer prints on)")
    command.add_argument(
        "--form", choices=_FORMS, help="pages; tools alone; or cards for the wallet, 8 to a sheet (pages)"
    )
    command.add_argument(
        "--sections", metavar="KEY,KEY…", help="only these sections; main message and red flags always stay"
    )
    command.add_argument("--no-pictures", action="store_true", help="leave the drawings out")
    command.add_argument("--no-letterhead", action="store_true", help="leave the clinic's letterhead out")
    command.add_argument(
        "--staff", action="store_true", help="marks that lead to the sources (full length), and a page of teach-back"
    )
    command.add_argument("--patient", metavar="NAME", help="shows in the list of processes; see above")
    command.add_argument("--note", metavar="TEXT", help="shows in the list of processes; see above")
    command.add_argument("--for-patient", choices=("-",), help="read name, date, clinician, next_visit, note as JSON")


def _add_check_code(commands: "_Commands[_RawParser]") -> None:
    what = "say whether an old sheet still holds what the library says, and what changed since"
    command = commands.add_parser("check-code", help=what, description=f"{what.capitalize()}.")
    command.add_argument("code", metavar="CODE", help="the code at the foot of the sheet, such as SPL-EN-14-1.0")
    command.add_argument("--lang", choices=LANGUAGES, default="en", help="language of what changed since (en)")


def _add_self_test(commands: "_Commands[_RawParser]") -> None:
    what = "check the library, the search, the fonts, the handout, the preview and the folders, and say what works"
    command = commands.add_parser("self-test", help=what, description=what)
    # Not unasked: the print service of this computer may only be reached by a connection, if one to itself.
    command.add_argument("--printers", action="store_true", help="also ask the print service which printers there are")


def _add_language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the text (en)")


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError("give a whole number, 1 or more")
    return int(text)


def _topic(text: str) -> str:
    # Bytes that are no UTF-8 arrive as halves of characters, which no database takes.
    return text.encode("utf-8", "replace").decode()
