"""Which advice of a page names its source, and what is counted of it."""

from db.builder.advice import advice_without_source, claims_checked, page_advice
from db.builder.build import read_and_check
from db.builder.written import WrittenTopic
from tests.db.builder.slips import BRACE
from tests.helpers.small_library import SmallContent


def _brace(small_content: SmallContent) -> WrittenTopic:
    content, _ = read_and_check(small_content.content, small_content.drawings)
    return content.by_id["bracing-spondylolysis"]


def test_steps_and_reasons_to_call_are_advice_and_tools_are_not(small_content: SmallContent) -> None:
    """What is ticked or asked tells nobody what to do."""
    advice = page_advice(_brace(small_content).pages["en"])

    assert [(piece.section, piece.text.split(".")[0]) for piece in advice] == [
        ("get-help-now", "You cannot pass urine"),
        ("what-to-do", "Put it on over a shirt"),
        ("what-to-do", "Look at your skin each night"),
    ]
    assert [piece.has_source for piece in advice] == [True, False, False]
    assert [piece.is_good_sense for piece in advice] == [False, True, True]


def test_a_marked_item_has_a_source(small_content: SmallContent) -> None:
    """The mark on the item is for this item."""
    small_content.replace(f"{BRACE}/en.md", "fade soon.[^good-sense]", "fade soon.[^brace-review]")

    texts = [piece.text for piece in advice_without_source(_brace(small_content).pages["en"])]

    assert [text.split(".")[0] for text in texts] == ["Put it on over a shirt"]


def test_a_marked_lead_in_carries_its_bullets(small_content: SmallContent) -> None:
    """Twelve marks after twelve short lines would hide the lines."""
    before = [piece.section for piece in advice_without_source(_brace(small_content).pages["en"])]
    small_content.replace(f"{BRACE}/en.md", "any of these:[^brace-review]", "any of these:")

    after = [piece.section for piece in advice_without_source(_brace(small_content).pages["en"])]

    assert (before, after) == (["what-to-do", "what-to-do"], ["get-help-now", "what-to-do", "what-to-do"])


def test_a_ladder_is_one_piece_of_advice(small_content: SmallContent) -> None:
    """Whoever climbs it does what it says; a checklist or a diary asks and tells nothing."""
    content, _ = read_and_check(small_content.content, small_content.drawings)

    found = [piece for piece in page_advice(content.by_id["spondylolysis"].pages["en"]) if piece.section == "tool"]

    assert [(piece.text, piece.is_good_sense) for piece in found] == [("Go up one step at a time.", True)]


def test_a_marked_paragraph_does_not_carry_the_steps_below_it(small_content: SmallContent) -> None:
    """A step is a sentence of its own: a source for the line above says nothing of it."""
    small_content.replace(f"{BRACE}/en.md", "1. **Put", "It holds the back.[^brace-review]\n\n1. **Put")

    sections = [piece.section for piece in advice_without_source(_brace(small_content).pages["en"])]

    assert sections.count("what-to-do") == 2


def test_a_mark_above_one_list_does_not_carry_the_next(small_content: SmallContent) -> None:
    """The second list has a lead-in of its own, or none."""
    lists = "## Do and don't\nTips:[^brace-review]\n\n::: do\n- Rest\n:::\n::: dont\n- Run\n:::\n\n"
    lists += "::: do\n- Sit\n:::\n::: dont\n- Jump\n:::\n\n## Your plan"
    small_content.replace(f"{BRACE}/en.md", "## Your plan", lists)

    page = _brace(small_content).pages["en"]

    assert [piece.text for piece in advice_without_source(page)][-2:] == ["Sit", "Jump"]


def test_a_claim_held_against_two_sources_counts_once(small_content: SmallContent) -> None:
    """The number on the page is of statements, not of rows."""
    row = """
[[check]]
claim = "A BRACE keeps the back still."
section = "main"
source = "bone-study"
seen = "abstract"
seen_at = "https://example.org/bone-study"
place = "Results"
says = "It does."
date = 2026-11-22
verdict = "supported"
"""
    small_content.append(f"{BRACE}/checks.toml", row)

    assert claims_checked(_brace(small_content)) == 3
