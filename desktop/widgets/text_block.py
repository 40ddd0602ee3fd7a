"""A block of rich text on a page: wrapped, selectable, with links."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget


class TextBlock(QLabel):
    """Shows markup made by the program (never typed by people); links come out as past events."""

    link_chosen = Signal(str)

    def __init__(self, markup: str, tips: dict[str, str] | None = None, parent: QWidget | None = None) -> None:
        """Show `markup`; `tips` maps a link to what hovering over it explains."""
        super().__init__(parent)
        self._tips = tips or {}
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setText(markup)
        self.linkActivated.connect(self.link_chosen)
        self.linkHovered.connect(self._explain)

    def _explain(self, link: str) -> None:
        tip = self._tips.get(link, "")
        if tip:
            QToolTip.showText(self.cursor().pos(), tip, self)
        else:
            QToolTip.hideText()
