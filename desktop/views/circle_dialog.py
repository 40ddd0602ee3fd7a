"""“Circle it for me”: which lines of the pages are boxed on page one."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from db.records import Point, Topic
from desktop.core.handout.circle import MOST_CIRCLED, point_choices
from desktop.core.handout.own_words import OwnWords
from desktop.views.choice_dialog import ChoiceDialog, Tick
from desktop.widgets.look import Look


def ask_circled(
    look: Look, topics: tuple[Topic, ...], own: OwnWords, circled: tuple[Point, ...], parent: QWidget
) -> tuple[Point, ...] | None:
    """Return the lines that were chosen, in the order of the pages, or None where the question was cancelled.

    They are listed as they will print, each with `own` words where staff reads another language.
    """
    told = QCoreApplication.translate
    ticks = tuple(
        Tick(
            choice.point,
            choice.words,
            f"{beside.title}: {own.heading(choice.heading)}" if len(topics) > 1 else own.heading(choice.heading),
            choice.point in circled,
            below=own.point(choice.point),
        )
        for topic, beside in zip(topics, own.topics, strict=True)
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
