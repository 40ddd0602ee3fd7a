"""What can be counted of the content: of each page, each topic and the library."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from build_scripts.content_report.cross_links import one_sided_links
from build_scripts.content_report.facts_seen import FactsSeen, facts_seen
from build_scripts.content_report.understandability import Item, items
from db.builder.advice import Advice, claims_checked, page_advice
from db.builder.figures_in_words import figures_in_words
from db.builder.problem import Problems
from db.builder.scoring import page_scores, prose_share
from db.builder.written import Content, Page, WrittenTopic
from db.readability import LIMITS, Scores
from db.records import LANGUAGES, Figure, Language, Tool

_OLD_YEARS = 10
_FIXED_WORDS = frozenset({"uno o dos días"})
"""Said on every page that asks for a call in the next day or two."""
_VERDICTS = ("supported", "partly", "not-found")
"""From the strongest to the weakest."""


@dataclass(frozen=True, slots=True)
class WordFigure:
    """A figure in words that is no fact, for a reader to judge."""

    place: str
    words: str
    sentence: str
    has_source: bool


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """One page in one language."""

    language: Language
    title: str
    scores: Scores
    prose_share: float
    items: tuple[Item, ...]
    advice: int
    advice_without_source: tuple[Advice, ...]
    figures_in_words: tuple[WordFigure, ...]
    aliases: int
    pictures: tuple[str, ...]

    @property
    def understandability(self) -> float:
        """Return the share of the items that a program can see and that apply which are met."""
        judged = [item.verdict for item in self.items if item.verdict != "does not apply"]
        return judged.count("yes") / len(judged) if judged else 0.0


@dataclass(frozen=True, slots=True)
class SourceMeasures:
    """The sources of a topic: how many of each kind, and how old on the day the content was last checked."""

    kinds: Mapping[str, int]
    oldest: int | None
    median_year: int | None
    newest: int | None
    older_than_ten_years: int


@dataclass(frozen=True, slots=True)
class TopicMeasures:
    """One topic in both languages."""

    id: str
    kind: str
    code: str
    version: str
    changes: tuple[str, ...]
    checked: date
    check_again_by: date
    checked_by: str
    translation_checked_by: str
    no_picture: str
    claims: int
    claims_by_verdict: Mapping[str, int]
    good_sense: int
    to_look_at: int
    rows_by_verdict: Mapping[str, int]
    rows_by_seen: Mapping[str, int]
    partly: tuple[str, ...]
    sources: SourceMeasures
    facts: tuple[str, ...]
    pages: tuple[PageMeasures, ...]


@dataclass(frozen=True, slots=True)
class Median:
    """The median of the library for one formula, and what it must be."""

    language: Language
    name: str
    value: float
    limit: float
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Totals:
    """What was checked in the whole library; a claim counts as `partly` where any of its rows does."""

    topics: int
    claims: int
    claims_by_verdict: Mapping[str, int]
    rows_by_verdict: Mapping[str, int]
    rows_by_seen: Mapping[str, int]
    good_sense: int


@dataclass(frozen=True, slots=True)
class LibraryMeasures:
    """The whole library on the day its content was last checked; `still_to_come` names dates that the clock denies."""

    content_date: date
    problems: tuple[str, ...]
    totals: Totals
    still_to_come: tuple[str, ...]
    medians: tuple[Median, ...]
    topics: tuple[TopicMeasures, ...]
    one_sided_links: tuple[str, ...]
    facts: FactsSeen


def measure(content: Content, problems: Problems, today: date | None = None) -> LibraryMeasures:
    """Return the measures of all that was read; `problems` is what the gate says of it.

    Pages that say they were checked after `today` are named.
    """
    content_date = max((topic.checked for topic in content.topics), default=date.min)
    one_way = one_sided_links(content)
    topics = tuple(_topic(topic, content, content_date, one_way) for topic in content.topics)
    return LibraryMeasures(
        content_date=content_date,
        problems=problems.sorted_lines(),
        totals=_totals(topics),
        still_to_come=tuple(_after(today, topics)) if today else (),
        medians=tuple(_medians(topics)),
        topics=topics,
        one_sided_links=one_way,
        facts=facts_seen(content),
    )


def _topic(topic: WrittenTopic, content: Content, content_date: date, one_way: Iterable[str]) -> TopicMeasures:
    partly = tuple(f"{check.claim} {check.says}" for check in topic.checks if check.verdict == "partly")
    pages = tuple(_page(topic, page, content) for page in topic.written_pages)
    return TopicMeasures(
        id=topic.id,
        kind=topic.kind.value,
        code=topic.code,
        version=topic.version,
        changes=tuple(f"{it.version} ({it.date}): {it.lines['en']} · {it.lines['es']}" for it in topic.changes),
        checked=topic.checked,
        check_again_by=topic.check_again_by,
        checked_by=topic.checked_by,
        translation_checked_by=topic.translation_checked_by,
        no_picture=topic.no_picture,
        claims=claims_checked(topic),
        claims_by_verdict=_claims_by_verdict(topic),
        good_sense=max((len(page.advice_without_source) for page in pages), default=0),
        to_look_at=_to_look_at(pages) + sum(link.startswith(f"{topic.id} → ") for link in one_way),
        rows_by_verdict=_counted(check.verdict for check in topic.checks),
        rows_by_seen=_counted(check.seen for check in topic.checks),
        partly=partly,
        sources=_sources(topic, content, content_date),
        facts=_facts(topic),
        pages=pages,
    )


def _after(today: date, topics: Iterable[TopicMeasures]) -> Iterable[str]:
    return (f"{topic.id}: checked {topic.checked}" for topic in topics if topic.checked > today)


def _claims_by_verdict(topic: WrittenTopic) -> dict[str, int]:
    weakest: dict[str, str] = {}
    for check in topic.checks:
        claim = check.claim.casefold()
        weakest[claim] = max(weakest.get(claim, check.verdict), check.verdict, key=_VERDICTS.index)
    return _counted(weakest.values())


def _to_look_at(pages: Iterable[PageMeasures]) -> int:
    """Return how many standards are not met and how many figures in words have no source."""
    unmet = sum(item.verdict == "no" for page in pages for item in page.items)
    figures = (figure for page in pages for figure in page.figures_in_words if figure.words.lower() not in _FIXED_WORDS)
    return unmet + sum(not figure.has_source for figure in figures)


def _totals(topics: Iterable[TopicMeasures]) -> Totals:
    found = tuple(topics)
    return Totals(
        topics=len(found),
        claims=sum(topic.claims for topic in found),
        claims_by_verdict=_added(topic.claims_by_verdict for topic in found),
        rows_by_verdict=_added(topic.rows_by_verdict for topic in found),
        rows_by_seen=_added(topic.rows_by_seen for topic in found),
        good_sense=sum(topic.good_sense for topic in found),
    )


def _added(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    return _counted(name for count in counts for name, number in count.items() for _ in range(number))


def _page(topic: WrittenTopic, page: Page, content: Content) -> PageMeasures:
    names = topic.names[page.language]
    scores = page_scores(page, names)
    advice = page_advice(page)
    drawings = (written.block.illustration for written in page.blocks if isinstance(written.block, Figure))
    return PageMeasures(
        language=page.language,
        title=names.title,
        scores=scores,
        prose_share=prose_share(page),
        items=items(topic, page, scores, content),
        advice=len(advice),
        advice_without_source=tuple(piece for piece in advice if not piece.has_source),
        figures_in_words=tuple(_word_figures(page, content)),
        aliases=len(names.aliases),
        pictures=tuple(dict.fromkeys(drawings)),
    )


def _word_figures(page: Page, content: Content) -> Iterable[WordFigure]:
    for written in (written for written in page.blocks if not isinstance(written.block, Tool)):
        for passage in written.passages:
            for figure in figures_in_words(passage.typed, page.language, content.shared.units):
                place = passage.place_at(figure.offset)
                yield WordFigure(str(place), figure.words, passage.text, bool(passage.sources))


def _facts(topic: WrittenTopic) -> tuple[str, ...]:
    marks = (mark.id for page in topic.pages.values() for passage in page.passages for mark in passage.facts)
    return tuple(dict.fromkeys(marks))


def _sources(topic: WrittenTopic, content: Content, content_date: date) -> SourceMeasures:
    known = content.shared.sources
    found = [known[name] for name in sorted({check.source for check in topic.checks}) if name in known]
    years = [source.year for source in found if source.year]
    return SourceMeasures(
        kinds=_counted(source.kind for source in found),
        oldest=min(years, default=None),
        median_year=int(median(years)) if years else None,
        newest=max(years, default=None),
        older_than_ten_years=sum(content_date.year - year > _OLD_YEARS for year in years),
    )


def _medians(topics: Iterable[TopicMeasures]) -> Iterable[Median]:
    scores = [page.scores for topic in topics for page in topic.pages if page.scores.words]
    for language in LANGUAGES:
        limits = LIMITS[language]
        some = [score for score in scores if score.language == language]
        if some:
            first, second = median(score.first for score in some), median(score.second for score in some)
            is_first_kept = first >= limits.median_first if limits.is_first_a_floor else first <= limits.median_first
            yield Median(language, some[0].first_name, first, limits.median_first, is_first_kept)
            yield Median(language, some[0].second_name, second, limits.median_second, second <= limits.median_second)


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items(), key=lambda entry: (-entry[1], entry[0])))
