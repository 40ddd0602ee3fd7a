"""How the window looks: theme, size of its text, zoom of the page; chosen, remembered, and following the system."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from db.records import ForPatient, Language
from desktop.services.clinic_store import ClinicStore
from desktop.views.command import Command, Commands
from desktop.views.main_window import MainWindow
from desktop.views.menu import add_choices, add_heading, pop_up
from desktop.views.top_bar import BOTH_LANGUAGES, ZOOM_STEPS
from desktop.widgets.look import Look
from desktop.widgets.theme import CONTRAST, DARK, LIGHT, Theme, is_theme_name, theme_named

SYSTEM = "system"
# Not translated: each says itself in its own language, and names the other, so that either word finds both.
_LANGUAGE_COMMANDS = {
    "en": "Language of the window: English (Idioma: inglés)",
    "es": "Idioma de la ventana: Español (Language: Spanish)",
}
# In its own language, for whoever reads that alone.
_NEXT_START = {
    "en": "From the next start the window is in English.",
    "es": "Desde el próximo inicio, la ventana está en español.",
}
TEXT_SIZES_PX = (13, 14, 16, 18)
_ZOOM_OF_TEXT = dict(zip(TEXT_SIZES_PX, (100, 110, 125, 150), strict=True))


class AppearanceFlow(QObject):
    """Joins the top bar's buttons to theme and sizes."""

    restart_requested = Signal()

    def __init__(
        self, window: MainWindow, look: Look, store: ClinicStore, language: Language, page_language: Language
    ) -> None:
        """Know the language that the window speaks now, and the one in which pages begin."""
        super().__init__(window)
        self._language = language
        self._page_language = page_language
        self._window = window
        self._look = look
        self._store = store
        self._kept = SYSTEM

    def start(self) -> None:
        """Show what is remembered; where nothing is, follow the system from now on."""
        kept = self._store.text("theme", SYSTEM)
        self._kept = kept if is_theme_name(kept) else SYSTEM
        self._put_on()
        self._look.choose_size(self._store.number("text_px", TEXT_SIZES_PX[0]))
        self.zoom(self._store.number("zoom", 100))
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._put_on)
        hints.accessibility().contrastPreferenceChanged.connect(self._put_on)
        self._window.top_bar.zoom_chosen.connect(self.zoom)
        self._window.top_bar.look_requested.connect(self.open_menu)

    def commands(self, group: str) -> Commands:
        """Return one command for each language of the window, theme and size of text."""
        themes = [
            Command(f"theme-{name}", words, partial(self.choose_theme, name), (), group)
            for name, words in _theme_words().items()
        ]
        sizes = [
            Command(f"text-{size}", words, partial(self.choose_text_size, size), (), group)
            for size, words in _size_words().items()
        ]
        languages = [
            Command(f"interface-{language}", words, partial(self.choose_language, language), (), group)
            for language, words in _LANGUAGE_COMMANDS.items()
        ]
        return (*languages, *themes, *sizes)

    def open_menu(self) -> None:
        """Show themes and sizes, the ones that are on ticked."""
        menu = QMenu(self._window)
        add_heading(menu, self.tr("Colors"))
        add_choices(menu, _theme_words(short=True), self._kept, self.choose_theme)
        add_heading(menu, self.tr("Text of the window"))
        add_choices(menu, _size_words(short=True), self._look.text_px, self.choose_text_size)
        add_heading(menu, BOTH_LANGUAGES)
        self._add_languages(menu)
        pop_up(menu, self._window.top_bar.look_button)

    def add_language_menu(self, menu: QMenu) -> None:
        """Put the languages of the window below one entry of another menu."""
        self._add_languages(menu.addMenu(f"{self.tr('Language of the window')} · {BOTH_LANGUAGES}"))

    def _add_languages(self, menu: QMenu) -> None:
        add_choices(menu, _language_words(), self._store.text("interface_language", ""), self.choose_language)

    def choose_theme(self, name: str) -> None:
        """Put a theme on by its name, or follow the system, and remember it."""
        self._kept = name
        self._store.remember(theme=name)
        self._put_on()

    def choose_text_size(self, size_px: int) -> None:
        """Show the window's own text at this size and remember it.

        A page goes with it, until somebody gives it a zoom of its own: else it would be smaller than what is around it.
        """
        before = _ZOOM_OF_TEXT.get(self._look.text_px)
        self._look.choose_size(size_px)
        self._store.remember(text_px=size_px)
        if self._store.number("zoom", 100) == before:
            self.zoom(_ZOOM_OF_TEXT[size_px])

    def choose_language(self, language: str) -> None:
        """Keep the language of the window for the next start, and offer that; an empty one is that of the system.

        Pages and handouts keep theirs: for whom they are does not change with who sits before the window.
        """
        if not self._store.text("page_language", ""):
            self._store.remember(page_language=self._page_language)
        self._store.remember(interface_language=language)
        if language == self._language:
            self._window.notice.take_back(self.tr("Restart now"))
            self._window.notice.tell(self.tr("The window stays in this language."))
        else:
            self._offer_restart(language)

    def _offer_restart(self, language: str) -> None:
        told = {
            "": self.tr("From the next start the window is in the language of the computer."),
            "en": self.tr("From the next start the window is in English."),
            "es": self.tr("From the next start the window is in Spanish."),
        }[language]
        words = " ".join((told, *self._next_words(language)))
        self._window.notice.offer(words, self.tr("Restart now"), partial(self._restart, language), is_lasting=True)

    def _next_words(self, language: str) -> Iterator[str]:
        """Yield what else to know before the next start."""
        if language:
            yield _NEXT_START[language]
        kept = self._store.text("page_language", "")
        if kept != language:
            in_english, in_spanish = (
                self.tr("Pages and handouts still begin in English."),
                self.tr("Pages and handouts still begin in Spanish."),
            )
            yield in_spanish if kept == "es" else in_english
        if self._window.basket.rowCount() or self._window.handout.for_patient != ForPatient():
            yield self.tr("A restart empties the handout: print or save it first.")

    def _restart(self, language: str) -> None:
        self.restart_requested.emit()
        if self._window.isVisible():
            # Somebody keeps the handout: the restart is still to come.
            self._offer_restart(language)

    def zoom_in(self) -> None:
        """Show the page one step larger."""
        self._window.top_bar.zoom_in()

    def zoom_out(self) -> None:
        """Show the page one step smaller."""
        self._window.top_bar.zoom_out()

    def zoom_normal(self) -> None:
        """Show the page at 100 %."""
        self.zoom(100)

    def zoom(self, percent: int) -> None:
        """Show the page at `percent`, or at the nearest that there is, and remember it."""
        percent = min(max(percent, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self._window.top_bar.set_zoom(percent)
        self._window.reading.set_zoom(percent / 100)
        self._store.remember(zoom=percent)

    def _put_on(self) -> None:
        self._look.choose(theme_named(self._kept) if is_theme_name(self._kept) else self._system_theme())

    def _system_theme(self) -> Theme:
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        by_scheme = {Qt.ColorScheme.Dark: DARK, Qt.ColorScheme.Light: LIGHT}
        # Where the system does not say, what the first look saw in its palette stands.
        return by_scheme.get(hints.colorScheme(), self._look.first_theme)


def _theme_words(*, short: bool = False) -> dict[str, str]:
    told = QCoreApplication.translate
    if short:
        return {
            SYSTEM: told("Appearance", "As the system"),
            LIGHT.name: told("Appearance", "Light"),
            DARK.name: told("Appearance", "Dark"),
            CONTRAST.name: told("Appearance", "High contrast"),
        }
    return {
        SYSTEM: told("Appearance", "Colors as the system has them"),
        LIGHT.name: told("Appearance", "Light colors"),
        DARK.name: told("Appearance", "Dark colors"),
        CONTRAST.name: told("Appearance", "High contrast colors"),
    }


def _language_words() -> dict[str, str]:
    system = QCoreApplication.translate("Appearance", "As the computer has it")
    return {"": system, "en": "English", "es": "Español"}


def _size_words(*, short: bool = False) -> dict[int, str]:
    told = QCoreApplication.translate
    words = (
        (told("Appearance", "Normal"), told("Appearance", "Text of the window: normal")),
        (told("Appearance", "Medium"), told("Appearance", "Text of the window: medium")),
        (told("Appearance", "Large"), told("Appearance", "Text of the window: large")),
        (told("Appearance", "Extra large"), told("Appearance", "Text of the window: extra large")),
    )
    return {size: one if short else other for size, (one, other) in zip(TEXT_SIZES_PX, words, strict=True)}
