"""Text as runs: the smallest pieces of a line that the template sets in one way.

A run is a dictionary with `t` (its letters) and, where they apply, `b` (bold), `keep` (never broken over two lines),
`mark` (numbers of sources) or `gap` (a character that no bundled font has, printed as an empty box).
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile
from typing import Any

from db.records import Line, Span, Term

Run = dict[str, Any]

_PHONE = r"\+?\(?\d[\d ().\-/]{5,20}\d"
_NUMBER = r"\b\d[\d.,–-]*"
_SHARE = rf"{_NUMBER} (?:in|de cada) \d[\d,]*"
_AMOUNT = rf"{_NUMBER}(?: (?:to|a|y|and) \d[\d.,]*)? (?:[^\W\d_]{{1,12}}\b|%)"
# "X-" alone at the end of a line is no word.
_ONE_LETTER_FIRST = r"\b[^\W\d_]-[^\W\d_]+\b"
_KEPT = re.compile(f"({_PHONE}|{_SHARE}|{_AMOUNT}|{_ONE_LETTER_FIRST})")
_SAID = re.compile(r"[.!][”\"»)]?\s*$")
_SENTENCE_END = re.compile(r"[.!?][”\"»)]?(?=\s|$)")
# A sentence that does nothing but name another page is a link; paper has none to follow.
_ONLY_LEADS = re.compile(
    r"(?:^ ?|(?<=[.?!] ))(?:See|Read|Vea|Lea)(?: also| more about| about| también| además| más sobre| sobre)?"
    r"(?: the| an?| el| las?| los)? $"
)
_AND_ANOTHER = re.compile(r"(?: and| y)(?: the| an?| el| las?| los)? ")


def text_runs(text: str, *, is_bold: bool = False) -> list[Run]:
    """Return the runs of a text with its phones, doses and amounts kept on one line.

    >>> text_runs("Take 70 mg.")
    [{'t': 'Take '}, {'t': '70 mg', 'keep': True}, {'t': '.'}]
    """
    bold: Run = {"b": True} if is_bold else {}
    pieces = enumerate(_KEPT.split(text))
    return [{"t": piece, **bold, **({"keep": True} if place % 2 else {})} for place, piece in pieces if piece]


def line_text(line: Line) -> str:
    """Return the letters of a line without their style."""
    return "".join(span.text for span in line)


def headline(line: Line) -> Line:
    """Return the headline of a step: its bold beginning to the end of the sentence, and the answer to a question.

    A line without a headline is returned whole.

    >>> line_text(headline((Span("Stop", strong=True), Span(" if pain goes below the knee. Rest."))))
    'Stop if pain goes below the knee.'
    """
    bold = tuple(takewhile(lambda span: span.strong, line))
    if not bold or _SAID.search(line_text(bold)):
        return bold or line
    kept = list(bold)
    for span in line[len(bold) :]:
        end = _SENTENCE_END.search(span.text)
        if end and span.text[end.end() :].strip():
            # Its sources stand for what follows, too: the mark comes after the whole step.
            return (*kept, replace(span, text=span.text[: end.end()], sources=()))
        kept.append(span)
        if end:
            break
    return tuple(kept)


def on_paper(line: Line) -> Line:
    """Return a line without its sentences that only lead to another page: paper has no links to follow."""
    kept = list(line)
    for place in range(len(kept) - 1, 0, -1):
        lead = _ONLY_LEADS.search(kept[place - 1].text) if kept[place:] and kept[place].topic else None
        end = _end_of_links(kept, place) if lead else 0
        if lead is None or not kept[end:] or not kept[end].text.startswith("."):
            continue
        before = replace(kept[place - 1], text=kept[place - 1].text[: lead.start()].rstrip())
        after = replace(kept[end], text=kept[end].text[1:])
        kept[place - 1 : end + 1] = [span for span in (before, after) if span.text or span.sources]
    return tuple(kept)


def _end_of_links(line: list[Span], place: int) -> int:
    """Return the place after the link at `place`, and after those that an *and* joins to it."""
    end = place + 1
    while line[end + 1 :] and line[end + 1].topic and _AND_ANOTHER.fullmatch(line[end].text):
        end += 2
    return end


class LineSetter:
    """Turns lines into runs in reading order, and explains each glossary term in brackets at its first use."""

    def __init__(self, terms: Iterable[Term], source_numbers: dict[str, int]) -> None:
        self._unexplained = {term.id: term for term in terms}
        self._source_numbers = source_numbers

    def runs(self, line: Line) -> list[Run]:
        """Return the runs of one line; a second call sees the terms of the first as explained."""
        runs: list[Run] = []
        before = ""
        line = on_paper(line)
        for span in line:
            before += span.text
            runs += text_runs(span.text, is_bold=span.strong)
            runs += text_runs(self._explanation(span.term, line_text(line), before))
            numbers = sorted(self._source_numbers[source] for source in span.sources if source in self._source_numbers)
            if numbers:
                runs.append({"t": ", ".join(str(number) for number in numbers), "mark": True})
        return runs

    def _explanation(self, term_id: str, line: str, before: str) -> str:
        term = self._unexplained.pop(term_id, None)
        if term is None or _says(line, term.definition):
            return ""
        # No brackets within brackets.
        definition = term.definition.rstrip(".").replace(" (", ", ").replace(")", "")
        is_in_brackets = before.count("(") > before.count(")")
        return f": {definition}" if is_in_brackets else f" ({definition})"


def _says(line: str, definition: str) -> bool:
    """Return whether a line explains its word itself: it holds four words of the definition in a row."""
    words = definition.rstrip(".").split()
    return any(" ".join(words[start : start + 4]) in line for start in range(max(1, len(words) - 3)))
