"""How a search result looks: title, kind and clinical name, two lines of snippet with the found words marked.

A page that only goes with one has its title alone.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from db.records import Marked, SearchResult
from desktop.item_models.result_list import ResultRole
from desktop.views.kind import KIND_ICONS, kind_colour
from desktop.views.painting import bold, fitted, fitted_lines, paint_icon, paint_row_ground, small
from desktop.widgets.look import Look

Index = QModelIndex | QPersistentModelIndex

_HEIGHT_PX = 96
_TEXT_LEFT_PX = 40
_SNIPPET_LINES = 2
_RIGHT_PX = 12
_HEAD_LEFT_PX, _HEAD_TOP_PX = 16, 14
_BESIDE_GAP_PX = 6


class ResultDelegate(QStyledItemDelegate):
    """Paints one result; a title too long for one line takes two."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height; the width is the pane's."""
        result = index.data(ResultRole.RESULT)
        usual = max(_HEIGHT_PX, self._line_px() * 5 + 6)
        if not isinstance(result, SearchResult):
            return QSize(120, usual)
        if index.data(ResultRole.IS_BESIDE):
            lines = len(self._title_lines(result, is_bold=False))
            return QSize(120, self._head_px(index) + lines * self._line_px() + 2 * _BESIDE_GAP_PX)
        return QSize(120, usual + (len(self._title_lines(result)) - 1) * self._line_px())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        result = index.data(ResultRole.RESULT)
        if not isinstance(result, SearchResult):
            return
        theme = self._look.theme
        area = QRect(option.rect)
        if index.data(ResultRole.IS_BESIDE):
            self._paint_beside(painter, option, index, result)
            return
        painter.save()
        paint_row_ground(painter, option, theme, area, radius=0)
        paint_icon(painter, KIND_ICONS[result.kind], kind_colour(theme, result.kind), area.topLeft() + QPoint(16, 10))
        text = area.adjusted(_TEXT_LEFT_PX, 8, -_RIGHT_PX, -8)
        font = self._view.font()
        painter.setFont(bold(font))
        painter.setPen(QColor(theme.ink))
        line_px = self._line_px()
        for title in self._title_lines(result):
            painter.drawText(text, Qt.AlignmentFlag.AlignTop, title)
            text.setTop(text.top() + line_px)
        little = small(font)
        painter.setFont(little)
        painter.setPen(QColor(theme.quiet))
        text.setTop(text.top() + 2)
        painter.drawText(text, Qt.AlignmentFlag.AlignTop, self._second_line(index, text.width()))
        self._paint_snippet(painter, result, text.adjusted(0, line_px + 2, 0, 0), little)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.line))
        painter.restore()

    def _paint_beside(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, result: SearchResult
    ) -> None:
        theme = self._look.theme
        font = self._view.font()
        painter.save()
        area = QRect(option.rect)
        head_px = self._head_px(index)
        if head_px:
            painter.setFont(bold(small(font)))
            painter.setPen(QColor(theme.quiet))
            head = area.adjusted(_HEAD_LEFT_PX, _HEAD_TOP_PX, -_RIGHT_PX, 0)
            for line in self._head_lines(index):
                painter.drawText(head, Qt.AlignmentFlag.AlignTop, line)
                head.setTop(head.top() + self._line_px())
        area.setTop(area.top() + head_px)
        paint_row_ground(painter, option, theme, area, radius=0)
        at = area.topLeft() + QPoint(_HEAD_LEFT_PX, _BESIDE_GAP_PX)
        paint_icon(painter, KIND_ICONS[result.kind], kind_colour(theme, result.kind), at)
        text = area.adjusted(_TEXT_LEFT_PX, _BESIDE_GAP_PX, -_RIGHT_PX, 0)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        for title in self._title_lines(result, is_bold=False):
            painter.drawText(text, Qt.AlignmentFlag.AlignTop, title)
            text.setTop(text.top() + self._line_px())
        painter.restore()

    def _head_lines(self, index: Index) -> list[str]:
        head = str(index.data(ResultRole.HEAD))
        width = self._view.viewport().width() - _HEAD_LEFT_PX - _RIGHT_PX
        return fitted_lines(head, bold(small(self._view.font())), width) if head else []

    def _head_px(self, index: Index) -> int:
        lines = len(self._head_lines(index))
        return _HEAD_TOP_PX + lines * self._line_px() + _BESIDE_GAP_PX if lines else 0

    def _line_px(self) -> int:
        return self._view.fontMetrics().height() + 2

    def _title_lines(self, result: SearchResult, *, is_bold: bool = True) -> list[str]:
        width = self._view.viewport().width() - _TEXT_LEFT_PX - _RIGHT_PX
        font = self._view.font()
        return fitted_lines(result.title, bold(font) if is_bold else font, width)

    def _second_line(self, index: Index, width_px: int) -> str:
        result: SearchResult = index.data(ResultRole.RESULT)
        parts = (
            str(index.data(ResultRole.KIND_NAME)),
            result.matched_name or result.clinical_name,
            result.section_heading,
        )
        line = " · ".join(part for part in parts if part)
        return fitted(line, small(self._view.font()), width_px)

    def _paint_snippet(self, painter: QPainter, result: SearchResult, area: QRect, font: QFont) -> None:
        is_emergency = bool(result.help_now)
        pieces = tuple(Marked(line + " ") for line in result.help_now) if is_emergency else result.snippet
        layout = QTextLayout("".join(piece.text for piece in pieces), font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.setFormats(self._formats(pieces))
        painter.setPen(QColor(self._look.theme.danger if is_emergency else self._look.theme.ink))
        for number, (start, length) in enumerate(_broken_lines(layout, area.width())):
            is_last = number == _SNIPPET_LINES - 1
            text = layout.text()[start:] if is_last else layout.text()[start : start + length]
            line = QTextLayout(fitted(text.strip(), font, area.width()), font)
            offset = start + len(text) - len(text.lstrip())
            line.setFormats(_shifted(layout.formats(), offset, len(line.text())))
            line.beginLayout()
            line.createLine().setLineWidth(area.width() + 8)
            line.endLayout()
            line.draw(painter, QPointF(area.left(), area.top() + number * self._line_px()))
            if is_last:
                break

    def _formats(self, pieces: tuple[Marked, ...]) -> list[QTextLayout.FormatRange]:
        ranges, start = [], 0
        for piece in pieces:
            if piece.is_match:
                ranges.append(_range(start, len(piece.text), self._look.theme.mark))
            start += len(piece.text)
        return ranges


def _range(start: int, length: int, colour: str) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, length
    shape = QTextCharFormat()
    shape.setBackground(QColor(colour))
    marked.format = shape
    return marked


def _broken_lines(layout: QTextLayout, width_px: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid() and len(lines) < _SNIPPET_LINES:
        line.setLineWidth(width_px)
        lines.append((line.textStart(), line.textLength()))
    layout.endLayout()
    return lines


def _shifted(ranges: list[QTextLayout.FormatRange], offset: int, length: int) -> list[QTextLayout.FormatRange]:
    moved = []
    for old in ranges:
        start = max(int(old.start) - offset, 0)
        end = min(int(old.start) + int(old.length) - offset, length)
        if end > start:
            moved.append(_range(start, end - start, old.format.background().color().name()))
    return moved
