"""The print service of Linux and macOS, through libcups: which printers there are, and a PDF streamed to one of them.

The bytes go from memory to the service and are never a file of ours, since they may hold a patient's name.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from ctypes import CDLL, byref

from desktop.services.libcups import Destination, Destinations, Options, load_libcups
from desktop.services.print_job import (
    Printer,
    PrinterGone,
    PrinterRefused,
    PrinterState,
    PrintingCancelled,
    PrintingError,
    PrintJob,
    PrintServiceMissing,
    PrintServiceSilent,
    Progress,
)

_log = logging.getLogger(__name__)

_MEDIA = {"letter": "na_letter_8.5x11in", "a4": "iso_a4_210x297mm"}
_CHUNK_BYTES = 65_536
_CONNECT_MS = 10_000
_ANSWER_S = 30.0
_ANY_ADDRESS_FAMILY = 0
_BLOCKING = 1
_LAST_DOCUMENT = 1
_PURGE = 1

_HTTP_CONTINUE = 100
_LAST_GOOD_STATUS = 0x00FF
_NOT_FOUND = {0x0406, 0x0407}  # not-found, gone
_NOT_ALLOWED = {0x0401, 0x0402, 0x0403, 0x1000}  # forbidden, not-authenticated, not-authorized, password not given
_NOT_ACCEPTING = {0x0506, 0x050A}  # not-accepting-jobs, printer-is-deactivated
_SILENT = {0x0405, 0x0502}  # timeout, service-unavailable

# Bits of the option "printer-type".
_COLOUR = 0x8
_TWO_SIDED = 0x10
_FAX = 0x40000
_STATE_BUSY = "4"
_STATE_STOPPED = "5"


class Spooler:
    """Talks to the print service; make and use it on one thread."""

    def __init__(self) -> None:
        try:
            self._cups: CDLL = load_libcups()
        except (OSError, AttributeError) as error:
            raise PrintServiceMissing(
                "This computer has no print service.", "Save the handout as a PDF instead."
            ) from error

    def printers(self) -> tuple[Printer, ...]:
        """Return the printers by name, the default first; raises `PrintServiceSilent`."""
        with self._connection() as http:
            found = Destinations()
            count = self._cups.cupsGetDests2(http, byref(found))
            try:
                printers = [_printer(found[index]) for index in range(count) if _is_printer(found[index])]
            finally:
                self._cups.cupsFreeDests(count, found)
        return tuple(sorted(printers, key=lambda printer: (not printer.is_default, printer.name.casefold())))

    def print_pdf(self, pdf: bytes, job: PrintJob, title: str, progress: Progress) -> None:
        """Stream a PDF to the printer's queue; raises `PrintingError`, and then no part of the job stays behind."""
        printer = job.printer.encode()
        with self._connection() as http:
            self._make_ready(http, job.printer)
            number = self._create_job(http, job, title)
            try:
                self._stream(http, printer, number, title, pdf, progress)
            except PrintingError:
                self._take_back(printer, number)
                raise
        _log.info("sent %d bytes to the print service", len(pdf))

    @contextmanager
    def _connection(self) -> Iterator[int]:
        cups = self._cups
        http = cups.httpConnect2(
            cups.cupsServer(),
            cups.ippPort(),
            None,
            _ANY_ADDRESS_FAMILY,
            cups.cupsEncryption(),
            _BLOCKING,
            _CONNECT_MS,
            None,
        )
        if not http:
            raise PrintServiceSilent
        try:
            cups.httpSetTimeout(http, _ANSWER_S, None, None)
            yield http
        finally:
            cups.httpClose(http)

    def _make_ready(self, http: int, name: str) -> None:
        """Have the service make a queue where the printer was only seen on the clinic's network until now."""
        found = self._cups.cupsGetNamedDest(http, name.encode(), None)
        if not found:
            status = self._cups.cupsLastError()
            raise PrintServiceSilent if status in _SILENT else PrinterGone(name)
        if "printer-uri-supported" not in _options(found[0]):
            self._cups.cupsFreeDestInfo(self._cups.cupsCopyDestInfo(http, found))
        self._cups.cupsFreeDests(1, found)

    def _create_job(self, http: int, job: PrintJob, title: str) -> int:
        options = Options()
        count = 0
        for name, value in job_options(job).items():
            count = self._cups.cupsAddOption(name.encode(), value.encode(), count, byref(options))
        try:
            number = int(self._cups.cupsCreateJob(http, job.printer.encode(), title.encode(), count, options))
        finally:
            self._cups.cupsFreeOptions(count, options)
        if not number:
            raise self._failure(job.printer)
        return number

    def _stream(self, http: int, printer: bytes, number: int, title: str, pdf: bytes, progress: Progress) -> None:
        cups = self._cups
        status = cups.cupsStartDocument(http, printer, number, title.encode(), b"application/pdf", _LAST_DOCUMENT)
        for start in range(0, len(pdf), _CHUNK_BYTES):
            if status != _HTTP_CONTINUE:
                raise self._failure(printer.decode())
            if not progress(start, len(pdf)):
                raise PrintingCancelled
            chunk = pdf[start : start + _CHUNK_BYTES]
            status = cups.cupsWriteRequestData(http, chunk, len(chunk))
        if cups.cupsFinishDocument(http, printer) > _LAST_GOOD_STATUS:
            raise self._failure(printer.decode())

    def _take_back(self, printer: bytes, number: int) -> None:
        # The first connection stands in the middle of a document, so that this needs one of its own.
        with suppress(PrintServiceSilent), self._connection() as http:
            self._cups.cupsCancelJob2(http, printer, number, _PURGE)

    def _failure(self, printer: str) -> PrintingError:
        status = self._cups.cupsLastError()
        _log.info("the print service answered with status 0x%04x", status)
        if status in _NOT_FOUND:
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


def job_options(job: PrintJob) -> Mapping[str, str]:
    """Return a job as options of CUPS. Paper and sides are always said: what a queue holds as default varies."""
    options = {
        "media": _MEDIA[job.paper],
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


def _printer(found: Destination) -> Printer:
    options = _options(found)
    bits = _bits(options)
    return Printer(
        name=_text(found.name),
        description=options.get("printer-info", ""),
        location=options.get("printer-location", ""),
        is_default=bool(found.is_default),
        state=_state(options),
        has_two_sided=bool(bits & _TWO_SIDED),
        has_colour=bool(bits & _COLOUR),
    )


def _is_printer(found: Destination) -> bool:
    # An instance ("lobby/draft") is a printer once more, with saved options that we never send.
    return not found.instance and not _bits(_options(found)) & _FAX


def _options(found: Destination) -> dict[str, str]:
    pairs = (found.options[index] for index in range(found.option_count))
    return {_text(pair.name): _text(pair.value) for pair in pairs}


def _bits(options: Mapping[str, str]) -> int:
    with suppress(ValueError):
        return int(options.get("printer-type", "0"))
    return 0


def _state(options: Mapping[str, str]) -> PrinterState:
    if options.get("printer-is-accepting-jobs", "true") == "false":
        return "refusing"
    states: dict[str, PrinterState] = {_STATE_BUSY: "busy", _STATE_STOPPED: "stopped"}
    return states.get(options.get("printer-state", ""), "ready")


def _text(raw: bytes | None) -> str:
    return (raw or b"").decode("utf-8", errors="replace")
