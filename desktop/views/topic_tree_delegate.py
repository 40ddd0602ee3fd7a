"""How a row of the topic tree looks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.item_models.topic_tree import Row, TreeRole
from desktop.views.kind import KIND_ICONS, kind_colour
from desktop.views.painting import bold, fitted, paint_icon, paint_row_ground, small
from desktop.widgets.look import Look

Index = QModelIndex | QPersistentModelIndex

_HEIGHTS_PX = {Row.HEADER: 34, Row.KIND: 32, Row.CATEGORY: 28, Row.TOPIC: 28, Row.HINT: 28}
_INDENT_PX = 20
_ICON_PX = 16


class TopicTreeDelegate(QStyledItemDelegate):
    """Paints headers, kinds with their icon and count, categories, topics and hints."""

    def __init__(self, look: Look, tree: QTreeView) -> None:
        super().__init__(tree)
        self._look = look
        self._tree = tree

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height; the width is the pane's."""
        height = _HEIGHTS_PX[Row(index.data(TreeRole.ROW))]
        return QSize(120, max(height, self._tree.fontMetrics().height() + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row over the pane's whole width."""
        row = Row(index.data(TreeRole.ROW))
        line = QRect(option.rect)
        line.setLeft(0)
        line.setRight(self._tree.viewport().width())
        area = line.adjusted(8, 0, -8, 0)
        painter.save()
        if row in (Row.HEADER, Row.HINT):
            self._paint_words(painter, index, area)
        else:
            paint_row_ground(painter, option, self._look.theme, area)
            self._paint_entry(painter, option, index, area)
        painter.restore()

    def _paint_words(self, painter: QPainter, index: Index, area: QRect) -> None:
        theme = self._look.theme
        is_header = index.data(TreeRole.ROW) == Row.HEADER
        if is_header and index.row() > 0:
            painter.fillRect(QRect(16, area.top(), self._tree.viewport().width() - 32, 1), QColor(theme.line))
        font = small(self._tree.font())
        painter.setFont(bold(font) if is_header else font)
        painter.setPen(QColor(theme.quiet))
        text_area = area.adjusted(8, 6 if is_header else 0, -8, 0)
        painter.drawText(text_area, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        self._paint_count(painter, index, text_area)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRect) -> None:
        theme = self._look.theme
        row = Row(index.data(TreeRole.ROW))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        left = area.left() + 4 + _INDENT_PX * _depth(index)
        if row in (Row.KIND, Row.CATEGORY):
            chevron = "chevron-down" if self._tree.isExpanded(index) else "chevron-right"
            paint_icon(painter, chevron, theme.quiet, _centred(left, area), _ICON_PX)
        left += 24
        if row == Row.KIND or (row == Row.TOPIC and index.parent().data(TreeRole.ROW) == Row.HEADER):
            kind = str(index.data(TreeRole.KIND))
            if row == Row.TOPIC:
                left -= 24 - 4
            paint_icon(painter, KIND_ICONS[kind], kind_colour(theme, kind), _centred(left, area), _ICON_PX)
            left += 20 if row == Row.KIND else 24
        elif row == Row.TOPIC:
            left -= 8
        font = self._tree.font()
        painter.setFont(bold(font) if is_chosen or row == Row.KIND else font)
        painter.setPen(QColor(theme.ink))
        count_room = 28 if index.data(TreeRole.COUNT) is not None else 0
        text_area = QRect(left, area.top(), area.right() - left - 8 - count_room, area.height())
        painter.drawText(
            text_area, Qt.AlignmentFlag.AlignVCenter, fitted(str(index.data()), painter.font(), text_area.width())
        )
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        self._paint_count(painter, index, area.adjusted(0, 0, -8, 0))

    @staticmethod
    def _paint_count(painter: QPainter, index: Index, area: QRect) -> None:
        count = index.data(TreeRole.COUNT)
        if count is not None:
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(count))


def _depth(index: Index) -> int:
    depth = -1
    above = index.parent()
    while above.isValid():
        depth += 1
        above = above.parent()
    return depth


def _centred(left: int, area: QRect) -> QPoint:
    return QPoint(left, area.top() + (area.height() - _ICON_PX) // 2)
