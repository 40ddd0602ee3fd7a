"""Finding in the page on show: joins the find bar to the words of the page, also when the page is built anew."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QScrollBar, QWidget

from desktop.views.find_bar import FindBar
from desktop.views.page_words import PageWords
from desktop.widgets.look import Look


class PageFind(QObject):
    """Finds words in one page after the other, from where it is being read; `bring` scrolls to a block of it."""

    def __init__(self, look: Look, parent: QWidget, bring: Callable[[QLabel], None], place: QScrollBar) -> None:
        super().__init__(parent)
        self._look = look
        self._bring = bring
        self._place = place
        self._began_at = 0
        self._words: PageWords | None = None
        self._page: QWidget | None = None
        self.bar = FindBar(look, parent)
        self.bar.hide()
        self.bar.words_typed.connect(self._find)
        self.bar.stepped.connect(self.step)

    @property
    def is_open(self) -> bool:
        """Return whether the bar is there."""
        return not self.bar.isHidden()

    def begin(self, page: QWidget) -> None:
        """Look for words in this page."""
        self._page = page
        self._began_at = self._place.value()
        self.bar.begin()
        self._find(self.bar.words)

    def follow(self, page: QWidget | None) -> None:
        """Go on in another page, or in the same one built anew; None ends the search."""
        place = self._words.number - 1 if self._words is not None and self._words.number else 0
        self._words = None
        self._page = page
        if page is None:
            self.bar.hide()
        elif self.is_open:
            self._find(self.bar.words, place, is_brought=False)

    def step(self, step: int) -> None:
        """Go to the next place (1) or to the one before (-1)."""
        if self._words is not None and self.is_open:
            self._words.step(step)
            self._tell(is_brought=True)
            self._began_at = self._place.value()

    def end(self) -> None:
        """Close the bar and show the page as it was."""
        self.bar.hide()
        if self._words is not None:
            self._words.clear()
            self._words = None

    def _find(self, words: str, near: int | None = None, *, is_brought: bool = True) -> None:
        if self._page is None:
            return
        if self._words is None:
            self._words = PageWords(self._page, self._look.theme)
        self._words.find(words, near, below=self._began_at)
        self._tell(is_brought=is_brought)
        if not self._words.count and is_brought:
            # Letters typed on the way may have led somewhere.
            self._place.setValue(self._began_at)

    def _tell(self, *, is_brought: bool) -> None:
        if self._words is None:
            return
        self.bar.show_count(self._words.number, self._words.count)
        found = self._words.current_label()
        if found is not None and is_brought:
            self._bring(found)
