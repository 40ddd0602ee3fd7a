"""The outline of a page in the empty room beside its column, where there is such room."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QScrollArea

from desktop.views.outline import Outline
from desktop.views.reading_page import ReadingPage

_WIDTH_PX = 216
_SMALLEST_PX = 176
_GAP_PX = 56
_SMALLEST_GAP_PX = 32
_EDGES_PX = 2 * 16
_SCROLL_BAR_PX = 12
_TOP_PX = 36
# A section counts as read from a little before its heading comes to the top.
_AHEAD_PX = 64


class PageAside(QObject):
    """Lays an outline over the right of a scroll area, keeps it to the page, and marks what is being read."""

    section_chosen = Signal(str)

    def __init__(self, scroll: QScrollArea) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        self._page: ReadingPage | None = None
        self._outline: Outline | None = None
        scroll.verticalScrollBar().valueChanged.connect(self._mark)

    def room_for(self, panel_px: int, column_px: int) -> int:
        """Return how many pixels the outline takes beside a column, with the gap before it; 0 where it has no room."""
        free = panel_px - column_px - _EDGES_PX - _SCROLL_BAR_PX
        if free < _SMALLEST_GAP_PX + _SMALLEST_PX:
            return 0
        return min(free, _GAP_PX + _WIDTH_PX)

    def follow(self, page: ReadingPage | None, room_px: int, column_px: int) -> None:
        """Outline this page, `column_px` wide, in `room_px`; None, or no room, shows no outline."""
        self._page = page if room_px else None
        if page is None or not room_px:
            if self._outline is not None:
                self._outline.hide()
            return
        outline = self._made()
        outline.show_sections([(section.key, section.heading) for section in page.outline])
        width = min(_WIDTH_PX, room_px - _SMALLEST_GAP_PX)
        viewport = self._scroll.viewport().geometry()
        left = viewport.left() + (viewport.width() + column_px) // 2 + room_px - width
        top = viewport.top() + _TOP_PX
        outline.setGeometry(left, top, width, max(viewport.height() - 2 * _TOP_PX, 0))
        outline.show()
        outline.raise_()
        self._mark(self._scroll.verticalScrollBar().value())

    def _made(self) -> Outline:
        if self._outline is None:
            self._outline = Outline(self._scroll)
            self._outline.section_chosen.connect(self.section_chosen)
        return self._outline

    def _mark(self, scrolled: int) -> None:
        page, outline = self._page, self._outline
        if page is None or outline is None:
            return
        bar = self._scroll.verticalScrollBar()
        places = [section.widget.mapTo(page, QPoint(0, 0)).y() for section in page.outline]
        read = [number for number, place in enumerate(places) if place <= scrolled + _AHEAD_PX]
        # The last sections may be too short to reach the top.
        is_end = bar.maximum() > 0 and scrolled >= bar.maximum()
        outline.mark(len(places) - 1 if is_end else (read[-1] if read else 0))
