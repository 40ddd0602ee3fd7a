"""Rules of red flags: every page says a sign of danger in the same words, and leaves out none of its kind."""

from collections.abc import Iterator

from db.builder.problem import Problem
from db.builder.red_flags import nearest_wording, said_flag
from db.builder.written import Content, Page, Passage, WrittenBlock, WrittenTopic
from db.records import CallOut, Language

_FEW = 2
"""A page about a medicine may share so many signs with back pain and still have its own list."""

_LEADS: dict[Language, str] = {
    "en": "{{emergency}} if you have back pain and any of these:",
    "es": "{{emergency}} si tiene dolor de espalda y algo de esto:",
}

_BACK_PAIN: dict[Language, str] = {"en": "back pain", "es": "dolor de espalda"}


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
    """Yield a problem where a page leaves out a core sign of back pain.

    That is a page which gives more than a few of them, or which says that it speaks of back pain.
    """
    flags = content.shared.red_flags
    for page in topic.pages.values():
        items = _signs(page)
        said = {flag.id for item in items if (flag := said_flag(item.text, page.language, flags)) and flag.is_core}
        is_of_back_pain = len(said) > _FEW or _calls_for_back_pain(page, content)
        nearly = {nearest_wording(item.text, page.language, flags) for item in items}
        for flag in flags:
            # A sign that is there in other words is told already.
            is_told = not nearly.isdisjoint(flag.wordings[page.language])
            wordings = flag.wordings[page.language]
            if wordings and is_of_back_pain and flag.is_core and flag.id not in said and not is_told:
                what = f"the core sign `{flag.id}` is left out of the red flags"
                mend = f"add: - {wordings[0]}"
                yield Problem(items[0].place, "red-flag-left-out", what, mend)


def red_flags_say_whom_to_call(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem where *Get help now* does not hold the emergency call."""
    for page in topic.pages.values():
        call = content.shared.emergency[page.language]
        for box in _boxes(page):
            if call and not any(call in passage.text for passage in box.passages):
                what = "the red flags do not say to call the emergency number"
                yield Problem(box.place, "emergency-call", what, f"begin their list with: {_LEADS[page.language]}")


def emergencies_stand_below_the_emergency_call(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each sign of an emergency in a list that says to call the clinic."""
    for page in topic.pages.values():
        call, lead = content.shared.emergency[page.language], ""
        for passage in (passage for box in _boxes(page) for passage in box.passages):
            if passage.manner != "item":
                lead = passage.text
                continue
            flag = said_flag(passage.text, page.language, content.shared.red_flags)
            if flag and flag.urgency == "now" and call not in lead:
                what = f"“{passage.text}” is an emergency, and stands in a list without {{{{emergency}}}}"
                mend = f"move the line to the list that begins with: {_LEADS[page.language]}"
                yield Problem(passage.place, "red-flag-late", what, mend)


def emergencies_stand_alone(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each sign of the same day among the emergencies of back pain.

    A list with other emergencies, as after a shot in the spine, may call at once for what can wait elsewhere.
    """
    for page in topic.pages.values():
        for items in _lists(page, content.shared.emergency[page.language]):
            flags = [(item, said_flag(item.text, page.language, content.shared.red_flags)) for item in items]
            is_of_back_pain = sum(flag is not None and flag.is_core for _, flag in flags) > _FEW
            for item, flag in flags if is_of_back_pain else ():
                if flag and flag.urgency != "now":
                    what = f"“{item.text}” is a sign of the same day, and stands among the emergencies"
                    mend = "move the line to the list of the signs for which one calls the clinic the same day"
                    yield Problem(item.place, "red-flag-early", what, mend)


def both_languages_give_the_same_signs(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem where the Spanish page gives another known sign than the English one at the same place."""
    flags = content.shared.red_flags
    english, spanish = _signs(topic.pages["en"]), _signs(topic.pages["es"])
    # Lists of another length are told already.
    for one, twin in zip(english, spanish, strict=False) if len(english) == len(spanish) else ():
        here, there = said_flag(one.text, "en", flags), said_flag(twin.text, "es", flags)
        if here and there and here is not there and here.wordings["es"]:
            what = f"the sign `{there.id}` stands where the English page gives `{here.id}` ({one.place})"
            yield Problem(twin.place, "same-red-flags", what, f"write: - {here.wordings['es'][0]}")
            return


def _calls_for_back_pain(page: Page, content: Content) -> bool:
    call, pain = content.shared.emergency[page.language], _BACK_PAIN[page.language]
    leads = (passage.text for box in _boxes(page) for passage in box.passages if passage.manner != "item")
    return any(call and call in lead and pain in lead for lead in leads)


def _lists(page: Page, call: str) -> Iterator[list[Passage]]:
    """Yield the items of each list that an emergency call leads to."""
    for box in _boxes(page):
        items: list[Passage] = []
        is_call = False
        for passage in box.passages:
            if passage.manner == "item":
                items += [passage] if is_call else []
                continue
            yield items
            items, is_call = [], bool(call) and call in passage.text
        yield items


def _signs(page: Page) -> list[Passage]:
    return [passage for box in _boxes(page) for passage in box.passages if passage.manner == "item"]


def _boxes(page: Page) -> list[WrittenBlock]:
    return [block for block in page.blocks if isinstance(block.block, CallOut) and block.block.tone == "help-now"]


RED_FLAG_RULES = (
    red_flags_keep_their_words,
    no_core_sign_is_left_out,
    red_flags_say_whom_to_call,
    emergencies_stand_below_the_emergency_call,
    emergencies_stand_alone,
    both_languages_give_the_same_signs,
)
