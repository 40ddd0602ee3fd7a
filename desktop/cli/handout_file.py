"""The command that writes a handout."""

import json
from argparse import Namespace
from dataclasses import fields
from datetime import date
from pathlib import Path

from db.errors import LaminaError
from db.library import Library
from db.records import ForPatient, Topic
from desktop.cli.error import WrongInput, complain
from desktop.cli.open_library import open_library
from desktop.cli.standard_input import standard_input
from desktop.core.atomic_file import write_whole
from desktop.core.handout import Handout, Notice, Options, TopicPage, Typesetter

_FIELDS = tuple(field.name for field in fields(ForPatient))


def write_handout(options: Namespace) -> int:
    """Write the PDF whole or not at all, and say how many pages it has."""
    for_patient = _for_patient(options)
    language, *beside = options.lang.split("+")
    with open_library() as library:
        names = _names(options, library)
        topics = tuple(library.topic(name, language) for name in names)
        twins = tuple(library.topic(name, other) for other in beside for name in names)
    handout = Handout(topics, language, _look(options, topics), for_patient=for_patient, twins=twins)
    made = Typesetter().handout(handout, date.today())  # noqa: DTZ011  # the clinic's day decides what is overdue
    output = Path(options.output)
    _save(output, made.pdf)
    for notice in made.notices:
        complain(_warning(notice))
    print(f"{output}: {made.pages} page{'s' if made.pages > 1 else ''}")
    for what, headings in (("Left out", made.left_out), ("Shortened", made.shortened)):
        if headings:
            print(f"{what}: {', '.join(headings)}")
    return 0


def _names(options: Namespace, library: Library) -> list[str]:
    if options.all == bool(options.topics):
        raise WrongInput("Give either topics or --all.", "See `lamina handout --help`.")
    if options.topics:
        return list(dict.fromkeys(options.topics))
    found: list[str] = []
    branches = list(library.categories("en"))
    while branches:
        branch = branches.pop(0)
        found += [topic.id for topic in branch.topics]
        branches = [*branch.children, *branches]
    return list(dict.fromkeys(found))


def _look(options: Namespace, topics: tuple[Topic, ...]) -> Options:
    return Options(
        size=options.size,
        paper=options.paper,
        has_pictures=not options.no_pictures,
        has_source_marks=options.staff,
        has_teach_back=options.staff,
        left_out=_left_out(options, topics),
        length=options.length,
        form=options.form,
    )


def _left_out(options: Namespace, topics: tuple[Topic, ...]) -> frozenset[str]:
    if options.sections is None:
        return frozenset()
    keys = {choice.key for topic in topics for choice in TopicPage(topic, Options()).section_choices()}
    wanted = {key.strip() for key in options.sections.split(",") if key.strip()}
    if wanted - keys:
        raise WrongInput(f"No section is called {min(wanted - keys)}.", f"Choose from {', '.join(sorted(keys))}.")
    return frozenset(keys - wanted)


def _save(output: Path, pdf: bytes) -> None:
    try:
        write_whole(output, pdf)
    except OSError as error:
        message = f"The handout could not be saved as {output}: {error.strerror or error}."
        raise LaminaError(message, "Choose another name or place.") from error


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
        raise WrongInput("Standard input holds no JSON.", f"Give an object with {', '.join(_FIELDS)}.") from error
    if not isinstance(typed, dict) or not all(name in _FIELDS and isinstance(typed[name], str) for name in typed):
        raise WrongInput("Standard input holds something else.", f"Give texts for {', '.join(_FIELDS)}, no more.")
    return ForPatient(**typed)
