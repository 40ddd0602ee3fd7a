"""The drawer at the foot of a page: the source behind a footnote mark, and what the page takes from it."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from db.records import Check, Source
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.look import Look
from desktop.widgets.rules import chip, label

_LOWEST_PX = 96
_HIGHEST_PX = 260
_CHIP_PX = 132


class SourceDrawer(QFrame):
    """Shows one source of the page on show; it stays beside the text, so that nobody loses the place."""

    all_requested = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self._look = look
        self._source: Source | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(self._make_head())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area)

    @property
    def source_id(self) -> str:
        """Return which source is on show."""
        return self._source.id if self._source is not None else ""

    def show_source(self, source: Source, number: int, count: int) -> None:
        """Show source `number` of `count`; what the page takes from it follows with `show_checks`."""
        self._source = source
        self._title.setText(self.tr("Source {number} of {count}").format(number=number, count=count))
        year = str(source.year) if source.year else ""
        self._kind.setText(" · ".join(filter(None, (_kind_words(source.kind), year))))
        self.setAccessibleName(f"{self._title.text()}: {source.citation}")
        self.show_checks(())

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show the claims of the page that were held against the source, with what came of it."""
        if self._source is None:
            return
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 4)
        column.setSpacing(6)
        column.addWidget(_words(self._source.citation, is_reachable=True))
        places = _places(self._source)
        if places:
            column.addWidget(_words(places, "quiet-13"))
        if checks:
            column.addSpacing(4)
            column.addWidget(label(self.tr("What this page takes from it, as it was checked"), "strong"))
        for check in checks:
            column.addLayout(_checked(check))
        column.addStretch(1)
        self._area.setWidget(body)
        self._fit(body)

    def resizeEvent(self, event: object) -> None:
        """Be as high as the words need at the new width."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # handed on as it came
        body = self._area.widget()
        if body is not None:
            self._fit(body)

    def enter(self) -> None:
        """Take the keyboard."""
        self._all.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self, body: QWidget) -> None:
        layout = body.layout()
        width = self.width() - 40
        needed = layout.totalHeightForWidth(width) if layout is not None and width > 0 else 0
        self._area.setFixedHeight(min(max(needed, _LOWEST_PX), _HIGHEST_PX))

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._title = label("", "panel")
        self._kind = label("", "quiet-13")
        self._all = Button(self._look, self.tr("All sources"), style="link")
        close = IconButton(self._look, "close", self.tr("Close the source"), "Esc")
        self._all.clicked.connect(self.all_requested)
        close.clicked.connect(self.closed)
        row.addWidget(self._title)
        row.addWidget(self._kind)
        row.addStretch(1)
        row.addWidget(self._all)
        row.addWidget(close)
        return row


def _checked(check: Check) -> QHBoxLayout:
    told = QCoreApplication.translate
    is_whole = check.verdict == "supported"
    row = QHBoxLayout()
    row.setSpacing(12)
    tag = chip(
        told("SourceDrawer", "Supported") if is_whole else told("SourceDrawer", "Partly supported"),
        "good" if is_whole else "warning",
    )
    tag.setMinimumWidth(_CHIP_PX)
    tag.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
    says = told("SourceDrawer", "The source: {words}").format(words=check.says)
    text = _words(f"<b>{escape(check.claim)}</b><br>{escape(says)}", is_markup=True)
    row.addWidget(text, 1)
    return row


def _words(text: str, tone: str = "", *, is_markup: bool = False, is_reachable: bool = False) -> QLabel:
    made = label(text, tone)
    if is_markup:
        made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    flags = Qt.TextInteractionFlag.TextSelectableByMouse
    made.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard if is_reachable else flags)
    return made


def _places(source: Source) -> str:
    """Return where the source is found: as text, since Lamina opens nothing outside this computer."""
    doi = f"doi:{source.doi}" if source.doi else ""
    pmid = f"PMID {source.pmid}" if source.pmid else ""
    return "  ·  ".join(filter(None, (doi, pmid, source.url)))


def _kind_words(kind: str) -> str:
    told = QCoreApplication.translate
    return {
        "guideline": told("SourceDrawer", "Guideline"),
        "systematic-review": told("SourceDrawer", "Systematic review"),
        "trial": told("SourceDrawer", "Trial"),
        "study": told("SourceDrawer", "Study"),
        "review": told("SourceDrawer", "Review"),
        "government": told("SourceDrawer", "Government"),
        "society": told("SourceDrawer", "Medical society"),
        "label": told("SourceDrawer", "Label of a medicine"),
        "textbook": told("SourceDrawer", "Textbook"),
    }.get(kind, kind)
