"""A block of rich text on a page: wrapped, selectable, with links."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

_BELOW_PX = 4
# Who reads by keyboard reads as long as it takes; the next key takes the explanation away.
_LONG_MS = 120_000


class TextBlock(QLabel):
    """Shows markup made by the program (never typed by people); links come out as past events."""

    link_chosen = Signal(str)

    def __init__(self, markup: str, tips: dict[str, str] | None = None, parent: QWidget | None = None) -> None:
        """Show `markup`; `tips` maps a link to what hovering over it, or stepping on it with Tab, explains."""
        super().__init__(parent)
        self._tips = tips or {}
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        if "<a " in markup:
            # Only where there is a link: each block that takes the keyboard is one more stop on the way by Tab.
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setText(markup)
        self.linkActivated.connect(self._choose)
        self.linkHovered.connect(self._explain_hovered)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to the link that the keyboard comes to, and explain it: Qt's own would stop at the block first."""
        super().focusInEvent(event)
        ways = {Qt.FocusReason.TabFocusReason: True, Qt.FocusReason.BacktabFocusReason: False}
        if event.reason() in ways:
            super().focusNextPrevChild(ways[event.reason()])
            self._explain_focused()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the explanation away with the keyboard."""
        super().focusOutEvent(event)
        if self._tips:
            QToolTip.hideText()

    def focusNextPrevChild(self, is_next: bool) -> bool:  # Qt's form
        """Go to the next link of this block, and explain it."""
        has_moved: bool = super().focusNextPrevChild(is_next)
        if has_moved and self.hasFocus():
            self._explain_focused()
        return has_moved

    def _choose(self, link: str) -> None:
        if link not in self._tips:
            self.link_chosen.emit(link)
        elif self.underMouse():
            self._explain_hovered(link)
        else:
            self._explain_focused()

    def _explain_hovered(self, link: str) -> None:
        tip = self._tips.get(link, "")
        if tip:
            QToolTip.showText(self.cursor().pos(), tip, self)
        else:
            QToolTip.hideText()

    def _explain_focused(self) -> None:
        """Show below the link that has the keyboard what it stands for, and let a screen reader say it."""
        place, link = self._focused_link()
        tip = self._tips.get(link, "")
        self.setAccessibleDescription(_spoken(tip))
        if tip:
            QToolTip.showText(self.mapToGlobal(place), tip, self, self.rect(), _LONG_MS)
        else:
            QToolTip.hideText()

    def _focused_link(self) -> tuple[QPoint, str]:
        """Return where the link that has the keyboard ends below, and what it is; the text itself tells neither."""
        start = self.selectionStart()
        if start < 0:
            return QPoint(), ""
        text = QTextDocument()
        text.setDocumentMargin(0)
        text.setDefaultFont(self.font())
        text.setHtml(self.text())
        room = self.contentsRect()
        text.setTextWidth(room.width())
        # Asked for its size, the text is laid out; before, its lines are nowhere.
        text.size()
        block = text.findBlock(start)
        lines = block.layout()
        line = lines.lineForTextPosition(start - block.position())
        if not line.isValid():
            return QPoint(), ""
        corner = text.documentLayout().blockBoundingRect(block).topLeft().toPoint() + room.topLeft()
        left = round(_x_of(line.cursorToX(start - block.position())))
        place = corner + QPoint(left, round(line.y() + line.height()) + _BELOW_PX)
        cursor = QTextCursor(text)
        cursor.setPosition(start + 1)
        return place, cursor.charFormat().anchorHref()


def _x_of(answer: object) -> float:
    # Qt for Python gives the place alone, or with the letter it belongs to.
    first = answer[0] if isinstance(answer, (tuple, list)) else answer
    return float(first) if isinstance(first, (int, float)) else 0.0


def _spoken(tip: str) -> str:
    text = QTextDocument()
    text.setHtml(tip)
    return str(text.toPlainText())
