"""A small whole number that can be typed, or made larger and smaller with two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from desktop.widgets.buttons import IconButton
from desktop.widgets.look import Look

_WIDTH_PX = 56
# Its own arrows go (told to show none, Qt leaves no room for the number), and the text field inside it takes no
# second frame.
_BARE = (
    "QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }"
    "QLineEdit { border: 0; padding: 0; min-height: 0; background: transparent; }"
)


class NumberField(QWidget):
    """Holds a number of 1 to `most`; the arrow keys change it too."""

    def __init__(self, look: Look, name: str, most: int, less: str, more: str) -> None:
        """Make a field that a screen reader calls `name`; `less` and `more` name its buttons."""
        super().__init__()
        self._number = QSpinBox()
        self._number.setRange(1, most)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setFixedWidth(_WIDTH_PX)
        for heard in (self._number, self._number.lineEdit()):
            heard.setAccessibleName(name)
        self._number.setStyleSheet(_BARE)
        self.setFocusProxy(self._number)
        self._less = IconButton(look, "minus", less)
        self._more = IconButton(look, "plus", more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._less, self._number, self._more):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self._less, self._more):
            # The arrow keys do the same, so the way by Tab stays short.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._less.clicked.connect(self._number.stepDown)
        self._more.clicked.connect(self._number.stepUp)
        self._number.valueChanged.connect(self._mark_ends)
        self._mark_ends()

    @property
    def number(self) -> int:
        """Return the number."""
        return self._number.value()

    def _mark_ends(self) -> None:
        self._less.setEnabled(self._number.value() > self._number.minimum())
        self._more.setEnabled(self._number.value() < self._number.maximum())
