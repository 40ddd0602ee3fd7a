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
    """Makes the newest order; overtaken ones are dropped. `made` carries the PDF, `failed` a sentence for staff.

    `own_topics` are those of the newest order in the language of staff, where that was told.
    """

    made = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        reader: ReaderDesk,
        press: PressDesk,
        parent: QObject | None = None,
        *,
        own_language: Language | None = None,
    ) -> None:
        super().__init__(parent)
        self.own_topics: tuple[Topic, ...] = ()
        self._own: tuple[Language, ...] = (own_language,) if own_language else ()
        self._order: Order | None = None
        self._topics: LatestQuery[Reader, dict[Language, tuple[Topic, ...]]] = LatestQuery(
            reader, self, self._press, self._fail, self._give_up
        )
        self._pages: LatestQuery[Press, Pressed] = LatestQuery(press, self, self._deliver, self._fail, self._give_up)

    def order(self, order: Order) -> None:
        """Start making a handout in place of any under way."""
        self._order = order
        self._pages.cancel()
        languages = dict.fromkeys((*order.languages, *self._own))
        self._topics.ask(lambda reader: {each: reader.topics(order.topic_ids, each) for each in languages})

    def cancel(self) -> None:
        """Want nothing any more."""
        self._order = None
        self._topics.cancel()
        self._pages.cancel()

    def _press(self, topics: dict[Language, tuple[Topic, ...]]) -> None:
        order = self._order
        if order is None:
            return
        self.own_topics = tuple(topic for each in self._own for topic in topics[each])
        first, *beside = order.languages
        twins = tuple(topic for each in beside for topic in topics[each])
        handout = Handout(topics[first], order.languages[0], order.options, order.letterhead, order.for_patient, twins)
        self._pages.ask(lambda press: press.press(handout, picture_width_px=order.picture_width_px))

    def _deliver(self, pressed: Pressed) -> None:
        self.made.emit(pressed)

    def _fail(self, error: LaminaError) -> None:
        self.failed.emit(f"{error} {error.advice}".strip())

    def _give_up(self) -> None:
        self.failed.emit("The handout could not be made. Change an option or take a topic out, then try again.")
