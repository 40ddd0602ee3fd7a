"""The window's shortcuts while somebody types: a text field takes some of them for keys of its own."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop.views.command import Commands

# Everybody expects these to edit what is typed.
_EDITING = {f"Ctrl+{letter}" for letter in "ACVXYZ"}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class TypingKeys(QObject):
    """Leaves the keys of commands to the commands in all text fields of a window: Ctrl+E is no “end of the line”."""

    def __init__(self, window: QWidget, commands: Commands) -> None:
        super().__init__(window)
        self._window = window
        self._keys = {keys for command in commands for keys in command.keys} - _EDITING
        for field in window.findChildren(QWidget):
            self._watch(field)
        # Some fields are made when they are first needed.
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse for the field what is a command's, and no letter to be typed."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_command(watched, event)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_command(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            # Where nothing was typed there is nothing of the field's to undo.
            return isinstance(watched, QLineEdit) and not watched.isUndoAvailable()
        return bool(event.modifiers() & _HELD) and QKeySequence(event.keyCombination()).toString() in self._keys

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._window.isAncestorOf(now):
            self._watch(now)

    def _watch(self, field: QWidget) -> None:
        if isinstance(field, _TEXT_FIELDS):
            field.installEventFilter(self)
