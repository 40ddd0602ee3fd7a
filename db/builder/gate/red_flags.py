"""Rules of red flags: every page says a sign of danger in the same words, and leaves out none of its kind."""

from collections.abc import Iterator

from db.builder.problem import Problem
from db.builder.red_flags import nearest_wording, said_flag
from db.builder.written import Content, Page, Passage, WrittenTopic
from db.records import CallOut

_FEW = 2
"""A page about a medicine may share so many signs with back pain and still have its own list."""


def red_flags_keep_their_words(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each line of *Get help now* that is nearly a sign of the shared table."""
    flags = content.shared.red_flags
    for page in topic.pages.values():
        for item in _signs(page):
            nearest = nearest_wording(item.text, page.language, flags)
            if nearest and said_flag(item.text, page.language, flags) is None:
                what = f"“{item.text}” is nearly a red flag that all pages say in the same words"
                mend = f"write: - {nearest} (or, if it is another sign, add it to db/content/red_flags.toml)"
                yield Problem(item.place, "red-flag-words", what, mend)


def no_core_sign_is_left_out(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem where a page gives more than a few of the core signs of back pain and not all of them."""
    flags = content.shared.red_flags
    for page in topic.pages.values():
        items = _signs(page)
        said = {flag.id for item in items if (flag := said_flag(item.text, page.language, flags)) and flag.is_core}
        nearly = {nearest_wording(item.text, page.language, flags) for item in items}
        for flag in flags:
            # A sign that is there in other words is told already.
            is_told = not nearly.isdisjoint(flag.wordings[page.language])
            if len(said) > _FEW and flag.is_core and flag.id not in said and not is_told:
                what = f"the core sign `{flag.id}` is left out of the red flags"
                mend = f"add: - {flag.wordings[page.language][0]}"
                yield Problem(items[0].place, "red-flag-left-out", what, mend)


def _signs(page: Page) -> list[Passage]:
    boxes = [block for block in page.blocks if isinstance(block.block, CallOut) and block.block.tone == "help-now"]
    return [passage for box in boxes for passage in box.passages if passage.manner == "item"]


RED_FLAG_RULES = (red_flags_keep_their_words, no_core_sign_is_left_out)
