"""The clinic's name, address, phones and logo, set once for every handout."""

from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.errors import LaminaError
from db.records import Letterhead
from desktop.views.failure_words import failure_words
from desktop.widgets.buttons import Button
from desktop.widgets.drawing import Drawing
from desktop.widgets.look import Look
from desktop.widgets.ringed_dialog import RingedDialog
from desktop.widgets.rules import label

# As wide as the logo with its two buttons needs beside the names of the fields, in either language.
_WIDTH_PX = 560
_LONGEST_LINE = 120
_MOST_ADDRESS_LINES = 4
_LOGO_PX = (120, 48)


class LetterheadDialog(RingedDialog):
    """Asks for the letterhead; `letterhead` is what was filled in."""

    def __init__(self, look: Look, letterhead: Letterhead, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Clinic letterhead"))
        self.setMinimumWidth(_WIDTH_PX)
        self._clinic = QLineEdit(letterhead.clinic)
        self._address = QPlainTextEdit("\n".join(letterhead.address))
        self._address.setTabChangesFocus(True)
        self._address.setFixedHeight(84)
        self._phone = QLineEdit(letterhead.phone)
        self._after_hours = QLineEdit(letterhead.phone_after_hours)
        self._logo = letterhead.logo
        self._build(look)
        self._show_logo()

    @property
    def letterhead(self) -> Letterhead:
        """Return what stands in the fields."""
        lines = tuple(line.strip()[:_LONGEST_LINE] for line in self._address.toPlainText().splitlines() if line.strip())
        return Letterhead(
            clinic=self._clinic.text().strip(),
            address=lines[:_MOST_ADDRESS_LINES],
            phone=self._phone.text().strip(),
            phone_after_hours=self._after_hours.text().strip(),
            logo=self._logo,
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
        grid.addWidget(label(self.tr("Logo"), "quiet-13"), len(fields), 0)
        grid.addLayout(self._make_logo(look), len(fields), 1)
        column.addLayout(grid)
        self._trouble = label("", "danger")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        column.addWidget(self._trouble)
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

    def _make_logo(self, look: Look) -> QHBoxLayout:
        self._shown = QHBoxLayout()
        self._take_away = Button(look, self.tr("Take away"), style="link")
        choose = Button(look, self.tr("Choose a picture…"))
        choose.setToolTip(self.tr("PNG, JPEG or SVG, up to 1 MB"))
        choose.clicked.connect(self._choose_logo)
        self._take_away.clicked.connect(self._drop_logo)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(self._shown)
        row.addWidget(choose)
        row.addWidget(self._take_away)
        row.addStretch(1)
        return row

    def _choose_logo(self) -> None:
        wanted = self.tr("Pictures (*.png *.jpg *.jpeg *.svg)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a logo"), str(Path.home()), wanted)
        if path:
            self._read_logo(Path(path))

    def _read_logo(self, path: Path) -> None:
        # The typesetter tries the picture: it is loaded with the first one.
        from desktop.core.handout.logo import MOST_BYTES, read_logo

        try:
            with path.open("rb") as file:
                self._logo = read_logo(file.read(MOST_BYTES + 1))
        except OSError as error:
            self._tell(self.tr("The file cannot be read: {reason}.").format(reason=error.strerror or error))
        except LaminaError as refused:
            self._tell(failure_words(refused, refused.advice))
        else:
            self._tell("")
            self._show_logo()

    def _drop_logo(self) -> None:
        self._logo = ""
        self._show_logo()

    def _show_logo(self) -> None:
        self._take_away.setVisible(bool(self._logo))
        for place in reversed(range(self._shown.count())):
            shown = self._shown.takeAt(place)
            widget = shown.widget() if shown else None
            if widget is not None:
                widget.deleteLater()
        if self._logo:
            drawing = Drawing(self._logo, self.tr("Logo"))
            drawing.setFixedSize(*_LOGO_PX)
            self._shown.addWidget(drawing)

    def _tell(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
