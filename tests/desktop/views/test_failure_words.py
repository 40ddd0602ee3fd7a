"""What the parts without a window say of a failure can be said in the language of the window."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from build_scripts.environment import ROOT
from build_scripts.translations import FOLDER
from db.clinic.errors import Trouble
from desktop.services.print_job import PrintServiceSilent
from desktop.views.failure_words import SENTENCES, failure_words
from desktop.views.printer_choice import PrinterChoice
from desktop.widgets.look import Look

_FOLDERS = ("db", "desktop/core", "desktop/services")
_NOT_SHOWN = {"db/builder", "db/errors.py"}
_ROOT_ERROR = "LaminaError"


def _trees() -> dict[str, ast.Module]:
    paths = [path for folder in _FOLDERS for path in (ROOT / folder).rglob("*.py")]
    names = {path.relative_to(ROOT).as_posix(): path for path in paths}
    shown = {name: path for name, path in names.items() if not any(name.startswith(each) for each in _NOT_SHOWN)}
    return {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in shown.items()}


def _error_names() -> set[str]:
    known = {_ROOT_ERROR}
    paths = [path for folder in _FOLDERS for path in (ROOT / folder).rglob("*.py")]
    classes = [
        node
        for path in paths
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    for _ in classes:
        known |= {each.name for each in classes if any(getattr(base, "id", "") in known for base in each.bases)}
    return known


def _said() -> Iterator[tuple[str, str]]:
    """Yield the place and the literal text, with * for each gap, of all that an error is made with."""
    errors = _error_names()
    for name, tree in _trees().items():
        for call in ast.walk(tree):
            if not isinstance(call, ast.Call) or getattr(call.func, "id", "") not in errors:
                continue
            for argument in call.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield f"{name}:{call.lineno}", argument.value
                if isinstance(argument, ast.JoinedStr):
                    pieces = [each.value if isinstance(each, ast.Constant) else "*" for each in argument.values]
                    yield f"{name}:{call.lineno}", "".join(map(str, pieces))


def test_every_sentence_of_an_error_stands_among_those_to_translate() -> None:
    """Add what lacks to `desktop/views/failure_words.py`, then run `python -m build_scripts.translations`."""
    known = {re.sub(r"\{\w+\}", "*", sentence) for sentence in SENTENCES}

    said = list(_said())

    assert len(said) > 50
    assert [f"{place} {text}" for place, text in said if text not in known] == []


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_with_the_clinics_file_stands_there(trouble: Trouble) -> None:
    """These are no literals where the error is made."""
    assert {trouble.sentence, trouble.advice} <= set(SENTENCES)


@pytest.fixture
def _spanish(qapp: QApplication) -> Iterator[None]:
    words = QTranslator()
    assert words.load("lamina_es.qm", str(FOLDER))
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


@pytest.mark.usefixtures("_spanish")
@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("The printer Lobby 2. is not there any more.", "La impresora Lobby 2. ya no está."),
        ("The library cannot be used: it is no database.", "No se puede usar la biblioteca: no es una base de datos."),
        ("This was not saved. The disk is full.", "Esto no se guardó. El disco está lleno."),
        ("Something new. The disk is full.", "Something new. The disk is full."),
    ],
)
def test_sentences_are_said_in_spanish(english: str, spanish: str) -> None:
    """Gaps keep what is in them; what nobody translated stays as it is."""
    assert failure_words(english) == spanish


@pytest.mark.usefixtures("_spanish")
def test_the_print_dialog_says_them_in_spanish(qtbot: QtBot) -> None:
    """What printers say comes as a sentence from a thread that knows no window."""
    choice = PrinterChoice(Look())
    qtbot.addWidget(choice)

    choice.show_trouble(str(PrintServiceSilent()))

    assert "El servicio de impresión de esta computadora no responde." in [
        shown.text() for shown in choice.findChildren(QLabel)
    ]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sentence", SENTENCES)
def test_in_english_a_sentence_stays_as_it_is(sentence: str) -> None:
    """The gaps are filled with what was in them."""
    filled = re.sub(r"\{\w+\}", "x y", sentence)

    assert failure_words(filled, "Install the program again.") == f"{filled} Install the program again."


def test_this_test_can_see_the_source() -> None:
    """A wrong folder would make it pass."""
    assert Path(ROOT / "desktop/views/failure_words.py").is_file()
