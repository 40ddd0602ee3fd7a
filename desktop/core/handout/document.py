"""A handout as plain dictionaries and lists: all that the template is told, and nothing it could run."""

from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any, Literal

from db.records import Topic
from desktop.core.handout.card import cards
from desktop.core.handout.circle import circled_box
from desktop.core.handout.error import HandoutError
from desktop.core.handout.glyph import Glyphs
from desktop.core.handout.handout import Handout
from desktop.core.handout.head import for_patient, label, letterhead, note
from desktop.core.handout.page import Part, TopicPage
from desktop.core.handout.pair import paired
from desktop.core.handout.run import Run
from desktop.core.handout.staff import staff_page
from desktop.core.handout.typed_text import Notice, TypedText

Document = dict[str, Any]

# A topic on one page is laid out otherwise than on several; how many those are changes nothing that was measured.
SEVERAL = 2
_FEWEST_LISTED = 3
_MOST_TITLES = 6


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a topic stands in two columns, in the words of the template that measured them.

    `signs` is how its box of red flags is split, and `parts` at which share of the page its lists are, and after how
    many of them; None stands in one column.
    """

    signs: dict[str, Any] | None = None
    parts: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How a handout is to be laid out.

    `parts` are those of each topic in their order (all of them, in the order of the page, where it is empty). `air` is
    how much white stands between them, 1 being what a page likes to have; `pages` is what each topic may take, and
    `columns` says what of it stands in columns and where they are split. A plan that measures the parts, or what staff
    typed, gives heights and no pages.
    """

    parts: tuple[tuple[Part, ...], ...] = ()
    air: float = 1.0
    pages: tuple[int, ...] = ()
    columns: tuple[Columns, ...] = ()
    measures: Literal["", "parts", "typed"] = ""

    @property
    def style(self) -> int:
        """Return 1 where a topic is on one page, for which all are set closer, and `SEVERAL` elsewhere."""
        return min(SEVERAL, *(self.pages or (1,)))


def document(
    handout: Handout, glyphs: Glyphs, today: date, plan: Plan | None = None
) -> tuple[Document, tuple[Notice, ...]]:
    """Return the handout for the template, with what the bundled fonts cannot print of the typed text.

    `today` decides only whether a page is overdue. The document can be written as JSON; its title holds topics
    and no person's name. Raises `RedFlagsMissing` where a topic has no box of red flags.
    """
    plan = plan or Plan()
    _check(handout)
    typed = TypedText(glyphs)
    plain: Document = {
        "title": _title(handout),
        "languages": list(handout.languages),
        "dated": max(topic.review.checked for topic in handout.topics).isoformat(),
        "size": handout.options.size,
        "form": handout.options.form,
        "length": handout.options.length,
        "air": plan.air,
        "budget": plan.style,
        "measures": plan.measures,
        "paper": {"letter": "us-letter", "a4": "a4"}[handout.options.paper],
        "letterhead": letterhead(handout, typed),
        "for_patient": for_patient(handout, typed),
        "contents": _contents(handout),
        "staff": staff_page(handout),
        "cards": cards(handout, typed, today) if handout.options.form == "cards" else [],
        "see_red_flags": label(handout, lambda words: words.see_red_flags),
        "topics": [
            _topic(handout, topic, twin, today, parts, columns or Columns()) | {"pages": pages or 1}
            for topic, twin, parts, columns, pages in zip_longest(
                handout.topics, handout.twins, plan.parts, plan.columns, plan.pages
            )
        ],
    }
    plain["topics"][0] |= {"is_first": True, "note": note(handout, typed), "circled": circled_box(handout)}
    return plain, typed.notices


def _title(handout: Handout) -> str:
    titles = [topic.title for topic in (*handout.topics, *handout.twins)]
    return " · ".join([*titles[:_MOST_TITLES], "…"] if len(titles) > _MOST_TITLES else titles)


def has_contents(handout: Handout) -> bool:
    """Return whether a list of its topics stands above the first; one or two are found without one."""
    return len(handout.topics) >= _FEWEST_LISTED


def _contents(handout: Handout) -> list[Run] | None:
    """Return the words above the list of topics."""
    return label(handout, lambda words: words.contents) if has_contents(handout) else None


def _topic(
    handout: Handout, topic: Topic, twin: Topic | None, today: date, parts: tuple[Part, ...] | None, columns: Columns
) -> Document:
    page = TopicPage(topic, handout.options, twin)
    first = page.plain(today, parts)
    if twin is None:
        box = first["help_now"] and {**first["help_now"], "columns": columns.signs}
        return {**first, "help_now": box, "split": columns.parts}
    return paired(first, TopicPage(twin, handout.options, topic).plain(today, parts))


def _check(handout: Handout) -> None:
    if not handout.topics:
        raise HandoutError("There is no topic in this handout.", "Add a topic to it.")
    if handout.twins and list(map(_shape, handout.topics)) != list(map(_shape, handout.twins)):
        raise HandoutError(
            "The two languages of this handout do not have the same parts.", "Print each language by itself."
        )


def _shape(topic: Topic) -> tuple[str, ...]:
    return (topic.id, *(section.key for section in topic.sections))
