"""The typesetter: from a handout to the bytes of one PDF that is PDF/UA-1 and PDF/A-2a."""

from collections.abc import Callable
from datetime import date
from itertools import zip_longest
from pathlib import Path

from desktop.core.handout.engine import Engine
from desktop.core.handout.glyph import Glyphs
from desktop.core.handout.handout import Handout, Options
from desktop.core.handout.known_heights import KnownHeights
from desktop.core.handout.layout import cards_layout, full_layout, measure_full, tools_layout
from desktop.core.handout.measure import alone
from desktop.core.handout.short_layout import measure_short, short_layout
from desktop.core.handout.typeset import Typeset
from desktop.core.resources import resource_path


class Typesetter:
    """Sets handouts with one compiler, which is quick from its second handout on.

    The compiler must not be used by two threads at a time ("Already borrowed"): make, use and drop a typesetter on
    one thread. Raises `FontMissing` at once where a font of the program is not there.
    """

    def __init__(self, fonts: Path | None = None, template: Path | None = None, known: Path | None = None) -> None:
        folder = fonts or resource_path("fonts")
        heights = KnownHeights(known or resource_path("heights.zip"))
        self._engine = Engine(folder, template or resource_path("handout/handout.typ"), heights)

    @property
    def glyphs(self) -> Glyphs:
        """Return what the fonts of the program can print."""
        return self._engine.glyphs

    def handout(self, handout: Handout, today: date) -> Typeset:
        """Return the PDF of a handout; the same handout gives the same bytes.

        Raises `HandoutError`.
        """
        return _layout(handout.options)(self._engine, handout, today)

    def prepare(self, handout: Handout, today: date) -> int:
        """Measure the library's part of a handout ahead: made later, it comes as quickly as its pages are set.

        Return how many measures were not known (see `KnownHeights`). Raises `HandoutError`.
        """
        before = self._engine.queries
        if handout.options.form == "pages":
            measure = measure_short if handout.options.length == "short" else measure_full
            for topic, twin in zip_longest(handout.topics, handout.twins):
                measure(self._engine, alone(handout, topic, twin), today)
        return self._engine.queries - before


def _layout(options: Options) -> Callable[[Engine, Handout, date], Typeset]:
    if options.form == "pages":
        return short_layout if options.length == "short" else full_layout
    return tools_layout if options.form == "tools" else cards_layout
