"""The results of a search, best first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from db.records import Kind
from desktop.item_models.result_list import ResultListModel, ResultRole
from tests.helpers.topics import result, summary


@pytest.fixture
def results(qapp: object) -> ResultListModel:
    """Return a list of two results that Qt watches for broken promises."""
    made = ResultListModel()
    made.watcher = QAbstractItemModelTester(  # type: ignore[attr-defined]  # lives as long as what it watches
        made, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    made.show([result("crack"), result("brace", kind=Kind.TREATMENT, language="es")])
    return made


def test_results_keep_the_order_of_the_answer(results: ResultListModel) -> None:
    """The search ranks, the list shows."""
    assert [results.index(row).data(ResultRole.RESULT).topic_id for row in range(2)] == ["crack", "brace"]


def test_each_kind_is_called_in_the_language_of_its_page(results: ResultListModel) -> None:
    """A Spanish list has no English word in it."""
    assert [results.index(row).data(ResultRole.KIND_NAME) for row in range(2)] == ["Cause", "Tratamiento"]


def test_a_screen_reader_hears_title_kind_and_clinical_name(results: ResultListModel) -> None:
    """The row is painted, so its words are given besides."""
    assert results.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "A title, Cause, clinical crack"


def test_a_new_answer_replaces_the_old_one(results: ResultListModel) -> None:
    """Nothing of the last query is left."""
    results.show([])

    assert results.rowCount() == 0


def test_a_title_is_never_markup_in_its_tip(results: ResultListModel) -> None:
    """Tool tips read some texts as markup."""
    results.show([result("x", title="<img src=x>")])

    assert "&lt;img" in results.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_what_goes_with_a_result_stands_below_under_one_head(results: ResultListModel) -> None:
    """It is no result, and is said to be none."""
    results.show([result("crack")], [summary("brace"), summary("rest")], "Goes with “Crack”")

    rows = [results.index(row) for row in range(results.rowCount())]
    assert [row.data(ResultRole.RESULT).topic_id for row in rows] == ["crack", "brace", "rest"]
    assert [row.data(ResultRole.IS_BESIDE) for row in rows] == [False, True, True]
    assert [row.data(ResultRole.HEAD) for row in rows] == ["", "Goes with “Crack”", ""]
    assert rows[2].data(Qt.ItemDataRole.AccessibleTextRole).startswith("Goes with “Crack”, ")
