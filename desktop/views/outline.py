"""“On this page”: the sections of a long page beside it, the one that is being read marked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.views.painting import bold
from desktop.widgets.rules import label

_ROW_PX = 30


class _Sections(QListWidget):
    """The list; Enter and a click choose."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outline")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter; all other keys are the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))


class Outline(QFrame):
    """Lists sections; `section_chosen` says which was asked for."""

    section_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = -1
        self._needed = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = label(self.tr("On this page"), "strong-quiet")
        title.setContentsMargins(14, 0, 0, 0)
        column.addWidget(title)
        self._list = _Sections()
        self._list.setAccessibleName(self.tr("On this page"))
        self._list.chosen.connect(self.section_chosen)
        column.addWidget(self._list)
        column.addStretch(1)

    def show_sections(self, sections: Sequence[tuple[str, str]]) -> None:
        """List these (key, heading), none of them marked."""
        self._shown = -1
        self._list.clear()
        height = max(_ROW_PX, self._list.fontMetrics().height() + 12)
        for key, heading in sections:
            item = QListWidgetItem(heading)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setToolTip(heading)
            item.setSizeHint(QSize(0, height))
            self._list.addItem(item)
        self._needed = height * max(len(sections), 1) + 4
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the sections need, or scroll where that is too much."""
        super().resizeEvent(event)
        self._fit()

    def mark(self, place: int) -> None:
        """Show that section `place`, counted from 0, is being read."""
        if place == self._shown or not 0 <= place < self._list.count():
            return
        plain = self._list.font()
        if self._shown >= 0:
            self._list.item(self._shown).setFont(plain)
        self._shown = place
        self._list.item(place).setFont(bold(plain))
        self._list.setCurrentRow(place)

    def _fit(self) -> None:
        room = self.height() - self._list.geometry().top()
        self._list.setFixedHeight(max(min(self._needed, room), _ROW_PX))
