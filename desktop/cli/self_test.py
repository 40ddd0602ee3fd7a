"""The command that says what works on this computer and what does not."""

from argparse import Namespace
from collections.abc import Callable
from datetime import date

from db.errors import LaminaError
from db.records import Language, Topic
from db.search import Search
from desktop.cli.open_library import open_library
from desktop.core.handout import Handout, Options, Typeset, Typesetter
from desktop.core.handout.glyph import bundled_glyphs
from desktop.core.paths import can_keep, find_program_folder, find_user_paths
from desktop.core.resources import resource_path

# A word that stands in each language's library, and letters that only a page with visible text can give back.
_WORDS: dict[Language, str] = {"en": "back pain", "es": "dolor de espalda"}

# What a PDF says of itself when it keeps the standard for screen readers; the typesetter refuses pages that do not.
_ACCESSIBLE = b"pdfuaid:part"
_PREVIEW_PX = 300
_FEWEST_SHADES = 8


class _Failed(LaminaError):
    """A check found that something does not work."""


def print_self_test(options: Namespace) -> int:
    """Run each check, print a line for it, and return 1 if one failed."""
    checks = _checks() | ({"printers": _printers} if options.printers else {})
    passed = [_passes(name, check) for name, check in checks.items()]
    return 0 if all(passed) else 1


def _checks() -> dict[str, Callable[[], str]]:
    return {
        "library": _library,
        "search in English": lambda: _search("en"),
        "search in Spanish": lambda: _search("es"),
        "fonts": _fonts,
        "translations": _translations,
        "handout in English": lambda: _handout("en"),
        "handout in Spanish": lambda: _handout("es"),
        "handouts without waiting": _measured_ahead,
        "preview": _preview,
        "own folder": _own_folder,
    }


def _passes(name: str, check: Callable[[], str]) -> bool:
    try:
        print(f"ok     {name}: {check()}")
    except (LaminaError, OSError, ImportError) as error:
        advice = error.advice if isinstance(error, LaminaError) else ""
        print(f"FAILS  {name}: {error} {advice}".rstrip())
        return False
    return True


def _library() -> str:
    with open_library() as library:
        facts = library.facts()
    return f"{facts.topics} topics in {len(facts.languages)} languages, every byte as it was built"


def _search(language: Language) -> str:
    with open_library() as library:
        found = Search(library).answer(_WORDS[language], language, 5).results
    if not found:
        raise _Failed("nothing was found.", "Install the program again.")
    return f"{len(found)} topics found"


def _fonts() -> str:
    glyphs = bundled_glyphs(resource_path("fonts"), ("AtkinsonHyperlegible", "NotoSans"))
    return f"{len(frozenset.union(*glyphs.families))} characters can be printed"


def _translations() -> str:
    from PySide6.QtCore import QTranslator

    words = QTranslator()
    if not words.load("lamina_es.qm", str(resource_path("i18n"))) or not words.translate("TopBar", "Search"):
        raise _Failed("the window's Spanish words are missing.", "Install the program again.")
    return "the window speaks English and Spanish"


def _handout(language: Language) -> str:
    topic, made = _made_handout(language)
    if topic.title not in _visible_text(made.pdf):
        raise _Failed("its pages hold no visible text.", "Install the program again.")
    if _ACCESSIBLE not in made.pdf:
        raise _Failed("it is not made for screen readers.", "Install the program again.")
    return f"{made.pages} pages with visible text, as PDF/UA"


def _made_handout(language: Language) -> tuple[Topic, Typeset]:
    with open_library() as library:
        topic = library.topic(library.summaries(language)[0].id, language)
    return topic, Typesetter().handout(Handout((topic,), language), date.today())  # noqa: DTZ011  # the clinic's day


def _measured_ahead() -> str:
    with open_library() as library:
        topic = library.topic(library.summaries("en")[0].id, "en")
    handout = Handout((topic,), "en", Options(length="short"))
    if Typesetter().prepare(handout, date.today()):  # noqa: DTZ011  # the clinic's day
        return "not here: each is measured when it is first asked for"
    return "measured when the program was built"


def _preview() -> str:
    from desktop.services.press import page_pictures

    pictures = page_pictures(_made_handout("en")[1].pdf, _PREVIEW_PX, most=1)
    shades = {picture.pixel(x, y) for picture in pictures for x in range(0, _PREVIEW_PX, 3) for y in range(0, 300, 3)}
    if len(shades) < _FEWEST_SHADES:
        raise _Failed("the page on the screen stays empty.", "Install the program again.")
    return "the page can be shown on the screen"


def _printers() -> str:
    from desktop.services.print_job import PrintingError
    from desktop.services.printing import open_print_path

    try:
        found = open_print_path().printers()
    except PrintingError as error:
        # No printer is no fault of the program: a handout can be saved.
        return f"none can be reached. {error}"
    return ", ".join(printer.name for printer in found) or "none on this computer; a handout can be saved as a PDF"


def _visible_text(pdf: bytes) -> str:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtPdf import QPdfDocument

    kept = QByteArray(pdf)
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)  # type: ignore[call-overload]  # the stubs want a parent; there is none here
    document.load(buffer)
    text = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return " ".join(text.split())


def _own_folder() -> str:
    paths = find_user_paths(find_program_folder())
    if paths is None or not can_keep(paths.data):
        raise _Failed("settings and favourites cannot be kept.", "They last until the program is closed.")
    return "settings and favourites can be kept"
