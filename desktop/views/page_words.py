"""The words of a page, block by block, found and shown marked."""

from html import escape

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.widgets.found_text import FoundText, Ground
from desktop.widgets.theme import Theme


class _Block:
    """One label of the page as it was before anything was marked in it."""

    def __init__(self, shown: QLabel, bottom: int) -> None:
        self.label = shown
        self.text = shown.text()
        self.form = shown.textFormat()
        self.bottom = bottom
        self.found: FoundText | None = None

    @property
    def markup(self) -> str:
        return self.text if self.form == Qt.TextFormat.RichText else escape(self.text).replace("\n", "<br>")

    def find(self, words: str) -> int:
        self.found = FoundText(self.markup, words)
        return len(self.found)

    def show(self, theme: Theme, current: int) -> None:
        if self.found:
            self.label.setTextFormat(Qt.TextFormat.RichText)
            shade, own = Ground(theme.mark, theme.ink), Ground(theme.accent, theme.on_accent)
            self.label.setText(self.found.shown(shade, current, own))

    def restore(self) -> None:
        self.label.setTextFormat(self.form)
        self.label.setText(self.text)
        self.found = None


class PageWords:
    """Finds words over all blocks of one page, in the order they are read."""

    def __init__(self, page: QWidget, theme: Theme) -> None:
        self._theme = theme
        labels = [shown for shown in page.findChildren(QLabel) if shown.text() and shown.isVisibleTo(page)]
        labels.sort(key=lambda shown: _place(shown, page))
        self._blocks = [_Block(shown, _place(shown, page)[0] + shown.height()) for shown in labels]
        self._places: list[tuple[_Block, int]] = []
        self._current = -1

    @property
    def count(self) -> int:
        """Return how often the words stand on the page."""
        return len(self._places)

    @property
    def number(self) -> int:
        """Return which of them is the current one, counted from 1; 0 where there is none."""
        return self._current + 1

    def find(self, words: str, near: int | None = None, *, below: int = 0) -> None:
        """Mark all places of the words, and make the one at `near` (counted from 0) the current one.

        Without `near` it is the first that does not end above `below`, in pixels from the top of the page.
        """
        self.clear()
        if words.strip():
            self._places = [(block, place) for block in self._blocks for place in range(block.find(words))]
        for block in dict.fromkeys(block for block, _ in self._places):
            block.show(self._theme, -1)
        if self._places:
            onwards = (place for place, (block, _) in enumerate(self._places) if block.bottom > below)
            self._go(next(onwards, 0) if near is None else min(near, len(self._places) - 1))

    def step(self, step: int) -> None:
        """Make the next (1) or the one before (-1) the current one; after the last comes the first."""
        if self._places:
            self._go((self._current + step) % len(self._places))

    def current_label(self) -> QLabel | None:
        """Return the block that the current place stands in."""
        return self._places[self._current][0].label if self._places else None

    def clear(self) -> None:
        """Show the page as it was."""
        for block in dict.fromkeys(block for block, _ in self._places):
            block.restore()
        self._places = []
        self._current = -1

    def _go(self, place: int) -> None:
        if self._current >= 0:
            self._places[self._current][0].show(self._theme, -1)
        self._current = place
        block, number = self._places[place]
        block.show(self._theme, number)


def _place(shown: QWidget, page: QWidget) -> tuple[int, int]:
    at = shown.mapTo(page, QPoint(0, 0))
    return at.y(), at.x()
