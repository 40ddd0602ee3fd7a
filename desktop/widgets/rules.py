"""Lines of one pixel, frames, and labels in the tones of the style sheet."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

# Qt.TextFormat.PlainText: the first use of the namespace Qt costs 13 ms, and labels stand in the first look.
_PLAIN = 0


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a line from left to right."""
    line = QFrame(parent)
    line.setProperty("rule", "true")
    line.setFixedHeight(1)
    return line


def bar(height_px: int = 20, parent: QWidget | None = None) -> QFrame:
    """Return a short line from top to bottom."""
    line = QFrame(parent)
    line.setProperty("bar", "true")
    line.setFixedSize(1, height_px)
    return line


def label(text: str, tone: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label in one tone of the style sheet; its text is never read as markup."""
    made = QLabel(parent)
    show_plain(made, text, tone)
    return made


def show_plain(shown: QLabel, text: str, tone: str = "") -> None:
    """Show `text` in a label, in one tone of the style sheet, and never read it as markup."""
    shown.setProperty("textFormat", _PLAIN)
    shown.setText(text)
    if tone:
        shown.setProperty("tone", tone)


def plain_tip(text: str) -> str:
    """Return a tool tip that shows `text` letter by letter: Qt would read some texts as markup."""
    from html import escape

    return f"<span>{escape(text)}</span>" if text else ""


def chip(text: str, tone: str = "plain") -> QLabel:
    """Return a small rounded label; the words carry the meaning, the tone only repeats it."""
    made = QLabel()
    made.setProperty("textFormat", _PLAIN)
    made.setText(text)
    made.setProperty("chip", tone)
    made.setIndent(0)
    return made


def box(
    kind: str, margins: tuple[int, int, int, int] = (20, 14, 20, 16), gap_px: int = 8
) -> tuple[QFrame, QVBoxLayout]:
    """Return a rounded frame of one kind of the style sheet, and the column inside it."""
    frame = QFrame()
    frame.setProperty("box", kind)
    column = QVBoxLayout(frame)
    column.setContentsMargins(*margins)
    column.setSpacing(gap_px)
    return frame, column
