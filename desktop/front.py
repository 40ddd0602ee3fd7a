"""What is on the screen before anything else is loaded: the window with its search box and the start page.

Here and in everything imported from here each millisecond counts twice, since people look at an empty screen meanwhile.
`tests/desktop/test_start.py` names what must not be loaded yet.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QPalette

from db.glance import glance
from desktop.core.resources import resource_path
from desktop.views.main_window import MainWindow
from desktop.widgets.look import Look
from desktop.widgets.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    TEXT_PX,
    Theme,
    is_theme_name,
    palette,
    style_sheet,
    theme_named,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.core.paths import UserPaths

_UI_FONT = "Atkinson Hyperlegible"
_HALF_LIGHT = 128
_BLACK, _WHITE = 0, 255
_FIRST_FONTS = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")


class Front(QObject):
    """The first look: the window in its remembered size and colours, with what can be drawn without the library."""

    def __init__(self, qt: QApplication, paths: UserPaths | None, *, is_safe: bool = False) -> None:
        """Make it as the clinic left it; `is_safe` knows nothing of that, and keeps nothing."""
        super().__init__()
        self._qt = qt
        self.paths = paths
        self.is_safe = is_safe
        self.data_folder = paths.data if paths and not is_safe else None
        kept = glance(self.data_folder)
        self.language = kept.text("interface_language", "") or _system_language()
        self._speak(f"lamina_{self.language}.qm", resource_path("i18n"))
        _load_fonts(_FIRST_FONTS)
        self.look = Look(self._theme(kept.text("theme", "")), self, kept.number("text_px", TEXT_PX))
        self._dress()
        self.page_language = kept.text("page_language", "") or self.language
        self.window = MainWindow(self.look, kept.text("window", ""), kept.numbers("panes"))
        self.window.top_bar.set_zoom(kept.number("zoom", 100))
        self.window.top_bar.set_language("es" if self.page_language == "es" else "en")
        self.look.changed.connect(self._dress)
        # Icons are drawn for the screens that are there.
        qt.screenAdded.connect(self.look.changed)

    def show(self) -> None:
        """Put the window on the screen, ready to type."""
        self.window.show_fitted()
        self.window.top_bar.focus_search()

    def load_other_fonts(self) -> None:
        """Load the rest of the fonts that ship with the program, so that pages need none of the system's."""
        self._qt.setWindowIcon(QIcon(str(resource_path("icons/cause.svg"))))
        fonts = sorted(path.name for path in resource_path("fonts").glob("*.ttf"))
        _load_fonts(tuple(name for name in fonts if name not in _FIRST_FONTS))

    def load_other_words(self) -> None:
        """Load the words of Qt's own windows: of its file dialogs, the menus of its fields."""
        from PySide6.QtCore import QLibraryInfo

        ours = self.findChildren(QTranslator)
        self._speak(f"qtbase_{self.language}.qm", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
        for words in ours:
            # The last one is asked first, and ours has its own names for some keys.
            self._qt.removeTranslator(words)
            self._qt.installTranslator(words)

    def _speak(self, name: str, folder: Path) -> None:
        translator = QTranslator(self)
        if translator.load(name, str(folder)):
            self._qt.installTranslator(translator)

    def _dress(self) -> None:
        font = QFont(_UI_FONT)
        font.setPixelSize(self.look.text_px)
        self._qt.setFont(font)
        template = resource_path("styles/lamina.qss").read_text(encoding="utf-8")
        self._qt.setPalette(palette(self.look.theme))
        self._qt.setStyleSheet(style_sheet(self.look.theme, template, resource_path("icons"), self.look.text_px))

    def _theme(self, kept: str) -> Theme:
        if is_theme_name(kept):
            return theme_named(kept)
        # The system's palette says it too, and sooner than its colour scheme: that is a name of the namespace Qt.
        colours = self._qt.palette()
        ground = colours.color(QPalette.ColorRole.Window).lightness()
        letters = colours.color(QPalette.ColorRole.WindowText).lightness()
        if (ground, letters) == (_BLACK, _WHITE):
            return CONTRAST
        return DARK if ground < _HALF_LIGHT else LIGHT


def _load_fonts(names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resource_path("fonts") / name))


def _system_language() -> str:
    from PySide6.QtCore import QLocale

    wanted = (name[:2] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in ("en", "es")), "en")
