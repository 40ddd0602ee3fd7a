"""Unreachable cycles are collected on the window's thread, never on another."""

import gc
import threading
from collections.abc import Iterator
from weakref import ref

import pytest

from desktop.services.garbage import GarbageCollector


class Cycle:
    """Refers to itself, so that counting references never ends it."""

    def __init__(self) -> None:
        """Close the circle."""
        self.itself = self


@pytest.fixture
def collector(qapp: object) -> Iterator[GarbageCollector]:
    """Return a collector at work; Python's own is back at the end."""
    made = GarbageCollector()
    made.start()
    yield made
    made.stop()


def _fill(count: int) -> None:
    kept = [[number] for number in range(count)]
    assert kept


def test_another_thread_collects_nothing_however_much_it_makes(collector: GarbageCollector) -> None:
    """The library and the typesetter make thousands of objects at once."""
    cycle = ref(Cycle())
    thread = threading.Thread(target=_fill, args=(200_000,))

    thread.start()
    thread.join()

    assert cycle() is not None


def test_the_windows_thread_collects_what_has_piled_up(collector: GarbageCollector) -> None:
    """Memory does not grow for ever."""
    cycle = ref(Cycle())
    kept = [[number] for number in range(gc.get_threshold()[0] + 1)]

    collector.look()

    assert kept
    assert cycle() is None


def test_nothing_is_collected_while_little_has_piled_up(collector: GarbageCollector) -> None:
    """An idle window stays idle."""
    gc.collect()
    cycle = ref(Cycle())

    collector.look()

    assert cycle() is not None


def test_python_gets_its_task_back(qapp: object) -> None:
    """A closed window leaves nothing behind."""
    collector = GarbageCollector()

    collector.start()
    during = gc.isenabled()
    collector.stop()

    assert not during
    assert gc.isenabled()
