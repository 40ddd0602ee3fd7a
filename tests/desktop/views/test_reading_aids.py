"""Find in page, footnotes, glossary, figures and the outline, in the real window."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QToolTip

from desktop.views.figure_dialog import FigureDialog
from desktop.views.outline import Outline
from desktop.views.reading_page import ReadingPage
from desktop.widgets.drawing import DrawingButton
from desktop.widgets.text_block import TextBlock
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"


def _page(rig: WindowRig) -> ReadingPage:
    page = rig.window.reading._page
    assert page is not None
    return page


def _find(rig: WindowRig, words: str) -> QLineEdit:
    rig.control(Qt.Key.Key_F)
    field = rig.named("Find in this page", QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, words)
    return field


def _marked(rig: WindowRig, colour: str) -> int:
    return sum(shown.text().count(f"background-color:{colour}") for shown in _page(rig).findChildren(QLabel))


def test_find_counts_over_all_blocks_and_marks_them(rig: WindowRig) -> None:
    """Headings, boxes and tables are part of the page."""
    rig.open(CAUSE)
    read = " ".join(_text(shown) for shown in _page(rig).findChildren(QLabel)).lower()

    field = _find(rig, "back")

    count = read.count("back")
    assert count > 5
    assert field.accessibleDescription() == f"1 of {count}"
    theme = rig.application.look.theme
    assert _marked(rig, theme.mark) + _marked(rig, theme.accent) == count


def _text(shown: QLabel) -> str:
    if shown.textFormat() != Qt.TextFormat.RichText:
        return shown.text()
    document = QTextDocument()
    document.setHtml(shown.text())
    return str(document.toPlainText())


def test_enter_goes_on_and_shift_enter_goes_back(rig: WindowRig) -> None:
    """After the last comes the first."""
    rig.open(CAUSE)
    field = _find(rig, "back")
    count = int(field.accessibleDescription().split()[-1])

    QTest.keyClick(field, Qt.Key.Key_Return)
    second = field.accessibleDescription()
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert second == f"2 of {count}"
    assert field.accessibleDescription() == f"{count} of {count}"


def test_a_place_that_is_out_of_sight_is_brought_into_it(rig: WindowRig) -> None:
    """Nobody searches for what was found."""
    rig.open(CAUSE)
    title = _page(rig).outline[-1].heading

    _find(rig, title)
    rig.window.reading.find_before()

    assert rig.window.reading._scroll.verticalScrollBar().value() > 0


def test_words_that_are_not_on_the_page_are_said_to_be_missing(rig: WindowRig) -> None:
    """And nothing can be stepped through."""
    rig.open(CAUSE)

    field = _find(rig, "zzzz")

    assert field.accessibleDescription() == "Not found"
    assert not rig.button("The next one").isEnabled()


def test_a_word_that_is_not_there_leaves_the_page_where_it_was_read(rig: WindowRig) -> None:
    """Its first letters stand somewhere, which must not lead away."""
    rig.open(CAUSE)
    bar = rig.window.reading._scroll.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()

    _find(rig, "bzzzz")

    assert bar.value() == before > 0


def test_find_begins_where_the_page_is_being_read(rig: WindowRig) -> None:
    """And goes around to what stands above."""
    rig.open(CAUSE)
    bar = rig.window.reading._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())

    field = _find(rig, "back")

    assert not field.accessibleDescription().startswith("1 of")


def test_escape_closes_the_find_bar_and_leaves_the_page_as_it_was(rig: WindowRig) -> None:
    """No mark stays behind."""
    rig.open(CAUSE)
    before = [shown.text() for shown in _page(rig).findChildren(QLabel)]
    field = _find(rig, "back")

    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert not field.isVisible()
    assert [shown.text() for shown in _page(rig).findChildren(QLabel)] == before


def test_a_find_goes_on_when_the_page_is_built_anew(rig: WindowRig) -> None:
    """A larger page keeps count and place."""
    rig.open(CAUSE)
    field = _find(rig, "back")
    QTest.keyClick(field, Qt.Key.Key_Return)
    told = field.accessibleDescription()

    rig.do("larger")

    assert field.accessibleDescription() == told
    assert _marked(rig, rig.application.look.theme.accent) == 1


def test_a_footnote_mark_opens_its_source_beside_the_text(rig: WindowRig) -> None:
    """The place in the text is kept, and the verdict stands there."""
    rig.open(CAUSE)
    topic = rig.window.reading.topic
    assert topic is not None
    source = topic.sources[0]
    before = rig.window.reading._scroll.verticalScrollBar().value()

    rig.window.reading._follow(f"source:{source.id}")

    rig.wait(lambda: any("Supported" in text for text in rig.label_texts()))
    assert f"Source 1 of {len(topic.sources)}" in rig.label_texts()
    assert source.citation in rig.label_texts()
    assert rig.window.reading._scroll.verticalScrollBar().value() == before


def test_escape_closes_the_drawer(rig: WindowRig) -> None:
    """The keyboard goes back to the page."""
    rig.open(CAUSE)
    topic = rig.window.reading.topic
    assert topic is not None
    rig.window.reading._follow(f"source:{topic.sources[0].id}")
    drawer = rig.window.reading._drawer
    assert drawer is not None
    has_keyboard = drawer.isAncestorOf(rig.focused)

    rig.press(Qt.Key.Key_Escape)

    assert has_keyboard
    assert drawer.isHidden()
    assert not drawer.isAncestorOf(rig.focused)


def test_another_topic_closes_the_drawer(rig: WindowRig) -> None:
    """It would show a source of a page that is gone."""
    rig.open(CAUSE)
    topic = rig.window.reading.topic
    assert topic is not None
    rig.window.reading._follow(f"source:{topic.sources[0].id}")

    rig.open("bracing-spondylolysis")

    drawer = rig.window.reading._drawer
    assert drawer is not None
    assert drawer.isHidden()


# What Qt's platform without a screen says of every tool tip.
@pytest.mark.qt_log_ignore("raise")
def test_a_term_is_explained_when_the_keyboard_comes_to_it(rig: WindowRig) -> None:
    """As it is on hover, for the eye and for a screen reader."""
    rig.open(CAUSE)
    topic = rig.window.reading.topic
    assert topic is not None
    block = next(each for each in _page(rig).findChildren(TextBlock) if 'href="term:' in each.text())
    rig.window.activateWindow()
    rig.window.reading._scroll.setFocus()
    block.setFocus(Qt.FocusReason.TabFocusReason)
    explained = [block.accessibleDescription()]

    while rig.focused is block and not any(term.definition in said for said in explained for term in topic.terms):
        QTest.keyClick(block, Qt.Key.Key_Tab)
        explained.append(block.accessibleDescription())

    assert any(term.definition in said for said in explained for term in topic.terms)
    assert QToolTip.text() != ""
    QToolTip.hideText()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_figure_opens_large_with_enter_and_closes_with_escape(rig: WindowRig) -> None:
    """Its words are its caption."""
    rig.open(CAUSE)
    figure = _page(rig).findChildren(DrawingButton)[0]
    figure.setFocus(Qt.FocusReason.TabFocusReason)
    widths: list[int] = []

    def look() -> None:
        dialog = rig.window.findChild(FigureDialog)
        assert dialog is not None
        widths.append(dialog.width())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look)
    QTest.keyClick(figure, Qt.Key.Key_Return)

    assert len(widths) == 1


def _outline(rig: WindowRig) -> Outline | None:
    return next((each for each in rig.window.findChildren(Outline) if each.isVisible()), None)


@pytest.mark.parametrize(("width", "is_there"), [(1920, True), (1600, True), (1366, False)])
def test_the_outline_stands_beside_the_page_where_there_is_room(rig: WindowRig, width: int, is_there: bool) -> None:
    """From 1600 pixels on."""
    rig.window.resize(width, 900)
    rig.open(CAUSE)
    rig.wait(lambda: rig.window.width() == width and not rig.window.reading._resize_pause.isActive())

    assert (_outline(rig) is not None) == is_there


def test_the_outline_marks_what_is_read_and_goes_where_one_asks(rig: WindowRig) -> None:
    """Enter on a section brings it to the top."""
    rig.window.resize(1920, 900)
    rig.open(CAUSE)
    rig.wait(lambda: _outline(rig) is not None)
    outline = _outline(rig)
    assert outline is not None
    sections = outline.findChildren(QListWidget)[0]
    at_first = sections.currentRow()

    sections.setCurrentRow(3)
    QTest.keyClick(sections, Qt.Key.Key_Return)

    assert at_first == 0
    assert sections.currentRow() == 3
    assert rig.window.reading._scroll.verticalScrollBar().value() > 0
    assert [sections.item(row).text() for row in (0, sections.count() - 1)] == ["Main points", "Sources"]


def test_related_pages_stand_at_the_end_and_lead_there(rig: WindowRig) -> None:
    """One block of links, so that the way by Tab stays short."""
    rig.open(CAUSE)
    topic = rig.window.reading.topic
    assert topic is not None
    assert topic.related
    block = next(
        each
        for each in _page(rig).findChildren(TextBlock)
        if each.text().count("topic:") == len(topic.related) > 0 and topic.related[0].title in _text(each)
    )

    block.linkActivated.emit(f"topic:{topic.related[0].id}")

    rig.wait_for_topic(topic.related[0].id)
