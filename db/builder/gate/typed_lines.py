"""Rules of typing: what a page's lines hold that reads well in an editor and not on paper."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from db.builder.problem import Place, Problem
from db.builder.written import Content, WrittenTopic

_MARKS = r"(?:\[\^[\w-]+\])+"
_MARK_BEFORE_STOP = re.compile(rf"\S*{_MARKS}[.,;:!?…]")
_ENTITY = re.compile(r"&#?\w+;")
_UNDERSCORES = re.compile(r"(?<!\w)__(?=\S).*?(?<=\S)__(?!\w)")
_ITEM = re.compile(r"(?:-|\d+\.) ")
_NEW_BLOCK = re.compile(r"- |\d+[.)] |:::|#|\s|\|")
_STEP = re.compile(r"(\d+)\. ")


@dataclass(frozen=True, slots=True)
class _Slip:
    line: int
    rule: str
    what: str
    mend: str


def lines_are_typed_as_meant(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each mark before a full stop, entity, `__`, line glued to an item, and list from 2 on."""
    for page in topic.pages.values():
        for find in _FINDERS:
            for slip in find(page.lines):
                yield Problem(Place(page.path, slip.line), slip.rule, slip.what, slip.mend)


def headings_are_spelled_alike(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem for each heading that differs from that of `sections.toml` in its capitals alone."""
    for page in topic.pages.values():
        for section in page.sections:
            known = content.shared.headings.get(section.key, {}).get(page.language, "")
            heading = section.heading.replace("'", "’").strip()
            if heading != known.replace("'", "’") and heading.casefold() == known.replace("'", "’").casefold():
                what = f"the heading “{section.heading}” has other capitals than on the other pages"
                yield Problem(section.place, "heading-spelling", what, f"write `## {known}`")


def _marks_before_a_stop(lines: tuple[str, ...]) -> Iterator[_Slip]:
    for number, line in enumerate(lines, start=1):
        for found in _MARK_BEFORE_STOP.finditer(line):
            what = f"the mark stands before the sign that ends its sentence: “{found[0]}”"
            yield _Slip(number, "mark-place", what, "write the sign first: “words.[^source-id]”")


def _entities(lines: tuple[str, ...]) -> Iterator[_Slip]:
    for number, line in enumerate(lines, start=1):
        for found in _ENTITY.finditer(line):
            yield _Slip(number, "no-html", f"“{found[0]}” is HTML", "type the letter, or a plain blank")


def _underscores(lines: tuple[str, ...]) -> Iterator[_Slip]:
    for number, line in enumerate(lines, start=1):
        for found in _UNDERSCORES.finditer(line):
            what = f"“{found[0]}” is marked with underscores"
            yield _Slip(
                number, "left-mark", what, "write **strong words** with two stars on both sides, or plain words"
            )


def _glued_lines(lines: tuple[str, ...]) -> Iterator[_Slip]:
    for number, (above, line) in enumerate(pairwise(lines), start=2):
        if _ITEM.match(above) and line.strip() and not _NEW_BLOCK.match(line):
            mend = "put an empty line before it; or, if it belongs to the item, begin it with two blanks"
            yield _Slip(number, "glued-line", f"“{line[:40]}” becomes a part of the item above", mend)


def _late_first_steps(lines: tuple[str, ...]) -> Iterator[_Slip]:
    is_in_list = False
    for number, line in enumerate(lines, start=1):
        step = _STEP.match(line)
        if step and not is_in_list and step[1] != "1":
            yield _Slip(number, "first-step", f"the steps begin at {step[1]}", "begin them with 1. and count on")
        is_in_list = bool(step) or (is_in_list and (not line.strip() or line.startswith(" ")))


_FINDERS: tuple[Callable[[tuple[str, ...]], Iterator[_Slip]], ...] = (
    _marks_before_a_stop,
    _entities,
    _underscores,
    _glued_lines,
    _late_first_steps,
)

TYPED_LINE_RULES = (lines_are_typed_as_meant, headings_are_spelled_alike)
