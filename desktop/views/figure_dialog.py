"""A figure of a page, as large as the screen has room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.records import Figure, Illustration, Topic
from desktop.views.markup import plain
from desktop.widgets.buttons import Button
from desktop.widgets.drawing import Drawing
from desktop.widgets.look import Look
from desktop.widgets.ringed_dialog import RingedDialog
from desktop.widgets.rules import label
from desktop.widgets.theme import drawing_in

_SHARE = 0.85
_ASIDE_PX = 120


class FigureDialog(RingedDialog):
    """Shows a drawing and its caption; Esc and Enter close it."""

    def __init__(self, look: Look, drawn: Illustration, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Figure"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        picture = Drawing(drawing_in(look.theme, drawn.svg), drawn.alt)
        picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        column.addWidget(picture, 1)
        words = label(caption, "lead")
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(look, self.tr("Close"), style="done")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        self._fit(picture)
        close.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Space too, the key that opened it."""
        if event.key() == Qt.Key.Key_Space:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _fit(self, picture: Drawing) -> None:
        room = self.screen().availableSize() * _SHARE
        width = room.width()
        height = picture.heightForWidth(width - 48) + _ASIDE_PX
        if height > room.height():
            width = round(width * room.height() / height)
            height = room.height()
        self.resize(width, height)


def caption_of(topic: Topic, illustration: str) -> str:
    """Return the words below a figure of a page."""
    blocks = (block for section in topic.sections for block in section.blocks)
    figures = (block for block in blocks if isinstance(block, Figure))
    return next((plain(figure.caption) for figure in figures if figure.illustration == illustration), "")
