"""A printer, a job for it, and what can go wrong between the two.

LaminaError
└── PrintingError               the handout did not reach a printer
    ├── PrintServiceMissing     this computer has no print service that can take a PDF
    ├── PrintServiceSilent      the print service does not answer
    ├── PrinterGone             no printer has that name any more
    ├── PrinterRefused          the printer takes no jobs, or none from this account
    └── PrintingCancelled       stopped by the person who printed
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from db.errors import LaminaError
from desktop.core.handout.handout import Paper

PrinterState = Literal["ready", "busy", "stopped", "refusing"]

#: Told after each piece (how many are done, of how many); answers whether to go on.
Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer as this computer knows it; `name` is what a job asks for."""

    name: str
    description: str = ""
    location: str = ""
    is_default: bool = False
    state: PrinterState = "ready"
    has_two_sided: bool = False
    has_colour: bool = False


@dataclass(frozen=True, slots=True)
class PrintJob:
    """How to print: which printer, how many, on what.

    `pages` are ranges like "1-2,4"; empty means all. `tray` is one that `PrintPath.trays` named; empty leaves it to the
    printer.
    """

    printer: str
    paper: Paper
    copies: int = 1
    is_two_sided: bool = False
    is_grey: bool = False
    pages: str = ""
    tray: str = ""


class PrintPath(Protocol):
    """One way from a PDF to the printers of this computer; each is used by one thread only."""

    def printers(self) -> tuple[Printer, ...]:
        """Return the printers; raises `PrintingError`."""

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return the paper trays of a printer by their names in PWG 5101.1, or none; raises `PrintingError`."""

    def print_pdf(self, pdf: bytes, job: PrintJob, title: str, progress: Progress) -> None:
        """Send a PDF; raises `PrintingError`. The title is seen by everyone: no patient's name in it."""


class PrintingError(LaminaError):
    """The handout did not reach a printer."""


class PrintServiceMissing(PrintingError):
    """This computer has no print service that can take a PDF."""


class PrintServiceSilent(PrintingError):
    """The print service does not answer."""

    def __init__(self) -> None:
        super().__init__("The print service of this computer does not answer.", "Save the handout as a PDF instead.")


class PrinterGone(PrintingError):
    """No printer has that name any more."""

    def __init__(self, printer: str) -> None:
        super().__init__(
            f"The printer {printer} is not there any more.", "Choose another printer: the handout is still here."
        )


class PrinterRefused(PrintingError):
    """The printer takes no jobs, or none from this account."""


class PrintingCancelled(PrintingError):
    """Stopped by the person who printed."""

    def __init__(self) -> None:
        super().__init__("Printing was cancelled.")
