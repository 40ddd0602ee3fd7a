"""A row of a list on its way to another place in the same list."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex


class DraggedRow:
    """Carries the number of one row, as a type that no other list takes."""

    def __init__(self, mime: str) -> None:
        self.mime = mime

    def carried(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the first of the rows, packed for the drag."""
        packed = QMimeData()
        packed.setData(self.mime, str(indexes[0].row()).encode())
        return packed

    def move(self, packed: QMimeData, onto: int) -> tuple[int, int] | None:
        """Return from where to where the row moves when it is dropped before row `onto`; None for anything else.

        Where to is counted once the row is taken out.
        """
        if not packed.hasFormat(self.mime):
            return None
        origin = int(bytes(packed.data(self.mime).data()).decode())
        return origin, onto - 1 if onto > origin else onto
