"""The basket holds each topic once, in the order that prints."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.item_models.basket import BasketModel
from tests.helpers.topics import summary

_ONE, _TWO, _THREE = summary("one"), summary("two"), summary("three")


@pytest.fixture
def basket(qapp: object) -> BasketModel:
    """Return a basket of three topics that Qt watches for broken promises."""
    made = BasketModel()
    made.watcher = QAbstractItemModelTester(  # type: ignore[attr-defined]  # lives as long as what it watches
        made, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    for topic in (_ONE, _TWO, _THREE):
        made.add(topic)
    return made


def _drop(basket: BasketModel, origin: int, row: int, on: QModelIndex | None = None) -> bool:
    carried = basket.mimeData([basket.index(origin)])
    return basket.dropMimeData(carried, Qt.DropAction.MoveAction, row, 0, on or QModelIndex())


def test_topics_stand_in_the_order_they_were_added(basket: BasketModel) -> None:
    """What is added last prints last."""
    assert basket.topic_ids == ("one", "two", "three")


def test_a_topic_stands_in_the_basket_only_once(basket: BasketModel, qtbot: QtBot) -> None:
    """Adding a page again changes nothing and makes no new pages."""
    with qtbot.assertNotEmitted(basket.changed):
        basket.add(_ONE)

    assert basket.topic_ids == ("one", "two", "three")


def test_showing_the_same_topic_twice_keeps_one(basket: BasketModel) -> None:
    """A list from elsewhere cannot double a page."""
    basket.show((_TWO, _ONE, _TWO))

    assert basket.topic_ids == ("two", "one")


def test_taking_a_topic_out_announces_one_change(basket: BasketModel, qtbot: QtBot) -> None:
    """The pages are made anew."""
    with qtbot.waitSignal(basket.changed):
        basket.take("two")

    assert basket.topic_ids == ("one", "three")


def test_taking_out_what_is_not_there_changes_nothing(basket: BasketModel, qtbot: QtBot) -> None:
    """A second click on a cross does no harm."""
    with qtbot.assertNotEmitted(basket.changed):
        basket.take("four")


@pytest.mark.parametrize(
    ("origin", "target", "order"),
    [(0, 2, "two three one"), (2, 0, "three one two"), (0, 1, "two one three"), (1, 0, "two one three")],
)
def test_a_topic_moves_to_another_row(basket: BasketModel, origin: int, target: int, order: str) -> None:
    """The order of printing is the order of the list."""
    assert basket.move(origin, target)

    assert basket.topic_ids == tuple(order.split())


@pytest.mark.parametrize(("origin", "target"), [(0, 0), (0, -1), (2, 3), (-1, 0), (3, 0)])
def test_a_move_that_leads_nowhere_is_refused(basket: BasketModel, qtbot: QtBot, origin: int, target: int) -> None:
    """Alt+Up on the first row does nothing."""
    with qtbot.assertNotEmitted(basket.changed):
        assert not basket.move(origin, target)

    assert basket.topic_ids == ("one", "two", "three")


@pytest.mark.parametrize(
    ("origin", "row", "order"),
    [(0, 3, "two three one"), (0, 2, "two one three"), (2, 0, "three one two"), (0, -1, "two three one")],
)
def test_a_dragged_row_lands_where_it_is_dropped(basket: BasketModel, origin: int, row: int, order: str) -> None:
    """Qt counts the gaps between rows before the dragged row has left its own."""
    _drop(basket, origin, row)

    assert basket.topic_ids == tuple(order.split())


def test_a_row_dropped_on_another_takes_its_place(basket: BasketModel) -> None:
    """Nothing is lost when the gap is missed."""
    _drop(basket, 2, -1, basket.index(0))

    assert basket.topic_ids == ("three", "one", "two")


def test_a_drop_tells_the_view_to_remove_nothing(basket: BasketModel) -> None:
    """The row has moved already; the view would remove it a second time."""
    assert not _drop(basket, 0, 3)
    assert basket.rowCount() == 3


def test_what_is_dragged_in_from_elsewhere_is_refused(basket: BasketModel) -> None:
    """A file or a text is no topic."""
    foreign = QMimeData()
    foreign.setText("0")

    assert not basket.dropMimeData(foreign, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert basket.topic_ids == ("one", "two", "three")


def test_another_language_changes_titles_and_nothing_else(basket: BasketModel, qtbot: QtBot) -> None:
    """The handout has its own language: new titles make no new pages."""
    with qtbot.assertNotEmitted(basket.changed), qtbot.waitSignal(basket.dataChanged):
        basket.retitle([summary("two", language="es"), summary("one", language="es")])

    assert [basket.index(row).data() for row in range(3)] == ["one in es", "two in es", "three in en"]


def test_a_title_is_never_markup_in_its_tip(basket: BasketModel) -> None:
    """Tool tips read some texts as markup."""
    basket.show([summary("<b>bold</b>")])

    assert "&lt;b&gt;bold" in basket.index(0).data(Qt.ItemDataRole.ToolTipRole)
