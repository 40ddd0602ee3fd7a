"""A quiet notice at the foot of the page: what happened and what to do, with at most one action."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.widgets.announcement import announce
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.look import Look

_SHORT_MS = 8_000
_MARGIN_PX = 16
_WIDEST_PX = 560


class Notice(QFrame):
    """Lies over its parent's lower edge; short ones go by themselves, lasting ones wait to be closed.

    A short one takes the place of another short one, and lasting ones come back after it, in the order they came.
    """

    left = Signal()

    def __init__(self, look: Look, parent: QWidget, find_room: Callable[[], QRect]) -> None:
        """Lie at the lower edge of what `find_room` returns, a rectangle inside `parent`."""
        super().__init__(parent)
        self.setProperty("box", "notice")
        self._then: Callable[[], None] | None = None
        self._is_lasting = False
        self._waiting: list[str] = []
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
        self._timer.timeout.connect(self.dismiss)
        self._close.clicked.connect(self.dismiss)
        self._action.clicked.connect(self._act)
        self._find_room = find_room
        self.hide()

    @property
    def text(self) -> str:
        """Return what the notice says, or nothing while it is hidden."""
        return self._words.text() if self.isVisible() else ""

    def tell(self, text: str, *, is_lasting: bool = False) -> None:
        """Say something at once; what lasts waits behind what lasts, and behind an offer that may be about to be taken.

        Mere words that go by themselves make room for it: trouble is not to come seconds late.
        """
        if is_lasting and self.isVisible() and (self._is_lasting or self._then is not None):
            if text not in (self.text, *self._waiting):
                self._waiting.append(text)
        else:
            self._show(text, "", None, is_lasting=is_lasting)

    def offer(self, text: str, action: str, then: Callable[[], None]) -> None:
        """Say something and offer one action, such as undoing it."""
        self._show(text, action, then, is_lasting=False)

    def dismiss(self) -> None:
        """Let the notice on show go; the next one that waits takes its place."""
        self.hide()
        self._timer.stop()
        self._leave()
        if self._waiting:
            self._show(self._waiting.pop(0), "", None, is_lasting=True)

    def withdraw(self) -> None:
        """Let the notice on show go if it is a short one, whose offer may no longer be meant."""
        if self.isVisible() and not self._is_lasting:
            self.dismiss()

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
        if self._is_lasting and self.isVisible() and text != self.text:
            self._waiting.insert(0, self.text)
        self._leave()
        self._is_lasting = is_lasting
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
        announce(self, f"{text} {action}".strip())

    def _leave(self) -> None:
        # What an offer holds to undo something, such as a patient's name, goes with it.
        self._then = None
        self.left.emit()

    def _act(self) -> None:
        then = self._then
        self.dismiss()
        if then is not None:
            then()
