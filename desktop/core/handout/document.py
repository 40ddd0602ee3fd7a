"""A handout as plain dictionaries and lists: all that the template is told, and nothing it could run."""

from datetime import date
from typing import Any

from db.records import CallOut, Letterhead, Paragraph, Section, Topic
from desktop.core.handout.block import BlockSetter, PlainBlock
from desktop.core.handout.error import HandoutError, RedFlagsMissing
from desktop.core.handout.glyph import Glyphs
from desktop.core.handout.handout import Handout, Options, sheet_code
from desktop.core.handout.run import Run, text_runs
from desktop.core.handout.typed_text import Notice, TypedText
from desktop.core.wording import review_sentences, wording

Document = dict[str, Any]

_MAIN = "main"
_HELP_NOW = "help-now"


def document(handout: Handout, glyphs: Glyphs, today: date) -> tuple[Document, tuple[Notice, ...]]:
    """Return the handout for the template, with what the bundled fonts cannot print of the typed text.

    `today` decides only whether a page is overdue. The document can be written as JSON; its title holds topics
    and no person's name. Raises `RedFlagsMissing` where a topic has no box of red flags.
    """
    if not handout.topics:
        raise HandoutError("There is no topic in this handout.", "Add a topic to it.")
    typed = TypedText(glyphs)
    plain: Document = {
        "title": " · ".join(topic.title for topic in handout.topics),
        "language": handout.language,
        "dated": max(topic.review.checked for topic in handout.topics).isoformat(),
        "size": handout.options.size,
        "air": 1.0,
        "paper": {"letter": "us-letter", "a4": "a4"}[handout.options.paper],
        "letterhead": _letterhead(handout, typed),
        "for_patient": _for_patient(handout, typed),
        "topics": [_topic(topic, handout.options, today) for topic in handout.topics],
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


# --- a topic ----------------------------------------------------------------------------------------------------------


def _topic(topic: Topic, options: Options, today: date) -> Document:
    setter = BlockSetter(topic, options)
    main = [block for section in topic.sections if section.key == _MAIN for block in section.blocks]
    box, heading = _red_flags(topic)
    return {
        "language": topic.language,
        "title": topic.title,
        "clinical_name": topic.clinical_name,
        # In the order of the page, so that a glossary term is explained where it is read first.
        "lead": setter.plain([block for block in main if isinstance(block, Paragraph)]),
        "help_now": setter.help_now(box, heading, level=2),
        "note": None,
        "blocks": [
            *setter.plain([block for block in main if not isinstance(block, Paragraph)]),
            *(block for section in topic.sections for block in _section(section, box, setter, options)),
        ],
        "back_matter": _back_matter(topic, options, today),
        "footer": _footer(topic, options, today),
    }


def _red_flags(topic: Topic) -> tuple[CallOut, str]:
    for section in topic.sections:
        for block in section.blocks:
            if isinstance(block, CallOut) and block.tone == _HELP_NOW:
                return block, section.heading
    raise RedFlagsMissing(
        f"The page “{topic.title}” has no box of red flags, so it cannot be handed out.",
        "Please report this page to those who keep the library.",
    )


def _section(section: Section, red_flags: CallOut, setter: BlockSetter, options: Options) -> list[PlainBlock]:
    if section.key == _MAIN or (section.key in options.left_out and not _has_red_flags(section)):
        return []
    blocks = setter.plain([block for block in section.blocks if block is not red_flags])
    # The box of red flags has taken its section's heading along.
    if not blocks or red_flags in section.blocks:
        return blocks
    return [{"kind": "heading", "text": section.heading}, *blocks]


def _has_red_flags(section: Section) -> bool:
    return any(isinstance(block, CallOut) and block.tone == _HELP_NOW for block in section.blocks)


def _back_matter(topic: Topic, options: Options, today: date) -> Document:
    """Return the sources and what the page says of itself: screen readers pass over the footer, which says it too."""
    words = wording(topic.language)
    sentences = (*review_sentences(topic.review, topic.language, today), words.general_information, f"{words.code}: ")
    code: Run = {"t": sheet_code(topic, options), "keep": True}
    return {
        "title": words.sources_and_dates,
        "state": [*text_runs(" ".join(sentences)), code],
        "sources": [text_runs(source.citation) for source in topic.sources],
    }


def _footer(topic: Topic, options: Options, today: date) -> Document:
    words = wording(topic.language)
    state, *dates = review_sentences(topic.review, topic.language, today)
    return {
        "code": sheet_code(topic, options),
        "page": words.page,
        "state": f"{state} {words.general_information}",
        "dates": " ".join(dates),
    }
