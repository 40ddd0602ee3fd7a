"""The red flags of a topic as a card for the wallet: those that need help at once, and the clinic's phones."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.records import Block, BulletList, Line, Paragraph, Steps, Topic
from desktop.core.handout.handout import Handout, sheet_code
from desktop.core.handout.page import TopicPage
from desktop.core.handout.run import LineSetter, Run, line_text, text_runs
from desktop.core.handout.typed_text import TypedText
from desktop.core.wording import review_sentences, wording

# The number to call in an emergency, whatever it is in this country.
_NUMBER = re.compile(r"\d{3,}")


def cards(handout: Handout, typed: TypedText, today: date) -> list[list[dict[str, Any]]]:
    """Return for each topic the cards of its sheet: one, or one in each language."""
    languages = zip(handout.topics, handout.twins, strict=True) if handout.twins else ((t,) for t in handout.topics)
    return [[_card(handout, topic, typed, today) for topic in each] for each in languages]


def _card(handout: Handout, topic: Topic, typed: TypedText, today: date) -> dict[str, Any]:
    words = wording(topic.language)
    setter = LineSetter((), {})
    signs, has_more = _signs_for_now(TopicPage(topic, handout.options).red_flags)
    state, *_ = review_sentences(topic.review, topic.language, today)
    return {
        "language": topic.language,
        "title": words.help_now,
        "topic": topic.title,
        "signs": [
            {"before": [setter.runs(it.line) for it in each.before], "items": [setter.runs(it) for it in each.items]}
            for each in signs
        ],
        "more": words.more_signs if has_more else "",
        "phones": _phones(handout, topic, typed),
        "code": sheet_code(topic, handout.options),
        "state": f"{state} {words.overdue_card}" if topic.review.is_overdue(today) else state,
    }


@dataclass(frozen=True, slots=True)
class _Signs:
    """A list of signs that need help at once, and what leads to it."""

    before: tuple[Paragraph, ...]
    items: tuple[Line, ...]


def _signs_for_now(blocks: tuple[Block, ...]) -> tuple[list[_Signs], bool]:
    """Return the first list and each later one whose lead names the same number to call; whether there are others."""
    lists = [(place, block) for place, block in enumerate(blocks) if isinstance(block, BulletList | Steps)]
    if not lists:
        return [_Signs(tuple(block for block in blocks if isinstance(block, Paragraph)), ())], False
    first = blocks[: lists[0][0]]
    found = [_Signs(tuple(block for block in first if isinstance(block, Paragraph)), lists[0][1].items)]
    numbers = _NUMBER.findall(" ".join(line_text(paragraph.line) for paragraph in found[0].before))
    for place, block in lists[1:]:
        lead = blocks[place - 1]
        if isinstance(lead, Paragraph) and any(number in line_text(lead.line) for number in numbers):
            found.append(_Signs((lead,), block.items))
    return found, len(lists) > len(found)


def _phones(handout: Handout, topic: Topic, typed: TypedText) -> list[list[Run]]:
    words = wording(topic.language)
    head = handout.letterhead
    clinic = typed.line(head.clinic, "letterhead", is_bold=True)
    numbers = ((words.phone, head.phone), (words.after_hours, head.phone_after_hours))
    lines = [
        [*text_runs(f"{label}: "), *runs] for label, number in numbers if (runs := typed.line(number, "letterhead"))
    ]
    return [line for line in (clinic, *lines) if line]
