"""From the words on the command line to the command, and from what went wrong to an exit code."""

import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from db.errors import LaminaError
from desktop.cli.error import WrongInput, complain
from desktop.cli.parser import command_parser


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    _speak_utf_8()
    try:
        return _run(arguments)
    except BrokenPipeError:
        # The reader has seen enough (`| head`).
        _say_no_more()
        return 0
    except OSError as error:
        _say_no_more()
        what = f"{error.filename} cannot be read" if error.filename else "The answer could not be written"
        complain(f"{what}: {error.strerror or error}.")
        return 1


def _run(arguments: Sequence[str]) -> int:
    try:
        options = command_parser().parse_args(arguments)
        return _commands()[options.command](options)
    except LaminaError as error:
        complain(f"{error} {error.advice}")
        return 2 if isinstance(error, WrongInput) else 1
    finally:
        # What cannot be written is to be noticed here: the interpreter, as it ends, could only complain.
        if sys.stdout is not None:
            sys.stdout.flush()


def _commands() -> dict[str, Callable[[Namespace], int]]:
    # Imported here, so that --help needs neither the library nor the typesetter.
    from desktop.cli.answer import print_search, print_topic, print_topics
    from desktop.cli.handout_file import write_handout
    from desktop.cli.printed_handout import print_handout
    from desktop.cli.self_test import print_self_test
    from desktop.cli.sheet_code import print_sheet_check

    return {
        "topics": print_topics,
        "search": print_search,
        "show": print_topic,
        "handout": write_handout,
        "print": print_handout,
        "check-code": print_sheet_check,
        "self-test": print_self_test,
    }


def _speak_utf_8() -> None:
    # Windows and bare servers would write Spanish letters in another code, or fail on them. Some programs of Windows
    # put a byte order mark before what they hand over.
    for stream, code in ((sys.stdin, "utf-8-sig"), (sys.stdout, "utf-8"), (sys.stderr, "utf-8")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=code, errors="replace")


def _say_no_more() -> None:
    # Without this the interpreter would try to write the rest, and complain once more, as it ends.
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
