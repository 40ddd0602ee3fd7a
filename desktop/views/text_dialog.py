"""A dialog that asks for a name and, where wanted, a text."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.widgets.buttons import Button
from desktop.widgets.look import Look
from desktop.widgets.ringed_dialog import RingedDialog
from desktop.widgets.rules import label

_WIDTH_PX = 420
_TEXT_PX = 120
_LONGEST_NAME = 80


class TextDialog(RingedDialog):
    """Asks for `name` and, where `text_label` is given, for `text`; a name without letters cannot be saved."""

    def __init__(
        self,
        look: Look,
        title: str,
        intro: str,
        name: str = "",
        *,
        text_label: str = "",
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH_PX)
        self._name = QLineEdit(name)
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setAccessibleName(self.tr("Name"))
        self._text = QPlainTextEdit(text)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(_TEXT_PX)
        self._text.setAccessibleName(text_label)
        self._build(look, intro, text_label)
        self._check()

    @property
    def name(self) -> str:
        """Return the name without spaces around it."""
        return self._name.text().strip()

    @property
    def text(self) -> str:
        """Return the text without spaces around it."""
        return self._text.toPlainText().strip()

    def _build(self, look: Look, intro: str, text_label: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        words = label(intro, "quiet-13")
        words.setWordWrap(True)
        column.addWidget(words)
        column.addWidget(label(self.tr("Name"), "quiet-13"))
        column.addWidget(self._name)
        if text_label:
            above = label(text_label, "quiet-13")
            above.setWordWrap(True)
            column.addWidget(above)
            column.addWidget(self._text)
        column.addSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        cancel = Button(look, self.tr("Cancel"))
        self._save = Button(look, self.tr("Save"), style="done")
        self._save.setDefault(True)
        cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(self._save)
        column.addLayout(row)
        self._name.textChanged.connect(self._check)

    def _check(self) -> None:
        self._save.setEnabled(bool(self.name))
