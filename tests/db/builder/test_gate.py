"""Each rule of the gate finds its slip, at its file and line; whole pages that are too hard do not pass."""

import importlib
from inspect import getmembers, isgeneratorfunction
from pathlib import Path
from pkgutil import iter_modules

import pytest

from db.builder import gate
from db.errors import ContentError, UnknownTopic
from tests.db.builder.slips import BRACE, CAUSE, FLAGS, SLIPS, Slip
from tests.helpers.small_library import FIXTURES, SmallContent


def test_the_small_content_passes(small_content: SmallContent) -> None:
    """Without this, every slip below would prove nothing."""
    assert small_content.problems() == ()


@pytest.mark.parametrize("slip", SLIPS, ids=[slip.name for slip in SLIPS])
def test_a_slip_is_found_at_its_file_and_line(slip: Slip, small_content: SmallContent) -> None:
    """The writer reads where it is, which rule it breaks and how to mend it."""
    line = small_content.replace(slip.file, slip.old, slip.new)

    problems = small_content.problems()

    wanted = f"db/content/{slip.found.format(line=line)}"
    assert [problem for problem in problems if problem.startswith(wanted)], problems
    assert len(problems) == 1 + slip.also, problems
    assert all("; " in problem for problem in problems)


def test_no_slip_is_told_twice() -> None:
    """Two slips of one name would hide that one of them is never tried."""
    names = [slip.name for slip in SLIPS]

    assert len(names) == len(set(names))


def test_every_rule_is_called_once() -> None:
    """A rule that is written and not listed would hold nothing."""
    modules = [importlib.import_module(f"db.builder.gate.{module.name}") for module in iter_modules(gate.__path__)]
    generators = [function for module in modules for _, function in getmembers(module, isgeneratorfunction)]
    written = {function.__name__ for function in generators if not function.__name__.startswith("_")}

    listed = [rule.__name__ for rule in (*gate.TOPIC_RULES, *gate.LIBRARY_RULES)]

    assert sorted(listed) == sorted(written)


def test_content_that_breaks_a_rule_is_not_built(small_content: SmallContent, tmp_path: Path) -> None:
    """The old library stays as it is, and no half of a new one lies beside it."""
    library = tmp_path / "library.sqlite"
    library.write_bytes(b"old")
    small_content.replace(f"{CAUSE}/en.md", "It is often at L5.", "It is in 9 of them.")

    with pytest.raises(ContentError) as refused:
        small_content.build(library)

    assert refused.value.problems[0].startswith(f"db/content/{CAUSE}/en.md:20: typed-number: ")
    assert library.read_bytes() == b"old"
    assert [path.name for path in tmp_path.glob("library*")] == ["library.sqlite"]


@pytest.mark.parametrize("name", ["en.md", "es.md", "topic.toml", "checks.toml"])
def test_a_missing_file_is_named_once(name: str, small_content: SmallContent) -> None:
    """What the missing file would have held is not told as further problems of its own."""
    (small_content.content / BRACE / name).unlink()

    problems = small_content.problems("bracing-spondylolysis")

    missing = [problem for problem in problems if problem.startswith(f"db/content/{BRACE}/{name}:1: missing-file: ")]
    assert len(missing) == 1
    assert len(problems) <= 2, problems


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff\u200b\n", "---\n"])
def test_a_page_without_a_word_is_named_once(language: str, text: str, small_content: SmallContent) -> None:
    """A blank page would be in the library, and nobody would see it before a patient does."""
    (small_content.content / BRACE / f"{language}.md").write_text(text, encoding="utf-8")

    wanted = f"db/content/{BRACE}/{language}.md:1: empty-page: the page has no text; "
    assert [problem.startswith(wanted) for problem in small_content.problems()] == [True]


def test_two_pages_without_a_word_are_not_built(small_content: SmallContent, tmp_path: Path) -> None:
    """With both pages blank there is nothing left that the two languages could differ in."""
    for language in ("en", "es"):
        (small_content.content / BRACE / f"{language}.md").write_text("\n", encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        small_content.build(tmp_path / "library.sqlite")

    assert sum(": empty-page: " in problem for problem in refused.value.problems) == 2


def test_a_file_that_is_no_utf_8_is_named(small_content: SmallContent) -> None:
    """An editor that saves Spanish in an old encoding must not crash the build."""
    (small_content.content / BRACE / "es.md").write_bytes("Señal".encode("latin-1"))

    assert small_content.problems()[0].startswith(f"db/content/{BRACE}/es.md:1: not-utf-8: ")


@pytest.mark.parametrize("name", ["topic.toml", "checks.toml"])
@pytest.mark.parametrize("topic", [CAUSE, BRACE, FLAGS])
def test_a_table_that_cannot_be_read_is_the_only_problem_of_its_topic(
    topic: str, name: str, small_content: SmallContent
) -> None:
    """What follows from it would bury the one line that has to be mended."""
    small_content.append(f"{topic}/{name}", '\nx = "not closed\n')
    small_content.replace(f"{topic}/en.md", "## Get help now", "## No such heading")

    wanted = f"db/content/{topic}/{name}:"
    assert [(p.startswith(wanted), ": not-toml: " in p) for p in small_content.problems()] == [(True, True)]


def test_a_table_that_cannot_be_read_stands_before_the_problems_of_other_topics(small_content: SmallContent) -> None:
    """The file that hides others is mended first, also where its name comes last."""
    (small_content.content / FLAGS / "topic.toml").write_bytes("Señal".encode("latin-1"))
    small_content.replace(f"{CAUSE}/en.md", "It is often at L5.", "It is in 9 of them.")

    rules = [problem.split(": ")[1] for problem in small_content.problems()]

    assert rules == ["not-utf-8", "typed-number"]


def test_facts_that_cannot_be_read_are_not_told_as_unknown_in_every_page(small_content: SmallContent) -> None:
    """A quote that is not closed in a shared table is one slip, not one for each page that uses a fact."""
    line = small_content.append("facts/all.toml", 'x = "not closed\n')

    problems = small_content.problems()

    assert [problem.split(": ")[:2] for problem in problems] == [[f"db/content/facts/all.toml:{line}", "not-toml"]]


def test_a_stray_file_and_a_stray_folder_are_named(small_content: SmallContent) -> None:
    """A page that nobody reads is worse than none: its writer believes it is in the library."""
    (small_content.content / BRACE / "fr.md").write_text("Bonjour.", encoding="utf-8")
    (small_content.content / "symptom").mkdir()

    problems = small_content.problems()

    assert problems[0].startswith("db/content/symptom:1: unknown-kind: ")
    assert problems[1].startswith(f"db/content/{BRACE}/fr.md:1: stray-file: ")


def test_a_topic_in_two_folders_is_named(small_content: SmallContent) -> None:
    """The id is the topic's name everywhere, so one of the two would be lost."""
    copy = small_content.content / "test" / "bracing-spondylolysis"
    copy.mkdir(parents=True)

    assert any("unique-id: the topic “bracing-spondylolysis”" in problem for problem in small_content.problems())


def test_a_folder_whose_name_is_no_id_is_named(small_content: SmallContent) -> None:
    """The folder's name is the topic's id in links, on the command line and in file names."""
    (small_content.content / BRACE).rename(small_content.content / "treatment" / "Back_brace")

    wanted = "db/content/treatment/Back_brace/topic.toml:1: id: “Back_brace” is no id"
    assert any(problem.startswith(wanted) for problem in small_content.problems())


@pytest.mark.parametrize("name", ["en.md", "checks.toml", "topic.toml"])
def test_a_byte_order_mark_does_no_harm(name: str, small_content: SmallContent) -> None:
    """Editors on Windows write one without being asked."""
    path = small_content.content / BRACE / name
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    assert small_content.problems() == ()


def test_a_row_of_a_table_is_counted_from_one(small_content: SmallContent) -> None:
    """A writer who counts rows begins with one."""
    small_content.replace(f"{CAUSE}/checks.toml", 'place = "Table 1"\n', "")

    assert small_content.problems() == (
        f"db/content/{CAUSE}/checks.toml:12: field: `place` is missing; write `place` of [[check]] number 2 as a text",
    )


def test_an_id_in_two_files_is_named(small_content: SmallContent) -> None:
    """Several writers keep a file each, and their ids share one space."""
    (small_content.content / "facts" / "more.toml").write_text(_SECOND_FACT, encoding="utf-8")

    problems = small_content.problems()

    more = "db/content/facts/more.toml:1"
    assert [problem.split("; ")[0] for problem in problems] == [
        f"{more}: unique-id: the id “crack-rest” stands in two files: db/content/facts/all.toml:15 and {more}"
    ]


_SECOND_FACT = """[crack-rest]
about = "rest from sport"
value = 9
unit = "weeks"
source = "bone-study"
date = 2026-11-20
"""


def test_checking_one_topic_leaves_out_the_others(small_content: SmallContent) -> None:
    """Writers who work side by side see their own slips and those of the tables they share."""
    small_content.replace(f"{CAUSE}/en.md", "It is often at L5.", "It is in 9 of them.")
    small_content.replace("facts/all.toml", 'unit = "weeks"', 'unit = "moons"')

    problems = small_content.problems("bracing-spondylolysis")

    assert [problem.split(":")[0] for problem in problems] == ["db/content/facts/all.toml"]


def test_an_unknown_topic_is_no_empty_list(small_content: SmallContent) -> None:
    """A typing slip in the topic's name must not look like a page that passes."""
    with pytest.raises(UnknownTopic) as refused:
        small_content.problems("bracing")

    assert "bracing-spondylolysis" in refused.value.advice


# --- reading ease -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "first", "second"), [("en", "Flesch-Kincaid", "SMOG"), ("es", "INFLESZ", "SOL")])
def test_a_page_in_the_style_of_a_magazine_fails_both_formulas(
    language: str, first: str, second: str, small_content: SmallContent
) -> None:
    """The control page is what health writing usually looks like: about grade ten."""
    magazine = (FIXTURES / f"magazine_page_{language}.txt").read_text(encoding="utf-8")
    headings = {"en": "## How it works\n", "es": "## Cómo funciona\n"}
    small_content.replace(f"{BRACE}/{language}.md", headings[language], f"{headings[language]}{magazine}\n\n")

    problems = small_content.problems("bracing-spondylolysis")

    page = f"db/content/{BRACE}/{language}.md:1:"
    assert any(problem.startswith(f"{page} page-first: {first} ") for problem in problems)
    assert any(problem.startswith(f"{page} page-second: {second} ") for problem in problems)
    assert any(problem.startswith(f"{page} sentences-long-on-average: ") for problem in problems)


def test_a_failed_score_names_the_hardest_sentences_with_their_lines(small_content: SmallContent) -> None:
    """A bare number could not be mended."""
    hard = "Immobilization minimizes hyperextension."
    line = small_content.replace(f"{BRACE}/en.md", "It is one way to treat these:", "It is hard. " + f"{hard} " * 9)

    found = [problem for problem in small_content.problems() if ": page-first: " in problem]

    assert f"at most 6.0; hardest sentences: line {line} “{hard}”" in found[0]


def test_a_failed_second_score_names_the_long_words(small_content: SmallContent) -> None:
    """SMOG and SOL count long words, so these are what there is to change."""
    words = "Immobilization minimizes hyperextension. " * 6
    line = small_content.replace(f"{BRACE}/en.md", "It is one way to treat these:", words)

    found = [problem for problem in small_content.problems() if ": page-second: " in problem]

    assert f"long words: immobilization (6×, line {line})" in found[0]


def test_the_median_of_few_pages_is_held_too(small_content: SmallContent) -> None:
    """Pages that each pass, and of which most are near the limit, do not make an easy library."""
    for topic in (CAUSE, BRACE, FLAGS):
        path = small_content.content / topic / "en.md"
        text = path.read_text(encoding="utf-8").replace("## What to do\n", f"## What to do\n{_NEAR_THE_LIMIT}\n\n")
        path.write_text(text, encoding="utf-8")

    problems = small_content.problems()

    medians = [
        problem for problem in problems if "median-first: the median Flesch-Kincaid of 3 pages in `en`" in problem
    ]
    assert len(medians) == 1
    assert not [problem for problem in problems if ": page-first: " in problem]


_HARD_PARAGRAPH = (
    "The clinic can also offer several other helpful lessons. Patients often follow simple programs at home. "
    "Gentle stretching before breakfast usually helps people. Regular walking also makes muscles stronger. "
    "Someone at the clinic will always answer your questions. Better shoes can also protect your ankles."
)
_NEAR_THE_LIMIT = "\n\n".join([_HARD_PARAGRAPH] * 3)


@pytest.mark.parametrize("name", ["todo.md", "self-care/notes.txt", "sources/draft.md", "facts/old"])
def test_what_nobody_reads_is_named(name: str, small_content: SmallContent) -> None:
    """A table with another ending would be left out in silence."""
    path = small_content.content / name
    path.parent.mkdir(exist_ok=True)
    path.mkdir() if name == "facts/old" else path.write_text("x", encoding="utf-8")

    assert [p.startswith(f"db/content/{name}:1: stray-file: ") for p in small_content.problems()] == [True]
