"""The window of the help: some pages, one of them on show."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.widgets.buttons import Button
from desktop.widgets.look import Look
from desktop.widgets.ringed_dialog import RingedDialog
from desktop.widgets.segment import Segment

_SIZE_PX = (860, 640)
_FRAME_PX = 60


class HelpDialog(RingedDialog):
    """Shows the pages it is given, one at a time."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Help"))
        self._look = look
        self._pages: dict[str, QWidget] = {}
        self._names: list[tuple[str, str]] = []
        self._tabs: Segment | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(12)
        self._stack = QStackedWidget()
        self._column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(look, self.tr("Close"), style="done")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        self._column.addLayout(row)
        room = self.screen().availableSize()
        self.resize(min(_SIZE_PX[0], room.width() - _FRAME_PX), min(_SIZE_PX[1], room.height() - _FRAME_PX))

    def add(self, name: str, title: str, page: QWidget) -> None:
        """Take one more page."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        area.setAccessibleName(title)
        area.setWidget(page)
        self._pages[name] = area
        self._names.append((name, title))
        self._stack.addWidget(area)

    def show_page(self, name: str) -> None:
        """Show one of the pages that were added, and buttons for all of them."""
        if self._tabs is None:
            self._tabs = Segment(tuple(self._names), self.tr("Help"))
            self._tabs.chosen.connect(self.show_page)
            self._column.insertWidget(0, self._tabs)
        self._tabs.set_value(name)
        self._stack.setCurrentWidget(self._pages[name])
