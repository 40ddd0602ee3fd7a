"""What is measured for the package is what the program asks for."""

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

from build_scripts.measure_handouts import measures_of
from db.library import Library
from db.records import ForPatient, Letterhead
from desktop.core.handout import LENGTHS, PAPERS, SIZES, Handout, Options, Typesetter
from desktop.core.handout.known_heights import KnownHeights
from desktop.core.resources import resource_path

_TOPIC = "nutrition-and-energy"


def test_every_size_length_and_paper_is_known(tmp_path: Path) -> None:
    """Whatever is typed on the sheet, whatever is left out of it, and on whichever day."""
    KnownHeights(tmp_path / "heights.zip").keep(measures_of(_TOPIC, ("en",)))
    typesetter = Typesetter(known=tmp_path / "heights.zip")
    with Library.open(resource_path("library.sqlite")) as library:
        topic = library.topic(_TOPIC, "en")
    bare = Options(has_pictures=False, has_teach_back=True, left_out=frozenset({"do-and-dont"}))

    asked = [
        Handout(
            (topic,),
            "en",
            replace(bare, size=size, paper=paper, length=length),
            Letterhead("Clinic"),
            ForPatient("Maria"),
        )
        for size, paper, length in product(SIZES, PAPERS, LENGTHS)
    ]

    assert {typesetter.prepare(handout, date(2027, 1, 5)) for handout in asked} == {0}
