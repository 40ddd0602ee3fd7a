"""The topics of the handout being made, in the order they will print."""

from collections.abc import Sequence
from enum import IntEnum
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.records import TopicSummary
from desktop.item_models.dragged_row import DraggedRow

Index = QModelIndex | QPersistentModelIndex
_DRAGGED = DraggedRow("application/x-lamina-basket-row")


class BasketRole(IntEnum):
    """What the delegate asks a row for."""

    TOPIC_ID = Qt.ItemDataRole.UserRole + 1
    KIND = Qt.ItemDataRole.UserRole + 2


class BasketModel(QAbstractListModel):
    """Holds each topic once; `changed` follows every change that alters what prints."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics: list[TopicSummary] = []

    @property
    def topic_ids(self) -> tuple[str, ...]:
        """Return the ids in printing order."""
        return tuple(topic.id for topic in self._topics)

    def holds(self, topic_id: str) -> bool:
        """Return whether the topic is in the handout."""
        return topic_id in self.topic_ids

    def show(self, topics: Sequence[TopicSummary]) -> None:
        """Replace all topics."""
        self.beginResetModel()
        self._topics = list({topic.id: topic for topic in topics}.values())
        self.endResetModel()
        self.changed.emit()

    def retitle(self, topics: Sequence[TopicSummary]) -> None:
        """Show the titles of another language; order and number stay."""
        by_id = {topic.id: topic for topic in topics}
        self._topics = [by_id.get(topic.id, topic) for topic in self._topics]
        if self._topics:
            self.dataChanged.emit(self.index(0), self.index(len(self._topics) - 1))

    def add(self, topic: TopicSummary) -> None:
        """Put a topic at the end; one that is already there stays where it is."""
        if not self.holds(topic.id):
            self.beginInsertRows(QModelIndex(), len(self._topics), len(self._topics))
            self._topics.append(topic)
            self.endInsertRows()
            self.changed.emit()

    def take(self, topic_id: str) -> None:
        """Take a topic out; one that is not there is no error."""
        if self.holds(topic_id):
            row = self.topic_ids.index(topic_id)
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._topics[row]
            self.endRemoveRows()
            self.changed.emit()

    def move(self, row: int, to: int) -> bool:
        """Move a topic so that it stands at row `to`; say whether that changed anything."""
        if row == to or not (0 <= row < len(self._topics) and 0 <= to < len(self._topics)):
            return False
        # Qt counts the destination before the row is taken out.
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + 1 if to > row else to)
        self._topics.insert(to, self._topics.pop(row))
        self.endMoveRows()
        self.changed.emit()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's form
        """Return how many topics there are."""
        return 0 if parent.isValid() else len(self._topics)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is asked of a row."""
        if not index.isValid() or index.row() >= len(self._topics):
            return None
        topic = self._topics[index.row()]
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: topic.title,
            Qt.ItemDataRole.ToolTipRole: f"<span>{escape(topic.title)}</span>",
            BasketRole.TOPIC_ID: topic.id,
            BasketRole.KIND: topic.kind,
        }
        return answers.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged, and dropped between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Return moving: nothing is ever copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the one type that rows travel as."""
        return [_DRAGGED.mime]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the row that is dragged."""
        return _DRAGGED.carried(indexes)

    def dropMimeData(self, carried: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        """Move the dragged row to where it was dropped."""
        onto = row if row >= 0 else (parent.row() if parent.isValid() else len(self._topics))
        moved = _DRAGGED.move(carried, onto)
        if moved is not None:
            self.move(*moved)
        return False  # the view would remove the row that `move` has already moved
