"""The report on the content, and the copies that a clinician reads and signs."""

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_scripts.content_report import __main__ as command
from build_scripts.content_report.cross_links import one_sided_links
from build_scripts.content_report.markup import page, tag
from build_scripts.content_report.measures import LibraryMeasures, PageMeasures, measure
from build_scripts.content_report.passive_voice import passive_share
from build_scripts.content_report.reading_copy import reading_copy
from build_scripts.content_report.report_page import report_page
from db.builder.build import read_and_check
from db.builder.written import Content
from tests.helpers.small_library import SmallContent

_CAUSE, _BRACE, _FLAGS = "cause/spondylolysis", "treatment/bracing-spondylolysis", "warning-sign/red-flags-back-pain"
_TODAY = date(2026, 11, 22)
_VOID = {"meta", "img", "input"}


@pytest.fixture
def small(tmp_path: Path) -> SmallContent:
    """Return a copy of the small content that a test may change."""
    return SmallContent(tmp_path / "source")


@pytest.fixture
def content(tmp_path: Path, small: SmallContent, monkeypatch: pytest.MonkeyPatch) -> SmallContent:
    """Return a small content set that the command works on in the place of the real one."""
    monkeypatch.setattr(command, "CONTENT", small.content)
    monkeypatch.setattr(command, "DRAWINGS", small.drawings)
    monkeypatch.setattr(command, "OUTPUT", tmp_path / "build")
    return small


def _read(small: SmallContent) -> Content:
    return read_and_check(small.content, small.drawings)[0]


def _measured(small: SmallContent) -> LibraryMeasures:
    return measure(*read_and_check(small.content, small.drawings))


def _page(small: SmallContent, topic: str, language: str = "en") -> PageMeasures:
    pages = next(found.pages for found in _measured(small).topics if found.id == topic)
    return next(found for found in pages if found.language == language)


def _verdict(measures: PageMeasures, question: str) -> str:
    return next(item.verdict for item in measures.items if item.question.startswith(question))


class _Structure(HTMLParser):
    """Notes what a browser would fetch, and whether each element is closed in its order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element and the addresses that are fetched without a click."""
        named = dict(attrs)
        self.fetched += [value or "" for key, value in named.items() if key in {"src", "srcset", "data"}]
        assert tag not in {"script", "link", "iframe", "object"}
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Take the element that is closed from those that are open."""
        assert self.open.pop() == tag


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_report_is_written_as_html_and_json(content: SmallContent, tmp_path: Path) -> None:
    """People read one, programs the other, and both say the same."""
    assert command.main(["--output", str(tmp_path / "out")]) == 0

    html = (tmp_path / "out" / "content-report.html").read_text(encoding="utf-8")
    data = json.loads((tmp_path / "out" / "content-report.json").read_text(encoding="utf-8"))
    assert "7 statements checked against sources · 6 lines of plain safety advice without a source" in html
    cause = next(topic for topic in data["topics"] if topic["id"] == "spondylolysis")
    assert cause["claims"] == 7
    assert [len(found["advice_without_source"]) for found in cause["pages"]] == [6, 6]
    assert cause["pages"][0]["advice_without_source"][0]["place"].startswith("db/content/cause/spondylolysis/en.md:")
    assert data["content_date"] == "2026-11-22"


def test_the_report_tells_what_the_gate_refuses(content: SmallContent, tmp_path: Path) -> None:
    """A broken page is when one needs the report most."""
    content.replace(f"{_CAUSE}/en.md", "It is often at L5.", "It is in 9 of them.")

    assert command.main(["--output", str(tmp_path)]) == 0

    assert "1 broken rules" in (tmp_path / "content-report.html").read_text(encoding="utf-8")


def test_a_reading_copy_is_written(content: SmallContent, tmp_path: Path) -> None:
    """One file a topic and language."""
    arguments = ["--reading-copy", "spondylolysis", "--lang", "es", "--output", str(tmp_path)]

    assert command.main(arguments) == 0

    assert (tmp_path / "reading-copy-spondylolysis-es.html").exists()


def test_an_unknown_topic_is_told_with_those_there_are(
    content: SmallContent, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A typing slip is no traceback."""
    assert command.main(["--reading-copy", "bracing", "--output", str(tmp_path)]) == 1

    assert "There are: bracing-spondylolysis, red-flags-back-pain, spondylolysis." in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_told(
    content: SmallContent, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file in the way is no traceback either."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    assert command.main(["--output", str(tmp_path / "file")]) == 1

    assert "The report could not be written" in capsys.readouterr().err


def test_the_real_content_can_be_measured(tmp_path: Path) -> None:
    """The report is of the pages that are shipped."""
    assert command.main(["--output", str(tmp_path)]) == 0

    data = json.loads((tmp_path / "content-report.json").read_text(encoding="utf-8"))
    assert all(median["is_kept"] for median in data["medians"])
    assert all(len(topic["pages"]) == 2 for topic in data["topics"])


# --- the pages it writes ----------------------------------------------------------------------------------------------


def test_both_pages_stand_alone(small: SmallContent) -> None:
    """They are mailed, printed and opened without a network."""
    read = _read(small)
    copy = reading_copy(read.by_id["spondylolysis"], "es", read, _TODAY)

    for text in (report_page(_measured(small)), copy):
        structure = _Structure(text)
        assert all(address.startswith("data:image/svg+xml;base64,") for address in structure.fetched)
        assert structure.open == []
        assert "url(" not in text
        assert "@import" not in text


def test_words_of_the_content_are_never_markup(small: SmallContent) -> None:
    """A less-than sign in a note must not eat the rest of the page."""
    small.replace(f"{_CAUSE}/checks.toml", "Nearly all were well after a rest.", "<script>alert(1)</script> & <b>")
    small.replace(f"{_CAUSE}/checks.toml", 'verdict = "supported"', 'verdict = "partly"')
    read = _read(small)

    for text in (report_page(_measured(small)), reading_copy(read.by_id["spondylolysis"], "en", read, _TODAY)):
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;" in text
        assert "<script" not in text


def test_only_what_was_made_here_is_html() -> None:
    """Text is escaped inside elements, in attributes and in the title."""
    element = tag("p", "<b>", tag("i", "a & b"), style='x"y', id="<")

    assert element == '<p class="x&quot;y" id="&lt;">&lt;b&gt;<i>a &amp; b</i></p>'
    assert "<title>&lt;b&gt;</title>" in page("<b>", "en", element)


# --- the copy to sign -------------------------------------------------------------------------------------------------


def test_the_copy_has_each_claim_beside_its_section(small: SmallContent) -> None:
    """The reader compares the sentence on the left with the row on the right."""
    read = _read(small)

    text = reading_copy(read.by_id["spondylolysis"], "en", read, _TODAY)

    sections = {part.partition("</h2>")[0]: part for part in text.split("<h2>")[1:]}
    assert "About 6 in 100 adults have the crack." in sections["What it is"]
    assert "Six per cent as adults." in sections["What it is"]
    assert "Rest is the main step." in sections["Treatments linked to this page"]
    assert "ONLY PARTLY in the source" in sections["What to do"]
    assert len(re.findall("☐ agree", text)) == 7


def test_the_copy_numbers_its_sources_as_it_cites_them(small: SmallContent) -> None:
    """The mark in the text, the mark at the claim and the list at the end are one numbering."""
    read = _read(small)

    text = reading_copy(read.by_id["spondylolysis"], "en", read, _TODAY)

    # The joiner keeps the number on the line of its sentence.
    assert "get well with rest.\N{WORD JOINER}<sup>[1]</sup>" in text
    assert "[1] Results · abstract only · 2026-11-22 · " in text
    assert re.search(r'<ol class="sources"><li>Test A, Test B\. A made-up study', text)


def test_the_copy_says_in_both_languages_that_nobody_has_reviewed_it(small: SmallContent) -> None:
    """The empty line for a signature must not look like one."""
    read = _read(small)
    topic = read.by_id["spondylolysis"]

    english, spanish = (reading_copy(topic, language, read, _TODAY) for language in ("en", "es"))

    assert "No clinician has reviewed this page yet." in english
    assert "Signature" in english
    assert "Ningún profesional clínico ha revisado todavía esta página." in spanish
    assert "7 afirmaciones comparadas con fuentes · 6 consejos sencillos de seguridad sin fuente" in spanish
    assert '<html lang="es">' in spanish


def test_the_copy_marks_advice_without_a_source(small: SmallContent) -> None:
    """What no text stands behind is read with the most care."""
    read = _read(small)

    text = reading_copy(read.by_id["spondylolysis"], "en", read, _TODAY)

    assert '<li class="unsourced">Play through the pain</li>' in text
    assert "<li>Walk</li>" not in text  # a rung of a ladder: it has a box to tick
    assert '<li class="unsourced"><strong>Stop the sport' not in text


# --- what is measured -------------------------------------------------------------------------------------------------


def test_scores_are_told_as_written_and_with_names_once(small: SmallContent) -> None:
    """The reader sees what the rule on names gives away."""
    before = _page(small, "spondylolysis").scores
    small.replace(f"{_CAUSE}/en.md", "You may not feel it at all.", "Spondylolysis hurts. Spondylolysis heals.")
    after = _page(small, "spondylolysis").scores

    assert before.second == pytest.approx(before.second_as_written)
    assert after.second < after.second_as_written
    assert after.first_names_once < after.first


@pytest.mark.parametrize(
    ("text", "language", "share"),
    [
        ("The bone is broken. It heals.", "en", 0.5),
        ("It was often seen. They were shown. You rest. We walk.", "en", 0.5),
        ("You are at home. It is red.", "en", 0.0),
        ("El hueso fue tratado. Sana.", "es", 0.5),
        ("Usted camina. Es bueno.", "es", 0.0),
        ("", "en", 0.0),
    ],
)
def test_passive_sentences_are_estimated(text: str, language: str, share: float) -> None:
    """An estimate, but not a blind one."""
    assert passive_share(text, "es" if language == "es" else "en") == pytest.approx(share)


@pytest.mark.parametrize(
    ("topic", "file", "old", "new", "question"),
    [
        (
            "bracing-spondylolysis",
            f"{_BRACE}/en.md",
            "1. **Put it on over a shirt.**",
            "1. Put it on.",
            "Each step says",
        ),
        ("bracing-spondylolysis", f"{_BRACE}/en.md", "A brace keeps the back still", "It keeps you still", "The main"),
        ("spondylolysis", "facts/all.toml", 'value = 11\nunit = "in-100"', 'value = 1\nunit = "in-10"', "Shares are"),
        ("spondylolysis", f"{_CAUSE}/en.md", "::: tool checklist Before", "::: note Before", ""),
    ],
)
def test_an_item_of_the_standards_falls_alone(
    topic: str, file: str, old: str, new: str, question: str, small: SmallContent
) -> None:
    """An answer that cannot be no says nothing, and one slip is one no."""
    before = _page(small, topic)
    small.replace(file, old, new)
    after = _page(small, topic)

    fallen = [
        item.question
        for item, was in zip(after.items, before.items, strict=True)
        if (was.verdict, item.verdict) == ("yes", "no")
    ]
    assert [found.startswith(question) for found in fallen] == ([True] if question else [])
    assert after.understandability < before.understandability or not question


def test_bold_words_that_begin_a_paragraph_are_headings(small: SmallContent) -> None:
    """A long part is easy to scan where each paragraph says first what it is about."""
    paragraph = "You can walk a little each day if it does not hurt. " * 5
    small.replace(f"{_CAUSE}/en.md", "## Who gets it", f"{paragraph}\n\n" * 6 + "## Who gets it")
    plain = _page(small, "spondylolysis")
    small.replace(f"{_CAUSE}/en.md", paragraph, f"**At home.** {paragraph}")
    small.replace(f"{_CAUSE}/en.md", f"\n{paragraph}\n\n## Who", f"\n**At work.** {paragraph}\n\n## Who")

    assert _verdict(plain, "Headings") == "no"
    assert _verdict(_page(small, "spondylolysis"), "Headings") == "no"

    for _ in range(4):
        small.replace(f"{_CAUSE}/en.md", f"\n\n{paragraph}", f"\n\n**Again.** {paragraph}")
    assert _verdict(_page(small, "spondylolysis"), "Headings") == "yes"


def test_a_stated_reason_stands_in_for_a_picture(small: SmallContent) -> None:
    """No picture is right where none helps."""
    assert _verdict(_page(small, "bracing-spondylolysis"), "Pictures") == "does not apply"
    assert _verdict(_page(small, "spondylolysis"), "Pictures") == "yes"


def test_figures_in_words_are_listed_with_their_place(small: SmallContent) -> None:
    """A reader judges whether “half” measures anything."""
    line = small.replace(f"{_CAUSE}/en.md", "You may not feel it at all.", "About half of them feel it.")

    found = _page(small, "spondylolysis").figures_in_words

    assert [(figure.words, figure.has_source) for figure in found] == [("half", False)]
    assert found[0].place == f"db/content/{_CAUSE}/en.md:{line}"


def test_a_link_that_goes_one_way_is_told(small: SmallContent) -> None:
    """The brace and its cause show each other; a page that nothing leads back to is told."""
    assert one_sided_links(_read(small)) == ()

    small.replace(
        f"{_FLAGS}/topic.toml", 'related = ["spondylolysis"]', 'related = ["spondylolysis", "bracing-spondylolysis"]'
    )

    assert one_sided_links(_read(small)) == ("red-flags-back-pain → bracing-spondylolysis",)


def test_what_no_page_uses_is_told(small: SmallContent) -> None:
    """Rows that nobody reads grow stale unseen."""
    small.append("facts/all.toml", _SPARE_FACT)

    facts = _measured(small).facts

    assert facts.unused == ("spare",)
    assert facts.alike == ("crack-rest (8 to 12 weeks) and spare (9 weeks)",)
    assert facts.disagreements == ("crack-adults: 6 in 100 · crack-adults-scan: 11 in 100",)
    assert facts.unused_sources == ()


_SPARE_FACT = """[spare]
about = "rest from a sport"
value = 9
unit = "weeks"
source = "brace-review"
date = 2026-11-20
"""


def test_sources_are_told_by_kind_and_age(small: SmallContent) -> None:
    """An old study may be the best there is, but the reader should know."""
    topic = next(found for found in _measured(small).topics if found.id == "spondylolysis")

    assert dict(topic.sources.kinds) == {"study": 1, "systematic-review": 1}
    assert (topic.sources.oldest, topic.sources.newest, topic.sources.older_than_ten_years) == (1984, 2009, 2)
    assert dict(topic.rows_by_seen) == {"abstract": 4, "full-text": 2, "mirror": 1}
    assert dict(topic.rows_by_verdict) == {"supported": 6, "partly": 1}
    assert topic.partly == ("Rest often takes 8 to 12 weeks. Two to three months; the range is ours.",)


def test_each_printed_sheet_of_the_copy_says_what_it_is(small: SmallContent) -> None:
    """The sheet with the signature is the last of many: it names page and version, and which sheet it is."""
    read = _read(small)

    text = reading_copy(read.by_id["spondylolysis"], "en", read, _TODAY)

    assert 'content: "Lamina · Copy to read and sign · SPL 1.0 · Stress fracture in the low back"' in text
    assert 'content: counter(page) " / " counter(pages)' in text
