"""Favourites in an order of one's own, and topics by whom they concern and where."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from db.records import Kind
from desktop.item_models.topic_tree import TopicTreeModel, TreeRole
from desktop.views.painting import fitted_lines
from desktop.views.topic_filter import TopicFilter, present
from tests.helpers.topics import category, summary
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"
BRACE = "bracing-spondylolysis"
FLAGS = "red-flags-back-pain"

_YOUNG = replace(summary("young"), who=("teens", "athletes"), regions=("lower-back",))
_OLD = replace(summary("old"), who=("older-adults",), regions=("sacrum",))
_ALL = replace(summary("all"), who=("everyone",), regions=("whole-spine",))


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (TopicFilter(), ["young", "old", "all"]),
        (TopicFilter(who="teens"), ["young", "all"]),
        (TopicFilter(region="sacrum"), ["old", "all"]),
        (TopicFilter("teens", "sacrum"), ["all"]),
        (TopicFilter("men", "neck"), ["all"]),
    ],
)
def test_a_filter_lists_what_concerns_the_group(chosen: TopicFilter, expected: list[str]) -> None:
    """What is for everyone is for each of them."""
    assert [topic.id for topic in (_YOUNG, _OLD, _ALL) if chosen.holds(topic)] == expected


def test_a_filtered_branch_is_counted_anew_and_an_empty_one_left_out() -> None:
    """No number says more than is there."""
    branches = [category(Kind.CAUSE, _YOUNG, _OLD), category(Kind.TREATMENT, _OLD)]

    pruned = TopicFilter(who="teens").pruned(branches)

    assert [(branch.kind, branch.count) for branch in pruned] == [(Kind.CAUSE, 1)]


def test_only_groups_that_some_topic_names_are_offered() -> None:
    """A choice that lists nothing of its own is no choice."""
    who, regions = present([_YOUNG, _OLD, _ALL])

    assert list(who) == ["teens", "older-adults", "athletes"]
    assert list(regions) == ["lower-back", "sacrum"]


def _star(rig: WindowRig, *topic_ids: str) -> None:
    for topic_id in topic_ids:
        rig.application.store.toggle_favourite(topic_id)


def _favourite(rig: WindowRig, row: int) -> QModelIndex:
    model = rig.tree.model()
    return model.index(row, 0, model.index(0, 0))


def test_alt_and_an_arrow_move_a_favourite_and_the_keyboard_goes_with_it(rig: WindowRig) -> None:
    """Three times down in a row needs no other key."""
    _star(rig, CAUSE, BRACE, FLAGS)
    rig.tree.setFocus()
    rig.tree.setCurrentIndex(_favourite(rig, 0))

    for _ in range(3):
        QTest.keyClick(rig.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert rig.application.store.favourites() == (BRACE, FLAGS, CAUSE)
    assert rig.tree.currentIndex().data(TreeRole.TOPIC_ID) == CAUSE
    assert rig.tree.currentIndex().row() == 2


def test_delete_takes_a_favourite_out_and_undo_brings_it_back_to_its_place(rig: WindowRig) -> None:
    """Nothing is lost by a slip."""
    _star(rig, CAUSE, BRACE, FLAGS)
    rig.tree.setFocus()
    rig.tree.setCurrentIndex(_favourite(rig, 1))

    QTest.keyClick(rig.tree, Qt.Key.Key_Delete)
    without = rig.application.store.favourites()
    rig.window.notice._action.click()

    assert without == (CAUSE, FLAGS)
    assert rig.application.store.favourites() == (CAUSE, BRACE, FLAGS)


def test_the_header_of_recent_pages_clears_them(rig: WindowRig) -> None:
    """One click on the word, and a notice says so."""
    rig.open(CAUSE)
    model = rig.tree.model()
    header = model.index(2, 0)
    rig.tree.scrollTo(header)
    place = rig.tree.visualRect(header).center()
    place.setX(rig.tree.viewport().width() - 20)

    QTest.mouseClick(rig.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert rig.application.store.recents() == ()


def _listed(rig: WindowRig) -> int:
    model = rig.tree.model()
    assert isinstance(model, TopicTreeModel)
    return int(model.index(1, 0).data(TreeRole.COUNT))


def test_the_start_page_leads_to_topics_by_group(rig: WindowRig) -> None:
    """Who knows no word begins with the person."""
    before = _listed(rig)
    button = next(
        each
        for each in rig.window.start.findChildren(QPushButton)
        if each.accessibleName().startswith("Part of the spine")
    )

    button.click()

    assert rig.window.topics._filter.text() == button.text()
    assert rig.tree.hasFocus()
    assert 0 < _listed(rig) <= before


def test_a_filter_is_taken_off_again(rig: WindowRig) -> None:
    """One button beside its name."""
    before = _listed(rig)
    rig.do("who-men")
    filtered = _listed(rig)

    rig.window.topics._all.click()

    assert filtered < before
    assert _listed(rig) == before
    assert not rig.window.topics._all.isVisible()


def test_a_long_title_takes_two_lines_at_most(qapp: object) -> None:
    """The second ends with an ellipsis where that is still too little."""
    font = QFont("Atkinson Hyperlegible")
    font.setPixelSize(13)

    assert len(fitted_lines("Short", font, 180)) == 1
    two = fitted_lines("Fractura por compresión de la columna por hueso débil o delgado en personas mayores", font, 180)
    assert len(two) == 2
    assert two[1].endswith("…")
    assert len(fitted_lines("Fractura por estrés en la zona lumbar", font, 180)) == 2


def _choose(rig: WindowRig, words: str) -> None:
    """Click an entry of the menu that is open, as the mouse does."""
    menu = next(menu for menu in rig.window.findChildren(QMenu) if menu.isVisible())
    action = next(action for action in menu.actions() if words in action.text())
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


@pytest.mark.qt_log_ignore("grabbing", "raise")
def test_each_menu_does_what_is_clicked(rig: WindowRig) -> None:
    """Qt tells some callables whether an entry is ticked, and others not: both have to do."""
    rig.application.appearance.open_menu()
    _choose(rig, "Dark")
    assert rig.application.look.is_dark

    rig.application.appearance.open_menu()
    _choose(rig, "Español")
    assert rig.application.store.text("interface_language", "") == "es"

    rig.application.filtering.open_menu()
    _choose(rig, "Teens")
    assert rig.window.isVisible()


def test_a_result_of_the_main_message_opens_at_its_title(rig: WindowRig) -> None:
    """Who sees no title thinks that the page is a wrong one."""
    rig.application.reading.open_at("spondylolysis", "main")
    rig.wait_for_topic("spondylolysis")

    assert rig.application.reading._section == ""
