"""The command palette: one field over the window in which any page and any action is found by some letters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.views.painting import bold, fitted, paint_icon, paint_row_ground, small
from desktop.widgets.look import Look
from desktop.widgets.rules import label, rule

Index = QModelIndex | QPersistentModelIndex

_WIDTH_PX = 620
_ROW_PX = 34
_MOST_ROWS = 12
_TOP_PX = 56
_LONGEST = 200
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what it says, what stands at its right, and what choosing it does; a heading does nothing."""

    words: str
    aside: str = ""
    icon: str = ""
    tint: str = ""
    act: Callable[[], object] | None = None


class _Row(QStyledItemDelegate):
    """Paints one line: icon, words, and at the right its keys or its kind."""

    def __init__(self, look: Look, view: QListWidget) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the row's height; the width is the palette's."""
        return QSize(200, max(_ROW_PX, self._view.fontMetrics().height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return
        theme = self._look.theme
        area = QRect(option.rect).adjusted(6, 0, -6, 0)
        font = self._view.font()
        painter.save()
        if entry.act is None:
            painter.setFont(bold(small(font)))
            painter.setPen(QColor(theme.quiet))
            painter.drawText(area.adjusted(10, 6, 0, 0), Qt.AlignmentFlag.AlignVCenter, entry.words)
        else:
            paint_row_ground(painter, option, theme, area)
            text = area.adjusted(38 if entry.icon else 12, 0, -12, 0)
            if entry.icon:
                top = area.top() + (area.height() - 16) // 2
                paint_icon(painter, entry.icon, entry.tint or theme.quiet, QPoint(area.left() + 12, top))
            painter.setFont(small(font))
            painter.setPen(QColor(theme.quiet))
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.aside)
            taken = painter.fontMetrics().horizontalAdvance(entry.aside) + 16 if entry.aside else 0
            painter.setFont(font)
            painter.setPen(QColor(theme.ink))
            words = fitted(entry.words, font, text.width() - taken)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class Palette(QFrame):
    """Lies over the window; says what is typed, shows the entries it is given, and does the chosen one."""

    typed = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("box", "palette")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        self._field = QLineEdit()
        self._field.setObjectName("paletteField")
        self._field.setMaxLength(_LONGEST)
        self._field.setPlaceholderText(self.tr("Type the name of a page or of an action"))
        self._field.setAccessibleName(self.tr("Go to any page or action"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Pages and actions"))
        self._list.setItemDelegate(_Row(look, self._list))
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hint = label(self.tr("Arrows move    Enter choose    Esc close"), "quiet")
        hint.setContentsMargins(10, 0, 0, 0)
        for part in (self._field, self._list, rule(), hint):
            column.addWidget(part)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self.typed)
        self._field.returnPressed.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is typed."""
        return self._field.text()

    def begin(self) -> None:
        """Show an empty field with the keyboard in it."""
        self._field.clear()
        self.show()
        self.raise_()
        self._place()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List these, the first that can be chosen marked."""
        self._list.clear()
        for entry in entries:
            item = QListWidgetItem(f"{entry.words}, {entry.aside}" if entry.aside else entry.words)
            item.setData(_ENTRY, entry)
            if entry.act is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(item)
        self._step(1)
        self._list.scrollToTop()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the list, and close with the field's focus gone."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._step(step)
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return True
        elif watched is self._field and event.type() == QEvent.Type.FocusOut and self.window().isActiveWindow():
            self.closed.emit()
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        rows = [row for row in range(self._list.count()) if self._entry(row).act is not None]
        if not rows:
            return
        here = self._list.currentRow()
        after = [row for row in rows if row > here] if step > 0 else [row for row in reversed(rows) if row < here]
        self._list.setCurrentRow(after[0] if after else rows[0 if step > 0 else -1])
        told = self._list.currentItem().text()
        # The keyboard stays in the field: so a screen reader hears what is marked.
        self._field.setAccessibleDescription(told)

    def _entry(self, row: int) -> Entry:
        entry: Entry = self._list.item(row).data(_ENTRY)
        return entry

    def _choose(self) -> None:
        row = self._list.currentRow()
        act = self._entry(row).act if row >= 0 else None
        if act is not None:
            self.closed.emit()
            act()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None or self.isHidden():
            return
        width = min(_WIDTH_PX, parent.width() - 32)
        row = max(self._list.sizeHintForRow(0), _ROW_PX)
        room = (parent.height() - _TOP_PX - 120) // row
        self._list.setFixedHeight(row * max(min(self._list.count(), _MOST_ROWS, room), 1) + 4)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.setGeometry((parent.width() - width) // 2, _TOP_PX, width, self.sizeHint().height())
