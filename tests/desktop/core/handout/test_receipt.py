"""The code of a sheet, read back, and the sentence for the chart."""

from dataclasses import replace
from datetime import date

import pytest

from db.page_history import PageChange, PageHistory
from desktop.core.handout import Handout, Options, SheetState, chart_sentence, check_sheet_code, sheet_code
from tests.desktop.core.handout.conftest import FOR_PATIENT, make_handout
from tests.helpers.sample_topic import sample_topic

_HISTORIES = {"SPL": PageHistory("1.10"), "VCF": PageHistory("2.0")}


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("SPL-EN-14-1.10", SheetState.CURRENT),
        (" spl-es-18-1.10\n", SheetState.CURRENT),
        ("SPL–EN+ES – 24 – 1.10", SheetState.CURRENT),
        ("spl es 18 1.10", SheetState.CURRENT),
        ("SPL-EN-14-1.1O", SheetState.CURRENT),
        ("VCF-EN-14-2.o", SheetState.CURRENT),
        ("SPL-EN-14-1.9", SheetState.SUPERSEDED),
        ("SPL-EN-14-1", SheetState.SUPERSEDED),
        ("VCF-EN-14-2", SheetState.CURRENT),
        ("VCF-EN-14-2.1", SheetState.NEWER),
        ("XYZ-EN-14-1.0", SheetState.UNKNOWN),
        ("SPL-EN-14", SheetState.UNKNOWN),
        ("", SheetState.UNKNOWN),
        ("SPL-EN-14-" + "9" * 9000, SheetState.UNKNOWN),
        ("١-EN-14-1.0", SheetState.UNKNOWN),
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str, state: SheetState) -> None:
    """Small letters, spaces and long dashes are meant well; versions are compared as numbers."""
    assert check_sheet_code(typed, _HISTORIES).state is state


_CHANGES = tuple(
    PageChange(version, date(2026, 12, 1), f"New in {version}.") for version in ("1.1", "1.2", "1.9", "1.10")
)


@pytest.mark.parametrize(
    ("version", "told"),
    [
        ("1.0", ("1.1", "1.2", "1.9", "1.10")),
        ("1.2", ("1.9", "1.10")),
        ("1.9.0", ("1.10",)),
        ("1.10", ()),
        ("2.0", ()),
    ],
)
def test_an_old_sheet_is_told_each_change_since_its_version(version: str, told: tuple[str, ...]) -> None:
    """All that its holder has not read, oldest first; versions are compared as numbers."""
    found = check_sheet_code(f"SPL-EN-14-{version}", {"SPL": PageHistory("1.10", _CHANGES)})

    assert tuple(change.version for change in found.changes) == told


@pytest.mark.parametrize("has_twin", [True, False])
def test_the_code_of_a_printed_sheet_is_current(has_twin: bool) -> None:
    """What goes into the footer is what the check reads."""
    topic = sample_topic()
    code = sheet_code(topic, Options(24), sample_topic("es") if has_twin else None)

    found = check_sheet_code(code, {topic.code: PageHistory(topic.review.version)})

    assert (found.state, found.topic_code, found.version) == (SheetState.CURRENT, "SPL", "1.0")


def test_the_chart_sentence_names_titles_and_codes_and_nobody() -> None:
    """It can be pasted into the record."""
    other = replace(sample_topic(), code="VCF", title="Another page")
    handout = replace(make_handout(), topics=(sample_topic(), other))

    said = chart_sentence(handout)

    assert said == (
        "Patient handout given: “Stress fracture in the low back” (SPL-EN-14-1.0), “Another page” (VCF-EN-14-1.0)."
    )
    assert FOR_PATIENT.name not in said


def test_the_chart_sentence_of_two_languages_names_both() -> None:
    """The code says that both were on the sheet."""
    handout = Handout((sample_topic(),), "en", twins=(sample_topic("es"),))

    assert "(SPL-EN+ES-14-1.0)" in chart_sentence(handout)
