"""The command that writes a handout."""

from argparse import Namespace
from pathlib import Path

from db.errors import LaminaError
from desktop.cli.made_handout import make_handout, say_what_is_missing
from desktop.core.atomic_file import write_whole


def write_handout(options: Namespace) -> int:
    """Write the PDF whole or not at all, and say how many pages it has."""
    _, made = make_handout(options)
    output = Path(options.output)
    _save(output, made.pdf)
    print(f"{output}: {made.pages} page{'s' if made.pages > 1 else ''}")
    say_what_is_missing(made)
    return 0


def _save(output: Path, pdf: bytes) -> None:
    try:
        write_whole(output, pdf)
    except OSError as error:
        message = f"The handout could not be saved as {output}: {error.strerror or error}."
        raise LaminaError(message, "Choose another name or place.") from error
