"""What stands above the topics: letterhead, the line about the patient, and the clinic's note."""

from collections.abc import Callable
from typing import Any

from desktop.core.handout.handout import Handout
from desktop.core.handout.run import Run, text_runs
from desktop.core.handout.typed_text import TypedText
from desktop.core.wording import Wording, wording

_BETWEEN: Run = {"t": " · "}


def letterhead(handout: Handout, typed: TypedText) -> dict[str, Any]:
    """Return the clinic's name, the lines below it, and its logo with the words that stand for it."""
    head = handout.letterhead
    address = typed.line(" · ".join(line for line in head.address if line.strip()), "letterhead")
    phones = [
        _labelled(handout, lambda words: words.phone, typed.line(head.phone, "letterhead")),
        _labelled(handout, lambda words: words.after_hours, typed.line(head.phone_after_hours, "letterhead")),
    ]
    between = [_BETWEEN] if all(phones) else []
    clinic = typed.line(head.clinic, "letterhead", is_bold=True)
    return {
        "clinic": clinic,
        "lines": [address, [*phones[0], *between, *phones[1]]],
        "logo": head.logo,
        "logo_alt": wording(handout.language).logo.format(clinic="".join(run.get("t", "") for run in clinic)).strip(),
    }


def for_patient(handout: Handout, typed: TypedText) -> list[list[Run]]:
    """Return the parts of the line that says whom the sheet is for; no part where nothing was typed."""
    person = handout.for_patient
    clinician = typed.line(person.clinician, "clinician", is_bold=True)
    next_visit = typed.line(person.next_visit, "next visit", is_bold=True)
    name = typed.line(person.name, "name", is_bold=True)
    parts = (
        _labelled(handout, lambda words: words.for_person, name, sign=" "),
        typed.line(person.date, "date"),
        _labelled(handout, lambda words: words.clinician, clinician),
        _labelled(handout, lambda words: words.next_visit, next_visit),
    )
    return [part for part in parts if part]


def note(handout: Handout, typed: TypedText) -> dict[str, Any] | None:
    """Return the box with the clinic's note, or None where nothing was typed."""
    paragraphs = typed.paragraphs(handout.for_patient.note, "note")
    if not paragraphs:
        return None
    blocks = [{"kind": "paragraph", "runs": runs, "sticky": False} for runs in paragraphs]
    title = label(handout, lambda words: words.note_from_clinic)
    return {"kind": "box", "tone": "clinic", "title": title, "level": 2, "blocks": blocks}


def label(handout: Handout, word: Callable[[Wording], str]) -> list[Run]:
    """Return a word in each language of the handout, marked with its language."""
    runs: list[Run] = []
    for language in handout.languages:
        runs += [{"t": " / "}] if runs else []
        runs.append({"t": word(wording(language)), "lang": language})
    return runs


def _labelled(handout: Handout, word: Callable[[Wording], str], runs: list[Run], sign: str = ": ") -> list[Run]:
    return [*label(handout, word), *text_runs(sign), *runs] if runs else []
