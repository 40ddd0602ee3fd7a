"""Printing: which printers there are, and the PDF on its way to one of them."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class PrintJob:
    """How to print: which printer, how many, on what."""

    printer: str
    paper: Literal["letter", "a4"]
    copies: int = 1
    is_two_sided: bool = False
    is_grey: bool = False
    pages: str = ""


class Printing(QObject):
    """Hands PDFs to printers on a thread of its own."""

    sent = Signal(str)
    failed = Signal(str)

    def close(self) -> None:
        """Stop."""
