"""Fixtures and hands for tests that meet dialogs: what the next one is answered, and which file is chosen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Answer the next file dialogs with the paths put into the list that is returned."""
    paths: list[Path] = []
    for question in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, question, lambda *_asked: (str(paths.pop(0)), ""))
    return paths


@pytest.fixture
def in_next_dialog() -> Iterator[Callable[[Callable[[QDialog], None]], None]]:
    """Return a function that says what to do in the dialog that opens next."""
    failures: list[Exception] = []

    def plan(act: Callable[[QDialog], None]) -> None:
        def when_open() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                QTimer.singleShot(20, when_open)
                return
            try:
                act(dialog)
            except Exception as failure:  # noqa: BLE001  # raised again once the dialog is gone
                failures.append(failure)
                dialog.reject()

        QTimer.singleShot(0, when_open)

    yield plan
    assert failures == []


InDialog = Callable[[Callable[[QDialog], None]], None]


def press(dialog: QWidget, words: str) -> None:
    """Press the button with these words."""
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()
