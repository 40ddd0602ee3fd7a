"""Words of emergency and look-alikes are checked, and reach the library."""

from pathlib import Path

import pytest

from db.library import Library
from tests.helpers.small_library import SmallContent

EMERGENCY, LOOK_ALIKES = "emergency_words.toml", "look_alikes.toml"
SAME_WORDS, NEAR_CODES = "same_words.toml", "near_codes.toml"
FIRST_SIGN = 'topic = "red-flags-back-pain"'


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        (EMERGENCY, FIRST_SIGN, 'topic = "no-such-page"', "emergency-sign"),
        (EMERGENCY, 'meanings = ["cannot", "urinate"]', "meanings = []", "emergency-sign"),
        (EMERGENCY, 'meanings = ["cannot", "urinate"]', 'meanings = ["cannot", "fly"]', "field"),
        (EMERGENCY, 'meanings = ["seizure"]', 'meanings = ["stroke"]', "emergency-meaning"),
        (EMERGENCY, "[notice]\nen = ", "[notice]\nfr = ", "field"),
        (EMERGENCY, "library. {{emergency}} now", "library. Call now", "emergency-notice"),
        (LOOK_ALIKES, '"spondylosis", "spondylitis"]', '"spondylolysis", "spondylitis"]', "look-alikes"),
        (LOOK_ALIKES, "es.line = ", "es.lines = ", "field"),
        (LOOK_ALIKES, "seen_at = ", "seen = ", "field"),
        (SAME_WORDS, 'en = ["exercise", "workout"]', 'en = ["exercise"]', "same-words"),
        (SAME_WORDS, 'en = ["exercise", "workout"]', 'en = ["exercise", "work out"]', "same-words"),
        (NEAR_CODES, 'topic = "spondylolysis"', 'topic = "no-such-page"', "near-codes"),
        (NEAR_CODES, 'codes = ["S32.0"]', 'codes = ["M43.0"]', "near-codes"),
    ],
)
def test_a_slip_is_found(small_content: SmallContent, file: str, old: str, new: str, rule: str) -> None:
    """The writer reads the file and the rule; the library is not built."""
    small_content.replace(file, old, new)

    problems = small_content.problems()

    assert any(problem.startswith(f"db/content/{file}:") and f" {rule}: " in problem for problem in problems), problems


def test_the_tables_reach_the_library(library_path: Path) -> None:
    """The search reads them from there; content is not shipped."""
    with Library.open(library_path) as library:
        signs = library.rows("SELECT topic FROM emergency_signs JOIN emergency_sign_meanings ON sign = id")
        wordings = library.rows("SELECT wording FROM emergency_wordings WHERE language = 'es' AND meaning = 'fever'")
        lines = library.rows("SELECT line FROM tell_apart WHERE id = 'spondylo'")
        same = library.rows("SELECT word FROM same_words WHERE name = 'exercise' AND language = 'en'")
        near = library.rows("SELECT nodot, topic FROM near_codes WHERE language = 'es'")

    assert {row[0] for row in signs} == {"red-flags-back-pain", None}
    assert "fiebre" in {row[0] for row in wordings}
    assert len(lines) == 2
    assert {row[0] for row in same} == {"exercise", "workout"}
    assert [tuple(row) for row in near] == [("S320", "spondylolysis")]
