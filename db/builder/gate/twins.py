"""Rules that hold the two languages together: the handout pairs them block by block."""

from collections.abc import Callable, Iterator
from typing import Any

from db.block_json import block_kind
from db.builder.inline import GOOD_SENSE
from db.builder.problem import Place, Problem
from db.builder.written import Content, WrittenBlock, WrittenSection, WrittenTopic
from db.records import Block, BulletList, CallOut, DoDont, Figure, Steps, Table, Tool

# What of a block, beside its kind, must be the same in both languages.
_SHAPES: dict[type[Block], Callable[[Any], str]] = {
    BulletList: lambda block: f" of {len(block.items)} items",
    CallOut: lambda block: f" {block.tone} ({', '.join(_shape(inner) for inner in block.blocks)})",
    DoDont: lambda block: f" of {len(block.do)} and {len(block.dont)} items",
    Figure: lambda block: f" {block.illustration}",
    Steps: lambda block: f" of {len(block.items)} items",
    Table: lambda block: f" of {len(block.rows)} rows and {len(block.header)} columns",
    Tool: lambda block: f" {block.form} of {len(block.items)} rows and {len(block.columns)} columns",
}


def both_languages_have_the_same_sections(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem at the first section of the Spanish page that the English page does not have there."""
    english, spanish = topic.pages["en"], topic.pages["es"]
    keys, twins = [s.key for s in english.sections], [s.key for s in spanish.sections]
    if keys == twins or not all(keys) or not all(twins) or not (keys and twins):
        return
    index = next(
        (i for i, (one, other) in enumerate(zip(keys, twins, strict=False)) if one != other), min(len(keys), len(twins))
    )
    wanted = keys[index] if index < len(keys) else "nothing"
    found = twins[index] if index < len(twins) else "nothing"
    place = spanish.sections[min(index, len(twins) - 1)].place
    what = f"section {index + 1} is `{found}`, in English it is `{wanted}`"
    yield Problem(place, "same-sections", what, "give both pages the same sections in the same order")


def both_languages_have_the_same_blocks(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each section whose blocks, or whose numbers of items, differ."""
    for english, spanish in _paired(topic):
        shapes = [_shape(written.block) for written in english.blocks]
        twins = [_shape(written.block) for written in spanish.blocks]
        if shapes == twins:
            continue
        index = next(
            (i for i, (one, other) in enumerate(zip(shapes, twins, strict=False)) if one != other),
            min(len(shapes), len(twins)),
        )
        wanted = shapes[index] if index < len(shapes) else "nothing"
        found = twins[index] if index < len(twins) else "nothing"
        what = f"block {index + 1} of `{spanish.key}` is {found}, in English it is {wanted}"
        yield Problem(_block_place(spanish, index), "same-blocks", what, f"make it like {_block_place(english, index)}")


def both_languages_have_the_same_marks(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each section that names other sources or facts than the English one."""
    for english, spanish in _paired(topic):
        for word, here, there in (
            ("source", _sources(english), _sources(spanish)),
            ("fact", _facts(english), _facts(spanish)),
            ("link to the topic", _topics(english), _topics(spanish)),
        ):
            for name in sorted(here.keys() - there.keys()):
                what = f"the {word} “{name}” of the English section `{english.key}` is missing"
                mend = f"say here too what {here[name]} says, with the same mark"
                yield Problem(spanish.place, "same-marks", what, mend)
            for name in sorted(there.keys() - here.keys()):
                what = f"the {word} “{name}” is not in the English section `{english.key}`"
                mend = f"take the mark of {there[name]} away, or write it on the English page too"
                yield Problem(spanish.place, "same-marks", what, mend)


def both_languages_call_the_same_lines_good_sense(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each section in which one language calls more lines good sense than the other."""
    for english, spanish in _paired(topic):
        here, there = _good_sense(english), _good_sense(spanish)
        # Blocks that differ are told already, and lines are missing with them.
        if here != there and len(english.passages) == len(spanish.passages):
            what = f"{there} lines of `{spanish.key}` are marked [^{GOOD_SENSE}], in English {here}"
            yield Problem(spanish.place, "same-marks", what, "say the same with the same marks")


def _paired(topic: WrittenTopic) -> Iterator[tuple[WrittenSection, WrittenSection]]:
    twins = {section.key: section for section in topic.pages["es"].sections}
    for section in topic.pages["en"].sections:
        if section.key in twins:
            yield section, twins[section.key]


def _shape(block: Block) -> str:
    return f"{block_kind(block)}{_SHAPES.get(type(block), lambda _block: '')(block)}"


def _block_place(section: WrittenSection, index: int) -> Place:
    blocks: tuple[WrittenBlock, ...] = section.blocks
    return blocks[index].place if index < len(blocks) else section.place


def _sources(section: WrittenSection) -> dict[str, Place]:
    return {mark.id: mark.place for passage in section.passages for mark in passage.sources}


def _good_sense(section: WrittenSection) -> int:
    return sum(bool(passage.good_sense) for passage in section.passages)


def _facts(section: WrittenSection) -> dict[str, Place]:
    return {mark.id: mark.place for passage in section.passages for mark in passage.facts}


def _topics(section: WrittenSection) -> dict[str, Place]:
    return {mark.id: mark.place for passage in section.passages for mark in passage.topics}


TWIN_RULES = (
    both_languages_have_the_same_sections,
    both_languages_have_the_same_blocks,
    both_languages_have_the_same_marks,
    both_languages_call_the_same_lines_good_sense,
)
