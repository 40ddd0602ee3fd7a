"""The command that opens the window on a page."""

from collections.abc import Sequence

from desktop.cli.parser import command_parser
from desktop.core.page_request import PageRequest, is_query_string, read_query_string


def page_request(words: Sequence[str]) -> PageRequest:
    """Return what `open …`, or the address `lamina:…` alone, asks for; a wrong option ends the program."""
    if words[0] != "open":
        return read_query_string(words[0])
    options = command_parser().parse_args(words)
    asked = options.page or ""
    if is_query_string(asked):
        return read_query_string(asked)
    return PageRequest(topic=asked, code=options.code or "", language=options.lang or "")
