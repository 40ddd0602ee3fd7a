"""A handout as plain dictionaries and lists: all that the template is told, and nothing it could run."""

from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any

from db.records import Letterhead
from desktop.core.handout.block import PlainBlock
from desktop.core.handout.error import HandoutError
from desktop.core.handout.glyph import Glyphs
from desktop.core.handout.handout import Handout
from desktop.core.handout.page import Part, TopicPage
from desktop.core.handout.run import Run, text_runs
from desktop.core.handout.typed_text import Notice, TypedText
from desktop.core.wording import wording

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a handout is to be laid out.

    `parts` are those of each topic in their order (all of them, in the order of the page, where it is empty). `air` is
    how much white stands between them, 1 being what a page likes to have; `pages` is what a topic may take. A plan
    that `is_measured` gives the heights of the parts and no pages.
    """

    parts: tuple[tuple[Part, ...], ...] = ()
    air: float = 1.0
    pages: int = 1
    is_measured: bool = False


def document(
    handout: Handout, glyphs: Glyphs, today: date, plan: Plan | None = None
) -> tuple[Document, tuple[Notice, ...]]:
    """Return the handout for the template, with what the bundled fonts cannot print of the typed text.

    `today` decides only whether a page is overdue. The document can be written as JSON; its title holds topics
    and no person's name. Raises `RedFlagsMissing` where a topic has no box of red flags.
    """
    plan = plan or Plan()
    if not handout.topics:
        raise HandoutError("There is no topic in this handout.", "Add a topic to it.")
    typed = TypedText(glyphs)
    plain: Document = {
        "title": " · ".join(topic.title for topic in handout.topics),
        "language": handout.language,
        "dated": max(topic.review.checked for topic in handout.topics).isoformat(),
        "size": handout.options.size,
        "length": handout.options.length,
        "air": plan.air,
        "budget": plan.pages,
        "is_measured": plan.is_measured,
        "paper": {"letter": "us-letter", "a4": "a4"}[handout.options.paper],
        "letterhead": _letterhead(handout, typed),
        "for_patient": _for_patient(handout, typed),
        "topics": [
            TopicPage(topic, handout.options).plain(today, parts)
            for topic, parts in zip_longest(handout.topics, plan.parts)
        ],
    }
    plain["topics"][0]["note"] = _note(handout, typed)
    return plain, typed.notices


# --- typed by people --------------------------------------------------------------------------------------------------


def _letterhead(handout: Handout, typed: TypedText) -> Document:
    head = handout.letterhead
    return {
        "clinic": typed.line(head.clinic, "letterhead", is_bold=True),
        "lines": [
            typed.line(" · ".join(line for line in head.address if line.strip()), "letterhead"),
            typed.line(_phones(head, handout), "letterhead"),
        ],
    }


def _phones(head: Letterhead, handout: Handout) -> str:
    words = wording(handout.language)
    phones = ((words.phone, head.phone), (words.after_hours, head.phone_after_hours))
    return " · ".join(f"{label}: {number}" for label, number in phones if number.strip())


def _for_patient(handout: Handout, typed: TypedText) -> list[list[Run]]:
    """Return the parts of the line that says whom the sheet is for; no part where nothing was typed."""
    words = wording(handout.language)
    person = handout.for_patient
    name = typed.line(person.name, "name", is_bold=True)
    parts = (
        [*text_runs(f"{words.for_person} "), *name] if name else [],
        typed.line(person.date, "date"),
        _labelled(words.clinician, typed.line(person.clinician, "clinician", is_bold=True)),
        _labelled(words.next_visit, typed.line(person.next_visit, "next visit", is_bold=True)),
    )
    return [part for part in parts if part]


def _labelled(label: str, runs: list[Run]) -> list[Run]:
    return [*text_runs(f"{label}: "), *runs] if runs else []


def _note(handout: Handout, typed: TypedText) -> PlainBlock | None:
    paragraphs = typed.paragraphs(handout.for_patient.note, "note")
    if not paragraphs:
        return None
    blocks = [{"kind": "paragraph", "runs": runs, "sticky": False} for runs in paragraphs]
    title = wording(handout.language).note_from_clinic
    return {"kind": "box", "tone": "clinic", "title": title, "level": 2, "blocks": blocks}
