"""How hard a text is to read: pure functions, used by the gate that refuses pages and by the live meter alike.

The rules stand in the design of the content and here, beside the code that follows them:

1. A page is all running prose of one topic in one language. Fewer than 20 sentences: `Scores.is_short_sample`. List
   items stay out of the scores and have limits of their own (`list_item_problems`).
2. *Names once*: later uses of at most two declared long names count as two syllables, in the second score only.
   The first use counts in full; names are never removed.
3. A number, a date or a unit is one word of one syllable; dots in *1.5*, *Dr.*, *a.m.* end no sentence.
4. Syllables decide verdicts: English from a word list with corrections, Spanish by rule. In doubt the harder reading.
5. Two formulas always, since each alone can be fooled.
"""

from db.readability.limits import LIMITS, Limits
from db.readability.problems import (
    Problem,
    ProblemKind,
    library_problems,
    list_item_problems,
    page_problems,
    paragraph_problems,
    polysyllable_share,
)
from db.readability.scores import (
    SHORT_SAMPLE_SENTENCES,
    Scores,
    flesch_kincaid,
    inflesz,
    is_legal_name,
    score,
    smog,
    sol,
)
from db.readability.sentence_ends import sentences
from db.readability.spoken_words import syllables, words
from db.records import Language

__all__ = [
    "LIMITS",
    "SHORT_SAMPLE_SENTENCES",
    "Language",
    "Limits",
    "Problem",
    "ProblemKind",
    "Scores",
    "flesch_kincaid",
    "inflesz",
    "is_legal_name",
    "library_problems",
    "list_item_problems",
    "page_problems",
    "paragraph_problems",
    "polysyllable_share",
    "score",
    "sentences",
    "smog",
    "sol",
    "syllables",
    "words",
]
