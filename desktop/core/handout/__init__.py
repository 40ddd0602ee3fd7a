"""Handouts: what goes on paper, and its typesetting into one PDF."""

from desktop.core.handout.document import Document, document
from desktop.core.handout.error import FontMissing, HandoutError, RedFlagsMissing, TypesettingFailed
from desktop.core.handout.handout import (
    LENGTHS,
    PAPERS,
    SIZES,
    Handout,
    Length,
    Options,
    Paper,
    Size,
    file_name,
    sheet_code,
)
from desktop.core.handout.layout import Typeset
from desktop.core.handout.typed_text import Notice
from desktop.core.handout.typesetter import Typesetter

__all__ = [
    "LENGTHS",
    "PAPERS",
    "SIZES",
    "Document",
    "FontMissing",
    "Handout",
    "HandoutError",
    "Length",
    "Notice",
    "Options",
    "Paper",
    "RedFlagsMissing",
    "Size",
    "Typeset",
    "Typesetter",
    "TypesettingFailed",
    "document",
    "file_name",
    "sheet_code",
]
