"""Which pages were open, and the way back and forward among them."""

_MOST_KEPT = 100


class History:
    """The pages of this session in order, with a place among them; nothing of it is kept on disk."""

    def __init__(self) -> None:
        self._pages: list[str] = []
        self._place = -1

    @property
    def can_go_back(self) -> bool:
        """Return whether a page was open before this one."""
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        """Return whether the user went back from a later page."""
        return self._place < len(self._pages) - 1

    def visit(self, page: str) -> None:
        """Note that a page was opened; the pages ahead are forgotten."""
        if self._pages[self._place : self._place + 1] == [page]:
            return
        self._pages = [*self._pages[: self._place + 1], page][-_MOST_KEPT:]
        self._place = len(self._pages) - 1

    def back(self) -> str:
        """Go back one page and return it, or an empty text where there is none."""
        return self._go(-1) if self.can_go_back else ""

    def forward(self) -> str:
        """Go forward one page and return it, or an empty text where there is none."""
        return self._go(1) if self.can_go_forward else ""

    def _go(self, step: int) -> str:
        self._place += step
        return self._pages[self._place]
