"""The packaged program, as people start it: no Python, no network, its whole job by keyboard."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]

from build_scripts.package import budget, bundle
from build_scripts.screen import Screen, hidden_screen
from desktop import __version__
from tests.helpers.packaged_window import packaged_window
from tests.helpers.page_pictures import difference, pages_of
from tests.helpers.print_rig import QUEUE, TOOLS, print_rig, why_not
from tests.helpers.program import Ended, without_internet

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="about the package for Linux")

_BARE = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
_INTERNET = re.compile(r"AF_(?:INET6?|NETLINK|PACKET)")
_SOCKETS = "trace=socket,socketpair,connect,sendto,bind"
_LOADED_LATE = re.compile(r"_typst|libQt6Pdf|QtPdf|PrintSupport|libcups|QtNetwork|Qt6Network|^_socket")
_SAME_PICTURE = 0.05  # of 255: the filters write the numbers of a PDF anew, and round them
_NOT_FOR_USERS = ("db.builder", "build_scripts", "tests", "pip", "pytest", "sqlite_utils", "markdown_it", "setuptools")
_READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"'


@pytest.fixture(scope="session")
def package() -> Path:
    """Return the folder of the packaged program."""
    if not bundle.PROGRAM.is_dir():
        pytest.skip("there is no package; `dev.py package` makes it")
    return bundle.PROGRAM


@pytest.fixture
def screen() -> Iterator[Screen]:
    """Give a screen that nobody sees."""
    with hidden_screen() as shown:
        yield shown


@pytest.fixture
def carried(package: Path, tmp_path: Path) -> Path:
    """Return a copy of the program on something like a stick, by a name with a space and an ñ."""
    stick = tmp_path / "Clínica Muñoz, 50 %" / "lamina"
    shutil.copytree(package, stick, symlinks=True, copy_function=_link)
    return stick


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        # The test's folder is on another disk.
        shutil.copy2(source, target)


def _run(*words: str | Path, **variables: str) -> Ended:
    ended = subprocess.run(
        words, env={**_BARE, "HOME": os.environ["HOME"], **variables}, capture_output=True, text=True, check=False
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def _failed(tested: Ended) -> list[str]:
    return [line for line in tested.out.splitlines() if not line.startswith("ok ")]


@pytest.mark.needs_tool("unshare")
def test_it_works_where_there_is_no_network(package: Path) -> None:
    """Each check of the self-test, with hardly a variable set."""
    tested = _run(*without_internet(), package / "lamina", "self-test")

    assert (tested.code, _failed(tested)) == (0, [])
    assert len(tested.out.splitlines()) == 10


def test_it_reports_the_version_of_its_source(package: Path) -> None:
    """There is one place for it."""
    assert _run(package / "lamina", "--version").out == f"lamina {__version__}\n"


def test_it_keeps_to_its_budget(package: Path) -> None:
    """Of size, and of libraries."""
    assert budget.check_folder(package)


def test_it_holds_no_module_that_only_developers_use(package: Path) -> None:
    """Neither the builder of the library nor what can install other things."""
    inside = package / "_internal"
    loose = {".".join(file.relative_to(inside).with_suffix("").parts) for file in inside.rglob("*.pyc")}
    modules = loose | set(CArchiveReader(str(package / "lamina")).open_embedded_archive("PYZ.pyz").toc)

    assert "desktop.app" in modules
    assert {name for name in modules if name.startswith(_NOT_FOR_USERS)} == set()


def test_it_holds_the_python_part_of_qt_compiled(package: Path) -> None:
    """It would else be compiled at each start."""
    support = package / "_internal" / "shiboken6" / "files.dir" / "shibokensupport"

    assert (support / "signature" / "loader.pyc").is_file()


def test_it_holds_the_terms_of_what_it_holds(package: Path) -> None:
    """And how to put another Qt in."""
    told = (package / "licences" / "NOTICES.txt").read_text(encoding="utf-8")
    named = re.findall(r"texts/(\S+)", told)

    assert "how to replace them" in told
    assert [name for name in named if not (package / "licences" / "texts" / name).is_file()] == []


@pytest.mark.needs_tool(*TOOLS)
@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_it_prints_through_the_print_service_of_this_computer(package: Path, tmp_path: Path) -> None:
    """The package brings no libcups: the computer's own fits its print service, and both can be renewed."""
    asked = ("spondylolysis", "--lang", "es")
    assert _run(package / "lamina", "handout", *asked, "--output", tmp_path / "sheet.pdf").code == 0
    expected = pages_of((tmp_path / "sheet.pdf").read_bytes())

    with print_rig() as rig:
        bus = f"unix:path={rig.folder}/no-bus"
        words = ("print", *asked, "--printer", QUEUE)
        printed = _run(package / "lamina", *words, CUPS_SERVER=rig.server, DBUS_SYSTEM_BUS_ADDRESS=bus)
        received = pages_of(rig.received(0).file.read_bytes())

    assert (printed.code, printed.out) == (0, f"Sent to {QUEUE}: {len(expected)}\n")
    assert [difference(*pair) for pair in zip(received, expected, strict=True)] == pytest.approx(
        [0] * len(expected), abs=_SAME_PICTURE
    )


@pytest.mark.needs_tool("Xvfb", "xdotool", "strace", "unshare")
def test_the_window_searches_and_saves_a_handout_without_a_network(
    package: Path, screen: Screen, tmp_path: Path
) -> None:
    """By keyboard alone, and the kernel sees no socket that could reach the internet."""
    trace = tmp_path / "trace"
    program: list[str | Path] = [*without_internet(), "strace", "-f", "-e", _SOCKETS, "-o", trace, package / "lamina"]

    with packaged_window(program, screen, tmp_path) as window:
        window.search("pars")
        window.press("Return")
        window.press("ctrl+d")
        window.save(tmp_path / "sheet.pdf")
        said = window.close()

    calls = trace.read_text(encoding="utf-8").splitlines()
    assert said == ""
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    assert any("/.X11-unix/" in call for call in calls)
    assert [call for call in calls if _INTERNET.search(call)] == []


@pytest.mark.needs_tool("Xvfb", "xdotool")
def test_the_window_loads_typesetter_printing_and_pipes_only_when_they_are_used(
    package: Path, screen: Screen, tmp_path: Path
) -> None:
    """They weigh more than all the rest, and nobody waits for them at the start."""
    with packaged_window([package / "lamina"], screen, tmp_path) as window:
        window.search("pars")
        window.press("Return")
        early = window.loaded_files()
        window.press("ctrl+d")
        window.save(tmp_path / "sheet.pdf")
        late = window.loaded_files()
        window.close()

    assert {name for name in early if _LOADED_LATE.search(name)} == set()
    assert {"_typst.abi3.so", "libQt6Pdf.so.6"} <= late


@pytest.mark.needs_tool("Xvfb", "xdotool")
def test_a_portable_program_keeps_everything_beside_itself(carried: Path, screen: Screen, home: Path) -> None:
    """Whatever the folder is called, and nothing in the home of whoever starts it."""
    (carried / "portable").touch()

    with packaged_window([carried / "lamina"], screen, carried.parent) as window:
        window.search("pars")
        window.close()

    assert (carried / "lamina-data" / "clinic.sqlite").is_file()
    assert list(home.rglob("*lamina*")) == []


@pytest.mark.needs_tool("unshare", "mount")
@pytest.mark.parametrize("is_portable", [False, True])
def test_a_read_only_folder_is_enough(carried: Path, is_portable: bool) -> None:
    """As programs are installed; where even the clinic's file should lie there, only that cannot be kept."""
    if is_portable:
        (carried / "portable").touch()
    words: Sequence[str | Path] = ("unshare", "-rm", "sh", "-c", _READ_ONLY, "sh", carried)

    tested = _run(*words, carried / "lamina", "self-test")

    assert [line.split(":")[0] for line in _failed(tested)] == (["FAILS  own folder"] if is_portable else [])
