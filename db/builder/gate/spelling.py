"""Rules of spelling: pages are for people in the United States, so a British word is told with the American one."""

import re
from collections.abc import Iterator

from db.builder.problem import Problem
from db.builder.written import Content, WrittenTopic

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
_BRITISH = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _AMERICAN))})(?!\w)", re.IGNORECASE)


def words_are_american(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each British word on the English page."""
    for passage in topic.pages["en"].passages:
        for found in _BRITISH.finditer(passage.text):
            american = _AMERICAN.get(found[0]) or _AMERICAN.get(found[0].lower())
            if american:
                place = passage.place_at(found.start())
                yield Problem(place, "british-word", f"“{found[0]}” is British", f"write “{american}”")


SPELLING_RULES = (words_are_american,)
