"""The report as one HTML page."""

from collections.abc import Iterable, Mapping

from build_scripts.content_report.markup import Html, join, listed, page, table, tag
from build_scripts.content_report.measures import LibraryMeasures, Median, PageMeasures, TopicMeasures, Totals
from build_scripts.content_report.overview import by_kind, overview, topic_title
from build_scripts.content_report.understandability import Item
from db.readability import LIMITS
from db.records import Language

_LANGUAGES: dict[Language, str] = {"en": "English", "es": "Spanish"}
_SEEN = {"full-text": "full text", "abstract": "abstract only", "mirror": "copy of the original text"}
_PLACE_FROM = "db/content/"
_INTRODUCTION = (
    "What a program can count of the library’s pages: how hard they are to read, which statements were held against "
    "a source and which were not, and what a person should look at. No clinician has reviewed these pages."
)
_ALL_MET = "What a program can see of the standards: all met"
_LEGEND = {
    "Grades": "Flesch-Kincaid and SMOG are US school grades, lower is easier. INFLESZ is an ease, higher is easier; 65 "
    "is “fairly easy”. SOL is SMOG for Spanish. The first formula decides as written, the second with names once.",
    "Names once": "a long disease name counts in full at its first use only.",
    "Claims checked": "statements that a writer, who is no clinician, held against the text of a source.",
    "To look at": "standards that a program does not see met, figures in words that name no source, and links that go "
    "one way only.",
    "Good sense, advice without a source": "steps, dos and don’ts and reasons to call that name none: please read them "
    "with the most care.",
    "Standards met": "questions of PEMAT-P and of the CDC Clear Communication Index that a program can answer; an "
    "“estimate” is a guess. It sees form, not sense: whether a page is right, kind and clear is for people to say.",
}


def report_page(library: LibraryMeasures) -> str:
    """Return the whole report."""
    body = join(
        (
            tag("h1", "Content report"),
            tag("p", _INTRODUCTION),
            tag(
                "p",
                f"Content as of {library.content_date}. {len(library.topics)} topics in two languages.",
                style="soft",
            ),
            _gate(library),
            _totals(library.totals),
            _contents(library),
            _medians(library.medians),
            overview(library),
            _to_look_at(library),
            *(_topic(topic) for _, topics in by_kind(library) for topic in topics),
            _how_to_read(),
        )
    )
    return page("Lamina: content report", "en", body)


def _contents(library: LibraryMeasures) -> Html:
    groups = [
        tag("div", tag("h4", name), listed(tag("a", topic_title(topic), href=f"#{topic.id}") for topic in topics))
        for name, topics in by_kind(library)
    ]
    ends = (("all", "All topics in one table"), ("whole", "The whole library"), ("how", "How to read this report"))
    first = tag("div", tag("h4", "This report"), listed(tag("a", name, href=f"#{end}") for end, name in ends))
    return tag("nav", first, *groups, id="top")


def _totals(totals: Totals) -> Html:
    seen = {_SEEN.get(name, name): count for name, count in totals.rows_by_seen.items()}
    rows = f"{sum(totals.rows_by_verdict.values())} rows of checks ({_counts(totals.rows_by_verdict)})"
    lines = (
        f"{totals.claims} claims held against a source: {_counts(totals.claims_by_verdict)}.",
        f"{rows}, seen in: {_counts(seen)}.",
        f"{totals.good_sense} lines of plain good sense without a source (counted in one language).",
    )
    return tag("div", *(tag("p", line) for line in lines), style="box")


def _gate(library: LibraryMeasures) -> Html:
    if not library.problems:
        return tag("div", tag("p", tag("span", "The content passes the gate.", style="yes")), style="box")
    head = tag("p", tag("span", f"{len(library.problems)} broken rules: the library is not built.", style="no"))
    return tag("div", head, listed(library.problems), style="box no")


def _medians(medians: Iterable[Median]) -> Html:
    rows = [
        (
            _LANGUAGES[median.language],
            median.name,
            f"{median.value:.1f}",
            f"{'at least' if _is_floor(median) else 'at most'} {median.limit:.1f}",
            _answer(is_good=median.is_kept),
        )
        for median in medians
    ]
    header = ("Language", "Formula", "Median of the pages", "The library promises", "Kept")
    return join((tag("h2", "The library’s reading ease"), table(header, rows, style="numbers")))


def _is_floor(median: Median) -> bool:
    return LIMITS[median.language].is_first_a_floor and median.limit == LIMITS[median.language].median_first


def _to_look_at(library: LibraryMeasures) -> Html:
    facts = library.facts
    lists: dict[str, Iterable[str]] = {
        "Standards that a page does not meet, as far as a program can see": _not_met(library),
        "Figures on which sources differ (each is said on a page)": facts.disagreements,
        "Figures that may be the same thing told twice": facts.alike,
        "Figures that no page uses": facts.unused,
        "Sources that no check uses": facts.unused_sources,
        "Words of the glossary that pages explain by a link to a page alone": facts.unused_terms,
        "Links that go one way only": library.one_sided_links,
        "Pages checked on a day that is still to come, by this computer’s clock": library.still_to_come,
    }
    parts = [join((tag("h3", title), _list_or_none(entries))) for title, entries in lists.items()]
    return join(
        (
            tag("h2", "To look at in the whole library", id="whole"),
            tag("p", f"{facts.count} figures in the fact tables."),
            *parts,
        )
    )


def _not_met(library: LibraryMeasures) -> Iterable[str]:
    for topic in library.topics:
        for one in topic.pages:
            for item in one.items:
                if item.verdict == "no":
                    guess = " (estimate)" if item.is_estimate else ""
                    yield f"{one.title}: {item.question}{guess}: {item.seen}"


def _topic(topic: TopicMeasures) -> Html:
    return tag(
        "section",
        tag("h2", topic_title(topic)),
        tag("p", tag("a", "to the top", href="#top"), style="back"),
        tag("p", _dates(topic), style="soft"),
        _label(topic),
        _changes(topic),
        tag("div", *(tag("div", _page(one)) for one in topic.pages), style="pair"),
        _standards(topic),
        tag("h3", "Claims and sources"),
        tag("p", _evidence(topic)),
        _partly(topic),
        id=topic.id,
        style="topic",
    )


def _dates(topic: TopicMeasures) -> str:
    return (
        f"{topic.id} · {topic.code} · {topic.kind} · version {topic.version} · "
        f"checked {topic.checked}, again by {topic.check_again_by} · "
        f"{topic.checked_by} · translation checked by: {topic.translation_checked_by}"
    )


def _label(topic: TopicMeasures) -> Html:
    counts = {len(one.advice_without_source) for one in topic.pages}
    plain = " / ".join(str(count) for count in sorted(counts))
    return tag(
        "p",
        f"{topic.claims} statements checked against sources · {plain} lines of plain safety advice without a source",
    )


def _changes(topic: TopicMeasures) -> Html:
    """Return what the holder of an old sheet is told."""
    if not topic.changes:
        return Html("")
    return join((tag("h3", "Changed since version 1.0"), listed(topic.changes)))


def _page(one: PageMeasures) -> Html:
    scores, limits = one.scores, LIMITS[one.language]
    bound = "at least" if limits.is_first_a_floor else "at most"
    rows = (
        (scores.first_name, f"{scores.first:.1f}", f"{scores.first_names_once:.1f}", f"{bound} {limits.page_first:g}"),
        (
            scores.second_name,
            f"{scores.second_as_written:.1f}",
            f"{scores.second:.1f}",
            f"at most {limits.page_second:g}",
        ),
    )
    pictures = ", ".join(one.pictures) or "none"
    small = " Fewer than twenty sentences: take the scores with care." if scores.is_short_sample else ""
    return join(
        (
            tag("h3", f"{_LANGUAGES[one.language]}: {one.title}"),
            table(("Formula", "As written", "Names once", "Limit"), rows, style="numbers"),
            tag(
                "p",
                f"{scores.words} words in {scores.sentences} sentences, {scores.mean_sentence_words:.1f} on average; "
                f"prose is {one.prose_share:.0%} of the page. {one.aliases} other names. Pictures: {pictures}.{small}",
            ),
            tag(
                "p",
                tag("strong", f"Longest sentence, {scores.longest_sentence_words} words: "),
                scores.longest_sentence,
            ),
            _advice(one),
            _word_figures(one),
        )
    )


def _advice(one: PageMeasures) -> Html:
    entries = [
        join((piece.text, " ", tag("small", f"{piece.section}, line {piece.place.line}")))
        for piece in one.advice_without_source
    ]
    return join((tag("h4", f"Advice without a source ({len(entries)} of {one.advice})"), _list_or_none(entries)))


def _word_figures(one: PageMeasures) -> Html:
    if not one.figures_in_words:
        return Html("")
    entries = [
        join(
            (
                tag("strong", figure.words),
                f": {figure.sentence} ",
                tag("small", _short(figure.place, has_source=figure.has_source)),
            )
        )
        for figure in one.figures_in_words
    ]
    return join((tag("h4", "Figures in words, for a reader to judge"), listed(entries)))


def _short(place: str, *, has_source: bool) -> str:
    return f"{place.removeprefix(_PLACE_FROM)}, {'with a source' if has_source else 'no source'}"


def _standards(topic: TopicMeasures) -> Html:
    """Return the answers of both languages beside each other."""
    if not topic.pages:
        return Html("")
    header = (
        "What the standards ask",
        *(f"{_LANGUAGES[one.language]} {one.understandability:.0%}" for one in topic.pages),
    )
    rows = [
        (_question(answers[0]), *(_seen(item) for item in answers))
        for answers in zip(*(one.items for one in topic.pages), strict=True)
    ]
    unmet = sum(item.verdict == "no" for one in topic.pages for item in one.items)
    head = tag("summary", f"What a program can see of the standards: {unmet} not met" if unmet else _ALL_MET)
    return tag("details", head, table(header, rows), **({"open": "open"} if unmet else {}))


def _question(item: Item) -> Html:
    return join((item.question, " ", tag("small", "(estimate)" if item.is_estimate else "")))


def _seen(item: Item) -> Html:
    style = {"yes": "yes", "no": "no", "does not apply": "soft"}[item.verdict]
    return join((tag("span", item.verdict, style=style), " ", tag("small", item.seen)))


def _evidence(topic: TopicMeasures) -> str:
    sources = topic.sources
    years = f"from {sources.oldest} to {sources.newest}, median {sources.median_year}" if sources.oldest else "no years"
    seen = {_SEEN.get(name, name): count for name, count in topic.rows_by_seen.items()}
    picture = f" No picture: {topic.no_picture}." if topic.no_picture else ""
    return (
        f"{topic.claims} claims ({_counts(topic.claims_by_verdict)}) in {sum(topic.rows_by_verdict.values())} rows: "
        f"{_counts(topic.rows_by_verdict)}. "
        f"Seen in: {_counts(seen)}. {sum(sources.kinds.values())} sources ({_counts(sources.kinds)}), {years}; "
        f"{sources.older_than_ten_years} older than ten years. {len(topic.facts)} figures from fact tables.{picture}"
    )


def _partly(topic: TopicMeasures) -> Html:
    if not topic.partly:
        return Html("")
    head = tag("summary", f"Only partly in the source ({len(topic.partly)}), with what is missing")
    return tag("details", head, listed(topic.partly))


def _how_to_read() -> Html:
    lines = (join((tag("strong", f"{name}: "), text)) for name, text in _LEGEND.items())
    return join((tag("h2", "How to read this report", id="how"), listed(lines)))


def _list_or_none(entries: Iterable[str]) -> Html:
    found = list(entries)
    return listed(found) if found else tag("p", "None.", style="soft")


def _counts(counted: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counted.items()) or "none"


def _answer(*, is_good: bool) -> Html:
    return _colored("yes" if is_good else "no", is_good=is_good)


def _colored(text: str, *, is_good: bool) -> Html:
    return tag("span", text, style="yes" if is_good else "no")
