"""How a row of the topic tree looks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.item_models.topic_tree import Row, TreeRole
from desktop.views.kind import KIND_ICONS, kind_colour
from desktop.views.painting import bold, fitted_lines, paint_icon, paint_row_ground, small
from desktop.widgets.look import Look

Index = QModelIndex | QPersistentModelIndex

_HEIGHTS_PX = {Row.HEADER: 34, Row.KIND: 32, Row.CATEGORY: 28, Row.TOPIC: 28, Row.HINT: 32}
_INDENT_PX = 20
_ICON_PX = 16
_HINT_AIR_PX = 8
_INSET_PX = 8


class TopicTreeDelegate(QStyledItemDelegate):
    """Paints headers, kinds with their icon and count, categories, topics and hints."""

    def __init__(self, look: Look, tree: QTreeView) -> None:
        super().__init__(tree)
        self._look = look
        self._tree = tree

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height; the width is the pane's."""
        row = Row(index.data(TreeRole.ROW))
        line = self._tree.fontMetrics().height()
        height = max(_HEIGHTS_PX[row], line + 10)
        if row == Row.TOPIC:
            # Bold, as it is when it is open: nothing moves when it is chosen.
            heavy = bold(self._tree.font())
            width = self._tree.viewport().width() - 2 * _INSET_PX - self._text_left(index) - _INSET_PX
            height += (len(fitted_lines(str(index.data()), heavy, width)) - 1) * line
        return QSize(120, height)

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
        # A hint stands nearer to its header than to the line of the next one.
        text_area = area.adjusted(8, 6 if is_header else 0, -8, 0 if is_header else -_HINT_AIR_PX)
        painter.drawText(text_area, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.setFont(font)
        self._paint_count(painter, index, text_area)
        action = str(index.data(TreeRole.ACTION) or "")
        if action:
            painter.setPen(QColor(theme.link))
            painter.drawText(text_area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, action)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRect) -> None:
        theme = self._look.theme
        row = Row(index.data(TreeRole.ROW))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if row in (Row.KIND, Row.CATEGORY):
            chevron = "chevron-down" if self._tree.isExpanded(index) else "chevron-right"
            at = area.left() + 4 + _INDENT_PX * _depth(index)
            paint_icon(painter, chevron, theme.quiet, _centred(at, area), _ICON_PX)
        left = area.left() + self._text_left(index)
        if row == Row.KIND or _is_in_list(index):
            kind = str(index.data(TreeRole.KIND))
            at = left - (20 if row == Row.KIND else 24)
            paint_icon(painter, KIND_ICONS[kind], kind_colour(theme, kind), _centred(at, area), _ICON_PX)
        font = self._tree.font()
        painter.setFont(bold(font) if is_chosen or row == Row.KIND else font)
        painter.setPen(QColor(theme.ink))
        count_room = 28 if index.data(TreeRole.COUNT) is not None else 0
        text_area = QRect(left, area.top(), area.right() - left - 8 - count_room, area.height())
        self._paint_lines(painter, str(index.data()), text_area, most=2 if row == Row.TOPIC else 1)
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        self._paint_count(painter, index, area.adjusted(0, 0, -8, 0))

    @staticmethod
    def _text_left(index: Index) -> int:
        """Return where the words begin, from the row's left."""
        row = Row(index.data(TreeRole.ROW))
        left = 4 + _INDENT_PX * _depth(index)
        if row == Row.TOPIC:
            return left + (28 if _is_in_list(index) else 16)
        return left + (44 if row == Row.KIND else 24)

    @staticmethod
    def _paint_lines(painter: QPainter, text: str, area: QRect, *, most: int) -> None:
        # Broken as in bold, whatever it is now: the row is as high as that.
        lines = fitted_lines(text, bold(painter.font()), area.width(), most)
        height = painter.fontMetrics().height()
        top = area.top() + (area.height() - height * len(lines)) // 2
        for number, line in enumerate(lines):
            place = QRect(area.left(), top + number * height, area.width(), height)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)

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


def _is_in_list(index: Index) -> bool:
    return bool(index.data(TreeRole.ROW) == Row.TOPIC and index.parent().data(TreeRole.ROW) == Row.HEADER)


def _centred(left: int, area: QRect) -> QPoint:
    return QPoint(left, area.top() + (area.height() - _ICON_PX) // 2)
