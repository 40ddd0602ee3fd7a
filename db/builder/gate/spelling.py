"""Rules of spelling: American words on the English page; *usted*, ¿ and no English sentence on the Spanish one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.builder.problem import Problem
from db.builder.written import Content, WrittenTopic
from db.records import Language

_AMERICAN = {
    "anaemia": "anemia", "analyse": "analyze", "behaviour": "behavior", "caesarean": "cesarean", "centre": "center",
    "centres": "centers", "colour": "color", "diarrhoea": "diarrhea", "favourite": "favorite", "fibre": "fiber",
    "fulfil": "fulfill", "grey": "gray", "gynaecologist": "gynecologist", "haemorrhage": "bleeding",
    "hospitalised": "in the hospital", "immobilise": "immobilize", "labour": "labor", "litre": "liter",
    "litres": "liters", "metre": "meter", "metres": "meters", "mobilise": "mobilize", "mould": "mold",
    "oedema": "swelling", "oesophagus": "food pipe", "oestrogen": "estrogen", "orthopaedic": "orthopedic",
    "paediatric": "pediatric", "paediatrician": "pediatrician", "physio": "physical therapy",
    "physiotherapist": "physical therapist", "physiotherapy": "physical therapy", "practise": "practice",
    "programme": "program", "programmes": "programs", "realise": "realize", "recognise": "recognize",
    "stabilise": "stabilize", "tumour": "tumor", "tumours": "tumors",
    "whilst": "while", "GP": "doctor", "A&E": "emergency room",
}  # fmt: skip
_BRITISH = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _AMERICAN))})s?(?!\w)", re.IGNORECASE)

_OTHER_LANGUAGE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:el|la|los|las|que|una|con|para|usted|por|del)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:the|and|you|your|with|of|is|are|not|this|when)\b", re.IGNORECASE),
}
_MOST_FOREIGN_WORDS = 2
_TU = re.compile(r"\b(?:tú|tu|tus|te|ti|contigo|tienes|puedes|debes|eres|estás)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SpellingSlip:
    """One wrong word of a text: at which letter, which rule it breaks, and how to mend it."""

    offset: int
    rule: str
    what: str
    mend: str


def spelling_slips(text: str, language: Language) -> tuple[SpellingSlip, ...]:
    """Return each slip of one text in its language."""
    own = _british_words(text) if language == "en" else _words_of_tu(text)
    return (*own, *_foreign_words(text, language))


def words_are_of_the_language(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for British words, Spanish that says *tú* or asks without ¿, and what is not translated."""
    for page in topic.pages.values():
        for passage in page.passages:
            for slip in spelling_slips(passage.typed, page.language):
                yield Problem(passage.place_at(slip.offset), slip.rule, slip.what, slip.mend)


def _british_words(text: str) -> Iterator[SpellingSlip]:
    for found in _BRITISH.finditer(text):
        american = _american(found[0])
        if american:
            what = f"“{found[0]}” is British"
            yield SpellingSlip(found.start(), "british-word", what, f"write “{american}”")


def _foreign_words(text: str, language: Language) -> Iterator[SpellingSlip]:
    found = list(_OTHER_LANGUAGE[language].finditer(text))
    if len(found) >= _MOST_FOREIGN_WORDS:
        name = "Spanish" if language == "es" else "English"
        words = ", ".join(f"“{word[0]}”" for word in found[:3])
        yield SpellingSlip(
            found[0].start(), "other-language", f"the words {words} are not {name}", f"write it in {name}"
        )


def _words_of_tu(text: str) -> Iterator[SpellingSlip]:
    for found in _TU.finditer(text):
        mend = "say *usted*: su, sus, le, puede, tiene"
        yield SpellingSlip(found.start(), "usted", f"“{found[0]}” says *tú*", mend)
    if text.count("?") > text.count("¿"):
        yield SpellingSlip(text.find("?"), "spanish-question", "a question has no opening mark", "begin it with ¿")


def _american(word: str) -> str:
    if word in _AMERICAN:
        return _AMERICAN[word]
    if word.lower() in _AMERICAN:
        return _AMERICAN[word.lower()]
    one = _AMERICAN.get(word[:-1]) or _AMERICAN.get(word[:-1].lower(), "")
    return f"{one}s" if one and word[-1] == "s" else ""


SPELLING_RULES = (words_are_of_the_language,)
