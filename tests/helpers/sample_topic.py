"""One made-up page with every kind of block, in both languages: no medical advice, a text to test with."""

from db.records import Language, Topic
from tests.helpers.sample_page_english import english_page
from tests.helpers.sample_page_spanish import spanish_page


def sample_topic(language: Language = "en") -> Topic:
    """Return the page in one language; both have the same sections and blocks in the same order."""
    return {"en": english_page, "es": spanish_page}[language]()
