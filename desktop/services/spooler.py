"""The print service of Linux and macOS, through libcups: which printers there are, and a PDF streamed to one of them.

The bytes go from memory to the service and are never a file of ours, since they may hold a patient's name.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ctypes import CDLL, byref, create_string_buffer

from desktop.services.cups_words import LAST_GOOD_STATUS, NOT_FOUND, failure_of, job_options, printer_of, tray_names
from desktop.services.libcups import Destinations, Options, load_libcups
from desktop.services.print_job import (
    Printer,
    PrinterGone,
    PrintingCancelled,
    PrintingError,
    PrintJob,
    PrintServiceMissing,
    PrintServiceSilent,
    Progress,
)

_log = logging.getLogger(__name__)

_CHUNK_BYTES = 65_536
_CONNECT_MS = 10_000
_ANSWER_S = 10.0
_LONGEST_ADDRESS = 1_024

# What C has as names.
_ANY_FAMILY = 0
_BLOCKING = 1
_LAST_DOCUMENT = 1
_PURGE = 1
_ENCODE_ALL = 15
_CREATE_JOB = 0x0005
_GET_PRINTER_ATTRIBUTES = 0x000B
_OPERATION_GROUP = 0x01
_JOB_GROUP = 0x02
_INTEGER = 0x21
_NAME = 0x42
_KEYWORD = 0x44
_ANY_KIND = 0
_URI = 0x45
_HTTP_CONTINUE = 100


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
            status = self._cups.cupsLastError()
            try:
                printers = [printer for index in range(count) if (printer := printer_of(found[index]))]
            finally:
                self._cups.cupsFreeDests(count, found)
        if not printers and status > LAST_GOOD_STATUS and status not in NOT_FOUND:
            raise PrintServiceSilent
        return tuple(sorted(printers, key=lambda printer: (not printer.is_default, printer.name.casefold())))

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return the trays that the printer's queue knows of; raises `PrintingError`.

        A printer that was only seen on the network until now has no queue, and none is made for a question.
        """
        cups = self._cups
        with self._connection() as http:
            path, request = self._request(_GET_PRINTER_ATTRIBUTES, printer)
            asked = b"media-source-supported"
            cups.ippAddString(request, _OPERATION_GROUP, _KEYWORD, b"requested-attributes", None, asked)
            answer = cups.cupsDoRequest(http, request, path)
            try:
                if cups.cupsLastError() > LAST_GOOD_STATUS:
                    raise self._failure(printer)
                found = cups.ippFindAttribute(answer, asked, _ANY_KIND)
                names = [cups.ippGetString(found, index, None) for index in range(cups.ippGetCount(found))]
            finally:
                cups.ippDelete(answer)
        return tray_names(names)

    def print_pdf(self, pdf: bytes, job: PrintJob, title: str, progress: Progress) -> None:
        """Stream a PDF to the printer's queue; raises `PrintingError`, and then no part of the job stays behind."""
        with self._connection() as http:
            try:
                number = self._create_job(http, job, title)
            except PrinterGone:
                self._make_queue(http, job.printer)
                number = self._create_job(http, job, title)
            try:
                self._stream(http, job.printer, number, title, pdf, progress)
            except PrintingError:
                self._take_back(job.printer, number)
                raise
        _log.info("sent %d bytes to the print service", len(pdf))

    @contextmanager
    def _connection(self) -> Iterator[int]:
        cups = self._cups
        server, port, encryption = cups.cupsServer(), cups.ippPort(), cups.cupsEncryption()
        http = cups.httpConnect2(server, port, None, _ANY_FAMILY, encryption, _BLOCKING, _CONNECT_MS, None)
        if not http:
            raise PrintServiceSilent
        try:
            cups.httpSetTimeout(http, _ANSWER_S, None, None)
            yield http
        finally:
            cups.httpClose(http)

    def _create_job(self, http: int, job: PrintJob, title: str) -> int:
        # cupsCreateJob would do, but asks over a second connection on which nothing ends its waiting.
        cups = self._cups
        path, request = self._request(_CREATE_JOB, job.printer)
        cups.ippAddString(request, _OPERATION_GROUP, _NAME, b"job-name", None, title.encode())
        self._add_options(request, job)
        answer = cups.cupsDoRequest(http, request, path)
        try:
            number = int(cups.ippGetInteger(cups.ippFindAttribute(answer, b"job-id", _INTEGER), 0))
        finally:
            cups.ippDelete(answer)
        if number <= 0:
            raise self._failure(job.printer)
        return number

    def _request(self, operation: int, printer: str) -> tuple[bytes, int]:
        """Return the path of a printer's queue, and the beginning of a request to it."""
        cups = self._cups
        path = f"/printers/{printer}".encode()
        address = create_string_buffer(_LONGEST_ADDRESS)
        cups.httpAssembleURI(_ENCODE_ALL, address, _LONGEST_ADDRESS, b"ipp", None, b"localhost", 0, path)
        request: int = cups.ippNewRequest(operation)
        for tag, name, value in (
            (_URI, b"printer-uri", address.value),
            (_NAME, b"requesting-user-name", cups.cupsUser()),
        ):
            cups.ippAddString(request, _OPERATION_GROUP, tag, name, None, value)
        return path, request

    def _add_options(self, request: int, job: PrintJob) -> None:
        options = Options()
        count = 0
        for name, value in job_options(job).items():
            count = self._cups.cupsAddOption(name.encode(), value.encode(), count, byref(options))
        self._cups.cupsEncodeOptions2(request, count, options, _JOB_GROUP)
        self._cups.cupsFreeOptions(count, options)

    def _make_queue(self, http: int, printer: str) -> None:
        """Have the service make a queue for a printer that it has only seen on the clinic's network until now."""
        found = self._cups.cupsGetNamedDest(http, printer.encode(), None)
        if not found:
            raise PrinterGone(printer)
        self._cups.cupsFreeDestInfo(self._cups.cupsCopyDestInfo(http, found))
        self._cups.cupsFreeDests(1, found)

    def _stream(self, http: int, printer: str, number: int, title: str, pdf: bytes, progress: Progress) -> None:
        cups, name = self._cups, printer.encode()
        status = cups.cupsStartDocument(http, name, number, title.encode(), b"application/pdf", _LAST_DOCUMENT)
        for start in range(0, len(pdf), _CHUNK_BYTES):
            if status != _HTTP_CONTINUE:
                raise self._failure(printer)
            if not progress(start, len(pdf)):
                raise PrintingCancelled
            chunk = pdf[start : start + _CHUNK_BYTES]
            status = cups.cupsWriteRequestData(http, chunk, len(chunk))
        if cups.cupsFinishDocument(http, name) > LAST_GOOD_STATUS:
            raise self._failure(printer)

    def _take_back(self, printer: str, number: int) -> None:
        # The first connection stands in the middle of a document, so that this needs one of its own.
        with suppress(PrintServiceSilent), self._connection() as http:
            self._cups.cupsCancelJob2(http, printer.encode(), number, _PURGE)

    def _failure(self, printer: str) -> PrintingError:
        status = self._cups.cupsLastError()
        _log.info("the print service answered with status 0x%04x", status)
        return failure_of(status, printer)
