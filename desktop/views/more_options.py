"""The options of a handout that are seldom changed: its form, sections, pictures, and what is for staff."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from db.records import Topic
from desktop.core.handout.handout import FORMS, Options
from desktop.core.handout.page import TopicPage
from desktop.views.choice_dialog import ChoiceDialog, Tick
from desktop.widgets.look import Look
from desktop.widgets.segment import Segment

_MANY = 1000


def _told(text: str) -> str:
    return QCoreApplication.translate("MoreOptions", text)


class MoreOptionsDialog(ChoiceDialog):
    """Asks for form, sections, pictures and staff view; `options` is what was chosen."""

    def __init__(
        self,
        look: Look,
        options: Options,
        topics: Sequence[Topic],
        without_room: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show the sections of `topics`; those with red flags are locked.

        `without_room` are the headings for which the short handout on show has no room, whatever is ticked.
        """
        self._options = options
        forms = ((FORMS[0], _told("Pages")), (FORMS[1], _told("Tools to fill in")), (FORMS[2], _told("Wallet cards")))
        self._form = Segment(forms, _told("What is printed"))
        self._form.set_value(options.form)
        self._sections = _sections(topics)
        self._without_room = frozenset(without_room)
        super().__init__(
            look,
            _told("More options for the handout"),
            _told("What is not ticked is left out. Red flags are on every sheet."),
            (*_switches(options), *self._section_ticks()),
            most=_MANY,
            first=self._form,
            parent=parent,
        )

    @property
    def options(self) -> Options:
        """Return what was chosen; a section that is not on show stays as it was."""
        ticked = set(self.ticked)
        unticked = frozenset(
            key for key, (_, is_locked) in self._sections.items() if not is_locked and key not in ticked
        )
        return replace(
            self._options,
            form=next(form for form in FORMS if form == self._form.value),
            has_pictures="pictures" in ticked,
            has_source_marks="marks" in ticked,
            has_teach_back="teach-back-page" in ticked,
            left_out=(self._options.left_out - set(self._sections)) | unticked,
        )

    def _section_ticks(self) -> tuple[Tick, ...]:
        heading = _told("Sections")
        left_out = self._options.left_out
        return tuple(
            Tick(key, words, heading, is_locked or key not in left_out, is_locked, self._aside(key, words))
            for key, (words, is_locked) in self._sections.items()
        )

    def _aside(self, key: str, heading: str) -> str:
        is_short = heading in self._without_room and key not in self._options.left_out
        return _told("the short handout leaves it out") if is_short else ""


def _switches(options: Options) -> tuple[Tick, ...]:
    return (
        Tick("pictures", _told("Pictures"), _told("On the page"), options.has_pictures),
        Tick(
            "marks", _told("Marks that lead to the sources (full length)"), _told("For staff"), options.has_source_marks
        ),
        Tick(
            "teach-back-page",
            _told("A page to check what the patient understood (teach-back)"),
            _told("For staff"),
            options.has_teach_back,
        ),
    )


def _sections(topics: Sequence[Topic]) -> dict[str, tuple[str, bool]]:
    """Return heading and lock of each section of the topics, by its key; locked where it is so on one of them."""
    found: dict[str, tuple[str, bool]] = {}
    for topic in topics:
        for choice in TopicPage(topic, Options()).section_choices():
            heading, is_locked = found.get(choice.key, (choice.heading, False))
            found[choice.key] = (heading, is_locked or choice.is_locked)
    return found
