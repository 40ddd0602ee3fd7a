"""The handout large: the true PDF, page under page."""

from functools import partial

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.widgets.announcement import announce
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.look import Look
from desktop.widgets.ringed_dialog import RingedDialog
from desktop.widgets.rules import label

_SIZE_PX = (860, 900)


class PreviewDialog(RingedDialog):
    """Shows a PDF from memory, which never touches the disk; once closed it `wants_print`, or not."""

    save_requested = Signal()

    def __init__(self, look: Look, pdf: bytes, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Handout, as it will print"))
        self.wants_print = False
        room = self.screen().availableSize()
        self.resize(min(_SIZE_PX[0], room.width() - 40), min(_SIZE_PX[1], room.height() - 60))
        # A buffer with its own copy: one that pointed to Python's bytes would outlive them and take the program down.
        self._buffer = QBuffer(self)
        self._buffer.setData(pdf)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        view = self._view = QPdfView(self)
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setDocument(self._document)
        view.setAccessibleName(self.tr("Pages of the handout"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(view, 1)
        column.addWidget(self._make_told())
        column.addLayout(self._make_foot(look))
        self._show_place()
        view.pageNavigator().currentPageChanged.connect(self._show_place)

    def tell(self, words: str) -> None:
        """Say below the pages what became of them."""
        self._told.setText(words)
        self._told.show()
        announce(self._told, words)

    def _make_told(self) -> QLabel:
        """Return the place for words below the pages; without any there is none."""
        self._told = label("")
        self._told.setWordWrap(True)
        self._told.setContentsMargins(16, 8, 16, 8)
        self._told.hide()
        return self._told

    def _make_foot(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self._place = label("", "quiet-13")
        self._before = IconButton(look, "chevron-up", self.tr("The page before"))
        self._next = IconButton(look, "chevron-down", self.tr("The next page"))
        self._before.clicked.connect(partial(self._turn, -1))
        self._next.clicked.connect(partial(self._turn, 1))
        for part in (self._before, self._next, self._place):
            row.addWidget(part)
        row.addStretch(1)
        close = Button(look, self.tr("Close"))
        save = Button(look, self.tr("Save PDF…"))
        print_it = Button(look, self.tr("Print"), icon_name="print", style="done")
        print_it.setDefault(True)
        for keys, press in (
            (QKeySequence.StandardKey.Save, save.click),
            (QKeySequence.StandardKey.Print, print_it.click),
        ):
            QShortcut(keys, self).activated.connect(press)
        close.clicked.connect(self.reject)
        save.clicked.connect(self.save_requested)
        print_it.clicked.connect(self._print)
        for button in (close, save, print_it):
            row.addWidget(button)
        return row

    def _print(self) -> None:
        self.wants_print = True
        self.accept()

    def _turn(self, step: int) -> None:
        navigator = self._view.pageNavigator()
        page = min(max(navigator.currentPage() + step, 0), self._document.pageCount() - 1)
        navigator.jump(page, QPointF(), 0)

    def _show_place(self) -> None:
        page, count = self._view.pageNavigator().currentPage(), self._document.pageCount()
        self._place.setText(self.tr("Page {number} of {count}").format(number=page + 1, count=count))
        self._before.setEnabled(page > 0)
        self._next.setEnabled(page < count - 1)

    def exec(self) -> int:
        """Show the pages until they are closed, and then let go of the PDF."""
        answer = super().exec()
        self._view.setDocument(QPdfDocument(self))
        self._document.close()
        self._buffer.close()
        self.deleteLater()
        return answer
