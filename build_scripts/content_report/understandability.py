"""Which items of published standards a page meets, as far as a program can see.

After AHRQ's PEMAT-P (Patient Education Materials Assessment Tool, printed materials) and the CDC Clear Communication
Index. A program sees form, not sense: `is_estimate` marks what it only guesses, and a person has the last word.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from build_scripts.content_report.passive_voice import passive_share
from db.builder.scoring import prose
from db.builder.written import Content, Page, WrittenTopic
from db.query import folded_words
from db.readability import LIMITS, Scores, sentences, words
from db.records import BulletList, CallOut, DoDont, Figure, Kind, Language, Steps, Table, Tool

Verdict = Literal["yes", "no", "does not apply"]

_MOST_PASSIVE = 0.2
_MOST_ROWS = 12
_MOST_COLUMNS = 5
_MOST_STRETCH_WORDS = 250
_LEAST_YOU = 0.01
_STEM = 5
_YOU: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:usted|ustedes|su|sus|le|les)\b", re.IGNORECASE),
}
_SHARES = ("in-10", "in-100", "in-1000", "in-10000")


@dataclass(frozen=True, slots=True)
class Item:
    """One question of the standards, its answer and what was seen."""

    question: str
    verdict: Verdict
    seen: str
    is_estimate: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    topic: WrittenTopic
    page: Page
    scores: Scores
    content: Content

    @property
    def keys(self) -> set[str]:
        return {section.key for section in self.page.sections}

    @property
    def text(self) -> str:
        return " ".join(passage.text for passage in prose(self.page))


_Answer = tuple[bool | None, str]


def items(topic: WrittenTopic, page: Page, scores: Scores, content: Content) -> tuple[Item, ...]:
    """Return the answer to each question; of none it is said that a person would agree."""
    seen = _Seen(topic, page, scores, content)
    found = []
    for question, (answer, is_estimate) in _QUESTIONS.items():
        is_met, what = answer(seen)
        verdict: Verdict = "does not apply" if is_met is None else "yes" if is_met else "no"
        found.append(Item(question, verdict, what, is_estimate))
    return tuple(found)


def _purpose(seen: _Seen) -> _Answer:
    names = seen.topic.names[seen.page.language]
    known = _stems(" ".join((names.title, names.clinical_name, *(alias.text for alias in names.aliases))))
    shared = known & _stems(_main_message(seen))
    return bool(shared), f"{len(shared)} words of its names stand in the main message"


def _summary(seen: _Seen) -> _Answer:
    count = len(sentences(_main_message(seen), seen.page.language))
    return 1 <= count <= 3, f"{count} sentences"


def _plain_words(seen: _Seen) -> _Answer:
    scores = seen.scores
    return scores.passes, f"{scores.first_name} {scores.first:.1f}, {scores.second_name} {scores.second:.1f}"


def _terms(seen: _Seen) -> _Answer:
    linked = {mark.id for passage in seen.page.passages for mark in passage.terms}
    return bool(linked) or None, f"{len(linked)} words explained"


def _active(seen: _Seen) -> _Answer:
    share = passive_share(seen.text, seen.page.language)
    return share <= _MOST_PASSIVE, f"about {share:.0%} of the sentences are passive"


def _you(seen: _Seen) -> _Answer:
    text = " ".join(passage.text for passage in seen.page.passages)
    count, total = len(_YOU[seen.page.language].findall(text)), len(words(text))
    return count >= _LEAST_YOU * total, f"“you” or “your” {count} times in {total} words"


def _shares(seen: _Seen) -> _Answer:
    facts = seen.content.shared.facts
    mixed = []
    for section in seen.page.sections:
        marks = {mark.id for passage in section.passages for mark in passage.facts}
        units = sorted({facts[mark].unit for mark in marks if mark in facts} & set(_SHARES))
        mixed += [f"{section.key}: {', '.join(units)}"] if len(units) > 1 else []
    return not mixed, "; ".join(mixed) or "no section mixes them"


def _chunks(seen: _Seen) -> _Answer:
    limits = LIMITS[seen.page.language]
    longest = max((len(words(passage.text)) for passage in prose(seen.page)), default=0)
    lists = [len(block.items) for block in _blocks(seen) if isinstance(block, BulletList | Steps)]
    lists += [len(half) for block in _blocks(seen) if isinstance(block, DoDont) for half in (block.do, block.dont)]
    rows = max(lists, default=0)
    is_short = longest <= limits.paragraph_words and rows <= _MOST_ROWS
    return is_short, f"longest paragraph {longest} words, longest list {rows} lines"


def _headings(seen: _Seen) -> _Answer:
    heading, longest = max(_stretches(seen.page), key=lambda stretch: stretch[1], default=("", 0))
    what = f"{len(seen.page.sections) - 1} headings; {longest} words at a stretch in “{heading}”"
    return longest <= _MOST_STRETCH_WORDS, what


def _stretches(page: Page) -> Iterator[tuple[str, int]]:
    """Yield the words between one heading and the next; bold words that begin a paragraph are a heading too."""
    for section in page.sections:
        count = 0
        for passage in section.passages:
            if passage.line and passage.line[0].strong:
                yield section.heading, count
                count = 0
            count += len(words(passage.text))
        yield section.heading, count


def _cues(seen: _Seen) -> _Answer:
    boxes = sum(isinstance(block, CallOut) for block in _blocks(seen))
    strong = sum(span.strong for passage in seen.page.passages for span in passage.line)
    return bool(boxes and strong), f"{boxes} boxes, {strong} bold words or phrases"


def _picture(seen: _Seen) -> _Answer:
    count = sum(isinstance(block, Figure) for block in _blocks(seen))
    if not count and seen.topic.no_picture:
        return None, f"reason given: {seen.topic.no_picture}"
    return bool(count), f"{count} with caption and description"


def _tables(seen: _Seen) -> _Answer:
    columns = [len(block.header) for block in _blocks(seen) if isinstance(block, Table)]
    columns += [len(block.columns) for block in _blocks(seen) if isinstance(block, Tool) and block.columns]
    if not columns:
        return None, "no table"
    return max(columns) <= _MOST_COLUMNS, f"at most {max(columns)} columns, all with headings"


def _actions(seen: _Seen) -> _Answer:
    lists = [block for block in _blocks(seen) if isinstance(block, Steps)]
    return bool(lists), f"{len(lists)} with {sum(len(block.items) for block in lists)} steps"


def _explicit(seen: _Seen) -> _Answer:
    steps = [item for block in _blocks(seen) if isinstance(block, Steps) for item in block.items]
    bold = sum(bool(item) and item[0].strong for item in steps)
    return bool(steps) and bold == len(steps), f"{bold} of {len(steps)} steps begin with what to do in bold"


def _tool(seen: _Seen) -> _Answer:
    forms = [block.form for block in _blocks(seen) if isinstance(block, Tool)]
    return bool(forms), ", ".join(forms) or "none"


def _call(seen: _Seen) -> _Answer:
    return {"get-help-now"} <= seen.keys, "when-to-call too" if "when-to-call" in seen.keys else "get-help-now only"


def _both_sides(seen: _Seen) -> _Answer:
    if seen.topic.kind is not Kind.TREATMENT:
        return None, "no treatment"
    return "good-and-bad" in seen.keys, "section “good points and risks”"


def _not_known(seen: _Seen) -> _Answer:
    return "known-and-not-known" in seen.keys, "section “what is known and not known”"


def _to_ask(seen: _Seen) -> _Answer:
    return "questions" in seen.keys, "section “questions to ask”"


_QUESTIONS: dict[str, tuple[Callable[[_Seen], _Answer], bool]] = {
    "The main message says what the page is about": (_purpose, True),
    "A summary of one to three sentences stands first": (_summary, False),
    "Everyday words: both formulas keep the limit": (_plain_words, False),
    "Medical words are explained": (_terms, False),
    "Active voice": (_active, True),
    "It speaks to the reader": (_you, True),
    "Shares are counted out of the same number": (_shares, True),
    "Short paragraphs and lists": (_chunks, False),
    "Headings break up the text": (_headings, True),
    "Boxes and bold words lead the eye": (_cues, False),
    "Pictures have captions, or none is needed": (_picture, False),
    "Tables are small and have headings": (_tables, False),
    "At least one numbered list of actions": (_actions, False),
    "Each step says first what to do": (_explicit, False),
    "Something to fill in": (_tool, False),
    "When to get help, and when to call": (_call, False),
    "Benefits and risks": (_both_sides, False),
    "What is known and not known": (_not_known, False),
    "Questions to ask": (_to_ask, False),
}


def _blocks(seen: _Seen) -> list[object]:
    """Return all blocks, with those inside boxes."""
    found: list[object] = []
    for written in seen.page.blocks:
        found.append(written.block)
        found += written.block.blocks if isinstance(written.block, CallOut) else ()
    return found


def _main_message(seen: _Seen) -> str:
    return next((passage.text for passage in seen.page.passages), "")


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in folded_words(text) if len(word) > 3}
