"""Making handouts, and measuring ahead what may be wanted next."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from db.records import ForPatient, Language, Letterhead, Topic
from desktop.core.handout.handout import Handout, Options
from desktop.services.desk import Desk
from desktop.services.handout_maker import HandoutMaker, Order
from desktop.services.press import Press, Pressed
from desktop.services.reader import Reader
from tests.helpers.sample_topic import sample_topic


class _Shelf(Reader):
    """Has every topic that is asked for."""

    def __init__(self) -> None:
        """Open nothing."""

    def close(self) -> None:
        """Close nothing."""

    def topics(self, topic_ids: tuple[str, ...], language: Language) -> tuple[Topic, ...]:
        return (sample_topic(language),) * len(topic_ids)


class _Recorder(Press):
    """Presses nothing, and remembers what it was to prepare."""

    def __init__(self, prepared: list[Handout]) -> None:
        """Load no typesetter."""
        self._prepared = prepared

    def press(self, handout: Handout, *, picture_width_px: int, pictures: int = 2) -> Pressed:
        return Pressed(handout, b"", pages=picture_width_px and pictures, pictures=(), notices=())

    def prepare(self, handout: Handout) -> None:
        self._prepared.append(handout)


@pytest.fixture
def prepared() -> list[Handout]:
    """Return what has been prepared so far."""
    return []


@pytest.fixture
def maker(qtbot: QtBot, prepared: list[Handout]) -> Iterator[HandoutMaker]:
    """Return a maker whose desk is quiet at once."""
    reader: Desk[Reader] = Desk(_Shelf, "shelf")
    press: Desk[Press] = Desk(lambda: _Recorder(prepared), "recorder")
    maker = HandoutMaker(reader, press)
    maker._quiet.setInterval(0)
    yield maker
    maker.cancel()
    press.close()
    reader.close()


def _order(topics: int) -> Order:
    person = ForPatient("Maria")
    return Order(("sample",) * topics, ("en",), Options(14, length="full"), Letterhead(), person, picture_width_px=100)


def test_other_sizes_are_measured_while_nobody_waits(
    qtbot: QtBot, maker: HandoutMaker, prepared: list[Handout]
) -> None:
    """The nearest size comes first, since staff make letters a little larger more often than twice as large."""
    with qtbot.waitSignal(maker.made):
        maker.order(_order(1))

    qtbot.waitUntil(lambda: len(prepared) == 4)

    assert [handout.options.size for handout in prepared] == [14, 12, 18, 24]
    assert {handout.options.length for handout in prepared} == {"short"}


def test_a_pack_is_not_measured_ahead(qtbot: QtBot, maker: HandoutMaker, prepared: list[Handout]) -> None:
    """Forty topics in every size would keep the typesetter busy for minutes."""
    with qtbot.waitSignal(maker.made):
        maker.order(_order(5))
    with qtbot.waitSignal(maker.made):
        maker.order(_order(5))

    assert not prepared
    assert not maker._likely


def test_nothing_of_a_patient_is_kept_when_nobody_wants_pages(qtbot: QtBot, maker: HandoutMaker) -> None:
    """What was to be measured next is forgotten with the handout."""
    maker._quiet.setInterval(60_000)
    with qtbot.waitSignal(maker.made):
        maker.order(_order(1))

    maker.cancel()

    assert not maker._likely
    assert not maker._quiet.isActive()
