"""The print dialog: Enter prints at once, and never on a printer that nobody chose."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.print_job import PrintJob
from desktop.services.printing import Printing
from desktop.views.print_dialog import PrintDialog
from desktop.widgets.check_box import CheckBox
from desktop.widgets.look import Look
from tests.helpers.print_dialog import (
    LOBBY,
    ListedPrinters,
    button_in,
    field_in,
    name_of,
    pages_field,
    printer_box,
    tick,
    words_of,
)

# Said by the platform without a screen of each window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def printers() -> ListedPrinters:
    """Give the printers of the computer."""
    return ListedPrinters()


@pytest.fixture
def printing(qapp: object, printers: ListedPrinters) -> Iterator[Printing]:
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
    field = field_in(dialog, name)
    field.setFocus()

    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_printer_with_trays_lets_one_be_chosen_and_it_is_remembered(
    open_dialog: OpenDialog, printers: ListedPrinters, qtbot: QtBot
) -> None:
    """The next print starts with the tray of the last."""
    printers.trays_of = {"Lobby": ("auto", "main", "tray-2", "makers-own")}
    dialog = open_dialog()
    box = field_in(dialog, "Paper tray")
    assert isinstance(box, QComboBox)
    qtbot.waitUntil(box.isVisible)
    names = [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(names.index("Tray 2"))
    dialog.accept()
    again = open_dialog(dialog.settings())
    kept = field_in(again, "Paper tray")
    qtbot.waitUntil(kept.isVisible)

    again.accept()

    assert names == ["The printer chooses", "Main tray", "Tray 2", "Makers own"]
    assert again.job("a4").tray == "tray-2"


def test_a_printer_with_one_tray_is_not_asked_about(
    open_dialog: OpenDialog, printers: ListedPrinters, printing: Printing, qtbot: QtBot
) -> None:
    """A choice of one is none."""
    printers.trays_of = {"Lobby": ("auto", "main")}
    with qtbot.waitSignal(printing.trays_found):
        dialog = open_dialog()

    dialog.accept()

    assert not field_in(dialog, "Paper tray").isVisible()
    assert dialog.job("a4").tray == ""


def test_enter_before_the_trays_are_known_prints_from_the_last_one(
    open_dialog: OpenDialog, printers: ListedPrinters
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
    cancel = button_in(dialog, "Cancel")
    cancel.setFocus()

    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(cancel, Qt.Key.Key_Return)


def test_escape_cancels(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """As in every dialog."""
    dialog = open_dialog()

    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_enter_pressed_too_early_prints_as_soon_as_the_printer_is_found(
    open_dialog: OpenDialog, printers: ListedPrinters, qtbot: QtBot
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
    open_dialog: OpenDialog, printers: ListedPrinters, qtbot: QtBot
) -> None:
    """The one used last is gone: someone has to choose."""
    printers.may_answer.clear()
    dialog = open_dialog('{"printer": "Old laser"}', waits=False)
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    printers.may_answer.set()

    qtbot.waitUntil(lambda: not dialog._is_looking)
    assert dialog.isVisible()
    assert "Old laser is not there now. Choose another." in words_of(dialog)
    assert not button_in(dialog, "Print").isEnabled()


def test_the_choice_never_moves_to_another_printer_by_itself(
    open_dialog: OpenDialog, printers: ListedPrinters, qtbot: QtBot
) -> None:
    """The printer that was chosen disappears while the dialog is open."""
    dialog = open_dialog()
    box = printer_box(dialog)
    box.setCurrentIndex(1)
    printers.found = (LOBBY,)

    button_in(dialog, "Look again").click()

    qtbot.waitUntil(lambda: not dialog._is_looking)
    assert box.currentIndex() == -1
    assert "Back is not there now. Choose another." in words_of(dialog)


def test_printers_found_before_are_there_at_once(
    open_dialog: OpenDialog, printers: ListedPrinters, printing: Printing, qtbot: QtBot
) -> None:
    """The second handout of the day does not wait for the network."""
    with qtbot.waitSignal(printing.printers_found):
        printing.find_printers()
    printers.may_answer.clear()

    dialog = open_dialog(waits=False)

    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.job("letter").printer == "Lobby"


def test_no_printer_is_said_with_what_to_do(open_dialog: OpenDialog, printers: ListedPrinters) -> None:
    """The PDF always works."""
    printers.found = ()

    dialog = open_dialog()

    assert "No printer found on this computer. Save the handout as a PDF instead." in words_of(dialog)
    assert not button_in(dialog, "Print").isEnabled()


def test_a_silent_print_service_is_said_and_can_be_asked_again(
    open_dialog: OpenDialog, printers: ListedPrinters, qtbot: QtBot
) -> None:
    """Someone switches it on meanwhile."""
    printers.is_silent = True
    dialog = open_dialog()
    said = words_of(dialog)
    printers.is_silent = False

    button_in(dialog, "Look again").click()

    qtbot.waitUntil(lambda: dialog._choice.printer is not None)
    assert "The print service of this computer does not answer. Save the handout as a PDF instead." in said


def test_what_is_filled_in_is_the_job(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """By keyboard alone."""
    dialog = open_dialog()
    QTest.keyClick(field_in(dialog, "Copies"), Qt.Key.Key_Up)
    QTest.keyClicks(field_in(dialog, "Pages"), "4, 1-2")
    for name in ("Print on both sides", "Black and white"):
        QTest.keyClick(field_in(dialog, name), Qt.Key.Key_Space)

    dialog.accept()

    assert dialog.job("letter") == PrintJob("Lobby", "letter", copies=2, is_two_sided=True, is_grey=True, pages="1-2,4")


def test_naming_every_page_is_the_same_as_naming_none(open_dialog: OpenDialog) -> None:
    """Some printers take longer over ranges."""
    dialog = open_dialog()
    pages_field(dialog).setText("1-5")

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
    QTest.keyClicks(pages_field(dialog), text)

    QTest.keyClick(pages_field(dialog), Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert sentence in words_of(dialog)
    assert pages_field(dialog).accessibleDescription() == sentence
    assert dialog.focusWidget() is pages_field(dialog)


def test_a_range_that_is_not_yet_finished_is_no_slip(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """While someone types "1-2"."""
    dialog = open_dialog()

    QTest.keyClicks(pages_field(dialog), "1-")

    assert "Write page numbers, such as 1-2, 4." not in words_of(dialog)


def test_what_a_printer_cannot_do_cannot_be_ticked(open_dialog: OpenDialog) -> None:
    """The back office prints on one side and without colour."""
    dialog = open_dialog()
    printer_box(dialog).setCurrentIndex(1)

    dialog.accept()

    assert not field_in(dialog, "Print on both sides").isEnabled()
    assert not field_in(dialog, "Black and white").isEnabled()
    assert dialog.job("letter") == PrintJob("Back", "letter")


def test_each_printer_is_offered_as_it_was_used_last(open_dialog: OpenDialog) -> None:
    """Two sides at the front desk; copies and pages belong to one handout only."""
    first = open_dialog()
    tick(first, "Print on both sides")
    pages_field(first).setText("2")
    field_in(first, "Copies").setProperty("value", 7)
    first.accept()

    second = open_dialog(first.settings())
    second.accept()

    assert second.job("letter") == PrintJob("Lobby", "letter", is_two_sided=True)


def test_the_printer_used_last_is_chosen_before_the_default(open_dialog: OpenDialog) -> None:
    """Who prints in the back office goes on printing there."""
    first = open_dialog()
    printer_box(first).setCurrentIndex(1)
    first.accept()

    assert printer_box(open_dialog(first.settings())).currentText() == "Back office"


def test_looking_again_leaves_ticks_alone(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """The list comes while someone is already ticking."""
    dialog = open_dialog()
    tick(dialog, "Black and white")

    button_in(dialog, "Look again").click()

    qtbot.waitUntil(lambda: not dialog._is_looking)
    dialog.accept()
    assert dialog.job("letter").is_grey


def test_everything_has_a_name_for_a_screen_reader(open_dialog: OpenDialog) -> None:
    """Also the buttons that are only a picture."""
    dialog = open_dialog()

    fields = [each for kind in (QComboBox, QSpinBox, QPushButton, CheckBox) for each in dialog.findChildren(kind)]

    assert len(fields) >= 8
    assert [each for each in fields if not name_of(each)] == []


def test_tab_reaches_each_field_from_top_to_bottom(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    """In the order in which they are read."""
    dialog = open_dialog()
    dialog._choice._box.setFocus()
    reached = [dialog.focusWidget()]

    for _step in range(8):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget())

    assert [name_of(each) for each in reached] == [
        "Printer",
        "Look again",
        "Copies",
        "Pages",
        "Print on both sides",
        "Black and white",
        "Save as PDF…",
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


def test_a_file_can_be_asked_for_instead_of_a_print(open_dialog: OpenDialog) -> None:
    """Whoever finds no printer here need not close the window and look for the other button."""
    dialog = open_dialog()

    button_in(dialog, "Save as PDF…").click()

    assert dialog.wants_file
    assert dialog.result() == PrintDialog.DialogCode.Rejected
