"""One set-up at a time."""

import threading
from pathlib import Path

import pytest

from build_scripts import progress, setup_lock


def test_a_second_set_up_waits_for_the_first_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two at once would each delete what the other installs."""
    lock = tmp_path / "build" / "setup.lock"
    waited = threading.Event()
    entered = threading.Event()

    def _say(text: str) -> None:
        progress.say(text)
        waited.set()

    monkeypatch.setattr(setup_lock, "say", _say)
    monkeypatch.setattr(setup_lock, "_PAUSE_SECONDS", 0.001)

    def _enter() -> None:
        with setup_lock.held(lock):
            entered.set()

    second = threading.Thread(target=_enter)
    with setup_lock.held(lock):
        second.start()
        assert waited.wait(10)
        assert not entered.is_set()
    second.join(10)

    assert entered.is_set()
    assert "Another dev.py" in capsys.readouterr().err


def test_the_lock_is_free_after_a_failure(tmp_path: Path) -> None:
    """A set-up that fails leaves nothing that must be deleted by hand."""
    lock = tmp_path / "setup.lock"
    with pytest.raises(RuntimeError), setup_lock.held(lock):
        raise RuntimeError

    with setup_lock.held(lock):
        assert lock.exists()
