"""The tables beside the topics: kinds, categories, headings, emergency wording, sources, facts, glossary."""

import re
from pathlib import Path

from db.builder.fact_wording import Unit, wording
from db.builder.illustrations import read_illustrations
from db.builder.inline import GOOD_SENSE
from db.builder.problem import Place, Problems
from db.builder.red_flags import read_red_flags
from db.builder.search_words import read_search_words
from db.builder.toml_file import Fields, read_toml
from db.builder.written import Fact, Shared, WrittenCategory
from db.records import LANGUAGES, Kind, Language, Source, Term

SOURCE_KINDS = (
    "guideline",
    "systematic-review",
    "trial",
    "study",
    "review",
    "society",
    "government",
    "label",
    "textbook",
)
# Copies of texts whose own address is another; the row of checks.toml says where the text was read.
_COPIES = re.compile(
    r"https?://(?:[\w-]+\.)*(?:scribd\.com|researchgate\.net|academia\.edu|semanticscholar\.org|slideshare\.net|studocu\.com"
    r"|coursehero\.com|docplayer\.\w+|wikipedia\.org|archive\.org|yumpu\.com|issuu\.com)(?:[/:?]|$)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_BELOW_ZERO = frozenset({"score"})
_FIRST_YEAR, _LAST_YEAR = 1850, 2100
_ID_MEND = "use small letters, digits and hyphens"


def read_shared(content: Path, drawings: Path, shown: str, problems: Problems) -> Shared:
    """Return all shared tables of the content folder; `shown` is its name in messages."""
    units = _units(read_toml(content / "units.toml", f"{shown}/units.toml", problems), problems)
    sources, source_places = _sources(_many(content, "sources", shown, problems), problems)
    terms, term_places = _terms(_many(content, "glossary", shown, problems), problems)
    country, emergency = _emergency(read_toml(content / "emergency.toml", f"{shown}/emergency.toml", problems))
    pictures = read_toml(content / "illustrations.toml", f"{shown}/illustrations.toml", problems)
    headings = read_toml(content / "sections.toml", f"{shown}/sections.toml", problems)
    return Shared(
        kinds=_kinds(read_toml(content / "kinds.toml", f"{shown}/kinds.toml", problems)),
        categories=_categories(read_toml(content / "categories.toml", f"{shown}/categories.toml", problems), problems),
        headings={key: _heading(key, fields) for key, fields in headings.items()},
        units=units,
        country=country,
        emergency=emergency,
        sources=sources,
        source_places=source_places,
        facts=_facts(_many(content, "facts", shown, problems), units, problems),
        terms=terms,
        term_places=term_places,
        illustrations=read_illustrations(pictures, drawings, problems),
        search_words=read_search_words(content, shown, problems),
        red_flags=read_red_flags(content, shown, problems),
    )


def _many(content: Path, folder: str, shown: str, problems: Problems) -> list[tuple[str, Fields]]:
    """Return the tables of all files of a folder; an id that stands twice is a problem."""
    found: dict[str, Fields] = {}
    for path in sorted((content / folder).glob("*.toml")):
        for name, fields in read_toml(path, f"{shown}/{folder}/{path.name}", problems).items():
            if name in found:
                what = f"the id “{name}” stands in two files: {found[name].place()} and {fields.place()}"
                mend = "keep the older one, and delete the one that you added or give it another id"
                problems.report(fields.place(), "unique-id", what, mend)
            found.setdefault(name, fields)
            _check_table_name(name, fields, problems)
    return list(found.items())


def _check_table_name(name: str, fields: Fields, problems: Problems) -> None:
    below = [key for key in fields.keys() if key not in LANGUAGES]  # noqa: SIM118 - no dict
    if below and fields.holds_only_tables:
        what = f"“{name}.{below[0]}” is no id: a dot begins a table in a table"
        problems.report(fields.place(below[0]), "id", what, f"write [{name.lower()}-{below[0].lower()}]")
    else:
        check_id(name, fields.place(), problems)


def check_id(name: str, place: Place, problems: Problems) -> None:
    """Report a name that would not do as an id: it stands in links, file names and on the command line."""
    if not name.isascii() or name != name.lower() or not name.replace("-", "").isalnum():
        problems.report(place, "id", f"“{name}” is no id", _ID_MEND)


def _in_languages(fields: Fields, *, is_needed: bool = True) -> dict[Language, str]:
    return {language: fields.text(language, is_needed=is_needed) for language in LANGUAGES}


def _heading(key: str, fields: Fields) -> dict[Language, str]:
    heading = _in_languages(fields, is_needed=key != "main")
    fields.refuse_others()
    return heading


def _kinds(fields: Fields) -> dict[Kind, dict[Language, str]]:
    known = {kind.value: kind for kind in Kind}
    return {known[key]: _in_languages(fields.table(key)) for key in (*fields.keys(), *known) if key in known}


def _categories(file: Fields, problems: Problems) -> dict[str, WrittenCategory]:
    found = {}
    for name, fields in file.items():
        kind = Kind(fields.choice("kind", tuple(Kind)))
        parent = fields.text("parent", is_needed=False)
        found[name] = WrittenCategory(name, kind, parent, _in_languages(fields), fields.place())
        fields.refuse_others()
        if parent and (parent not in found or found[parent].kind != kind):
            what, mend = f"the parent “{parent}” is no category of that kind above this one", "mend `parent`"
            problems.report(fields.place("parent"), "category-parent", what, mend)
        if name in set(Kind):
            problems.report(fields.place(), "category-id", f"“{name}” is the id of a kind", "choose another id")
    return found


def _emergency(file: Fields) -> tuple[str, dict[Language, str]]:
    country = file.text("country")
    return country, _in_languages(file.table(country))


def _units(file: Fields, problems: Problems) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for name, fields in file.items():
        keys = (*LANGUAGES, *(f"{language}_one" for language in LANGUAGES))
        unit = {key: fields.text(key, is_needed=key in LANGUAGES) for key in keys}
        for key in (key for key in LANGUAGES if unit[key] and "{n}" not in unit[key]):
            what = f"the unit “{name}” does not say where its number goes"
            problems.report(fields.place(key), "unit", what, f'write {key} = "{{n}} {unit[key]}"')
        units[name] = {key: text for key, text in unit.items() if text}
        fields.refuse_others()
    return units


def _sources(tables: list[tuple[str, Fields]], problems: Problems) -> tuple[dict[str, Source], dict[str, Place]]:
    sources, places = {}, {}
    for name, fields in tables:
        url = fields.text("url")
        if url and not url.startswith("https://") and not url.startswith("http://"):
            problems.report(fields.place("url"), "source-url", f"“{url}” is no web address", "write https://…")
        if copy := _COPIES.match(url):
            what, mend = f"{copy[0]} holds a copy", "write the address of the original: its DOI, PubMed or own page"
            problems.report(fields.place("url"), "source-url", what, mend)
        if name == GOOD_SENSE:
            what = f"“{name}” is the mark of advice that needs no source"
            problems.report(fields.place(), "id", what, "give the source another id")
        sources[name] = Source(
            id=name,
            citation=fields.text("citation"),
            kind=fields.choice("kind", SOURCE_KINDS),
            year=int(fields.number("year") or 0) or None,
            url=url,
            doi=fields.text("doi", is_needed=False),
            pmid=fields.text("pmid", is_needed=False),
        )
        _check_numbers(sources[name], fields, problems)
        places[name] = fields.place()
        fields.refuse_others()
    return sources, places


def _check_numbers(source: Source, fields: Fields, problems: Problems) -> None:
    if source.doi and not source.doi.startswith("10."):
        what = f"the DOI is “{source.doi}”"
        problems.report(fields.place("doi"), "source-number", what, "begin it with 10. and leave https://doi.org/ out")
    if source.pmid and not (source.pmid.isascii() and source.pmid.isdigit()):
        what = f"the PubMed number is “{source.pmid}”"
        problems.report(fields.place("pmid"), "source-number", what, 'write its digits alone: "31775556"')
    if source.year and not _FIRST_YEAR <= source.year <= _LAST_YEAR:
        what = f"the year is {source.year}"
        problems.report(fields.place("year"), "source-number", what, "write the year in which it came out: 2020")
    cited = _YEAR.findall(source.citation)
    if source.year and cited and str(source.year) not in cited:
        what = f"the year is {source.year}, and the citation says {' and '.join(sorted(set(cited)))}"
        problems.report(fields.place("year"), "source-number", what, "write the same year in both")


def _terms(
    tables: list[tuple[str, Fields]], problems: Problems
) -> tuple[dict[str, dict[Language, Term]], dict[str, Place]]:
    terms: dict[str, dict[Language, Term]] = {}
    places = {}
    for name, fields in tables:
        places[name] = fields.place()
        terms[name] = {}
        for language in LANGUAGES:
            if not fields.has(language):
                what, mend = (
                    f"“{name}” has no definition in `{language}`",
                    f"write {language}.name and {language}.definition",
                )
                problems.report(fields.place(), "term-languages", what, mend)
            entry = fields.table(language, is_needed=False)
            has_entry = fields.has(language)
            definition = entry.text("definition", is_needed=has_entry)
            terms[name][language] = Term(name, entry.text("name", is_needed=has_entry), definition)
        fields.refuse_others()
    return terms, places


def _facts(tables: list[tuple[str, Fields]], units: dict[str, Unit], problems: Problems) -> dict[str, Fact]:
    facts = {name: _fact(name, fields, units, problems) for name, fields in tables}
    for fact in facts.values():
        for other in fact.disagrees_with:
            if other not in facts:
                what = f"`disagrees_with` names “{other}”, which is no fact"
                problems.report(fact.place, "unknown-fact", what, "mend the id or write that fact")
    return facts


def _fact(name: str, fields: Fields, units: dict[str, Unit], problems: Problems) -> Fact:
    value = fields.number("value")
    if value is not None and (fields.has("low") or fields.has("high")):
        for key in ("low", "high"):
            fields.number(key)
        what = f"the fact “{name}” holds `value` beside `low` or `high`"
        problems.report(fields.place("value"), "fact-value", what, "keep `value`, or keep `low` and `high`")
    low = fields.number("low") if value is None else value
    high = fields.number("high") if value is None else value
    if low is not None and high is not None and low > high:
        what = f"in “{name}” `low` {low:g} is more than `high` {high:g}"
        problems.report(fields.place("low"), "fact-value", what, "swap the two")
    elif low is None or high is None:
        is_half = fields.has("low") != fields.has("high")
        what = f"the fact “{name}” has `low` or `high` alone" if is_half else f"the fact “{name}” has no value"
        mend = "write `value`, or both `low` and `high`"
        problems.report(fields.place(), "fact-value", what, mend)
    unit = fields.choice("unit", tuple(units) or ("number",))
    if low is not None and low <= 0 and unit not in _BELOW_ZERO:
        what = f"the value of “{name}” is {low:g}"
        mend = "write a number above zero; “none” is said in words, and a score that may lie below has the unit `score`"
        problems.report(fields.place("value" if fields.has("value") else "low"), "fact-value", what, mend)
    low, high = low or 0, high or 0
    texts = {
        language: wording(low, high, units.get(unit, {"en": "{n}", "es": "{n}"}), language) for language in LANGUAGES
    }
    disagrees_with = fields.texts("disagrees_with", is_needed=False)
    fact = Fact(
        name,
        fields.text("about"),
        low,
        high,
        unit,
        fields.text("source"),
        fields.day("date"),
        disagrees_with,
        texts,
        fields.place(),
    )
    fields.refuse_others()
    return fact
