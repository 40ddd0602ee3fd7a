"""A topic as one HTML file without scripts, links or anything to fetch."""

from base64 import b64encode
from collections.abc import Iterable
from datetime import date
from html import escape

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
    TeachBack,
    Tool,
    Topic,
    TreatmentsHere,
)
from desktop.core.handout.run import LineSetter, Run
from desktop.core.wording import review_sentences, wording

_STYLE = (
    "body{max-width:65ch;margin:2rem auto;padding:0 1rem;font:1.1rem/1.55 'Atkinson Hyperlegible',sans-serif}"
    "aside{border:2px solid;border-radius:8px;padding:0 1rem;margin:1rem 0}.help-now{border-color:#a3201d}"
    "table{border-collapse:collapse}td,th{border:1px solid;padding:.3rem .6rem;text-align:left;vertical-align:top}"
    "img{max-width:100%}"
)


def html(topic: Topic, today: date) -> str:
    """Return the page as a whole HTML document; every text of the topic is escaped."""
    words = wording(topic.language)
    setter = _HtmlSetter(topic)
    parts = [_element("h1", escape(topic.title)), _paragraph(topic.clinical_name)]
    for section in topic.sections:
        parts += [_element("h2", escape(section.heading))] if section.heading else []
        parts += [setter.element(block) for block in section.blocks]
    parts += [_element("h2", escape(words.sources_and_dates))]
    parts += [_list("ol", (escape(source.citation) for source in topic.sources))]
    parts += [_paragraph(" ".join((*review_sentences(topic.review, topic.language, today), words.general_information)))]
    head = f'<meta charset="utf-8">{_element("title", escape(topic.title))}{_element("style", _STYLE)}'
    body = "\n".join(part for part in parts if part)
    return f'<!doctype html>\n<html lang="{topic.language}">\n<head>{head}</head>\n<body>\n{body}\n</body>\n</html>\n'


def _element(name: str, inside: str, style_class: str = "") -> str:
    attribute = f' class="{style_class}"' if style_class else ""
    return f"<{name}{attribute}>{inside}</{name}>"


def _paragraph(text: str) -> str:
    return _element("p", escape(text)) if text else ""


def _list(name: str, items: Iterable[str]) -> str:
    return _element(name, "".join(_element("li", item) for item in items))


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = _element("tr", "".join(f'<th scope="col">{cell}</th>' for cell in header))
    body = "".join(_element("tr", "".join(_element("td", cell) for cell in row)) for row in rows)
    return _element("table", _element("thead", head) + _element("tbody", body))


def _run(run: Run) -> str:
    text = escape(run["t"])
    if run.get("mark"):
        return _element("sup", text)
    return _element("strong", text) if run.get("b") else text


class _HtmlSetter:
    def __init__(self, topic: Topic) -> None:
        numbers = {source.id: number for number, source in enumerate(topic.sources, start=1)}
        self._lines = LineSetter(topic.terms, numbers)
        self._topic = topic
        self._words = wording(topic.language)

    def element(self, block: Block) -> str:
        match block:
            case Paragraph(line):
                return _element("p", self._line(line))
            case BulletList(items) | TeachBack(items):
                return _list("ul", self._all(items))
            case Steps(items):
                return _list("ol", self._all(items))
            case CallOut(tone, title, blocks):
                head = _element("h3", escape(title)) if title else ""
                return _element("aside", head + "".join(self.element(part) for part in blocks), tone)
            case Table(header, rows):
                return _table(self._all(header), (self._all(row) for row in rows))
            case _:
                return self._special(block)

    def _special(self, block: Block) -> str:
        match block:
            case DoDont(do, dont):
                halves = ((self._words.do, do), (self._words.dont, dont))
                return "".join(_element("h3", escape(name)) + _list("ul", self._all(items)) for name, items in halves)
            case Figure():
                return self._figure(block)
            case Tool():
                return self._tool(block)
            case TreatmentsHere() if self._topic.links:
                return self._treatments()
            case _:
                return ""

    def _line(self, line: Line) -> str:
        return "".join(_run(run) for run in self._lines.runs(line))

    def _all(self, lines: Iterable[Line]) -> list[str]:
        return [self._line(line) for line in lines]

    def _figure(self, figure: Figure) -> str:
        caption = _element("figcaption", self._line(figure.caption))
        for drawing in self._topic.illustrations:
            if drawing.id == figure.illustration:
                # As an image, so that nothing inside the drawing can run.
                address = f"data:image/svg+xml;base64,{b64encode(drawing.svg.encode()).decode()}"
                return _element("figure", f'<img src="{address}" alt="{escape(drawing.alt)}">{caption}')
        return _element("figure", caption)

    def _tool(self, tool: Tool) -> str:
        head = _element("h3", escape(tool.title)) + _element("p", self._line(tool.intro))
        if tool.form == "diary":
            blanks = [""] * (len(tool.columns) - 1)
            rows = ([label, *blanks] for label in self._all(tool.items))
            return head + _table((escape(column) for column in tool.columns), rows)
        return head + _list("ol" if tool.form == "ladder" else "ul", (f"☐ {item}" for item in self._all(tool.items)))

    def _treatments(self) -> str:
        words = self._words
        is_cause = self._topic.kind in (Kind.CAUSE, Kind.WARNING_SIGN)
        header = (words.treatment if is_cause else words.used_for, words.role, words.evidence)
        return _table(map(escape, header), (self._treatment(link) for link in self._topic.links))

    def _treatment(self, link: Link) -> tuple[str, str, str]:
        name = f"{_element('strong', escape(link.name))}<br>{escape(link.note)}"
        return name, escape(self._words.roles[link.role]), escape(self._words.evidences[link.evidence])
