"""What comes of setting a handout, and how a plan of it is set."""

from dataclasses import dataclass
from datetime import date

from desktop.core.handout.document import Plan, document
from desktop.core.handout.engine import Compiled, Engine
from desktop.core.handout.handout import Handout
from desktop.core.handout.typed_text import Notice


@dataclass(frozen=True, slots=True)
class Typeset:
    """A handout ready for preview, printer and file. The bytes are in memory only; keep them there.

    `left_out` and `shortened` are the headings of parts for which a short handout had no room; `left_out_of` has those
    that were left out of each topic.
    """

    pdf: bytes
    pages: int
    notices: tuple[Notice, ...] = ()
    left_out: tuple[str, ...] = ()
    shortened: tuple[str, ...] = ()
    left_out_of: tuple[tuple[str, ...], ...] = ()


def pages_of(engine: Engine, handout: Handout, today: date, plan: Plan) -> tuple[Compiled, tuple[Notice, ...]]:
    """Return the pages of a handout laid out as planned, and what of the typed text cannot be printed."""
    plain, notices = document(handout, engine.glyphs, today, plan)
    return engine.compiled(plain), notices
