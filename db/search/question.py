"""Words that carry no meaning of their own in a question, in both languages, folded."""

from collections.abc import Sequence

from db.query import folded_words
from db.search.everyday import EVERYDAY_WORDS
from db.search.term import Term

_ENGLISH = """
a about am an and any are arent as at be been being but by can cant could couldnt did didnt do does doesnt doing dont
for from had has hasnt have having he her hers him his how i if im in into is isnt it its ive just me my need no nor
not of on or our out shall she should shouldnt so some such than that the their them then there these they this those
to up us was wasnt we were what when where which while who whom whose why will with wont would wouldnt you your yours
get gets got getting give go going make makes take tell mean means please want know let may might must much many long
s t don doesn isn ve ll re m d
"""

_SPANISH = """
a al algo algun alguna algunas alguno algunos ante aquel aquella como con contra cual cuales cuando cuanta cuantas
cuanto cuantos de del desde donde e el ella ellas ellos en entonces entre era eran es esa esas ese eso esos esta
estaba estan estar estas este esto estos estoy fue ha haber habia hace hacer hacia hago han hasta hay he hemos la las
le les lo los mas me mi mis mucho muy ni no nos nosotros nuestra nuestro o os para pero podemos poder podria por
porque pude puede pueden puedo pues que quien quienes quiero se sea segun ser seria si sido sin sirve sobre sois somos
son soy su sus tambien tan te tendria tenemos tener tengo tenia ti tiene tienen tras tu tus tuve tuvo u un una unas
uno unos ustedes y ya yo usted debe deben debo deberia necesito saber sabe dar da dan hacen significa
"""

QUESTION_WORDS = frozenset(folded_words(_ENGLISH + _SPANISH))


def is_telling_word(word: str) -> bool:
    """Return whether a word can say what is meant: neither one of a question, nor an everyday one, nor a number."""
    return not word.isdecimal() and word not in QUESTION_WORDS and word not in EVERYDAY_WORDS


def telling(terms: Sequence[Term]) -> list[Term]:
    """Return the words without those of a question; all of them where nothing else would be left."""
    kept = [term for term in terms if term.word not in QUESTION_WORDS]
    return kept or list(terms)
