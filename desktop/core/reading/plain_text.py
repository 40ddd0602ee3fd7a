"""A topic as plain text: readable in a terminal, by a screen reader and in a diff."""

from collections.abc import Iterable
from datetime import date

from db.records import (
    Block,
    BulletList,
    CallOut,
    DoDont,
    Figure,
    Line,
    Paragraph,
    Steps,
    Table,
    TeachBack,
    Tool,
    Topic,
    TreatmentsHere,
)
from desktop.core.handout.run import LineSetter
from desktop.core.wording import review_sentences, wording


def plain_text(topic: Topic, today: date) -> str:
    """Return the page with its sources numbered and its state of review on `today`."""
    words = wording(topic.language)
    setter = _TextSetter(topic)
    parts = [_underlined(topic.title, "="), topic.clinical_name]
    for section in topic.sections:
        parts += [_underlined(section.heading, "-")] if section.heading else []
        parts += [setter.text(block) for block in section.blocks]
    parts += [_underlined(words.sources_and_dates, "-")]
    parts += ["\n".join(f"[{number}] {source.citation}" for number, source in enumerate(topic.sources, start=1))]
    parts += ["\n".join((*review_sentences(topic.review, topic.language, today), words.general_information))]
    return "\n\n".join(part for part in parts if part) + "\n"


def _underlined(words: str, rule: str) -> str:
    return f"{words}\n{rule * len(words)}"


def _listed(items: Iterable[str], mark: str) -> str:
    return "\n".join(f"{mark} {item}" for item in items)


class _TextSetter:
    def __init__(self, topic: Topic) -> None:
        numbers = {source.id: number for number, source in enumerate(topic.sources, start=1)}
        self._lines = LineSetter(topic.terms, numbers)
        self._topic = topic
        self._words = wording(topic.language)

    def text(self, block: Block) -> str:
        match block:
            case Paragraph(line):
                return self._line(line)
            case BulletList(items) | TeachBack(items):
                return _listed(self._all(items), "-")
            case Steps(items):
                return self._numbered(items)
            case CallOut(_, title, blocks):
                inside = "\n".join(part for part in (title, *(self.text(part) for part in blocks)) if part)
                return "\n".join(f"| {line}" for line in inside.splitlines())
            case Table(header, rows):
                return "\n".join(" | ".join(self._all(row)) for row in (header, *rows))
            case _:
                return self._special(block)

    def _special(self, block: Block) -> str:
        match block:
            case DoDont(do, dont):
                halves = ((self._words.do, do), (self._words.dont, dont))
                return "\n\n".join(f"{title}:\n{_listed(self._all(items), '-')}" for title, items in halves)
            case Figure(illustration, caption):
                alt = "".join(drawing.alt for drawing in self._topic.illustrations if drawing.id == illustration)
                return f"[{alt}]\n{self._line(caption)}"
            case Tool():
                return self._tool(block)
            case TreatmentsHere():
                return self._treatments()
            case _:
                return ""

    def _line(self, line: Line) -> str:
        return "".join(f"[{run['t']}]" if run.get("mark") else run["t"] for run in self._lines.runs(line))

    def _all(self, lines: Iterable[Line]) -> list[str]:
        return [self._line(line) for line in lines]

    def _numbered(self, lines: Iterable[Line]) -> str:
        return "\n".join(f"{number}. {text}" for number, text in enumerate(self._all(lines), start=1))

    def _tool(self, tool: Tool) -> str:
        head = f"{tool.title}\n{self._line(tool.intro)}".strip()
        if tool.form == "diary":
            blank = " | ____" * (len(tool.columns) - 1)
            return "\n".join((head, " | ".join(tool.columns), *(f"{row}{blank}" for row in self._all(tool.items))))
        return f"{head}\n{_listed(self._all(tool.items), '[ ]')}"

    def _treatments(self) -> str:
        words = self._words
        links = self._topic.links
        return "\n".join(
            f"- {link.name}: {words.roles[link.role]}. {words.evidence}: {words.evidences[link.evidence]}. {link.note}"
            for link in links
        )
