"""What the command line itself refuses, and how it says what went wrong."""

import sys

from db.errors import LaminaError


class WrongInput(LaminaError):
    """What came with the command cannot be used; the exit code is 2, as for a wrong option."""


def complain(text: str) -> None:
    """Say something on standard error, or nowhere: never among the answers on standard output."""
    # `print` takes a standard error that was closed (None) for standard output.
    if sys.stderr is not None:
        print(f"lamina: {text}".rstrip(), file=sys.stderr)
