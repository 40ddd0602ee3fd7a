"""The page for staff: lines to write on, and none of the patient's pages."""

import re
from dataclasses import replace

import pytest

from db.records import ForPatient, Language
from desktop.core.handout import Options, Typesetter
from tests.desktop.core.handout.conftest import FOR_PATIENT, TODAY, make_handout
from tests.helpers.page_ends import page_lines
from tests.helpers.pdf_faults import pdf_faults
from tests.helpers.sample_topic import sample_topic

_WANTED = Options(14, has_teach_back=True)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_for_staff_is_not_counted_with_the_patients(typesetter: Typesetter, language: Language) -> None:
    """“Page 3 of 4” on the last page that the patient has would be a page lost."""
    made = typesetter.handout(make_handout(language, _WANTED), TODAY)

    lines = page_lines(made.pdf)
    numbers = [re.findall(r"(?:Page|Página) (\d+) (?:of|de) (\d+)", " ".join(page)) for page in lines]
    last = str(made.pages - 1)
    assert numbers == [*([(str(page), last)] for page in range(1, made.pages)), []]
    assert pdf_faults(made.pdf) == []


def test_who_is_not_typed_is_written_by_hand(typesetter: Typesetter) -> None:
    """A line each for the name, the date and who asked."""
    made = typesetter.handout(make_handout(options=_WANTED, for_patient=ForPatient()), TODAY)

    words = " ".join(page_lines(made.pdf)[-1])
    assert all(words.count(label) == 1 for label in ("Patient’s name", "Date", "Staff initials"))


def test_what_was_typed_stands_on_the_page_for_staff_too(typesetter: Typesetter) -> None:
    """Whoever signed needs no second hand for the name; what was not typed keeps its line."""
    made = typesetter.handout(make_handout(options=_WANTED, for_patient=replace(FOR_PATIENT, date="")), TODAY)

    words = " ".join(page_lines(made.pdf)[-1])
    assert "For Zebulon Quigley" in words
    assert "Moreno" not in words
    assert ("Patient’s name" in words, "Date" in words, "Staff initials" in words) == (False, True, True)


def test_both_languages_have_their_labels_on_it(typesetter: Typesetter) -> None:
    """The lines are the same."""
    handout = replace(make_handout(options=_WANTED, for_patient=ForPatient()), twins=(sample_topic("es"),))

    words = " ".join(page_lines(typesetter.handout(handout, TODAY).pdf)[-1])

    assert "Patient’s name / Nombre del paciente" in words
    assert "Staff initials / Iniciales del personal" in words
