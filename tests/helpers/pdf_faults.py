"""What a validator holds against a PDF."""

import re

import page

# The dictionary of a stream may hold others.
_STREAM = re.compile(rb"/Length (\d+)(?:(?!stream).)*?>>\s*stream\r?\n", re.DOTALL)
_STREAM_LENGTH_RULE = "PDFA2A-STREAM-LENGTH-001"


def pdf_faults(pdf: bytes) -> list[str]:
    """Return the findings of PDF/UA-1 and PDF/A-2a; none is what a handout should have.

    page-validation 0.11 miscounts a stream whose last byte is a carriage return: with the line feed that follows it
    looks like one line end. That finding is dropped where each stream is exactly as long as it says.
    """
    return [
        f"{profile}: {failure.rule_id} {failure.message}"
        for profile in ("ua1", "2a")
        for failure in page.validate_pdf_bytes(pdf, profile=profile).failures
        if not (failure.rule_id == _STREAM_LENGTH_RULE and _has_exact_lengths(pdf))
    ]


def _has_exact_lengths(pdf: bytes) -> bool:
    ends = [stream.end() + int(stream[1]) for stream in _STREAM.finditer(pdf)]
    return len(ends) == pdf.count(b"endstream") and all(pdf.startswith(b"\nendstream", end) for end in ends)
