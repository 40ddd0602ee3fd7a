"""The library answers in records, and says plainly when its file cannot be trusted."""

import hashlib
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import LibraryDamaged, LibraryMissing, LibraryTooNew, UnknownTopic
from db.library import Library
from db.page_history import PageChange, PageHistory
from db.records import LANGUAGES, Category, Evidence, Kind, Link, Reading, Review, Role, Source, Term, TopicSummary
from db.schema import SCHEMA_VERSION

_TOPICS = ("spondylolysis", "bracing-spondylolysis", "red-flags-back-pain")


@pytest.fixture
def library(library_path: Path) -> Iterator[Library]:
    """Return the small library, open."""
    with Library.open(library_path) as opened:
        yield opened


@pytest.fixture
def copied(library_path: Path, tmp_path: Path) -> Path:
    """Return a copy of the small library, with its hash, that a test may harm."""
    return _copy(library_path, tmp_path)


# --- questions --------------------------------------------------------------------------------------------------------


def test_the_library_says_what_it_is(library: Library) -> None:
    """The window's “about” and the self-test show these."""
    facts = library.facts()

    assert (facts.schema_version, facts.topics, facts.languages) == (SCHEMA_VERSION, 3, ("en", "es"))
    assert facts.content_date == date(2026, 11, 22)
    assert len(facts.content_hash) == 64


def test_the_library_tells_how_each_page_came_to_its_version(library: Library) -> None:
    """By the code on the sheet, in the language of whoever asks, oldest change first."""
    histories = library.histories("es")

    assert histories.keys() == {"SPL", "BRC", "RED"}
    assert histories["SPL"] == PageHistory("1.0")
    assert histories["RED"] == PageHistory(
        "1.2",
        (
            PageChange(
                "1.1", date(2026, 11, 20), "Una pierna débil desde hace poco ahora es razón para buscar ayuda ya."
            ),
            PageChange("1.2", date(2026, 11, 21), "La página ya no dice que descanse en cama."),
        ),
    )


def test_the_tree_begins_with_kinds_and_leaves_out_empty_branches(library: Library) -> None:
    """A branch that opens to nothing wastes a click."""
    tree = library.categories("en")

    assert [(kind.id, kind.title, kind.count) for kind in tree] == [
        ("warning-sign", "Warning signs", 1),
        ("cause", "Causes", 1),
        ("treatment", "Treatments", 1),
    ]
    assert tree[1] == Category(
        id="cause",
        kind=Kind.CAUSE,
        title="Causes",
        topics=(),
        children=(
            Category(
                id="bone-cracks",
                kind=Kind.CAUSE,
                title="Cracks in bone",
                topics=(),
                children=(
                    Category(
                        "sport-cracks", Kind.CAUSE, "Cracks from sport", (_summary(library, "spondylolysis"),), (), 1
                    ),
                ),
                count=1,
            ),
        ),
        count=1,
    )


def test_summaries_are_sorted_as_people_read(library: Library) -> None:
    """Accents and capitals do not send a title to the end of the list."""
    titles = [summary.title for summary in library.summaries("es")]

    assert titles == [
        "Dolor de espalda: cuándo pedir ayuda",
        "Fractura por estrés en la espalda baja",
        "Un corsé para la grieta",
    ]


def test_a_page_comes_whole(library: Library) -> None:
    """One call gives all that the reading pane and the handout need."""
    topic = library.topic("spondylolysis", "en")

    assert (topic.title, topic.clinical_name, topic.code) == ("Stress fracture in the low back", "Spondylolysis", "SPL")
    assert [section.key for section in topic.sections] == [
        *("main", "get-help-now", "what-it-is", "who-gets-it", "treatment", "what-to-do", "do-and-dont", "tool"),
        "teach-back",
    ]
    assert topic.sections[1].heading == "Get help now"
    assert (topic.icd10, topic.who, topic.regions) == (("M43.06", "M43.07"), ("teens", "athletes"), ("lower-back",))
    assert topic.aliases[:2] == ("crack in the back bone", "cricket back")
    assert [source.id for source in topic.sources] == ["bone-study", "brace-review"]
    assert topic.terms == (Term("pars", "pars", "a thin bridge of bone at the back of each spine bone"),)
    assert [related.id for related in topic.related] == ["red-flags-back-pain", "bracing-spondylolysis"]
    assert len(topic.text_hash) == 64


def test_a_page_says_how_easy_it_is_and_who_checked_it(library: Library) -> None:
    """The page carries its own proof."""
    topic = library.topic("spondylolysis", "es")

    assert isinstance(topic.reading, Reading)
    assert (topic.reading.first_name, topic.reading.second_name) == ("INFLESZ", "SOL")
    assert topic.reading.first >= 72
    assert topic.review == Review(
        version="1.0",
        written=date(2026, 11, 20),
        checked=date(2026, 11, 22),
        check_again_by=date(2029, 11, 22),
        checked_by="comparison with sources, no clinician",
        translation_checked_by="nobody yet",
        claims_checked=7,
        advice_without_source=6,
    )


def test_a_link_is_written_once_and_shown_on_both_sides(library: Library) -> None:
    """The cause lists its treatments, the treatment its causes, in the same words."""
    cause, treatment = library.topic("spondylolysis", "es"), library.topic("bracing-spondylolysis", "es")

    said = ("Algunas clínicas lo usan", Role.SELECTED_CASES, Evidence.VERY_LOW, ("brace-review",))
    assert cause.links[0] == Link("bracing-spondylolysis", "Un corsé para la grieta", *said)
    assert treatment.links == (Link("spondylolysis", "Fractura por estrés en la espalda baja", *said),)


def test_a_treatment_without_a_page_still_has_a_name(library: Library) -> None:
    """The list of treatments is whole before every page is written."""
    link = library.topic("spondylolysis", "en").links[1]

    assert (link.topic_id, link.name, link.sources) == ("", "Rest from sport", ("bone-study", "brace-review"))


@pytest.mark.parametrize(("language", "label"), [("en", "Spine bone"), ("es", "Vértebra")])
def test_a_drawing_speaks_the_language_of_the_page(language: str, label: str, library: Library) -> None:
    """Labels are text of the library, not part of the picture."""
    tongue = next(known for known in LANGUAGES if known == language)
    drawing = library.topic("spondylolysis", tongue).illustrations[0]

    assert label in drawing.svg
    assert drawing == library.illustration("pars-crack", tongue)
    assert drawing.alt


def test_the_glossary_and_the_sources_come_as_records(library: Library) -> None:
    """The window lists them beside the pages."""
    assert [term.id for term in library.glossary("es")] == ["brace", "pars"]
    assert library.sources()[1] == Source(
        id="brace-review",
        citation="Test C. A made-up review of braces. Rev Test. 2009;2(2):10-19.",
        kind="systematic-review",
        year=2009,
        url="https://example.org/brace-review",
        doi="10.1000/test",
    )


def test_an_unknown_topic_is_told_with_advice(library: Library) -> None:
    """An old favourite may point to a topic that is gone."""
    with pytest.raises(UnknownTopic) as refused:
        library.topic("no-such-topic", "en")

    assert refused.value.advice
    assert library.illustration("no-such-drawing", "en") is None


def test_nothing_can_be_written(library: Library) -> None:
    """Program folders are read-only, and the text must stay what was checked."""
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        library.connection.execute("DELETE FROM topics")


def test_an_interrupted_query_is_no_damage(library: Library) -> None:
    """The worker interrupts a search that has been overtaken."""
    library.connection.set_progress_handler(lambda: 1, 1)

    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        library.rows("SELECT count(*) FROM blocks a, blocks b, blocks c")


# --- the file ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ["with space", "año ñandú", "100%", "a#b?c=d&e", "quote'd", "%20"])
def test_any_folder_will_do(folder: str, library_path: Path, tmp_path: Path) -> None:
    """People unpack programs wherever they like."""
    (tmp_path / folder).mkdir()
    copy = _copy(library_path, tmp_path / folder)

    with Library.open(copy) as library:
        library.verify()
        assert library.facts().topics == 3


def test_opening_leaves_nothing_beside_the_file(copied: Path) -> None:
    """No journal can be made in a read-only folder."""
    before = sorted(copied.parent.iterdir())

    with Library.open(copied) as library:
        library.topic("spondylolysis", "en")
        during = sorted(copied.parent.iterdir())

    assert during == before


def test_a_missing_library_is_told_with_advice(tmp_path: Path) -> None:
    """The way out is named, not the exception."""
    with pytest.raises(LibraryMissing) as refused:
        Library.open(tmp_path / "library.sqlite")

    assert refused.value.advice
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_its_place_is_a_missing_library(tmp_path: Path) -> None:
    """What cannot be read as a file is no library."""
    with pytest.raises(LibraryMissing):
        Library.open(tmp_path)


def _other_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE meta (key, value)")
        connection.commit()


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"SQLite format 3\x00"),
        lambda path: path.write_text("This is no library.\n" * 500),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
        lambda path: path.write_bytes(path.read_bytes() + b"\x00"),
        _other_database,
    ],
    ids=["empty", "a header", "text", "a byte short", "half", "a byte more", "another database"],
)
def test_a_damaged_file_is_refused_when_it_is_opened(harm: Callable[[Path], object], copied: Path) -> None:
    """Whatever lies there, the person is told and nothing crashes."""
    harm(copied)

    with pytest.raises(LibraryDamaged) as refused:
        Library.open(copied)

    assert refused.value.advice


def test_a_library_of_a_newer_program_is_told_apart_from_damage(copied: Path) -> None:
    """The remedy is another one: install the newer program."""
    _set_version(copied, SCHEMA_VERSION + 1)
    _write_hash(copied)

    with pytest.raises(LibraryTooNew) as refused:
        Library.open(copied)

    assert "newest version" in refused.value.advice


def test_a_newer_version_number_in_an_altered_file_is_damage(copied: Path) -> None:
    """The number itself may be what was flipped."""
    _set_version(copied, SCHEMA_VERSION + 1)

    with pytest.raises(LibraryDamaged):
        Library.open(copied)


def test_a_library_of_an_older_program_is_refused(copied: Path) -> None:
    """Its tables may lack what this program asks for."""
    _set_version(copied, 0)
    _write_hash(copied)

    with pytest.raises(LibraryDamaged, match="older version"):
        Library.open(copied)


@pytest.mark.parametrize(
    "harm", [lambda path: path.unlink(), lambda path: path.write_bytes(b"\xff")], ids=["missing", "unreadable"]
)
def test_a_library_without_its_hash_is_not_trusted(harm: Callable[[Path], object], copied: Path) -> None:
    """Without the hash nobody can tell a right dose from a flipped digit."""
    harm(copied.with_name("library.sqlite.sha256"))

    with Library.open(copied) as library, pytest.raises(LibraryDamaged):
        library.verify()


@settings(max_examples=60)
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_single_flipped_bit_is_found_and_never_crashes(place: float, bit: int, library_path: Path) -> None:
    """Each question answers or says “damaged”; the comparison with the hash always says so."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = _copy(library_path, Path(scratch))
        _flip(copy, int(place * copy.stat().st_size), bit)

        with suppress(LibraryDamaged), Library.open(copy) as library:
            with pytest.raises(LibraryDamaged):
                library.verify()
            _ask_everything(library)


@pytest.mark.parametrize("offset", range(100))
def test_a_flipped_bit_in_the_header_is_damage_at_worst(offset: int, library_path: Path, tmp_path: Path) -> None:
    """The first hundred bytes decide how all others are read; a missed version must not pass as a newer library."""
    copy = _copy(library_path, tmp_path)
    _flip(copy, offset, 0)

    with suppress(LibraryDamaged), Library.open(copy) as library:
        with pytest.raises(LibraryDamaged):
            library.verify()
        _ask_everything(library)


def test_a_column_with_another_name_is_damage(copied: Path) -> None:
    """One flipped letter of the schema gives valid rows that lack what is asked for."""
    copied.write_bytes(copied.read_bytes().replace(b"    checked TEXT", b"    chucked TEXT"))

    with Library.open(copied) as library, pytest.raises(LibraryDamaged, match="torn or altered"):
        library.topic("spondylolysis", "en")


def _ask_everything(library: Library) -> None:
    """Ask each question; each may say that the library is damaged, and nothing else."""
    questions: list[Callable[[], object]] = [library.facts, library.sources]
    for language in LANGUAGES:
        questions += [partial(library.categories, language), partial(library.glossary, language)]
        questions += [partial(library.topic, topic, language) for topic in _TOPICS]
    for question in questions:
        with suppress(LibraryDamaged, UnknownTopic):
            question()


def _summary(library: Library, topic: str) -> TopicSummary:
    return next(summary for summary in library.summaries("en") if summary.id == topic)


def _copy(library: Path, folder: Path) -> Path:
    copy = folder / "library.sqlite"
    shutil.copy(library, copy)
    shutil.copy(library.with_name("library.sqlite.sha256"), folder)
    return copy


def _flip(path: Path, offset: int, bit: int) -> None:
    content = bytearray(path.read_bytes())
    content[offset] ^= 1 << bit
    path.write_bytes(content)


def _set_version(path: Path, version: int) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = version.to_bytes(4, "big")
    path.write_bytes(content)


def _write_hash(path: Path) -> None:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_name("library.sqlite.sha256").write_text(f"{digest}  library.sqlite\n", encoding="ascii")
