"""Spans of text as the markup of a text block; every letter of the library is escaped on the way."""

from dataclasses import dataclass
from html import escape

from db.records import Line, Source, Span, Term
from desktop.widgets.theme import Theme

_ROOM = "&nbsp;"


@dataclass(frozen=True, slots=True)
class Markup:
    """Turns spans into markup in the colours of a theme.

    `marks` gives each source its number on the page; `terms` what hovering over a word explains; `needle` are words to
    show marked (those that were searched for).
    """

    theme: Theme
    terms: dict[str, Term]
    marks: dict[str, int]
    line_height: int = 128

    @classmethod
    def of(cls, theme: Theme, terms: tuple[Term, ...], sources: tuple[Source, ...]) -> "Markup":
        """Return the markup for a page with these terms and sources."""
        return cls(
            theme,
            {term.id: term for term in terms},
            {source.id: number for number, source in enumerate(sources, start=1)},
        )

    def paragraph(self, line: Line, *, size_px: int, colour: str = "", line_height: int = 0) -> str:
        """Return one paragraph, `size_px` pixels high."""
        height = line_height or self.line_height
        style = f"font-size:{size_px}px;line-height:{height}%;color:{colour or self.theme.ink};margin:0"
        return f'<p style="{style}">{self.run(line)}</p>'

    def run(self, line: Line) -> str:
        """Return the spans of a line, one after the other."""
        return "".join(self._span(span) for span in line)

    def tips(self) -> dict[str, str]:
        """Return what hovering over each link of a page explains."""
        return {
            f"term:{term.id}": f"<p><b>{escape(term.name)}</b>: {escape(term.definition)}</p>"
            for term in self.terms.values()
        }

    def _span(self, span: Span) -> str:
        text = escape(span.text)
        if span.strong:
            text = f"<b>{text}</b>"
        if span.topic:
            text = f'<a style="color:{self.theme.link}" href="topic:{escape(span.topic)}">{text}</a>'
        elif span.term in self.terms:
            style = f"color:{self.theme.ink};text-decoration:underline"
            text = f'<a style="{style}" href="term:{escape(span.term)}">{text}</a>'
        sources = sorted((source for source in span.sources if source in self.marks), key=self.marks.__getitem__)
        marks = "".join(self._mark(source, is_last=source == sources[-1]) for source in sources)
        return f"{text}<sup>{marks}</sup>" if marks else text

    def _mark(self, source: str, *, is_last: bool) -> str:
        """Return the number as a link that has room around it: a lone small digit is hard to hit."""
        style = f"color:{self.theme.link};text-decoration:none"
        after = _ROOM if is_last else ","
        return f'<a style="{style}" href="source:{escape(source)}">{_ROOM}{self.marks[source]}{after}</a>'


def plain(line: Line) -> str:
    """Return the words of a line without any marks."""
    return "".join(span.text for span in line)
