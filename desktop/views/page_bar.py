"""The bar above a page: its kind and category, and the buttons to star it and to put it into the handout."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from db.records import Topic
from desktop.core.wording import wording
from desktop.views.kind import KIND_ICONS, kind_colour
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.icon import pixmap
from desktop.widgets.look import Look
from desktop.widgets.rules import label

_BAR_PX = 44
_SCROLL_BAR_PX = 12


class PageBar(QFrame):
    """Names the topic on show; what is done with it comes out as past events."""

    favourite_toggled = Signal()
    basket_toggled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageBar")
        self.setFixedHeight(_BAR_PX)
        self._look = look
        self._build()
        self._star.clicked.connect(self.favourite_toggled)
        self._basket_button.clicked.connect(self.basket_toggled)

    def show_topic(self, topic: Topic, category: str) -> None:
        """Name this topic's kind and category."""
        theme = self._look.theme
        self._kind_mark.setPixmap(pixmap(KIND_ICONS[topic.kind], kind_colour(theme, topic.kind), 16, 2.0))
        self._kind_label.setText(wording(topic.language).kinds[topic.kind])
        self._arrow.setPixmap(pixmap("chevron-right", theme.quiet, 16, 2.0))
        self._category_label.show_text(category)
        self._arrow.setVisible(bool(category))

    def set_column(self, width: int, aside: int = 0) -> None:
        """Stand over a column `width` pixels wide that leaves `aside` pixels free on its right."""
        self._inner.setFixedWidth(width)
        self._row.setContentsMargins(0, 0, _SCROLL_BAR_PX + aside, 0)

    def set_marks(self, *, is_favourite: bool, is_in_basket: bool) -> None:
        """Show whether the topic is a favourite and in the handout."""
        self._star.set_icon("star-filled" if is_favourite else "star", "accent" if is_favourite else "")
        self._star.set_name(self.tr("Remove from favorites") if is_favourite else self.tr("Add to favorites"))
        self._basket_button.setText(self.tr("In handout") if is_in_basket else self.tr("Add to handout"))
        self._basket_button.set_icon("check" if is_in_basket else "plus")
        self._basket_button.set_style("done" if is_in_basket else "plain")
        self._basket_button.setToolTip(
            self.tr("Take this page out of the handout (Ctrl+D)") if is_in_basket else self.tr("Add this page (Ctrl+D)")
        )

    def _build(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, _SCROLL_BAR_PX, 0)
        row.setSpacing(8)
        row.addStretch(1)
        inner = QWidget()
        self._inner = inner
        line = QHBoxLayout(inner)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._kind_mark = QLabel()
        self._kind_label = label("", "strong")
        self._arrow = QLabel()
        # What is done with the page keeps its room, whatever the page is called.
        self._category_label = ElidedLabel("quiet-13")
        for part in (self._kind_mark, self._kind_label, self._arrow):
            line.addWidget(part)
        line.addWidget(self._category_label, 1)
        self._star = IconButton(self._look, "star", self.tr("Add to favorites"))
        self._basket_button = Button(self._look, self.tr("Add to handout"), icon_name="plus")
        line.addWidget(self._star)
        line.addWidget(self._basket_button)
        row.addWidget(inner)
        row.addStretch(1)
