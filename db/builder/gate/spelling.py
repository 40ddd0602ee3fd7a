"""Rules of spelling: American words on the English page; *usted*, ¿ and no English sentence on the Spanish one."""

import re
from collections.abc import Iterator

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


def words_are_american(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each British word on the English page."""
    for passage in topic.pages["en"].passages:
        for found in _BRITISH.finditer(passage.text):
            american = _american(found[0])
            if american:
                place = passage.place_at(found.start())
                yield Problem(place, "british-word", f"“{found[0]}” is British", f"write “{american}”")


def pages_keep_their_language(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each passage with small words of the other language: it was not translated."""
    for page in topic.pages.values():
        for passage in page.passages:
            found = list(_OTHER_LANGUAGE[page.language].finditer(passage.typed))
            if len(found) >= _MOST_FOREIGN_WORDS:
                name = "Spanish" if page.language == "es" else "English"
                words = ", ".join(f"“{word[0]}”" for word in found[:3])
                what = f"the words {words} are not {name}"
                yield Problem(passage.place_at(found[0].start()), "other-language", what, f"write it in {name}")


def spanish_says_usted(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each word by which a Spanish page says *tú*, and for each question without ¿."""
    for passage in topic.pages["es"].passages:
        for found in _TU.finditer(passage.typed):
            what = f"“{found[0]}” says *tú*"
            yield Problem(passage.place_at(found.start()), "usted", what, "say *usted*: su, sus, le, puede, tiene")
        if passage.text.count("?") > passage.text.count("¿"):
            what = "a question has no opening mark"
            yield Problem(passage.place_at(passage.text.find("?")), "spanish-question", what, "begin it with ¿")


def _american(word: str) -> str:
    if word in _AMERICAN:
        return _AMERICAN[word]
    if word.lower() in _AMERICAN:
        return _AMERICAN[word.lower()]
    one = _AMERICAN.get(word[:-1]) or _AMERICAN.get(word[:-1].lower(), "")
    return f"{one}s" if one and word[-1] == "s" else ""


SPELLING_RULES = (words_are_american, pages_keep_their_language, spanish_says_usted)
