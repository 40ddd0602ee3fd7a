"""The inside of a line: strong words, terms, links to topics, footnote marks, facts, the emergency wording."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markdown_it.token import Token

from db.builder.problem import Place, Problems
from db.builder.written import Fact, Manner, Mark, Passage
from db.records import Language, Line, Span

GOOD_SENSE = "good-sense"
"""The mark of advice that needs no source: `[^good-sense]`."""

_INSERT = re.compile(r"\[\^([^\]\s]*)\]|\{\{\s*([^{}]*?)\s*\}\}")
_RAW_LINK = re.compile(r"https?://\S+|\bwww\.\S+|\S+@\S+\.\w+")
_REFUSED = {
    "em_open": ("italics", "italics are hard to read with low vision", "use **strong** or plain words"),
    "html_inline": ("no-html", "HTML does not belong in a page", "use the blocks of db/content/README.md"),
    "image": ("no-images", "an image stands in the text", "use `::: figure ID`"),
    "code_inline": ("no-code", "code marks (`) do not belong in a page", "write plain words"),
    "hardbreak": ("no-line-breaks", "a forced line break stands in the text", "end the line without blanks or \\"),
}


@dataclass(frozen=True, slots=True)
class Inserts:
    """What `{{…}}` stands for in one language."""

    language: Language
    facts: Mapping[str, Fact]
    emergency: str


@dataclass(slots=True)
class _Piece:
    span: Span
    is_typed: bool = True
    fact_source: str = ""


class _LineReader:
    """Gathers the pieces of one line while it walks the tokens."""

    def __init__(self, inserts: Inserts, place: Place, problems: Problems) -> None:
        self._inserts = inserts
        self._place = place
        self._problems = problems
        self._pieces: list[_Piece] = []
        self._style = Span("")
        self._link_start = 0
        self.starts: list[tuple[int, Place]] = [(0, place)]
        self.sources: list[Mark] = []
        self.good_sense: list[Mark] = []
        self.facts: list[Mark] = []
        self.terms: list[Mark] = []
        self.topics: list[Mark] = []

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            match token.type:
                case "text":
                    self._read_text(token.content)
                case "softbreak" | "hardbreak":
                    self._break_line(token)
                case "strong_open" | "strong_close":
                    self._style = replace(self._style, strong=token.type == "strong_open")
                case "link_open":
                    self._open_link(token)
                case "link_close":
                    self._close_link()
                case _:
                    self._refuse(token)

    def line(self) -> Line:
        marked = {mark.id for mark in self.sources}
        for piece in self._pieces:
            if piece.fact_source and piece.fact_source not in marked:
                piece.span = replace(piece.span, sources=(piece.fact_source,))
        spans: list[Span] = []
        for piece in self._pieces:
            last = spans[-1] if spans else None
            if last and not last.sources and replace(last, text="") == replace(piece.span, text="", sources=()):
                spans[-1] = replace(piece.span, text=last.text + piece.span.text)
            else:
                spans.append(piece.span)
        return tuple(spans)

    def text(self) -> str:
        return "".join(piece.span.text for piece in self._pieces)

    def typed(self) -> str:
        return "".join(piece.span.text if piece.is_typed else " " * len(piece.span.text) for piece in self._pieces)

    def _break_line(self, token: Token) -> None:
        if token.type == "hardbreak":
            self._refuse(token)
        self._put(" ")
        self._place = Place(self._place.path, self._place.line + 1)
        self.starts.append((len(self.text()), self._place))

    def _read_text(self, text: str) -> None:
        text = re.sub(r"\s+", " ", text)
        if raw := _RAW_LINK.search(text):
            what, mend = f"a raw address stands in the text ({raw[0]})", "name the source with [^source-id]"
            self._problems.report(self._place, "no-raw-links", what, mend)
        end = 0
        for insert in _INSERT.finditer(text):
            self._put(text[end : insert.start()])
            end = insert.end()
            if insert[1] is not None:
                self._mark_source(insert[1])
            else:
                self._insert(insert[2])
        self._put(text[end:])

    def _mark_source(self, source: str) -> None:
        marks = self.good_sense if source == GOOD_SENSE else self.sources
        marks.append(Mark(source, self._place))
        if not self._pieces:
            what, mend = f"the mark [^{source}] follows no words", "put it after the sentence it supports"
            self._problems.report(self._place, "mark-without-words", what, mend)
            return
        if source == GOOD_SENSE:
            return
        last = self._pieces[-1]
        last.span = replace(last.span, sources=(*last.span.sources, source))

    def _insert(self, name: str) -> None:
        if name == "emergency":
            self._put(self._inserts.emergency, is_typed=False)
        elif name in self._inserts.facts:
            fact = self._inserts.facts[name]
            self.facts.append(Mark(name, self._place))
            self._put(fact.texts[self._inserts.language], is_typed=False, fact_source=fact.source)
        else:
            what, mend = f"no fact has the id “{name}”", "write the fact in db/content/facts/*.toml or mend the id"
            self._problems.report(self._place, "unknown-fact", what, mend)

    def _open_link(self, token: Token) -> None:
        self._link_start = len(self._pieces)
        scheme, _, target = str(token.attrs.get("href", "")).partition(":")
        if scheme == "term" and target:
            self.terms.append(Mark(target, self._place))
            self._style = replace(self._style, term=target)
        elif scheme == "topic" and target:
            self.topics.append(Mark(target, self._place))
            self._style = replace(self._style, topic=target)
        else:
            what, mend = "a link goes to neither a term nor a topic", "write [words](term:ID) or [words](topic:ID)"
            self._problems.report(self._place, "no-raw-links", what, mend)

    def _close_link(self) -> None:
        if not "".join(piece.span.text for piece in self._pieces[self._link_start :]).strip():
            what, mend = "a link has no words", "write [words](term:ID) or [words](topic:ID)"
            self._problems.report(self._place, "empty-link", what, mend)
        self._style = replace(self._style, term="", topic="")

    def _refuse(self, token: Token) -> None:
        if token.type in _REFUSED:
            self._problems.report(self._place, *_REFUSED[token.type])

    def _put(self, text: str, *, is_typed: bool = True, fact_source: str = "") -> None:
        if text:
            self._pieces.append(_Piece(replace(self._style, text=text), is_typed, fact_source))


def read_passage(
    tokens: Sequence[Token], manner: Manner, place: Place, inserts: Inserts, problems: Problems
) -> Passage:
    """Return the passage made of the inline tokens that begin at `place`; what does not belong becomes a problem."""
    reader = _LineReader(inserts, place, problems)
    reader.read(tokens)
    return Passage(
        manner,
        reader.line(),
        reader.text(),
        reader.typed(),
        tuple(reader.starts),
        tuple(reader.sources),
        tuple(reader.facts),
        tuple(reader.terms),
        tuple(reader.topics),
        tuple(reader.good_sense),
    )
