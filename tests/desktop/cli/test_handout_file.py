"""The command that writes a handout."""

import io
import json
import os
import sys
from pathlib import Path

import pypdf
import pytest

from db.clinic import ClinicFile
from db.library import Library
from db.records import Letterhead
from db.saved import SavedSet
from desktop.__main__ import main
from desktop.core.handout import Options
from desktop.core.handout.saved_options import SavedOptions
from desktop.core.resources import resource_path
from tests.desktop.cli.conftest import use_library
from tests.helpers.pdf_faults import pdf_faults


@pytest.fixture
def topic_ids(used_library: Path) -> list[str]:
    """Return the ids of two topics."""
    with Library.open(used_library) as library:
        return [topic.id for topic in library.summaries("en")][:2]


def _text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def _type(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_a_handout_in_spanish_large_print_is_written(
    topic_ids: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The PDF is valid, large and says how many pages it has."""
    output = tmp_path / "sheet.pdf"

    code = main(["handout", topic_ids[0], "--lang", "es", "--size", "18", "--paper", "a4", "--output", str(output)])

    assert code == 0
    assert pdf_faults(output.read_bytes()) == []
    assert "-ES-18-" in _text(output)
    assert f"{len(pypdf.PdfReader(output).pages)} page" in capsys.readouterr().out


def test_a_short_handout_says_what_it_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Fewer pages, and the headings that had no room."""
    use_library(monkeypatch, resource_path("library.sqlite"))
    output = tmp_path / "sheet.pdf"

    assert main(["handout", "spondylolysis", "--length", "short", "--output", str(output)]) == 0

    said = capsys.readouterr().out
    assert "sheet.pdf: 1 page\n" in said
    assert "Left out: " in said


def test_two_languages_come_side_by_side(topic_ids: list[str], tmp_path: Path) -> None:
    """`--lang en+es` sets each page beside its twin."""
    output = tmp_path / "sheet.pdf"

    assert main(["handout", topic_ids[0], "--lang", "en+es", "--output", str(output)]) == 0

    text = _text(output)
    assert pdf_faults(output.read_bytes()) == []
    assert "-EN+ES-14-" in text
    assert "Get help now" in text
    assert "Busque ayuda ahora" in text


def test_all_topics_come_as_one_pdf_with_contents(topic_ids: list[str], tmp_path: Path) -> None:
    """For the day on which the records system is down."""
    output = tmp_path / "all.pdf"

    assert main(["handout", "--all", "--length", "short", "--output", str(output)]) == 0

    assert "In this handout" in _text(output)
    assert len([entry for entry in pypdf.PdfReader(output).outline if not isinstance(entry, list)]) >= 3
    assert pdf_faults(output.read_bytes()) == []


@pytest.mark.parametrize("words", [[], ["--all", "spondylolysis"], ["spondylolysis", "--sections", "no-such-key"]])
def test_topics_and_sections_must_make_sense(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither or both, or a section that no page has: exit code 2 and no file."""
    use_library(monkeypatch, resource_path("library.sqlite"))
    output = tmp_path / "sheet.pdf"

    assert main(["handout", *words, "--output", str(output)]) == 2

    assert not output.exists()
    assert capsys.readouterr().err.startswith("lamina: ")


def test_chosen_sections_and_the_red_flags_are_all_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not chosen goes, and no choice takes the red flags away."""
    use_library(monkeypatch, resource_path("library.sqlite"))
    output = tmp_path / "sheet.pdf"

    main(["handout", "spondylolysis", "--sections", "what-to-do, tool", "--no-pictures", "--output", str(output)])

    text = _text(output)
    assert all(words in text for words in ("Get help now", "What to do", "Steps back to sport"))
    assert not any(words in text for words in ("Why it happens", "Questions to ask", "Sacrum"))


def test_staff_get_marks_and_a_page_of_teach_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers lead to the sources; the questions come last."""
    use_library(monkeypatch, resource_path("library.sqlite"))
    plain, staff = tmp_path / "plain.pdf", tmp_path / "staff.pdf"

    main(["handout", "spondylolysis", "--output", str(plain)])
    main(["handout", "spondylolysis", "--staff", "--output", str(staff)])

    assert "For staff: teach-back" in _text(staff)
    assert "For staff: teach-back" not in _text(plain)


@pytest.mark.parametrize("form", ["tools", "cards"])
def test_tools_and_cards_come_alone(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One page each."""
    use_library(monkeypatch, resource_path("library.sqlite"))
    output = tmp_path / "sheet.pdf"

    assert main(["handout", "spondylolysis", "--form", form, "--output", str(output)]) == 0

    assert len(pypdf.PdfReader(output).pages) == 1


def test_a_topic_named_twice_is_printed_once(topic_ids: list[str], tmp_path: Path) -> None:
    """Two topics make one document, the same one does not come again."""
    twice, once = tmp_path / "twice.pdf", tmp_path / "once.pdf"

    main(["handout", *topic_ids, topic_ids[0], "--output", str(twice)])
    main(["handout", *topic_ids, "--output", str(once)])

    assert twice.read_bytes() == once.read_bytes()


def test_what_concerns_a_patient_comes_on_standard_input(
    topic_ids: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Name, visit and note are on the page; what no font has is reported."""
    _type(monkeypatch, json.dumps({"name": "Zoë Ñandú", "next_visit": "May 3", "note": "Walk → rest"}))
    output = tmp_path / "sheet.pdf"

    assert main(["handout", topic_ids[0], "--output", str(output), "--for-patient", "-"]) == 0

    text = _text(output)
    assert all(words in text for words in ("For Zoë Ñandú", "Next visit: May 3", "rest"))
    said = capsys.readouterr()
    assert "→" in said.err
    assert "Zoë" not in said.out + said.err


@pytest.mark.parametrize("typed", ["", "no json", "[1]", '{"name": 3}', '{"surname": "Quigley"}', "[" * 100_000])
def test_wrong_input_is_refused_without_repeating_it(
    typed: str,
    topic_ids: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit code 2, no file, and no word of a patient in the message."""
    _type(monkeypatch, typed)
    output = tmp_path / "sheet.pdf"

    assert main(["handout", topic_ids[0], "--output", str(output), "--for-patient", "-"]) == 2

    assert not output.exists()
    assert "Quigley" not in capsys.readouterr().err


def test_arguments_and_standard_input_are_not_mixed(topic_ids: list[str], tmp_path: Path) -> None:
    """Which of two names would be printed must not be a guess."""
    words = ["handout", topic_ids[0], "--output", str(tmp_path / "x.pdf"), "--for-patient", "-", "--patient", "Sam"]

    assert main(words) == 2


def test_help_warns_that_arguments_can_be_seen(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever writes a script learns of the list of processes there."""
    with pytest.raises(SystemExit) as ended:
        main(["handout", "--help"])

    assert ended.value.code == 0
    assert "list of processes" in capsys.readouterr().out


def test_a_place_that_cannot_be_written_is_told(
    topic_ids: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reason of the system is in the message."""
    assert main(["handout", topic_ids[0], "--output", str(tmp_path / "nowhere" / "x.pdf")]) == 1

    assert "could not be saved" in capsys.readouterr().err


def test_a_full_disk_leaves_the_older_handout_as_it_was(
    topic_ids: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The new one is written whole or not at all."""
    output = tmp_path / "sheet.pdf"
    output.write_bytes(b"older")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)

    assert main(["handout", topic_ids[0], "--output", str(output)]) == 1

    assert "No space left on device" in capsys.readouterr().err
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("sheet.pdf", b"older")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_device_is_not_replaced_by_a_file(
    topic_ids: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--output /dev/full`, run by an administrator, would take the device away."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert main(["handout", topic_ids[0], "--output", str(pipe)]) == 1

    assert pipe.is_fifo()
    assert "no file" in capsys.readouterr().err


# --- what the clinic set in the window --------------------------------------------------------------------------------


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, topic_ids: list[str]) -> None:
    """Keep a letterhead and a set where the commands look."""
    folder = tmp_path / "clinic"
    monkeypatch.setenv("LAMINA_DATA_DIR", str(folder))
    opened, _ = ClinicFile.open(folder)
    with opened:
        opened.save_letterhead(Letterhead("Sunrise Spine Clinic"))
        chosen = SavedOptions(("es",), Options(18, "a4"))
        opened.save_set(SavedSet("Runners", (topic_ids[1],), chosen.as_json(), "Traiga sus zapatos."))


@pytest.mark.usefixtures("clinic")
def test_a_saved_set_brings_its_topics_options_and_text(tmp_path: Path) -> None:
    """Named without regard to capitals; the letterhead comes along."""
    output = tmp_path / "sheet.pdf"

    assert main(["handout", "--set", "runners", "--output", str(output)]) == 0

    text = _text(output)
    assert "-ES-18-" in text
    assert "Traiga sus zapatos." in text
    assert "Sunrise Spine Clinic" in text


@pytest.mark.usefixtures("clinic")
def test_what_is_asked_for_goes_before_what_was_saved(tmp_path: Path) -> None:
    """The set's options are only the usual ones."""
    output = tmp_path / "sheet.pdf"

    assert main(["handout", "--set", "Runners", "--size", "12", "--no-letterhead", "--output", str(output)]) == 0

    text = _text(output)
    assert "-ES-12-" in text
    assert "Sunrise" not in text


@pytest.mark.usefixtures("clinic")
def test_an_unknown_set_is_told_with_those_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing is written."""
    output = tmp_path / "sheet.pdf"

    assert main(["handout", "--set", "Swimmers", "--output", str(output)]) == 2

    assert "Runners" in capsys.readouterr().err
    assert not output.exists()


def test_a_command_makes_no_file_of_the_clinic(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, topic_ids: list[str]
) -> None:
    """Where none was made by the window."""
    folder = tmp_path / "nowhere"
    monkeypatch.setenv("LAMINA_DATA_DIR", str(folder))

    assert main(["handout", topic_ids[0], "--output", str(tmp_path / "sheet.pdf")]) == 0

    assert not folder.exists()
