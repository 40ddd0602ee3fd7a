"""A quiet notice at the foot of the page: what happened and what to do, with at most one action."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.look import Look

_SHORT_MS = 8_000
_MARGIN_PX = 16
_WIDEST_PX = 560


class Notice(QFrame):
    """Lies over its parent's lower edge; short ones go by themselves, lasting ones wait to be closed."""

    def __init__(self, look: Look, parent: QWidget, find_room: Callable[[], QRect]) -> None:
        """Lie at the lower edge of what `find_room` returns, a rectangle inside `parent`."""
        super().__init__(parent)
        self.setProperty("box", "notice")
        self._then: Callable[[], None] | None = None
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 8, 10)
        row.setSpacing(12)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = Button(look, style="link")
        self._close = IconButton(look, "close", self.tr("Close this notice"))
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=_SHORT_MS)
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._action.clicked.connect(self._act)
        self._find_room = find_room
        self.hide()

    @property
    def text(self) -> str:
        """Return what the notice says, or nothing while it is hidden."""
        return self._words.text() if self.isVisible() else ""

    def tell(self, text: str, *, is_lasting: bool = False) -> None:
        """Say something."""
        self._show(text, "", None, is_lasting=is_lasting)

    def offer(self, text: str, action: str, then: Callable[[], None]) -> None:
        """Say something and offer one action, such as undoing it."""
        self._show(text, action, then, is_lasting=False)

    def place(self) -> None:
        """Lie where there is room now."""
        if not self.isVisible():
            return
        room = self._find_room()
        width = min(room.width() - 2 * _MARGIN_PX, _WIDEST_PX)
        self._row.activate()
        height = max(self._row.totalHeightForWidth(width), self._row.minimumSize().height())
        left = room.left() + (room.width() - width) // 2
        self.setGeometry(left, room.bottom() + 1 - height - _MARGIN_PX, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge of a watched widget while it changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def _show(self, text: str, action: str, then: Callable[[], None] | None, *, is_lasting: bool) -> None:
        self._words.setText(text)
        self._words.setAccessibleName(text)
        self._then = then
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._timer.stop()
        if not is_lasting:
            self._timer.start()
        self.show()
        self.place()
        self.raise_()

    def _act(self) -> None:
        self.hide()
        if self._then is not None:
            self._then()
