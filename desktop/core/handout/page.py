"""One topic as plain dictionaries: what opens its page, its parts, and what the page says of itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Literal

from db.records import Block, CallOut, Figure, Kind, Paragraph, Section, Tool, Topic
from desktop.core.handout.block import TOOL_FORMS, BlockSetter, PlainBlock
from desktop.core.handout.error import RedFlagsMissing
from desktop.core.handout.handout import Options, sheet_code
from desktop.core.handout.run import Run, text_runs
from desktop.core.wording import foot_sentences, review_sentences, wording

_MAIN = "main"
_HELP_NOW = "help-now"
_TOOL = "tool"
_WHEN_TO_CALL = "when-to-call"
_STEPS = "what-to-do"
_NEVER_BRIEF = (_WHEN_TO_CALL, "do-not-use")
# Without these a sheet of red flags and a tool would leave a patient alone, let one take what harms, or lose a call to
# make: rather a page more.
NEEDED = (_STEPS, *_NEVER_BRIEF)


@dataclass(frozen=True, slots=True)
class Part:
    """What goes on a page or stays off it in one piece.

    A section comes whole, without its pictures, only with its lists, or with its steps by headline.
    """

    key: str
    form: Literal["whole", "unpictured", "brief", "bare"] = "whole"


@dataclass(frozen=True, slots=True)
class SectionChoice:
    """A headed section that a handout may go without, unless it `is_locked`: it holds red flags."""

    key: str
    heading: str
    is_locked: bool


class TopicPage:
    """A topic with the options of its handout; raises `RedFlagsMissing` where it has no box of red flags."""

    def __init__(self, topic: Topic, options: Options, twin: Topic | None = None) -> None:
        self._topic = topic
        self._twin = twin
        self._code = sheet_code(topic, options, twin)
        self._options = options
        self._sections = {section.key: section for section in topic.sections}
        self._box, self._box_heading = _red_flags(topic)

    @property
    def red_flags(self) -> tuple[Block, ...]:
        """Return what stands in the first box of red flags."""
        return self._box.blocks

    def tools(self) -> tuple[Part, ...]:
        """Return the parts that are there to be filled in."""
        return tuple(Part(key) for key, each in self._sections.items() if any(isinstance(b, Tool) for b in each.blocks))

    def parts(self) -> tuple[Part, ...]:
        """Return all parts that the options leave, whole, in the order of the page."""
        return self._parts

    def brief_parts(self) -> tuple[Part, ...]:
        """Return the parts that say less without their prose, in the order of the page."""
        probe = self._setter()
        # These keep their prose: a call to make at once, or who must not, may stand there.
        blocks = {part.key: self._blocks(part.key) for part in self.parts() if part.key not in _NEVER_BRIEF}
        brief = {key: probe.brief(own) for key, own in blocks.items()}
        shorter = [Part(key, "brief") for key, own in blocks.items() if brief[key] not in ([], probe.plain(own))]
        bare = [Part(part.key, "bare") for part in self.parts() if part.key == _STEPS]
        unpictured = [Part(part.key, "unpictured") for part in self.parts() if self._may_lose_pictures(part.key)]
        return (*shorter, *bare, *unpictured)

    def with_everything(self) -> "TopicPage":
        """Return the page with all sections and pictures, whatever the options leave out."""
        options = replace(self._options, left_out=frozenset(), has_pictures=True)
        return TopicPage(self._topic, options, self._twin)

    def section_choices(self) -> tuple[SectionChoice, ...]:
        """Return the sections that staff can switch off with `Options.left_out`, and those they cannot."""
        page = TopicPage(self._topic, replace(self._options, left_out=frozenset()))
        keys = [part.key for part in page.parts() if page.heading(part)]
        return tuple(
            SectionChoice(key, self._sections[key].heading, is_locked=_has_red_flags(self._sections[key]))
            for key in keys
        )

    def is_locked(self, part: Part) -> bool:
        """Return whether no sheet goes without this part: its tool, and all red flags.

        A page about a warning sign holds some of them under *When to call*.
        """
        is_call = part.key == _WHEN_TO_CALL and self._topic.kind == Kind.WARNING_SIGN
        return part.key == _TOOL or is_call or _has_red_flags(self._sections[part.key])

    def heading(self, part: Part) -> str:
        """Return what the part is called; a part without a heading has none."""
        return self._sections[part.key].heading

    def plain(self, today: date, parts: Sequence[Part] | None = None) -> dict[str, Any]:
        """Return the topic for the template, with these parts in this order, or with all."""
        setter = self._setter()
        topic = self._topic
        has_head = self._options.form != "tools"
        return {
            "language": topic.language,
            "title": topic.title,
            "clinical_name": topic.clinical_name,
            # In the order of the page, so that a glossary term is explained where it is read first.
            "lead": setter.plain([block for block in self._main() if isinstance(block, Paragraph)]) if has_head else [],
            "help_now": setter.help_now(self._box, self._box_heading, level=2) if has_head else None,
            "note": None,
            "circled": None,
            "parts": [self._plain_part(part, setter) for part in (self.parts() if parts is None else parts)],
            "back_matter": _back_matter(topic, self._options, today, self._code),
            "footer": _footer(topic, self._options, today, self._code),
        }

    @cached_property
    def _parts(self) -> tuple[Part, ...]:
        probe = self._setter()
        wanted = [key for key, section in self._sections.items() if self._is_wanted(section)]
        left = [key for key in wanted if probe.plain(self._blocks(key))]
        has_pictures = self._options.has_pictures
        return tuple(
            Part(key) if has_pictures or not self._may_lose_pictures(key) else Part(key, "unpictured") for key in left
        )

    def _may_lose_pictures(self, key: str) -> bool:
        blocks = self._blocks(key)
        return any(isinstance(block, Figure) for block in blocks) and bool(self._setter().unpictured(blocks))

    @property
    def _is_close(self) -> bool:
        return self._options.length == "short" or self._options.form == "tools"

    def _setter(self) -> BlockSetter:
        return BlockSetter(self._topic, self._options)

    def _main(self) -> tuple[Block, ...]:
        return self._sections[_MAIN].blocks if _MAIN in self._sections else ()

    def _is_wanted(self, section: Section) -> bool:
        return section.key not in self._options.left_out or section.key == _MAIN or _has_red_flags(section)

    def _blocks(self, key: str) -> list[Block]:
        if key == _MAIN:
            return [block for block in self._main() if not isinstance(block, Paragraph)]
        return [block for block in self._sections[key].blocks if block is not self._box]

    def _plain_part(self, part: Part, setter: BlockSetter) -> dict[str, Any]:
        own = self._blocks(part.key)
        forms = {
            "whole": setter.plain,
            "unpictured": setter.unpictured,
            "brief": setter.brief,
            "bare": setter.bare,
        }
        blocks = forms[part.form](own)
        # The box of red flags has taken its section's heading along, and the main message has none.
        heading = "" if self._box in self._sections[part.key].blocks else self.heading(part)
        if heading and self._is_close and blocks[0].get("title") and blocks[0]["kind"] in TOOL_FORMS:
            # The tool's own title is enough where room is scarce.
            return {"key": part.key, "blocks": [{**blocks[0], "level": 2}, *blocks[1:]]}
        headed: list[PlainBlock] = [{"kind": "heading", "text": heading}] if heading else []
        return {"key": part.key, "blocks": [*headed, *blocks]}


def _has_red_flags(section: Section) -> bool:
    return any(isinstance(block, CallOut) and block.tone == _HELP_NOW for block in section.blocks)


def _red_flags(topic: Topic) -> tuple[CallOut, str]:
    for section in topic.sections:
        for block in section.blocks:
            if isinstance(block, CallOut) and block.tone == _HELP_NOW:
                return block, section.heading
    raise RedFlagsMissing(
        f"The page “{topic.title}” has no box of red flags, so it cannot be handed out.",
        "Please report this page to those who keep the library.",
    )


def _back_matter(topic: Topic, options: Options, today: date, sheet: str) -> dict[str, Any]:
    """Return the sources and what the page says of itself: screen readers pass over the footer, which says it too."""
    words = wording(topic.language)
    sentences = [*review_sentences(topic.review, topic.language, today), words.general_information]
    if options.form == "tools":
        return {"title": "", "state": text_runs(" ".join(sentences)), "sources": []}
    if options.length == "short":
        state, *_ = sentences
        dates = foot_sentences(topic.review, topic.language, today)
        told = words.sources_on_full_page.format(count=len(topic.sources))
        return {
            "title": "",
            "state": [
                *text_runs(f"{state} ", is_bold=True),
                *text_runs(" ".join([words.general_information, *dates, told])),
            ],
            "sources": [],
        }
    code: Run = {"t": sheet, "keep": True}
    return {
        "title": words.sources_and_dates,
        "state": [*text_runs(" ".join([*sentences, f"{words.code}: "])), code],
        "sources": [text_runs(source.citation) for source in topic.sources],
    }


def _footer(topic: Topic, options: Options, today: date, sheet: str) -> dict[str, Any]:
    words = wording(topic.language)
    state, *_ = review_sentences(topic.review, topic.language, today)
    # The text of a short page says the dates close by.
    is_close = options.length == "short" or options.form == "tools"
    dates = () if is_close else foot_sentences(topic.review, topic.language, today)
    return {
        "code": sheet,
        "page": words.page,
        "states": [{"state": state, "more": " ".join((words.general_information, *dates))}],
    }
