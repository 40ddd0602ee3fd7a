"""The signs of danger: one table, the same words on every page, none left out."""

import tomllib

import pytest

from db.builder.problem import Problems
from db.builder.red_flags import nearest_wording, read_red_flags, said_flag
from db.records import LANGUAGES, Language
from tests.helpers.small_library import ROOT, SmallContent

_CONTENT = ROOT / "db" / "content"
_FLAGS = read_red_flags(_CONTENT, "db/content", Problems())
_GUIDE = (_CONTENT / "README.md").read_text(encoding="utf-8")


def test_a_core_sign_that_is_left_out_is_named_with_the_line_to_add(small_content: SmallContent) -> None:
    """A list of seven looks as whole as a list of eight."""
    small_content.replace("red_flags.toml", 'urgency = "same-day"', 'urgency = "now"\nis_core = true')

    problems = small_content.problems()

    page = "db/content/warning-sign/red-flags-back-pain"
    assert [problem.partition(": red-flag-left-out: ")[::2] for problem in problems] == [
        (f"{page}/en.md:7", "the core sign `fever` is left out of the red flags; add: - You have a fever"),
        (f"{page}/es.md:7", "the core sign `fever` is left out of the red flags; add: - Tiene fiebre"),
    ]


def test_a_page_that_calls_for_back_pain_gives_all_its_signs(small_content: SmallContent) -> None:
    """Who copies a short list and its lead would leave most of the signs out."""
    page = "treatment/bracing-spondylolysis/en.md"
    small_content.replace(page, "if you have any of these", "if you have back pain and any of these")

    left_out = [problem.split("`")[1] for problem in small_content.problems() if ": red-flag-left-out: " in problem]
    assert left_out == ["legs", "saddle"]


def test_a_sign_of_the_same_day_does_not_stand_among_the_emergencies_of_back_pain(small_content: SmallContent) -> None:
    """People who call an ambulance for a fever alone learn to distrust the list."""
    page = "warning-sign/red-flags-back-pain"
    lines = {
        f"{page}/en.md": small_content.replace(f"{page}/en.md", "- Both legs feel weak", "- You have a fever"),
        f"{page}/es.md": small_content.replace(f"{page}/es.md", "- Siente débiles las dos piernas", "- Tiene fiebre"),
    }

    assert not [problem for problem in small_content.problems() if ": red-flag-early: " in problem]

    for name, after in zip(lines, ("- Both legs feel weak", "- Siente débiles las dos piernas"), strict=True):
        first = "- You cannot pass urine" if name.endswith("en.md") else "- No puede orinar"
        small_content.replace(name, first, f"{first}\n{after}")

    early = [problem.split(": ")[0] for problem in small_content.problems() if ": red-flag-early: " in problem]
    assert early == [f"db/content/{name}:{line + 1}" for name, line in lines.items()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_wording_is_a_sign_of_its_own(language: Language) -> None:
    """A line that stands under two signs would count for the one that comes first."""
    wordings = [wording for flag in _FLAGS for wording in flag.wordings[language]]

    assert len(wordings) == len(set(wordings)) > 20


@pytest.mark.parametrize(
    ("language", "line", "nearest"),
    [
        ("en", "You cannot pass any urine", "Urine will not come, or is hard to start"),
        ("en", "You have a fever", "You have a fever or chills"),
        ("en", "Pain that is bad at night or lying down", "Pain bad at night, or not eased by rest"),
        ("es", "Tiene fiebre", "Tiene fiebre o escalofríos"),
        ("es", "Le cuesta empezar a orinar", "No puede orinar, o cuesta empezar"),
        ("en", "Black or bloody stools", ""),
        ("en", "New heartburn, or heartburn that gets worse", ""),
        ("es", "Tiene una convulsión", ""),
    ],
)
def test_a_line_is_nearly_a_sign_where_it_shares_half_of_its_words(language: Language, line: str, nearest: str) -> None:
    """Signs of another illness stay possible; a sign of back pain in other words does not."""
    assert nearest_wording(line, language, _FLAGS) == nearest
    assert said_flag(line, language, _FLAGS) is None


def test_the_tables_of_the_guide_are_the_table_of_the_gate() -> None:
    """Writers copy from the guide what the gate then holds them to."""
    tables = _GUIDE.partition("## Emergency wording")[2].partition("## What the gate says")[0]
    parts = tables.split("| sign | English | Spanish |")[1:]
    rows = [row.split(" | ") for part in parts for row in _rows(part)]
    raw = tomllib.loads((_CONTENT / "red_flags.toml").read_text(encoding="utf-8"))
    usual = [(flag["en"][0], flag["es"][0]) for flag in raw.values()]

    assert len(rows) == 13
    assert [row for row in rows if (row[1], row[2]) not in usual] == []


def _rows(table: str) -> list[str]:
    return [row.removesuffix(" |").removeprefix("| ") for row in table.partition("\n\n")[0].splitlines()[2:]]
