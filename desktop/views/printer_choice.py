"""The printers of this computer, one of them chosen, and in words how that one is."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.services.print_job import Printer
from desktop.views.failure_words import failure_words
from desktop.widgets.buttons import Button
from desktop.widgets.look import Look
from desktop.widgets.rules import label

_THREE_LINES_PX = 60


class PrinterChoice(QWidget):
    """Never moves the choice to another printer by itself: a handout on the wrong printer is in the wrong hands."""

    chosen = Signal()
    search_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._printers: tuple[Printer, ...] = ()
        self._wanted = ""
        self._box = QComboBox()
        self._box.setAccessibleName(self.tr("Printer"))
        # On Linux the name of a list that drops down is what is chosen in it.
        self._box.setAccessibleDescription(self.tr("Printer"))
        self._words = label("", "quiet")
        self._words.setWordWrap(True)
        # Room for the longest sentence, so that nothing moves when it comes.
        self._words.setMinimumHeight(_THREE_LINES_PX)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._again = Button(look, self.tr("Look again"), style="link")
        row = QHBoxLayout()
        row.setSpacing(12)
        # The ring of the focus needs room.
        row.setContentsMargins(0, 4, 4, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._box)
        column.addLayout(row)
        self.setFocusProxy(self._box)
        self._box.currentIndexChanged.connect(self._choose)
        self._again.clicked.connect(self.search_requested)

    @property
    def printer(self) -> Printer | None:
        """Return the printer that is chosen."""
        index = self._box.currentIndex()
        return self._printers[index] if 0 <= index < len(self._printers) else None

    @property
    def words(self) -> str:
        """Return what is said about the chosen printer, or why there is none."""
        return self._words.text()

    def want(self, name: str) -> None:
        """Choose the printer called `name`, now or when it is found."""
        if name:
            self._wanted = name
            self.show_printers(self._printers)

    def show_looking(self) -> None:
        """Say that printers are being looked for; those already known stay."""
        self._again.setEnabled(False)
        if not self._printers:
            self._box.setEnabled(False)
            self._box.setPlaceholderText(self.tr("Looking for printers…"))
            self._say("")

    def show_printers(self, printers: tuple[Printer, ...]) -> None:
        """Offer `printers`; the one chosen before stays chosen, or none is."""
        self._printers = printers
        names = [printer.name for printer in printers]
        self._wanted = self._wanted or _obvious(printers)
        with QSignalBlocker(self._box):
            self._box.clear()
            self._box.addItems([self._label(printer) for printer in printers])
            self._box.setCurrentIndex(names.index(self._wanted) if self._wanted in names else -1)
        self._again.setEnabled(True)
        self._box.setEnabled(bool(printers))
        self._box.setPlaceholderText(self.tr("Choose a printer") if printers else self.tr("No printer"))
        self._describe()

    def show_trouble(self, sentence: str) -> None:
        """Say why no printers can be offered."""
        self.show_printers(())
        self._say(failure_words(sentence), tone="danger")

    def _choose(self) -> None:
        if self.printer is not None:
            self._wanted = self.printer.name
        self._describe()

    def _describe(self) -> None:
        printer = self.printer
        if printer is not None:
            self._say(" · ".join(filter(None, (self._state(printer), printer.location))))
        elif not self._printers:
            self._say(self.tr("No printer found on this computer. Save the handout as a PDF instead."), tone="danger")
        elif self._wanted:
            self._say(
                self.tr("{printer} is not there now. Choose another.").format(printer=self._wanted), tone="danger"
            )
        else:
            self._say("")
        self.chosen.emit()

    def _say(self, words: str, tone: str = "quiet") -> None:
        self._words.setText(words)
        set_tone(self._words, tone)
        self._box.setAccessibleDescription(words)

    def _state(self, printer: Printer) -> str:
        states = {
            "ready": self.tr("Ready"),
            "busy": self.tr("Busy: your pages wait their turn"),
            "stopped": self.tr("Stopped: pages wait until it is started again"),
            "refusing": self.tr("Takes no jobs now"),
        }
        return states[printer.state]

    def _label(self, printer: Printer) -> str:
        shown = printer.description or printer.name
        is_alone = sum((other.description or other.name) == shown for other in self._printers) == 1
        return shown if is_alone else f"{shown} ({printer.name})"


def set_tone(words: QLabel, tone: str) -> None:
    """Show words in another tone of the style sheet."""
    words.setProperty("tone", tone)
    words.style().unpolish(words)
    words.style().polish(words)


def _obvious(printers: tuple[Printer, ...]) -> str:
    if len(printers) == 1:
        return printers[0].name
    return next((printer.name for printer in printers if printer.is_default), "")
