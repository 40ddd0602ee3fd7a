"""The way back and forward among the pages of this session."""

from desktop.views.history import History


def _history(*pages: str) -> History:
    made = History()
    for page in pages:
        made.visit(page)
    return made


def test_a_new_history_leads_nowhere() -> None:
    """Both arrows are grey at first."""
    history = History()

    assert not history.can_go_back
    assert not history.can_go_forward
    assert (history.back(), history.forward()) == ("", "")


def test_back_and_forward_return_the_pages_in_order() -> None:
    """Each step shows the page next to this one."""
    history = _history("a", "b", "c")

    assert [history.back(), history.back(), history.back()] == ["b", "a", ""]
    assert [history.forward(), history.forward(), history.forward()] == ["b", "c", ""]


def test_a_page_opened_after_going_back_cuts_the_way_forward() -> None:
    """As in every browser."""
    history = _history("a", "b")
    history.back()

    history.visit("c")

    assert not history.can_go_forward
    assert history.back() == "a"


def test_opening_the_page_on_show_again_is_no_step() -> None:
    """Two clicks on one topic need one click back."""
    history = _history("a", "b", "b")

    assert history.back() == "a"


def test_the_same_page_can_stand_twice_with_another_between() -> None:
    """Going to and fro is kept as it happened."""
    history = _history("a", "b", "a")

    assert [history.back(), history.back()] == ["b", "a"]


def test_a_long_session_forgets_its_oldest_pages() -> None:
    """A window that stays open for weeks stays small."""
    history = _history(*map(str, range(500)))

    steps = [history.back() for _ in range(99)]

    assert steps[-1] == "400"
    assert not history.can_go_back
