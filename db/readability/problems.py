"""What in a text breaks a limit, piece by piece."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from db.readability.limits import LIMITS
from db.readability.scores import Scores
from db.readability.sentence_ends import sentences
from db.readability.spoken_words import syllables, words
from db.records import Language

ProblemKind = Literal[
    "page-first",
    "page-second",
    "median-first",
    "median-second",
    "sentence-too-long",
    "sentences-long-on-average",
    "paragraph-too-many-sentences",
    "paragraph-too-many-words",
    "list-item-too-long",
    "list-too-many-long-words",
]
_LONG_WORD_SYLLABLES = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """One limit that a text breaks: which, where (`text` as written, empty for a whole page), by how much."""

    kind: ProblemKind
    text: str
    measured: float
    limit: float


def paragraph_problems(paragraph: str, language: Language) -> list[Problem]:
    """Return each sentence that is too long, and whether the paragraph has too many sentences or words."""
    limits = LIMITS[language]
    found = sentences(paragraph, language)
    lengths = [len(words(sentence)) for sentence in found]
    problems = [
        Problem("sentence-too-long", sentence, length, limits.sentence_words)
        for sentence, length in zip(found, lengths, strict=True)
        if length > limits.sentence_words
    ]
    if len(found) > limits.paragraph_sentences:
        problems.append(Problem("paragraph-too-many-sentences", paragraph, len(found), limits.paragraph_sentences))
    if sum(lengths) > limits.paragraph_words:
        problems.append(Problem("paragraph-too-many-words", paragraph, sum(lengths), limits.paragraph_words))
    return problems


def list_item_problems(items: Sequence[str], language: Language) -> list[Problem]:
    """Return each item that is too long, and whether all items together (those of a page) hold too many long words."""
    limits = LIMITS[language]
    per_item = [words(item) for item in items]
    problems = [
        Problem("list-item-too-long", item, len(item_words), limits.list_item_words)
        for item, item_words in zip(items, per_item, strict=True)
        if len(item_words) > limits.list_item_words
    ]
    share = polysyllable_share([word for item_words in per_item for word in item_words], language)
    if share > limits.list_polysyllable_share:
        problems.append(Problem("list-too-many-long-words", "", share, limits.list_polysyllable_share))
    return problems


def polysyllable_share(some_words: Sequence[str], language: Language) -> float:
    """Return the share of words with three or more syllables, 0 for no words."""
    if not some_words:
        return 0.0
    return sum(syllables(word, language) >= _LONG_WORD_SYLLABLES for word in some_words) / len(some_words)


def page_problems(scores: Scores) -> list[Problem]:
    """Return which of the limits of a whole page its scores break: both formulas and the mean sentence."""
    limits = LIMITS[scores.language]
    problems = []
    if not scores.first_passes:
        problems.append(Problem("page-first", "", scores.first, limits.page_first))
    if not scores.second_passes:
        problems.append(Problem("page-second", "", scores.second, limits.page_second))
    if scores.mean_sentence_words > limits.mean_sentence_words:
        mean = Problem("sentences-long-on-average", "", scores.mean_sentence_words, limits.mean_sentence_words)
        problems.append(mean)
    return problems


def library_problems(pages: Sequence[Scores], language: Language) -> list[Problem]:
    """Return which of the limits for the library's median its pages of one language break; none for no pages."""
    limits = LIMITS[language]
    of_language = [page for page in pages if page.language == language]
    if not of_language:
        return []
    first = median(page.first for page in of_language)
    second = median(page.second for page in of_language)
    is_first_broken = first < limits.median_first if limits.is_first_a_floor else first > limits.median_first
    problems = []
    if is_first_broken:
        problems.append(Problem("median-first", "", first, limits.median_first))
    if second > limits.median_second:
        problems.append(Problem("median-second", "", second, limits.median_second))
    return problems
