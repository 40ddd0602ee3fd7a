"""Rules of references: whatever a page points to exists."""

from collections.abc import Collection, Iterator

from db.builder.problem import Problem
from db.builder.written import Content, Mark, WrittenTopic
from db.records import Figure, Kind

_TREATED = frozenset({Kind.CAUSE, Kind.WARNING_SIGN})


def marks_name_known_things(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each footnote, term or link to a topic whose id nobody knows."""
    shared = content.shared
    for passage in (passage for page in topic.pages.values() for passage in page.passages):
        yield from _unknown(passage.sources, shared.sources, "source", "db/content/sources/*.toml")
        yield from _unknown(passage.terms, shared.terms, "term", "db/content/glossary/*.toml")
        yield from _unknown(passage.topics, content.by_id, "topic", "its own folder")
        for mark in passage.topics:
            if mark.id == topic.id:
                yield Problem(mark.place, "own-link", "the page links to itself", "use plain words")


def figures_are_known(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each figure that illustrations.toml does not list."""
    for written in (written for page in topic.pages.values() for written in page.blocks):
        block = written.block
        if isinstance(block, Figure) and block.illustration not in content.shared.illustrations:
            what = f"no illustration has the id “{block.illustration}”"
            yield Problem(written.place, "unknown-figure", what, "write it in illustrations.toml or mend the id")


def related_topics_exist(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each related topic that has no page, is the topic itself or is listed twice."""
    for name in sorted(set(topic.related)):
        if name == topic.id:
            yield Problem(
                topic.places["related"], "own-link", f"`related` names the page itself: “{name}”", "take it out"
            )
        elif name not in content.by_id:
            what = f"the related topic “{name}” has no page of its own"
            yield Problem(topic.places["related"], "unknown-topic", what, "mend the id or take it out")
        if topic.related.count(name) > 1:
            yield Problem(topic.places["related"], "related-twice", f"“{name}” is listed twice", "delete one")


def related_topics_name_each_other(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each related topic that does not name this one: its readers would never come here.

    Pages of warning signs are left out: every page names them, and they cannot name every page.
    """
    for name in sorted(set(topic.related) - {topic.id}):
        other = content.by_id.get(name)
        if other and other.is_card_read and other.kind is not Kind.WARNING_SIGN and topic.id not in other.related:
            what = f"“{name}” is related to this page and does not name it"
            mend = f"add “{topic.id}” to `related` at {other.places['related']}, or take it out here"
            yield Problem(topic.places["related"], "related-one-way", what, mend)


def links_join_causes_and_treatments(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for a link on the wrong side, to an unknown page, without a source, or written twice."""
    seen: set[str] = set()
    for link in topic.links:
        target = content.by_id.get(link.topic)
        if topic.kind not in _TREATED:
            what = f"[[treatment]] stands on a {topic.kind}"
            yield Problem(link.place, "link-side", what, "write it once, in the topic.toml of the cause")
        if link.topic and target is None:
            what = f"the treatment “{link.topic}” has no page"
            yield Problem(
                link.place, "unknown-topic", what, "leave `topic` out and write name.en and name.es, or mend it"
            )
        if target and target.kind in _TREATED:
            yield Problem(link.place, "link-side", f"“{link.topic}” is a {target.kind}, no treatment", "mend `topic`")
        key = link.topic or link.names["en"]
        if key in seen:
            yield Problem(link.place, "link-twice", f"the treatment “{key}” is linked twice", "delete one of the two")
        seen.add(key)
        if not link.sources:
            yield Problem(link.place, "link-source", f"the link to “{key}” has no source", "write `sources`")
        marks = [Mark(source, link.place) for source in link.sources]
        yield from _unknown(marks, content.shared.sources, "source", "db/content/sources/*.toml")


def _unknown(marks: Collection[Mark], known: Collection[str], word: str, home: str) -> Iterator[Problem]:
    for mark in marks:
        if mark.id not in known:
            what = f"no {word} has the id “{mark.id}”"
            yield Problem(mark.place, f"unknown-{word}", what, f"write it in {home} or mend the id")


REFERENCE_RULES = (
    marks_name_known_things,
    figures_are_known,
    related_topics_exist,
    related_topics_name_each_other,
    links_join_causes_and_treatments,
)
