"""From page to paper: what happens when pages are put into the handout, set, shown large, saved and printed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer

from db.records import ForPatient, Language
from desktop.core.handout.handout import Handout
from desktop.core.handout.own_words import OwnWords, own_words
from desktop.core.handout.saved_options import SavedOptions
from desktop.core.handout.unclear_date import unclear_dates
from desktop.services.clinic_store import ClinicStore
from desktop.services.handout_maker import HandoutMaker, Order
from desktop.services.press import Pressed
from desktop.views.failure_words import failure_words
from desktop.views.file_flow import FileFlow
from desktop.views.main_window import MainWindow
from desktop.views.print_flow import PrintFlow
from desktop.views.reading_flow import ReadingFlow
from desktop.views.usual_flow import UsualFlow
from desktop.widgets.look import Look

_GATHER_MS = 10
_NOBODY = ForPatient()


@dataclass(frozen=True, slots=True)
class _Before:
    """What can be brought back: the topics, and where more was changed, options, what was typed, the page on show."""

    topic_ids: tuple[str, ...]
    chosen: tuple[SavedOptions, Language] | None = None
    for_patient: ForPatient | None = None
    page: str = ""


class HandoutFlow(QObject):
    """Joins the handout panel of one window to the typesetter, the printers and the file system."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        store: ClinicStore,
        reading: ReadingFlow,
        maker: HandoutMaker,
        printing: PrintFlow,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._store = store
        self._reading = reading
        self._maker = maker
        self._printing = printing
        self._pressed: Pressed | None = None
        self._is_current = False
        self._is_on_paper = False
        self._then: Callable[[Pressed], None] | None = None
        self._before: _Before | None = None
        self._page_language = reading.language
        self._usual = UsualFlow(window, store, reading)
        self._files = FileFlow(window, look, store, maker, printing)
        # Several changes at once (a basket emptied row by row) make one order.
        self._gathering = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._connect_signals()
        self._show_empty()

    @property
    def would_be_lost(self) -> bool:
        """Say whether closing loses some work: words for a patient or several topics, neither printed nor saved."""
        is_work = self._window.basket.rowCount() > 1 or self._window.handout.for_patient != _NOBODY
        return is_work and not self._is_on_paper

    def print_handout(self) -> None:
        """Ask for printer and copies, and print; with an empty handout the page on show is put into it first."""
        self._when_ready(self._printing.ask)

    def print_again(self) -> None:
        """Print as was printed last, without asking."""
        self._when_ready(self._printing.again)

    def save(self) -> None:
        """Ask for a place and save the PDF."""
        self._when_ready(self._files.save)

    def show_large(self) -> None:
        """Show the pages large."""
        self._when_ready(self._files.show_large)

    def start_anew(self) -> None:
        """Make the desk ready for the next patient: no topics, patient, page or search, options and languages as usual.

        All of it can be brought back while the notice stands; after that the topics and options alone.
        """
        before = replace(self._state(), page=self._reading.open_topic)
        self._then = None
        self._window.basket.show(())
        self._window.handout.patient.show_values(_NOBODY)
        # The page of the last patient would be printed for the next one.
        self._reading.start_anew()
        self._usual.restore()
        self._offer_undo(
            self.tr("Ready for the next patient. Topics, name and note are gone, options as usual."), before
        )

    def keep_usual(self) -> None:
        """Let each handout of this clinic begin with the options and languages of this one."""
        self._usual.keep()
        self._window.notice.tell(self.tr("Each handout begins like this one from now on."))

    def undo(self) -> None:
        """Bring back what was last taken out or replaced."""
        if self._before is not None:
            self._bring_back(self._before)
            self._window.notice.withdraw()

    def use_set(self, topic_ids: tuple[str, ...], chosen: SavedOptions, text: str) -> tuple[str, ...]:
        """Put other topics, options and a text for the note in place of these; return the ids that nobody knows.

        What was there can be brought back. What is typed for the patient stays, and the text follows it.
        """
        before = self._state()
        found = {topic_id: self._reading.summary(topic_id) for topic_id in topic_ids}
        patient = self._window.handout.patient
        self._window.basket.show(tuple(filter(None, found.values())))
        if text and text not in patient.note:
            patient.add_to_note(text)
        self._usual.choose(chosen)
        self._mark_page()
        if before.topic_ids:
            self._offer_undo(self.tr("The set is in the handout."), before)
        return tuple(topic_id for topic_id, summary in found.items() if summary is None)

    def toggle(self, topic_id: str) -> None:
        """Put a topic into the handout, or take it out again."""
        summary = self._reading.summary(topic_id)
        if self._window.basket.holds(topic_id):
            self._take_out(topic_id)
        elif summary is not None:
            self._window.basket.add(summary)
            self._before = None
            self._window.notice.withdraw()
        self._mark_page()

    def _connect_signals(self) -> None:
        panel = self._window.handout
        panel.changed.connect(self._gathering.start)
        panel.changed.connect(self._begin_next)
        self._usual.changed.connect(self._order)
        self._usual.changed.connect(self._measure_again)
        panel.choices.keeping_requested.connect(self.keep_usual)
        panel.removal_requested.connect(self._take_out)
        panel.topic_chosen.connect(self._reading.open)
        panel.next_requested.connect(self.start_anew)
        panel.choices.more_requested.connect(self._ask_options)
        panel.patient.circling_requested.connect(self._ask_circled)
        panel.patient.note_typed.connect(self._measure_note)
        panel.print_requested.connect(self.print_handout)
        panel.save_requested.connect(self.save)
        self._printing.file_requested.connect(self.save)
        self._files.print_requested.connect(self.print_handout)
        self._files.save_requested.connect(self.save)
        self._printing.counted.connect(self._note_paper)
        panel.preview_requested.connect(self.show_large)
        self._gathering.timeout.connect(self._order)
        self._window.closed.connect(self._stop)
        self._window.notice.left.connect(self._forget_patient)
        self._maker.made.connect(self._show)
        self._maker.failed.connect(self._fail)
        self._store.letterhead_changed.connect(self._order)
        self._store.favourites_changed.connect(self._mark_page)
        self._reading.topic_shown.connect(self._mark_page)
        self._reading.start_shown.connect(self._mark_page)
        self._reading.titles_changed.connect(self._retitle)
        self._reading.titles_changed.connect(self._follow_page)
        self._window.reading.basket_toggled.connect(self.toggle)
        self._window.reading.favourite_toggled.connect(self._store.toggle_favourite)
        self._window.basket.changed.connect(self._mark_page)

    def _stop(self) -> None:
        self._gathering.stop()
        self._window.handout.flush_typing()
        self._maker.cancel()

    def _state(self) -> _Before:
        panel = self._window.handout
        return _Before(self._window.basket.topic_ids, self._usual.now, panel.for_patient)

    def _offer_undo(self, told: str, before: _Before) -> None:
        self._window.notice.offer(told, self.tr("Undo"), partial(self._bring_back, before))
        self._before = before

    def _bring_back(self, before: _Before) -> None:
        self._before = None
        self._window.basket.show(tuple(filter(None, map(self._reading.summary, before.topic_ids))))
        if before.for_patient is not None:
            self._window.handout.patient.show_values(before.for_patient)
        if before.chosen is not None:
            self._usual.show(*before.chosen)
        if before.page:
            self._reading.open(before.page)
        self._mark_page()

    def _forget_patient(self) -> None:
        if self._before is not None:
            self._before = replace(self._before, for_patient=None)

    def _begin_next(self) -> None:
        """Let go of what could be brought back, once something is typed for the next patient."""
        if self._before is not None and self._before.for_patient and self._window.handout.for_patient != _NOBODY:
            self._before = None
            self._window.notice.withdraw()

    def _ask_options(self) -> None:
        from desktop.views.more_options import MoreOptionsDialog

        own = self._own_words()
        without_room = tuple(map(own.heading, self._pressed.left_out)) if self._pressed else ()
        options = self._window.handout.options
        dialog = MoreOptionsDialog(self._look, options, own.topics, without_room, self._window)
        if dialog.exec():
            self._window.handout.choices.use_options(dialog.options)

    def _ask_circled(self) -> None:
        if self._pressed is not None:
            from desktop.views.circle_dialog import ask_circled

            patient = self._window.handout.patient
            topics = self._pressed.handout.topics
            chosen = ask_circled(self._look, topics, self._own_words(), patient.circled, self._window)
            if chosen is not None:
                patient.set_circled(chosen)
                self._order()

    def _own_words(self) -> OwnWords:
        """Return the pages on show as the language of the window has them: what staff is to understand."""
        return own_words(self._pressed.handout.topics if self._pressed else (), self._maker.own_topics)

    def _measure_note(self, note: str) -> None:
        from desktop.views.note_meter import meter_words

        topics = self._pressed.handout.topics if self._pressed else ()
        language = self._window.handout.languages[0]
        self._window.handout.patient.show_meter(*meter_words(note, language, topics))

    def _measure_again(self) -> None:
        """Say of the note what the handout's new language makes of it."""
        self._measure_note(self._window.handout.patient.note)

    def _note_paper(self, handout: Handout) -> None:
        self._is_on_paper = self._is_current and self._pressed is not None and self._pressed.handout is handout

    def _follow_page(self) -> None:
        is_empty = not self._window.basket.rowCount()
        self._usual.follow_page(is_empty=is_empty)
        self._measure_again()
        language, before = self._reading.language, self._page_language
        self._page_language = language
        if language != before and not is_empty and self._usual.is_left_behind:
            self._offer_language(language)

    def _offer_language(self, language: Language) -> None:
        # Its topics are listed in the language of the page: nothing else says that the pages are not.
        stays, other = (
            (self.tr("The handout stays in English."), self.tr("Handout in Spanish"))
            if language == "es"
            else (self.tr("The handout stays in Spanish."), self.tr("Handout in English"))
        )
        self._window.notice.offer(stays, other, partial(self._window.handout.choices.choose_language, language))

    def _order(self) -> None:
        panel = self._window.handout
        topic_ids = self._window.basket.topic_ids
        self._is_current = self._is_on_paper = False
        if not topic_ids:
            self._then = None
            self._maker.cancel()
            self._pressed = None
            self._show_empty()
            return
        panel.show_working()
        panel.patient.set_language(panel.languages[0])
        self._maker.order(
            Order(
                topic_ids,
                panel.languages,
                panel.options,
                self._store.letterhead(),
                panel.for_patient,
                panel.preview.picture_width_px,
            )
        )

    def _show_empty(self) -> None:
        """Say that nothing is in the handout; a page on show can be printed all the same, which puts it in."""
        if self._reading.open_topic:
            self._window.handout.show_nothing(self.tr("Print adds the page on show"), can_begin=True)
        else:
            self._window.handout.show_nothing(self.tr("Add a page to print"))

    def _show(self, pressed: Pressed) -> None:
        self._pressed = pressed
        self._is_current = not self._gathering.isActive()
        panel = self._window.handout
        panel.preview.show_pages(pressed.pictures, pressed.pages)
        told = [
            self.tr("Cannot be printed in the {place}: {characters}").format(
                place=notice.place, characters=" ".join(notice.characters)
            )
            for notice in pressed.notices
        ]
        unclear = ", ".join(unclear_dates(pressed.handout))
        if unclear:
            told.append(self.tr("{date}: pick the date in words, which nobody takes for another").format(date=unclear))
        own = self._own_words()
        left_out, shortened = (tuple(map(own.heading, of)) for of in (pressed.left_out, pressed.shortened))
        panel.show_pages(pressed.pages, "\n".join(told), left_out, shortened)
        left_out_of = tuple(tuple(map(own.heading, of)) for of in pressed.left_out_of)
        panel.tell_missing(tuple(topic.title for topic in own.topics), left_out_of)
        if self._then is not None and self._is_current:
            then, self._then = self._then, None
            then(pressed)

    def _when_ready(self, then: Callable[[Pressed], None]) -> None:
        """Do something with the pages as the panel stands now: at once, or as soon as they are made."""
        if not self._window.basket.rowCount():
            if not self._reading.open_topic:
                self._window.notice.tell(self.tr("The handout is empty. Open a page and add it first."))
                return
            self.toggle(self._reading.open_topic)
        if self._window.handout.flush_typing() or self._gathering.isActive():
            self._gathering.stop()
            self._order()
        if self._is_current and self._pressed is not None:
            then(self._pressed)
        else:
            self._then = then

    def _take_out(self, topic_id: str) -> None:
        before = _Before(self._window.basket.topic_ids)
        self._window.basket.take(topic_id)
        self._offer_undo(self.tr("Taken out of the handout."), before)

    def _mark_page(self) -> None:
        topic_id = self._reading.open_topic
        if topic_id:
            self._window.reading.set_marks(
                is_favourite=topic_id in self._store.favourites(),
                is_in_basket=self._window.basket.holds(topic_id),
            )
        if not self._window.basket.rowCount() and not self._gathering.isActive():
            self._show_empty()

    def _retitle(self) -> None:
        self._window.basket.retitle(self._reading.summaries())

    def edit_letterhead(self) -> None:
        """Ask for the clinic's letterhead and keep it."""
        from desktop.views.letterhead_dialog import LetterheadDialog

        dialog = LetterheadDialog(self._look, self._store.letterhead(), self._window)
        if dialog.exec():
            self._store.save_letterhead(dialog.letterhead)

    def _fail(self, reason: str) -> None:
        self._pressed = None
        self._then = None
        self._window.handout.show_nothing(failure_words(reason))
