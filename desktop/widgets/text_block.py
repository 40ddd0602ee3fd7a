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
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        if "<a " in markup:
            # Only where there is a link: each block that takes the keyboard is one more stop on the way by Tab.
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setText(markup)
        self.linkActivated.connect(self._choose)
        self.linkHovered.connect(self._explain)

    def _choose(self, link: str) -> None:
        if link in self._tips:
            self._explain(link)
        else:
            self.link_chosen.emit(link)

    def _explain(self, link: str) -> None:
        tip = self._tips.get(link, "")
        if tip:
            place = self.cursor().pos() if self.underMouse() else self.mapToGlobal(self.rect().bottomLeft())
            QToolTip.showText(place, tip, self)
        else:
            QToolTip.hideText()
