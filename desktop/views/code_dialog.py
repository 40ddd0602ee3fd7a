"""Whether an old sheet is still good, by the code at its foot."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from db.records import TopicSummary
from desktop.core.handout.receipt import SheetCheck, SheetState
from desktop.widgets.buttons import Button
from desktop.widgets.look import Look
from desktop.widgets.ringed_dialog import RingedDialog
from desktop.widgets.rules import label

_WIDTH_PX = 440
_LONGEST_CODE = 40
_ANSWER_PX = 64
_CHANGES_PX = 150


class CodeDialog(RingedDialog):
    """Asks for a code; `asked` carries it, and `show_answer` says what it is worth."""

    asked = Signal(str)
    topic_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Check an old sheet"))
        self.setFixedWidth(_WIDTH_PX)
        self._topic = ""
        self._code = QLineEdit()
        self._code.setMaxLength(_LONGEST_CODE)
        self._code.setPlaceholderText("SPL-EN-14-1.0")
        self._code.setAccessibleName(self.tr("Code at the foot of the sheet"))
        self._answer = label("")
        self._answer.setWordWrap(True)
        self._answer.setMinimumHeight(_ANSWER_PX)
        self._since = label(self.tr("What the page says differently since this sheet:"), "quiet-13")
        self._since.setWordWrap(True)
        # A field to read in, so that a long list scrolls by keyboard and a screen reader goes through it line by line.
        self._changes = QPlainTextEdit()
        self._changes.setReadOnly(True)
        self._changes.setTabChangesFocus(True)
        self._changes.setFixedHeight(_CHANGES_PX)
        self._changes.setAccessibleName(self._since.text())
        self._open = Button(look, self.tr("Open the page"))
        self._check = Button(look, self.tr("Check"), style="done")
        self._build(look)

    def begin_with(self, code: str) -> None:
        """Ask about a code that was typed elsewhere."""
        self._code.setText(code)
        self._ask()

    def show_answer(self, found: SheetCheck, topic: TopicSummary | None) -> None:
        """Say what the sheet is worth, and offer its page."""
        self._topic = topic.id if topic else ""
        self._open.setVisible(topic is not None)
        words = self._words(found).format(version=found.version, now=found.version_now)
        told = f"{topic.title}\n{words}" if topic else words
        self._answer.setText(told)
        self._code.setAccessibleDescription(told)
        self._show_changes(found)

    def show_trouble(self, sentence: str) -> None:
        """Say that the library could not be asked."""
        self._answer.setText(sentence)
        self._show_changes(SheetCheck(SheetState.UNKNOWN))

    def _show_changes(self, found: SheetCheck) -> None:
        lines = (f"{it.version} ({it.date.isoformat()}): {it.line}" for it in found.changes)
        self._changes.setPlainText("\n\n".join(lines))
        for part in (self._since, self._changes):
            part.setVisible(bool(found.changes))
        self.adjustSize()

    def _words(self, found: SheetCheck) -> str:
        return {
            SheetState.CURRENT: self.tr("Current: the library still says what this sheet says (version {version})."),
            SheetState.SUPERSEDED: self.tr("Out of date: the sheet is version {version}, the page is now {now}."),
            SheetState.NEWER: self.tr(
                "The sheet is version {version}, this Lamina only has {now}: Lamina needs an update."
            ),
            SheetState.UNKNOWN: self.tr("No sheet of this library has that code. A code looks like SPL-EN-14-1.0."),
        }[found.state]

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self._code.accessibleName(), "quiet-13"))
        row = QHBoxLayout()
        row.addWidget(self._code, 1)
        row.addWidget(self._check)
        column.addLayout(row)
        column.addWidget(self._answer)
        for part in (self._since, self._changes):
            part.hide()
            column.addWidget(part)
        last = QHBoxLayout()
        close = Button(look, self.tr("Close"))
        self._open.hide()
        last.addWidget(self._open)
        last.addStretch(1)
        last.addWidget(close)
        column.addLayout(last)
        self._check.setDefault(True)
        self._check.clicked.connect(self._ask)
        close.clicked.connect(self.reject)
        self._open.clicked.connect(self._choose)

    def _ask(self) -> None:
        self.asked.emit(self._code.text())

    def _choose(self) -> None:
        self.topic_chosen.emit(self._topic)
        self.accept()
