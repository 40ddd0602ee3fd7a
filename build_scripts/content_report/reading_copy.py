"""A topic with its claims and sources side by side, to be read on paper and signed with a pen."""

from collections.abc import Sequence
from datetime import date

from build_scripts.content_report.block_html import BlockWriter
from build_scripts.content_report.copy_words import COPY_WORDS
from build_scripts.content_report.markup import Html, join, listed, page, tag
from db.builder.advice import advice_without_source, claims_checked
from db.builder.written import Check, Content, WrittenLink, WrittenSection, WrittenTopic
from db.records import Language, Review
from desktop.core.wording import review_sentences, wording

_LINKS = "links"
_EMPTY_LINES = 6


def reading_copy(topic: WrittenTopic, language: Language, content: Content, today: date) -> str:
    """Return the copy of a topic in one language as a whole HTML page."""
    words, names = COPY_WORDS[language], topic.names[language]
    copy = _Copy(topic, language, content)
    body = tag(
        "main",
        tag("p", f"Lamina · {words.title} · {topic.code}", style="soft"),
        tag("h1", names.title),
        tag("p", names.clinical_name),
        copy.head(today),
        *(copy.section(section) for section in topic.pages[language].sections),
        copy.links(),
        copy.sources(),
        copy.signature(),
        style="copy",
    )
    foot = f"Lamina · {words.title} · {topic.code} {topic.version} · {names.title}"
    return page(f"{names.title}: {words.title}", language, body, foot)


class _Copy:
    """Writes the parts of one copy."""

    def __init__(self, topic: WrittenTopic, language: Language, content: Content) -> None:
        self._topic = topic
        self._language = language
        self._content = content
        self._words = words = COPY_WORDS[language]
        self._numbers = {name: number for number, name in enumerate(_sources(topic, language), start=1)}
        self._unsourced = advice_without_source(topic.pages[language])
        self._blocks = BlockWriter(
            self._numbers,
            {name: terms[language] for name, terms in content.shared.terms.items()},
            {name: drawings[language] for name, drawings in content.shared.illustrations.items()},
            self._unsourced,
            words.do_and_dont,
        )

    def head(self, today: date) -> Html:
        topic, words = self._topic, self._words
        label = words.label.format(claims=claims_checked(topic), advice=len(self._unsourced))
        state = (words.version.format(version=topic.version), *review_sentences(_review(topic), self._language, today))
        return tag(
            "div",
            tag("p", words.how),
            tag("p", tag("strong", label)),
            tag("p", words.no_source),
            tag("p", " ".join(state), style="soft"),
            self._changed(),
            style="box",
        )

    def section(self, section: WrittenSection) -> Html:
        text = join(self._blocks.html(written.block) for written in section.blocks)
        return self._part(section.heading or self._words.summary, text, section.key)

    def links(self) -> Html:
        if not self._topic.links:
            return Html("")
        return self._part(self._words.links, listed(self._link(link) for link in self._topic.links), _LINKS)

    def sources(self) -> Html:
        known = self._content.shared.sources
        cited = (known[name] for name in self._numbers if name in known)
        entries = (join((source.citation, " ", tag("small", source.url))) for source in cited)
        return join((tag("h2", self._words.sources), listed(entries, "ol", "sources")))

    def signature(self) -> Html:
        words = self._words
        empty = (tag("div", style="line") for _ in range(_EMPTY_LINES))
        lines = (part for label in words.sign for part in (tag("div", label), tag("div", style="line")))
        return tag(
            "section",
            tag("h2", words.changes),
            *empty,
            tag("p", words.not_yet.format(version=self._topic.version)),
            tag("div", *lines, style="sign"),
            style="whole",
        )

    def _changed(self) -> Html:
        lines = (f"{it.version} ({it.date}): {it.lines[self._language]}" for it in self._topic.changes)
        return join((tag("p", self._words.changed), listed(lines))) if self._topic.changes else Html("")

    def _part(self, heading: str, text: Html, key: str) -> Html:
        checks: Sequence[Check] = [check for check in self._topic.checks if check.section == key]
        claims = join(self._claim(check) for check in checks) or tag("p", self._words.no_claims, style="soft")
        parts = (tag("h2", heading), tag("div", text), tag("div", claims, style="claims"))
        return tag("section", *parts, style="part")

    def _claim(self, check: Check) -> Html:
        words = self._words
        seen, verdict = words.seen.get(check.seen, check.seen), words.verdicts.get(check.verdict, check.verdict)
        where = f"[{self._numbers[check.source]}] {check.place} · {seen} · {check.date} · "
        style = "yes" if check.verdict == "supported" else "warn"
        return tag(
            "div",
            tag(
                "p",
                tag("strong", check.claim),
                " ",
                tag("span", f"{words.agree} {words.change}"),
                style="tick",
            ),
            tag("p", check.says),
            tag("p", where, tag("span", verdict, style=style), style="soft"),
            style="claim",
        )

    def _link(self, link: WrittenLink) -> Html:
        said, target = wording(self._language), self._content.by_id.get(link.topic)
        name = link.names[self._language] or (target.names[self._language].title if target else link.topic)
        certainty = f"{said.roles[link.role]}. {said.evidence}: {said.evidences[link.evidence]}"
        marks = ", ".join(str(self._numbers[source]) for source in link.sources)
        note = f": {link.notes[self._language]} ({certainty})"
        return join((tag("strong", name), note, tag("sup", f"[{marks}]")))


def _sources(topic: WrittenTopic, language: Language) -> dict[str, None]:
    """Return the sources in the order in which the page, its links and its checks name them."""
    marks = [source for p in topic.pages[language].passages for span in p.line for source in span.sources]
    linked = [source for link in topic.links for source in link.sources]
    return dict.fromkeys([*marks, *linked, *(check.source for check in topic.checks)])


def _review(topic: WrittenTopic) -> Review:
    return Review(
        version=topic.version,
        written=topic.written,
        checked=topic.checked,
        check_again_by=topic.check_again_by,
        checked_by=topic.checked_by,
        translation_checked_by=topic.translation_checked_by,
    )
