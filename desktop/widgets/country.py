"""The country of the computer, which says how a week begins and what paper lies in the tray."""

from PySide6.QtCore import QLocale


def home_country() -> QLocale.Country:
    """Return the country that the system is set to; the United States where it was told of none."""
    country = QLocale.system().territory()
    return QLocale.Country.UnitedStates if country == QLocale.Country.AnyCountry else country


def home_country_code() -> str:
    """Return its two letters (ISO 3166)."""
    return QLocale.territoryToCode(home_country())
