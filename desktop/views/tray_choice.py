"""Which tray the paper comes from: asked only where a printer has more than one."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

_NUMBERED = re.compile(r"tray-(\d+)")
_LEFT_TO_PRINTER = "auto"


class TrayChoice(QComboBox):
    """Offers the trays of one printer, and first of all that the printer takes the one it likes."""

    shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Paper tray"))
        self._kept = ""
        self.show_trays((), "")

    @property
    def tray(self) -> str:
        """Return the tray that is chosen, or nothing where the printer is to choose."""
        return str(self.currentData()) if self.count() else self._kept

    def wait_for_trays(self, kept: str) -> None:
        """Go on with the tray that was used last until it is known which ones there are."""
        self.clear()
        self._kept = kept
        self.shown.emit(False)

    def show_trays(self, trays: tuple[str, ...], kept: str) -> None:
        """Offer trays, the one that was used last chosen; a printer with one tray leaves nothing to choose."""
        real = [tray for tray in trays if tray != _LEFT_TO_PRINTER]
        self.wait_for_trays("")
        if len(real) > 1:
            self.addItem(self.tr("The printer chooses"), "")
            for tray in real:
                self.addItem(self._words(tray), tray)
            self.setCurrentIndex(max(0, self.findData(kept)))
            self.shown.emit(True)

    def _words(self, tray: str) -> str:
        """Return what people call a tray of PWG 5101.1; names of a maker's own are shown as they are."""
        known = {
            "main": self.tr("Main tray"),
            "alternate": self.tr("Second tray"),
            "manual": self.tr("Manual feed"),
            "by-pass-tray": self.tr("Bypass tray"),
            "large-capacity": self.tr("Large-capacity tray"),
            "envelope": self.tr("Envelopes"),
            "photo": self.tr("Photo tray"),
            "top": self.tr("Top tray"),
            "middle": self.tr("Middle tray"),
            "bottom": self.tr("Bottom tray"),
            "rear": self.tr("Rear tray"),
            "side": self.tr("Side tray"),
        }
        numbered = _NUMBERED.fullmatch(tray)
        if numbered:
            return self.tr("Tray {number}").format(number=numbered[1])
        return known.get(tray) or tray.replace("-", " ").replace("_", " ").capitalize()
