"""The two published scores of a text, and what they are made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from db.readability.limits import LIMITS
from db.readability.sentence_ends import sentences
from db.readability.spoken_words import syllables, words
from db.records import Language

SHORT_SAMPLE_SENTENCES = 20
"""A text with fewer sentences says so beside its score (SMOG was made for samples of thirty)."""
_POLYSYLLABLE = 3
_NAME_ONCE_SYLLABLES = 2
_SCORE_NAMES: dict[Language, tuple[str, str]] = {"en": ("Flesch-Kincaid", "SMOG"), "es": ("INFLESZ", "SOL")}


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one text. Counts are as written; only `polysyllables_names_once` and `second` count names once.

    `first`: Flesch-Kincaid grade or INFLESZ ease. `second`: SMOG grade or its Spanish form SOL. These two decide;
    `first_names_once` and `second_as_written` are the same formulas counted the other way, for whoever compares.
    """

    language: Language
    words: int
    sentences: int
    syllables: int
    polysyllables: int
    polysyllables_names_once: int
    first: float
    second: float
    first_name: str
    second_name: str
    mean_sentence_words: float
    longest_sentence: str
    longest_sentence_words: int
    is_short_sample: bool
    first_names_once: float
    second_as_written: float

    @property
    def passes(self) -> bool:
        """Return whether both scores keep the page limits, unrounded; a text without words does not."""
        return self.words > 0 and self.first_passes and self.second_passes

    @property
    def first_passes(self) -> bool:
        """Return whether the first score keeps the page limit."""
        limits = LIMITS[self.language]
        return self.first >= limits.page_first if limits.is_first_a_floor else self.first <= limits.page_first

    @property
    def second_passes(self) -> bool:
        """Return whether the second score keeps the page limit."""
        return self.second <= LIMITS[self.language].page_second


def score(paragraphs: Sequence[str], language: Language, names: Sequence[str] = ()) -> Scores:
    """Return the scores of running prose, a paragraph an item; `names` are the words counted once.

    A text without words has the score 0 and does not pass.
    """
    texts = [sentence for paragraph in paragraphs for sentence in sentences(paragraph, language)]
    per_sentence = [words(text) for text in texts]
    every_word = [word for sentence in per_sentence for word in sentence]
    counts = [syllables(word, language) for word in every_word]
    lengths = [len(sentence) for sentence in per_sentence]
    longest = max(range(len(texts)), key=lengths.__getitem__, default=None)
    counts_names_once = _names_once(every_word, counts, names)
    hard = _polysyllables(counts)
    hard_names_once = _polysyllables(counts_names_once)
    total = (len(every_word), len(texts), sum(counts))
    return Scores(
        language=language,
        words=len(every_word),
        sentences=len(texts),
        syllables=sum(counts),
        polysyllables=hard,
        polysyllables_names_once=hard_names_once,
        first=_first(language, *total),
        second=_second(language, hard_names_once, len(texts)),
        first_name=_SCORE_NAMES[language][0],
        second_name=_SCORE_NAMES[language][1],
        mean_sentence_words=len(every_word) / len(texts) if texts else 0.0,
        longest_sentence="" if longest is None else texts[longest],
        longest_sentence_words=max(lengths, default=0),
        is_short_sample=len(texts) < SHORT_SAMPLE_SENTENCES,
        first_names_once=_first(language, len(every_word), len(texts), sum(counts_names_once)),
        second_as_written=_second(language, hard, len(texts)),
    )


def flesch_kincaid(word_count: int, sentence_count: int, syllable_count: int) -> float:
    """Return the US school grade of an English text.

    Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75, Naval Technical Training Command.
    """
    return 0.39 * word_count / sentence_count + 11.8 * syllable_count / word_count - 15.59


def smog(polysyllable_count: int, sentence_count: int) -> float:
    """Return the US school grade of an English text from its words of three or more syllables.

    McLaughlin (1969), "SMOG grading: a new readability formula", Journal of Reading 12(8):639-646.
    """
    return 1.0430 * sqrt(30 * polysyllable_count / sentence_count) + 3.1291


def inflesz(word_count: int, sentence_count: int, syllable_count: int) -> float:
    """Return the ease of a Spanish text: 55 and more is plain, 65 fairly easy, 80 very easy.

    Formula: Szigriszt-Pazos (1993), doctoral thesis, Universidad Complutense de Madrid. Scale: Barrio-Cantalejo et al.
    (2008), Anales del Sistema Sanitario de Navarra 31(2):135-152.
    """
    return 206.835 - 62.3 * syllable_count / word_count - word_count / sentence_count


def sol(polysyllable_count: int, sentence_count: int) -> float:
    """Return the school grade of a Spanish text: its SMOG, brought to the English level.

    Contreras, Garcia-Alonso, Echenique and Daye-Contreras (1999), "The SOL formulas for converting SMOG readability
    scores between health education materials written in Spanish, English, and French", J Health Commun 4(1):21-29.
    """
    return -2.51 + 0.74 * smog(polysyllable_count, sentence_count)


def is_legal_name(word: str, language: Language) -> bool:
    """Tell whether a word is long enough to be counted once: four syllables in English, five in Spanish."""
    return len(words(word)) == 1 and syllables(word, language) >= LIMITS[language].name_syllables


def _first(language: Language, word_count: int, sentence_count: int, syllable_count: int) -> float:
    if not word_count:
        return 0.0
    formula = flesch_kincaid if language == "en" else inflesz
    return formula(word_count, sentence_count, syllable_count)


def _second(language: Language, polysyllable_count: int, sentence_count: int) -> float:
    if not sentence_count:
        return 0.0
    formula = smog if language == "en" else sol
    return formula(polysyllable_count, sentence_count)


def _polysyllables(counts: Iterable[int]) -> int:
    return sum(count >= _POLYSYLLABLE for count in counts)


def _names_once(every_word: Sequence[str], counts: Sequence[int], names: Sequence[str]) -> list[int]:
    """Return the counts with each later use of a name as two syllables; its plural and possessive are the same name."""
    forms = {form: name for name in names for form in _forms(name)}
    used: set[str] = set()
    result = []
    for word, count in zip(every_word, counts, strict=True):
        name = forms.get(_bare(word))
        result.append(min(count, _NAME_ONCE_SYLLABLES) if name in used and name is not None else count)
        if name is not None:
            used.add(name)
    return result


def _forms(name: str) -> tuple[str, ...]:
    lower = _bare(name)
    return (lower, lower + "s", lower + "es", lower + "e", lower.removesuffix("is") + "es")


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'").removesuffix("'s")
