"""What another program asks for comes into the window: a page, or a search and a word on why."""

import pytest

from desktop.core.page_request import PageRequest
from tests.helpers.window_rig import WindowRig

_UNKNOWN = "Z99.99"


def test_a_topic_opens_in_the_language_asked_for(rig: WindowRig) -> None:
    """And the window shows all else in it as well."""
    rig.application.handle(PageRequest(topic="spondylolysis", language="es"))

    rig.wait_for_topic("spondylolysis")
    assert rig.application.reading.language == "es"


@pytest.mark.parametrize("code", ["M43.06", "m4306", "M43.0"])
def test_a_code_opens_its_page(rig: WindowRig, code: str) -> None:
    """With or without the dot, and the group it stands in."""
    rig.application.handle(PageRequest(code=code))

    rig.wait_for_topic("spondylolysis")


def test_a_code_without_a_page_is_searched_for_and_said(rig: WindowRig) -> None:
    """Nobody is left with the wrong page."""
    rig.application.handle(PageRequest(code=_UNKNOWN, language="en"))

    rig.wait(lambda: rig.results_query == _UNKNOWN)
    assert rig.window.notice.text == "No page has the code Z99.99. This is what the search finds."
    assert rig.application.reading.open_topic == ""


def test_the_words_beside_an_unknown_code_are_searched_for(rig: WindowRig) -> None:
    """They say more than the code."""
    rig.application.handle(PageRequest(code=_UNKNOWN, words="back brace"))

    rig.wait(lambda: rig.results_query == "back brace")


def test_a_code_of_another_system_is_said_plainly(rig: WindowRig) -> None:
    """A code of SNOMED CT could be one of ICD-10 by chance."""
    rig.application.handle(PageRequest(code="240221008", code_system="SNOMED CT", words="spondylolysis"))

    rig.wait(lambda: rig.results_query == "spondylolysis")
    assert rig.window.notice.text == "Lamina knows ICD-10 codes only; 240221008 is a code of SNOMED CT."


def test_a_topic_that_is_not_there_is_searched_for(rig: WindowRig) -> None:
    """Ids change; words find what became of them."""
    rig.application.handle(PageRequest(topic="stress-fracture"))

    rig.wait(lambda: rig.results_query == "stress fracture")
    assert "stress-fracture" in rig.window.notice.text


def test_another_language_is_said_plainly(rig: WindowRig) -> None:
    """The page opens all the same."""
    rig.application.handle(PageRequest(topic="spondylolysis", language="fr"))

    rig.wait_for_topic("spondylolysis")
    assert rig.window.notice.text == "Lamina has pages in English and Spanish only."


def test_a_minimised_window_comes_back(rig: WindowRig) -> None:
    """That is all that a second start without a wish is for."""
    rig.window.showMinimized()

    rig.application.handle(PageRequest())

    assert not rig.window.isMinimized()
