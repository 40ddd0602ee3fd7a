"""What a handout costs beside the typesetter alone: ``python -m build_scripts.benchmark_handout [--topics N]``.

Ratios in one run, since machines differ: CPU time from a changed option to the PDF against one bare compile of the very
document that came out, of which the typesetter remembers nothing, and beside that the same compile where it remembers
all but the name; the same for an option tried for the first time, with what the package knows of its heights (see
`measure_handouts`) and, as in a checkout, without; and the peak memory of a pack of N topics against that of the bare
compile of its document.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from itertools import count, product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from build_scripts.measure_handouts import measures_of
from db.library import Library
from db.records import ForPatient, Letterhead, Topic
from desktop.core.handout import SIZES, Document, Handout, Length, Options, Typesetter
from desktop.core.handout.engine import Compiled, Engine
from desktop.core.handout.known_heights import KnownHeights
from desktop.core.resources import resource_path

_TODAY = date(2026, 11, 22)
_LETTERHEAD = Letterhead("Sunrise Spine Clinic", ("1200 Harbor Street",), "(555) 010-0134", "(555) 010-0199")
_ROUNDS = 7
_FEW = 6
_TWO = 2
# As wide as the panel of the window shows it, on a screen of twice the points.
_PICTURE_PX = 240
_LENGTHS: tuple[Length, ...] = ("short", "full")
_BENCHED = ("en",)


class _Recorder:
    """Remembers the last document that was compiled."""

    def __init__(self, engine: Engine) -> None:
        self.document: Document = {}
        self._compile = engine.compiled
        engine.compiled = self  # type: ignore[method-assign]  # stands in for the method

    def __call__(self, plain: Document) -> Compiled:
        self.document = plain
        return self._compile(plain)


def main(arguments: Sequence[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmark_handout", description="Time handouts beside the typesetter.")
    parser.add_argument("--topics", type=int, default=20, metavar="N", help="in the pack (20)")
    parser.add_argument("--memory-of", choices=("pack", "bare"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.memory_of:
        return _print_memory(options.memory_of, options.topics)
    print(
        "| a name typed, warm | CPU ms | bare compile | ratio | bare, remembering | ratio |\n|---|---|---|---|---|---|"
    )
    for length in _LENGTHS:
        made, bare, again = _speeds(length)
        ratios = f"{bare:.0f} | {made / bare:.2f} | {again:.0f} | {made / again:.2f}"
        print(f"| one topic, {length} | {made:.0f} | {ratios} |")
    print("\n| an option tried for the first time | CPU ms | bare compile | ratio |\n|---|---|---|---|")
    with TemporaryDirectory() as folder:
        heights = Path(folder, "heights.zip")
        known = [measures_of(topic.id, _BENCHED) for topic in _topics(_FEW)]
        KnownHeights(heights).keep({digest: told for each in known for digest, told in each.items()})
        for length, file in product(_LENGTHS, (heights, Path(folder, "none.zip"))):
            made, bare = _first_visits(length, file)
            where = "in the package" if file == heights else "in a checkout"
            print(f"| one topic, {length}, {where} | {made:.0f} | {bare:.0f} | {made / bare:.2f} |")
    print(f"\nFirst page painted, two pages, a name typed, warm: {_painted():.0f} ms of CPU.")
    peaks = {which: _memory(which, options.topics) for which in ("pack", "bare")}
    share = peaks["pack"] / peaks["bare"]
    print(f"\nPeak memory of a pack of {options.topics} topics: {share:.2f} of the bare compile's.")
    return 0


def _topics(most: int) -> list[Topic]:
    with Library.open(resource_path("library.sqlite")) as library:
        return [library.topic(summary.id, "en") for summary in library.summaries("en")[:most]]


def _speeds(length: Length) -> tuple[float, float, float]:
    """Return the medians over topics and rounds, in milliseconds of CPU; each round types another name."""
    typesetter = Typesetter()
    recorder = _Recorder(typesetter._engine)  # noqa: SLF001  # to see what it is given
    names = map("Patient {}".format, count())
    made: list[float] = []
    bare: list[float] = []
    again: list[float] = []
    # So little more air moves nothing on the page, and yet all of it is laid out anew.
    hairs = map((1e-9).__mul__, count(1))
    for topic in _topics(_FEW):
        for _ in range(_ROUNDS):
            handout = Handout((topic,), "en", Options(length=length), for_patient=ForPatient(name=next(names)))
            made.append(_cpu_ms(lambda handout=handout: typesetter.handout(handout, _TODAY)))  # type: ignore[misc]
            document = {**recorder.document, "for_patient": [[{"t": next(names)}]]}
            again.append(_cpu_ms(lambda document=document: recorder(document)))  # type: ignore[misc]
            document["air"] += next(hairs)
            bare.append(_cpu_ms(lambda document=document: recorder(document)))  # type: ignore[misc]
    return median(made), median(bare), median(again)


def _first_visits(length: Length, heights: Path) -> tuple[float, float]:
    """Return the medians over topics and sizes, in milliseconds of CPU, with the heights that a file knows."""
    typesetter = Typesetter(known=heights)
    recorder = _Recorder(typesetter._engine)  # noqa: SLF001
    typesetter.handout(Handout((_topics(1)[0],), "en", Options(24)), _TODAY)
    made: list[float] = []
    bare: list[float] = []
    for topic, size in product(_topics(_FEW), SIZES):
        handout = Handout((topic,), "en", Options(size, length=length), _LETTERHEAD)
        made.append(_cpu_ms(lambda handout=handout: typesetter.handout(handout, _TODAY)))  # type: ignore[misc]
        document = {**recorder.document, "air": recorder.document["air"] + 1e-9}
        bare.append(_cpu_ms(lambda document=document: recorder(document)))  # type: ignore[misc]
    return median(made), median(bare)


def _painted() -> float:
    """Return the median, in milliseconds of CPU, from a name to the picture of the first page."""
    from PySide6.QtGui import QGuiApplication

    from desktop.services.press import Press

    gui = QGuiApplication(["benchmark", "-platform", "offscreen"])
    press = Press()
    painted: list[float] = []
    for topic in _topics(_FEW):
        for round_ in range(_ROUNDS):
            handout = Handout((topic,), "en", Options(length="short"), for_patient=ForPatient(name=f"Patient {round_}"))
            began = time.process_time()
            pressed = press.press(handout, picture_width_px=_PICTURE_PX, pictures=1)
            if round_ and pressed.pages == _TWO:
                painted.append(1000 * (time.process_time() - began))
    del gui
    return median(painted)


def _cpu_ms(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return 1000 * (time.process_time() - began)


def _memory(which: str, topics: int) -> int:
    command = (sys.executable, "-m", "build_scripts.benchmark_handout", "--memory-of", which, "--topics", str(topics))
    given = b""
    if which == "bare":
        typesetter = Typesetter()
        recorder = _Recorder(typesetter._engine)  # noqa: SLF001
        typesetter.handout(_pack(topics), _TODAY)
        given = json.dumps(recorder.document).encode()
    return int(subprocess.run(command, input=given, capture_output=True, check=True).stdout)


def _print_memory(which: str, topics: int) -> int:
    if which == "pack":
        Typesetter().handout(_pack(topics), _TODAY)
    else:
        Typesetter()._engine.compiled(json.load(sys.stdin))  # noqa: SLF001
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return 0


def _pack(topics: int) -> Handout:
    return Handout(tuple(_topics(topics)), "en", Options(length="full"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
