"""A quiet notice at the foot of the page: what happened and what to do, with at most one action."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.widgets.announcement import announce
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.look import Look

_SHORT_MS = 8_000
_MARGIN_PX = 16
_WIDEST_PX = 560


@dataclass(frozen=True, slots=True)
class _Said:
    """What a notice says, and the one action that it may offer."""

    text: str
    action: str = ""
    then: Callable[[], None] | None = None
    is_lasting: bool = False


class Notice(QFrame):
    """Lies over its parent's lower edge; short ones go by themselves, lasting ones wait to be closed.

    A short one takes the place of another short one, and lasting ones come back after it, in the order they came.
    """

    left = Signal()

    def __init__(self, look: Look, parent: QWidget, find_room: Callable[[], QRect]) -> None:
        """Lie at the lower edge of what `find_room` returns, a rectangle inside `parent`."""
        super().__init__(parent)
        self.setProperty("box", "notice")
        self._said = _Said("")
        self._waiting: list[_Said] = []
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
        told = _Said(text, is_lasting=is_lasting)
        if is_lasting and self.isVisible() and (self._said.is_lasting or self._said.then is not None):
            if text not in (said.text for said in (self._said, *self._waiting)):
                self._waiting.append(told)
        else:
            self._show(told)

    def offer(self, text: str, action: str, then: Callable[[], None], *, is_lasting: bool = False) -> None:
        """Say something and offer one action, such as undoing it; one that lasts stands in place of another like it."""
        if is_lasting:
            self.take_back(action)
        self._show(_Said(text, action, then, is_lasting))

    def take_back(self, action: str) -> None:
        """Let what offers this action go, on show or waiting."""
        self._waiting = [said for said in self._waiting if said.action != action]
        if self.isVisible() and self._said.action == action:
            self.dismiss()

    def dismiss(self) -> None:
        """Let the notice on show go; the next one that waits takes its place."""
        self.hide()
        self._timer.stop()
        self._leave()
        if self._waiting:
            self._show(self._waiting.pop(0))

    def withdraw(self) -> None:
        """Let the notice on show go if it is a short one, whose offer may no longer be meant."""
        if self.isVisible() and not self._said.is_lasting:
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

    def _show(self, said: _Said) -> None:
        if self._said.is_lasting and self.isVisible() and said.text != self._said.text:
            self._waiting.insert(0, self._said)
        self._leave()
        self._said = said
        self._words.setText(said.text)
        self._words.setAccessibleName(said.text)
        self._action.setText(said.action)
        self._action.setVisible(bool(said.action))
        self._timer.stop()
        if not said.is_lasting:
            self._timer.start()
        self.show()
        self.place()
        self.raise_()
        announce(self, f"{said.text} {said.action}".strip())

    def _leave(self) -> None:
        # What an offer holds to undo something, such as a patient's name, goes with it.
        self._said = _Said("")
        self.left.emit()

    def _act(self) -> None:
        then = self._said.then
        self.dismiss()
        if then is not None:
            then()
