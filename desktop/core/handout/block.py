"""Blocks of a topic as the plain dictionaries that the template sets; each has a `kind`."""

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import Any

from db.records import (
    Block,
    BulletList,
    CallOut,
    DoDont,
    Figure,
    Kind,
    Line,
    Link,
    Paragraph,
    Steps,
    Table,
    Tool,
    Topic,
    TreatmentsHere,
)
from desktop.core.handout.diary import heads_across
from desktop.core.handout.handout import Options
from desktop.core.handout.run import LineSetter, Run, headline, line_text, text_runs
from desktop.core.wording import EVIDENCE_DOTS, wording

PlainBlock = dict[str, Any]

TOOL_FORMS = ("checklist", "ladder", "diary")
# "Call us if you have:" means nothing without what follows. A table says by its heads what it is.
_LED_TO = ("bullets", "steps")
_LED_TO_BY_A_COLON = ("table", "treatments")
_LETTERS = re.compile(r"""font-size\s*[=:]\s*["']?([\d.]+)""")
_VIEW_BOX = re.compile(r"""viewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)""")
# The treatments that come first on a page are those that come first in care.
_ROLE_ORDER = ("first-step", "often-added", "selected-cases", "not-advised")


def _is_kept_in_brief(block: Block, after: Block | None) -> bool:
    if isinstance(block, Paragraph):
        return isinstance(after, BulletList | Steps)
    return isinstance(block, BulletList | Steps | CallOut | DoDont | Tool)


def _leads_to(paragraph: PlainBlock, kind: str) -> bool:
    ends_in_colon = paragraph["runs"][-1].get("t", "").rstrip().endswith(":")
    return kind in _LED_TO or (kind in _LED_TO_BY_A_COLON and ends_in_colon)


def _smallest_label(svg: str) -> float:
    """Return how high the smallest letters of a drawing are, as a share of its width; 0 where it has none."""
    letters = [float(size) for size in _LETTERS.findall(svg)]
    box = _VIEW_BOX.search(svg)
    return min(letters) / float(box[1]) if letters and box else 0.0


class BlockSetter:
    """Turns the blocks of one topic into plain dictionaries, in the order of the page."""

    def __init__(self, topic: Topic, options: Options) -> None:
        numbers = {source.id: number for number, source in enumerate(topic.sources, start=1)}
        # A short page has no list of sources that a mark could point to.
        has_marks = options.has_source_marks and options.length == "full"
        self._lines = LineSetter(topic.terms, numbers if has_marks else {})
        self._topic = topic
        self._options = options
        self._words = wording(topic.language)

    def plain(self, blocks: Sequence[Block]) -> list[PlainBlock]:
        """Return what the options leave of these blocks; a paragraph that leads to a list stays with it."""
        found = [plain for block in blocks if (plain := self._plain(block)) is not None]
        for before, after in pairwise(found):
            if before["kind"] == "paragraph":
                before["sticky"] = _leads_to(before, after["kind"])
        return found

    def brief(self, blocks: Sequence[Block]) -> list[PlainBlock]:
        """Return the lists and boxes with what leads to them, and no other prose."""
        return self.plain([own for own, after in zip_longest(blocks, blocks[1:]) if _is_kept_in_brief(own, after)])

    def unpictured(self, blocks: Sequence[Block]) -> list[PlainBlock]:
        """Return all but the pictures."""
        return self.plain([own for own in blocks if not isinstance(own, Figure)])

    def bare(self, blocks: Sequence[Block]) -> list[PlainBlock]:
        """Return `brief` with steps by their headlines alone; where nothing would be left, all but pictures."""
        shorter = [Steps(tuple(map(headline, own.items))) if isinstance(own, Steps) else own for own in blocks]
        return self.brief(shorter) or self.unpictured(blocks)

    def help_now(self, box: CallOut, heading: str, level: int) -> PlainBlock:
        """Return the box of red flags, which no option can take away."""
        title = heading or box.title or self._words.help_now
        return {
            "kind": "box",
            "tone": "help-now",
            "title": title,
            "title_again": self._words.continued.format(title=title),
            "level": level,
            "blocks": self.plain(box.blocks),
        }

    def _plain(self, block: Block) -> PlainBlock | None:
        match block:
            case Paragraph(line):
                runs = self._lines.runs(line)
                return {"kind": "paragraph", "runs": runs, "sticky": False} if runs else None
            case BulletList(items):
                return {"kind": "bullets", "items": self._items(items)}
            case Steps(items):
                return {"kind": "steps", "items": self._items(items)}
            case DoDont():
                return self._do_dont(block)
            case Table(header, rows):
                return {"kind": "table", "header": self._items(header), "rows": [self._items(row) for row in rows]}
            case _:
                return self._special(block)

    def _special(self, block: Block) -> PlainBlock | None:
        match block:
            case CallOut(tone="help-now"):
                return self.help_now(block, block.title, level=3)
            case CallOut(tone, title, blocks):
                return {"kind": "box", "tone": tone, "title": title, "level": 3, "blocks": self.plain(blocks)}
            case Tool():
                return self._tool(block)
            case _:
                return self._optional(block)

    def _optional(self, block: Block) -> PlainBlock | None:
        match block:
            case Figure() if self._options.has_pictures:
                return self._figure(block)
            case TreatmentsHere() if self._topic.links:
                return self._treatments()
            case _:
                return None

    def _items(self, lines: tuple[Line, ...]) -> list[list[Run]]:
        return [self._lines.runs(line) for line in lines]

    def _do_dont(self, block: DoDont) -> PlainBlock:
        return {
            "kind": "do-dont",
            "do": {"title": self._words.do, "items": self._items(block.do)},
            "dont": {"title": self._words.dont, "items": self._items(block.dont)},
        }

    def _figure(self, block: Figure) -> PlainBlock | None:
        found = [drawing for drawing in self._topic.illustrations if drawing.id == block.illustration]
        if not found:
            return None
        svg, alt = found[0].svg, found[0].alt
        runs = self._lines.runs(block.caption)
        return {"kind": "figure", "svg": svg, "alt": alt, "caption": runs, "label": _smallest_label(svg)}

    def _tool(self, block: Tool) -> PlainBlock:
        corner, heads = heads_across(
            block.columns[0] if block.columns else "", list(map(line_text, block.items)), self._words.weekdays
        )
        across = {"corner": corner, "heads": heads} if block.form == "diary" else {}
        return {
            **across,
            "kind": block.form,
            "title": block.title,
            "intro": self._lines.runs(block.intro),
            "columns": [text_runs(column) for column in block.columns],
            "items": self._items(block.items),
        }

    def _treatments(self) -> PlainBlock:
        words = self._words
        first = words.treatment if self._topic.kind in (Kind.CAUSE, Kind.WARNING_SIGN) else words.used_for
        links = sorted(self._topic.links, key=lambda link: _ROLE_ORDER.index(link.role))
        return {
            "kind": "treatments",
            "header": [first, words.role, words.evidence],
            "rows": [self._treatment(link) for link in links],
        }

    def _treatment(self, link: Link) -> PlainBlock:
        return {
            "name": text_runs(link.name, is_bold=True),
            "note": text_runs(link.note),
            "role": self._words.roles[link.role],
            "evidence": self._words.evidences[link.evidence],
            "dots": EVIDENCE_DOTS[link.evidence],
        }
