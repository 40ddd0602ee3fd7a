"""What a handout costs beside the typesetter alone: ``python -m build_scripts.benchmark_handout [--topics N]``.

Ratios in one run, since machines differ: CPU time from a changed option to the PDF against one bare compile of the very
document that came out, of which the typesetter remembers nothing, and beside that the same compile where it remembers
all but the name; the same for an option tried for the first time, where the parts are measured as well, unless the
window had a quiet moment in which to do it; and the peak memory of a pack of N topics against that of the bare compile
of its document.
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
from statistics import median

from db.library import Library
from db.records import ForPatient, Topic
from desktop.core.handout import SIZES, Document, Handout, Length, Options, Typesetter
from desktop.core.handout.engine import Compiled, Engine
from desktop.core.resources import resource_path

_TODAY = date(2026, 11, 22)
_ROUNDS = 7
_TWO = 2
# As wide as the panel of the window shows it, on a screen of twice the points.
_PICTURE_PX = 240
_LENGTHS: tuple[Length, ...] = ("short", "full")


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
    for length, has_quiet in (("short", True), ("short", False), ("full", False)):
        made, bare = _first_visits(length, has_quiet=has_quiet)
        when = ", after a quiet moment" if has_quiet else ""
        print(f"| one topic, {length}{when} | {made:.0f} | {bare:.0f} | {made / bare:.2f} |")
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
    for topic in _topics(6):
        for _ in range(_ROUNDS):
            handout = Handout((topic,), "en", Options(length=length), for_patient=ForPatient(name=next(names)))
            made.append(_cpu_ms(lambda handout=handout: typesetter.handout(handout, _TODAY)))  # type: ignore[misc]
            document = {**recorder.document, "for_patient": [[{"t": next(names)}]]}
            again.append(_cpu_ms(lambda document=document: recorder(document)))  # type: ignore[misc]
            document["air"] += next(hairs)
            bare.append(_cpu_ms(lambda document=document: recorder(document)))  # type: ignore[misc]
    return median(made), median(bare), median(again)


def _first_visits(length: Length, *, has_quiet: bool) -> tuple[float, float]:
    """Return the medians over topics and sizes, in milliseconds of CPU.

    Nothing has been measured before, or what the window measures while nobody waits (see `HandoutMaker`).
    """
    typesetter = Typesetter()
    recorder = _Recorder(typesetter._engine)  # noqa: SLF001
    typesetter.handout(Handout((_topics(1)[0],), "en", Options(24)), _TODAY)
    made: list[float] = []
    bare: list[float] = []
    for topic, size in product(_topics(6), SIZES):
        handout = Handout((topic,), "en", Options(size, length=length))
        if has_quiet:
            typesetter.prepare(handout, _TODAY)
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
    for topic in _topics(6):
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
