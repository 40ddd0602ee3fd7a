"""What holds for every test: a home of its own, no stray log line, and an honest list of what could not be run."""

import logging
import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from build_scripts import translations
from desktop.services.none_count import hold_none

_FAIL_ON_SKIP = "LAMINA_FAIL_ON_SKIP"
_SYSTEM_FOLDERS = ("/usr/local/sbin", "/usr/sbin", "/sbin")
_MISSING_TOOLS = pytest.StashKey[Counter[str]]()

hypothesis.settings.register_profile("local", deadline=None, max_examples=50)
hypothesis.settings.register_profile("ci", deadline=None, max_examples=100, print_blob=True, database=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_configure(config: pytest.Config) -> None:
    """Have the window's words at hand, open no window, and find system tools where Linux hides them from non-root."""
    config.stash[_MISSING_TOOLS] = Counter()
    # A session of tests makes more calls than a day at the clinic.
    hold_none()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # No country: paper and calendar are the same wherever the tests run.
    os.environ["LC_ALL"] = "C.UTF-8"
    # A checkout whose translations changed since it was set up would speak in forms that are not filled in.
    translations.compile_all()
    if sys.platform != "win32":
        os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", os.defpath), *_SYSTEM_FOLDERS])


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip each test whose system tools are missing, and remember which tools those are."""
    for item in items:
        wanted = {name for mark in item.iter_markers("needs_tool") for name in mark.args}
        absent = sorted(name for name in wanted if shutil.which(name) is None)
        if absent:
            item.add_marker(pytest.mark.skip(reason=f"needs {', '.join(absent)}"))
            config.stash[_MISSING_TOOLS].update(absent)


@pytest.hookimpl(wrapper=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    """Count a skipped test as a failure where every tool is promised to be there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get(_FAIL_ON_SKIP) and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    return (yield)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """List by name the system tools that were missing, and how many tests each one cost."""
    missing = config.stash[_MISSING_TOOLS]
    if missing:
        terminalreporter.section("not run: these system tools are missing")
        for name, tests in sorted(missing.items()):
            terminalreporter.line(f"{name}: {tests} test{'s' if tests > 1 else ''}")
    skipped = len(terminalreporter.stats.get("skipped", ()))
    if skipped and os.environ.get(_FAIL_ON_SKIP):
        terminalreporter.line(f"{skipped} skipped: a failure, because {_FAIL_ON_SKIP} is set")


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what is made once for all tests out of the real home."""
    with pytest.MonkeyPatch.context() as patch:
        _move_home(patch, tmp_path_factory.mktemp("session_home"))
        yield


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home folder that nothing else uses."""
    folder = tmp_path_factory.mktemp("home")
    _move_home(monkeypatch, folder)
    return folder


@pytest.fixture(autouse=True)
def _no_stray_log_line(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or worse, unless it asks for ``caplog`` and so expects what is logged."""
    records = _Records()
    logging.getLogger().addHandler(records)
    yield
    logging.getLogger().removeHandler(records)
    if records.seen and "caplog" not in request.fixturenames:
        pytest.fail("logged unexpectedly: " + "; ".join(records.seen))


class _Records(logging.Handler):
    """Remember what is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record as one line."""
        self.seen.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def _move_home(patch: pytest.MonkeyPatch, folder: Path) -> None:
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    places = {
        "HOME": folder,
        "USERPROFILE": folder,
        "CFFIXED_USER_HOME": folder,
        "XDG_DATA_HOME": folder / ".local" / "share",
        "XDG_CONFIG_HOME": folder / ".config",
        "XDG_STATE_HOME": folder / ".local" / "state",
        "XDG_CACHE_HOME": folder / ".cache",
        "XDG_RUNTIME_DIR": runtime,
        "APPDATA": folder / "AppData" / "Roaming",
        "LOCALAPPDATA": folder / "AppData" / "Local",
    }
    patch.delenv("LAMINA_DATA_DIR", raising=False)
    for name, place in places.items():
        patch.setenv(name, str(place))
