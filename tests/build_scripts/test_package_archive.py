"""The packed program: the same bytes for the same program, and all rights as they should be."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from build_scripts.package import appimage, archive, debian, msi, windows

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="archives of Linux")

_MOMENT = 1_700_000_000


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a small program as the build leaves it."""
    folder = tmp_path / "lamina"
    shared = ("share/applications/lamina.desktop", "share/icons/hicolor/256x256/apps/lamina.png")
    for name in ("_internal/b.so", "_internal/a.txt", *shared, "licences/NOTICES.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    (folder / "_internal" / "link.so").symlink_to("b.so")
    (folder / "lamina").write_bytes(Path("/bin/true").read_bytes())
    (folder / "lamina").chmod(0o700)
    (folder / "add-to-menu.sh").write_text("#!/bin/sh\n", encoding="utf-8")
    return folder


def test_an_archive_tells_nothing_of_who_packed_it_and_when(program: Path, tmp_path: Path) -> None:
    """Only the program and the moment of its source show."""
    archive.write_tar(program, tmp_path / "one.tar", _MOMENT)
    for path in program.rglob("*"):
        os.utime(path, (1, 1), follow_symlinks=False)
    (program / "_internal").chmod(0o700)
    archive.write_tar(program, tmp_path / "two.tar", _MOMENT)

    assert (tmp_path / "one.tar").read_bytes() == (tmp_path / "two.tar").read_bytes()


def test_everybody_may_read_and_start_the_program(program: Path, tmp_path: Path) -> None:
    """Whatever rights the files had where they were made."""
    archive.write_tar(program, tmp_path / "one.tar", _MOMENT)

    with tarfile.open(tmp_path / "one.tar") as tar:
        modes = {entry.name: entry.mode for entry in tar if not entry.issym()}
        owners = {entry.uid for entry in tar}

    assert modes["lamina/lamina"] == modes["lamina/_internal"] == 0o755
    assert modes["lamina/_internal/a.txt"] == 0o644
    assert owners == {0}


@pytest.mark.needs_tool("zstd")
def test_what_was_packed_is_unpacked_by_any_zstd(program: Path, tmp_path: Path) -> None:
    """Links stay links: followed, they would double the program."""
    archive.write_tar_zst(program, tmp_path / "lamina.tar.zst", _MOMENT)

    subprocess.run(["tar", "--zstd", "-xf", "lamina.tar.zst", "--one-top-level=out"], cwd=tmp_path, check=True)

    assert (tmp_path / "out" / "lamina" / "_internal" / "link.so").readlink() == Path("b.so")
    assert not (tmp_path / "lamina.tar").exists()


@pytest.mark.needs_tool("dpkg-deb", "readelf")
def test_the_package_for_debian_has_a_command_a_menu_entry_and_its_terms(program: Path, tmp_path: Path) -> None:
    """All else is in one folder, and only the C library is asked for."""
    debian.write_deb(program, tmp_path / "lamina.deb", tmp_path / "stage", "1.2.3", _MOMENT)

    listed = _dpkg_deb("--contents", tmp_path / "lamina.deb")
    control = _dpkg_deb("--field", tmp_path / "lamina.deb")

    assert "./usr/bin/lamina -> /opt/lamina/lamina" in listed
    assert "./usr/share/applications/lamina.desktop" in listed
    assert "./usr/share/doc/lamina/copyright" in listed
    assert "add-to-menu" not in listed
    assert "Version: 1.2.3" in control
    assert [line for line in control.splitlines() if line.startswith("Depends: libc6 (>= 2.")]


@pytest.mark.needs_tool("dpkg-deb", "readelf")
def test_two_packages_of_one_program_are_the_same(program: Path, tmp_path: Path) -> None:
    """Down to the last byte."""
    debian.write_deb(program, tmp_path / "one.deb", tmp_path / "stage", "1.2.3", _MOMENT)
    debian.write_deb(program, tmp_path / "two.deb", tmp_path / "other" / "stage", "1.2.3", _MOMENT)

    assert (tmp_path / "one.deb").read_bytes() == (tmp_path / "two.deb").read_bytes()


def _dpkg_deb(what: str, package: Path) -> str:
    return subprocess.run(["dpkg-deb", what, package], capture_output=True, text=True, check=True).stdout


@pytest.mark.needs_tool("makensis")
def test_the_installer_of_windows_is_made(program: Path, tmp_path: Path) -> None:
    """Its script is sound; that it installs and removes is tried on Windows by the release."""
    windows.write_installer(program, tmp_path / "setup.exe", "1.2.3")

    assert (tmp_path / "setup.exe").read_bytes().startswith(b"MZ")


def test_two_zips_of_one_program_are_the_same(program: Path, tmp_path: Path) -> None:
    """Whenever the files were made."""
    windows.write_zip(program, tmp_path / "one.zip", _MOMENT)
    for path in program.rglob("*"):
        os.utime(path, (1, 1), follow_symlinks=False)
    windows.write_zip(program, tmp_path / "two.zip", _MOMENT)

    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        names = packed.namelist()
    assert "lamina/_internal/a.txt" in names
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


@pytest.mark.needs_tool("mksquashfs", "unsquashfs")
def test_the_appimage_is_the_runtime_with_the_program_behind_it(program: Path, tmp_path: Path) -> None:
    """In the way that desktops expect: what to start, the menu entry and the icon lie at the top."""
    runtime = tmp_path / "runtime"
    runtime.write_bytes(b"runtime!" * 512)
    appimage.write_appimage(program, runtime, tmp_path / "lamina.AppImage", tmp_path / "stage", _MOMENT)

    behind = ("-offset", str(runtime.stat().st_size), "-dest", tmp_path / "out")
    subprocess.run(["unsquashfs", "-quiet", "-no-progress", *behind, tmp_path / "lamina.AppImage"], check=True)
    top = {path.name for path in (tmp_path / "out").iterdir()}
    assert top == {"AppRun", "lamina.desktop", "lamina.png", ".DirIcon", "usr"}
    assert (tmp_path / "out" / "AppRun").read_bytes() == (program / "lamina").read_bytes()
    assert (tmp_path / "lamina.AppImage").read_bytes().startswith(b"runtime!")


@pytest.mark.needs_tool("wixl")
def test_the_installer_for_everybody_is_made(program: Path, tmp_path: Path) -> None:
    """Its description is one that the tool takes."""
    (program / "_internal" / "link.so").unlink()

    msi.write_msi(program, tmp_path / "lamina.msi", "1.2.3", tmp_path / "stage")

    assert (tmp_path / "lamina.msi").read_bytes().startswith(b"\xd0\xcf\x11\xe0")
