"""Handouts: what goes on paper, and its typesetting into one PDF."""

from desktop.core.handout.circle import MOST_CIRCLED, PointChoice, point_choices
from desktop.core.handout.document import Document, document
from desktop.core.handout.error import FontMissing, HandoutError, RedFlagsMissing, TypesettingFailed
from desktop.core.handout.handout import (
    FORMS,
    LENGTHS,
    PAPERS,
    SIZES,
    Form,
    Handout,
    Length,
    Options,
    Paper,
    Size,
    file_name,
    saved_name,
    sheet_code,
    usual_paper,
)
from desktop.core.handout.page import SectionChoice, TopicPage
from desktop.core.handout.receipt import SheetCheck, SheetState, chart_sentence, check_sheet_code
from desktop.core.handout.typed_text import Notice
from desktop.core.handout.typeset import Typeset
from desktop.core.handout.typesetter import Typesetter

__all__ = [
    "FORMS",
    "LENGTHS",
    "MOST_CIRCLED",
    "PAPERS",
    "SIZES",
    "Document",
    "FontMissing",
    "Form",
    "Handout",
    "HandoutError",
    "Length",
    "Notice",
    "Options",
    "Paper",
    "PointChoice",
    "RedFlagsMissing",
    "SectionChoice",
    "SheetCheck",
    "SheetState",
    "Size",
    "TopicPage",
    "Typeset",
    "Typesetter",
    "TypesettingFailed",
    "chart_sentence",
    "check_sheet_code",
    "document",
    "file_name",
    "point_choices",
    "saved_name",
    "sheet_code",
    "usual_paper",
]
