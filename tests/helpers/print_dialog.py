"""What the tests of the print dialog look for in it, and a way to print that only lists printers."""

from threading import Event

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from desktop.services.print_job import Printer, PrintJob, PrintServiceSilent, Progress
from desktop.views.print_dialog import PrintDialog
from desktop.widgets.check_box import CheckBox

LOBBY = Printer("Lobby", "Front desk", "Room 2", is_default=True, has_two_sided=True, has_colour=True)
BACK = Printer("Back", "Back office", state="stopped")


class ListedPrinters:
    """A way to print that only lists printers, when it is allowed to."""

    def __init__(self) -> None:
        self.found: tuple[Printer, ...] = (LOBBY, BACK)
        self.may_answer = Event()
        self.may_answer.set()
        self.is_silent = False
        self.may_tell_trays = Event()
        self.may_tell_trays.set()
        self.trays_of: dict[str, tuple[str, ...]] = {}

    def printers(self) -> tuple[Printer, ...]:
        """Return the printers, or raise."""
        self.may_answer.wait(10)
        if self.is_silent:
            raise PrintServiceSilent
        return self.found

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return the trays of a printer."""
        self.may_tell_trays.wait(10)
        return self.trays_of.get(printer, ())

    def print_pdf(self, pdf: bytes, job: PrintJob, title: str, progress: Progress) -> None:
        """Print nothing."""


def words_of(dialog: PrintDialog) -> list[str]:
    """Return what the labels say."""
    return [each.text() for each in dialog.findChildren(QLabel)]


def button_in(dialog: PrintDialog, text: str) -> QPushButton:
    """Return the button with this text."""
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def field_in(dialog: PrintDialog, name: str) -> QWidget:
    """Return the field that a screen reader calls this."""
    kinds = (QComboBox, QSpinBox, QLineEdit, CheckBox)
    fields = [each for kind in kinds for each in dialog.findChildren(kind)]
    return next(each for each in fields if name_of(each) == name)


def name_of(field: QWidget) -> str:
    """Return what a screen reader calls a field."""
    return field.accessibleName() or (field.text() if isinstance(field, QAbstractButton) else "")


def printer_box(dialog: PrintDialog) -> QComboBox:
    """Return the list of printers."""
    return dialog.findChildren(QComboBox)[0]


def pages_field(dialog: PrintDialog) -> QLineEdit:
    """Return the field for pages."""
    return next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == "Pages")


def tick(dialog: PrintDialog, name: str) -> None:
    """Tick a box by its words."""
    next(each for each in dialog.findChildren(CheckBox) if each.text() == name).click()
