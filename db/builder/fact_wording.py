"""How a fact's figure is said in a language."""

from db.records import Language

Unit = dict[str, str]

_TO: dict[Language, str] = {"en": "to", "es": "a"}


def figure(low: float, high: float, language: Language) -> str:
    """Return the number, or the range, as it is written.

    >>> figure(6, 12, "es"), figure(1200, 1200, "en"), figure(1.5, 1.5, "en")
    ('6 a 12', '1,200', '1.5')
    """
    if low == high:
        return _number(low)
    return f"{_number(low)} {_TO[language]} {_number(high)}"


def wording(low: float, high: float, unit: Unit, language: Language) -> str:
    """Return the figure with its unit; the unit's form for one is used for exactly 1."""
    is_one = low == high == 1
    pattern = unit.get(f"{language}_one") if is_one else None
    return (pattern or unit[language]).replace("{n}", figure(low, high, language))


def _number(value: float) -> str:
    # The comma for thousands and the dot for decimals are also what public health pages in US Spanish print.
    return f"{value:,}" if isinstance(value, int) or not value.is_integer() else f"{int(value):,}"
