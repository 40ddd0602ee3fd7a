"""What the page stands on, and its head."""

from desktop.widgets.theme import LIGHT
from tests.helpers.window_rig import WindowRig


def test_a_page_stands_on_the_colour_of_pages_up_to_its_edges(rig: WindowRig) -> None:
    """A page styled before it has its name would stand on the window's grey."""
    rig.open("spondylolysis")

    ground = rig.window.reading.grab().toImage()
    left_of_text, middle = ground.pixelColor(20, 200), ground.pixelColor(ground.width() // 2, 58)

    assert (left_of_text.name().upper(), middle.name().upper()) == (LIGHT.page, LIGHT.page)


def test_all_codes_of_a_topic_stand_under_its_title(rig: WindowRig) -> None:
    """Whoever came by the second code would take the first one for a slip of the search."""
    rig.open("spondylolysis")

    assert any("ICD-10 M43.06, M43.07" in text for text in rig.label_texts())
