"""All topics in one table, a row each, in the order of what one looks for: without a script, so it opens anywhere."""

from collections.abc import Callable, Iterable

from build_scripts.content_report.markup import Html, join, table, tag
from build_scripts.content_report.measures import LibraryMeasures, PageMeasures, TopicMeasures
from db.records import Kind, Language

_AIM = 0.9
_MANY = 8
_KINDS = {
    Kind.WARNING_SIGN: "Warning signs",
    Kind.CAUSE: "Causes",
    Kind.TREATMENT: "Treatments",
    Kind.TEST: "Tests",
    Kind.PREVENTION: "Prevention",
    Kind.SELF_CARE: "Self-care",
}
_HEADER = (
    "Topic",
    "Kind",
    "To look at",
    "Claims",
    "Only partly",
    "Good sense",
    "Standards en / es",
    "Flesch-Kincaid",
    "SMOG",
    "INFLESZ",
    "SOL",
    "Sources over ten years",
)


def by_kind(library: LibraryMeasures) -> Iterable[tuple[str, tuple[TopicMeasures, ...]]]:
    """Yield the name of each kind that has topics, with its topics by title."""
    for kind, name in _KINDS.items():
        found = tuple(sorted((topic for topic in library.topics if topic.kind == kind), key=topic_title))
        if found:
            yield name, found


def topic_title(topic: TopicMeasures) -> str:
    """Return the English title, or the id of a topic whose pages could not be read."""
    return topic.pages[0].title if topic.pages else topic.id


def overview(library: LibraryMeasures) -> Html:
    """Return the table in each of its orders, and the buttons that choose one of them."""
    choices: list[Html] = []
    tables: list[Html] = []
    for number, (name, order) in enumerate(_ORDERS.items(), start=1):
        choices.append(_choice(f"order-{number}", is_chosen=number == 1))
        choices.append(tag("label", name, for_=f"order-{number}"))
        rows = [_row(topic) for topic in sorted(library.topics, key=order)]
        tables.append(tag("div", table(_HEADER, rows, style="numbers"), style=f"ordered by-{number}"))
    head = tag("h2", "All topics", id="all")
    how = tag("p", "Choose what comes first. “To look at” is explained at the end.", style="soft")
    return join((head, how, tag("div", *choices, *tables, style="orders")))


def _choice(name: str, *, is_chosen: bool) -> Html:
    return tag("input", type="radio", name_="order", id=name, style=name, checked="checked" if is_chosen else "")


def _row(topic: TopicMeasures) -> tuple[str, ...]:
    pages = {page.language: page for page in topic.pages}
    partly = topic.claims_by_verdict.get("partly", 0)
    return (
        tag("a", topic_title(topic), href=f"#{topic.id}"),
        _KINDS[Kind(topic.kind)],
        _toned(topic.to_look_at, is_good=topic.to_look_at == 0),
        str(topic.claims),
        f"{partly} ({_share(topic):.0%})",
        _toned(topic.good_sense, is_good=topic.good_sense <= _MANY),
        join((_standard(pages.get("en")), " / ", _standard(pages.get("es")))),
        *_grades(pages.get("en")),
        *_grades(pages.get("es")),
        str(topic.sources.older_than_ten_years),
    )


def _grades(page: PageMeasures | None) -> tuple[Html, Html]:
    if page is None:
        return Html("–"), Html("–")
    scores = page.scores
    return (
        _toned(f"{scores.first:.1f}", is_good=scores.first_passes),
        _toned(f"{scores.second:.1f}", is_good=scores.second_passes),
    )


def _standard(page: PageMeasures | None) -> Html:
    if page is None:
        return Html("–")
    return _toned(f"{page.understandability:.0%}", is_good=page.understandability >= _AIM)


def _toned(text: str | int, *, is_good: bool) -> Html:
    return tag("span", str(text), style="yes" if is_good else "no")


def _share(topic: TopicMeasures) -> float:
    return topic.claims_by_verdict.get("partly", 0) / topic.claims if topic.claims else 0.0


def _hardness(topic: TopicMeasures, language: Language) -> float:
    page = next((page for page in topic.pages if page.language == language), None)
    if page is None:
        return 0.0
    return page.scores.first if language == "en" else -page.scores.first


def _standards(topic: TopicMeasures) -> float:
    return min((page.understandability for page in topic.pages), default=0.0)


_Order = Callable[[TopicMeasures], tuple[float | int, str]]
_ORDERS: dict[str, _Order] = {
    "by kind": lambda topic: (list(_KINDS).index(Kind(topic.kind)), topic_title(topic)),
    "most to look at": lambda topic: (-topic.to_look_at, topic_title(topic)),
    "most only partly in the source": lambda topic: (-_share(topic), topic_title(topic)),
    "most good sense": lambda topic: (-topic.good_sense, topic_title(topic)),
    "fewest standards met": lambda topic: (_standards(topic), topic_title(topic)),
    "hardest English": lambda topic: (-_hardness(topic, "en"), topic_title(topic)),
    "hardest Spanish": lambda topic: (-_hardness(topic, "es"), topic_title(topic)),
    "most old sources": lambda topic: (-topic.sources.older_than_ten_years, topic_title(topic)),
}
