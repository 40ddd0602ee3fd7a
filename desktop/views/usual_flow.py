"""How the clinic's handouts usually look, what is changed for one patient, and the way back for the next."""

import json

from PySide6.QtCore import QObject, Signal

from db.records import Language
from db.saved import Json
from desktop.core.handout.handout import Length, Options, usual_paper
from desktop.core.handout.saved_options import SavedOptions, read_options
from desktop.services.clinic_store import ClinicStore
from desktop.views.handout_options import language_choice
from desktop.views.main_window import MainWindow
from desktop.views.reading_flow import ReadingFlow
from desktop.widgets.country import home_country_code

_KEPT = "usual_handout"
# What a clinic that has chosen nothing begins with: what a patient needs first.
_FIRST_LENGTH: Length = "short"


class UsualFlow(QObject):
    """Holds the options and languages of one window's handout against the clinic's usual ones.

    Size, length, sections and languages are one patient's until somebody keeps them; the paper is what lies in the
    clinic's trays, and kept at once.
    """

    changed = Signal()

    def __init__(self, window: MainWindow, store: ClinicStore, reading: ReadingFlow) -> None:
        super().__init__(window)
        self._choices = window.handout.choices
        self._store = store
        self._reading = reading
        self._is_language_chosen = False
        self._page_language: Language = reading.language
        self._usual = self._read()
        self._put_back()
        self._choices.options_chosen.connect(self._choose_options)
        self._choices.language_chosen.connect(self._choose_language)

    @property
    def now(self) -> tuple[SavedOptions, Language]:
        """Return options and languages of the handout, and the language of the page, as they are now."""
        return SavedOptions(self._choices.languages, self._choices.options), self._reading.language

    def show(self, chosen: SavedOptions, page_language: Language) -> None:
        """Show what was chosen before."""
        self._reading.choose_language(page_language)
        self.choose(chosen)

    def choose(self, chosen: SavedOptions) -> None:
        """Choose options and languages for this patient."""
        self._choices.show_options(chosen.options, language_choice(chosen.languages))
        self._is_language_chosen = True
        self._compare()
        self.changed.emit()

    def restore(self) -> None:
        """Go back to the clinic's usual options and languages, for the handout and for the page."""
        self._reading.choose_language(self._page_language)
        self._put_back()
        self.changed.emit()

    def keep(self) -> None:
        """Make usual what is chosen now."""
        self._usual, self._page_language = self.now
        self._store.remember(**self._usual_as_kept(), page_language=self._page_language)
        self._compare()

    def follow_page(self, *, is_empty: bool) -> None:
        """Let an empty handout have the language of the page, where it usually does and nobody chose another for it."""
        if is_empty and self._follows_page:
            self._choices.show_language(self._reading.language)
        self._compare()

    @property
    def is_left_behind(self) -> bool:
        """Return whether the handout has another language than the page, and nobody chose that."""
        return self._follows_page and self._reading.language not in self._choices.languages

    @property
    def _follows_page(self) -> bool:
        return not self._is_language_chosen and self._usual.languages == (self._page_language,)

    def _put_back(self) -> None:
        self._is_language_chosen = False
        self._choices.show_options(self._usual.options, language_choice(self._usual.languages))
        self._compare()

    def _read(self) -> SavedOptions:
        paper = usual_paper(home_country_code())
        first = SavedOptions((self._page_language,), Options(paper=paper, length=_FIRST_LENGTH))
        try:
            kept = json.loads(self._store.text(_KEPT, ""))
        except ValueError:
            return first
        return read_options(kept, first) if isinstance(kept, dict) else first

    def _usual_as_kept(self) -> dict[str, Json]:
        return {_KEPT: json.dumps(self._usual.as_json(), sort_keys=True)}

    def _choose_options(self) -> None:
        paper = self._choices.options.paper
        if paper != self._usual.options.paper:
            self._usual = self._usual.with_paper(paper)
            self._store.remember(**self._usual_as_kept())
        self._compare()
        self.changed.emit()

    def _choose_language(self) -> None:
        self._is_language_chosen = True
        self._compare()
        self.changed.emit()

    def _compare(self) -> None:
        usual = (self._usual.options, language_choice(self._usual.languages), self._page_language)
        self._choices.show_changes(*usual, self._reading.language)
