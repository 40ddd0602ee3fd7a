"""From finished pages to a printer, and what is said, counted and offered afterwards."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.core.handout.handout import Handout, file_name
from desktop.core.handout.receipt import chart_sentence
from desktop.core.print_habits import read_habits
from desktop.services.clinic_store import ClinicStore
from desktop.services.press import Pressed
from desktop.services.print_job import PrintJob
from desktop.services.printing import Printing
from desktop.views.failure_words import failure_words
from desktop.views.main_window import MainWindow
from desktop.widgets.look import Look


class PrintFlow(QObject):
    """Joins one window to the printers; counts what went out, by topic and month and without a name."""

    file_requested = Signal()
    counted = Signal(object)

    def __init__(self, window: MainWindow, look: Look, store: ClinicStore, printing: Printing) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._store = store
        self._printing = printing
        self._under_way: list[Handout] = []
        printing.sent.connect(self._tell_sent)
        printing.failed.connect(self._tell_failed)
        printing.progressed.connect(self._tell_progress)
        printing.cancelled.connect(self._tell_cancelled)

    def ask(self, pressed: Pressed) -> None:
        """Ask for printer and copies, and print."""
        from desktop.views.print_dialog import PrintDialog

        dialog = PrintDialog(self._look, self._printing, pages=pressed.pages, parent=self._window)
        dialog.restore(self._store.text("print_habits", ""))
        if dialog.exec():
            self._store.remember(print_habits=dialog.settings())
            self._send(pressed, dialog.job(pressed.handout.options.paper))
        elif dialog.wants_file:
            self.file_requested.emit()

    def again(self, pressed: Pressed) -> None:
        """Print one copy as was printed last; where nothing was printed yet, ask."""
        habits = read_habits(self._store.text("print_habits", ""))
        if not habits.printer:
            self.ask(pressed)
            return
        habit = habits.habit(habits.printer)
        paper = pressed.handout.options.paper
        job = PrintJob(habits.printer, paper, is_two_sided=habit.is_two_sided, is_grey=habit.is_grey, tray=habit.tray)
        self._send(pressed, job)

    def count(self, handout: Handout, told: str) -> None:
        """Count a handout that left the program, say so, and offer the sentence for the chart."""
        self._store.note_handed_out(tuple(topic.id for topic in handout.topics))
        self.counted.emit(handout)
        sentence = chart_sentence(handout)
        self._window.notice.offer(told, self.tr("Copy a line for the patient’s record"), lambda: self._copy(sentence))

    def _send(self, pressed: Pressed, job: PrintJob) -> None:
        self._under_way.append(pressed.handout)
        self._printing.print_pdf(pressed.pdf, job, file_name(pressed.handout).removesuffix(".pdf"))

    def _copy(self, sentence: str) -> None:
        QGuiApplication.clipboard().setText(sentence)
        self._window.notice.tell(self.tr("Copied. Paste it into the patient’s record."))

    def _tell_sent(self, printer: str) -> None:
        told = self.tr("Sent to {printer}.").format(printer=printer)
        if self._under_way:
            self.count(self._under_way.pop(0), told)
        else:
            self._window.notice.tell(told)

    def _tell_progress(self, done: int, total: int) -> None:
        if done < total:
            told = self.tr("Sending to the printer: {share} %").format(share=100 * done // total)
            self._window.notice.offer(told, self.tr("Cancel"), self._printing.cancel)

    def _tell_cancelled(self) -> None:
        self._under_way = self._under_way[1:]
        self._window.notice.tell(self.tr("Printing was cancelled. The handout is still here."))

    def _tell_failed(self, reason: str) -> None:
        self._under_way = self._under_way[1:]
        self._window.notice.tell(failure_words(reason), is_lasting=True)
