"""Words that carry no meaning of their own in a question, in both languages, folded."""

from collections.abc import Sequence

from db.query import folded_words
from db.search.term import Term

_ENGLISH = """
a about am an and any are as at be been being by can could did do does doing for from had has have having he her him
his how i if in into is it its just me my need no not of on or our out she should so some than that the their them
then there these they this to up us was we were what when where which while who whom whose why will with would you your
get gets got getting give go going make makes take tell mean means please want know let may might must much many long s
t don doesn isn ve ll re m d
"""

_SPANISH = """
a al algo algun alguna algunos ante como con cual cuales cuando cuanta cuanto cuantos de del desde donde e el ella ellos
en entre era es esa ese eso esta estan estar este esto estos estoy fue ha hace hacer hago hay he la las le les lo los
mas me mi mis mucho muy ni no nos o para pero por porque puede pueden puedo que quien quiero se sea ser si sin sirve
sobre son soy su sus tambien tan tener tengo tiene tienen tu tus u un una uno unos y ya yo usted debo debe necesito
saber dar da dan hacen significa
"""

QUESTION_WORDS = frozenset(folded_words(_ENGLISH + _SPANISH))


def telling(terms: Sequence[Term]) -> list[Term]:
    """Return the words without those of a question; all of them where nothing else would be left."""
    kept = [term for term in terms if term.word not in QUESTION_WORDS]
    return kept or list(terms)
