"""Content to rows: what each table of the library holds, in a fixed order."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from db.block_json import block_kind, block_to_json
from db.builder.advice import advice_without_source, claims_checked
from db.builder.plain_text import block_lines, plain_text
from db.builder.scoring import page_scores
from db.builder.search_index import Searchable, searchable, vocabulary
from db.builder.search_words import search_word_rows
from db.builder.written import Content, Page, Shared, WrittenSection, WrittenTopic
from db.query import fold
from db.records import LANGUAGES, Figure, Language

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def content_rows(content: Content) -> Rows:
    """Return the rows of each table but `meta` and the full-text indexes."""
    return _RowMaker(content).all_rows()


class _RowMaker:
    """Numbers texts, sections and links in the order of topics and languages."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._rows: defaultdict[str, list[Row]] = defaultdict(list)
        self._pages: list[Searchable] = []
        self._topics = sorted(content.topics, key=lambda topic: topic.id)

    def all_rows(self) -> Rows:
        self._add_shared(self._content.shared)
        for topic in self._topics:
            self._add_card(topic)
        for topic in self._topics:
            self._add_links(topic)
        for table, rows in search_word_rows(self._content.shared.search_words, _inserts(self._content.shared)).items():
            self._rows[table] += rows
        for topic in self._topics:
            for language in LANGUAGES:
                self._add_text(topic, language)
        for word, language, in_name, frequency in vocabulary(self._pages):
            self._add("vocabulary", word=word, language=language, in_name=int(in_name), frequency=frequency)
        return dict(self._rows)

    def _add(self, table: str, **row: Any) -> None:
        self._rows[table].append(row)

    # --- shared tables --------------------------------------------------------------------------------------------

    def _add_shared(self, shared: Shared) -> None:
        self._add_categories(shared)
        for _, source in sorted(shared.sources.items()):
            self._add("sources", **_fields(source, "id", "citation", "kind", "year", "url", "doi", "pmid"))
        for _, fact in sorted(shared.facts.items()):
            row = _fields(fact, "id", "about", "low", "high", "unit", "source")
            self._add("facts", **row, date=fact.date.isoformat())
            for language in LANGUAGES:
                self._add("fact_texts", fact=fact.id, language=language, text=fact.texts[language])
        for _, fact in sorted(shared.facts.items()):
            for other in sorted(set(fact.disagrees_with)):
                self._add("fact_disagreements", fact=fact.id, other=other)
        self._add_terms_and_drawings(shared)

    def _add_terms_and_drawings(self, shared: Shared) -> None:
        for name, terms in sorted(shared.terms.items()):
            self._add("glossary", id=name)
            for language, term in terms.items():
                row = {"term": name, "language": language, "name": term.name, "definition": term.definition}
                self._add("glossary_texts", **row)
        for name, drawings in sorted(shared.illustrations.items()):
            self._add("illustrations", id=name)
            for language, drawing in drawings.items():
                row = {"illustration": name, "language": language, "svg": drawing.svg, "alt": drawing.alt}
                self._add("illustration_texts", **row)

    def _add_categories(self, shared: Shared) -> None:
        for position, (kind, titles) in enumerate(shared.kinds.items()):
            self._add("categories", id=kind.value, kind=kind.value, parent=None, position=position)
            for language in LANGUAGES:
                self._add("category_texts", category=kind.value, language=language, title=titles[language])
        for position, category in enumerate(shared.categories.values()):
            parent = category.parent or category.kind.value
            self._add("categories", id=category.id, kind=category.kind.value, parent=parent, position=position)
            for language in LANGUAGES:
                self._add("category_texts", category=category.id, language=language, title=category.titles[language])

    # --- topics ---------------------------------------------------------------------------------------------------

    def _add_card(self, topic: WrittenTopic) -> None:
        names = ("id", "category", "code", "version", "checked_by", "translation_checked_by", "no_picture")
        row = _fields(topic, *names)
        dates = {name: getattr(topic, name).isoformat() for name in ("written", "checked", "check_again_by")}
        lists = {"who": json.dumps(topic.who), "regions": json.dumps(topic.regions)}
        self._add("topics", kind=topic.kind.value, **row, **dates, **lists)
        for position, code in enumerate(topic.icd10):
            self._add("codes", topic=topic.id, position=position, code=code, nodot=code.replace(".", ""))
        for position, other in enumerate(topic.related):
            self._add("related", topic=topic.id, position=position, other=other)
        for position, change in enumerate(topic.changes):
            key = {"topic": topic.id, "position": position}
            self._add("changes", **key, version=change.version, date=change.date.isoformat())
            for language in LANGUAGES:
                self._add("change_texts", **key, language=language, line=change.lines[language])
        for check in topic.checks:
            row = _fields(check, "claim", "section", "source", "seen", "seen_at", "place", "says", "verdict")
            self._add("checks", topic=topic.id, **row, fact=check.fact or None, date=check.date.isoformat())

    def _add_links(self, topic: WrittenTopic) -> None:
        for position, link in enumerate(topic.links):
            number = len(self._rows["links"]) + 1
            row = {"cause": topic.id, "position": position, "treatment": link.topic or None}
            self._add("links", id=number, **row, role=link.role.value, evidence=link.evidence.value)
            target = self._content.by_id.get(link.topic)
            for language in LANGUAGES:
                name = link.names[language] or (target.names[language].title if target else "")
                self._add("link_texts", link=number, language=language, name=name, note=link.notes[language])
            for source_position, source in enumerate(link.sources):
                self._add("link_sources", link=number, position=source_position, source=source)

    # --- pages ----------------------------------------------------------------------------------------------------

    def _add_text(self, topic: WrittenTopic, language: Language) -> None:
        page, names = topic.pages[language], topic.names[language]
        number = len(self._rows["texts"]) + 1
        scores = page_scores(page, names)
        self._add(
            "texts",
            id=number,
            topic=topic.id,
            language=language,
            title=names.title,
            clinical_name=names.clinical_name,
            sort_title=fold(names.title),
            first_name=scores.first_name,
            first=round(scores.first, 2),
            second_name=scores.second_name,
            second=round(scores.second, 2),
            sentences=scores.sentences,
            longest_sentence_words=scores.longest_sentence_words,
            is_short_sample=int(scores.is_short_sample),
            claims_checked=claims_checked(topic),
            advice_without_source=len(advice_without_source(page)),
            hash=_page_hash(page),
        )
        ambiguous = {fold(word) for word in names.ambiguous}
        for position, alias in enumerate(names.aliases):
            row = {"name": alias.text, "kind": alias.kind, "is_ambiguous": int(fold(alias.text) in ambiguous)}
            self._add("aliases", text=number, position=position, **row)
        for position, word in enumerate(names.confused_with):
            self._add("look_alikes", text=number, position=position, word=word)
        self._add_page(topic, page, number)
        self._add_searchable(topic, page, number)

    def _add_page(self, topic: WrittenTopic, page: Page, text: int) -> None:
        cited: list[tuple[int | None, str]] = []
        for position, section in enumerate(page.sections):
            number = len(self._rows["sections"]) + 1
            self._add("sections", id=number, text=text, position=position, key=section.key, heading=section.heading)
            for block_position, written in enumerate(section.blocks):
                row = {"kind": block_kind(written.block), "content": block_to_json(written.block)}
                self._add("blocks", section=number, position=block_position, **row, plain=plain_text(written.block))
            cited += [(number, source) for source in dict.fromkeys(_cited(section))]
            for fact in sorted({mark.id for passage in section.passages for mark in passage.facts}):
                self._add("fact_uses", section=number, fact=fact)
        cited += [(None, source) for source in self._link_sources(topic)]
        for position, (section_number, source) in enumerate(cited):
            self._add("citations", text=text, position=position, section=section_number, source=source)
        for position, term in enumerate(dict.fromkeys(mark.id for p in page.passages for mark in p.terms)):
            self._add("term_uses", text=text, position=position, term=term)
        drawings = (written.block.illustration for written in page.blocks if isinstance(written.block, Figure))
        for position, drawing in enumerate(dict.fromkeys(drawings)):
            self._add("figures", text=text, position=position, illustration=drawing)

    def _link_sources(self, topic: WrittenTopic) -> list[str]:
        """Return the sources of the links that the topic's page shows, from either side."""
        shown = [link for other in self._topics for link in other.links if topic.id in {other.id, link.topic}]
        return list(dict.fromkeys(source for link in shown for source in link.sources))

    def _add_searchable(self, topic: WrittenTopic, page: Page, text: int) -> None:
        names = topic.names[page.language]
        body = "\n\n".join(plain_text(written.block) for written in page.blocks)
        own_names = (names.title, names.clinical_name)
        entry = searchable(page.language, own_names, [alias.text for alias in names.aliases], body)
        self._pages.append(entry)
        row = {"title": entry.title, "aliases": entry.aliases, "stems": entry.stems, "body": entry.body}
        self._add("searchable", text=text, **row)


def _inserts(shared: Shared) -> dict[Language, dict[str, str]]:
    """Return what `{{…}}` stands for in each language."""
    return {
        language: {"emergency": shared.emergency[language]}
        | {name: fact.texts[language] for name, fact in shared.facts.items()}
        for language in LANGUAGES
    }


def _fields(record: object, *names: str) -> Row:
    return {name: getattr(record, name) for name in names}


def _cited(section: WrittenSection) -> Iterator[str]:
    for written in section.blocks:
        for line in block_lines(written.block):
            for span in line:
                yield from span.sources


def _page_hash(page: Page) -> str:
    """Return the identity of a page's words and form: a clinic's sign-off holds for exactly this."""
    parts = [
        [section.key, section.heading, [[block_kind(b.block), block_to_json(b.block)] for b in section.blocks]]
        for section in page.sections
    ]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
