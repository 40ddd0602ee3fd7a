"""The command that tells what an old sheet is worth."""

import pytest

from desktop.__main__ import main
from desktop.core.resources import resource_path
from tests.desktop.cli.conftest import use_library


@pytest.mark.parametrize(
    ("code", "answer"), [("SPL-EN-14-1.0", "current:"), ("spl-es-18-0.9", "superseded:"), ("SPL-EN-14-99.0", "newer:")]
)
def test_the_state_of_a_sheet_is_told(
    code: str, answer: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the title of the topic, so that a slip of one letter is seen."""
    use_library(monkeypatch, resource_path("library.sqlite"))

    assert main(["check-code", code]) == 0

    title, said = capsys.readouterr().out.splitlines()
    assert title == "Stress fracture in the low back"
    assert said.startswith(answer)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["RED-EN-14-1.0"],
            [
                "1.1 (2026-11-20): A leg that is newly weak is now a reason to get help at once.",
                "1.2 (2026-11-21): The page no longer tells you to rest in bed.",
            ],
        ),
        (["RED-EN-14-1.1", "--lang", "es"], ["1.2 (2026-11-21): La página ya no dice que descanse en cama."]),
        (["RED-EN-14-1.2"], []),
    ],
)
def test_what_changed_since_an_old_sheet_is_told(
    arguments: list[str], told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A line for each change, so that whoever has the sheet knows whether it matters."""
    assert main(["check-code", *arguments]) == 0

    assert capsys.readouterr().out.splitlines()[2:] == told


def test_an_unknown_code_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on standard output, so that no program takes it for an answer."""
    assert main(["check-code", "nonsense"]) == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert "unknown" in said.err
