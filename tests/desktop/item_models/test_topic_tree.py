"""The tree shows favourites, categories and recents as it is given them."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from db.records import Kind
from desktop.item_models.topic_tree import Row, TopicTreeModel, TreeRole, TreeTitles
from tests.helpers.topics import category, summary

_TITLES = TreeTitles("Favourites", "No favourites", "All topics", "Recent", "No recents")
_CAUSE, _OTHER = summary("crack"), summary("wedge")
_BRACE = summary("brace", Kind.TREATMENT)


@pytest.fixture
def tree(qapp: object) -> TopicTreeModel:
    """Return a tree of three topics that Qt watches for broken promises."""
    made = TopicTreeModel(_TITLES)
    made.watcher = QAbstractItemModelTester(  # type: ignore[attr-defined]  # lives as long as what it watches
        made, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    made.show([category(Kind.CAUSE, _CAUSE, _OTHER), category(Kind.TREATMENT, _BRACE)], [_BRACE], [])
    return made


def _titles(tree: TopicTreeModel, parent: QModelIndex) -> list[str]:
    return [tree.index(row, 0, parent).data() for row in range(tree.rowCount(parent))]


def test_three_headers_stand_in_a_fixed_order(tree: TopicTreeModel) -> None:
    """The eye finds each section at its place."""
    assert [header.data() for header in tree.headers()] == ["Favourites", "All topics", "Recent"]


def test_each_branch_counts_the_topics_below_it(tree: TopicTreeModel) -> None:
    """The header counts all of them."""
    header = tree.index(1, 0)

    assert header.data(TreeRole.COUNT) == 3
    assert [tree.index(row, 0, header).data(TreeRole.COUNT) for row in range(2)] == [2, 1]


def test_an_empty_list_says_how_it_is_filled(tree: TopicTreeModel) -> None:
    """An empty section would look broken."""
    recents = tree.index(2, 0)

    assert _titles(tree, recents) == ["No recents"]
    assert tree.index(0, 0, recents).data(TreeRole.ROW) == Row.HINT


def test_a_topic_is_found_among_the_categories_not_the_favourites(tree: TopicTreeModel) -> None:
    """The mark shows where the page belongs."""
    found = tree.find_topic("brace")

    assert found.data(TreeRole.TOPIC_ID) == "brace"
    assert found.parent().data() == "All of treatment"


def test_an_unknown_topic_is_found_nowhere(tree: TopicTreeModel) -> None:
    """A page that an update took away leaves no mark behind."""
    assert not tree.find_topic("unknown").isValid()


def test_nothing_is_found_in_a_tree_without_topics(qapp: object) -> None:
    """The window may ask before the library has answered."""
    assert not TopicTreeModel(_TITLES).find_topic("crack").isValid()


def test_headers_and_hints_cannot_be_chosen(tree: TopicTreeModel) -> None:
    """The keyboard passes over what leads nowhere."""
    header = tree.index(2, 0)
    hint = tree.index(0, 0, header)

    assert not header.flags() & Qt.ItemFlag.ItemIsSelectable
    assert not hint.flags() & Qt.ItemFlag.ItemIsSelectable
    assert tree.find_topic("crack").flags() & Qt.ItemFlag.ItemIsSelectable


def test_showing_anew_replaces_everything(tree: TopicTreeModel) -> None:
    """Another language leaves no old title behind."""
    tree.show([category(Kind.CAUSE, summary("crack", language="es"))], [], [_CAUSE])

    assert tree.find_topic("crack").data() == "crack in es"
    assert not tree.find_topic("brace").isValid()
    assert _titles(tree, tree.index(0, 0)) == ["No favourites"]


def test_a_screen_reader_hears_the_number_of_topics(tree: TopicTreeModel) -> None:
    """What is painted on the right is said too."""
    kind = tree.index(0, 0, tree.index(1, 0))

    assert kind.data(Qt.ItemDataRole.AccessibleTextRole) == "Kind cause, 2"


def _dragged(tree: TopicTreeModel, favourites: list[str], row: int, to: int) -> list[list[str]]:
    tree.show([], [summary(name) for name in favourites], [])
    asked: list[list[str]] = []
    tree.favourites_ordered.connect(asked.append)
    header = tree.index(0, 0)
    carried = tree.mimeData([tree.index(row, 0, header)])
    tree.dropMimeData(carried, Qt.DropAction.MoveAction, to, 0, header)
    return asked


@pytest.mark.parametrize(("row", "to", "expected"), [(0, 2, "bac"), (0, 3, "bca"), (2, 0, "cab"), (1, -1, "acb")])
def test_a_dragged_favourite_asks_for_its_new_place(tree: TopicTreeModel, row: int, to: int, expected: str) -> None:
    """Between two rows, before the first, after the last, or on the heading."""
    assert _dragged(tree, ["a", "b", "c"], row, to) == [list(expected)]


def test_only_favourites_can_be_dragged(tree: TopicTreeModel) -> None:
    """The order of all topics is the library's."""
    favourite = tree.index(0, 0, tree.index(0, 0))
    topic = tree.find_topic("crack")

    assert tree.flags(favourite) & Qt.ItemFlag.ItemIsDragEnabled
    assert not tree.flags(topic) & Qt.ItemFlag.ItemIsDragEnabled
