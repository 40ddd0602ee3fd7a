"""All commands of the window."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.core.handout.handout import SIZES, Length, Paper
from desktop.views.appearance_flow import AppearanceFlow
from desktop.views.clinic_flow import ClinicFlow
from desktop.views.closing_flow import ClosingFlow
from desktop.views.command import Command, Commands
from desktop.views.desk_flow import DeskFlow
from desktop.views.filter_flow import FilterFlow
from desktop.views.handout_flow import HandoutFlow
from desktop.views.handout_options import HandoutOptions
from desktop.views.help_flow import HelpFlow
from desktop.views.main_window import MainWindow
from desktop.views.palette_flow import PaletteFlow
from desktop.views.reading_flow import ReadingFlow


@dataclass(frozen=True, slots=True)
class Flows:
    """What the commands act on."""

    window: MainWindow
    reading: ReadingFlow
    handout: HandoutFlow
    desk: DeskFlow
    clinic: ClinicFlow
    appearance: AppearanceFlow
    helping: HelpFlow
    palette: PaletteFlow
    filtering: FilterFlow
    closing: ClosingFlow


def commands(flows: Flows) -> Commands:
    """Return every command, in the order in which help lists them."""
    return (*_finding(flows), *_reading(flows), *_handout(flows), *_clinic(flows), *_window(flows))


def _finding(flows: Flows) -> Commands:
    told = QCoreApplication.translate
    group = told("Commands", "Find")
    window, reading = flows.window, flows.reading
    return (
        Command("palette", told("Commands", "Go to any page or action"), flows.palette.open, ("Ctrl+K",), group),
        Command("search", told("Commands", "Search"), window.top_bar.focus_search, ("/", "Ctrl+Shift+F"), group),
        Command("find", told("Commands", "Find in this page"), window.reading.find_in_page, ("Ctrl+F",), group),
        Command("find-next", told("Commands", "Find the next one"), window.reading.find_next, ("F3", "Ctrl+G"), group),
        Command(
            "find-before",
            told("Commands", "Find the one before"),
            window.reading.find_before,
            ("Shift+F3", "Ctrl+Shift+G"),
            group,
        ),
        Command("back", told("Commands", "Back"), reading.go_back, ("Alt+Left",), group),
        Command("forward", told("Commands", "Forward"), reading.go_forward, ("Alt+Right",), group),
        Command("start", told("Commands", "Start page"), reading.go_to_start, ("Alt+Home",), group),
        *flows.filtering.commands(group),
    )


def _reading(flows: Flows) -> Commands:
    told = QCoreApplication.translate
    group = told("Commands", "Read")
    look, reading = flows.appearance, flows.reading
    return (
        Command(
            "language",
            told("Commands", "Language of the page: English or Spanish"),
            reading.other_language,
            ("Ctrl+L",),
            group,
        ),
        Command("larger", told("Commands", "Larger page"), look.zoom_in, ("Ctrl++", "Ctrl+="), group),
        Command("smaller", told("Commands", "Smaller page"), look.zoom_out, ("Ctrl+-",), group),
        Command("actual-size", told("Commands", "Normal size of the page"), look.zoom_normal, ("Ctrl+0",), group),
        Command(
            "favorite", told("Commands", "Star this page, or take the star away"), reading.star, ("Ctrl+B",), group
        ),
        Command("copy", told("Commands", "Copy this page as text"), reading.copy_page, ("Ctrl+Shift+C",), group),
        Command("forget", told("Commands", "Clear the list of recent pages"), reading.clear_recents, (), group),
    )


def _handout(flows: Flows) -> Commands:
    told = QCoreApplication.translate
    group = told("Commands", "Handout")
    window, handout = flows.window, flows.handout
    return (
        Command(
            "basket",
            told("Commands", "Add the page to the handout, or take it out"),
            window.reading.toggle_basket,
            ("Ctrl+D",),
            group,
        ),
        Command("print", told("Commands", "Print"), handout.print_handout, ("Ctrl+P",), group),
        Command(
            "print-again",
            told("Commands", "Print as last time, without asking"),
            handout.print_again,
            ("Ctrl+Alt+P",),
            group,
        ),
        Command("save", told("Commands", "Save as PDF"), handout.save, ("Ctrl+S",), group),
        Command("preview", told("Commands", "Show the handout large"), handout.show_large, ("Ctrl+Shift+P",), group),
        Command(
            "more-options",
            told("Commands", "More options: sections, pictures, teach-back page, tools alone, wallet cards"),
            window.handout.choices.more_requested.emit,
            (),
            group,
        ),
        *_options(flows.window.handout.choices, group),
        Command("usual", told("Commands", "Always use these options and languages"), handout.keep_usual, (), group),
        Command("sets", told("Commands", "Saved sets"), flows.desk.open_sets, ("Ctrl+E",), group),
        Command("save-set", told("Commands", "Save this handout as a set"), flows.desk.save_set, (), group),
        Command(
            "undo",
            told("Commands", "Undo: bring back what was taken out of the handout"),
            handout.undo,
            ("Ctrl+Z",),
            group,
        ),
        Command(
            "new-handout",
            told("Commands", "Next patient: empty the handout, go back to your usual options"),
            handout.start_anew,
            ("Ctrl+Shift+N",),
            group,
        ),
    )


def _options(choices: HandoutOptions, group: str) -> Commands:
    told = QCoreApplication.translate
    languages = {
        "en": told("Commands", "Handout in English"),
        "es": told("Commands", "Handout in Spanish"),
        "both": told("Commands", "Handout in both languages, side by side"),
    }
    lengths: dict[Length, str] = {"short": told("Commands", "Short handout"), "full": told("Commands", "Full handout")}
    papers: dict[Paper, str] = {"letter": told("Commands", "Letter paper"), "a4": told("Commands", "A4 paper")}
    size_words = told("Commands", "Text size of the handout: {size} points")
    return (
        *(
            Command(f"handout-{name}", words, partial(choices.choose_language, name), (), group)
            for name, words in languages.items()
        ),
        *(
            Command(f"size-{size}", size_words.format(size=size), partial(choices.change, size=size), (), group)
            for size in SIZES
        ),
        *(
            Command(f"length-{name}", words, partial(choices.change, length=name), (), group)
            for name, words in lengths.items()
        ),
        *(
            Command(f"paper-{name}", words, partial(choices.change, paper=name), (), group)
            for name, words in papers.items()
        ),
    )


def _clinic(flows: Flows) -> Commands:
    told = QCoreApplication.translate
    group = told("Commands", "Clinic")
    clinic = flows.clinic
    return (
        Command("letterhead", told("Commands", "Clinic letterhead"), flows.handout.edit_letterhead, (), group),
        Command("pack", told("Commands", "All topics as one PDF"), clinic.make_pack, (), group),
        Command("check-code", told("Commands", "Check the code of an old sheet"), clinic.check_code, (), group),
        Command("counts", told("Commands", "What was handed out"), clinic.show_counts, (), group),
    )


def _window(flows: Flows) -> Commands:
    told = QCoreApplication.translate
    group = told("Commands", "Window")
    window, helping = flows.window, flows.helping
    return (
        Command(
            "next-panel", told("Commands", "To the next part of the window"), window.focus_next_panel, ("F6",), group
        ),
        Command(
            "look",
            told("Commands", "Colors, text size, language"),
            flows.appearance.open_menu,
            ("Ctrl+Shift+L",),
            group,
        ),
        *flows.appearance.commands(group),
        Command("help", told("Commands", "Shortcuts"), helping.show_shortcuts, ("F1", "?"), group),
        Command("trouble", told("Commands", "Troubleshooting"), helping.show_troubleshooting, (), group),
        Command("about", told("Commands", "About Lamina and its licenses"), helping.show_about, (), group),
        Command("quit", told("Commands", "Quit"), flows.closing.close, ("Ctrl+Q",), group),
        Command("escape", "", window.retreat, ("Esc",)),
    )
