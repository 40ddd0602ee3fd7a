"""Finding and reading, by keyboard and mouse, in the real window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.item_models.result_list import ResultRole
from desktop.item_models.topic_tree import TopicTreeModel
from tests.helpers.window_rig import WindowRig

CAUSE = "spondylolysis"
BRACE = "bracing-spondylolysis"
FLAGS = "red-flags-back-pain"


def _shown_title(rig: WindowRig) -> str:
    topic = rig.window.reading.topic
    return topic.title if topic is not None else ""


def _scroll_share(rig: WindowRig) -> float:
    bar = rig.window.reading._scroll.verticalScrollBar()
    return bar.value() / bar.maximum()


def _favourites(rig: WindowRig) -> list[str]:
    model = rig.tree.model()
    header = model.index(0, 0)
    return [model.index(row, 0, header).data() for row in range(model.rowCount(header))]


def test_a_topic_clicked_in_the_tree_is_shown(rig: WindowRig) -> None:
    """Browsing needs one click."""
    model = rig.tree.model()
    assert isinstance(model, TopicTreeModel)
    index = model.find_topic(CAUSE)
    rig.tree.scrollTo(index)

    QTest.mouseClick(rig.tree.viewport(), Qt.MouseButton.LeftButton, pos=rig.tree.visualRect(index).center())

    rig.wait_for_topic(CAUSE)


def test_a_card_of_the_start_page_opens_its_topic(rig: WindowRig) -> None:
    """The first page can be reached without knowing any word."""
    card = next(card for card in rig.window.start.findChildren(QPushButton) if card.property("topic") == FLAGS)

    card.click()

    rig.wait_for_topic(FLAGS)


def test_search_and_enter_open_the_best_result(rig: WindowRig) -> None:
    """The quickest way: a word, and Enter."""
    rig.type_query("spondylolysis")

    rig.press(Qt.Key.Key_Return)

    rig.wait_for_topic(CAUSE)


def test_enter_pressed_before_the_answer_came_opens_what_was_typed(rig: WindowRig) -> None:
    """Fast fingers never open a result of the word before."""
    rig.type_query("brace")

    rig.search.selectAll()
    QTest.keyClicks(rig.search, "red flags")
    rig.press(Qt.Key.Key_Return)

    rig.wait_for_topic(FLAGS)


def test_the_keyboard_goes_into_the_results_and_back_to_the_search(rig: WindowRig) -> None:
    """Down enters the results, Up from the first leaves them, and the words stay."""
    rig.type_query("back")

    rig.press(Qt.Key.Key_Down)
    entered = rig.result_view.hasFocus()
    rig.press(Qt.Key.Key_Up)

    assert entered
    assert rig.search.hasFocus()
    assert rig.search.text() == "back"


def test_enter_in_the_results_opens_the_marked_one(rig: WindowRig) -> None:
    """The second result is one Down away."""
    rig.type_query("back")
    rig.press(Qt.Key.Key_Down)
    rig.press(Qt.Key.Key_Down)
    second = rig.window.topics.answer.results[1].topic_id

    rig.press(Qt.Key.Key_Return)

    rig.wait_for_topic(second)


def test_escape_ends_the_search_from_wherever_the_keyboard_is(rig: WindowRig) -> None:
    """One key leads back to all topics and to an empty search box."""
    rig.type_query("back")
    rig.press(Qt.Key.Key_Down)

    rig.press(Qt.Key.Key_Escape)

    assert not rig.window.topics.is_searching
    assert rig.search.text() == ""
    assert rig.search.hasFocus()


def test_a_search_without_results_says_what_to_try(rig: WindowRig) -> None:
    """An empty list alone leaves people stuck."""
    rig.type_query("zzzxxqq")

    assert "Lamina has nothing on “zzzxxqq”." in rig.label_texts()
    assert any("Try another word" in text for text in rig.label_texts())


def test_few_results_are_followed_by_what_goes_with_the_first(rig: WindowRig) -> None:
    """The page is found, and so is what treats it; a key leads there."""
    rig.type_query("spondylolysis")
    model = rig.result_view.model()
    count = len(rig.window.topics.answer.results)
    beside = [model.index(row, 0) for row in range(count, model.rowCount())]

    rig.result_view.setFocus()
    for _ in range(count):
        rig.press(Qt.Key.Key_Down)
    chosen = rig.result_view.currentIndex().data(ResultRole.RESULT).topic_id
    rig.press(Qt.Key.Key_Return)

    assert beside
    assert beside[0].data(ResultRole.HEAD) == f"Goes with “{rig.window.topics.answer.results[0].title}”"
    assert all(index.data(ResultRole.IS_BESIDE) for index in beside)
    rig.wait_for_topic(chosen)


def test_an_included_word_can_be_refused(rig: WindowRig) -> None:
    """Whoever meant what was typed gets only that."""
    rig.type_query("spondylolisis")
    assert rig.window.topics.answer.included

    rig.window.topics._included.linkActivated.emit("typed")

    rig.wait(lambda: not rig.window.topics.answer.included)


def test_page_down_in_the_search_box_turns_the_page(rig: WindowRig) -> None:
    """Reading on does not cost the way to the next search."""
    rig.open(CAUSE)
    rig.press(Qt.Key.Key_Slash)

    rig.press(Qt.Key.Key_PageDown)

    assert _scroll_share(rig) > 0


def test_back_and_forward_walk_through_the_pages(rig: WindowRig) -> None:
    """The way back is as short as in a browser."""
    rig.open(CAUSE)
    rig.open(BRACE)

    rig.button("Back").click()
    rig.wait_for_topic(CAUSE)
    rig.button("Forward").click()
    rig.wait_for_topic(BRACE)

    assert not rig.button("Forward").isEnabled()
    assert rig.button("Back").isEnabled()


def test_another_language_keeps_the_topic_and_the_place(rig: WindowRig) -> None:
    """Turning the screen to the patient loses nothing."""
    rig.open(CAUSE)
    bar = rig.window.reading._scroll.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    english = _shown_title(rig)

    rig.control(Qt.Key.Key_L)
    rig.wait(lambda: _shown_title(rig) not in ("", english))

    assert rig.application.reading.open_topic == CAUSE
    assert abs(_scroll_share(rig) - 0.5) < 0.02


def test_another_language_chosen_while_a_page_is_fetched_shows_that_page(rig: WindowRig) -> None:
    """The click that came first is not forgotten."""
    rig.open(CAUSE)

    rig.application.reading.open(BRACE)
    rig.application.reading.choose_language("es")

    rig.wait_for_topic(BRACE)
    rig.wait(lambda: _shown_title(rig) != "" and rig.window.reading.topic is not None)


def test_the_bar_over_a_page_speaks_the_language_of_the_page(rig: WindowRig) -> None:
    """Kind and category stand side by side in one language."""
    rig.open(BRACE)

    rig.control(Qt.Key.Key_L)

    rig.wait(lambda: "Tratamiento" in rig.label_texts())


def test_branches_stay_open_in_another_language(rig: WindowRig) -> None:
    """The tree does not fold up because its words have changed."""
    rig.open(CAUSE)
    model = rig.tree.model()
    titles = [model.index(0, 0, model.index(1, 0)).data()]

    rig.control(Qt.Key.Key_L)
    rig.wait(lambda: model.index(0, 0, model.index(1, 0)).data() not in titles)

    kinds = [model.index(row, 0, model.index(1, 0)) for row in range(model.rowCount(model.index(1, 0)))]
    assert all(rig.tree.isExpanded(kind) for kind in kinds)


def test_the_star_makes_a_favourite_and_unmakes_it(rig: WindowRig) -> None:
    """One click each, told by the tree and by the button's name."""
    rig.open(CAUSE)

    rig.button("Add to favorites").click()
    made = _favourites(rig)
    rig.button("Remove from favorites").click()

    assert made == [_shown_title(rig)]
    assert _favourites(rig) == ["Press the star on a page to keep it here."]


def test_opened_pages_are_listed_newest_first(rig: WindowRig) -> None:
    """What was read this morning is found again."""
    rig.open(CAUSE)
    rig.open(BRACE)

    assert rig.application.store.recents() == (BRACE, CAUSE)


def test_a_link_in_the_page_opens_the_other_page(rig: WindowRig) -> None:
    """Treatments lead to their own pages."""
    rig.open(CAUSE)

    rig.window.reading._follow(f"topic:{BRACE}")

    rig.wait_for_topic(BRACE)


def test_a_mark_in_the_text_leads_to_the_sources(rig: WindowRig) -> None:
    """Whoever doubts a sentence sees where it comes from."""
    rig.open(CAUSE)

    rig.window.reading.scroll_to("source:any")

    assert _scroll_share(rig) > 0.5


def test_a_code_of_mere_pain_opens_a_warning_only_when_asked(rig: WindowRig) -> None:
    """M54.50 says that a back hurts; a page of alarms that opens as if it were the code's own would frighten."""
    rig.type_query("M54.50")

    rig.press(Qt.Key.Key_Return)
    opened = rig.application.reading.open_topic
    told = rig.window.notice.text
    rig.button("Open it").click()
    rig.wait_for_topic("red-flags-back-pain")

    assert opened == ""
    assert told.startswith("M54.50 stands for back pain of many causes.")


def test_a_query_of_many_letters_is_said_in_short(rig: WindowRig) -> None:
    """A pasted text without a gap has no place to break."""
    query = "qz" * 60

    rig.type_query(query)

    assert f"Lamina has nothing on “{query[:24]}…”." in rig.label_texts()
