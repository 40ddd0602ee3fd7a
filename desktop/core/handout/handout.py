"""What is handed out, as a value: the same handout always makes the same PDF."""

import re
from dataclasses import dataclass, field
from typing import Literal

from db.records import ForPatient, Language, Letterhead, Topic

Size = Literal[12, 14, 18, 24]
SIZES: tuple[Size, ...] = (12, 14, 18, 24)
Paper = Literal["letter", "a4"]
PAPERS: tuple[Paper, ...] = ("letter", "a4")
# Unicode CLDR 46, supplemental data, paperSize "US-Letter"; the rest of the world prints on A4.
_LETTER_COUNTRIES = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
Length = Literal["short", "full"]
LENGTHS: tuple[Length, ...] = ("short", "full")
Form = Literal["pages", "tools", "cards"]
FORMS: tuple[Form, ...] = ("pages", "tools", "cards")


# Windows refuses these, and so do drives that were written there.
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Options:
    """How the handout looks; none of these can leave out the red flags, the review state or the footer.

    `size` is the body text in points. `has_source_marks` is for staff who check a full page against its sources;
    `has_teach_back` adds a page for staff. `left_out` holds keys of sections; the main message and the section with the
    red flags stay whatever it says. A short handout is one page a topic at 12 and 14 points, two at 18, three at 24.

    Beside its pages a topic can come as its `tools` alone, or as `cards`: its red flags eight times on one sheet, to
    cut out for the wallet.
    """

    size: Size = 14
    paper: Paper = "letter"
    has_pictures: bool = True
    has_source_marks: bool = False
    has_teach_back: bool = False
    left_out: frozenset[str] = frozenset()
    length: Length = "full"
    form: Form = "pages"


@dataclass(frozen=True, slots=True)
class Handout:
    """Topics in the order of the pages, with all that stands around them.

    `twins` are the same topics in another language, in the same order, to stand beside the first; or none.
    """

    topics: tuple[Topic, ...]
    language: Language
    options: Options = field(default_factory=Options)
    letterhead: Letterhead = field(default_factory=Letterhead)
    for_patient: ForPatient = field(default_factory=ForPatient)
    twins: tuple[Topic, ...] = ()

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return the language of the handout, and the one beside it."""
        return tuple(dict.fromkeys((self.language, *(twin.language for twin in self.twins))))


def usual_paper(country: str) -> Paper:
    """Return the paper that a country prints on, by its two letters (ISO 3166); Letter where none is known."""
    return "letter" if country in _LETTER_COUNTRIES or len(country) != len("US") else "a4"


def sheet_code(topic: Topic, options: Options, twin: Topic | None = None) -> str:
    """Return the code in the footer that says which text this sheet holds: topic, language, size, version."""
    languages = "+".join(each.language.upper() for each in (topic, twin) if each is not None)
    return f"{topic.code}-{languages}-{options.size}-{topic.review.version}"


def file_name(handout: Handout) -> str:
    """Return a name for lists of print jobs: topic codes only, never a person's name."""
    codes = "-".join(dict.fromkeys(topic.code for topic in handout.topics))
    return f"{codes}-{_languages(handout)}-{handout.options.size}.pdf"


def saved_name(handout: Handout, title: str) -> str:
    """Return a name for the saved PDF that every system allows: its title as staff reads it, never a person's name."""
    allowed = " ".join(_NOT_IN_NAMES.sub("", title.replace(": ", " - ")).split())
    return f"{allowed[:_LONGEST_TITLE].rstrip(' .-')} - {_languages(handout)} {handout.options.size}.pdf"


def _languages(handout: Handout) -> str:
    return "+".join(handout.languages).upper()
