"""A page file becomes sections and blocks, or a list of what is wrong; never anything else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.block_json import block_from_json, block_kind, block_to_json
from db.builder.inline import Inserts
from db.builder.page_file import Headings, read_page, sections_of
from db.builder.problem import Place, Problems
from db.builder.written import Fact
from db.errors import ContentError
from db.records import (
    BulletList,
    CallOut,
    DoDont,
    Figure,
    Paragraph,
    Section,
    Span,
    Steps,
    Table,
    TeachBack,
    Tool,
    TreatmentsHere,
)

_HEADINGS: Headings = {
    "main": {"en": "", "es": ""},
    "do-and-dont": {"en": "Do and don’t", "es": "Qué hacer y qué no"},
    "how-it-works": {"en": "How it works", "es": "Cómo funciona"},
}
_REST = Fact(
    id="rest",
    about="rest from sport",
    low=8,
    high=12,
    unit="weeks",
    source="study",
    date=date(2026, 11, 22),
    disagrees_with=(),
    texts={"en": "8 to 12 weeks", "es": "8 a 12 semanas"},
    place=Place("facts.toml"),
)
_INSERTS = Inserts("en", {"rest": _REST}, "Call 911")
_PIECES = st.sampled_from(
    [
        *(
            "::: note Hi\n",
            "::: do\n",
            "::: dont\n",
            "::: tool diary X\n",
            "::: figure x\n",
            "::: teach-back\n",
            ":::\n",
        ),
        *("- item\n", "  - deep\n", "1. step\n", "| a | b |\n|---|---|\n| c | |\n", "## How it works\n", "# x\n"),
        *("[^study]", "{{rest}}", "{{", "}}", "**", "*", "`", "[a](term:b)", "[a](", "<b>", "![x](y)", "> q\n"),
        *(
            "\n",
            "\n\n",
            "    ",
            "\\\n",
            "  \n",
            "word ",
            "é",
            "\x00",
            "\u2028",
            "\ud7ff",
            "[x]: /y\n",
            "***\n",
            "```\n",
        ),
    ]
)


def test_each_kind_of_block_is_read() -> None:
    """The example of the content's README, block by block."""
    text = """Main message.

::: figure crack
The caption.
:::

## How it works
- one
- two

1. **Stop.** Then rest.

::: help-now
Call.
:::
::: treatments
:::

| a | b |
|---|---|
| c | d |

## Do and don't
::: do
- walk
:::
::: dont
- run
:::
::: tool ladder Back to sport
Use it.

- walk
- run
:::
::: tool diary My week
| Day | Pain |
|---|---|
| Monday | |
:::
::: teach-back
- a?
- b?
- c?
:::
"""

    sections = sections_of(text, _HEADINGS, _INSERTS)

    assert sections == (
        Section("main", "", (Paragraph((Span("Main message."),)), Figure("crack", (Span("The caption."),)))),
        Section(
            "how-it-works",
            "How it works",
            (
                BulletList(((Span("one"),), (Span("two"),))),
                Steps(((Span("Stop.", strong=True), Span(" Then rest.")),)),
                CallOut("help-now", "", (Paragraph((Span("Call."),)),)),
                TreatmentsHere(),
                Table(((Span("a"),), (Span("b"),)), (((Span("c"),), (Span("d"),)),)),
            ),
        ),
        Section(
            "do-and-dont",
            "Do and don't",
            (
                DoDont(((Span("walk"),),), ((Span("run"),),)),
                Tool("ladder", "Back to sport", (Span("Use it."),), ((Span("walk"),), (Span("run"),))),
                Tool("diary", "My week", (), ((Span("Monday"),),), ("Day", "Pain")),
                TeachBack(((Span("a?"),), (Span("b?"),), (Span("c?"),))),
            ),
        ),
    )


def test_a_heading_may_have_other_words_and_keep_its_key() -> None:
    """What a brace does reads better as “What a brace does”."""
    sections = sections_of("## What a brace does {#how-it-works}\n\nIt holds.", _HEADINGS, _INSERTS)

    assert [(section.key, section.heading) for section in sections] == [("how-it-works", "What a brace does")]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("Rest.[^study] Walk.", (Span("Rest.", sources=("study",)), Span(" Walk."))),
        ("Rest.[^a][^b]", (Span("Rest.", sources=("a", "b")),)),
        ("**Rest** now", (Span("Rest", strong=True), Span(" now"))),
        ("**[Rest](term:rest)** now", (Span("Rest", strong=True, term="rest"), Span(" now"))),
        ("See [rest](topic:rest).", (Span("See "), Span("rest", topic="rest"), Span("."))),
        ("{{emergency}} now", (Span("Call 911 now"),)),
        ("Rest\nnow", (Span("Rest now"),)),
        ("Rest {{ rest }} now.[^study]", (Span("Rest 8 to 12 weeks now.", sources=("study",)),)),
        ("Rest {{rest}} now.", (Span("Rest 8 to 12 weeks", sources=("study",)), Span(" now."))),
    ],
)
def test_a_line_becomes_spans(written: str, line: tuple[Span, ...]) -> None:
    """A fact brings its own source where the line does not name it."""
    assert sections_of(written, _HEADINGS, _INSERTS)[0].blocks == (Paragraph(line),)


def test_a_passage_knows_the_line_of_each_of_its_words() -> None:
    """Messages about a sentence point into the middle of a paragraph."""
    page = read_page("\nOne two.\nThree {{rest}}.\nFour 4.", "en.md", _HEADINGS, _INSERTS, Problems())
    passage = page.passages[0]

    lines = [passage.place_at(passage.text.index(word)).line for word in ("One", "Three", "weeks", "Four")]

    assert lines == [2, 3, 3, 4]
    assert "12" not in passage.typed
    assert passage.typed.index("4") == passage.text.index("4.")


def test_what_is_wrong_is_told_with_its_line() -> None:
    """All of it at once, so that a writer does not mend and build ten times."""
    with pytest.raises(ContentError) as refused:
        sections_of("Fine.\n\n*slanted*\n\n::: box\n:::\n", _HEADINGS, _INSERTS)

    assert [problem.split(": ")[:2] for problem in refused.value.problems] == [
        ["page:3", "italics"],
        ["page:5", "unknown-block"],
    ]


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=30).map("".join)))
def test_any_text_gives_sections_or_a_content_error(text: str) -> None:
    """A slip of the pen is no crash, and whatever is read survives being kept as JSON."""
    try:
        sections = sections_of(text, _HEADINGS, _INSERTS)
    except ContentError:
        return
    blocks = [block for section in sections for block in section.blocks]

    kept = [block_from_json(block_kind(block), block_to_json(block)) for block in blocks]

    assert kept == blocks
