"""The left pane's tree: favourites, all topics by category, recently opened ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from db.records import Category, TopicSummary
from desktop.item_models.dragged_row import DraggedRow

Index = QModelIndex | QPersistentModelIndex
_DRAGGED = DraggedRow("application/x-lamina-favourite-row")
_FAVOURITES, _RECENTS = 0, 2


class Row(StrEnum):
    """What a row of the tree is."""

    HEADER = "header"
    KIND = "kind"
    CATEGORY = "category"
    TOPIC = "topic"
    HINT = "hint"


class TreeRole(IntEnum):
    """What the delegate and the view ask a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1
    TOPIC_ID = Qt.ItemDataRole.UserRole + 2
    KIND = Qt.ItemDataRole.UserRole + 3
    COUNT = Qt.ItemDataRole.UserRole + 4
    ACTION = Qt.ItemDataRole.UserRole + 5


@dataclass(slots=True, eq=False)
class _Node:
    row: Row
    title: str
    kind: str = ""
    topic_id: str = ""
    count: int | None = None
    action: str = ""
    parent: "_Node | None" = None
    children: list["_Node"] = field(default_factory=list)

    def add(self, child: "_Node") -> "_Node":
        child.parent = self
        self.children.append(child)
        return child


@dataclass(frozen=True, slots=True)
class TreeTitles:
    """The words of the tree's own rows, in the language of the window."""

    favourites: str
    no_favourites: str
    all_topics: str
    recent: str
    no_recent: str
    clear_recent: str = ""


class TopicTreeModel(QAbstractItemModel):
    """Shows favourites, categories and recents; it receives all of them and fetches nothing.

    A favourite that is dragged elsewhere among its kind changes nothing here: `favourites_ordered` carries their ids.
    """

    favourites_ordered = Signal(list)

    def __init__(self, titles: TreeTitles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self._root = _Node(Row.HEADER, "")

    def show(
        self,
        categories: Sequence[Category],
        favourites: Sequence[TopicSummary],
        recents: Sequence[TopicSummary],
    ) -> None:
        """Replace everything that is shown."""
        self.beginResetModel()
        titles = self._titles
        self._root = _Node(Row.HEADER, "")
        self._add_list(titles.favourites, favourites, titles.no_favourites)
        total = sum(category.count for category in categories)
        header = self._root.add(_Node(Row.HEADER, titles.all_topics, count=total))
        for category in categories:
            _add_category(header, category, Row.KIND)
        self._add_list(titles.recent, recents, titles.no_recent).action = titles.clear_recent if recents else ""
        self.endResetModel()

    def headers(self) -> Iterable[QModelIndex]:
        """Return the indexes of the section headers, which are always open."""
        return (self.index(row, 0) for row in range(len(self._root.children)))

    def find_topic(self, topic_id: str) -> QModelIndex:
        """Return where the topic stands among the categories, or an invalid index."""
        header_row = 1
        if len(self._root.children) <= header_row:
            return QModelIndex()
        return self._find(self.index(header_row, 0), topic_id)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # Qt's form
        """Return the index of a child row."""
        node = self._node(parent)
        if column == 0 and 0 <= row < len(node.children):
            return self.createIndex(row, 0, node.children[row])
        return QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008  # Qt's form
        """Return the index of the row above in the tree."""
        above = self._node(index).parent
        if above is None or above.parent is None:
            return QModelIndex()
        return self.createIndex(above.parent.children.index(above), 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's form
        """Return how many rows stand below `parent`."""
        return len(self._node(parent).children)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's form
        """Return one."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let topics and categories be chosen, headers and hints only be read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self._node(index).row
        if row in (Row.HEADER, Row.HINT):
            is_list = row == Row.HEADER and index.row() == _FAVOURITES
            return Qt.ItemFlag.ItemIsEnabled | (Qt.ItemFlag.ItemIsDropEnabled if is_list else Qt.ItemFlag.NoItemFlags)
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsDragEnabled if self.is_favourite(index) else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is asked of a row."""
        if not index.isValid():
            return None
        node = self._node(index)
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: node.title,
            Qt.ItemDataRole.ToolTipRole: f"<span>{escape(node.title)}</span>" if node.row == Row.TOPIC else None,
            Qt.ItemDataRole.AccessibleTextRole: _spoken(node),
            TreeRole.ROW: node.row,
            TreeRole.TOPIC_ID: node.topic_id,
            TreeRole.KIND: node.kind,
            TreeRole.COUNT: node.count,
            TreeRole.ACTION: node.action,
        }
        return answers.get(role)

    def is_favourite(self, index: Index) -> bool:
        """Return whether a row is one of the favourites."""
        return self._is_in(index, _FAVOURITES)

    def is_recent(self, index: Index) -> bool:
        """Return whether a row is one of the topics opened last, or their header."""
        return self._is_in(index, _RECENTS) or (
            index.isValid() and not index.parent().isValid() and index.row() == _RECENTS
        )

    def find_favourite(self, topic_id: str) -> QModelIndex:
        """Return where a favourite stands among the favourites, or an invalid index."""
        header = self.index(_FAVOURITES, 0)
        ids = self._favourites()
        return self.index(ids.index(topic_id), 0, header) if topic_id in ids else QModelIndex()

    def supportedDropActions(self) -> Qt.DropAction:
        """Return moving: nothing is ever copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the one type that favourites travel as."""
        return [_DRAGGED.mime]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the favourite that is dragged."""
        return _DRAGGED.carried(indexes)

    def dropMimeData(self, carried: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        """Ask for the order that the drop means; the rows follow when they are shown anew."""
        is_list = parent.isValid() and not parent.parent().isValid() and parent.row() == _FAVOURITES
        ids = self._favourites()
        moved = _DRAGGED.move(carried, row if row >= 0 else len(ids)) if is_list else None
        if moved is not None:
            origin, to = moved
            ids.insert(to, ids.pop(origin))
            self.favourites_ordered.emit(ids)
        return False  # the view would remove the row that was dragged

    def _favourites(self) -> list[str]:
        header = self._root.children[_FAVOURITES] if self._root.children else self._root
        return [node.topic_id for node in header.children if node.topic_id]

    def _is_in(self, index: Index, header: int) -> bool:
        above = index.parent() if index.isValid() else QModelIndex()
        is_below = above.isValid() and not above.parent().isValid() and above.row() == header
        return is_below and self._node(index).row == Row.TOPIC

    def _add_list(self, title: str, topics: Sequence[TopicSummary], hint: str) -> _Node:
        header = self._root.add(_Node(Row.HEADER, title))
        for topic in topics:
            header.add(_Node(Row.TOPIC, topic.title, topic.kind, topic.id))
        if not topics:
            header.add(_Node(Row.HINT, hint))
        return header

    def _find(self, parent: QModelIndex, topic_id: str) -> QModelIndex:
        for row in range(self.rowCount(parent)):
            child = self.index(row, 0, parent)
            if self._node(child).topic_id == topic_id:
                return child
            below = self._find(child, topic_id)
            if below.isValid():
                return below
        return QModelIndex()

    def _node(self, index: Index) -> _Node:
        node = index.internalPointer() if index.isValid() else self._root
        return node if isinstance(node, _Node) else self._root


def _add_category(parent: _Node, category: Category, row: Row) -> None:
    node = parent.add(_Node(row, category.title, category.kind, count=category.count))
    for child in category.children:
        _add_category(node, child, Row.CATEGORY)
    for topic in category.topics:
        node.add(_Node(Row.TOPIC, topic.title, topic.kind, topic.id))


def _spoken(node: _Node) -> str:
    return node.title if node.count is None else f"{node.title}, {node.count}"
