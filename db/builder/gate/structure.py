"""Rules of what a page must hold: main message, red flags, steps, a tool, teach-back, a picture or a reason."""

from collections.abc import Iterator

from db.block_json import block_kind
from db.builder.problem import Place, Problem
from db.builder.written import Content, Page, WrittenTopic
from db.readability import sentences
from db.records import CallOut, Figure, Kind, Paragraph, Steps, TeachBack, Tool, TreatmentsHere

_MAIN_MESSAGE_SENTENCES = 3
_TEACH_BACK_QUESTIONS = 3


def main_message_stands_first(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where a page does not begin with one to three sentences and nothing else."""
    for page in topic.written_pages:
        first = page.sections[0] if page.sections else None
        blocks = [written.block for written in first.blocks] if first and first.key == "main" else []
        if not blocks or not isinstance(blocks[0], Paragraph):
            mend = "write one to three short sentences before the first heading"
            yield Problem(Place(page.path), "main-message", "the page does not begin with its main message", mend)
            continue
        if len(blocks) > 1:
            what = f"a {block_kind(blocks[1])} stands between the main message and the red flags"
            yield Problem(page.blocks[1].place, "main-message", what, "move it into a section after “Get help now”")
        count = len(sentences(page.passages[0].text, page.language))
        if not 1 <= count <= _MAIN_MESSAGE_SENTENCES:
            what = f"the main message has {count} sentences, at most {_MAIN_MESSAGE_SENTENCES}"
            yield Problem(page.blocks[0].place, "main-message", what, "move the rest below a heading")


def sections_keep_their_order(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for a section that stands twice, stands too late or holds nothing."""
    order = list(content.shared.headings)
    for page in topic.written_pages:
        furthest, seen = "main", {"main"}
        for section in page.sections:
            if not section.blocks:
                yield Problem(section.place, "empty-section", f"“{section.heading}” is empty", "fill it or delete it")
            if section.key not in order or section.key == "main":
                continue
            if section.key in seen:
                what = f"the section `{section.key}` stands twice"
                yield Problem(section.place, "section-order", what, "make it one section")
            elif order.index(section.key) < order.index(furthest):
                what = f"`{section.key}` stands after `{furthest}`"
                yield Problem(section.place, "section-order", what, "keep the order of sections.toml")
            else:
                furthest = section.key
            seen.add(section.key)


def help_now_is_present(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem where the red flags do not stand in their call-out under their heading."""
    for page in topic.written_pages:
        boxes = [
            section.key
            for section in page.sections
            for written in section.blocks
            if isinstance(written.block, CallOut) and written.block.tone == "help-now"
        ]
        # A heading that nobody knows is told already.
        if boxes != ["get-help-now"] and set(boxes) <= set(content.shared.headings):
            what = f"{len(boxes)} `::: help-now` blocks, wanted is one, in the section `get-help-now`"
            yield Problem(_section_place(page, "get-help-now"), "help-now", what, "write the red flags there")


def steps_and_tool_are_present(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where a page has no numbered list of actions or nothing to fill in."""
    for page in topic.written_pages:
        if not any(isinstance(written.block, Steps) for written in page.blocks):
            yield Problem(Place(page.path), "steps", "the page has no numbered list of actions", "write one (`1. …`)")
        if not any(isinstance(written.block, Tool) for written in page.blocks):
            mend = "write a checklist, a ladder or a diary (`::: tool …`)"
            yield Problem(Place(page.path), "tool-present", "the page has nothing to fill in", mend)


def teach_back_has_three_questions(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where there are not exactly three questions for staff to ask."""
    for page in topic.written_pages:
        found = [written for written in page.blocks if isinstance(written.block, TeachBack)]
        count = sum(len(written.block.questions) for written in found if isinstance(written.block, TeachBack))
        if len(found) != 1 or count != _TEACH_BACK_QUESTIONS:
            what = f"{count} teach-back questions, wanted are {_TEACH_BACK_QUESTIONS} in one block"
            place = found[0].place if found else Place(page.path)
            yield Problem(place, "teach-back", what, "write three under `::: teach-back`")


def figure_or_reason(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where a page has neither a picture nor a reason for having none."""
    for page in topic.written_pages:
        has_figure = any(isinstance(written.block, Figure) for written in page.blocks)
        if not has_figure and not topic.no_picture and topic.is_card_read:
            mend = "add `::: figure ID`, or say in topic.toml why no picture helps (`no_picture`)"
            yield Problem(Place(page.path), "picture", "the page has no picture", mend)
        if has_figure and topic.no_picture:
            what = "`no_picture` gives a reason, and the page has a picture"
            yield Problem(topic.places["no_picture"], "picture", what, "empty `no_picture`")


def treatments_have_their_place(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem where linked treatments are not shown, or their place has nothing to show."""
    is_linked = bool(topic.links) or any(
        # A card that could not be read may hold the link.
        not other.is_card_read or any(link.topic == topic.id for link in other.links)
        for other in content.topics
    )
    needs_place = bool(topic.links) and topic.kind is Kind.CAUSE
    for page in topic.written_pages:
        places = [written.place for written in page.blocks if isinstance(written.block, TreatmentsHere)]
        if needs_place and not places:
            mend = "write `::: treatments` and `:::` under “Treatment”"
            yield Problem(Place(page.path), "treatments-here", "the linked treatments are not shown", mend)
        if places and not is_linked:
            what = "`::: treatments` has no treatment or cause to show"
            yield Problem(places[0], "treatments-here", what, "write [[treatment]] in topic.toml or delete the block")
        if len(places) > 1:
            yield Problem(places[1], "treatments-here", "`::: treatments` stands twice", "delete one of the two")


def _section_place(page: Page, key: str) -> Place:
    return next((section.place for section in page.sections if section.key == key), Place(page.path))


STRUCTURE_RULES = (
    main_message_stands_first,
    sections_keep_their_order,
    help_now_is_present,
    steps_and_tool_are_present,
    teach_back_has_three_questions,
    figure_or_reason,
    treatments_have_their_place,
)
