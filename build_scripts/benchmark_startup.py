"""Measure the start: to the first painted content, to letters typed and to the whole window, beside other programs.

python -m build_scripts.benchmark_startup                    the package, the source and a bare PySide6 window
python -m build_scripts.benchmark_startup --rivals           and Zeal, GoldenDict, Kiwix, sqlitebrowser where installed
python -m build_scripts.benchmark_startup --rounds 21 --cold the cache of each program's files dropped before each start
python -m build_scripts.benchmark_startup --ahead            ahead of all other work on this computer (needs the right)

The first content of Lamina is the search box, ready to type, and the start page; what comes around it counts as whole.
All start in one run, in random order, on a screen that nobody sees. Times differ from machine to machine, and on a busy
one from run to run: compare the ratios. Memory is that of all processes of a program, after the letters; libraries that
other programs use at the moment, such as the same PySide6, count only in part. Needs Linux with Xvfb and xdotool;
`dev.py package` makes the package.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from build_scripts.environment import ROOT
from build_scripts.package.budget import size_mb
from build_scripts.package.bundle import PROGRAM
from build_scripts.screen import hidden_screen
from build_scripts.startup_probe import Probe, Program, Start, forget_files, medians

_BARE = "bare PySide6 window"
_SYSTEM = (Path("/usr/lib/x86_64-linux-gnu"),)
_PACKAGES = Path(sys.prefix) / "lib" / f"python3.{sys.version_info.minor}" / "site-packages"
_PYTHON = (_PACKAGES / "PySide6", _PACKAGES / "shiboken6", Path(sys.base_prefix) / "lib")
# Without a window manager they leave the keyboard where it is, so only what they paint is measured.
_RIVALS = ("zeal", "goldendict", "kiwix-desktop", "sqlitebrowser")


def main() -> int:
    """Measure and print a table of medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=11, metavar="N", help="starts of each program (11)")
    parser.add_argument("--rivals", action="store_true", help="other readers that this computer has, too")
    parser.add_argument("--cold", action="store_true", help="drop the programs' files from the cache before each start")
    parser.add_argument(
        "--ahead", action="store_true", help="nothing else on this computer takes the processor meanwhile"
    )
    options = parser.parse_args()
    if options.ahead:
        # Inherited by all that is started, the screen too.
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    # The source must be found wherever the programs are started.
    os.environ["PYTHONPATH"] = str(ROOT)
    programs = [*_own_programs(), *(_rivals() if options.rivals else ())]
    _print_table(programs, _measure(programs, options.rounds, is_cold=options.cold))
    return 0


def _own_programs() -> Sequence[Program]:
    bare = str(ROOT / "build_scripts" / "bare_window.py")
    found = [
        Program(_BARE, (sys.executable, bare), _PYTHON),
        Program("Lamina from source", (sys.executable, "-m", "desktop"), (*_PYTHON, ROOT / "desktop", ROOT / "db")),
    ]
    if PROGRAM.is_dir():
        found.append(Program("Lamina, package", (str(PROGRAM / "lamina"),), (PROGRAM,)))
    return found


def _rivals() -> Sequence[Program]:
    return [Program(name, (name,), _SYSTEM, can_type=False) for name in _RIVALS if shutil.which(name)]


def _measure(programs: Sequence[Program], rounds: int, *, is_cold: bool) -> Mapping[str, list[Start]]:
    starts: dict[str, list[Start]] = {program.name: [] for program in programs}
    with hidden_screen() as screen, tempfile.TemporaryDirectory() as home:
        probe = Probe(screen, Path(home))
        able = [program for program in programs if _can_start(probe, program)]
        for number in range(rounds):
            for program in random.sample(able, len(able)):
                prepare = partial(forget_files, program.folders if is_cold else ())
                starts[program.name].append(probe.start(program, prepare))
            print(f"round {number + 1} of {rounds}", file=sys.stderr)
    return starts


def _can_start(probe: Probe, program: Program) -> bool:
    try:
        probe.learn(program)
    except TimeoutError as error:
        print(f"{program.name} is left out: {error}", file=sys.stderr)
        return False
    return True


def _print_table(programs: Sequence[Program], starts: Mapping[str, list[Start]]) -> None:
    bare = medians(starts[_BARE])
    print("| program | content ms (least) | ratio | typed ms (least) | ratio | whole ms | processor ms | memory MB |")
    print("|---|---|---|---|---|---|---|---|")
    for program in programs:
        found = starts[program.name]
        if not found:
            continue
        middle = medians(found)
        painted = min(start.painted_s for start in found)
        typed = min(start.typed_s for start in found)
        typing = f"{_ms(middle.typed_s)} ({_ms(typed)}) | {middle.typed_s / bare.typed_s:.2f}"
        print(
            f"| {program.name} | {_ms(middle.painted_s)} ({_ms(painted)}) | {middle.painted_s / bare.painted_s:.2f} "
            f"| {typing if program.can_type else '– | –'} | {_ms(middle.whole_s)} | {_ms(middle.processor_s)} "
            f"| {middle.memory_mb:.0f} |"
        )
    if PROGRAM.is_dir():
        print(f"\nThe package takes {size_mb(PROGRAM):.0f} MB of disk.")


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f}"


if __name__ == "__main__":
    sys.exit(main())
