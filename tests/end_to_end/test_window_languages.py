"""The window in Spanish, and in a language 40 % longer than English: all is said, and nothing is cut off."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from db.clinic import ClinicFile
from desktop.core.resources import resource_path
from desktop.front import Front
from desktop.services.print_job import Printer, PrintJob, Progress
from desktop.services.printing import Printing
from desktop.views.crash_dialog import CrashDialog
from desktop.views.print_dialog import PrintDialog
from desktop.views.text_dialog import TextDialog
from tests.helpers.cut_off import cut_off, overlapping
from tests.helpers.dialog_openers import dialog_openers
from tests.helpers.pseudo_language import MARK, PseudoLanguage
from tests.helpers.window_fixtures import OpenWindow
from tests.helpers.window_rig import WindowRig

# Said by the platform without a screen of each window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

_SIZES = {"1366x768": QSize(1366, 768), "1920x1080": QSize(1920, 1080), "1024x700": QSize(1024, 700)}
_TOPICS = ("spondylolysis", "bracing-spondylolysis", "red-flags-back-pain")
# What is the same in every language: keys, numbers, names.
_SAME = re.compile(
    r"[\d\W_]*|EN|ES|A4|Lamina|English|Español|(Ctrl|Alt|Shift|Esc|Enter|Del|PgUp|PgDn|Home|End|Tab|F\d+|[A-Z]|\W|\d)+"
)
_TAGS = re.compile(r"<[^>]*>")


class _OnePrinter:
    """A way to print that only lists a printer."""

    def printers(self) -> tuple[Printer, ...]:
        """Return it."""
        return (Printer("Lobby", "Front desk", "Room 2", is_default=True, has_two_sided=True, has_colour=True),)

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return some."""
        return ("main", "by-pass-tray", "tray-2")

    def print_pdf(self, pdf: bytes, job: PrintJob, title: str, progress: Progress) -> None:
        """Print nothing."""


@pytest.fixture
def _spanish(tmp_path: Path) -> None:
    """Keep Spanish as the language of the window, as its menu does."""
    with ClinicFile.open(tmp_path / "data")[0] as clinic:
        clinic.save_settings({"interface_language": "es"})


@pytest.fixture
def _pseudo(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    words = PseudoLanguage()
    monkeypatch.setattr(Front, "_speak", lambda *_arguments: None)
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


@pytest.fixture
def printing() -> Iterator[Printing]:
    """Give printing that finds one printer."""
    service = Printing(open_path=_OnePrinter)
    yield service
    service.close()


def _with_everything(rig: WindowRig) -> WindowRig:
    rig.wait_for_contents()
    for topic_id in _TOPICS:
        rig.application.handout.toggle(topic_id)
    rig.open(_TOPICS[0])
    return rig


@pytest.mark.usefixtures("_spanish")
def test_the_window_speaks_the_language_that_was_chosen(open_window: OpenWindow) -> None:
    """From its first look on, whatever the language of the page is."""
    rig = open_window()
    rig.wait_for_contents()

    assert rig.search.placeholderText() == "Buscar causas, tratamientos, códigos…"
    assert "Busque una página. Imprímala. Listo." in rig.label_texts()
    assert rig.application.reading.language == "es"
    assert QKeySequence("Ctrl+Shift+P").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Shift+P"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    rig.application.reading.choose_language("en")
    rig.open(_TOPICS[0])
    assert rig.button("Agregar al folleto").isVisible()


def test_choosing_a_language_says_when_it_comes(open_window: OpenWindow, qapp: QApplication) -> None:
    """Nothing changes under the hands of whoever is in the middle of a handout."""
    rig = open_window()
    rig.wait_for_contents()

    rig.application.appearance.choose_language("es")

    spanish = "From the next start the window is in Spanish. Desde el próximo inicio, la ventana está en español."
    assert rig.window.notice.text == f"{spanish} Pages and handouts still begin in English."
    assert rig.search.accessibleName() == "Search"


@pytest.mark.usefixtures("_spanish")
@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES.keys())
def test_nothing_is_cut_off_in_spanish(open_window: OpenWindow, size: QSize) -> None:
    """Spanish needs a quarter more room than English."""
    rig = _with_everything(open_window())

    rig.window.resize(size)
    rig.wait(lambda: not rig.window.reading._resize_pause.isActive())

    assert cut_off(rig.window) == []
    assert overlapping(rig.window) == []


@pytest.mark.usefixtures("_spanish")
@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES.keys())
def test_no_title_is_cut_off_on_the_spanish_start_page(open_window: OpenWindow, size: QSize) -> None:
    """With the titles of the library that ships."""
    rig = open_window(resource_path("library.sqlite"))
    rig.wait_for_contents()

    rig.window.resize(size)
    rig.wait(lambda: not rig.window.reading._resize_pause.isActive())

    assert cut_off(rig.window.start) == []


@pytest.mark.usefixtures("_pseudo")
@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES.keys())
def test_nothing_is_cut_off_in_a_longer_language(open_window: OpenWindow, size: QSize) -> None:
    """With a page, a full handout and everything on show."""
    rig = _with_everything(open_window())

    rig.window.resize(size)
    rig.wait(lambda: not rig.window.reading._resize_pause.isActive())

    assert cut_off(rig.window) == []
    assert overlapping(rig.window) == []


@pytest.mark.usefixtures("_pseudo")
def test_everything_of_the_first_look_can_be_translated(open_window: OpenWindow) -> None:
    """What has no mark did not come from a translation; topics' titles are the library's."""
    rig = open_window()
    rig.wait_for_contents()

    titles = {summary.title for summary in rig.application.reading.summaries()}

    assert [words for words in _untold(rig.window) if _TAGS.sub("", words).replace("&&", "&") not in titles] == []


def _untold(root: QWidget) -> list[str]:
    """Return the visible words, names and tips that are not in the language of the window."""
    shown: list[QLabel | QAbstractButton] = [*root.findChildren(QLabel), *root.findChildren(QAbstractButton)]
    shown = [widget for widget in shown if widget.isVisible()]
    words = {text for widget in shown for text in (widget.text(), widget.accessibleName(), widget.toolTip()) if text}
    return sorted(text for text in words if MARK not in text and not _SAME.fullmatch(text))


def _in_dialog(open_it: Callable[[], object], look: Callable[[QDialog], None]) -> None:
    """Open a dialog, look at it and close it; fails where none opens."""
    seen: list[QDialog] = []

    def when_open() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            seen.append(dialog)
            look(dialog)
            dialog.reject()

    QTimer.singleShot(0, when_open)
    open_it()
    assert seen


def _openers(rig: WindowRig, printing: Printing) -> dict[str, Callable[[], object]]:
    application, window, look = rig.application, rig.window, rig.application.look
    return {
        **dialog_openers(application),
        "large": application.handout.show_large,
        "print": PrintDialog(look, printing, pages=3, parent=window).exec,
        "crash": CrashDialog(look, "report", window).exec,
        "name": TextDialog(look, "Name·", "Why·", parent=window).exec,
    }


@pytest.mark.usefixtures("_pseudo")
def test_no_dialog_cuts_off_a_longer_language(open_window: OpenWindow, printing: Printing) -> None:
    """Each one that can be opened, one after the other."""
    rig = _with_everything(open_window())
    rig.wait(lambda: bool(rig.pressed) and len(rig.pressed[-1].handout.topics) == len(_TOPICS))
    faults: dict[str, list[str]] = {}
    openers = _openers(rig, printing)

    for name, open_it in openers.items():

        def look(dialog: QDialog, name: str = name) -> None:
            faults[name] = [*cut_off(dialog), *overlapping(dialog)]

        _in_dialog(open_it, look)

    assert len(faults) == len(openers)
    assert {name: found for name, found in faults.items() if found} == {}
