"""From a choice of topics to the finished PDF: reads the topics on one desk, sets them on another, newest only.

While nobody waits for pages, what is likely to be asked for next is measured: the handout in its other sizes.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import LaminaError
from db.records import ForPatient, Language, Letterhead, Topic
from desktop.core.handout.handout import SIZES, Handout, Options
from desktop.services.desk import LatestQuery
from desktop.services.press import Press, PressDesk, Pressed
from desktop.services.reader import Reader, ReaderDesk

# Long enough that nobody who is typing or choosing waits for it.
_QUIET_MS = 1500
# More than a patient is given; a pack for a whole clinic would be measured for minutes.
_MOST_AHEAD = 4


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
        # Whatever fails here fails again, and is told, when somebody asks for it.
        self._ahead: LatestQuery[Press, None] = LatestQuery(press, self, self._measure_next, self._measure_next)
        self._likely: list[Handout] = []
        self._quiet = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._measure_next)

    def order(self, order: Order) -> None:
        """Start making a handout in place of any under way."""
        self.cancel()
        self._order = order
        languages = dict.fromkeys((*order.languages, *self._own))
        self._topics.ask(lambda reader: {each: reader.topics(order.topic_ids, each) for each in languages})

    def cancel(self) -> None:
        """Want nothing any more."""
        self._order = None
        self._topics.cancel()
        self._pages.cancel()
        self._ahead.cancel()
        self._quiet.stop()
        self._likely = []

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
        self._likely = _likely_next(pressed.handout)
        self._quiet.start()
        self.made.emit(pressed)

    def _measure_next(self, _: object = None) -> None:
        if self._likely:
            handout = self._likely.pop()
            self._ahead.ask(lambda press: press.prepare(handout))

    def _fail(self, error: LaminaError) -> None:
        self.failed.emit(f"{error} {error.advice}".strip())

    def _give_up(self) -> None:
        self.failed.emit("The handout could not be made. Change an option or take a topic out, then try again.")


def _likely_next(handout: Handout) -> list[Handout]:
    """Return the handout as staff may want it next, the likeliest last."""
    if len(handout.topics) > _MOST_AHEAD:
        return []
    sizes = sorted(SIZES, key=lambda size: -abs(size - handout.options.size))
    return [replace(handout, options=replace(handout.options, size=size, length="short")) for size in sizes]
