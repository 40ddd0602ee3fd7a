"""What the content says, as read from its files: records with the place of each statement."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from db.builder.fact_wording import Unit
from db.builder.problem import Place
from db.builder.red_flags import RedFlag
from db.builder.search_words import SearchWords
from db.records import Block, Evidence, Illustration, Kind, Language, Line, Role, Source, Term

Manner = Literal["prose", "step", "item", "cell", "title"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A reference to a source, fact, term or topic, and where it stands."""

    id: str
    place: Place


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, item, cell or title. `typed` is its text with blanks where a fact or a table of ours filled in."""

    manner: Manner
    line: Line
    text: str
    typed: str
    starts: tuple[tuple[int, Place], ...]
    sources: tuple[Mark, ...] = ()
    facts: tuple[Mark, ...] = ()
    terms: tuple[Mark, ...] = ()
    topics: tuple[Mark, ...] = ()
    good_sense: tuple[Mark, ...] = ()

    @property
    def place(self) -> Place:
        """Return where the passage begins."""
        return self.starts[0][1]

    def place_at(self, offset: int) -> Place:
        """Return the place of a character of `text`."""
        return [place for start, place in self.starts if start <= max(offset, 0)][-1]


@dataclass(frozen=True, slots=True)
class WrittenBlock:
    """A block, where it begins, and its passages in reading order."""

    block: Block
    place: Place
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class WrittenSection:
    """A headed part of a page file."""

    key: str
    heading: str
    place: Place
    blocks: tuple[WrittenBlock, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Return the passages of all its blocks."""
        return tuple(passage for block in self.blocks for passage in block.passages)


@dataclass(frozen=True, slots=True)
class Page:
    """A page file in one language; `lines` is its text as it was written."""

    path: str
    language: Language
    sections: tuple[WrittenSection, ...]
    lines: tuple[str, ...] = ()

    @property
    def blocks(self) -> tuple[WrittenBlock, ...]:
        """Return all blocks in reading order."""
        return tuple(block for section in self.sections for block in section.blocks)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Return all passages in reading order."""
        return tuple(passage for section in self.sections for passage in section.passages)


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a topic and what kind of name it is."""

    text: str
    kind: str
    place: Place


@dataclass(frozen=True, slots=True)
class Names:
    """How a topic is called in one language."""

    title: str
    clinical_name: str
    names_once: tuple[str, ...]
    confused_with: tuple[str, ...]
    ambiguous: tuple[str, ...]
    aliases: tuple[Alias, ...]
    places: dict[str, Place]


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """A treatment of the cause in whose topic.toml it stands."""

    topic: str
    names: Mapping[Language, str]
    notes: Mapping[Language, str]
    role: Role
    evidence: Evidence
    sources: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Check:
    """One claim held against its source."""

    claim: str
    section: str
    source: str
    fact: str
    seen: str
    seen_at: str
    place: str
    says: str
    date: date
    verdict: str
    written_at: Place


@dataclass(frozen=True, slots=True)
class WrittenChange:
    """What a version of a page says otherwise than the one before it, in each language."""

    version: str
    date: date
    lines: Mapping[Language, str]
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenTopic:
    """A topic's folder."""

    id: str
    kind: Kind
    path: str
    category: str
    code: str
    version: str
    written: date
    checked: date
    check_again_by: date
    checked_by: str
    translation_checked_by: str
    who: tuple[str, ...]
    regions: tuple[str, ...]
    icd10: tuple[str, ...]
    related: tuple[str, ...]
    no_picture: str
    names: dict[Language, Names]
    links: tuple[WrittenLink, ...]
    checks: tuple[Check, ...]
    changes: tuple[WrittenChange, ...]
    pages: dict[Language, Page]
    places: dict[str, Place]

    @property
    def is_card_read(self) -> bool:
        """Return whether topic.toml could be read at all."""
        return "" not in {self.category, self.code, self.version}

    @property
    def written_pages(self) -> tuple[Page, ...]:
        """Return the pages that hold anything: what a missing one lacks is said once, by the reader."""
        return tuple(page for page in self.pages.values() if page.sections)


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure that stands once, with its wording in each language."""

    id: str
    about: str
    low: float
    high: float
    unit: str
    source: str
    date: date
    disagrees_with: tuple[str, ...]
    texts: dict[Language, str]
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenCategory:
    """A branch of the category tree."""

    id: str
    kind: Kind
    parent: str
    titles: dict[Language, str]
    place: Place


@dataclass(frozen=True, slots=True)
class Shared:
    """The tables that stand beside the topics."""

    kinds: dict[Kind, dict[Language, str]]
    categories: dict[str, WrittenCategory]
    headings: dict[str, dict[Language, str]]
    units: dict[str, Unit]
    country: str
    emergency: dict[Language, str]
    sources: dict[str, Source]
    source_places: dict[str, Place]
    facts: dict[str, Fact]
    terms: dict[str, dict[Language, Term]]
    term_places: dict[str, Place]
    illustrations: dict[str, dict[Language, Illustration]]
    search_words: SearchWords
    red_flags: tuple[RedFlag, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read."""

    shared: Shared
    topics: tuple[WrittenTopic, ...]
    by_id: dict[str, WrittenTopic] = field(default_factory=dict)
