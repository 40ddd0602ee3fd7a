"""The window that opens once when the program has a bug."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.widgets.buttons import Button
from desktop.widgets.look import Look
from desktop.widgets.ringed_dialog import RingedDialog
from desktop.widgets.rules import label

_SIZE_PX = (560, 360)


class CrashDialog(RingedDialog):
    """Shows a report to copy; it holds no health information."""

    safe_start_requested = Signal()

    def __init__(self, look: Look, report: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Something went wrong in Lamina"))
        self.resize(*_SIZE_PX)
        self._report = report
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        told = label(
            self.tr(
                "This is a fault of the program, not yours. Your handout is still there; save it, then start Lamina "
                "again. The report below holds no names and nothing that was searched for."
            )
        )
        told.setWordWrap(True)
        column.addWidget(told)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        column.addWidget(text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        copy = Button(look, self.tr("Copy the report"))
        close = Button(look, self.tr("Go on"), style="done")
        close.setDefault(True)
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        safely = Button(look, self.tr("Start again in safe mode"))
        safely.clicked.connect(self.accept)
        safely.clicked.connect(self.safe_start_requested)
        row.addWidget(safely)
        row.addWidget(copy)
        row.addWidget(close)
        column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
