"""What the window remembers from one start to the next, and what it must never keep."""

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit

from db.clinic import ClinicFile
from db.saved import Json
from desktop.services.crash_report import start_log
from tests.helpers.window_fixtures import OpenWindow
from tests.helpers.window_rig import WindowRig

_TOPIC = "spondylolysis"
_NAME = "Xochitl Quispe"
_NOTE = "Zumba on Mondays"
_QUERY = "spondylolysis pars"


def _closed(rig: WindowRig) -> None:
    rig.close_once()


def test_zoom_is_remembered(open_window: OpenWindow) -> None:
    """Whoever needs large letters sets them once."""
    first = open_window()
    first.button("Larger page").click()
    _closed(first)

    assert "110%" in open_window().label_texts()


@pytest.mark.parametrize("kept", [5, 100_000, -1])
def test_a_zoom_that_no_button_could_have_chosen_is_put_right(open_window: OpenWindow, kept: int) -> None:
    """A file from elsewhere cannot make the page unreadable."""
    first = open_window()
    first.application.store.remember(zoom=kept)
    _closed(first)

    assert {"80%", "200%"} & set(open_window().label_texts())


def test_the_theme_is_remembered(open_window: OpenWindow) -> None:
    """A dark room stays dark."""
    first = open_window()
    first.do("theme-dark")
    _closed(first)

    assert open_window().application.look.is_dark


def test_the_language_of_the_page_is_remembered(open_window: OpenWindow) -> None:
    """A clinic that reads Spanish starts in Spanish, once it has said that this is usual and not for one patient."""
    first = open_window()
    first.wait_for_contents()
    first.control(Qt.Key.Key_L)
    first.button("Always use").click()
    _closed(first)

    assert open_window().application.reading.language == "es"


def _with_room(rig: WindowRig) -> list[int]:
    """Return the widths of the panes of a window in which all of them have room."""
    rig.window.resize(1400, 700)
    rig.wait(lambda: min(rig.window._splitter.sizes()) > 0 and not rig.window._restoring.isActive())
    return rig.window._splitter.sizes()


def _dragged(rig: WindowRig, sizes: list[int]) -> list[int]:
    """Drag the panes, and return the widths they have then."""
    rig.window._splitter.setSizes(sizes)
    rig.window._splitter.splitterMoved.emit(sizes[0], 1)
    return rig.window._splitter.sizes()


def test_the_size_of_the_window_is_remembered(open_window: OpenWindow) -> None:
    """The window opens as it was left."""
    first = open_window()
    first.window.resize(800, 640)
    _closed(first)

    assert open_window().window.height() == 640


def test_the_panes_are_remembered(open_window: OpenWindow) -> None:
    """Also by a window that opens on a smaller screen, where not all of them have room, and is then made larger."""
    first = open_window()
    _with_room(first)
    left = _dragged(first, [333, 600, 467])
    _closed(first)

    assert _with_room(open_window()) == left


def test_the_panes_do_not_drift_from_session_to_session(open_window: OpenWindow) -> None:
    """Dragged once, they stand there on every later day, whatever size the window had in between."""
    rig = open_window()
    _with_room(rig)
    left = _dragged(rig, [333, 600, 467])
    for width in (1500, 1100, 820, 1290):
        rig.window.resize(width, 700)
        _closed(rig)
        rig = open_window()

    assert _with_room(rig) == left


def test_panes_that_nobody_dragged_follow_the_window(open_window: OpenWindow) -> None:
    """A first start on a small screen leaves no mark on the large one: both panels get the room that is there."""
    first = open_window()
    first.window.resize(820, 640)
    _closed(first)
    second = open_window()
    second.window.resize(1920, 900)
    second.wait(lambda: second.window._splitter.sizes()[0] == 320 and not second.window._restoring.isActive())

    assert second.window._splitter.sizes()[2] == 416


@pytest.mark.parametrize("panes", [[1], [0, 0, 0], [-5, 10, 10], ["a", "b", "c"]])
def test_panes_that_make_no_sense_are_as_at_the_first_start(
    open_window: OpenWindow, tmp_path: Path, panes: list[Json]
) -> None:
    """A bad setting never hides a panel."""
    clinic, _opening = ClinicFile.open(tmp_path / "data")
    clinic.save_settings({"panes": panes})
    clinic.close()

    left, _middle, right = _with_room(open_window())

    assert (left, right) == (280, 360)


def test_favourites_and_recents_are_remembered(open_window: OpenWindow) -> None:
    """The pages of this clinic are at hand on Monday."""
    first = open_window()
    first.wait_for_contents()
    first.open(_TOPIC)
    first.button("Add to favorites").click()
    _closed(first)

    store = open_window().application.store

    assert store.favourites() == (_TOPIC,)
    assert store.recents() == (_TOPIC,)


def test_the_patients_words_are_kept_nowhere(
    open_window: OpenWindow, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Name, note and what was searched for are in no byte below home, data, temporary folder or log."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    saved = tmp_path / "saved" / "handout.pdf"
    saved.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(saved), ""))
    start_log(tmp_path / "data" / "lamina.log")

    _work_for_a_patient(open_window(), saved)

    kept = [path for folder in (home, tmp_path) for path in folder.rglob("*") if path.is_file() and path != saved]
    assert any(path.suffix == ".log" for path in kept)
    assert [path.name for path in kept if _holds_words(path)] == []


def _work_for_a_patient(rig: WindowRig, saved: Path) -> None:
    rig.wait_for_contents()
    rig.type_query(_QUERY)
    rig.press(Qt.Key.Key_Return)
    rig.wait_for_topic(_TOPIC)
    rig.add_to_handout(_TOPIC)
    QTest.keyClicks(rig.named("Name", QLineEdit), _NAME)
    QTest.keyClicks(rig.named("Note for this patient", QPlainTextEdit), _NOTE)
    rig.control(Qt.Key.Key_S)
    rig.wait(saved.is_file)
    assert rig.pressed[-1].handout.for_patient.name == _NAME
    rig.close_once()


def _holds_words(path: Path) -> bool:
    content = path.read_bytes().lower()
    words = [word for words in (_NAME, _NOTE, _QUERY) for word in (words, words.split()[0])]
    encodings = ("utf-8", "utf-16-le")
    is_library = path.suffix == ".sqlite" and "library" in path.name
    wanted = [word.lower().encode(code) for word in words if word != "spondylolysis" for code in encodings]
    return not is_library and any(word in content for word in wanted)
