"""What a page says at its head of its own state, in a few words and in its own language."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from db.records import Language, Topic
from desktop.core.wording import wording

Tone = Literal["plain", "good", "warning", "danger"]
_LETTERS_OF_A_MONTH = 3

# A page is one language from head to foot, whatever the window around it speaks: it is turned to the patient.
_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "reading": "Reading grade",
        "source": "1 source",
        "sources": "{count} sources",
        "reviewed": "Reviewed by {name}",
        "not_reviewed": "Not reviewed by a clinician yet",
        "overdue": "Overdue: was to be checked by {month}",
        "check_again": "Check again by {month}",
    },
    "es": {
        # The index says its name: in Spanish it is no grade.
        "reading": "",
        "source": "1 fuente",
        "sources": "{count} fuentes",
        "reviewed": "Revisada por {name}",
        "not_reviewed": "Sin revisión de un profesional de salud",
        "overdue": "Vencida: se debía revisar antes de {month}",
        "check_again": "Revisar antes de {month}",
    },
}


def page_state(topic: Topic, today: date) -> Iterator[tuple[str, Tone]]:
    """Return reading level, sources, review and the next check, each with the tone in which it is shown."""
    words = _WORDS[topic.language]
    reading, review, count = topic.reading, topic.review, len(topic.sources)
    first = words["reading"] or reading.first_name
    yield f"{first} {reading.first:.1f} / {reading.second_name} {reading.second:.1f}", "plain"
    yield words["source"] if count == 1 else words["sources"].format(count=count), "plain"
    if review.reviewed_by:
        yield words["reviewed"].format(name=review.reviewed_by), "good"
    else:
        yield words["not_reviewed"], "warning"
    month = _short_month(review.check_again_by, topic.language)
    if review.is_overdue(today):
        yield words["overdue"].format(month=month), "danger"
    else:
        yield words["check_again"].format(month=month), "plain"


def _short_month(day: date, language: Language) -> str:
    return f"{wording(language).months[day.month - 1][:_LETTERS_OF_A_MONTH]} {day.year}"
