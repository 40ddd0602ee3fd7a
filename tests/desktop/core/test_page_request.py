"""What other programs ask the window to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.page_request import ICD_10, PageRequest, is_query_string, read_query_string

_INFOBUTTON = (
    "mainSearchCriteria.v.c=M43.06&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
    "&mainSearchCriteria.v.dn=Spondylolysis%2C+lumbar&informationRecipient.languageCode.c=es"
    "&patientPerson.administrativeGenderCode.c=F&age.v.v=14&patientPerson.name=Ana%20Ruiz"
)


def test_an_infobutton_query_is_read() -> None:
    """Code, code system, words and language, as HL7 names them."""
    request = read_query_string(_INFOBUTTON)

    assert request == PageRequest(code="M43.06", code_system=ICD_10, words="Spondylolysis, lumbar", language="es")


def test_what_it_says_of_the_patient_is_forgotten() -> None:
    """Nothing that is not read can be logged."""
    request = read_query_string(_INFOBUTTON)

    assert "Ana" not in repr(request)
    assert "14" not in repr(request)


@pytest.mark.parametrize("start", ["lamina://open?", "lamina:?", "lamina://open/?", "?", ""])
def test_the_address_asks_for_the_same(start: str) -> None:
    """A records system that can only open addresses is served as well."""
    assert read_query_string(start + _INFOBUTTON).code == "M43.06"


def test_words_come_from_the_chart_where_there_is_no_name() -> None:
    """`.v.ot` is what somebody wrote."""
    assert read_query_string("mainSearchCriteria.v.ot=dolor+de+espalda").words == "dolor de espalda"


@pytest.mark.parametrize(
    ("system", "name"),
    [
        ("2.16.840.1.113883.6.90", ICD_10),
        ("urn:oid:2.16.840.1.113883.6.90", ICD_10),
        ("2.16.840.1.113883.6.96", "SNOMED CT"),
        ("1.2.3", "1.2.3"),
        ("", ICD_10),
    ],
)
def test_a_code_system_is_known_by_its_number(system: str, name: str) -> None:
    """One that is not known keeps its number, so that it can be said."""
    request = read_query_string(f"mainSearchCriteria.v.c=1&mainSearchCriteria.v.cs={system}")

    assert request.code_system == name


@pytest.mark.parametrize(
    ("written", "meant"),
    [("es", "es"), ("es-MX", "es"), ("spa", "es"), ("EN_US", "en"), ("eng", "en"), ("fr", ""), ("", "")],
)
def test_languages_are_understood_as_records_systems_write_them(written: str, meant: str) -> None:
    """BCP 47, and the three letters of ISO 639-2."""
    assert PageRequest(language=written).page_language == meant


@pytest.mark.parametrize(
    ("word", "is_one"), [("spondylolysis", False), ("lamina://open", True), ("topic=spondylolysis", True)]
)
def test_a_topic_is_told_from_a_query(word: str, is_one: bool) -> None:
    """No id has an equals sign."""
    assert is_query_string(word) is is_one


@given(st.text())
def test_whatever_comes_is_read_somehow(text: str) -> None:
    """Letters that cannot be printed are dropped, long ones cut."""
    request = read_query_string(text)

    assert all(len(each) <= 200 for each in (request.topic, request.code, request.words, request.language))
    assert all(each.isprintable() for each in (request.topic, request.code, request.words))
