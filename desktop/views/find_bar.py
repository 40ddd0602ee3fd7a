"""Find in page: a bar with the words, how often they stand on the page, and the way from one to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from desktop.widgets.buttons import IconButton
from desktop.widgets.look import Look
from desktop.widgets.rules import label

_LONGEST = 100
_FIELD_PX = 260
_COUNT_PX = 84


class _Field(QLineEdit):
    """The words; Enter goes on, Shift+Enter goes back."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter; all other keys are the field's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Asks for words; what it is told about them it shows."""

    words_typed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(4)
        self._field = _Field()
        self._field.setMaxLength(_LONGEST)
        self._field.setMaximumWidth(_FIELD_PX)
        self._field.setPlaceholderText(self.tr("Find in this page"))
        self._field.setAccessibleName(self.tr("Find in this page"))
        self._count = label("", "quiet-13")
        self._count.setMinimumWidth(_COUNT_PX)
        self._before = IconButton(look, "chevron-up", self.tr("The one before"), "Shift+F3")
        self._next = IconButton(look, "chevron-down", self.tr("The next one"), "F3")
        close = IconButton(look, "close", self.tr("Close the find bar"), "Esc")
        row.addWidget(self._field, 1)
        row.addSpacing(8)
        row.addWidget(self._count)
        for button in (self._before, self._next):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        self._field.textChanged.connect(self.words_typed)
        self._field.stepped.connect(self.stepped)
        self._before.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)

    @property
    def words(self) -> str:
        """Return what is looked for."""
        return self._field.text()

    def begin(self) -> None:
        """Show the bar and take the keyboard, the last words ready to be typed over."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_count(self, number: int, count: int) -> None:
        """Say which of how many places is the current one."""
        is_asked = bool(self.words.strip())
        told = self.tr("{number} of {count}").format(number=number, count=count) if count else self.tr("Not found")
        self._count.setText(told if is_asked else "")
        # What a screen reader says of the field, since the keyboard stays there.
        self._field.setAccessibleDescription(told if is_asked else "")
        for button in (self._before, self._next):
            button.setEnabled(count > 0)
