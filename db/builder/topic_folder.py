"""A topic's folder: topic.toml, checks.toml and the two pages."""

import re
from collections.abc import Mapping
from pathlib import Path

from db.builder.fences import fences_pair_up
from db.builder.inline import Inserts
from db.builder.page_file import read_page
from db.builder.problem import Place, Problems
from db.builder.toml_file import Fields, read_toml
from db.builder.written import Alias, Check, Names, Page, Shared, WrittenChange, WrittenLink, WrittenTopic
from db.records import LANGUAGES, Evidence, Kind, Language, Role

WHO = ("children", "teens", "adults", "older-adults", "athletes", "women", "men", "pregnancy", "everyone")
REGIONS = ("neck", "upper-back", "lower-back", "sacrum", "whole-spine")
ALIAS_KINDS = ("lay", "synonym", "abbreviation", "brand", "generic", "old")
SEEN = ("full-text", "abstract", "mirror")
VERDICTS = ("supported", "partly", "not-found")
_FILES = {"topic.toml", "checks.toml", "en.md", "es.md"}
_LETTER = re.compile(r"[^\W\d_]")
_PLACED = (
    "who",
    "regions",
    "version",
    "category",
    "code",
    "checked",
    "check_again_by",
    "checked_by",
    "translation_checked_by",
    "icd10",
    "related",
    "no_picture",
)


def read_topic(folder: Path, kind: Kind, shown: str, shared: Shared, problems: Problems) -> WrittenTopic:
    """Return the topic of a folder, named `shown` in messages."""
    for path in sorted(folder.iterdir()):
        if path.name not in _FILES:
            problems.report(Place(f"{shown}/{path.name}"), "stray-file", "no file of a topic", "delete or move it")
    fields = read_toml(folder / "topic.toml", f"{shown}/topic.toml", problems)
    checks = read_toml(folder / "checks.toml", f"{shown}/checks.toml", problems)
    topic = WrittenTopic(
        id=folder.name,
        kind=kind,
        path=shown,
        category=fields.text("category"),
        code=fields.text("code"),
        version=fields.text("version"),
        written=fields.day("written"),
        checked=fields.day("checked"),
        check_again_by=fields.day("check_again_by"),
        checked_by=fields.text("checked_by"),
        translation_checked_by=fields.text("translation_checked_by"),
        who=fields.texts("who", WHO),
        regions=fields.texts("regions", REGIONS),
        icd10=fields.texts("icd10"),
        related=fields.texts("related"),
        no_picture=fields.text("no_picture", is_needed=False),
        names={language: _names(fields.table(language)) for language in LANGUAGES},
        links=tuple(_link(link) for link in fields.tables("treatment")),
        checks=tuple(_check(check) for check in checks.tables("check")),
        changes=tuple(_change(change) for change in fields.tables("change")),
        pages={language: _page(folder, shown, language, shared, problems) for language in LANGUAGES},
        places={key: fields.place(key) for key in _PLACED},
    )
    fields.refuse_others()
    checks.refuse_others()
    return topic


def inserts(shared: Shared, language: Language) -> Inserts:
    """Return what `{{…}}` stands for in a language."""
    return Inserts(language, shared.facts, shared.emergency[language])


def _page(folder: Path, shown: str, language: Language, shared: Shared, problems: Problems) -> Page:
    name = f"{shown}/{language}.md"
    try:
        text = (folder / f"{language}.md").read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        problems.report(Place(name), "missing-file", "the page is missing", "write it (db/content/README.md)")
        return Page(name, language, ())
    except UnicodeDecodeError:
        problems.report(
            Place(name),
            "not-utf-8",
            "the page is not UTF-8",
            "save it as UTF-8 (in the editor’s “Save as”, under Encoding)",
        )
        return Page(name, language, ())
    if not _LETTER.search(text):
        problems.report(Place(name), "empty-page", "the page has no text", "write it (db/content/README.md)")
        return Page(name, language, ())
    if not fences_pair_up(text, name, problems):
        return Page(name, language, ())
    return read_page(text, name, shared.headings, inserts(shared, language), problems)


def _names(fields: Fields) -> Names:
    aliases = fields.table("aliases")
    names = Names(
        title=fields.text("title"),
        clinical_name=fields.text("clinical_name"),
        names_once=fields.texts("names_once", is_needed=False),
        confused_with=fields.texts("confused_with", is_needed=False),
        ambiguous=fields.texts("ambiguous", is_needed=False),
        aliases=tuple(
            Alias(text, kind, aliases.place(kind))
            for kind in ALIAS_KINDS
            for text in aliases.texts(kind, is_needed=False)
        ),
        places={key: fields.place(key) for key in ("title", "names_once", "confused_with", "ambiguous", "aliases")},
    )
    aliases.refuse_others()
    fields.refuse_others()
    return names


def _link(fields: Fields) -> WrittenLink:
    link = WrittenLink(
        topic=fields.text("topic", is_needed=False),
        names=_texts(fields.table("name", is_needed=False), is_needed=fields.has("name") or not fields.has("topic")),
        notes=_texts(fields.table("note")),
        role=Role(fields.choice("role", tuple(Role))),
        evidence=Evidence(fields.choice("evidence", tuple(Evidence))),
        sources=fields.texts("sources"),
        place=fields.place(),
    )
    fields.refuse_others()
    return link


def _change(fields: Fields) -> WrittenChange:
    lines = {language: fields.text(language) for language in LANGUAGES}
    change = WrittenChange(fields.text("version"), fields.day("date"), lines, fields.place())
    fields.refuse_others()
    return change


def _texts(fields: Fields, *, is_needed: bool = True) -> Mapping[Language, str]:
    return {language: fields.text(language, is_needed=is_needed) for language in LANGUAGES}


def _check(fields: Fields) -> Check:
    check = Check(
        claim=fields.text("claim"),
        section=fields.text("section"),
        source=fields.text("source"),
        fact=fields.text("fact", is_needed=False),
        seen=fields.choice("seen", SEEN),
        seen_at=fields.text("seen_at"),
        place=fields.text("place"),
        says=fields.text("says"),
        date=fields.day("date"),
        verdict=fields.choice("verdict", VERDICTS),
        written_at=fields.place(),
    )
    fields.refuse_others()
    return check
