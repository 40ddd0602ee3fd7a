"""The list of search results, best first."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.records import SearchResult

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
        self._kind_names: Mapping[str, str] = {}

    def show(self, results: Sequence[SearchResult], kind_names: Mapping[str, str]) -> None:
        """Replace the results; `kind_names` says what each kind is called."""
        self.beginResetModel()
        self._results = tuple(results)
        self._kind_names = kind_names
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's form
        """Return how many results there are."""
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is asked of a result."""
        if not index.isValid() or index.row() >= len(self._results):
            return None
        result = self._results[index.row()]
        kind_name = self._kind_names.get(result.kind, result.kind)
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: result.title,
            Qt.ItemDataRole.ToolTipRole: result.title,
            Qt.ItemDataRole.AccessibleTextRole: f"{result.title}, {kind_name}, {result.clinical_name}",
            ResultRole.RESULT: result,
            ResultRole.KIND_NAME: kind_name,
        }
        return answers.get(role)
