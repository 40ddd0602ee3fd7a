"""Links that go one way only: a reader who comes from the other side never finds this page."""

from db.builder.written import Content, WrittenTopic


def one_sided_links(content: Content) -> tuple[str, ...]:
    """Return `from → to` for each topic that names another which does not name it.

    Links to the pages of warning signs are left out: every page has one, and those pages cannot name every page.
    """
    named = {topic.id: _named(topic, content) for topic in content.topics}
    return tuple(
        f"{here} → {there}"
        for here in sorted(named)
        for there in sorted(named[here] & named.keys())
        if here not in named[there] and content.by_id[there].kind != "warning-sign"
    )


def _named(topic: WrittenTopic, content: Content) -> set[str]:
    """Return the topics that a topic's pages and card name; a treatment link shows on both sides."""
    inline = {mark.id for page in topic.pages.values() for passage in page.passages for mark in passage.topics}
    treatments = {link.topic for link in topic.links}
    causes = {other.id for other in content.topics for link in other.links if link.topic == topic.id}
    return inline | set(topic.related) | treatments | causes
