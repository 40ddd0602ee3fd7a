"""What comes to a command on standard input."""

import sys
from typing import TextIO

from desktop.cli.error import WrongInput


def standard_input() -> TextIO:
    """Return standard input; raises WrongInput where the program was started without one."""
    if sys.stdin is None:
        raise WrongInput("There is no standard input to read.", "Start the command with one (`echo pars | lamina …`).")
    return sys.stdin
