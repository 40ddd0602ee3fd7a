"""The values that leave the library: frozen, complete, and free of any database."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")


class Kind(StrEnum):
    """What a topic is about; one spelling in content folders, database and command line."""

    CAUSE = "cause"
    WARNING_SIGN = "warning-sign"
    TREATMENT = "treatment"
    TEST = "test"
    PREVENTION = "prevention"
    SELF_CARE = "self-care"


class Role(StrEnum):
    """The place a treatment has among those for one cause."""

    FIRST_STEP = "first-step"
    OFTEN_ADDED = "often-added"
    SELECTED_CASES = "selected-cases"
    NOT_ADVISED = "not-advised"


class Evidence(StrEnum):
    """How sure the sources are of a treatment's effect."""

    VERY_LOW = "very-low"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


# --- text -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; at most one of `term` and `topic` is set.

    `term` names a glossary entry, `topic` a topic of this library, `sources` the footnote marks that follow the text.
    """

    text: str
    strong: bool = False
    term: str = ""
    topic: str = ""
    sources: tuple[str, ...] = ()


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of running prose."""

    line: Line


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list without order."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """A numbered list of actions; an item's leading strong spans begin its headline, which ends with the sentence."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CallOut:
    """A box set apart. `help-now` holds the red flags and cannot be left out of a handout."""

    tone: Literal["help-now", "warning", "note"]
    title: str
    blocks: tuple[Paragraph | BulletList | Steps, ...]


@dataclass(frozen=True, slots=True)
class DoDont:
    """What to do beside what not to do."""

    do: tuple[Line, ...]
    dont: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """An illustration of the library with its caption."""

    illustration: str
    caption: Line


@dataclass(frozen=True, slots=True)
class Table:
    """A small table with a header row."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Tool:
    """Something to fill in on paper.

    checklist: `items` to tick · ladder: `items` are stages in order, each with a box · diary: `columns` heads and
    `items` as row labels, with empty cells to write in.
    """

    form: Literal["checklist", "ladder", "diary"]
    title: str
    intro: Line
    items: tuple[Line, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TeachBack:
    """Questions that staff ask so that the patient tells it back in their own words."""

    questions: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TreatmentsHere:
    """The place where the page shows its table of linked treatments (or, on a treatment, of linked causes)."""


Block = Paragraph | BulletList | Steps | CallOut | DoDont | Figure | Table | Tool | TeachBack | TreatmentsHere


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a page; `key` is the same in every language (`main` is the headless first one)."""

    key: str
    heading: str
    blocks: tuple[Block, ...]


# --- what stands beside the text --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from; `citation` is one printable line."""

    id: str
    citation: str
    kind: str
    year: int | None
    url: str
    doi: str = ""
    pmid: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One claim of a page as it was held against a source; `says` is what stands there, both in English.

    `verdict` is `supported` or `partly`.
    """

    claim: str
    section: str
    says: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry in one language."""

    id: str
    name: str
    definition: str


@dataclass(frozen=True, slots=True)
class Link:
    """One treatment of one cause. `topic_id` is empty where the other side has no page yet; `name` stands always."""

    topic_id: str
    name: str
    note: str
    role: Role
    evidence: Evidence
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading scores of one page in one language, as `db.readability` measured them at build time."""

    first_name: str
    first: float
    second_name: str
    second: float
    sentences: int
    longest_sentence_words: int
    is_short_sample: bool


@dataclass(frozen=True, slots=True)
class Review:
    """Dates and state of checking, said on every page and handout.

    `claims_checked` counts the different claims that were held against a source, `advice_without_source` the steps,
    dos, don'ts and reasons to call that name none.
    """

    version: str
    written: date
    checked: date
    check_again_by: date
    checked_by: str
    translation_checked_by: str
    reviewed_by: str = ""
    claims_checked: int = 0
    advice_without_source: int = 0

    def is_overdue(self, today: date) -> bool:
        """Return whether the page should have been checked again before `today`."""
        return today > self.check_again_by


@dataclass(frozen=True, slots=True)
class Illustration:
    """A drawing with its labels in one language, as SVG text."""

    id: str
    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class TopicSummary:
    """What lists and menus need to know of a topic, in one language; `who` and `regions` are keys, not words."""

    id: str
    kind: Kind
    category: str
    code: str
    language: Language
    title: str
    clinical_name: str
    who: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A whole page in one language; `text_hash` is the identity of its words, for which a clinic signs off."""

    id: str
    kind: Kind
    category: str
    code: str
    language: Language
    title: str
    clinical_name: str
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    related: tuple[TopicSummary, ...]
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]
    illustrations: tuple[Illustration, ...]
    icd10: tuple[str, ...]
    aliases: tuple[str, ...]
    who: tuple[str, ...]
    regions: tuple[str, ...]
    reading: Reading
    review: Review
    text_hash: str = ""


@dataclass(frozen=True, slots=True)
class Category:
    """A branch of the category tree in one language, with the topics right below it and all below counted."""

    id: str
    kind: Kind
    title: str
    topics: tuple[TopicSummary, ...]
    children: tuple["Category", ...]
    count: int


@dataclass(frozen=True, slots=True)
class LibraryFacts:
    """What the library says of itself."""

    schema_version: int
    content_hash: str
    content_date: date
    topics: int
    languages: tuple[Language, ...]


# --- search -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of a snippet; `is_match` pieces are shown marked."""

    text: str
    is_match: bool = False


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One topic that answers a query, best first.

    `matched_name` is the alias or code that matched where that is not the title; `section` the key of the section
    the snippet comes from, `section_heading` its heading in `language`, blank for the main message; `help_now` the
    first lines of its red flags where the words were words of emergency.
    """

    topic_id: str
    kind: Kind
    language: Language
    title: str
    clinical_name: str
    snippet: tuple[Marked, ...]
    section: str = ""
    matched_name: str = ""
    help_now: tuple[str, ...] = ()
    tell_apart: str = ""
    section_heading: str = ""


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The whole answer to one query; `included` lists the words of the library added for a likely misspelling."""

    query: str
    results: tuple[SearchResult, ...]
    included: tuple[str, ...] = ()
    notice: str = ""


# --- the clinic -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The clinic's name, address lines, phones and logo, set once and printed on each handout.

    `logo` is the text of an SVG as `desktop.core.handout.read_logo` gives it, or nothing.
    """

    clinic: str = ""
    address: tuple[str, ...] = ()
    phone: str = ""
    phone_after_hours: str = ""
    logo: str = field(default="", repr=False)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was filled in."""
        return not (self.clinic or self.address or self.phone or self.phone_after_hours or self.logo)


@dataclass(frozen=True, slots=True)
class Point:
    """One line of a page that staff circle for a patient: item `item` of block `block` of a section.

    Both are counted from 0, the same in every language. The items of a `DoDont` are counted on from *do* to *don't*.
    """

    topic_id: str
    section: str
    block: int
    item: int


@dataclass(frozen=True, slots=True)
class ForPatient:
    """What is chosen or typed for one patient: lives in memory only and is gone when the handout is closed."""

    name: str = field(default="", repr=False)
    date: str = field(default="", repr=False)
    clinician: str = field(default="", repr=False)
    next_visit: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    circled: tuple[Point, ...] = field(default=(), repr=False)
