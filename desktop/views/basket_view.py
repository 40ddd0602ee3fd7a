"""The basket: the topics of the handout in order; drag or Alt+Up/Down moves, Delete takes out, Ctrl+Z brings back."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from desktop.item_models.basket import BasketModel, BasketRole
from desktop.views.basket_delegate import BasketDelegate, row_height
from desktop.widgets.look import Look

_BORDERS_PX = 2


class BasketView(QListView):
    """Has room for some rows, whether they are there or not: nothing below it moves. Longer baskets scroll."""

    removal_requested = Signal(str)
    topic_chosen = Signal(str)

    def __init__(self, look: Look, basket: BasketModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("basket")
        self.setModel(basket)
        self._basket = basket
        delegate = BasketDelegate(look, self)
        self.setItemDelegate(delegate)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Pages of the handout"))
        self.setAccessibleDescription(self.tr("Alt and the arrow keys change the order, Delete takes a page out"))
        delegate.removal_requested.connect(self.removal_requested)
        self.doubleClicked.connect(self._open)
        # Once the layout knows of the row.
        basket.rowsInserted.connect(self._show_last, Qt.ConnectionType.QueuedConnection)

    def height_of(self, rows: float) -> int:
        """Return how high the view is with room for some rows."""
        return round(rows * row_height(self)) + _BORDERS_PX

    def minimumSizeHint(self) -> QSize:
        """Return room for one row: Qt's own is taller."""
        return QSize(200, self.height_of(1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and take out by keyboard."""
        row = self.currentIndex().row()
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if is_alt and key in steps:
            if self._basket.move(row, row + steps[key]):
                self.setCurrentIndex(self._basket.index(row + steps[key]))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            self.removal_requested.emit(str(self.currentIndex().data(BasketRole.TOPIC_ID)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._open()
        else:
            super().keyPressEvent(event)

    def _show_last(self, _parent: QModelIndex, _first: int, last: int) -> None:
        self.scrollTo(self._basket.index(last))

    def _open(self) -> None:
        self.topic_chosen.emit(str(self.currentIndex().data(BasketRole.TOPIC_ID)))
