"""From a choice of topics to the finished PDF: reads the topics on one desk, sets them on another, newest only."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db.errors import LaminaError
from db.records import ForPatient, Language, Letterhead, Topic
from desktop.core.handout.handout import Handout, Options
from desktop.services.desk import LatestQuery
from desktop.services.press import Press, PressDesk, Pressed
from desktop.services.reader import Reader, ReaderDesk


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: topic ids in order, one language or two side by side, and everything around them."""

    topic_ids: tuple[str, ...]
    languages: tuple[Language, ...]
    options: Options
    letterhead: Letterhead
    for_patient: ForPatient
    picture_width_px: int


class HandoutMaker(QObject):
    """Makes the newest order; overtaken ones are dropped. `made` carries the PDF, `failed` a sentence for staff."""

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, reader: ReaderDesk, press: PressDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order: Order | None = None
        self._topics: LatestQuery[Reader, tuple[tuple[Topic, ...], ...]] = LatestQuery(
            reader, self, self._press, self._fail, self._give_up
        )
        self._pages: LatestQuery[Press, Pressed] = LatestQuery(press, self, self._deliver, self._fail, self._give_up)

    def order(self, order: Order) -> None:
        """Start making a handout in place of any under way."""
        self._order = order
        self._pages.cancel()
        self._topics.ask(lambda reader: tuple(reader.topics(order.topic_ids, each) for each in order.languages))

    def cancel(self) -> None:
        """Want nothing any more."""
        self._order = None
        self._topics.cancel()
        self._pages.cancel()

    def _press(self, topics: tuple[tuple[Topic, ...], ...]) -> None:
        order = self._order
        if order is None:
            return
        first, *beside = topics
        twins = tuple(topic for others in beside for topic in others)
        handout = Handout(first, order.languages[0], order.options, order.letterhead, order.for_patient, twins)
        self._pages.ask(lambda press: press.press(handout, picture_width_px=order.picture_width_px))

    def _deliver(self, pressed: Pressed) -> None:
        self.made.emit(pressed)

    def _fail(self, error: LaminaError) -> None:
        self.failed.emit(f"{error} {error.advice}".strip())

    def _give_up(self) -> None:
        self.failed.emit("The handout could not be made. Change an option or take a topic out, then try again.")
