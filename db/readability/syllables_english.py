"""Syllables of English words: a word list in the wheel `syllapy`, corrected, then rules for words the list lacks.

`syllapy` 0.8 (MIT) lists 6,392 common words. Measured against the CMU Pronouncing Dictionary it counts 188 of them too
short and 23 too long, and its own guess for unknown words errs the same way (*osteoporosis* 5, *calcium* 2), which
would let hard pages pass. So corrections come first, then the list, then endings taken off a listed word, then rules.
Where American dictionaries give two counts, the greater is taken.

So corrected, of the 9,469 words that MedQuAD's health pages use three times or more, 39 count shorter than CMU says and
64 longer. (CMU was only measured by; nothing of it is shipped.)
"""

import re
import unicodedata
from functools import lru_cache

from db.readability.english_words import CORRECTED_COUNTS

_LETTERS_ONLY = re.compile(r"[^a-z']")
_SIBILANT_END = re.compile(r"(?:[sxz]|ch|sh|[cgsz]e)$")
_SILENT_NT = frozenset({"do", "ca", "wo", "are", "were", "ai", "must"})
_CONTRACTED = ("'ll", "'re", "'ve", "'d", "'m")
_ADDED_BY_SUFFIX = {
    "ing": 1, "ings": 1, "er": 1, "ers": 1, "est": 1, "ly": 1, "ness": 1, "less": 1, "ful": 1, "fully": 2,
    "ment": 1, "ments": 1, "able": 2, "ist": 1, "ists": 1, "ish": 1, "y": 1, "like": 1, "some": 1, "ship": 1, "hood": 1,
    "ward": 1, "wards": 1, "wise": 1, "ity": 2,
}  # fmt: skip
_SUFFIXES = sorted(_ADDED_BY_SUFFIX, key=len, reverse=True)
_PREFIXES = {
    "anti": 2, "auto": 2, "bio": 2, "co": 1, "counter": 2, "de": 1, "dis": 1, "extra": 2, "hyper": 2, "hypo": 2,
    "in": 1, "inter": 2, "intra": 2, "micro": 2, "mid": 1, "mis": 1, "multi": 2, "neuro": 2, "non": 1, "osteo": 3,
    "out": 1, "over": 2, "para": 2, "post": 1, "pre": 1, "re": 1, "semi": 2, "sub": 1, "super": 2, "trans": 1,
    "ultra": 2, "un": 1, "under": 2, "up": 1,
}  # fmt: skip
_SHORTEST_STEM = 3

_VOWEL_RUN = re.compile(r"[aeiouy]+")
# Each match takes one from the number of vowel runs: vowels written and not said.
_SILENT = (
    re.compile(r"(?<=[^aeiouy])e$(?<![^aeiouy]le)"),
    re.compile(r"(?<=[aeiouy][^aeiouysxzcg])es$"),
    re.compile(r"(?<=[aeiouy])[^aeiouysxzcgl]{2,}(?<!sh)(?<!ch)es$"),
    re.compile(r"(?<=[^aeiouytdl])ed$|(?<=[aeiouylrw]l)ed$"),
    re.compile(r"[gq]ues?$"),
    re.compile(r"(?<=[aeiouy][^aeiouyl])e(?=(?:ly|ful|less|ness|ments?|some)$)"),
)
# Each match adds one: two vowels written together and said apart, or a syllable written without a vowel.
_SAID_APART = (
    re.compile(r"(?<![tscgd])i(?=a)|(?<=[^aeiou][tcd])i(?=ate)|di(?=a)"),
    re.compile(r"i(?=o(?!u))(?<![tscgx]i)|i(?=ous)(?<![tscgx]i)"),
    re.compile(r"i(?=u[mns])|i(?=en)(?<![tscfrgl]i)|i(?=e[trs]t?[aeiouy])|i(?=ety)"),
    re.compile(r"e(?=[ou](?:s|m|n|l|r|p|t|d|g)(?!r))(?<![gc]e)(?=o)|e(?=um|us$)"),
    re.compile(r"e(?=ate|ation|al$|als$|an$|ans$|ic$|a$|as$|ity)|rrhe(?=a)"),
    re.compile(r"u(?=[aeo])(?<![qg]u)(?!ay)"),
    re.compile(r"o(?=a[cl]ti|e[pn]i|etr)|o(?=el?ing)|[oay]i?(?=ing$)|y(?=[aeiou])(?<=[^aeiou]y)"),
    re.compile(r"[sth]m$|[sth]ms$"),
    re.compile(r"a(?=[eo][lrn])|a(?=ic)|o(?=id[aeiou])(?<=ioi)"),
)


def english_syllables(word: str) -> int:
    """Return the syllables of one English word made of letters and apostrophes; at least 1."""
    plain = _LETTERS_ONLY.sub("", _ascii(word.lower().replace("’", "'"))).strip("'")
    return _count(plain) if plain else 1


def is_common_english(word: str) -> bool:
    """Tell whether the word list knows this word."""
    return word.lower() in _listed()


def _ascii(word: str) -> str:
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode("ascii")


@lru_cache(maxsize=1)
def _listed() -> dict[str, int]:
    """Return syllapy's list, read at first use: importing it costs tens of milliseconds."""
    from syllapy import WORD_DICT

    return {word: count for word, count in WORD_DICT.items() if count > 0} | CORRECTED_COUNTS


@lru_cache(maxsize=8192)
def _count(word: str) -> int:
    known = _known(word)
    return _by_rule(word) if known is None else known


def _known(word: str) -> int | None:
    listed = _listed()
    if word in listed:
        return listed[word]
    for of_part in (_of_apostrophe, _of_plural, _of_past, _of_suffix, _of_prefix, _of_compound):
        count = of_part(word)
        if count is not None:
            return count
    return None


def _of_apostrophe(word: str) -> int | None:
    if "'" not in word:
        return None
    if word.endswith("n't"):
        stem = word[:-3].replace("'", "")
        return _count(stem) + (stem not in _SILENT_NT)
    if word.endswith("'s"):
        stem = word[:-2].replace("'", "")
        return _count(stem) + bool(_SIBILANT_END.search(stem))
    for ending in _CONTRACTED:
        if word.endswith(ending) and word != ending:
            return _count(word.removesuffix(ending).replace("'", "")) + (ending == "'ll" and word[-4] not in "aeiouy")
    return _count(word.replace("'", ""))


def _of_plural(word: str) -> int | None:
    if word.endswith("ies") and (stem := word[:-3] + "y") in _listed():
        return _listed()[stem]
    if word.endswith("es") and not word.endswith(("ses", "sis")) and (stem := word[:-2]) in _listed():
        return _listed()[stem] + (bool(_SIBILANT_END.search(stem)))
    if word.endswith("s") and not word.endswith("ss"):
        stem = word[:-1]
        base = _listed().get(stem) or (_known(stem) if len(stem) > _SHORTEST_STEM else None)
        return None if base is None else base + bool(_SIBILANT_END.search(stem))
    return None


def _of_past(word: str) -> int | None:
    if not word.endswith("ed"):
        return None
    stem = _listed_stem(word[:-2])
    return None if stem is None else _count(stem) + stem.rstrip("e").endswith(("t", "d"))


def _of_suffix(word: str) -> int | None:
    for suffix in _SUFFIXES:
        if word.endswith(suffix):
            stem = _listed_stem(word.removesuffix(suffix))
            if stem is not None:
                swallowed = stem.endswith("le") and stem[-3] not in "aeiou" and suffix in {"y", "ly", "able"}
                return _count(stem) + _ADDED_BY_SUFFIX[suffix] - swallowed
    return None


def _listed_stem(stem: str) -> str | None:
    """Return the listed word a stem comes from: as it is, with its e back, undoubled, or with y for i."""
    if len(stem) < _SHORTEST_STEM:
        return None
    spellings = [stem, stem + "e"]
    if stem[-1] == stem[-2]:
        spellings.append(stem[:-1])
    if stem[-1] == "i":
        spellings.append(stem[:-1] + "y")
    return next((spelling for spelling in spellings if spelling in _listed()), None)


def _of_prefix(word: str) -> int | None:
    for prefix, added in _PREFIXES.items():
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > _SHORTEST_STEM and (known := _known_without_prefix(rest)) is not None:
            return known + added
    return None


def _known_without_prefix(word: str) -> int | None:
    if word in _listed():
        return _listed()[word]
    for of_part in (_of_plural, _of_past, _of_suffix):
        if (count := of_part(word)) is not None:
            return count
    return None


def _of_compound(word: str) -> int | None:
    """Return the sum for two listed words written as one (*backbone*); neither shorter than four letters."""
    for cut in range(_SHORTEST_STEM + 1, len(word) - _SHORTEST_STEM):
        head, tail = word[:cut], word[cut:]
        if head in _listed() and tail in _listed():
            return _listed()[head] + _listed()[tail]
    return None


def _by_rule(word: str) -> int:
    runs = len(_VOWEL_RUN.findall(word))
    silent = sum(len(pattern.findall(word)) for pattern in _SILENT)
    said_apart = sum(len(pattern.findall(word)) for pattern in _SAID_APART)
    return max(1, runs - silent + said_apart)
