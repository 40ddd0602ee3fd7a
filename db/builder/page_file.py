"""A page file: its text cut at the headings into sections."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from itertools import groupby

from markdown_it.tree import SyntaxTreeNode

from db.builder.inline import Inserts
from db.builder.markdown_blocks import BlockReader, markdown_parser
from db.builder.problem import Place, Problems
from db.builder.written import Page, WrittenSection
from db.errors import ContentError
from db.records import Language, Section

Headings = Mapping[str, Mapping[Language, str]]

_HEADING_WITH_KEY = re.compile(r"(.*?)\s*\{#([\w-]*)\}\s*$")


def read_page(text: str, shown: str, headings: Headings, inserts: Inserts, problems: Problems) -> Page:
    """Return the page in `text`; what cannot be read becomes a problem at its line."""
    return _PageReader(shown, headings, inserts, problems).page(text)


def sections_of(text: str, headings: Headings, inserts: Inserts) -> tuple[Section, ...]:
    """Return the sections of a page as records.

    Raises ContentError where the text holds anything that is no part of a page.
    """
    problems = Problems()
    page = read_page(text, "page", headings, inserts, problems)
    if problems:
        raise ContentError(problems.sorted_lines())
    return tuple(
        Section(section.key, section.heading, tuple(block.block for block in section.blocks))
        for section in page.sections
    )


class _PageReader:
    def __init__(self, shown: str, headings: Headings, inserts: Inserts, problems: Problems) -> None:
        self._shown = shown
        self._headings = headings
        self._language = inserts.language
        self._blocks = BlockReader(shown, inserts, problems)
        self._problems = problems

    def page(self, text: str) -> Page:
        environment: dict[str, dict[str, dict[str, list[int]]]] = {}
        root = SyntaxTreeNode(markdown_parser().parse(text, environment))
        for reference in environment.get("references", {}).values():
            what, mend = "a link definition (`[…]: …`) stands in the page", "sources are written in sources/*.toml"
            self._report(reference["map"][0] + 1, "no-definitions", what, mend)
        return Page(self._shown, self._language, tuple(self._sections(root)), tuple(text.splitlines()))

    def _sections(self, root: SyntaxTreeNode) -> list[WrittenSection]:
        sections: list[WrittenSection] = []
        key, heading, line = "main", "", 1
        for is_heading, nodes in groupby(root.children, key=_is_heading):
            if is_heading:
                for node in nodes:
                    line = node.map[0] + 1 if node.map else 1
                    key, heading = self._key_and_heading(node, line)
                    sections.append(WrittenSection(key, heading, Place(self._shown, line), ()))
                continue
            blocks = self._blocks.blocks(list(nodes))
            if sections:
                sections.pop()
            sections.append(WrittenSection(key, heading, Place(self._shown, line), blocks))
        return sections

    def _key_and_heading(self, node: SyntaxTreeNode, line: int) -> tuple[str, str]:
        written = node.children[0].content if node.children else ""
        named = _HEADING_WITH_KEY.match(written)
        heading = named[1] if named else written
        key = named[2] if named else self._key_of(heading)
        if key not in self._headings or key == "main":
            what = f"“{heading}” is no heading of sections.toml"
            near = self._nearest(heading)
            mend = f"write `## {near}`" if near else "use one of its headings"
            mend = f"{mend}, or give its key: `## {heading} {{#KEY}}`"
            self._report(line, "unknown-heading", what, mend)
        return key, heading

    def _key_of(self, heading: str) -> str:
        plain = _plain(heading)
        keys = (key for key, texts in self._headings.items() if _plain(texts[self._language]) == plain)
        return next(keys, "")

    def _nearest(self, heading: str) -> str:
        known = {_plain(texts[self._language]): texts[self._language] for texts in self._headings.values()}
        near = get_close_matches(_plain(heading), known, n=1)
        return known[near[0]] if near else ""

    def _report(self, line: int, rule: str, what: str, mend: str) -> None:
        self._problems.report(Place(self._shown, line), rule, what, mend)


def _is_heading(node: SyntaxTreeNode) -> bool:
    return node.type == "heading" and node.tag == "h2"


def _plain(heading: str) -> str:
    return heading.replace("’", "'").strip().casefold()
