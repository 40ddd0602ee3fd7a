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


def test_an_unknown_code_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on standard output, so that no program takes it for an answer."""
    assert main(["check-code", "nonsense"]) == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert "unknown" in said.err
