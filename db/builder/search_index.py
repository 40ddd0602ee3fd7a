"""What the search tables hold of a page: names, their stems, the running text, and every word that occurs."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import snowballstemmer

from db.query import fold, folded_words
from db.records import Language

_WORD = re.compile(r"[^\W_]+")
_STEMMERS: dict[Language, str] = {"en": "english", "es": "spanish"}


@dataclass(frozen=True, slots=True)
class Searchable:
    """The indexed columns of one page; each name stands on a line of its own."""

    language: Language
    title: str
    aliases: str
    stems: str
    body: str


def searchable(language: Language, own_names: Iterable[str], aliases: Iterable[str], body: str) -> Searchable:
    """Return the columns of a page; `own_names` are its title and clinical name."""
    title, others = "\n".join(own_names), "\n".join(aliases)
    return Searchable(language, title, others, " ".join(stems(f"{title}\n{others}", language)), body)


def stems(text: str, language: Language) -> list[str]:
    """Return the Snowball stems of the words, folded, each once.

    Words are stemmed as written and without accents: people type *radiografia* as often as *radiografía*, and the
    Spanish stemmer cuts the two differently.
    """
    stemmer = snowballstemmer.stemmer(_STEMMERS[language])
    spoken = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    found = stemmer.stemWords([*spoken, *folded_words(text)])
    return list(dict.fromkeys(fold(stem) for stem in found))


def vocabulary(pages: Iterable[Searchable]) -> list[tuple[str, Language, bool, int]]:
    """Return each word with its language, whether a name holds it, and how often it occurs; sorted."""
    in_names: set[tuple[str, Language]] = set()
    counts: Counter[tuple[str, Language]] = Counter()
    for page in pages:
        names = folded_words(f"{page.title}\n{page.aliases}")
        in_names.update((word, page.language) for word in names)
        counts.update((word, page.language) for word in [*names, *folded_words(page.body)])
    return [(word, language, (word, language) in in_names, count) for (word, language), count in sorted(counts.items())]
