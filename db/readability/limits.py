"""What a page of each language may measure at most (INFLESZ: at least)."""

from dataclasses import dataclass

from db.records import Language


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one language; see `design/content.md` for how they were calibrated.

    `first` is Flesch-Kincaid (at most) or INFLESZ (at least), `second` SMOG or SOL (at most).
    """

    page_first: float
    page_second: float
    median_first: float
    median_second: float
    is_first_a_floor: bool
    mean_sentence_words: int
    sentence_words: int
    paragraph_sentences: int
    paragraph_words: int
    list_item_words: int
    list_polysyllable_share: float
    name_syllables: int
    names_once: int = 2


LIMITS: dict[Language, Limits] = {
    "en": Limits(
        page_first=6.0,
        page_second=8.5,
        median_first=5.0,
        median_second=8.0,
        is_first_a_floor=False,
        mean_sentence_words=12,
        sentence_words=20,
        paragraph_sentences=6,
        paragraph_words=70,
        list_item_words=15,
        list_polysyllable_share=0.14,
        name_syllables=4,
    ),
    "es": Limits(
        page_first=65.0,
        page_second=7.0,
        median_first=72.0,
        median_second=6.6,
        is_first_a_floor=True,
        mean_sentence_words=13,
        sentence_words=25,
        paragraph_sentences=6,
        paragraph_words=80,
        list_item_words=18,
        list_polysyllable_share=0.34,
        name_syllables=5,
    ),
}
