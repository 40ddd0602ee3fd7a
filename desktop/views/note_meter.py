"""What is said below a note while it is typed: whether it is easy to read, and what makes it hard."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.records import Language, Topic
from desktop.core.reading_meter import ReadingMeter, measure_note
from desktop.views.patient_fields import LONGEST_NOTE


def meter_words(note: str, language: Language, topics: Sequence[Topic]) -> tuple[str, str]:
    """Return one line about a note, and the tone of the style sheet it is said in; nothing for an empty note."""
    if not note.strip():
        return "", "quiet"
    told = QCoreApplication.translate
    if len(note) >= LONGEST_NOTE:
        most = f"{LONGEST_NOTE:,}"
        return told("Meter", "Too long: only the first {most} letters are printed").format(most=most), "danger"
    meter = measure_note(note, language, [term for topic in topics for term in topic.terms])
    if meter.is_other_language:
        other = told("Meter", "This note is in English, the sheet in Spanish.")
        return (
            other if language == "es" else told("Meter", "This note is in Spanish, the sheet in English.")
        ), "warning"
    return _level(meter)


def _level(meter: ReadingMeter) -> tuple[str, str]:
    told = QCoreApplication.translate
    if meter.is_easy and not meter.hard_words:
        return told("Meter", "Easy to read") + _score(meter), "good"
    if meter.hard_words:
        words = ", ".join(meter.hard_words)
        return told("Meter", "Explain or replace hard words: {words}").format(words=words), "warning"
    if meter.long_sentences:
        begin = " ".join(meter.long_sentences[0].split()[:4])
        return told("Meter", "Make two sentences of: “{begin}…”").format(begin=begin), "warning"
    return told("Meter", "Hard to read: use shorter words and sentences") + _score(meter), "warning"


def _score(meter: ReadingMeter) -> str:
    return f" · {meter.score_name} {meter.score:.1f}" if meter.has_score else ""
