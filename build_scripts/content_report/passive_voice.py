"""An estimate of how much of a text is in the passive voice."""

import re

from db.readability import sentences
from db.records import Language

_IRREGULAR = (
    "born|borne|bound|bought|broken|brought|built|caught|chosen|cut|done|drawn|driven|eaten|felt|found|forgotten|given"
    "|held|hidden|hit|hurt|kept|known|laid|led|left|lost|made|meant|met|paid|put|read|run|said|seen|sent|set|shot|shown"
    "|sold|spent|taken|taught|thought|told|torn|understood|used|worn|written"
)
_BEING: dict[Language, str] = {
    "en": r"am|is|are|was|were|be|been|being|get|gets|got",
    "es": r"es|son|fue|fueron|era|eran|ser|sea|sean|será|serán|sido|siendo",
}
_PARTICIPLE: dict[Language, str] = {
    "en": rf"(?:\w+ly |not |most |often |also |never |still )?(?:\w{{2,}}ed|{_IRREGULAR})",
    "es": r"(?:\w+mente |muy |bien |más )?(?:\w{2,}[ai]d|hech|puest|vist|escrit|dich)[oa]s?",
}


def passive_share(text: str, language: Language) -> float:
    """Return the share of the sentences with a form of *be* (*ser*) and a participle.

    Spanish *se* is not seen, and what only looks like a participle (“is tired”) is counted.
    """
    passive = re.compile(rf"\b(?:{_BEING[language]}) {_PARTICIPLE[language]}\b", re.IGNORECASE)
    found = sentences(text, language)
    return sum(bool(passive.search(sentence)) for sentence in found) / len(found) if found else 0.0
