"""Finds words that have no room, and neighbours that lie over each other."""

from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget


def cut_off(root: QWidget) -> list[str]:
    """Return the words of every visible widget that is smaller than its words need."""
    QApplication.sendPostedEvents()
    shown = [each for kind in (QLabel, QPushButton, QLineEdit, QComboBox) for each in root.findChildren(kind)]
    return [words_of(widget) for widget in shown if _haswords_of(widget) and not _has_room(widget)]


def _haswords_of(widget: QWidget) -> bool:
    return widget.isVisible() and not (isinstance(widget, QLabel) and not widget.text())


def _has_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width())
    needed = widget.minimumSizeHint() if isinstance(widget, (QLineEdit, QComboBox)) else widget.sizeHint()
    return widget.width() >= needed.width() and widget.height() >= needed.height()


def words_of(widget: QWidget) -> str:
    """Return a widget for people: its words, its size and the one it needs."""
    text = widget.text() if isinstance(widget, (QLabel, QPushButton)) else widget.accessibleName()
    return f"{type(widget).__name__} {text[:60]!r} {widget.size().toTuple()} of {widget.sizeHint().toTuple()}"


def overlapping(root: QWidget) -> list[str]:
    """Return the pairs of visible neighbours that lie over each other."""
    found = []
    for parent in (root, *root.findChildren(QWidget)):
        layout = parent.layout() if parent.isVisible() else None
        items = [layout.itemAt(place) for place in range(layout.count())] if layout is not None else []
        widgets = [item.widget() for item in items if item is not None]
        places = [widget.geometry() for widget in widgets if widget is not None and widget.isVisible()]
        found += [
            f"{one} over {other} in {parent.objectName() or type(parent).__name__}"
            for number, one in enumerate(places)
            for other in places[number + 1 :]
            if one.intersects(other)
        ]
    return found
