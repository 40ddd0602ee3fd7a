"""How hard a typed note is to read: the measures of the pages, for a text that is being typed. It never blocks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.readability import LIMITS, paragraph_problems, score, sentences, syllables, words
from db.records import Language, Term

_LONG_WORD_SYLLABLES = 4
_MOST_NAMED = 5
_MOST_LETTERS = 4000


@dataclass(frozen=True, slots=True)
class ReadingMeter:
    """What a note measures. `score_name` says the formula; a few words have no score that means anything.

    `long_sentences` break the limit of the pages; `hard_words` are long, or stand in the glossary unexplained.
    `is_other_language` says that the note seems to be in the other language than the sheet.
    """

    score_name: str
    score: float
    has_score: bool
    is_easy: bool
    long_sentences: tuple[str, ...]
    hard_words: tuple[str, ...]
    is_other_language: bool = False


def measure_note(text: str, language: Language, terms: Iterable[Term] = ()) -> ReadingMeter:
    """Return what a note measures; of a very long one, its beginning."""
    paragraphs = [line for line in text[:_MOST_LETTERS].splitlines() if line.strip()]
    scores = score(paragraphs, language)
    long_sentences = tuple(
        problem.text
        for paragraph in paragraphs
        for problem in paragraph_problems(paragraph, language)
        if problem.kind == "sentence-too-long"
    )
    hard = tuple(dict.fromkeys((*_terms_in(text, terms), *_long_words(paragraphs, language))))[:_MOST_NAMED]
    has_score = scores.words >= _FEWEST_WORDS
    is_easy = not long_sentences and (scores.first_passes if has_score else not hard)
    is_other = _is_other_language(paragraphs, language)
    return ReadingMeter(scores.first_name, scores.first, has_score, is_easy, long_sentences, hard, is_other)


# Fewer words than one sentence of the longest kind: one long word would decide the grade.
_FEWEST_WORDS = LIMITS["en"].sentence_words


# Small words that one language has and the other has not; two more of them in a sentence decide.
# fmt: off
_ENGLISH = frozenset(
    (
        "the", "and", "you", "your", "for", "with", "are", "is", "if", "to", "of", "it", "not", "do", "when", "on",
        "at", "we", "us", "see", "call", "take", "will", "have", "be", "this", "that", "from", "after", "before",
        "until", "or", "by",
    )
)
_SPANISH = frozenset(
    (
        "el", "la", "los", "las", "usted", "su", "para", "con", "es", "si", "de", "que", "lo", "una", "en", "un",
        "al", "del", "se", "le", "nos", "por", "hasta", "cuando", "llame", "tome", "vea", "cada", "más", "día", "y",
        "o",
    )
)
# fmt: on
_SMALL_WORDS: dict[Language, frozenset[str]] = {"en": _ENGLISH, "es": _SPANISH}
_DECIDING = 2


def _is_other_language(paragraphs: Iterable[str], language: Language) -> bool:
    # One sentence is enough: a note in two languages is read by nobody to its end.
    return any(_is_other(sentence, language) for paragraph in paragraphs for sentence in sentences(paragraph, language))


def _is_other(sentence: str, language: Language) -> bool:
    found = [word.casefold() for word in words(sentence)]
    counts = {each: sum(word in small for word in found) for each, small in _SMALL_WORDS.items()}
    return any(count >= counts[language] + _DECIDING for each, count in counts.items() if each != language)


def _terms_in(text: str, terms: Iterable[Term]) -> list[str]:
    lower = text.casefold()
    return [term.name for term in terms if re.search(rf"\b{re.escape(term.name.casefold())}\b", lower)]


def _long_words(paragraphs: Iterable[str], language: Language) -> list[str]:
    every = (word for paragraph in paragraphs for each in sentences(paragraph, language) for word in words(each))
    return [word for word in every if syllables(word, language) >= _LONG_WORD_SYLLABLES]
