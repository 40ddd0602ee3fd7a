"""Which printer, how many copies, which pages: asked in one small window in which Enter prints at once."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.core.handout.handout import Paper
from desktop.core.page_range import PageSlip, page_numbers, page_ranges
from desktop.core.print_habits import Habit, PrintHabits, read_habits
from desktop.services.print_job import Printer, PrintJob
from desktop.services.printing import Printing
from desktop.views.printer_choice import PrinterChoice, set_tone
from desktop.views.tray_choice import TrayChoice
from desktop.widgets.buttons import Button
from desktop.widgets.check_box import CheckBox
from desktop.widgets.look import Look
from desktop.widgets.number_field import NumberField
from desktop.widgets.ringed_dialog import RingedDialog
from desktop.widgets.rules import label

_WIDTH_PX = 460
_LABEL_PX = 64
_MOST_COPIES = 99
_LONGEST_PAGES = 60
_HINT_PX = 18
_NAME_PX = 32


class PrintDialog(RingedDialog):
    """Asks how to print; once it is accepted, `job` says how and `settings` what to remember for next time.

    `wants_file` says that it was closed in favour of a file.
    """

    def __init__(self, look: Look, printing: Printing, *, pages: int, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Print the handout"))
        self.setFixedWidth(_WIDTH_PX)
        self.wants_file = False
        self._printing = printing
        self._page_count = pages
        self._habits = PrintHabits()
        self._is_looking = False
        self._prints_when_found = False
        self._fitted_to = ""
        self._job = PrintJob("", "letter")
        self._build(look)
        self._connect_signals()
        self._print.setFocus()
        if printing.printers:
            self._choice.show_printers(printing.printers)
        self._show_slip()
        self._look_for_printers()

    def restore(self, settings: str) -> None:
        """Start from what `settings` returned after an earlier print; text that cannot be read changes nothing."""
        self._habits = read_habits(settings)
        self._fitted_to = ""
        self._choice.want(self._habits.printer)
        self._fit_to_printer()

    def settings(self) -> str:
        """Return, as one line of text, the printer that was chosen and how each printer was used last."""
        habit = Habit(is_two_sided=self._job.is_two_sided, is_grey=self._job.is_grey, tray=self._job.tray)
        return self._habits.after(self._job.printer, habit).text()

    def job(self, paper: Paper) -> PrintJob:
        """Return what was chosen when the dialog was accepted, for `paper`."""
        return replace(self._job, paper=paper)

    def exec(self) -> int:
        """Show the dialog until it is answered, and then let go of it."""
        answer = super().exec()
        self.deleteLater()
        return answer

    def accept(self) -> None:
        """Close and print; while printers are still being looked for, as soon as the one to use is found."""
        printer = self._choice.printer
        if self._page_slip() is not None:
            self._show_slip()
            self._pages.setFocus()
        elif printer is not None:
            self._job = self._chosen_job(printer)
            super().accept()
        elif self._is_looking:
            self._prints_when_found = True
            self._print.setText(self.tr("Printing when the printer is found…"))

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        self._choice = PrinterChoice(look)
        self._copies = NumberField(
            look, self.tr("Copies"), _MOST_COPIES, self.tr("One copy less"), self.tr("One copy more")
        )
        self._pages = QLineEdit()
        self._pages.setMaxLength(_LONGEST_PAGES)
        self._pages.setPlaceholderText(self.tr("All pages"))
        self._pages.setAccessibleName(self.tr("Pages"))
        self._hint = label("", "quiet")
        self._hint.setMinimumHeight(_HINT_PX)
        self._tray = TrayChoice()
        self._tray_name = label(self.tr("Paper tray"), "quiet-13")
        self._two_sided = CheckBox(look, self.tr("Print on both sides"))
        self._grey = CheckBox(look, self.tr("Black and white"))
        column.addLayout(self._make_fields())
        column.addSpacing(4)
        column.addLayout(self._make_buttons(look))

    def _make_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABEL_PX)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str | QLabel, QWidget], ...] = (
            (self.tr("Printer"), self._choice),
            (self._tray_name, self._tray),
            (self.tr("Copies"), self._copies),
            (self.tr("Pages"), self._pages),
            ("", self._hint),
            ("", self._two_sided),
            ("", self._grey),
        )
        for row, (words, field) in enumerate(rows):
            name = label(words, "quiet-13") if isinstance(words, str) else words
            if name.text():
                name.setMinimumHeight(_NAME_PX)
                grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 1)
        self._tray_name.hide()
        self._tray.hide()
        for ticked in (self._two_sided, self._grey):
            grid.setAlignment(ticked, Qt.AlignmentFlag.AlignLeft)
        return grid

    def _make_buttons(self, look: Look) -> QHBoxLayout:
        self._cancel = Button(look, self.tr("Cancel"))
        self._save = Button(look, self.tr("Save as PDF…"))
        self._save.setAutoDefault(True)
        self._print = Button(look, self.tr("Print"), style="done")
        self._print.setDefault(True)
        # Else Enter on a Cancel that has the keyboard would print.
        self._cancel.setAutoDefault(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._print)
        return row

    def _connect_signals(self) -> None:
        self._printing.printers_found.connect(self._show_printers)
        self._printing.search_failed.connect(self._show_trouble)
        self._printing.trays_found.connect(self._show_trays)
        self._tray.shown.connect(self._tray.setVisible)
        self._tray.shown.connect(self._tray_name.setVisible)
        self._choice.chosen.connect(self._fit_to_printer)
        self._choice.search_requested.connect(self._look_for_printers)
        self._pages.textChanged.connect(self._check_while_typing)
        self._pages.editingFinished.connect(self._show_slip)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._ask_for_file)
        self._print.clicked.connect(self.accept)

    def _ask_for_file(self) -> None:
        self.wants_file = True
        self.reject()

    def _look_for_printers(self) -> None:
        self._is_looking = True
        self._choice.show_looking()
        self._fit_to_printer()
        self._printing.find_printers()

    def _show_printers(self, printers: tuple[Printer, ...]) -> None:
        self._is_looking = False
        self._choice.show_printers(printers)
        self._go_on()

    def _show_trouble(self, sentence: str) -> None:
        self._is_looking = False
        self._choice.show_trouble(sentence)
        self._go_on()

    def _go_on(self) -> None:
        was_asked = self._prints_when_found
        self._prints_when_found = False
        self._print.setText(self.tr("Print"))
        if was_asked:
            self.accept()

    def _fit_to_printer(self) -> None:
        printer = self._choice.printer
        self._print.setEnabled(printer is not None or self._is_looking)
        has_two_sided = printer is not None and printer.has_two_sided
        has_only_grey = printer is not None and not printer.has_colour
        self._two_sided.setEnabled(has_two_sided)
        self._grey.setEnabled(not has_only_grey)
        name = printer.name if printer else ""
        # The same printer found again changes nothing that someone has ticked meanwhile.
        if name != self._fitted_to:
            self._fitted_to = name
            habit = self._habits.habit(name)
            self._two_sided.setChecked(has_two_sided and habit.is_two_sided)
            self._grey.setChecked(has_only_grey or habit.is_grey)
            self._tray.wait_for_trays(habit.tray)
            if name:
                self._printing.find_trays(name)

    def _show_trays(self, printer: str, trays: tuple[str, ...]) -> None:
        if printer == self._fitted_to:
            self._tray.show_trays(trays, self._habits.habit(printer).tray)

    def _chosen_job(self, printer: Printer) -> PrintJob:
        found = page_numbers(self._pages.text(), self._page_count)
        numbers = () if isinstance(found, str) else found
        return PrintJob(
            printer=printer.name,
            paper="letter",
            copies=self._copies.number,
            is_two_sided=self._two_sided.isChecked() and self._two_sided.isEnabled(),
            is_grey=self._grey.isChecked() and self._grey.isEnabled(),
            pages="" if len(numbers) == self._page_count else page_ranges(numbers),
            tray=self._tray.tray,
        )

    def _page_slip(self) -> PageSlip | None:
        found = page_numbers(self._pages.text(), self._page_count)
        return found if isinstance(found, str) else None

    def _check_while_typing(self, text: str) -> None:
        # "1-" is no slip yet while someone types "1-2".
        if self._page_slip() is None or not text.rstrip().endswith(("-", "–", ",", ";")):
            self._show_slip()

    def _show_slip(self) -> None:
        slip = self._page_slip()
        hint = self._sentence(slip) if slip else self.tr("Such as 1-2, 4. Empty prints them all.")
        set_tone(self._hint, "danger" if slip else "quiet")
        self._hint.setText(hint)
        self._pages.setAccessibleDescription(hint)

    def _sentence(self, slip: PageSlip) -> str:
        if slip == "unreadable":
            return self.tr("Write page numbers, such as 1-2, 4.")
        if self._page_count == 1:
            return self.tr("This handout has one page.")
        return self.tr("This handout has the pages 1 to {last}.").format(last=self._page_count)
