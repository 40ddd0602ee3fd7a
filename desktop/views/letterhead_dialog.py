"""The clinic's name, address and phones, set once for every handout."""

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from db.records import Letterhead
from desktop.widgets.buttons import Button
from desktop.widgets.focus_ring import FocusRing
from desktop.widgets.look import Look
from desktop.widgets.rules import label

_WIDTH_PX = 460
_LONGEST_LINE = 120
_MOST_ADDRESS_LINES = 4


class LetterheadDialog(QDialog):
    """Asks for the letterhead; `letterhead` is what was filled in."""

    def __init__(self, look: Look, letterhead: Letterhead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Clinic letterhead"))
        self.setMinimumWidth(_WIDTH_PX)
        self._clinic = QLineEdit(letterhead.clinic)
        self._address = QPlainTextEdit("\n".join(letterhead.address))
        self._address.setTabChangesFocus(True)
        self._address.setFixedHeight(84)
        self._phone = QLineEdit(letterhead.phone)
        self._after_hours = QLineEdit(letterhead.phone_after_hours)
        self._build(look)

    @property
    def letterhead(self) -> Letterhead:
        """Return what stands in the fields."""
        lines = tuple(line.strip()[:_LONGEST_LINE] for line in self._address.toPlainText().splitlines() if line.strip())
        return Letterhead(
            clinic=self._clinic.text().strip(),
            address=lines[:_MOST_ADDRESS_LINES],
            phone=self._phone.text().strip(),
            phone_after_hours=self._after_hours.text().strip(),
        )

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        intro = label(self.tr("Printed at the top of each handout. It stays on this computer."), "quiet-13")
        intro.setWordWrap(True)
        column.addWidget(intro)
        fields = (
            (self.tr("Clinic name"), self._clinic),
            (self.tr("Address"), self._address),
            (self.tr("Phone"), self._phone),
            (self.tr("Phone after hours"), self._after_hours),
        )
        grid = QGridLayout()
        grid.setVerticalSpacing(10)
        grid.setHorizontalSpacing(16)
        for row, (name, field) in enumerate(fields):
            if isinstance(field, QLineEdit):
                field.setMaxLength(_LONGEST_LINE)
            field.setAccessibleName(name)
            grid.addWidget(label(name, "quiet-13"), row, 0)
            grid.addWidget(field, row, 1)
        column.addLayout(grid)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel = Button(look, self.tr("Cancel"))
        save = Button(look, self.tr("Save letterhead"), style="done")
        save.setDefault(True)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.accept)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        column.addLayout(buttons)
        FocusRing(self, look.theme.accent)
