"""How the handout is to look: language, size, length and paper, each seen at once in the preview."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from db.records import LANGUAGES, Language
from desktop.core.handout.handout import LENGTHS, PAPERS, SIZES, Options
from desktop.widgets.buttons import IconButton
from desktop.widgets.look import Look
from desktop.widgets.rules import label
from desktop.widgets.segment import Segment

BOTH = "both"
_LANGUAGE_NAMES: dict[Language, str] = {"en": "English", "es": "Español"}
_LABEL_PX = 64
_PAPER_PX = 92


def languages_of(choice: str) -> tuple[Language, ...]:
    """Return the languages that a choice (`en`, `es` or `both`) stands for, the leading one first."""
    return LANGUAGES if choice == BOTH else ("es",) if choice == "es" else ("en",)


def language_choice(languages: tuple[Language, ...]) -> str:
    """Return the choice that stands for languages: the other way round of `languages_of`."""
    return BOTH if len(languages) > 1 else languages[0]


class HandoutOptions(QWidget):
    """Holds the options; a choice comes out as a past event once it is made."""

    options_chosen = Signal()
    language_chosen = Signal(str)
    more_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = Options()
        self._build(look)
        self._connect_signals()

    @property
    def options(self) -> Options:
        """Return how the handout is to look."""
        return self._options

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return the language of the handout, or both where they are to stand side by side."""
        return languages_of(self._language.value)

    def show_options(self, options: Options, language: str) -> None:
        """Show options and language (`en`, `es` or `both`) without announcing them."""
        self._options = options
        self._language.set_value(language)
        self._size.set_value(str(options.size))
        self._length.set_value(options.length)
        self._paper.blockSignals(True)
        self._paper.setCurrentIndex(self._paper.findData(options.paper))
        self._paper.blockSignals(False)
        self._show_more()

    def use_options(self, options: Options) -> None:
        """Show options that were chosen elsewhere, and announce them."""
        self.show_options(options, self._language.value)
        self.options_chosen.emit()

    def show_language(self, language: str) -> None:
        """Show a language (`en`, `es` or `both`) without announcing it."""
        self._language.set_value(language)

    def words(self) -> str:
        """Return the options in one line."""
        paper = "A4" if self._options.paper == "a4" else self.tr("Letter")
        languages = " + ".join(_LANGUAGE_NAMES[language] for language in self.languages)
        changed = _changed_count(self._options)
        more = " · " + self.tr("%n more changed", "", changed) if changed else ""
        return f"{paper} · {self._options.size} pt · {languages}{more}"

    def _build(self, look: Look) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABEL_PX)
        grid.setColumnStretch(1, 1)
        names = (("en", "English"), ("es", "Español"), (BOTH, self.tr("Both")))
        self._language = Segment(names, self.tr("Language of the handout"))
        self._language.setToolTip(self.tr("Both: English and Spanish side by side, with the same numbers to point at"))
        self._size = Segment(tuple((str(size), str(size)) for size in SIZES), self.tr("Text size in points"))
        self._length = Segment((("short", self.tr("Short")), ("full", self.tr("Full"))), self.tr("Length"))
        self._length.setToolTip(
            self.tr("Short: the most important of each topic, on a sheet of paper. Full: all of it, with its sources.")
        )
        self._paper = QComboBox()
        self._paper.addItem(self.tr("Letter"), "letter")
        self._paper.addItem("A4", "a4")
        self._paper.setAccessibleName(self.tr("Paper"))
        # On Linux the name of a list that drops down is what is chosen in it.
        self._paper.setAccessibleDescription(self.tr("Paper"))
        self._paper.setMinimumWidth(_PAPER_PX)
        self._more = IconButton(look, "settings", "")
        size_and_more = QHBoxLayout()
        size_and_more.setSpacing(8)
        size_and_more.addWidget(self._size, 1)
        size_and_more.addWidget(self._more)
        length_and_paper = QHBoxLayout()
        length_and_paper.setSpacing(8)
        length_and_paper.addWidget(self._length, 1)
        length_and_paper.addWidget(self._paper)
        for row, name in enumerate((self.tr("Language"), self.tr("Text size"), self.tr("Length"))):
            grid.addWidget(label(name, "quiet-13"), row, 0)
        grid.addWidget(self._language, 0, 1)
        grid.addLayout(size_and_more, 1, 1)
        grid.addLayout(length_and_paper, 2, 1)

        self.setFocusProxy(self._language)

    def _connect_signals(self) -> None:
        self._language.chosen.connect(self.language_chosen)
        self._size.chosen.connect(self._choose)
        self._length.chosen.connect(self._choose)
        self._paper.currentIndexChanged.connect(self._choose)
        self._more.clicked.connect(self.more_requested)

    def _choose(self) -> None:
        self._options = replace(
            self._options,
            size=next(size for size in SIZES if str(size) == self._size.value),
            length=next(length for length in LENGTHS if length == self._length.value),
            paper=next(paper for paper in PAPERS if paper == self._paper.currentData()),
        )
        self.options_chosen.emit()

    def _show_more(self) -> None:
        changed = _changed_count(self._options)
        told = self.tr("More options: sections, pictures, staff view, tools, wallet cards")
        self._more.set_name(f"{told} ({changed})" if changed else told)
        self._more.set_icon("settings", "accent" if changed else "")


def _changed_count(options: Options) -> int:
    """Return how many of the seldom changed options are not as usual."""
    usual = Options()
    changed = (
        options.form != usual.form,
        options.has_pictures != usual.has_pictures,
        options.has_source_marks,
        options.has_teach_back,
        bool(options.left_out),
    )
    return sum(changed)
