"""Which words of a page are prose, which are list, and how hard the prose is.

Prose (scored by both formulas): the main message, paragraphs in sections and call-outs, captions, the line that says
how to use a tool, and numbered steps, which are sentences. Lists (limits of their own): bullets, do and don't, the rows
of tools, teach-back questions, table cells. Headings and titles are neither.
"""

from db.builder.written import Names, Page, Passage
from db.readability import Scores, score, words

_PROSE = frozenset({"prose", "step"})
_LIST = frozenset({"item", "cell"})


def prose(page: Page) -> tuple[Passage, ...]:
    """Return the passages of running prose in reading order."""
    return tuple(passage for passage in page.passages if passage.manner in _PROSE)


def list_items(page: Page) -> tuple[Passage, ...]:
    """Return the items and cells with words in them, in reading order."""
    return tuple(passage for passage in page.passages if passage.manner in _LIST and passage.text.strip())


def page_scores(page: Page, names: Names) -> Scores:
    """Return the reading scores of a page."""
    return score([passage.text for passage in prose(page)], page.language, names.names_once)


def prose_share(page: Page) -> float:
    """Return the share of a page's words that is prose; 1 for a page without words."""
    in_prose = sum(len(words(passage.text)) for passage in prose(page))
    in_lists = sum(len(words(passage.text)) for passage in list_items(page))
    return in_prose / (in_prose + in_lists) if in_prose + in_lists else 1.0
