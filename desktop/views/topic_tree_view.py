"""The tree of topics: favourites that can be ordered, all topics, and those opened last."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView

from db.records import Category, TopicSummary
from desktop.item_models.topic_tree import Row, TopicTreeModel, TreeRole, TreeTitles
from desktop.views.menu import add_entry
from desktop.views.topic_tree_delegate import TopicTreeDelegate
from desktop.widgets.look import Look

# The words at the right of a header that can be clicked.
_ACTION_PX = 72


class TopicTree(QTreeView):
    """The tree; Enter or a click on a topic chooses it."""

    topic_chosen = Signal(str)
    favourite_moved = Signal(str, int)
    favourite_removed = Signal(str)
    favourites_ordered = Signal(list)
    recents_cleared = Signal()

    def __init__(self, look: Look, titles: TreeTitles) -> None:
        super().__init__()
        self._model = TopicTreeModel(titles, self)
        self.setModel(self._model)
        self.setItemDelegate(TopicTreeDelegate(look, self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Topics"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAccessibleDescription(
            self.tr("In the favorites, Alt and the arrow keys move a page, Delete takes it out")
        )
        self._model.favourites_ordered.connect(self.favourites_ordered)
        self.clicked.connect(self._choose)

    def show_topics(
        self,
        categories: Sequence[Category],
        favourites: Sequence[TopicSummary],
        recents: Sequence[TopicSummary],
        open_topic: str,
    ) -> None:
        """Show everything anew; kinds that were open stay open, and so does the way to the topic on show."""
        opened = self._opened()
        is_first = not self._model.rowCount()
        self._model.show(categories, favourites, recents)
        for header in self._model.headers():
            self.expand(header)
            for row in range(self._model.rowCount(header)):
                child = self._model.index(row, 0, header)
                if is_first or _branch(child) in opened:
                    self.expandRecursively(child)
        self.mark(open_topic)

    def mark(self, topic_id: str) -> None:
        """Show which topic is open, without choosing it again."""
        index = self._model.find_topic(topic_id) if topic_id else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()

    def show_top(self) -> None:
        """Show the first rows: the favourites."""
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()

    def mark_favourite(self, topic_id: str) -> None:
        """Mark a favourite where it stands among the favourites, and bring it into sight."""
        index = self._model.find_favourite(topic_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, order and take out favourites; all other keys are the tree's own."""
        index = self.currentIndex()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        is_favourite = self._model.is_favourite(index)
        topic_id = str(index.data(TreeRole.TOPIC_ID))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._choose(index)
        elif is_favourite and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.favourite_moved.emit(topic_id, step)
        elif is_favourite and event.key() == Qt.Key.Key_Delete:
            self.favourite_removed.emit(topic_id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Clear the recent pages where their header says so; all other clicks are the tree's own."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.data(TreeRole.ACTION) and at.x() > self.viewport().width() - _ACTION_PX:
            self.recents_cleared.emit()
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a favourite or with the recent pages."""
        index = (
            self.currentIndex() if event.reason() == QContextMenuEvent.Reason.Keyboard else self.indexAt(event.pos())
        )
        menu = QMenu(self)
        topic_id = str(index.data(TreeRole.TOPIC_ID))
        if self._model.is_favourite(index):
            add_entry(menu, self.tr("Move up"), partial(self.favourite_moved.emit, topic_id, -1))
            add_entry(menu, self.tr("Move down"), partial(self.favourite_moved.emit, topic_id, 1))
            add_entry(menu, self.tr("Take out of the favorites"), partial(self.favourite_removed.emit, topic_id))
        elif self._model.is_recent(index):
            add_entry(menu, self.tr("Clear the list of recent pages"), self.recents_cleared.emit)
        if not menu.isEmpty():
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew: how many lines a title takes follows from the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(TreeRole.ROW)
        if row == Row.TOPIC:
            self.topic_chosen.emit(str(index.data(TreeRole.TOPIC_ID)))
        elif row in (Row.KIND, Row.CATEGORY):
            self.setExpanded(index, not self.isExpanded(index))

    def _opened(self) -> set[str]:
        return {
            _branch(child)
            for header in self._model.headers()
            for row in range(self._model.rowCount(header))
            if self.isExpanded(child := self._model.index(row, 0, header))
        }


def _branch(index: QModelIndex) -> str:
    """Return what a branch below a header is called in every language."""
    return str(index.data(TreeRole.KIND))
