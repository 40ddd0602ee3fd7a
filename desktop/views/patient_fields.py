"""What is typed for one patient: kept in memory only, and gone with the handout."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from db.records import ForPatient, Language, Point
from desktop.core.wording import wording
from desktop.widgets.buttons import Button
from desktop.widgets.date_field import DateField
from desktop.widgets.heading import heading
from desktop.widgets.look import Look
from desktop.widgets.rules import label, plain_tip

_TYPING_PAUSE_MS = 250
_MOST_NOTE_PX = 120
# The note grows first; only what it cannot take stays empty below it.
_NOTE_SHARE = 100
_LONGEST_LINE = 120
_METER_PX = 16
LONGEST_NOTE = 20_000


class PatientFields(QWidget):
    """Name, dates, clinician, note and circled lines; `changed` follows once typing pauses."""

    changed = Signal()
    circling_requested = Signal()
    snippets_requested = Signal(object)
    note_typed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._language: Language = "en"
        self._circled: tuple[Point, ...] = ()
        self._build()
        self._connect_signals()
        self.set_circled(())

    @property
    def values(self) -> ForPatient:
        """Return what stands in the fields."""
        return ForPatient(
            name=self._name.text().strip(),
            date=self._date.text().strip(),
            clinician=self._clinician.text().strip(),
            next_visit=self._visit.text().strip(),
            note=self.note,
            circled=self._circled,
        )

    @property
    def note(self) -> str:
        """Return the note."""
        return self._note.toPlainText().strip()[:LONGEST_NOTE]

    @property
    def circled(self) -> tuple[Point, ...]:
        """Return the lines that are circled for this patient."""
        return self._circled

    def set_language(self, language: Language) -> None:
        """Let the calendars write dates in the language of the handout."""
        self._language = language

    def set_circled(self, points: tuple[Point, ...]) -> None:
        """Circle these lines and no others."""
        self._circled = points
        count = f" ({len(points)})" if points else ""
        self._circle.setText(self.tr("Points for page one…") + count)

    def set_can_circle(self, *, can: bool) -> None:
        """Let lines be circled, once there are pages."""
        self._circle.setEnabled(can)

    def add_to_note(self, text: str) -> None:
        """Put a text at the end of the note, on a line of its own; typing over it can be undone."""
        cursor = self._note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText(f"\n{text}" if self.note else text)
        self._note.setTextCursor(cursor)
        self._note.setFocus()

    def show_meter(self, words: str, tone: str) -> None:
        """Say below the note how hard it is to read, in a tone of the style sheet."""
        shown = self._meter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self._meter.width())
        self._meter.setText(shown)
        self._meter.setToolTip(plain_tip(words))
        self._meter.setAccessibleDescription(words)
        self._meter.setProperty("tone", tone)
        self._meter.style().unpolish(self._meter)
        self._meter.style().polish(self._meter)
        self._note.setAccessibleDescription(words)

    def show_values(self, values: ForPatient) -> None:
        """Put these into the fields in place of what stands there; no key brings that back."""
        fields = (self._name, self._date, self._clinician, self._visit)
        for line, text in zip(fields, (values.name, values.date, values.clinician, values.next_visit), strict=True):
            # `clear` could be undone: the next patient's clinician would read this one's name.
            line.setText(text)
        self._note.setPlainText(values.note)
        self.set_circled(values.circled)

    def flush_typing(self) -> bool:
        """Count what is being typed as typed; say whether that was still to come."""
        was_typing = self._typing_pause.isActive()
        self._typing_pause.stop()
        return was_typing

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("For this patient"), "strong"))
        head.addStretch(1)
        head.addWidget(label(self.tr("Not kept after you close"), "quiet"))
        column.addLayout(head)
        column.addLayout(self._make_lines())
        column.addLayout(self._make_note_head())
        self._note = QPlainTextEdit()
        # The style sheet gives it three lines.
        self._note.setObjectName("patientNote")
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(self.tr("Short words and short sentences work best."))
        self._note.setAccessibleName(self.tr("Note for this patient"))
        self._note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._note.setMaximumHeight(_MOST_NOTE_PX)
        column.addWidget(self._note, _NOTE_SHARE)
        self._meter = label("", "quiet")
        self._meter.setFixedHeight(_METER_PX)
        self._meter.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column.addWidget(self._meter)
        # Else a tall window would spread the fields over what the note does not take.
        column.addStretch(1)
        self._typing_pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)

    def _make_lines(self) -> QGridLayout:
        pick = self.tr("Pick a day")
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name"))
        self._date = DateField(self._look, self.tr("Date"), pick, self._long_date)
        self._clinician = QLineEdit()
        self._clinician.setAccessibleName(self.tr("Clinician"))
        self._visit = DateField(self._look, self.tr("Next visit"), pick, self._long_date)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for place, field in enumerate((self._name, self._date, self._clinician, self._visit)):
            field.setMaxLength(_LONGEST_LINE)
            row, column = divmod(place, 2)
            grid.addWidget(label(field.accessibleName(), "quiet-13"), 2 * row, column)
            grid.addWidget(field, 2 * row + 1, column)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _make_note_head(self) -> QHBoxLayout:
        self._circle = Button(self._look, style="link")
        tip = self.tr("Choose up to three points that matter most for this patient: page one lists them, to be ticked")
        self._circle.setToolTip(tip)
        self._texts = Button(self._look, self.tr("Saved texts…"), style="link")
        self._texts.setToolTip(self.tr("Texts that your clinic puts into notes again and again"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(self.tr("Note"), "quiet-13"))
        row.addStretch(1)
        row.addWidget(self._texts)
        row.addWidget(self._circle)
        return row

    def _connect_signals(self) -> None:
        for line in (self._name, self._date, self._clinician, self._visit):
            line.textChanged.connect(self._typing_pause.start)
        self._note.textChanged.connect(self._typing_pause.start)
        self._typing_pause.timeout.connect(self._announce)
        self._circle.clicked.connect(self.circling_requested)
        self._texts.clicked.connect(self._ask_for_snippets)

    def _announce(self) -> None:
        self.note_typed.emit(self.note)
        self.changed.emit()

    def _ask_for_snippets(self) -> None:
        self.snippets_requested.emit(self._texts)

    def _long_date(self, day: date) -> str:
        return wording(self._language).long_date(day)
