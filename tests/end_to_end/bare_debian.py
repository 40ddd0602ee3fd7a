"""The packages for Linux on systems that have nothing: no Python, no fonts, no libraries of the screen, no network.

Not run with the other tests, since it downloads a Debian or two (as root; half a minute each):

    dev.py package --archives && dev.py test tests/end_to_end/bare_debian.py

`LAMINA_DEBIAN_MIRROR` names the server to take Debian from, where the usual one cannot be reached.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from build_scripts.package import bundle
from build_scripts.screen import hidden_screen
from tests.helpers.packaged_window import packaged_window

pytestmark = pytest.mark.needs_tool("debootstrap", "unshare", "chroot", "Xvfb", "xdotool", "zstd")

_SUITES = ("bookworm", "trixie")
# A mount and a network of its own; the screen is a file. What follows is run inside.
_INSIDE = """
set -e
root=$1; shift
mount -t proc proc "$root/proc"
mkdir -p "$root/tmp/.X11-unix"
[ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
exec chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/srv LANG=C.UTF-8 "$@"
"""


@pytest.fixture(scope="module", params=_SUITES)
def root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a Debian with nothing but what every Debian has."""
    folder = tmp_path_factory.mktemp(request.param) / "root"
    mirror = [os.environ["LAMINA_DEBIAN_MIRROR"]] if "LAMINA_DEBIAN_MIRROR" in os.environ else []
    subprocess.run(
        ["debootstrap", "--variant=minbase", request.param, folder, *mirror], check=True, stdout=subprocess.DEVNULL
    )
    assert not list((folder / "usr" / "bin").glob("python3*"))
    assert not (folder / "usr" / "share" / "fonts").exists()
    return folder


@pytest.fixture(scope="module")
def unpacked(root: Path) -> Sequence[str]:
    """Return how the program is started that was unpacked from the archive, outside of which nothing was installed."""
    subprocess.run(["tar", "--zstd", "-xf", _made("*.tar.zst"), "-C", root / "opt"], check=True)
    return ["/opt/lamina/lamina"]


@pytest.fixture(scope="module")
def installed(root: Path) -> Iterator[Sequence[str]]:
    """Return how the program is started that was installed from the package; it is removed again."""
    package = root / "lamina.deb"
    package.write_bytes(_made("*.deb").read_bytes())
    before = _files(root)
    assert _run(root, "dpkg", "--install", "/lamina.deb").returncode == 0
    yield ["lamina"]
    assert _run(root, "dpkg", "--purge", "lamina").returncode == 0
    assert {name for name in _files(root) - before if "lamina" in name} == set()


def _made(pattern: str) -> Path:
    found = sorted(bundle.DIST.glob(pattern))
    assert len(found) == 1, f"one {pattern} is wanted in dist, made by `dev.py package --archives`"
    return found[0]


def _files(root: Path) -> set[str]:
    places = (root / name for name in ("opt", "usr", "etc"))
    return {str(path) for place in places for path in place.rglob("*")}


def _words(root: Path, *words: str) -> list[str]:
    return ["unshare", "--mount", "--net", "sh", "-c", _INSIDE, "sh", str(root), *words]


def _run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(_words(root, *words), capture_output=True, text=True, check=False)


def _passes_its_self_test(root: Path, program: Sequence[str]) -> None:
    tested = _run(root, "QT_QPA_PLATFORM=offscreen", *program, "self-test", "--printers")

    assert tested.returncode == 0, tested.stdout + tested.stderr
    assert [line for line in tested.stdout.splitlines() if not line.startswith("ok ")] == []
    assert "printers: none" in tested.stdout


def _does_its_whole_job(root: Path, program: Sequence[str], pictures: Path) -> None:
    sheet = root / "srv" / "sheet.pdf"
    sheet.unlink(missing_ok=True)
    with hidden_screen() as screen:
        words = _words(root, *(f"{name}={value}" for name, value in screen.variables.items()), *program)
        with packaged_window(words, screen, pictures) as window:
            window.search("pars")
            window.press("Return")
            window.press("ctrl+d")
            window.save(Path("/srv/sheet.pdf"))
            window.picture(pictures / "window.png")
            window.close()
    assert sheet.read_bytes().startswith(b"%PDF-")


def test_the_archive_passes_its_self_test(root: Path, unpacked: Sequence[str]) -> None:
    """Without a screen."""
    _passes_its_self_test(root, unpacked)


def test_the_window_of_the_archive_does_its_whole_job(root: Path, unpacked: Sequence[str], tmp_path: Path) -> None:
    """Search, a handout, a saved PDF."""
    _does_its_whole_job(root, unpacked, tmp_path)


def test_the_package_is_installed_and_passes_its_self_test(root: Path, installed: Sequence[str]) -> None:
    """By the command that it brings."""
    _passes_its_self_test(root, installed)


def test_the_window_of_the_package_does_its_whole_job(root: Path, installed: Sequence[str], tmp_path: Path) -> None:
    """And the package leaves nothing behind when it is removed, which its fixture looks for."""
    _does_its_whole_job(root, installed, tmp_path)
