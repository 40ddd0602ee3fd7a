"""Measure every handout before anyone asks for it: ``python -m build_scripts.measure_handouts [TOPIC …]``.

Most of what a handout costs when it is first asked for is to measure its parts (`desktop.core.handout.measure`). What
people download carries what was measured here, in `resources/heights.zip`: each topic in each language and in both, in
each size, length and paper. It is a step of `dev.py package --archives`, and takes some minutes. What the file knows
already is not measured again, and what nothing asks for goes out of it.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from build_scripts.progress import say
from db.library import Library
from db.records import LANGUAGES, Language, Topic
from desktop.core.handout import LENGTHS, PAPERS, SIZES, Document, Handout, Options, Typesetter
from desktop.core.handout.engine import Engine
from desktop.core.handout.known_heights import KnownHeights
from desktop.core.resources import resource_path

_LANGUAGES = ("en", "es", "both")
_HEIGHTS = resource_path("heights.zip")
# Decides only whether a page is overdue, and what is overdue has another digest.
_TODAY = date(2026, 11, 22)


class Recorder:
    """Remembers all that an engine measures, by digest; it stands in for the engine's own method."""

    def __init__(self, engine: Engine) -> None:
        self.measures: dict[str, list[Any]] = {}
        self._engine = engine
        self._measured = engine.measured
        engine.measured = self  # type: ignore[method-assign]

    def __call__(self, plain: Document, label: str) -> list[Any]:
        """Return what the engine measures."""
        found = self._measured(plain, label)
        self.measures[self._engine.digest(plain, label)] = found
        return found


def main(arguments: Sequence[str]) -> int:
    """Measure, write the file and say how much it holds."""
    parser = argparse.ArgumentParser(prog="measure_handouts", description="Measure every handout ahead.")
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help="only these (all)")
    parser.add_argument("--output", type=Path, default=_HEIGHTS, metavar="FILE", help="where the measures go")
    options = parser.parse_args(arguments)
    with Library.open(resource_path("library.sqlite")) as library:
        names = [
            summary.id for summary in library.summaries("en") if not options.topics or summary.id in options.topics
        ]
    measures: dict[str, list[Any]] = {}
    # A child that is started afresh has no memory of the typesetter's threads.
    with get_context("spawn").Pool(os.cpu_count()) as pool:
        for each in pool.imap_unordered(measures_of, names):
            measures |= each
    KnownHeights(options.output).keep(measures)
    say(f"{len(names)} topics: {len(measures)} measures, {options.output.stat().st_size / 1e6:.1f} MB")
    return 0


def measures_of(name: str, languages: Sequence[str] = _LANGUAGES) -> dict[str, list[Any]]:
    """Return what is measured for all handouts of one topic in these languages, by digest."""
    with Library.open(resource_path("library.sqlite")) as library:
        topics: dict[Language, Topic] = {language: library.topic(name, language) for language in LANGUAGES}
    typesetter = Typesetter()
    recorder = Recorder(typesetter._engine)  # noqa: SLF001  # to see what it is asked
    for handout in _handouts(topics, languages):
        typesetter.prepare(handout, _TODAY)
    return recorder.measures


def _handouts(topics: dict[Language, Topic], languages: Sequence[str]) -> Iterator[Handout]:
    for language, size, length, paper in product(languages, SIZES, LENGTHS, PAPERS):
        first: Language = "es" if language == "es" else "en"
        twins = (topics["es"],) if language == "both" else ()
        yield Handout((topics[first],), first, Options(size, paper, length=length), twins=twins)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
