"""One start of a program under watch: when it showed something, when it took a letter, what it cost."""

import os
import signal
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from build_scripts.screen import Screen

_PATIENCE_S = 30.0
_LOOK_EVERY_S = 0.002
_FEWEST_COLOURS = 12
_TYPED = "mmmm"
# Around the first changed point of the first line that typing changes.
_BOX_PX = (90, 20)
# A blinking cursor changes no more lines than this.
_A_CURSOR_LINES = 24
# A cursor that happens to be there or not is fewer points than this, and the letters are more.
_A_CURSOR_POINTS = 60
_SETTLED_S = 1.5
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Program:
    """A program to start, and the folders whose files it reads."""

    name: str
    command: Sequence[str]
    folders: Sequence[Path] = ()
    can_type: bool = True


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds to content, to typed letters and to all that the window shows; seconds of processor; memory (PSS).

    The processor's seconds are those until the letters stand there; the memory is that of the whole tree of processes.
    """

    painted_s: float
    typed_s: float
    whole_s: float
    processor_s: float
    memory_mb: float


@dataclass(frozen=True, slots=True)
class Box:
    """Where typed letters appear, and how it looks once they have."""

    left: int
    top: int
    typed: bytes


class Probe:
    """Starts programs on one screen, each with the same home."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self._screen = screen
        # Qt's web engine, in some of the others, refuses to start for root inside its sandbox.
        # Whoever starts a program for the second time has its modules compiled, whatever this shell was told.
        own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self._variables = {**own, **screen.variables, "HOME": str(home), "QTWEBENGINE_DISABLE_SANDBOX": "1"}
        self._boxes: dict[str, Box] = {}
        self._settled: dict[str, bytes] = {}

    def learn(self, program: Program) -> None:
        """Start a program once, to warm it up and to learn where its letters appear."""
        with self._running(program) as (process, _began):
            self._wait(process, self._shows_something)
            time.sleep(_SETTLED_S)
            before = self._settled[program.name] = self._screen.picture()
            if program.can_type:
                self._screen.type(_TYPED)
                time.sleep(_SETTLED_S)
                self._boxes[program.name] = self._find_box(before, self._screen.picture())

    def start(self, program: Program, prepare: Callable[[], None]) -> Start:
        """Start a program twice, each time after `prepare`, and type into one as soon as it shows something.

        Raises TimeoutError.
        """
        prepare()
        whole_s = self._whole(program)
        prepare()
        with self._running(program) as (process, began):
            self._wait(process, self._shows_something)
            painted_s = typed_s = time.monotonic() - began
            if program.can_type:
                box = self._boxes[program.name]
                self._screen.type(_TYPED)
                self._wait(process, lambda: self._is_typed(box))
                typed_s = time.monotonic() - began
            processor_s = sum(map(_processor_s, _tree(process.pid)))
            time.sleep(_SETTLED_S)
            return Start(painted_s, typed_s, whole_s, processor_s, sum(map(_memory_mb, _tree(process.pid))))

    def _whole(self, program: Program) -> float:
        with self._running(program) as (process, began):
            self._wait(process, lambda: self._looks_like(self._settled[program.name]))
            return time.monotonic() - began

    @contextmanager
    def _running(self, program: Program) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
        self._until(lambda: self._screen.colours() == 1, "the screen to be empty")
        began = time.monotonic()
        with subprocess.Popen(
            program.command,
            env=self._variables,
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                yield process, began
            finally:
                # It leads a group of its own, so its helpers end with it.
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)

    def _wait(self, process: subprocess.Popen[bytes], condition: Callable[[], bool]) -> None:
        def ended_or_holds() -> bool:
            if process.poll() is not None:
                raise TimeoutError("the program ended by itself")
            return condition()

        self._until(ended_or_holds, "the program")

    def _until(self, condition: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"waited in vain for {what}")
            time.sleep(_LOOK_EVERY_S)

    def _shows_something(self) -> bool:
        return self._screen.colours() >= _FEWEST_COLOURS

    def _looks_like(self, settled: bytes) -> bool:
        now, length = self._screen.picture(), 4 * self._screen.width
        places = range(0, len(now), length)
        return sum(now[at : at + length] != settled[at : at + length] for at in places) <= _A_CURSOR_LINES

    def _find_box(self, before: bytes, after: bytes) -> Box:
        points = _points(before), _points(after)
        width = self._screen.width
        first = next(index for index, (old, new) in enumerate(zip(*points, strict=True)) if old != new)
        top, left = divmod(first, width)
        return Box(left, top, _cut(after, width, left, top))

    def _is_typed(self, box: Box) -> bool:
        now = _points(_cut(self._screen.picture(), self._screen.width, box.left, box.top))
        return sum(one != other for one, other in zip(now, _points(box.typed), strict=True)) <= _A_CURSOR_POINTS


def forget_files(folders: Sequence[Path]) -> None:
    """Drop the files of some folders from the system's cache, as far as nothing else uses them."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                with path.open("rb") as file:
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def medians(starts: Sequence[Start]) -> Start:
    """Return the median of each number."""
    rows: Mapping[str, list[float]] = {
        name: [getattr(start, name) for start in starts] for name in Start.__dataclass_fields__
    }
    return Start(**{name: statistics.median(row) for name, row in rows.items()})


def _points(picture: bytes) -> memoryview:
    return memoryview(picture).cast("I")


def _cut(picture: bytes, width: int, left: int, top: int) -> bytes:
    points = _points(picture)
    right = min(left + _BOX_PX[0], width)
    rows = (points[line * width + left : line * width + right] for line in range(top, top + _BOX_PX[1]))
    return b"".join(row.tobytes() for row in rows)


def _tree(process: int) -> Iterator[int]:
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in task.read_text(encoding="ascii").split():
            yield from _tree(int(child))


def _processor_s(process: int) -> float:
    numbers = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")


def _memory_mb(process: int) -> float:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024 / _MB
