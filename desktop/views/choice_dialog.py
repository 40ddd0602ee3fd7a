"""A dialog with boxes to tick below headings, in which some can be locked and only so many ticked."""

from dataclasses import dataclass

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.widgets.buttons import Button
from desktop.widgets.check_box import CheckBox
from desktop.widgets.look import Look
from desktop.widgets.ringed_dialog import RingedDialog
from desktop.widgets.rules import label, plain_tip, show_plain

_WIDTH_PX = 520
_HIGHEST_PX = 460
# Where the words of a box begin.
_BELOW_PX = 22


@dataclass(frozen=True, slots=True)
class Tick:
    """One box: what it stands for, its words, the heading above it, and whether it is ticked, or cannot be changed.

    `aside` stands beside the words: what comes of the tick all the same. `below` says them in another language.
    """

    key: object
    words: str
    heading: str = ""
    is_ticked: bool = False
    is_locked: bool = False
    aside: str = ""
    below: str = ""


class _Below(QLabel):
    """Says the words of a box once more; a click on it is one on the box."""

    def __init__(self, words: str, ticked: CheckBox) -> None:
        super().__init__()
        show_plain(self, words, "quiet-13")
        self.setWordWrap(True)
        self.setContentsMargins(_BELOW_PX, 3, 0, 6)
        self._box = ticked

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the box, or take the tick away."""
        super().mouseReleaseEvent(event)
        self._box.click()


class ChoiceDialog(RingedDialog):
    """Asks which of some things are wanted; `ticked` are their keys in the order they were shown."""

    def __init__(
        self,
        look: Look,
        title: str,
        intro: str,
        ticks: tuple[Tick, ...],
        *,
        most: int,
        first: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Let at most `most` boxes be ticked; `first` is another choice, shown above them."""
        super().__init__(look, parent)
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH_PX)
        self._most = most
        self._boxes: list[tuple[Tick, CheckBox]] = []
        self._build(look, intro, ticks, first)
        self._hold_most()

    @property
    def ticked(self) -> tuple[object, ...]:
        """Return the keys of the boxes that are ticked."""
        return tuple(tick.key for tick, made in self._boxes if made.isChecked())

    def name_action(self, words: str) -> None:
        """Say on the button what choosing leads to."""
        self._use.setText(words)

    def _build(self, look: Look, intro: str, ticks: tuple[Tick, ...], first: QWidget | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        words = label(intro, "quiet-13")
        words.setWordWrap(True)
        column.addWidget(words)
        if first is not None:
            column.addWidget(first)
        column.addWidget(self._make_list(look, ticks), 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        cancel = Button(look, self.tr("Cancel"))
        use = self._use = Button(look, self.tr("Use"), style="done")
        use.setDefault(True)
        cancel.clicked.connect(self.reject)
        use.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(use)
        column.addLayout(row)

    def _make_list(self, look: Look, ticks: tuple[Tick, ...]) -> QScrollArea:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(6, 6, 12, 6)
        column.setSpacing(2)
        heading = ""
        for tick in ticks:
            if tick.heading != heading:
                heading = tick.heading
                if column.count():
                    column.addSpacing(8)
                column.addWidget(label(heading, "strong"))
                # The ring of the box below needs room.
                column.addSpacing(4)
            made = self._make_box(look, tick)
            row = QHBoxLayout()
            row.addWidget(made, 1)
            if tick.aside:
                row.addWidget(label(tick.aside, "quiet"))
            column.addLayout(row)
            if tick.below:
                column.addWidget(_Below(tick.below, made))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(area.focusPolicy().NoFocus)
        area.setHorizontalScrollBarPolicy(area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        area.setWidget(body)
        area.setMinimumHeight(min(body.sizeHint().height(), _HIGHEST_PX))
        return area

    def _make_box(self, look: Look, tick: Tick) -> CheckBox:
        made = CheckBox(look, _shortened(tick.words))
        made.setToolTip(plain_tip(tick.words))
        told = filter(None, (tick.below, tick.aside or tick.heading or tick.words))
        made.setAccessibleDescription(". ".join(told))
        made.setAccessibleName(tick.words)
        made.setChecked(tick.is_ticked)
        made.setEnabled(not tick.is_locked)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.toggled.connect(self._hold_most)
        self._boxes.append((tick, made))
        return made

    def _hold_most(self) -> None:
        is_full = len(self.ticked) >= self._most
        for tick, made in self._boxes:
            made.setEnabled(not tick.is_locked and (made.isChecked() or not is_full))


_LONGEST = 68


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
