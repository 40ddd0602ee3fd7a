"""From the words on the command line to a finished handout."""

import json
from argparse import Namespace
from dataclasses import fields, replace
from datetime import date

from db.library import Library
from db.records import ForPatient, Letterhead, Topic
from db.saved import SavedSet
from desktop.cli.clinic import clinic_letterhead, clinic_set
from desktop.cli.error import WrongInput, complain
from desktop.cli.open_library import open_library
from desktop.cli.standard_input import standard_input
from desktop.core.handout import Handout, Notice, Options, TopicPage, Typeset, Typesetter, usual_paper
from desktop.core.handout.saved_options import SavedOptions, read_options

_TYPED = tuple(field.name for field in fields(ForPatient) if field.name != "circled")


def make_handout(options: Namespace) -> tuple[Handout, Typeset]:
    """Return the handout that was asked for, with what to know said on standard error. Raises LaminaError."""
    for_patient = _for_patient(options)
    saved = clinic_set(options.set) if options.set else None
    look = read_options(saved.options, _usual()) if saved else _usual()
    language, *beside = options.lang.split("+") if options.lang else look.languages
    with open_library() as library:
        names = _names(options, saved, library)
        topics = tuple(library.topic(name, language) for name in names)
        twins = tuple(library.topic(name, other) for other in beside for name in names)
    if saved and saved.snippet and not for_patient.note:
        for_patient = replace(for_patient, note=saved.snippet)
    letterhead = Letterhead() if options.no_letterhead else clinic_letterhead()
    handout = Handout(topics, language, _look(options, look.options, topics), letterhead, for_patient, twins)
    made = Typesetter().handout(handout, date.today())  # noqa: DTZ011  # the clinic's day decides what is overdue
    for notice in made.notices:
        complain(_warning(notice))
    return handout, made


def say_what_is_missing(made: Typeset) -> None:
    """Print the headings for which a short handout had no room."""
    for what, headings in (("Left out", made.left_out), ("Shortened", made.shortened)):
        if headings:
            print(f"{what}: {', '.join(headings)}")


def _usual() -> SavedOptions:
    # Commands that make no handout load no Qt.
    from desktop.widgets.country import home_country_code

    return SavedOptions(("en",), Options(paper=usual_paper(home_country_code())))


def _names(options: Namespace, saved: SavedSet | None, library: Library) -> list[str]:
    if [bool(options.topics), options.all, saved is not None].count(True) != 1:
        raise WrongInput("Give either topics, or --set, or --all.", "See `lamina handout --help`.")
    if saved:
        return list(saved.topic_ids)
    if options.topics:
        return list(dict.fromkeys(options.topics))
    found: list[str] = []
    branches = list(library.categories("en"))
    while branches:
        branch = branches.pop(0)
        found += [topic.id for topic in branch.topics]
        branches = [*branch.children, *branches]
    return list(dict.fromkeys(found))


def _look(options: Namespace, usual: Options, topics: tuple[Topic, ...]) -> Options:
    return Options(
        size=options.size or usual.size,
        paper=options.paper or usual.paper,
        has_pictures=usual.has_pictures and not options.no_pictures,
        has_source_marks=usual.has_source_marks or options.staff,
        has_teach_back=usual.has_teach_back or options.staff,
        left_out=usual.left_out if options.sections is None else _left_out(options.sections, topics),
        length=options.length or usual.length,
        form=options.form or usual.form,
    )


def _left_out(sections: str, topics: tuple[Topic, ...]) -> frozenset[str]:
    keys = {choice.key for topic in topics for choice in TopicPage(topic, Options()).section_choices()}
    wanted = {key.strip() for key in sections.split(",") if key.strip()}
    if wanted - keys:
        raise WrongInput(f"No section is called {min(wanted - keys)}.", f"Choose from {', '.join(sorted(keys))}.")
    return frozenset(keys - wanted)


def _warning(notice: Notice) -> str:
    listed = " ".join(notice.characters)
    return f"no font for {listed} in the {notice.place}: printed as an empty box."


def _for_patient(options: Namespace) -> ForPatient:
    if not options.for_patient:
        return ForPatient(name=options.patient or "", note=options.note or "")
    if options.patient or options.note:
        raise WrongInput("Use --for-patient or --patient and --note, not both.")
    return _read_patient(standard_input().read())


def _read_patient(text: str) -> ForPatient:
    """Return the fields of a JSON object; what was typed is never repeated in a message."""
    try:
        typed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise WrongInput("Standard input holds no JSON.", f"Give an object with {', '.join(_TYPED)}.") from error
    if not isinstance(typed, dict) or not all(name in _TYPED and isinstance(typed[name], str) for name in typed):
        raise WrongInput("Standard input holds something else.", f"Give texts for {', '.join(_TYPED)}, no more.")
    return ForPatient(**typed)
