"""The print dialog: Enter prints at once, and never on a printer that nobody chose."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.print_job import Printer, PrintJob, PrintServiceSilent, Progress
from desktop.services.printing import Printing
from desktop.views.print_dialog import PrintDialog
from desktop.widgets.check_box import CheckBox
from desktop.widgets.look import Look

# Said by the platform without a screen of each window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

_LOBBY = Printer("Lobby", "Front desk", "Room 2", is_default=True, has_two_sided=True, has_colour=True)
_BACK = Printer("Back", "Back office", state="stopped")


class _Printers:
    """A way to print that only lists printers, when it is allowed to."""

    def __init__(self) -> None:
        self.found: tuple[Printer, ...] = (_LOBBY, _BACK)
        self.may_answer = Event()
        self.may_answer.set()
        self.is_silent = False
        self.may_tell_trays = Event()
        self.may_tell_trays.set()
        self.trays_of: dict[str, tuple[str, ...]] = {}

    def printers(self) -> tuple[Printer, ...]:
        """Return the printers, or raise."""
        self.may_answer.wait(10)
        if self.is_silent:
            raise PrintServiceSilent
        return self.found

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return the trays of a printer."""
        self.may_tell_trays.wait(10)
        return self.trays_of.get(printer, ())

    def print_pdf(self, pdf: bytes, job: PrintJob, title: str, progress: Progress) -> None:
        """Print nothing."""


@pytest.fixture
def printers() -> _Printers:
    """Give the printers of the computer."""
    return _Printers()


@pytest.fixture
def printing(qapp: object, printers: _Printers) -> Iterator[Printing]:
    """Give printing that finds them."""
    service = Printing(open_path=lambda: printers)
    yield service
    printers.may_answer.set()
    printers.may_tell_trays.set()
    service.close()


@pytest.fixture
def open_dialog(qtbot: QtBot, printing: Printing) -> Callable[..., PrintDialog]:
    """Return a function that opens the dialog for five pages, and waits until the printers are there."""

    def open_one(settings: str = "", *, waits: bool = True) -> PrintDialog:
        dialog = PrintDialog(Look(), printing, pages=5)
        qtbot.addWidget(dialog)
        if settings:
            dialog.restore(settings)
        dialog.show()
        if waits:
            qtbot.waitUntil(lambda: not dialog._is_looking)
        return dialog

    return open_one


OpenDialog = Callable[..., PrintDialog]


def test_enter_prints_all_pages_once_on_the_default_printer(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """Search, Enter, Ctrl+P, Enter."""
    dialog = open_dialog()

    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    assert dialog.job("a4") == PrintJob("Lobby", "a4")


@pytest.mark.parametrize("name", ["Printer", "Copies", "Pages", "Print on both sides", "Black and white"])
def test_enter_prints_wherever_the_keyboard_is(name: str, open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """No field swallows it."""
    dialog = open_dialog()
    field = _field(dialog, name)
    field.setFocus()

    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_printer_with_trays_lets_one_be_chosen_and_it_is_remembered(
    open_dialog: OpenDialog, printers: _Printers, qtbot: QtBot
) -> None:
    """The next print starts with the tray of the last."""
    printers.trays_of = {"Lobby": ("auto", "main", "tray-2", "makers-own")}
    dialog = open_dialog()
    box = _field(dialog, "Paper tray")
    assert isinstance(box, QComboBox)
    qtbot.waitUntil(box.isVisible)
    names = [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(names.index("Tray 2"))
    dialog.accept()
    again = open_dialog(dialog.settings())
    kept = _field(again, "Paper tray")
    qtbot.waitUntil(kept.isVisible)

    again.accept()

    assert names == ["The printer chooses", "Main tray", "Tray 2", "Makers own"]
    assert again.job("a4").tray == "tray-2"


def test_a_printer_with_one_tray_is_not_asked_about(
    open_dialog: OpenDialog, printers: _Printers, printing: Printing, qtbot: QtBot
) -> None:
    """A choice of one is none."""
    printers.trays_of = {"Lobby": ("auto", "main")}
    with qtbot.waitSignal(printing.trays_found):
        dialog = open_dialog()

    dialog.accept()

    assert not _field(dialog, "Paper tray").isVisible()
    assert dialog.job("a4").tray == ""


def test_enter_before_the_trays_are_known_prints_from_the_last_one(
    open_dialog: OpenDialog, printers: _Printers
) -> None:
    """Whoever is quick gets the same paper as before."""
    printers.may_tell_trays.clear()
    kept = '{"printer": "Lobby", "used": {"Lobby": {"tray": "tray-2"}}}'
    dialog = open_dialog(kept)

    dialog.accept()

    assert dialog.job("a4").tray == "tray-2"


def test_enter_on_cancel_cancels(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """A button that has the keyboard does what it says."""
    dialog = open_dialog()
    cancel = _button(dialog, "Cancel")
    cancel.setFocus()

    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(cancel, Qt.Key.Key_Return)


def test_escape_cancels(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """As in every dialog."""
    dialog = open_dialog()

    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_enter_pressed_too_early_prints_as_soon_as_the_printer_is_found(
    open_dialog: OpenDialog, printers: _Printers, qtbot: QtBot
) -> None:
    """Looking for printers takes a moment, and fast hands do not wait for it."""
    printers.may_answer.clear()
    dialog = open_dialog(waits=False)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()

    with qtbot.waitSignal(dialog.accepted):
        printers.may_answer.set()

    assert dialog.job("letter").printer == "Lobby"


def test_enter_pressed_too_early_prints_on_no_other_printer(
    open_dialog: OpenDialog, printers: _Printers, qtbot: QtBot
) -> None:
    """The one used last is gone: someone has to choose."""
    printers.may_answer.clear()
    dialog = open_dialog('{"printer": "Old laser"}', waits=False)
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    printers.may_answer.set()

    qtbot.waitUntil(lambda: not dialog._is_looking)
    assert dialog.isVisible()
    assert "Old laser is not there now. Choose another." in _words(dialog)
    assert not _button(dialog, "Print").isEnabled()


def test_the_choice_never_moves_to_another_printer_by_itself(
    open_dialog: OpenDialog, printers: _Printers, qtbot: QtBot
) -> None:
    """The printer that was chosen disappears while the dialog is open."""
    dialog = open_dialog()
    box = _box(dialog)
    box.setCurrentIndex(1)
    printers.found = (_LOBBY,)

    _button(dialog, "Look again").click()

    qtbot.waitUntil(lambda: not dialog._is_looking)
    assert box.currentIndex() == -1
    assert "Back is not there now. Choose another." in _words(dialog)


def test_printers_found_before_are_there_at_once(
    open_dialog: OpenDialog, printers: _Printers, printing: Printing, qtbot: QtBot
) -> None:
    """The second handout of the day does not wait for the network."""
    with qtbot.waitSignal(printing.printers_found):
        printing.find_printers()
    printers.may_answer.clear()

    dialog = open_dialog(waits=False)

    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.job("letter").printer == "Lobby"


def test_no_printer_is_said_with_what_to_do(open_dialog: OpenDialog, printers: _Printers) -> None:
    """The PDF always works."""
    printers.found = ()

    dialog = open_dialog()

    assert "No printer found on this computer. Save the handout as a PDF instead." in _words(dialog)
    assert not _button(dialog, "Print").isEnabled()


def test_a_silent_print_service_is_said_and_can_be_asked_again(
    open_dialog: OpenDialog, printers: _Printers, qtbot: QtBot
) -> None:
    """Someone switches it on meanwhile."""
    printers.is_silent = True
    dialog = open_dialog()
    said = _words(dialog)
    printers.is_silent = False

    _button(dialog, "Look again").click()

    qtbot.waitUntil(lambda: dialog._choice.printer is not None)
    assert "The print service of this computer does not answer. Save the handout as a PDF instead." in said


def test_what_is_filled_in_is_the_job(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """By keyboard alone."""
    dialog = open_dialog()
    QTest.keyClick(_field(dialog, "Copies"), Qt.Key.Key_Up)
    QTest.keyClicks(_field(dialog, "Pages"), "4, 1-2")
    for name in ("Print on both sides", "Black and white"):
        QTest.keyClick(_field(dialog, name), Qt.Key.Key_Space)

    dialog.accept()

    assert dialog.job("letter") == PrintJob("Lobby", "letter", copies=2, is_two_sided=True, is_grey=True, pages="1-2,4")


def test_naming_every_page_is_the_same_as_naming_none(open_dialog: OpenDialog) -> None:
    """Some printers take longer over ranges."""
    dialog = open_dialog()
    _pages(dialog).setText("1-5")

    dialog.accept()

    assert dialog.job("letter").pages == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("two", "Write page numbers, such as 1-2, 4."), ("6", "This handout has the pages 1 to 5.")],
)
def test_a_slip_in_the_pages_is_said_under_the_field_and_nothing_prints(
    text: str, sentence: str, open_dialog: OpenDialog, qtbot: QtBot
) -> None:
    """And the keyboard goes where it is to be mended."""
    dialog = open_dialog()
    QTest.keyClicks(_pages(dialog), text)

    QTest.keyClick(_pages(dialog), Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert sentence in _words(dialog)
    assert _pages(dialog).accessibleDescription() == sentence
    assert dialog.focusWidget() is _pages(dialog)


def test_a_range_that_is_not_yet_finished_is_no_slip(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """While someone types "1-2"."""
    dialog = open_dialog()

    QTest.keyClicks(_pages(dialog), "1-")

    assert "Write page numbers, such as 1-2, 4." not in _words(dialog)


def test_what_a_printer_cannot_do_cannot_be_ticked(open_dialog: OpenDialog) -> None:
    """The back office prints on one side and without colour."""
    dialog = open_dialog()
    _box(dialog).setCurrentIndex(1)

    dialog.accept()

    assert not _field(dialog, "Print on both sides").isEnabled()
    assert not _field(dialog, "Black and white").isEnabled()
    assert dialog.job("letter") == PrintJob("Back", "letter")


def test_each_printer_is_offered_as_it_was_used_last(open_dialog: OpenDialog) -> None:
    """Two sides at the front desk; copies and pages belong to one handout only."""
    first = open_dialog()
    _tick(first, "Print on both sides")
    _pages(first).setText("2")
    _field(first, "Copies").setProperty("value", 7)
    first.accept()

    second = open_dialog(first.settings())
    second.accept()

    assert second.job("letter") == PrintJob("Lobby", "letter", is_two_sided=True)


def test_the_printer_used_last_is_chosen_before_the_default(open_dialog: OpenDialog) -> None:
    """Who prints in the back office goes on printing there."""
    first = open_dialog()
    _box(first).setCurrentIndex(1)
    first.accept()

    assert _box(open_dialog(first.settings())).currentText() == "Back office"


def test_looking_again_leaves_ticks_alone(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """The list comes while someone is already ticking."""
    dialog = open_dialog()
    _tick(dialog, "Black and white")

    _button(dialog, "Look again").click()

    qtbot.waitUntil(lambda: not dialog._is_looking)
    dialog.accept()
    assert dialog.job("letter").is_grey


def test_everything_has_a_name_for_a_screen_reader(open_dialog: OpenDialog) -> None:
    """Also the buttons that are only a picture."""
    dialog = open_dialog()

    fields = [each for kind in (QComboBox, QSpinBox, QPushButton, CheckBox) for each in dialog.findChildren(kind)]

    assert len(fields) >= 8
    assert [each for each in fields if not _name(each)] == []


def test_tab_reaches_each_field_from_top_to_bottom(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """In the order in which they are read."""
    dialog = open_dialog()
    dialog._choice._box.setFocus()
    reached = [dialog.focusWidget()]

    for _step in range(7):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget())

    assert [_name(each) for each in reached] == [
        "Printer",
        "Look again",
        "Copies",
        "Pages",
        "Print on both sides",
        "Black and white",
        "Cancel",
        "Print",
    ]


def test_an_answered_dialog_goes_away(printing: Printing, qtbot: QtBot) -> None:
    """Each print would leave one more behind, which looks at every list of printers."""
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PrintDialog(Look(), printing, pages=1, parent=window)
    printing.printers_found.connect(dialog.accept)

    answer = dialog.exec()

    assert answer == PrintDialog.DialogCode.Accepted
    assert dialog.job("letter") == PrintJob("Lobby", "letter")
    qtbot.waitUntil(lambda: not window.findChildren(PrintDialog))


def _words(dialog: PrintDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel)]


def _button(dialog: PrintDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def _field(dialog: PrintDialog, name: str) -> QWidget:
    kinds = (QComboBox, QSpinBox, QLineEdit, CheckBox)
    fields = [each for kind in kinds for each in dialog.findChildren(kind)]
    return next(each for each in fields if _name(each) == name)


def _name(field: QWidget) -> str:
    return field.accessibleName() or (field.text() if isinstance(field, QAbstractButton) else "")


def _box(dialog: PrintDialog) -> QComboBox:
    return dialog.findChildren(QComboBox)[0]


def _pages(dialog: PrintDialog) -> QLineEdit:
    return next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == "Pages")


def _tick(dialog: PrintDialog, name: str) -> None:
    next(each for each in dialog.findChildren(CheckBox) if each.text() == name).click()
