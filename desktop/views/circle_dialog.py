"""“Circle it for me”: which lines of the pages are boxed on page one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from db.records import Point, Topic
from desktop.core.handout.circle import MOST_CIRCLED, point_choices
from desktop.views.choice_dialog import ChoiceDialog, Tick
from desktop.widgets.look import Look


def ask_circled(
    look: Look, topics: Sequence[Topic], circled: tuple[Point, ...], parent: QWidget
) -> tuple[Point, ...] | None:
    """Return the lines that were chosen, in the order of the pages, or None where the question was cancelled."""
    told = QCoreApplication.translate
    ticks = tuple(
        Tick(choice.point, choice.words, _heading(topic, choice.heading, topics), choice.point in circled)
        for topic in topics
        for choice in point_choices(topic)
    )
    dialog = ChoiceDialog(
        look,
        told("Circle", "Choose up to three points for page one"),
        told(
            "Circle", "They stand in a box on page one, each with a square to tick: what this patient should do first."
        ),
        ticks,
        most=MOST_CIRCLED,
        parent=parent,
    )
    if not dialog.exec():
        return None
    return tuple(point for point in dialog.ticked if isinstance(point, Point))


def _heading(topic: Topic, heading: str, topics: Sequence[Topic]) -> str:
    return f"{topic.title}: {heading}" if len(topics) > 1 else heading
