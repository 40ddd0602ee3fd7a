"""What people type finds the topic they mean."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import LibraryDamaged
from db.library import Library
from db.records import LANGUAGES, Kind, Language, Marked, SearchAnswer
from db.search import Search
from tests.db.test_query import ODD
from tests.helpers.small_library import ROOT


def topics(answer: SearchAnswer) -> list[str]:
    """Return the ids found, best first."""
    return [result.topic_id for result in answer.results]


# --- the ladder -------------------------------------------------------------------------------------------------------


def test_the_very_name_comes_first(search: Search) -> None:
    """Other pages speak of it more often; its own page is what is meant."""
    assert topics(search.answer("spondylolysis", "en"))[0] == "spondylolysis"


@pytest.mark.parametrize(("query", "language"), [("osteoperosis", "en"), ("osteoporosis", "es")])
def test_the_name_that_was_found_is_one_of_the_language_on_show(
    search: Search, real_library: Library, query: str, language: Language
) -> None:
    """A name of the other language beside each page makes a list in two languages."""
    results = search.answer(query, language).results
    foreign = []
    for result in results:
        topic = real_library.topic(result.topic_id, language)
        if result.matched_name not in ("", topic.title, topic.clinical_name, *topic.aliases):
            foreign.append(result.matched_name)

    assert results
    assert foreign == []


def test_words_of_the_other_language_are_shown_as_they_were_found(search: Search) -> None:
    """Nothing else would say why the page is there."""
    first = search.answer("fractura espalda baja", "en").results[0]

    assert first.language == "en"
    assert "espalda" in first.matched_name


def test_a_name_without_its_accents_is_the_very_name(search: Search) -> None:
    """Clinics type Spanish without accents."""
    answer = search.answer("espondilolisis", "es")

    assert topics(answer)[0] == "spondylolysis"
    assert answer.included == ()


def test_a_question_is_answered_by_its_telling_words(search: Search) -> None:
    """*What is a* stands in no name."""
    assert topics(search.answer("What is a pars defect?", "en"))[0] == "spondylolysis"


def test_both_languages_are_searched_and_the_chosen_one_is_shown(search: Search) -> None:
    """A Spanish word typed in an English window finds the page, in English, and says what matched."""
    first = search.answer("Espondilólisis", "en").results[0]

    assert (first.topic_id, first.language) == ("spondylolysis", "en")
    assert first.matched_name == "Espondilólisis"
    assert first.title == "Stress fracture in the low back"


@pytest.mark.parametrize("typed", ["fosamax", "vertebra", "osteoporosis", "fractura"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_topic_stands_once_and_in_the_chosen_language(search: Search, typed: str, language: Language) -> None:
    """Both of its pages hold the word."""
    results = search.answer(typed, language).results

    assert len(topics(search.answer(typed, language))) == len(set(topics(search.answer(typed, language))))
    assert {result.language for result in results} == {language}


def test_no_more_is_returned_than_asked_for(search: Search) -> None:
    """The command line has `--limit`."""
    assert len(search.answer("back", "en", 2).results) == 2


@pytest.mark.parametrize(
    "typed", ["pizza", "appendicitis", "apendicitis", "glaucoma", "qwertyuiop", "how to cook rice"]
)
def test_what_the_library_has_nothing_on_finds_nothing(search: Search, typed: str) -> None:
    """A wrong page is worse than a plain no."""
    assert search.answer(typed, "en") == SearchAnswer(typed, ())


@pytest.mark.parametrize(
    "typed",
    [
        "brake pads for honda civic",
        "zip file compression",
        "engine compression test",
        "red flags in dating",
        "fractal wall",
    ],
)
def test_a_stray_word_of_a_name_among_others_brings_no_page(search: Search, typed: str) -> None:
    """*brake* is one letter away from *brace*, and *compression* half of a name: the rest of the words says no."""
    assert topics(search.answer(typed, "en")) == []


@pytest.mark.parametrize("typed", ["boniva 150 once a month", "marvil 70", "generic for leodrin", "aspen lso xl"])
def test_a_whole_name_is_found_whatever_stands_around_it(search: Search, typed: str) -> None:
    """A dose or a maker tells nothing against it."""
    assert topics(search.answer(typed, "en")) != []


@pytest.mark.parametrize("typed", ["park", "dog", "how to remove stains", "parque", "once a day", "my kid plays"])
def test_everyday_words_alone_bring_no_page(search: Search, typed: str) -> None:
    """They stand in running text by chance."""
    assert topics(search.answer(typed, "en")) == []


@pytest.mark.parametrize("typed", ["osteonecrosis", "antacids", "stomach"])
def test_a_telling_word_of_the_text_is_found(search: Search, typed: str) -> None:
    """No name holds it."""
    assert topics(search.answer(typed, "en")) != []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("brace for spondylolysis", "bracing-spondylolysis"),
        ("how many hours a day do I wear the brace for spondylolysis", "bracing-spondylolysis"),
        ("pills for a vertebral fracture from osteoporosis", "oral-bisphosphonates"),
        ("exercise for spondylolysis", "physical-therapy-spondylolysis"),
        ("back brace for compression fracture", "vertebral-compression-fracture"),
    ],
)
def test_a_treatment_is_asked_about_only_beside_what_it_treats(search: Search, typed: str, first: str) -> None:
    """The page of the brace is no answer for another fracture, nor that of thin bones' exercise for a crack."""
    assert topics(search.answer(typed, "en"))[0] == first


# --- misspelled words -------------------------------------------------------------------------------------------------


def test_a_misspelled_name_is_found_and_the_added_word_is_told(search: Search) -> None:
    """The window says *Including results for …*, as the name is written."""
    answer = search.answer("espondilolicis", "es")

    assert topics(answer)[0] == "spondylolysis"
    assert "espondilólisis" in answer.included


def test_only_what_was_typed_is_found_where_that_is_wanted(search: Search) -> None:
    """The link beside *Including results for …*."""
    answer = search.answer("espondilolicis", "es", is_literal=True)

    assert answer == SearchAnswer("espondilolicis", ())


@pytest.mark.parametrize("typed", ["spondylolysis", "vertebra", "low back pain", "osteo"])
def test_nothing_is_added_to_words_that_the_library_knows(search: Search, typed: str) -> None:
    """Nothing is corrected that needs no correction; a word half typed is no misspelled one."""
    answer = search.answer(typed, "en")

    assert answer.included == ()
    assert answer.results == search.answer(typed, "en", is_literal=True).results


@pytest.mark.parametrize(("typed", "language"), [("vertebra quebrada", "es"), ("workout for thin bones", "en")])
def test_a_word_of_the_same_meaning_finds_the_name(search: Search, typed: str, language: Language) -> None:
    """No name says *quebrada*: *rota* is meant, and nothing was misspelled."""
    answer = search.answer(typed, language)

    assert answer.results
    assert answer.included == ()


def test_what_was_typed_stands_before_a_word_of_the_same_meaning(search: Search) -> None:
    """*chaleco* may be a brace; *faja* is one."""
    first = search.answer("faja para la espalda", "es").results[0]

    assert first.matched_name == "faja para la espalda"


# --- codes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["M43.06", "m4306", "m43 06", "M43.06XA", "ICD M43.06", "cie 10 m43 06"])
def test_a_code_finds_its_condition_before_the_treatment(search: Search, typed: str) -> None:
    """However it is typed, and with the letters that charts add at its end."""
    first = search.answer(typed, "en").results[0]

    assert (first.topic_id, first.matched_name) == ("spondylolysis", "M43.06")


@pytest.mark.parametrize("typed", ["M48.46XA", "m48.46", "m48 46xa", "M48.47", "M48.46XD"])
def test_a_code_of_fatigue_fractures_finds_the_page_of_the_low_back(search: Search, typed: str) -> None:
    """Charts code a stress reaction or a fresh crack there; S32 (a blow or a fall) is no such fracture."""
    assert topics(search.answer(typed, "en"))[0] == "spondylolysis"


@pytest.mark.parametrize("typed", ["S32.020A", "s22.080a", "cie s32 010a"])
def test_a_code_of_breaks_from_a_fall_finds_the_page_with_a_line_that_says_so(search: Search, typed: str) -> None:
    """ICD-10-CM keeps S32.0 apart from breaks of weak bone; a chart may show either for the same patient."""
    results = search.answer(typed, "en").results

    assert [result.topic_id for result in results] == ["vertebral-compression-fracture"]
    assert "a fall, a crash or a blow" in results[0].tell_apart
    assert results[0].matched_name in {"S22.0", "S32.0"}


@pytest.mark.parametrize("typed", ["M34.06", "Z99.9", "J45", "S32.110A", "S12.0"])
def test_codes_are_never_guessed(search: Search, typed: str) -> None:
    """One wrong digit is another disease."""
    assert topics(search.answer(typed, "en")) == []


def test_a_code_of_the_same_condition_at_another_place_of_the_spine_is_found(search: Search) -> None:
    """M48.50 and M48.54 differ in the place; the code that is shown says so."""
    first = search.answer("M48.50XA", "en").results[0]

    assert first.topic_id == "vertebral-compression-fracture"
    assert first.matched_name.startswith("M48.5")


# --- look-alikes ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["spondylosis", "spondylolsis", "spondylolisthesis", "spondylolysis", "spondylitis"])
def test_look_alikes_come_with_a_line_that_tells_them_apart(search: Search, typed: str) -> None:
    """Two edits part these names, and not one of them is the other."""
    results = search.answer(typed, "en").results
    alike = [result for result in results if "Spondylosis: wear" in result.tell_apart]

    assert {"isthmic-spondylolisthesis", "spondylolysis"} <= {result.topic_id for result in results[:3]}
    assert list(results[: len(alike)]) == alike
    assert {result.kind for result in alike} == {Kind.CAUSE}


def test_the_line_is_in_the_chosen_language(search: Search) -> None:
    """Whatever the language of the name."""
    assert "desgaste" in search.answer("spondylosis", "es").results[0].tell_apart


def test_other_names_come_without_such_a_line(search: Search) -> None:
    """It would be noise."""
    assert not any(result.tell_apart for result in search.answer("back brace", "en").results)


# --- snippets ---------------------------------------------------------------------------------------------------------


def test_the_snippet_marks_what_was_found_and_names_its_section(search: Search) -> None:
    """A word of the text only: the line that holds it is shown."""
    results = search.answer("dentist", "en").results

    first = results[0]
    assert any(piece.is_match and piece.text.lower().startswith("dentist") for piece in first.snippet)
    assert first.section


@pytest.mark.parametrize(("language", "heading"), [("en", "Treatment"), ("es", "Tratamiento")])
def test_the_heading_of_the_section_is_in_the_language_shown(search: Search, language: Language, heading: str) -> None:
    """The window says where it matched."""
    results = search.answer("ibuprofen", language).results

    fracture = next(result for result in results if result.topic_id == "vertebral-compression-fracture")
    assert (fracture.section, fracture.section_heading) == ("treatment", heading)


def test_the_main_message_has_no_heading(search: Search) -> None:
    """It stands first on the page, under the title."""
    first = search.answer("spondylolysis", "en").results[0]

    assert (first.section, first.section_heading) == ("main", "")


def test_marks_do_not_mind_accents(search: Search) -> None:
    """*musculos* marks *músculos*, as it is written."""
    snippets = [result.snippet for result in search.answer("musculos", "es").results]

    marked = {piece.text.lower() for snippet in snippets for piece in snippet if piece.is_match}
    assert "músculos" in marked


def test_a_snippet_is_never_long(search: Search) -> None:
    """A row has two lines."""
    for typed in ("bone", "hueso", "back", "espalda"):
        for result in search.answer(typed, "en").results:
            assert len("".join(piece.text for piece in result.snippet)) <= 200


# --- odd input --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_literal", [False, True])
@pytest.mark.parametrize("typed", [*ODD, "back pain " * 1_000_000, "", " "])
def test_odd_input_gives_an_answer(search: Search, typed: str, is_literal: bool) -> None:
    """Each of these raises where raw text reaches FTS5, or holds up a search that reads all of it."""
    answer = search.answer(typed, "en", is_literal=is_literal)

    assert answer.query == typed
    assert all(result.title and all(isinstance(piece, Marked) for piece in result.snippet) for result in answer.results)


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_gives_an_answer(search: Search, typed: str, language: Language) -> None:
    """The same for what nobody thought of."""
    assert search.answer(typed, language).query == typed


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("L4-L5", "spondylolysis"), ("can't pee", "red-flags-back-pain"), ("brace*", "bracing-spondylolysis")],
)
def test_marks_around_words_do_no_harm(search: Search, typed: str, wanted: str) -> None:
    """The words are what counts."""
    assert topics(search.answer(typed, "en"))[0] == wanted


# --- around it --------------------------------------------------------------------------------------------------------


def test_a_torn_library_is_told_as_damage(real_library_path: Path, tmp_path: Path) -> None:
    """Zeros over the indexes: the window shows one clear message."""
    torn = tmp_path / "library.sqlite"
    shutil.copy(real_library_path, torn)
    size = torn.stat().st_size
    with torn.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\x00" * (size // 2))

    with pytest.raises(LibraryDamaged):
        _ask_much(torn)


def _ask_much(path: Path) -> None:
    with Library.open(path) as library:
        search = Search(library)
        for typed in ("spondylolysis", "bone", "espalda", "can't pee", "fosamx"):
            search.answer(typed, "en")


def test_slow_libraries_are_imported_with_the_first_search_only() -> None:
    """The window is on the screen before they are needed."""
    script = "import sys, db.search; print(sorted({'rapidfuzz', 'snowballstemmer'} & set(sys.modules)))"

    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


def test_only_the_stemmers_of_our_languages_are_imported() -> None:
    """Those of forty languages take 3 MB; and whoever asks for the whole package afterwards gets it."""
    script = """if True:
        import sys
        from db.search.stem import Stems
        found = sorted(Stems().of("fracturas"))
        print(found, sorted(name for name in sys.modules if name.endswith("_stemmer")))
        import snowballstemmer
        print([snowballstemmer.stemmer(name).stemWord("fracturas") for name in ("english", "spanish")])
    """

    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)

    modules = ["snowballstemmer.english_stemmer", "snowballstemmer.spanish_stemmer"]
    assert run.stdout.splitlines() == [f"['fractur', 'fractura'] {modules}", "['fractura', 'fractur']"]
