"""The table of all topics in the report, and what is added up of them."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from build_scripts.content_report.__main__ import as_json
from build_scripts.content_report.measures import LibraryMeasures, measure
from build_scripts.content_report.overview import by_kind, overview
from build_scripts.content_report.reading_copy import reading_copy
from build_scripts.content_report.report_page import report_page
from db.builder.build import read_and_check
from tests.db.builder.slips import BRACE, CAUSE
from tests.helpers.small_library import SmallContent

_SMALL_TOPICS = ["bracing-spondylolysis", "red-flags-back-pain", "spondylolysis"]


def _measured(small: SmallContent) -> LibraryMeasures:
    return measure(*read_and_check(small.content, small.drawings))


@pytest.fixture
def small(tmp_path: Path) -> SmallContent:
    """Return a copy of the small content that a test may change."""
    return SmallContent(tmp_path / "source")


def test_the_totals_count_claims_by_their_weakest_row(small: SmallContent) -> None:
    """A claim that one source says in full and another in part is not told as fully supported."""
    row = """
[[check]]
claim = "Rest is the main step."
section = "links"
source = "brace-review"
seen = "abstract"
seen_at = "https://example.org/brace-review"
place = "Results"
says = "One of two steps."
date = 2026-11-22
verdict = "partly"
"""
    small.append(f"{CAUSE}/checks.toml", row)

    data = json.loads(as_json(_measured(small)))
    cause = next(topic for topic in data["topics"] if topic["id"] == "spondylolysis")
    assert cause["claims_by_verdict"] == {"supported": 5, "partly": 2}
    assert data["totals"]["claims_by_verdict"] == {"supported": 9, "partly": 2}
    assert data["totals"]["rows_by_verdict"] == {"supported": 10, "partly": 2}
    assert (data["totals"]["claims"], data["totals"]["good_sense"]) == (11, 10)


def test_topics_stand_in_each_order_once(small: SmallContent) -> None:
    """Whoever looks for the weakest page finds it in the first row, without a script."""
    small.replace(f"{BRACE}/checks.toml", 'verdict = "supported"', 'verdict = "partly"')

    tables = overview(_measured(small)).split('class="ordered ')[1:]

    firsts = {re.findall(r'href="#([a-z-]+)"', table)[0] for table in tables[2:3]}
    assert firsts == {"bracing-spondylolysis"}
    assert all(sorted(re.findall(r'href="#([a-z-]+)"', table)) == _SMALL_TOPICS for table in tables)
    assert [kind for kind, _ in by_kind(_measured(small))] == ["Warning signs", "Causes", "Treatments"]


def test_a_check_of_tomorrow_is_told_by_the_clock(small: SmallContent) -> None:
    """The build reads no clock, so that it makes the same bytes on every day; the report does."""
    read = read_and_check(small.content, small.drawings)

    assert measure(*read, date(2026, 11, 22)).still_to_come == ()
    assert "spondylolysis: checked 2026-11-22" in measure(*read, date(2026, 11, 21)).still_to_come


def test_a_glossary_word_that_no_page_links_is_told(small: SmallContent) -> None:
    """Nobody would miss it, or see that it is wrong."""
    small.append("glossary/all.toml", '\n[spur]\nen = {name = "spur", definition = "a thorn"}\n')

    assert _measured(small).facts.unused_terms == ("spur",)


def test_what_changed_since_the_first_version_is_told(small: SmallContent) -> None:
    """In the data, in the report and on the copy to sign; a page of version 1.0 has no such part."""
    read = read_and_check(small.content, small.drawings)
    flags, cause = read[0].by_id["red-flags-back-pain"], read[0].by_id["spondylolysis"]
    line = "La página ya no dice que descanse en cama."

    topics = {topic.id: topic for topic in measure(*read).topics}

    assert [change.endswith(f" · {line}") for change in topics["red-flags-back-pain"].changes] == [False, True]
    assert report_page(measure(*read)).count("Changed since version 1.0") == 1
    assert f"1.2 (2026-11-21): {line}" in reading_copy(flags, "es", read[0], date(2026, 11, 22))
    assert "Qué cambió" not in reading_copy(cause, "es", read[0], date(2026, 11, 22))
