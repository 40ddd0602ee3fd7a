"""Markdown to blocks: the small set of blocks that a page may have, and a plain word about everything else."""

from collections.abc import Callable, Sequence
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin

from db.builder.inline import Inserts, read_passage
from db.builder.problem import Place, Problems
from db.builder.written import Manner, Passage, WrittenBlock
from db.records import (
    Block,
    BulletList,
    CallOut,
    DoDont,
    Figure,
    Paragraph,
    Steps,
    Table,
    TeachBack,
    Tool,
    TreatmentsHere,
)

_NAMES = "help-now, warning, note, do, dont, figure, tool, teach-back, treatments"
_TOOLS = ("checklist", "ladder", "diary")
_NOT_A_BLOCK = {
    "html_block": ("no-html", "HTML does not belong in a page"),
    "heading": ("heading-level", "only `## Heading` at the left margin is a heading"),
    "code_block": ("no-code", "an indented line is read as code"),
    "fence": ("no-code", "code does not belong in a page"),
    "blockquote": ("no-quotes", "a quotation (`>`) is no block of a page"),
    "hr": ("no-rules", "a ruled line is no block of a page"),
}


def markdown_parser() -> MarkdownIt:
    """Return the parser of page files: CommonMark, tables and `:::` containers."""
    parser = MarkdownIt("commonmark").enable("table")
    container_plugin(parser, "box", marker=":", validate=lambda *_: True)
    return parser


class BlockReader:
    """Turns the nodes of one page file into blocks; `shown` is the file's name in messages."""

    def __init__(self, shown: str, inserts: Inserts, problems: Problems) -> None:
        self._shown = shown
        self._inserts = inserts
        self._problems = problems
        self._boxes: dict[str, Callable[[SyntaxTreeNode, str], WrittenBlock | None]] = {
            "help-now": self._call_out,
            "warning": self._call_out,
            "note": self._call_out,
            "figure": self._figure,
            "tool": self._tool,
            "teach-back": self._teach_back,
            "treatments": self._treatments,
        }

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> tuple[WrittenBlock, ...]:
        """Return the blocks of sibling nodes."""
        found: list[WrittenBlock | None] = []
        rest = list(nodes)
        while rest:
            node = rest.pop(0)
            if _box_name(node) == "do":
                found.append(self._do_dont(node, rest))
            else:
                found.append(self._block(node))
        return tuple(block for block in found if block is not None)

    def _block(self, node: SyntaxTreeNode) -> WrittenBlock | None:
        match node.type:
            case "paragraph":
                return self._paragraph(node)
            case "bullet_list":
                items = self._items(node, "item")
                return self._written(node, BulletList(tuple(item.line for item in items)), items)
            case "ordered_list":
                items = self._items(node, "step")
                return self._written(node, Steps(tuple(item.line for item in items)), items)
            case "table":
                return self._table(node)
            case "container_box":
                return self._box(node)
        rule, what = _NOT_A_BLOCK.get(node.type, ("unknown-block", f"“{node.type}” is no block of a page"))
        self._report(node, rule, what, "use the blocks of db/content/README.md")
        return None

    def _box(self, node: SyntaxTreeNode) -> WrittenBlock | None:
        self._expect_closed(node)
        name = _box_name(node)
        if name == "dont":
            self._report(node, "do-dont", "`::: dont` does not follow `::: do`", "write `::: do` directly before it")
            return None
        if name not in self._boxes:
            self._report(node, "unknown-block", f"`::: {name}` is no block of a page", f"choose from: {_NAMES}")
            return None
        return self._boxes[name](node, _box_rest(node))

    # --- plain blocks ---------------------------------------------------------------------------------------------

    def _paragraph(self, node: SyntaxTreeNode) -> WrittenBlock | None:
        passage = self._passage(node, "prose")
        return self._written(node, Paragraph(passage.line), (passage,)) if passage.line else None

    def _items(self, node: SyntaxTreeNode, manner: Manner) -> tuple[Passage, ...]:
        return tuple(self._item(item, manner) for item in node.children)

    def _item(self, node: SyntaxTreeNode, manner: Manner) -> Passage:
        paragraphs = [child for child in node.children if child.type == "paragraph"]
        if any(child.type.endswith("_list") for child in node.children):
            self._report(node, "no-nested-lists", "a list stands inside a list", "make it one list, or two sections")
        elif len(node.children) != 1 or not paragraphs:
            self._report(node, "one-paragraph-items", "an item is not one paragraph", "keep each item to one paragraph")
        return self._passage(paragraphs[0] if paragraphs else node, manner)

    def _table(self, node: SyntaxTreeNode) -> WrittenBlock:
        rows = [self._cells(row) for part in node.children for row in part.children]
        header, *body = [tuple(cell.line for cell in row) for row in rows]
        return self._written(node, Table(header, tuple(body)), [cell for row in rows for cell in row])

    def _cells(self, row: SyntaxTreeNode) -> tuple[Passage, ...]:
        return tuple(self._passage(cell, "cell", self._place(row)) for cell in row.children)

    # --- boxes ----------------------------------------------------------------------------------------------------

    def _call_out(self, node: SyntaxTreeNode, title: str) -> WrittenBlock | None:
        name = _box_name(node)
        tone: Literal["help-now", "warning", "note"] = (
            "help-now" if name == "help-now" else "warning" if name == "warning" else "note"
        )
        if tone != "help-now" and not title:
            self._report(node, "call-out-title", f"`::: {tone}` has no title", f"write `::: {tone} TITLE`")
        inner = self.blocks(node.children)
        blocks = [b.block for b in inner if isinstance(b.block, Paragraph | BulletList | Steps)]
        if len(blocks) != len(inner) or not blocks:
            self._report(
                node,
                "call-out-blocks",
                f"`::: {tone}` holds no text or other blocks",
                "put only paragraphs, lists and steps in it",
            )
        passages = [passage for block in inner for passage in block.passages]
        return self._written(node, CallOut(tone, title, tuple(blocks)), self._titled(node, title, passages))

    def _do_dont(self, do: SyntaxTreeNode, rest: list[SyntaxTreeNode]) -> WrittenBlock | None:
        self._expect_closed(do)
        follower = _box_name(rest[0]) if rest else ""
        if follower != "dont":
            what = "`::: do` is not followed by `::: dont`" + (f" but by `::: {follower}`" if follower else "")
            mend = "write `::: dont`, its list and `:::` directly after it; what not to do may be one line"
            self._report(do, "do-dont", what, mend)
            return None
        dont = rest.pop(0)
        self._expect_closed(dont)
        first, second = self._only_list(do), self._only_list(dont)
        block = DoDont(tuple(item.line for item in first), tuple(item.line for item in second))
        return self._written(do, block, (*first, *second))

    def _figure(self, node: SyntaxTreeNode, name: str) -> WrittenBlock | None:
        captions = [child for child in node.children if child.type == "paragraph"]
        if not name or len(node.children) != 1 or not captions:
            self._report(
                node, "figure", "a figure needs an id and one paragraph", "write `::: figure ID`, its caption, `:::`"
            )
            return None
        caption = self._passage(captions[0], "prose")
        return self._written(node, Figure(name, caption.line), (caption,))

    def _tool(self, node: SyntaxTreeNode, rest: str) -> WrittenBlock | None:
        form, _, title = rest.partition(" ")
        title = title.strip()
        intro, body = self._tool_parts(node)
        if form not in _TOOLS or not title or body is None or (body.type == "table") != (form == "diary"):
            what = "a tool needs a form, a title and its list (a diary: its table)"
            self._report(node, "tool", what, "write `::: tool checklist|ladder|diary TITLE`, a line, the list, `:::`")
            return None
        columns: tuple[str, ...] = ()
        if form == "diary":
            columns, items, passages = self._diary(body)
        else:
            passages = self._items(body, "item")
            items = passages
        kind: Literal["checklist", "ladder", "diary"] = (
            "checklist" if form == "checklist" else "ladder" if form == "ladder" else "diary"
        )
        lead = (self._passage(intro, "prose"),) if intro else ()
        tool = Tool(kind, title, lead[0].line if lead else (), tuple(item.line for item in items), columns)
        return self._written(node, tool, self._titled(node, title, (*lead, *passages)))

    def _tool_parts(self, node: SyntaxTreeNode) -> tuple[SyntaxTreeNode | None, SyntaxTreeNode | None]:
        children = list(node.children)
        intro = children.pop(0) if children and children[0].type == "paragraph" else None
        is_whole = len(children) == 1 and children[0].type in {"bullet_list", "ordered_list", "table"}
        return intro, children[0] if is_whole else None

    def _diary(self, table: SyntaxTreeNode) -> tuple[tuple[str, ...], tuple[Passage, ...], tuple[Passage, ...]]:
        header, *rows = [self._cells(row) for part in table.children for row in part.children]
        for row in rows:
            if any(cell.text for cell in row[1:]):
                place, mend = row[0].place, "leave all cells after the first empty"
                self._problems.report(place, "diary", "a cell to write in already holds words", mend)
        labels = tuple(row[0] for row in rows)
        return tuple(cell.text for cell in header), labels, (*header, *labels)

    def _teach_back(self, node: SyntaxTreeNode, _rest: str) -> WrittenBlock:
        questions = self._only_list(node)
        return self._written(node, TeachBack(tuple(question.line for question in questions)), questions)

    def _treatments(self, node: SyntaxTreeNode, _rest: str) -> WrittenBlock:
        if node.children:
            self._report(node, "treatments", "`::: treatments` holds text", "leave it empty: topic.toml fills it")
        return self._written(node, TreatmentsHere(), ())

    # --- parts ----------------------------------------------------------------------------------------------------

    def _only_list(self, node: SyntaxTreeNode) -> tuple[Passage, ...]:
        if len(node.children) != 1 or node.children[0].type not in {"bullet_list", "ordered_list"}:
            self._report(node, "only-a-list", f"`::: {_box_name(node)}` is not one list", "put one `-` list in it")
            return ()
        return self._items(node.children[0], "item")

    def _titled(self, node: SyntaxTreeNode, title: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        if not title:
            return tuple(passages)
        token = Token("text", "", 0, content=title)
        return (read_passage([token], "title", self._place(node), self._inserts, self._problems), *passages)

    def _passage(self, node: SyntaxTreeNode, manner: Manner, place: Place | None = None) -> Passage:
        inline = next((child for child in node.children if child.type == "inline"), None)
        tokens = (inline.token.children or []) if inline and inline.token else []
        return read_passage(tokens, manner, place or self._place(node), self._inserts, self._problems)

    def _written(self, node: SyntaxTreeNode, block: Block, passages: Sequence[Passage]) -> WrittenBlock:
        return WrittenBlock(block, self._place(node), tuple(passages))

    def _expect_closed(self, node: SyntaxTreeNode) -> None:
        if node.nester_tokens and not node.nester_tokens.closing.markup:
            self._report(node, "unclosed-block", f"`::: {_box_name(node)}` is not closed", "end it with a line `:::`")

    def _place(self, node: SyntaxTreeNode) -> Place:
        return Place(self._shown, node.map[0] + 1 if node.map else 1)

    def _report(self, node: SyntaxTreeNode, rule: str, what: str, mend: str) -> None:
        self._problems.report(self._place(node), rule, what, mend)


def _box_name(node: SyntaxTreeNode) -> str:
    return node.info.strip().partition(" ")[0] if node.type == "container_box" else ""


def _box_rest(node: SyntaxTreeNode) -> str:
    return node.info.strip().partition(" ")[2].strip()
