"""The red flags of a topic as a card for the wallet: those that need help at once, and the clinic's phones."""

from datetime import date
from typing import Any

from db.records import Block, BulletList, Paragraph, Steps, Topic
from desktop.core.handout.handout import Handout, sheet_code
from desktop.core.handout.page import TopicPage
from desktop.core.handout.run import LineSetter, Run, text_runs
from desktop.core.handout.typed_text import TypedText
from desktop.core.wording import review_sentences, wording


def cards(handout: Handout, typed: TypedText, today: date) -> list[list[dict[str, Any]]]:
    """Return for each topic the cards of its sheet: one, or one in each language."""
    languages = zip(handout.topics, handout.twins, strict=True) if handout.twins else ((t,) for t in handout.topics)
    return [[_card(handout, topic, typed, today) for topic in each] for each in languages]


def _card(handout: Handout, topic: Topic, typed: TypedText, today: date) -> dict[str, Any]:
    words = wording(topic.language)
    setter = LineSetter((), {})
    before, signs, has_more = _first_signs(TopicPage(topic, handout.options).red_flags)
    state, *_ = review_sentences(topic.review, topic.language, today)
    return {
        "language": topic.language,
        "title": words.help_now,
        "topic": topic.title,
        "before": [setter.runs(paragraph.line) for paragraph in before],
        "signs": [setter.runs(sign) for sign in signs.items],
        "more": words.more_signs if has_more else "",
        "phones": _phones(handout, topic, typed),
        "code": sheet_code(topic, handout.options),
        "state": f"{state} {words.overdue_card}" if topic.review.is_overdue(today) else state,
    }


def _first_signs(blocks: tuple[Block, ...]) -> tuple[list[Paragraph], BulletList | Steps, bool]:
    """Return the first list, what leads to it, and whether the box has another."""
    lists = [block for block in blocks if isinstance(block, BulletList | Steps)]
    first = lists[0] if lists else BulletList(())
    before = blocks[: blocks.index(first)] if lists else blocks
    return [block for block in before if isinstance(block, Paragraph)], first, len(lists) > 1


def _phones(handout: Handout, topic: Topic, typed: TypedText) -> list[list[Run]]:
    words = wording(topic.language)
    head = handout.letterhead
    clinic = typed.line(head.clinic, "letterhead", is_bold=True)
    numbers = ((words.phone, head.phone), (words.after_hours, head.phone_after_hours))
    lines = [
        [*text_runs(f"{label}: "), *runs] for label, number in numbers if (runs := typed.line(number, "letterhead"))
    ]
    return [line for line in (clinic, *lines) if line]
