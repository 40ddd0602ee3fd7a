"""The handout large: the true PDF, page under page."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.buttons import Button
from desktop.widgets.focus_ring import FocusRing
from desktop.widgets.look import Look

_SIZE_PX = (860, 900)


class PreviewDialog(QDialog):
    """Shows a PDF from memory; it never touches the disk."""

    def __init__(self, look: Look, pdf: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Handout, as it will print"))
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
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addStretch(1)
        close = Button(look, self.tr("Close"))
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        self._ring = FocusRing(self, look.theme.accent)

    def done(self, answer: int) -> None:
        """Close; the ring goes first, since it follows the keyboard even while its window is taken apart."""
        super().done(answer)
        self._ring.deleteLater()

    def exec(self) -> int:
        """Show the pages until they are closed, and then let go of the PDF."""
        answer = super().exec()
        self._view.setDocument(QPdfDocument(self))
        self._document.close()
        self._buffer.close()
        self.deleteLater()
        return answer
