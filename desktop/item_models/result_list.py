"""The list of search results, best first."""

from collections.abc import Sequence
from enum import IntEnum
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.records import SearchResult
from desktop.core.wording import wording

Index = QModelIndex | QPersistentModelIndex


class ResultRole(IntEnum):
    """What the delegate and the view ask a result for."""

    RESULT = Qt.ItemDataRole.UserRole + 1
    KIND_NAME = Qt.ItemDataRole.UserRole + 2


class ResultListModel(QAbstractListModel):
    """Shows the results it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[SearchResult, ...] = ()

    def show(self, results: Sequence[SearchResult]) -> None:
        """Replace the results."""
        self.beginResetModel()
        self._results = tuple(results)
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
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: result.title,
            Qt.ItemDataRole.ToolTipRole: f"<span>{escape(result.title)}</span>",
            Qt.ItemDataRole.AccessibleTextRole: f"{result.title}, {kind_name}, {result.clinical_name}",
            ResultRole.RESULT: result,
            ResultRole.KIND_NAME: kind_name,
        }
        return answers.get(role)
