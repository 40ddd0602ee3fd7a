"""How many sheets of each topic went out in each month: numbers only, nobody's name."""

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from db.saved import HandedOut
from desktop.widgets.buttons import Button
from desktop.widgets.look import Look
from desktop.widgets.rules import label

_SIZE_PX = (520, 420)


class CountsDialog(QDialog):
    """Shows counts by month and topic; `title_of` gives the name of a topic id."""

    def __init__(
        self,
        look: Look,
        counts: Sequence[HandedOut],
        title_of: Callable[[str], str],
        clear: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was handed out"))
        self.resize(*_SIZE_PX)
        self._rows = [(it.month, title_of(it.topic_id), it.times) for it in counts]
        self._clear = clear
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        intro = label(self.tr("Printed or saved, by topic and month. No names and no days are kept."), "quiet-13")
        intro.setWordWrap(True)
        column.addWidget(intro)
        self._table = self._make_table()
        column.addWidget(self._table, 1)
        column.addLayout(self._make_buttons(look))

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(self.windowTitle())
        table.setHeaderLabels([self.tr("Topic"), self.tr("Sheets")])
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for month, rows in groupby(self._rows, key=lambda row: row[0]):
            these = list(rows)
            parent = QTreeWidgetItem([month, str(sum(times for _, _, times in these))])
            table.addTopLevelItem(parent)
            for _, title, times in these:
                parent.addChild(QTreeWidgetItem([title, str(times)]))
        for place in range(table.topLevelItemCount()):
            item = table.topLevelItem(place)
            if item is not None:
                _align_numbers(item)
        table.expandAll()
        if not self._rows:
            table.setRootIsDecorated(False)
            table.addTopLevelItem(QTreeWidgetItem([self.tr("Nothing was printed or saved yet."), ""]))
        return table

    def _make_buttons(self, look: Look) -> QHBoxLayout:
        forget = Button(look, self.tr("Forget the counts"))
        copy = Button(look, self.tr("Copy as a table"))
        close = Button(look, self.tr("Close"), style="done")
        close.setDefault(True)
        for button in (forget, copy):
            button.setEnabled(bool(self._rows))
        forget.clicked.connect(self._forget)
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(forget)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _forget(self) -> None:
        self._clear()
        self.accept()

    def _copy(self) -> None:
        lines = ["\t".join(map(str, row)) for row in self._rows]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _align_numbers(item: QTreeWidgetItem) -> None:
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
    for child in map(item.child, range(item.childCount())):
        if child is not None:
            child.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
