"""How a topic in the basket looks: grip, kind, title, and a cross that takes it out."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.item_models.basket import BasketRole
from desktop.views.kind import KIND_ICONS, kind_colour
from desktop.views.painting import fitted, paint_icon, paint_row_ground
from desktop.widgets.look import Look

Index = QModelIndex | QPersistentModelIndex

_ROW_PX = 28
_CROSS_PX = 28
_ICON_PX = 16


def row_height(view: QWidget) -> int:
    """Return how high each topic is in a view."""
    return max(_ROW_PX, view.fontMetrics().height() + 12)


class BasketDelegate(QStyledItemDelegate):
    """Paints one topic; `removal_requested` follows a click on its cross."""

    removal_requested = Signal(str)

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the row's height."""
        return QSize(120, row_height(self._view))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        theme = self._look.theme
        area = QRect(option.rect)
        middle = area.top() + (area.height() - _ICON_PX) // 2
        kind = str(index.data(BasketRole.KIND))
        painter.save()
        paint_row_ground(painter, option, theme, area.adjusted(1, 1, -1, -1), has_bar=False)
        paint_icon(painter, "grip", theme.quiet, QPoint(area.left() + 8, middle))
        paint_icon(painter, KIND_ICONS[kind], kind_colour(theme, kind), QPoint(area.left() + 30, middle))
        paint_icon(painter, "close", theme.quiet, QPoint(_cross(area).center().x() - 8, middle))
        painter.setPen(QColor(theme.ink))
        text = area.adjusted(54, 0, -_CROSS_PX - 8, 0)
        painter.drawText(
            text, Qt.AlignmentFlag.AlignVCenter, fitted(str(index.data()), self._view.font(), text.width())
        )
        painter.restore()

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Take the topic out when its cross is clicked."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            area = QRect(option.rect)
            if _cross(area).contains(event.position().toPoint()):
                self.removal_requested.emit(str(index.data(BasketRole.TOPIC_ID)))
                return True
        return False


def _cross(area: QRect) -> QRect:
    return QRect(area.right() - _CROSS_PX - 4, area.top(), _CROSS_PX, area.height())
