"""What can go wrong on the way to paper.

HandoutError                    the handout could not be made; nothing was printed or saved
├── FontMissing                 a font of the program is not there: text would be set wrong or not at all
├── RedFlagsMissing             a topic has no *Get help now* box, so it is not handed out
└── TypesettingFailed           the typesetter refused; `.diagnostic` is for the crash report, not for staff
"""

from db.errors import LaminaError


class HandoutError(LaminaError):
    """The handout could not be made."""


class FontMissing(HandoutError):
    """A font that ships with the program is not in its folder."""


class RedFlagsMissing(HandoutError):
    """A topic lacks the box of red flags that no handout may be without."""


class TypesettingFailed(HandoutError):
    """The typesetter refused the document; `diagnostic` says why, and never holds what was typed for a patient."""

    def __init__(self, message: str, advice: str, diagnostic: str) -> None:
        super().__init__(message, advice)
        self.diagnostic = diagnostic
