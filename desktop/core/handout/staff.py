"""The page for staff: the teach-back questions of each topic, to tick and to sign."""

from typing import Any

from db.records import TeachBack, Topic
from desktop.core.handout.handout import Handout, sheet_code
from desktop.core.handout.head import label
from desktop.core.handout.run import LineSetter, Run


def staff_page(handout: Handout) -> dict[str, Any] | None:
    """Return the strip of questions of each topic, or None where the options want none or no topic has any."""
    if not handout.options.has_teach_back:
        return None
    twins = handout.twins or (None,) * len(handout.topics)
    strips = [_strip(handout, topic, twin) for topic, twin in zip(handout.topics, twins, strict=True)]
    asked = [strip for strip in strips if strip["questions"]]
    if not asked:
        return None
    return {
        "title": label(handout, lambda words: words.for_staff),
        "intro": label(handout, lambda words: words.teach_back_intro),
        "lines": _lines(handout),
        "has_name": bool(handout.for_patient.name.strip()),
        "has_date": bool(handout.for_patient.date.strip()),
        "header": [
            label(handout, lambda words: words.question),
            label(handout, lambda words: words.told_back),
            label(handout, lambda words: words.told_again),
            label(handout, lambda words: words.initials),
        ],
        "strips": asked,
    }


def _lines(handout: Handout) -> list[list[Run]]:
    """Return what is to be written by hand; what was typed stands on the line that says whom the sheet is for."""
    person = handout.for_patient
    words = [label(handout, lambda words: words.staff_initials)]
    if not person.date.strip():
        words.insert(0, label(handout, lambda words: words.day_of_visit))
    if not person.name.strip():
        words.insert(0, label(handout, lambda words: words.whose_name))
    return words


def _strip(handout: Handout, topic: Topic, twin: Topic | None) -> dict[str, Any]:
    title: list[Run] = [{"t": topic.title}]
    questions = [[line] for line in _questions(topic)]
    if twin is not None:
        title += [{"t": " / "}, {"t": twin.title, "lang": twin.language}]
        questions = [[*one, other] for one, other in zip(questions, _questions(twin), strict=False)]
    return {"title": title, "code": sheet_code(topic, handout.options, twin), "questions": questions}


def _questions(topic: Topic) -> list[list[Run]]:
    setter = LineSetter((), {})
    blocks = [block for section in topic.sections for block in section.blocks if isinstance(block, TeachBack)]
    return [setter.runs(question) for block in blocks for question in block.questions]
