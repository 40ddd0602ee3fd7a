"""A topic as text, HTML and JSON."""

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from db.records import LANGUAGES, Language, Paragraph, Section, Span
from desktop.core.reading import as_json, html, plain_text
from tests.desktop.core.handout.conftest import TODAY
from tests.helpers.sample_topic import sample_topic


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_in_the_text_and_in_the_html(language: Language) -> None:
    """Nothing is left out without a window."""
    topic = sample_topic(language)

    for said in (plain_text(topic, TODAY), html(topic, TODAY)):
        assert [section.heading for section in topic.sections if section.heading not in said] == []
        assert topic.sources[1].citation in said


def test_the_text_marks_its_sources_and_its_state() -> None:
    """The number leads to the citation, and the missing review is said."""
    text = plain_text(sample_topic(), TODAY)

    assert "that hurts.[1]" in text
    assert "[1] Klein G" in text
    assert "Not reviewed by a clinician yet." in text


def test_html_of_a_hostile_topic_is_escaped() -> None:
    """No text of a page becomes an element."""
    evil = '<script>alert("x")</script>&'
    section = Section("main", evil, (Paragraph((Span(evil),)),))
    topic = replace(sample_topic(), title=evil, clinical_name=evil, sections=(section,))

    page = html(topic, TODAY)

    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_html_is_well_formed_and_fetches_nothing() -> None:
    """Each element is closed in turn, and no address leads out of the file."""
    page = html(sample_topic("es"), TODAY)
    checker = _Balance()

    checker.feed(page)

    assert checker.open == []
    assert checker.faults == []
    assert "http" not in page


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def test_the_json_names_its_blocks_and_dates() -> None:
    """Another program can rebuild the page from it."""
    topic = json.loads(as_json(sample_topic()))

    assert topic["sections"][0]["blocks"][0]["block"] == "paragraph"
    assert {"treatments-here", "do-dont", "tool"} <= {b["block"] for s in topic["sections"] for b in s["blocks"]}
    assert topic["review"]["checked"] == "2026-11-22"
