"""How the handout is to look: language, size, length and paper, each seen at once in the preview."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from db.records import LANGUAGES, Language
from desktop.core.handout.handout import LENGTHS, PAPERS, SIZES, Length, Options, Paper, Size
from desktop.widgets.buttons import Button, IconButton
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
    keeping_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = Options()
        self._usual = Options()
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

    def change(self, *, size: Size | None = None, length: Length | None = None, paper: Paper | None = None) -> None:
        """Change what is given as if it had been pressed here."""
        now = self._options
        self.use_options(replace(now, size=size or now.size, length=length or now.length, paper=paper or now.paper))

    def choose_language(self, language: str) -> None:
        """Choose a language (`en`, `es` or `both`) as if it had been pressed here."""
        self._language.set_value(language)
        self.language_chosen.emit(language)

    def show_language(self, language: str) -> None:
        """Show a language (`en`, `es` or `both`) without announcing it."""
        self._language.set_value(language)

    def show_changes(self, usual: Options, languages: str, page: Language, shown_page: Language) -> None:
        """Say what is not as usual: against these options and languages (`en`, `es`, `both`), and this page's."""
        self._usual = usual
        words = ", ".join((*self._changed_languages(languages, page, shown_page), *self._changed_options()))
        self._changes.setText(self.tr("Changed for this patient: {changes}").format(changes=words) if words else "")
        self._keep.setVisible(bool(words))
        self._show_more()

    def words(self) -> str:
        """Return the options in one line."""
        paper = "A4" if self._options.paper == "a4" else self.tr("Letter")
        languages = " + ".join(_LANGUAGE_NAMES[language] for language in self.languages)
        changed = _changed_count(self._options, self._usual)
        more = " · " + self.tr("%n more changed", "", changed) if changed else ""
        return f"{paper} · {self._options.size} pt · {languages}{more}"

    def _build(self, look: Look) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
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
        grid.addLayout(self._make_changes(look), 3, 0, 1, 2)
        self.setFocusProxy(self._language)

    def _make_changes(self, look: Look) -> QHBoxLayout:
        self._changes = label("", "quiet")
        # The style sheet gives it room for two lines at all times: else what stands below would move under the pointer.
        self._changes.setObjectName("handoutChanges")
        self._changes.setWordWrap(True)
        self._changes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._keep = Button(look, self.tr("Always use"), style="link")
        self._keep.setToolTip(self.tr("Begin each handout of this clinic like this one"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._changes, 1)
        row.addWidget(self._keep)
        self._keep.hide()
        return row

    def _connect_signals(self) -> None:
        self._language.chosen.connect(self.language_chosen)
        self._size.chosen.connect(self._choose)
        self._length.chosen.connect(self._choose)
        self._paper.currentIndexChanged.connect(self._choose)
        self._more.clicked.connect(self.more_requested)
        self._keep.clicked.connect(self.keeping_requested)

    def _choose(self) -> None:
        self._options = replace(
            self._options,
            size=next(size for size in SIZES if str(size) == self._size.value),
            length=next(length for length in LENGTHS if length == self._length.value),
            paper=next(paper for paper in PAPERS if paper == self._paper.currentData()),
        )
        self.options_chosen.emit()

    def _changed_languages(self, languages: str, page: Language, shown_page: Language) -> tuple[str, ...]:
        chosen = language_choice(self.languages)
        named = " + ".join(_LANGUAGE_NAMES[language] for language in self.languages)
        handout = (named,) if chosen != languages else ()
        if shown_page in (page, chosen):
            return handout
        return (*handout, self.tr("page: {language}").format(language=_LANGUAGE_NAMES[shown_page]))

    def _changed_options(self) -> tuple[str, ...]:
        length = self.tr("Short") if self._options.length == "short" else self.tr("Full")
        count = _changed_count(self._options, self._usual)
        found = (
            (self._options.size != self._usual.size, f"{self._options.size}\N{NO-BREAK SPACE}pt"),
            (self._options.length != self._usual.length, length),
            (bool(count), self.tr("%n more changed", "", count)),
        )
        return tuple(words for is_changed, words in found if is_changed)

    def _show_more(self) -> None:
        changed = _changed_count(self._options, self._usual)
        told = self.tr("More options: sections, pictures, staff view, tools, wallet cards")
        self._more.set_name(f"{told} ({changed})" if changed else told)
        self._more.set_icon("settings", "accent" if changed else "")


def _changed_count(options: Options, usual: Options) -> int:
    """Return how many of the seldom changed options are not as usual."""
    changed = (
        options.form != usual.form,
        options.has_pictures != usual.has_pictures,
        options.has_source_marks != usual.has_source_marks,
        options.has_teach_back != usual.has_teach_back,
        options.left_out != usual.left_out,
    )
    return sum(changed)
