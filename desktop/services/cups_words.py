"""Between the words of CUPS and ours: a job as its options, its printers as ours, its failures as sentences."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress

from desktop.services.libcups import Destination
from desktop.services.print_job import (
    Printer,
    PrinterGone,
    PrinterRefused,
    PrinterState,
    PrintingError,
    PrintJob,
    PrintServiceSilent,
)

_MEDIA = {"letter": "na_letter_8.5x11in", "a4": "iso_a4_210x297mm"}
# In hundredths of a millimetre.
_MEDIA_SIZES = {"letter": (21_590, 27_940), "a4": (21_000, 29_700)}

LAST_GOOD_STATUS = 0x00FF
NOT_FOUND = frozenset({0x0406, 0x0407})  # not-found, gone
_NOT_ALLOWED = {0x0401, 0x0402, 0x0403, 0x0404, 0x1000}  # forbidden … not-possible, password not given
_NOT_ACCEPTING = {0x0506, 0x050A}  # not-accepting-jobs, printer-is-deactivated
_SILENT = {0x0405, 0x0500, 0x0502}  # timeout, no answer (an internal error of libcups), service-unavailable

_KEYWORD = re.compile(r"[A-Za-z0-9._-]{1,255}")

# Bits of the option "printer-type".
_COLOUR = 0x8
_TWO_SIDED = 0x10
_FAX = 0x40000

_STATES: dict[str, PrinterState] = {"4": "busy", "5": "stopped"}


def job_options(job: PrintJob) -> Mapping[str, str]:
    """Return a job as options of CUPS. Paper and sides are always said: what a queue holds as default varies."""
    options = {
        **_media(job),
        "print-scaling": "none",
        "copies": str(job.copies),
        "multiple-document-handling": "separate-documents-collated-copies",
        "sides": "two-sided-long-edge" if job.is_two_sided else "one-sided",
    }
    if job.is_grey:
        options["print-color-mode"] = "monochrome"
    if job.pages:
        options["page-ranges"] = job.pages
    return options


def _media(job: PrintJob) -> Mapping[str, str]:
    if not job.tray:
        return {"media": _MEDIA[job.paper]}
    # A tray is no option of its own: it is said with the paper that lies in it, and then "media" must not be.
    wide, high = _MEDIA_SIZES[job.paper]
    return {"media-col": f"{{media-size={{x-dimension={wide} y-dimension={high}}} media-source={job.tray}}}"}


def printer_of(found: Destination) -> Printer | None:
    """Return a destination of CUPS as a printer; none where it is no printer of its own.

    An instance ("lobby/draft") is a printer once more, with saved options that are never sent from here.
    """
    options = options_of(found)
    bits = _number(options.get("printer-type", ""))
    if found.instance or bits & _FAX:
        return None
    return Printer(
        name=text_of(found.name),
        description=options.get("printer-info", ""),
        location=options.get("printer-location", ""),
        is_default=bool(found.is_default),
        state=_state(options),
        has_two_sided=bool(bits & _TWO_SIDED),
        has_colour=bool(bits & _COLOUR),
    )


def tray_names(said: Iterable[bytes | None]) -> tuple[str, ...]:
    """Return the trays that a printer tells of; what is no keyword could not be asked for and is left out."""
    return tuple(name for name in map(text_of, said) if _KEYWORD.fullmatch(name))


def failure_of(status: int, printer: str) -> PrintingError:
    """Return what a status of IPP means to the person who prints."""
    if status in NOT_FOUND:
        return PrinterGone(printer)
    if status in _SILENT:
        return PrintServiceSilent()
    if status in _NOT_ACCEPTING:
        return PrinterRefused(f"The printer {printer} takes no jobs now.", "Choose another printer.")
    if status in _NOT_ALLOWED:
        return PrinterRefused(f"The printer {printer} does not let you print.", "Choose another printer.")
    return PrintingError(
        f"The printer {printer} did not take the handout.", "Choose another printer, or save it as a PDF."
    )


def options_of(found: Destination) -> dict[str, str]:
    """Return what CUPS tells about a destination."""
    pairs = (found.options[index] for index in range(found.option_count))
    return {text_of(pair.name): text_of(pair.value) for pair in pairs}


def text_of(raw: bytes | None) -> str:
    """Return a text of CUPS, which may be missing."""
    return (raw or b"").decode("utf-8", errors="replace")


def _state(options: Mapping[str, str]) -> PrinterState:
    if options.get("printer-is-accepting-jobs", "true") == "false":
        return "refusing"
    return _STATES.get(options.get("printer-state", ""), "ready")


def _number(text: str) -> int:
    with suppress(ValueError):
        return int(text)
    return 0
