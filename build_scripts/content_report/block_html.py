"""Blocks of a page as HTML, for the copy that a clinician reads."""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence

from build_scripts.content_report.markup import Html, join, listed, table, tag
from db.builder.advice import Advice
from db.builder.plain_text import line_text
from db.records import (
    Block,
    BulletList,
    CallOut,
    DoDont,
    Figure,
    Illustration,
    Line,
    Paragraph,
    Span,
    Steps,
    Table,
    TeachBack,
    Term,
    Tool,
)

_JOINED = "\N{WORD JOINER}"
"""Keeps the number of a source on the line of its sentence."""
_OUR_FONT, _ANY_PLAIN_FONT = "Atkinson Hyperlegible", "Atkinson Hyperlegible, sans-serif"


class BlockWriter:
    """Writes blocks with numbered sources; what stands in `unsourced` gets the mark of advice without a source."""

    def __init__(
        self,
        numbers: Mapping[str, int],
        terms: Mapping[str, Term],
        drawings: Mapping[str, Illustration],
        unsourced: Sequence[Advice],
        do_and_dont: tuple[str, str],
    ) -> None:
        self._numbers = numbers
        self._terms = terms
        self._drawings = drawings
        self._unsourced = {piece.text for piece in unsourced}
        self._do_and_dont = do_and_dont

    def html(self, block: Block) -> Html:
        """Return a block; the place of linked treatments is empty."""
        match block:
            case Paragraph(line):
                return tag("p", self._line(line))
            case BulletList(items):
                return listed_lines(self._items(items), "ul")
            case Steps(items):
                return listed_lines(self._items(items), "ol")
            case CallOut(tone, title, blocks):
                inside = join(self.html(inner) for inner in blocks)
                return tag("div", tag("h4", title) if title else Html(""), inside, style=f"call-out {tone}")
            case DoDont(do, dont):
                halves = zip(self._do_and_dont, (do, dont), strict=True)
                return join(join((tag("h4", head), listed_lines(self._items(half), "ul"))) for head, half in halves)
            case _:
                return self._special(block)

    def _special(self, block: Block) -> Html:
        match block:
            case Figure(illustration, caption):
                return self._figure(illustration, caption)
            case Table(header, rows):
                return table(
                    [self._line(cell) for cell in header], ([self._line(cell) for cell in row] for row in rows)
                )
            case Tool():
                return self._tool(block)
            case TeachBack(questions):
                return listed(self._line(question) for question in questions)
            case _:
                return Html("")

    def _items(self, lines: Iterable[Line]) -> Iterable[tuple[Html, bool]]:
        return ((self._line(line), line_text(line) in self._unsourced) for line in lines)

    def _line(self, line: Line) -> Html:
        return join(self._span(span) for span in line)

    def _span(self, span: Span) -> Html:
        text = tag("strong", span.text) if span.strong else join([span.text])
        if term := self._terms.get(span.term):
            text = join((tag("span", text, style="explained"), tag("small", f" [{term.definition}]")))
        marks = ", ".join(str(self._numbers[source]) for source in span.sources if source in self._numbers)
        return join((text, _JOINED, tag("sup", f"[{marks}]"))) if marks else text

    def _figure(self, name: str, caption: Line) -> Html:
        drawing = self._drawings.get(name)
        picture = Html("")
        if drawing:
            # A browser that lacks our font would set the labels in one with serifs.
            svg = drawing.svg.replace(f'"{_OUR_FONT}"', f'"{_ANY_PLAIN_FONT}"')
            address = f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
            picture = tag("div", Html(f'<img src="{address}" alt="">'), tag("p", tag("small", drawing.alt)))
        return tag("figure", picture, tag("figcaption", self._line(caption)))

    def _tool(self, tool: Tool) -> Html:
        head = (tag("h4", tool.title), tag("p", self._line(tool.intro)))
        if tool.form == "diary":
            rows = ([self._line(item), *("" for _ in tool.columns[1:])] for item in tool.items)
            return join((*head, table(tool.columns, rows)))
        return join((*head, listed(join(("☐ ", self._line(item))) for item in tool.items)))


def listed_lines(lines: Iterable[tuple[Html, bool]], name: str) -> Html:
    """Return a list in which advice without a source bears its mark."""
    return tag(name, *(tag("li", line, style="unsourced" if is_unsourced else "") for line, is_unsourced in lines))
