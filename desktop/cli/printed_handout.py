"""The command that prints a handout."""

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from db.errors import LaminaError
from desktop.cli.error import WrongInput
from desktop.cli.made_handout import make_handout, say_what_is_missing
from desktop.core.handout import file_name
from desktop.core.page_range import page_numbers, page_ranges
from desktop.services.print_job import Printer, PrintJob, PrintPath

_IS_WINDOWS = os.name == "nt"


def print_handout(options: Namespace) -> int:
    """Send the handout to a printer, and say what was sent: whether it is on paper, nobody here can know."""
    with _print_path() as path:
        return _print(path, options)


def _print(path: PrintPath, options: Namespace) -> int:
    printer = _printer(options.printer, path.printers())
    tray = _tray(options.tray, printer, path) if options.tray else ""
    handout, made = make_handout(options)
    job = PrintJob(
        printer=printer,
        paper=handout.options.paper,
        copies=options.copies,
        is_two_sided=options.duplex,
        is_grey=options.grey,
        pages=_pages(options.pages, made.pages),
        tray=tray,
    )
    path.print_pdf(made.pdf, job, file_name(handout).removesuffix(".pdf"), lambda _done, _total: True)
    copies = f", {options.copies} copies" if options.copies > 1 else ""
    print(f"Sent to {printer}: {f'pages {job.pages} of ' if job.pages else ''}{made.pages}{copies}")
    say_what_is_missing(made)
    return 0


@contextmanager
def _print_path() -> Iterator[PrintPath]:
    if not _IS_WINDOWS:
        from desktop.services.spooler import Spooler

        yield Spooler()
        return
    # Printing pictures of pages needs an application, if one without a window, for as long as it prints.
    from PySide6.QtGui import QGuiApplication

    from desktop.services.raster_printing import RasterPrinting

    application = QGuiApplication(["lamina"])
    yield RasterPrinting()
    application.shutdown()


def _printer(wanted: str | None, printers: tuple[Printer, ...]) -> str:
    names = [printer.name for printer in printers]
    if not names:
        raise LaminaError("This computer has no printer.", "Write the handout as a PDF: `lamina handout … --output`.")
    if wanted is None:
        return next((printer.name for printer in printers if printer.is_default), names[0])
    if wanted not in names:
        raise LaminaError(f"No printer is called {wanted}.", f"There are: {', '.join(names)}.")
    return wanted


def _tray(wanted: str, printer: str, path: PrintPath) -> str:
    name = wanted.strip().casefold().replace(" ", "-")
    trays = path.trays(printer)
    if name not in trays:
        advice = f"There are: {', '.join(trays)}." if trays else "It tells of no trays: print without choosing one."
        raise LaminaError(f"The printer {printer} has no tray called {wanted}.", advice)
    return name


def _pages(wanted: str, count: int) -> str:
    numbers = page_numbers(wanted, count)
    if numbers == "unreadable":
        raise WrongInput(f"“{wanted}” is no list of pages.", "Write it like 1-2,4.")
    if numbers == "outside":
        raise WrongInput(f"The handout has {count} pages.", "Choose among them.")
    return page_ranges(numbers) if len(numbers) < count else ""
