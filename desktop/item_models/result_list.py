"""The list of search results, best first, and the pages that go with them."""

from collections.abc import Sequence
from enum import IntEnum
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.records import SearchResult, TopicSummary
from desktop.core.wording import wording

Index = QModelIndex | QPersistentModelIndex


class ResultRole(IntEnum):
    """What the delegate and the view ask a result for."""

    RESULT = Qt.ItemDataRole.UserRole + 1
    KIND_NAME = Qt.ItemDataRole.UserRole + 2
    IS_BESIDE = Qt.ItemDataRole.UserRole + 3
    HEAD = Qt.ItemDataRole.UserRole + 4


class ResultListModel(QAbstractListModel):
    """Shows the results it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[SearchResult, ...] = ()
        self._found = 0
        self._head = ""

    def show(self, results: Sequence[SearchResult], beside: Sequence[TopicSummary] = (), head: str = "") -> None:
        """Replace the results, and what stands below them under one head."""
        self.beginResetModel()
        self._results = (*results, *map(_as_result, beside))
        self._found = len(results)
        self._head = head
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's form
        """Return how many results there are."""
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is asked of a result."""
        if not index.isValid() or index.row() >= len(self._results):
            return None
        result = self._results[index.row()]
        kind_name = wording(result.language).kinds[result.kind]
        is_beside = index.row() >= self._found
        said = (self._head if is_beside else "", result.title, kind_name, result.clinical_name)
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: result.title,
            Qt.ItemDataRole.ToolTipRole: f"<span>{escape(result.title)}</span>",
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(filter(None, said)),
            ResultRole.RESULT: result,
            ResultRole.KIND_NAME: kind_name,
            ResultRole.IS_BESIDE: is_beside,
            ResultRole.HEAD: self._head if index.row() == self._found else "",
        }
        return answers.get(role)


def _as_result(topic: TopicSummary) -> SearchResult:
    return SearchResult(topic.id, topic.kind, topic.language, topic.title, topic.clinical_name, ())
