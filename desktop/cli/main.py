"""From the words on the command line to the command, and from what went wrong to an exit code."""

import io
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from db.errors import LaminaError
from desktop.cli.error import WrongInput
from desktop.cli.parser import command_parser


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    _speak_utf_8()
    options = command_parser().parse_args(arguments)
    try:
        return _commands()[options.command](options)
    except LaminaError as error:
        print(f"lamina: {error} {error.advice}".rstrip(), file=sys.stderr)
        return 2 if isinstance(error, WrongInput) else 1


def _commands() -> dict[str, Callable[[Namespace], int]]:
    # Imported here, so that --help needs neither the library nor the typesetter.
    from desktop.cli.answer import print_search, print_topic, print_topics
    from desktop.cli.handout_file import write_handout
    from desktop.cli.self_test import print_self_test

    return {
        "topics": print_topics,
        "search": print_search,
        "show": print_topic,
        "handout": write_handout,
        "self-test": print_self_test,
    }


def _speak_utf_8() -> None:
    # Windows and bare servers would write Spanish letters in another code, or fail on them.
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
